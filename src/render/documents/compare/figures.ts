import type { Change, Comparison } from '../../../report/compare/schema.ts';
import { ruleTitle } from '../../../rules/catalogue.ts';
import { type TablePart, table } from '../../document.ts';
import { change, coefficient, type Figure, figureOn, intervalOfChange, scaleOf, wholeShare } from '../../figures.ts';
import { type Text, text } from '../../text.ts';
import { chanceTable, nameOf } from '../changes.ts';

/** With more pairs nobody would read the table; CSV and JSON have them all. */
const MAX_PAIRS = 10;

/** The figures of the data as a whole, under each rule. */
export function wholeTables(report: Comparison): TablePart[] {
  const whole = report.changes.filter(({ category }) => category === null);
  const pairs = new Set(whole.filter(({ scope }) => scope === 'pair').map(({ coders }) => coders.join('\n')));
  const { rules } = report.options;
  // each measure under one rule: what is said of another rule than the first fits into a name
  const isEachOnce = whole.every((one) => isFirstOfMeasure(report, one));
  return (isEachOnce ? rules.slice(0, 1) : rules).map((rule, first) => {
    const own = whole.filter((one) => isEachOnce || one.rule === rule || (first === 0 && one.rule === null));
    const shown = own.filter(({ scope }) => scope === 'all' || pairs.size <= MAX_PAIRS);
    return table(
      `Change, rule ${rule}: ${ruleTitle(rule)}`,
      ['', 'before', 'after', 'change', 'interval'],
      shown.map((one) => row(name(report, one, rule), one)),
    );
  });
}

/** Whether a figure is under the first rule under which the report has its measure. */
function isFirstOfMeasure(
  { options: { rules }, changes }: Comparison,
  { measure, rule }: Pick<Change, 'measure' | 'rule'>,
) {
  const has = (one: string) =>
    changes.some((other) => other.category === null && other.measure === measure && other.rule === one);
  return rule === null || rule === rules.find(has);
}

const IN_CATEGORY_TABLE: readonly string[] = ['positive-agreement', 'krippendorff-alpha'];

/** Each category, applied or not. */
export function categoryTable(report: Comparison): TablePart[] {
  const shown = report.changes.filter(({ measure, scope }) => scope === 'all' && IN_CATEGORY_TABLE.includes(measure));
  const byName = new Map(shown.map((one) => [`${one.measure} ${one.category}`, one]));
  const names = [...new Set(shown.flatMap(({ category }) => category ?? []))];
  const rows = names.map((category) => {
    const [applied, alpha] = IN_CATEGORY_TABLE.map((measure) => byName.get(`${measure} ${category}`));
    return [
      category,
      ...(applied
        ? [wholeShare(applied.before.value), wholeShare(applied.after.value), changeOf(applied)]
        : ['', '', '']),
      ...(alpha
        ? [coefficient(alpha.before.value), coefficient(alpha.after.value), changeOf(alpha), intervalOf(alpha)]
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
  const rows = others.map((one) => row(text`${one.category!}: ${name(report, one)}`, one));
  return rows.length === 0
    ? []
    : [table('By category: other figures', ['', 'before', 'after', 'change', 'interval'], rows)];
}

/** The change since the first round as it was coded, split into what recoding gives and what coding gives. */
export function recodingTable(report: Comparison): TablePart[] {
  const shown = report.recoding.filter((one) => one.scope === 'all' && isFirstOfMeasure(report, one));
  if (shown.length === 0) return [];
  const rows = shown.map((one) => {
    const { original, byRecoding, byCoding } = one;
    const scale = scaleOf(one.measure);
    const whole = byRecoding === null || byCoding === null ? null : byRecoding + byCoding;
    return [
      name(report, one),
      figureOn(scale, original.value),
      ...[whole, byRecoding, byCoding].map((value) => change(scale, value)),
    ];
  });
  const title = 'Change since the first codebook: from the map, and from coding';
  return [table(title, ['', 'first', 'change', 'map', 'coding'], rows)];
}

/** The agreement expected by chance in each round. */
export function chanceOfRounds(report: Comparison): TablePart[] {
  const shown = report.changes.filter(
    ({ category, scope, measure, rule, before, after }) =>
      category === null &&
      scope === 'all' &&
      measure.endsWith('agreement') &&
      before.expected !== null &&
      after.expected !== null &&
      isFirstOfMeasure(report, { measure, rule }),
  );
  return chanceTable(shown.map((one) => ({ ...one, name: name(report, one) })));
}

function row(name: Text, one: Change): Text[] {
  const scale = scaleOf(one.measure);
  return [name, figureOn(scale, one.before.value), figureOn(scale, one.after.value), changeOf(one), intervalOf(one)];
}

/** @param rule - the rule that the table is of, which needs no saying */
function name(
  { after, options: { rules } }: Comparison,
  figure: Pick<Change, 'measure' | 'rule' | 'scope' | 'coders' | 'variant'>,
  rule: string = rules[0]!,
): Text {
  const found = nameOf(figure, after.coders, {
    'cohen-kappa': 'kappa',
    'joint-agreement': figure.variant === null ? 'all: in common' : 'all: every pair',
    'assignment-agreement': 'per category assigned',
  });
  return figure.rule === null || figure.rule === rule ? found : text`${found}, ${figure.rule}`;
}

function changeOf({ measure, change: by }: Change): Figure {
  return change(scaleOf(measure), by);
}

export function intervalOf({ measure, ci }: Change): Figure {
  return intervalOfChange(scaleOf(measure), ci);
}
