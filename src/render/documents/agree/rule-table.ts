import type { Report, Result } from '../../../report/agree/schema.ts';
import { type TablePart, table } from '../../document.ts';
import { shortNames } from '../../formats/terminal/width.ts';
import { decimal, NOT_AVAILABLE, percent, percentRange, ruleText } from '../../words.ts';
import { find, findAll, meanText, ofPair, ruleTitle, shownPairs } from '../select.ts';
import { coderSummaries, MOST_PAIRS, pairNames } from './pairs.ts';

export const AGREEMENT_HEAD = ['agree', 'units', 'interval', 'by chance', 'beyond chance'];

/** Percent agreement under one rule: the pairs, their mean, all coders jointly, and at least k of them. */
export function ruleTables(report: Report, rule: string): TablePart[] {
  const name = pairNames(report);
  const pairs = shownPairs(report);
  const own = ruleTitle(report, rule);
  const title = own === `rule ${rule}` ? `Agreement, ${own}: ${ruleText(rule)}` : `Agreement: ${own}`;
  const joint = jointRows(report, rule);
  if (pairs.length > MOST_PAIRS)
    return [table(title, ['', ...AGREEMENT_HEAD], [meanRow(report, rule), ...joint]), coderTable(report, rule)];
  const rows = pairs.map((pair) =>
    agreementRow(name(pair), ofPair(report, pair, { measure: 'agreement', rule, category: null })),
  );
  const mean = pairs.length !== 1 && report.options.reference === null ? [meanRow(report, rule)] : [];
  return [table(title, ['', ...AGREEMENT_HEAD], [...rows, ...mean, ...joint], { namesAreShort: true })];
}

function meanRow(report: Report, rule: string): string[] {
  return agreementRow(
    meanText(report, rule),
    find(report, { measure: 'agreement', scope: 'all', rule, category: null }),
  );
}

/** All coders, in the reading asked for first; then fewer of them. Two coders are their only pair. */
function jointRows(report: Report, rule: string): string[][] {
  const n = report.data.coders.length;
  if (n < 3) return [];
  const results = findAll(report, { measure: 'joint-agreement', rule });
  const readings = rule === 'any' && report.data.multiple; // else the two readings are one
  const everyPair = results
    .filter(({ variant }) => variant === 'every-pair')
    .map((result) => agreementRow(`all ${n}: every pair agrees`, result));
  const common = results
    .filter(({ variant }) => variant === null)
    .map((result) =>
      agreementRow(
        result.k === n ? `all ${n}${readings ? ': one in common' : ''}` : `at least ${result.k} of ${n}`,
        result,
      ),
    );
  if (!readings) return common;
  return report.options.joint === 'every-pair'
    ? [...everyPair, ...common]
    : [...common.slice(0, 1), ...everyPair, ...common.slice(1)];
}

/** A figure of agreement under the head above. */
export function agreementRow(name: string, result: Result | undefined): string[] {
  if (!result) return [name, '', '', '', '', ''];
  const { value, agreed, units, ci, expected, corrected } = result;
  return [
    name,
    percent(value),
    agreed === null ? String(units) : `${agreed}/${units}`,
    percentRange(ci),
    expected === null ? NOT_AVAILABLE : percent(expected),
    decimal(corrected),
  ];
}

/** Many coders: a row a coder instead of a row a pair. */
function coderTable(report: Report, rule: string): TablePart {
  const short = shortNames(report.data.coders, 18);
  const brief = shortNames(report.data.coders, 12);
  const rows = coderSummaries(report, { measure: 'agreement', rule, category: null }).map(
    ({ coder, mean, lowest, highest }) => [
      short.get(coder)!,
      percent(mean),
      ...[lowest, highest].map((one) => (one ? `${percent(one.value)} with ${brief.get(one.coder)}` : NOT_AVAILABLE)),
    ],
  );
  const title = `Each coder with the others, ${ruleTitle(report, rule)} (all ${shownPairs(report).length} pairs: --format csv)`;
  return table(title, ['coder', 'mean', 'lowest', 'highest'], rows);
}
