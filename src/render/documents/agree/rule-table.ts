import type { Report, Result } from '../../../report/agree/schema.ts';
import { ruleTitle } from '../../../rules/catalogue.ts';
import { type TablePart, table } from '../../document.ts';
import { coefficient, count, interval, NOT_AVAILABLE, share } from '../../figures.ts';
import { coder, nextStep, pair, type Text, text } from '../../text.ts';
import { find, findAll, meanText, ofPair, referencesOf, ruleHeading, shownPairs } from '../select.ts';
import { coderSummaries, MAX_PAIRS } from './pairs.ts';

export const AGREEMENT_HEAD = ['agree', 'units', 'interval', 'by chance', 'beyond chance'];

/** Percent agreement under one rule: the pairs, their mean, all coders jointly, and at least k of them; those that the report has. */
export function ruleTables(report: Report, rule: string): TablePart[] {
  const pairs = shownPairs(report);
  const own = ruleHeading(report, rule);
  const title = own === `rule ${rule}` ? `Agreement, ${own}: ${ruleTitle(rule)}` : `Agreement: ${own}`;
  const joint = jointRows(report, rule);
  const agreement = { measure: 'agreement', rule, category: null };
  const ofPairs = pairs.flatMap((two) => {
    const result = ofPair(report, two, agreement);
    return result ? [agreementRow(pair(two), result)] : [];
  });
  const ofAll = find(report, agreement);
  const mean = ofAll ? [agreementRow(meanText(report, rule), ofAll)] : [];
  if (ofPairs.length + mean.length + joint.length === 0) return [];
  if (pairs.length > MAX_PAIRS) {
    const ofCoders = ofPairs.length > 0 ? [coderTable(report, rule)] : [];
    return [table(title, ['', ...AGREEMENT_HEAD], [...mean, ...joint]), ...ofCoders];
  }
  const shownMean = pairs.length !== 1 && referencesOf(report).length === 0 ? mean : [];
  return [table(title, ['', ...AGREEMENT_HEAD], [...ofPairs, ...shownMean, ...joint], { keepsNames: true })];
}

/** All coders, with the requested reading first; then fewer of them. For two coders there is only the pair. */
function jointRows(report: Report, rule: string): Text[][] {
  const n = report.data.coders.length;
  if (n < 3) return [];
  const results = findAll(report, { measure: 'joint-agreement', rule });
  const readings = rule === 'any' && report.data.multiple; // otherwise the two readings are the same
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
  if (!readings) return common.length > 0 ? common : everyPair;
  return report.options.joint === 'every-pair'
    ? [...everyPair, ...common]
    : [...common.slice(0, 1), ...everyPair, ...common.slice(1)];
}

/** A row of the agreement table. */
export function agreementRow(name: Text, result: Result | undefined): Text[] {
  if (!result) return [name, '', '', '', '', ''];
  const { value, agreed, units, ci, expected, corrected } = result;
  return [
    name,
    share(value),
    agreed === null ? count(units) : count(agreed, units),
    interval('share', ci),
    share(expected),
    coefficient(corrected),
  ];
}

/** For many coders: one row per coder instead of one per pair. */
function coderTable(report: Report, rule: string): TablePart {
  const rows = coderSummaries(report, { measure: 'agreement', rule, category: null }).map(
    ({ coder: one, mean, lowest, highest }) => [
      coder(one),
      share(mean),
      ...[lowest, highest].map((other) =>
        other ? text`${share(other.value)} with ${coder(other.coder)}` : NOT_AVAILABLE,
      ),
    ],
  );
  const all = text`all ${shownPairs(report).length} pairs${nextStep({ code: 'all-pairs' })}`;
  const title = text`Each coder with the others, ${ruleHeading(report, rule)} (${all})`;
  return table(title, ['coder', 'mean', 'lowest', 'highest'], rows);
}
