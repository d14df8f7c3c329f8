import type { Report, Result } from '../../../report/agree/schema.ts';
import { type TablePart, table } from '../../document.ts';
import { coefficient, figureText, interval, NOT_AVAILABLE } from '../../figures.ts';
import { coder, pair, type Text, text } from '../../text.ts';
import { distinctRules, ofPair, ruleHeading, shownPairs } from '../select.ts';
import { coderSummaries, MAX_PAIRS } from './pairs.ts';

/** Cohen's kappa of each pair under each rule. With one category per unit the rules give the same, so only one is shown. */
export function kappaTable(report: Report): TablePart[] {
  const rules = shownRules(report);
  const pairs = shownPairs(report);
  const kappa = (rule: string): Partial<Result> => ({ measure: 'cohen-kappa', rule, category: null });
  if (rules.length === 0 || !report.results.some(({ measure }) => measure === 'cohen-kappa')) return [];
  if (pairs.length > MAX_PAIRS) return [coderTable(report, rules[0]!)];
  const rows = pairs.map((two) => [pair(two), ...rules.map((rule) => cell(ofPair(report, two, kappa(rule))))]);
  const head = ['', ...rules.map((rule) => HEADINGS[rule] ?? ruleHeading(report, rule))];
  return [table('Cohen’s kappa', head, rows, { keepsNames: true })];
}

const HEADINGS: Record<string, string> = { hamming: 'pooled over categories' };

/** The rules that fit on a screen, side by side. */
function shownRules(report: Report): readonly string[] {
  const rules = distinctRules(report);
  const usual = rules.filter((rule) => ['any', 'exact', 'hamming'].includes(rule));
  return report.data.multiple && usual.length === 3 ? usual : rules.slice(0, 3);
}

function cell(result: Result | undefined): Text {
  if (!result || result.value === null) return NOT_AVAILABLE;
  const [value, range] = [coefficient(result.value), interval('coefficient', result.ci)];
  return figureText(range) === '' ? value : text`${value} (${range})`;
}

function coderTable(report: Report, rule: string): TablePart {
  const rows = coderSummaries(report, { measure: 'cohen-kappa', rule, category: null }).map(
    ({ coder: one, mean, lowest, highest }) => [
      coder(one),
      coefficient(mean),
      ...[lowest, highest].map((other) =>
        other ? text`${coefficient(other.value)} with ${coder(other.coder)}` : NOT_AVAILABLE,
      ),
    ],
  );
  return table(
    `Cohen’s kappa between each coder and the others, ${ruleHeading(report, rule)}`,
    ['coder', 'mean', 'lowest', 'highest'],
    rows,
  );
}
