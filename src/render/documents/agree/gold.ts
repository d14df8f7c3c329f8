import type { Report } from '../../../report/agree/schema.ts';
import type { Gold } from '../../../report/gold/schema.ts';
import { type Part, paragraph, table } from '../../document.ts';
import { coefficient, count, interval, NOT_AVAILABLE, share } from '../../figures.ts';
import { category, coder, NOTHING, type Text, text } from '../../text.ts';

/** Of more coders than this, the first screen has the first table alone. */
const MAX_CODERS = 4;

const MAX_CONFUSIONS = 6;

type Coder = Gold['coders'][number];

/**
 * Each coder beside the codings that are taken as right.
 *
 * @param most - of more coders, there is no table of the categories of each
 */
export function goldParts({ gold }: Report, most = MAX_CODERS): Part[] {
  if (gold === undefined) return [];
  const detailed = gold.coders.length <= most ? gold.coders : [];
  return [
    table(
      text`Compared with ${coder(gold.coder)}, whose codings are taken as correct; means over the categories`,
      ['', 'right', 'interval', 'precision', 'recall', 'F1', 'weighted F1', 'Matthews'],
      gold.coders.map((one) => [
        coder(one.coder),
        one.exact === null ? NOT_AVAILABLE : share(one.exact),
        interval('share', one.ci.exact),
        ...[one.macro.precision, one.macro.recall, one.macro.f1, one.weighted.f1].map(coefficient),
        coefficient(one.matthews),
      ]),
      { keepsNames: true },
    ),
    ...detailed.flatMap((one) => [categoryTable(one), ...confusionTable(one)]),
    ...reasons(gold),
  ];
}

function categoryTable(one: Coder): Part {
  return table(
    text`${coder(one.coder)}, by category`,
    ['', 'right/given', 'precision', 'right/in gold', 'recall', 'F1', 'specificity', 'Matthews'],
    one.categories.map(({ category: name, tp, fp, support, precision, recall, f1, specificity, matthews }) => [
      category(name),
      count(tp, tp + fp),
      coefficient(precision),
      count(tp, support),
      ...[recall, f1, specificity, matthews].map(coefficient),
    ]),
  );
}

/** What the coder called X is Y. */
function confusionTable({ coder: name, confusions, units }: Coder): Part[] {
  if (confusions.length === 0)
    return units === 0 ? [] : [paragraph(text`${coder(name)} gave every unit the right categories.`)];
  const named = (one: string | null): Text => (one === null ? NOTHING : category(one));
  const rows = confusions.map(({ called, is, units: times }) => [named(called), named(is), count(times)]);
  return [
    table(text`What ${coder(name)} called it, and what it is`, ['called', 'is', 'units'], rows, {
      of: 'words',
      ...(rows.length > MAX_CONFUSIONS && {
        first: { rows: MAX_CONFUSIONS, more: ' (the JSON report has all)' },
      }),
    }),
  ];
}

const REASONS: Record<string, string> = {
  'never-applied': 'precision of a category that the coder never applied',
  'never-in-gold': 'recall of one that is never right',
  'always-in-gold': 'specificity of one that is always right',
  'in-neither': 'F1 of one that neither has',
  'no-variation': 'Matthews correlation where one of the two gave a category to all units or to none',
  sets: 'Matthews correlation of all categories together where units have several categories or none',
  'in-no-category': 'an average where no category has the figure',
  'no-units': 'coders without a unit in common',
};

/** Why figures are missing, each reason once. */
function reasons({ coders }: Gold): Part[] {
  const found = new Set(
    coders.flatMap((one) => [one, ...one.categories].flatMap(({ reason }) => Object.values(reason ?? {}))),
  );
  if (found.size === 0) return [];
  const list = Object.keys(REASONS).flatMap((reason) => (found.has(reason) ? [REASONS[reason]!] : []));
  return [paragraph(`n/a, since it is undefined: ${list.join('; ')}.`, 'aside')];
}
