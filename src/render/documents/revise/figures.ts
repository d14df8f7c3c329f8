import type { Revision, RevisionResult } from '../../../report/revise/schema.ts';
import { type TablePart, table } from '../../document.ts';
import { shortNames } from '../../width.ts';
import { decimal, isShare, measureText, NOT_AVAILABLE, percent, points, ruleText, signedDecimal } from '../../words.ts';

/** The figures; pairs in the order in which coders are shown. */
export function shownResults({ data, results }: Revision): RevisionResult[] {
  const place = ({ coders }: RevisionResult) => {
    const [first, second] = coders.map((coder) => data.coders.indexOf(coder)).sort((a, b) => a - b);
    return first! * data.coders.length + second!;
  };
  const pairs = results.filter(({ scope }) => scope === 'pair').sort((a, b) => place(a) - place(b));
  return [...pairs, ...results.filter(({ scope }) => scope === 'all')];
}

/** How a figure is called in the first column. */
export function nameOf(report: Revision, { measure, scope, coders }: RevisionResult): string {
  const short = shortNames(report.data.coders, 12);
  if (scope === 'pair') {
    const inOrder = report.data.coders.filter((coder) => coders.includes(coder));
    const pair = inOrder.map((coder) => short.get(coder)!).join(' – ');
    return measure === 'agreement' ? pair : `${pair}, ${measureText(measure)}`;
  }
  const n = report.data.coders.length;
  if (measure === 'agreement') return n === 2 ? 'agreement' : 'mean agreement';
  if (measure === 'joint-agreement') return `all ${n}${report.options.rule === 'any' ? ': one in common' : ' agree'}`;
  return measure === 'conger-kappa' ? 'beyond chance' : measureText(measure);
}

/** Every figure before and after, and what its gain is made of; `doing` is what is done to categories. */
export function gainTable(report: Revision, doing: string): TablePart {
  const rows = shownResults(report).map((result) => {
    const [figure, change] = isShare(result.measure) ? [percent, points] : [decimal, signedDecimal];
    const { before, after, gain, mechanical, real, ci } = result;
    return [
      nameOf(report, result),
      figure(before.value),
      figure(after.value),
      ...[gain, mechanical, real].map((value) => (value === null ? NOT_AVAILABLE : change(value))),
      ci === null ? '' : `${change(ci.lower)} to ${change(ci.upper)}`,
    ];
  });
  const { rule } = report.options;
  return table(
    `Gain, rule ${rule}: ${ruleText(rule)}`,
    ['', 'before', 'after', 'gain', doing, 'real', 'interval'],
    rows,
  );
}

/** The agreement expected by chance, which merging raises too. */
export function chanceTable(report: Revision): TablePart[] {
  const rows = shownResults(report)
    .filter((result) => isShare(result.measure) && result.before.expected !== null && result.after.expected !== null)
    .map((result) => {
      const { before, after } = result;
      return [
        nameOf(report, result),
        percent(before.expected),
        percent(after.expected),
        decimal(before.corrected),
        decimal(after.corrected),
      ];
    });
  const head = ['', 'before', 'after', 'beyond, before', 'beyond, after'];
  return rows.length === 0 ? [] : [table('Agreement by chance, and what lies beyond it', head, rows)];
}
