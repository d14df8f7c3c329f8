import type { Change, Comparison } from '../../../report/compare/schema.ts';
import { type TablePart, table } from '../../document.ts';
import { shortNames } from '../../width.ts';
import {
  decimal,
  isShare,
  measureText,
  NOT_AVAILABLE,
  percent,
  points,
  ruleText,
  signedDecimal,
  wholePercent,
} from '../../words.ts';

/** With more pairs, the table would not be read; CSV and JSON have them all. */
const MOST_PAIRS = 10;

/** The figures of the data as a whole, under each rule. */
export function wholeTables(report: Comparison): TablePart[] {
  const whole = report.changes.filter(({ category }) => category === null);
  const pairs = new Set(whole.filter(({ scope }) => scope === 'pair').map(({ coders }) => coders.join('\n')));
  return report.options.rules.map((rule, first) => {
    const own = whole.filter((change) => change.rule === rule || (first === 0 && change.rule === null));
    const shown = own.filter(({ scope }) => scope === 'all' || pairs.size <= MOST_PAIRS);
    return table(
      `Change, rule ${rule}: ${ruleText(rule)}`,
      ['', 'before', 'after', 'change', 'interval'],
      shown.map((change) => row(nameOf(report, change), change)),
    );
  });
}

const IN_CATEGORY_TABLE: readonly string[] = ['positive-agreement', 'krippendorff-alpha'];

/** Each category, applied or not. */
export function categoryTable(report: Comparison): TablePart[] {
  const shown = report.changes.filter(({ measure, scope }) => scope === 'all' && IN_CATEGORY_TABLE.includes(measure));
  const names = [...new Set(shown.flatMap(({ category }) => category ?? []))];
  const rows = names.map((name) => {
    const of = (measure: string) =>
      report.changes.find((one) => one.category === name && one.measure === measure && one.scope === 'all');
    const [applied, alpha] = IN_CATEGORY_TABLE.map(of);
    return [
      name,
      ...(applied ? [wholePercent(applied.before), wholePercent(applied.after), changeText(applied)] : ['', '', '']),
      ...(alpha
        ? [decimal(alpha.before.value), decimal(alpha.after.value), changeText(alpha), range(alpha)]
        : ['', '', '', '']),
    ];
  });
  const head = ['', 'pos.', 'after', '+/-', 'alpha', 'after', '+/-', 'interval'];
  return rows.length === 0 ? [] : [table('By category: agreement on applying it, and alpha', head, rows)];
}

/** The figures of categories that the usual table has no columns for. */
export function otherCategoryTable(report: Comparison): TablePart[] {
  const others = report.changes.filter(
    ({ category, measure, scope }) => category !== null && (scope === 'pair' || !IN_CATEGORY_TABLE.includes(measure)),
  );
  const rows = others.map((change) => row(`${change.category}: ${nameOf(report, change)}`, change));
  return rows.length === 0
    ? []
    : [table('By category: other figures', ['', 'before', 'after', 'change', 'interval'], rows)];
}

/** The change since the first round as it was coded, in what recoding gives and what coding gives. */
export function recodingTable({ recoding, ...report }: Comparison): TablePart[] {
  const shown = recoding.filter(
    ({ scope, rule }) => scope === 'all' && (rule === null || rule === report.options.rules[0]),
  );
  const rows = shown.map((one) => {
    const [figure, change] = isShare(one.measure) ? [percent, points] : [decimal, signedDecimal];
    const { original, byRecoding, byCoding } = one;
    const whole = byRecoding === null || byCoding === null ? null : byRecoding + byCoding;
    return [
      nameOf(report, one),
      figure(original.value),
      ...[whole, byRecoding, byCoding].map((value) => (value === null ? NOT_AVAILABLE : change(value))),
    ];
  });
  return rows.length === 0
    ? []
    : [
        table(
          'Since the first codebook: what the map gives, and what coding gives',
          ['', 'first', 'change', 'map', 'coding'],
          rows,
        ),
      ];
}

/** The agreement expected by chance in each round. */
export function chanceTable(report: Comparison): TablePart[] {
  const rows = report.changes
    .filter(({ category, scope, measure, rule, before, after }) => {
      const has = before.expected !== null && after.expected !== null && rule === report.options.rules[0];
      return category === null && scope === 'all' && measure.endsWith('agreement') && has;
    })
    .map((change) => [
      nameOf(report, change),
      percent(change.before.expected),
      percent(change.after.expected),
      decimal(change.before.corrected),
      decimal(change.after.corrected),
    ]);
  const head = ['', 'before', 'after', 'beyond, before', 'beyond, after'];
  return rows.length === 0 ? [] : [table('Agreement by chance, and what lies beyond it', head, rows)];
}

function row(name: string, change: Change): string[] {
  const figure = isShare(change.measure) ? percent : decimal;
  return [name, figure(change.before.value), figure(change.after.value), changeText(change), range(change)];
}

function changeText(change: Change): string {
  if (change.change === null) return NOT_AVAILABLE;
  return isShare(change.measure) ? points(change.change) : signedDecimal(change.change);
}

export function range({ ci, ...change }: Change): string {
  if (ci === null) return '';
  const text = isShare(change.measure) ? points : signedDecimal;
  return `${text(ci.lower)} to ${text(ci.upper)}`;
}

/** What stands after the names of two coders. */
const OF_PAIRS: Record<string, string> = { agreement: '', 'cohen-kappa': ', kappa' };

type Named = Pick<Change, 'measure' | 'scope' | 'coders' | 'variant'>;

/** How a figure is called in the first column. */
export function nameOf({ after }: Pick<Comparison, 'after'>, { measure, scope, coders, variant }: Named): string {
  const short = shortNames(after.coders, 12);
  const n = after.coders.length;
  if (scope === 'pair') {
    const pair = after.coders.filter((coder) => coders.includes(coder)).map((coder) => short.get(coder)!);
    return `${pair.join(' – ')}${OF_PAIRS[measure] ?? `, ${measureText(measure)}`}`;
  }
  switch (measure) {
    case 'agreement':
      return n === 2 ? 'agreement' : 'mean agreement';
    case 'joint-agreement':
      return variant === null ? 'all: in common' : 'all: every pair';
    case 'assignment-agreement':
      return 'per category assigned';
    default:
      return variant === null ? measureText(measure) : `${measureText(measure)}, ${variant}`;
  }
}
