import type { Report, Result } from '../../../report/agree/schema.ts';
import { type TablePart, table } from '../../document.ts';
import { shortNames } from '../../formats/terminal/width.ts';
import { decimal, decimalRange, NOT_AVAILABLE } from '../../words.ts';
import { distinctRules, ofPair, ruleTitle, shownPairs } from '../select.ts';
import { coderSummaries, MOST_PAIRS, pairNames } from './pairs.ts';

/** Cohen's kappa of each pair under each rule; with one category a unit the rules give the same and one is shown. */
export function kappaTable(report: Report): TablePart[] {
  const rules = shownRules(report);
  const pairs = shownPairs(report);
  const kappa = (rule: string): Partial<Result> => ({ measure: 'cohen-kappa', rule, category: null });
  if (rules.length === 0 || !report.results.some(({ measure }) => measure === 'cohen-kappa')) return [];
  if (pairs.length > MOST_PAIRS) return [coderTable(report, rules[0]!)];
  const name = pairNames(report);
  const rows = pairs.map((pair) => [name(pair), ...rules.map((rule) => cell(ofPair(report, pair, kappa(rule))))]);
  return [
    table('Cohen’s kappa', ['', ...rules.map((rule) => HEADINGS[rule] ?? ruleTitle(report, rule))], rows, {
      namesAreShort: true,
    }),
  ];
}

const HEADINGS: Record<string, string> = { hamming: 'pooled over categories' };

/** The rules that fit on a screen side by side. */
function shownRules(report: Report): readonly string[] {
  const rules = distinctRules(report);
  const usual = rules.filter((rule) => ['any', 'exact', 'hamming'].includes(rule));
  return report.data.multiple && usual.length === 3 ? usual : rules.slice(0, 3);
}

function cell(result: Result | undefined): string {
  if (!result || result.value === null) return NOT_AVAILABLE;
  const range = decimalRange(result.ci);
  return range === '' ? decimal(result.value) : `${decimal(result.value)} (${range})`;
}

function coderTable(report: Report, rule: string): TablePart {
  const short = shortNames(report.data.coders, 18);
  const brief = shortNames(report.data.coders, 12);
  const rows = coderSummaries(report, { measure: 'cohen-kappa', rule, category: null }).map(
    ({ coder, mean, lowest, highest }) => [
      short.get(coder)!,
      decimal(mean),
      ...[lowest, highest].map((one) => (one ? `${decimal(one.value)} with ${brief.get(one.coder)}` : NOT_AVAILABLE)),
    ],
  );
  return table(
    `Cohen’s kappa of each coder with the others, ${ruleTitle(report, rule)}`,
    ['coder', 'mean', 'lowest', 'highest'],
    rows,
  );
}
