import { type CategorySet, MISSING } from '../../codings/coding.ts';
import { knowsCoders } from '../../codings/crowd.ts';
import { agreementsWithin } from '../../measures/agreement/unit-agreement.ts';
import { KRIPPENDORFF } from '../../measures/benchmarks.ts';
import { ruleMeant } from '../../measures/meant-rules.ts';
import type { Variant } from '../../measures/measure.ts';
import { type Confusion, largestCoding, NOTHING } from '../../patterns/confusions.ts';
import { pairTable } from '../../patterns/pair-table.ts';
import type { Patterns } from '../../patterns/patterns.ts';
import { isMultiple } from '../../patterns/select.ts';
import type { Rule } from '../../rules/rule.ts';
import { type Weights, weightsOf } from '../../rules/weights.ts';
import { MOST_JOINT } from '../figures/check.ts';
import { policyOf } from '../figures/figures.ts';
import type { FigureOptions } from '../figures/options.ts';
import { hasInformativeInterval, type WhichFigure } from '../figures/result.ts';
import { mergesThatGain } from '../revise/gaining-merges.ts';
import { confusionMatrix, confusionsOfTwo } from './confusion-matrix.ts';
import type { AgreementOptions } from './options.ts';
import type { Influence, Note, Overview, Result } from './schema.ts';
import { unitGroups } from './unit-groups.ts';

const MOST_CONFUSIONS = 20;

const MOST_CROSSED = 20;

const MOST_IN_COLUMNS = 30;

/** A strip shows so many kinds of units, and says how many it leaves out. */
const MOST_COLUMNS = 500;

/** With more kinds there would be nothing to see. */
const MOST_KINDS = 20_000;

const MOST_CONFUSED_WITH = 3;

/** If all coders coded a smaller share of the units, agreement of all on these says little about the rest. */
const LEAST_CODED_BY_ALL = 0.5;

type UnitColumn = NonNullable<Overview['units']>['columns'][number];

type UnitGroup = (typeof unitGroups)[number];

interface Figures {
  readonly results: readonly Result[];
  readonly influence: readonly Influence[];
  readonly joint: 'common' | 'every-pair';
}

/**
 * What readers want to know first: how far the coders agree, whether that is enough, what drags it down, and what to talk over.
 *
 * @param all - every confusion, unless there are too many
 * @param confused - those of a category with another one or with nothing, the commonest first
 */
export function overview(
  patterns: Patterns,
  options: Pick<AgreementOptions, 'rules' | 'scale' | 'uncoded' | 'shownIn'>,
  { results, influence, joint }: Figures,
  all: readonly Confusion[] | undefined,
  confused: readonly Confusion[],
): Overview {
  const rule = ruleFor('agreement', patterns, options);
  const weights = weightsOf(rule, patterns, options.scale, policyOf(rule, options));
  const alpha = find(results, {
    measure: 'krippendorff-alpha',
    scope: 'all',
    rule: ruleFor('krippendorff-alpha', patterns, options).name,
  });
  return {
    headline: headlineOf(patterns, results, rule.name, joint),
    alpha,
    verdict: verdictOf(alpha),
    apart: coderApart(alpha, influence),
    byCoder: meansOfCoders(patterns.coders, results, rule.name),
    crossTable: crossTable(patterns),
    toTalkOver: unitsDisagreedOn(patterns, weights),
    // the screen shows no units, and to look at each pattern's pairs takes long where there are many
    units: options.shownIn === 'screen' ? null : whoAgrees(patterns, weights, joint),
    ...weakestFirst(results),
    merges: mergesThatGain(patterns, confused),
    confusions: confused
      .slice(0, MOST_CONFUSIONS)
      .map(({ a, b, units }) => ({ categories: [patterns.categories[a]!, nameOf(patterns, b)], times: units })),
    confused: all === undefined ? null : confusionsOfTwo(patterns.categories, confused),
    matrix: all === undefined ? null : confusionMatrix(patterns.categories, all),
  };
}

/** Whether the first screen shows a figure, or goes by it. */
export function standsOnScreen(
  patterns: Patterns,
  rules: readonly Rule[],
  joint: Figures['joint'],
): (figure: WhichFigure) => boolean {
  const first = rules[0]!.name;
  const [headline, ofAlpha] = ['agreement', 'krippendorff-alpha'].map(
    (measure) => ruleFor(measure, patterns, { rules }).name,
  );
  const coders = patterns.coders.length;
  const whole = ofEveryone(joint, coders);
  return ({ measure, scope, rule, alone, one }) => {
    if (alone) return measure === (scope === 'pair' ? 'cohen-kappa' : 'positive-agreement');
    if (measure === 'agreement') return rule === headline || rule === first;
    if (measure === 'joint-agreement')
      return (
        rule === headline &&
        coders <= MOST_JOINT &&
        (one === undefined || (one.k === whole.k && one.variant === whole.variant))
      );
    if (measure === 'krippendorff-alpha') return rule === ofAlpha || rule === first;
    return measure === 'cohen-kappa' && rule === first;
  };
}

/** Categories that stand against each other, or against nothing; the commonest first. */
export function confusedCategories(all: readonly Confusion[]): Confusion[] {
  return all.filter(({ a, b }) => a !== b).sort((x, y) => y.units - x.units);
}

/** The note that they are too many. */
export function confusionsLeftOut(patterns: Patterns, counted: readonly Confusion[] | undefined): Note[] {
  return counted === undefined ? [{ code: 'confusions-left-out', categories: largestCoding(patterns) }] : [];
}

/**
 * What each category is confused with most often.
 *
 * @param confused - the commonest first
 */
export function confusedWith(
  { categories }: Patterns,
  confused: readonly Confusion[],
): { category: string; times: number }[][] {
  const found = categories.map((): { category: string; times: number }[] => []);
  const add = (own: number, other: number, times: number) => {
    if (found[own]!.length < MOST_CONFUSED_WITH) found[own]!.push({ category: categories[other]!, times });
  };
  for (const { a, b, units } of confused) {
    if (b === NOTHING) continue;
    add(a, b, units);
    add(b, a, units);
  }
  return found;
}

function nameOf({ categories }: Patterns, category: number): string | null {
  return category === NOTHING ? null : categories[category]!;
}

/** Two coders: their agreement; up to five: on how many units all agree; more, or a rule that grades: the mean of the pairs. */
function headlineOf(
  { coders: { length: coders } }: Patterns,
  results: readonly Result[],
  rule: string,
  joint: Figures['joint'],
): Result | null {
  const wanted = { rule, category: null };
  const ofAll = find(results, { ...wanted, measure: 'agreement', scope: 'all' });
  if (coders === 2) return find(results, { ...wanted, measure: 'agreement', scope: 'pair' }) ?? ofAll;
  if (coders > MOST_JOINT) return ofAll;
  const together = find(results, { ...wanted, measure: 'joint-agreement', ...ofEveryone(joint, coders) });
  if (together === null || ofAll === null) return together ?? ofAll;
  return ofAll.value !== null && together.units < LEAST_CODED_BY_ALL * ofAll.units ? ofAll : together;
}

/** Joint agreement of all coders, in this reading. */
function ofEveryone(joint: Figures['joint'], coders: number): Variant {
  return { variant: joint === 'common' ? null : joint, k: coders };
}

/** The rule that a measure's name means for these data. */
export function ruleFor(measure: string, patterns: Patterns, { rules }: Pick<FigureOptions, 'rules'>): Rule {
  const names = rules.map(({ name }) => name);
  const meant = ruleMeant(measure, names, isMultiple(patterns));
  return rules.find(({ name }) => name === meant)!;
}

/** By the interval, never by the value alone. */
function verdictOf(alpha: Result | null): Overview['verdict'] {
  if (!alpha?.ci || !hasInformativeInterval(alpha)) return null;
  const { lower, upper } = alpha.ci;
  if (upper < KRIPPENDORFF.tentative) return 'too-low';
  if (lower >= KRIPPENDORFF.reliable) return 'reliable';
  return lower >= KRIPPENDORFF.tentative ? 'tentative' : 'open';
}

/** The only coder without whom alpha lies above its interval. */
function coderApart(alpha: Result | null, influence: readonly Influence[]): Overview['apart'] {
  if (!alpha?.ci || !hasInformativeInterval(alpha)) return null;
  const { measure, rule, variant, ci } = alpha;
  const above = influence.filter(
    (one) =>
      one.measure === measure &&
      one.rule === rule &&
      one.variant === variant &&
      one.value !== null &&
      one.value > ci.upper,
  );
  return above.length === 1 ? { coder: above[0]!.without, alpha: above[0]!.value! } : null;
}

/** The mean agreement of each coder with the others. */
function meansOfCoders(coders: readonly string[], results: readonly Result[], rule: string): Overview['byCoder'] {
  if (coders.length < 3) return [];
  const pairs = results.filter(
    (one) => one.measure === 'agreement' && one.scope === 'pair' && one.rule === rule && one.category === null,
  );
  return coders
    .flatMap((coder) => {
      const values = pairs.flatMap(({ coders: two, value }) => (two.includes(coder) && value !== null ? [value] : []));
      if (values.length === 0) return [];
      return [{ coder, agreement: values.reduce((a, b) => a + b, 0) / values.length, pairs: values.length }];
    })
    .sort((x, y) => x.agreement - y.agreement);
}

/** What one coder gave where the other gave what, if there are two, and one category a unit. */
function crossTable(patterns: Patterns): Overview['crossTable'] {
  const { coders, categories } = patterns;
  if (coders.length !== 2 || !knowsCoders(patterns) || isMultiple(patterns) || categories.length > MOST_CROSSED)
    return null;
  const { cells, counts, codings } = pairTable(patterns, 0, 1);
  const units = categories.map(() => categories.map(() => 0));
  for (const [i, { a, b }] of cells.entries()) units[codings[a]![0]!]![codings[b]![0]!]! += counts[i]!;
  return { coders: [coders[0]!, coders[1]!], categories: [...categories], units };
}

/** The units on which at least two coders disagree by the headline's rule. */
function unitsDisagreedOn(patterns: Patterns, weights: Weights): number {
  return agreementsWithin(patterns, weights).reduce(
    (units, agreement, p) => units + (agreement < 1 ? patterns.counts[p]! : 0),
    0,
  );
}

/** Units by who agrees with whom: a column for each pattern of it. */
function whoAgrees(patterns: Patterns, weights: Weights, joint: Figures['joint']): Overview['units'] {
  const { coders, cells, counts, codings } = patterns;
  const width = coders.length;
  if (!knowsCoders(patterns) || width > MOST_IN_COLUMNS) return null;
  const columns = new Map<string, UnitColumn & { readonly group: UnitGroup }>();
  const odd = coders.map(() => 0);
  for (let p = 0; p < counts.length; p += 1) {
    if (counts[p] === 0) continue;
    const unit = Array.from(cells.subarray(p * width, (p + 1) * width));
    const agrees = unit.map((a, i) =>
      a === MISSING
        ? null
        : unit.filter((b, j) => i !== j && b !== MISSING && weights.counted(a, b) && weights.of(a, b) === 1).length,
    );
    const column = { agrees, uncoded: unit.map((a) => a !== MISSING && codings[a]!.length === 0) };
    const sets = unit.flatMap((a) => (a === MISSING ? [] : [codings[a]!]));
    const group = groupOf(agrees, joint === 'every-pair' || haveInCommon(sets));
    const key = JSON.stringify([column, group]);
    columns.set(key, { ...column, group, units: (columns.get(key)?.units ?? 0) + counts[p]! });
    if (columns.size > MOST_KINDS) return null;
    const given = agrees.filter((others) => others !== null).length;
    const alone = agrees.indexOf(0);
    const isOdd = given > 2 && agrees.every((others, i) => others === null || others === (i === alone ? 0 : given - 2));
    if (alone !== -1 && isOdd) odd[alone]! += counts[p]!;
  }
  const sorted = [...columns.values()].sort(
    (x, y) =>
      unitGroups.indexOf(x.group) - unitGroups.indexOf(y.group) || shareOfPairs(x.agrees) - shareOfPairs(y.agrees),
  );
  const shown = sorted.slice(0, MOST_COLUMNS);
  const left = sorted.slice(MOST_COLUMNS);
  return {
    columns: shown.map(({ units, agrees, uncoded }) => ({ units, agrees, uncoded })),
    ...(left.length > 0 && { left: { columns: left.length, units: left.reduce((sum, { units }) => sum + units, 0) } }),
    groups: unitGroups.flatMap((group) => {
      const units = sorted.reduce((sum, column) => sum + (column.group === group ? column.units : 0), 0);
      return units === 0 ? [] : [{ group, units }];
    }),
    oddOneOut: width < 3 ? [] : coders.map((coder, i) => ({ coder, units: odd[i]! })),
  };
}

/** Which group a unit is in, by the pairs of its coders that agree. */
function groupOf(agrees: UnitColumn['agrees'], areTogether: boolean): UnitGroup {
  const given = agrees.filter((others) => others !== null).length;
  if (given < 2) return 'single';
  const share = shareOfPairs(agrees);
  if (share === 1) return areTogether ? 'all' : 'every-pair';
  if (agrees.length <= 3) return share === 0 ? 'none' : share < 0.5 ? 'one-pair' : 'two-pairs';
  if (share < 0.5) return 'under-half';
  return share < 0.8 ? 'half' : 'most';
}

/** Of the pairs of coders who coded the unit, what share agrees. */
function shareOfPairs(agrees: UnitColumn['agrees']): number {
  const given = agrees.filter((others) => others !== null);
  return given.length < 2 ? 0 : given.reduce((sum, others) => sum + others, 0) / (given.length * (given.length - 1));
}

/** Whether codings that agree pair by pair also share a category, or are all without one. */
function haveInCommon([first, ...others]: readonly CategorySet[]): boolean {
  return (
    others.every((set) => set.length === 0 && first!.length === 0) ||
    first!.some((category) => others.every((set) => set.includes(category)))
  );
}

/** Categories by positive agreement: if one coder gives a category, how likely does another give it, too? */
function weakestFirst(results: readonly Result[]): Pick<Overview, 'weakest' | 'weakestEqual'> {
  const found = results
    .filter(
      ({ measure, scope, category, value }) =>
        measure === 'positive-agreement' && scope === 'all' && category !== null && value !== null,
    )
    .sort((x, y) => x.value! - y.value!);
  const lowest = found[0]?.value ?? 1;
  return {
    weakest: found.map(({ category }) => category!),
    weakestEqual: lowest === 1 ? 0 : found.filter(({ value }) => value === lowest).length,
  };
}

function find(results: readonly Result[], wanted: Partial<Result>): Result | null {
  const asked = Object.entries({ category: null, variant: null, ...wanted });
  return results.find((result) => asked.every(([key, value]) => result[key as keyof Result] === value)) ?? null;
}
