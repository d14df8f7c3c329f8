import { pairableUnits } from '../../patterns/coded-units.ts';
import type { PairTable } from '../../patterns/pair-table.ts';
import { type Patterns, unitsOf } from '../../patterns/patterns.ts';
import type { Weights } from '../../rules/weights.ts';
import { pairParts } from '../agreement/observed-expected.ts';
import { agreementsWithin } from '../agreement/unit-agreement.ts';
import type { Coefficient } from '../coefficient.ts';
import { sumOf } from '../sum.ts';
import { totalsOf, type UnitShares } from '../unit-shares.ts';
import { effectiveWilson, type SharePart } from './effective-wilson.ts';
import { errorOfMean, errorOfParts, type LinearParts } from './gwet-linearised.ts';
import { noUncertainty, type Uncertainty } from './interval.ts';
import { wilsonStudent } from './wilson.ts';

/**
 * The interval that is given by default: made from the figure and its standard error so that it holds for few units too. A measure
 * without one has its published interval by default.
 *
 * @param errors - the figure's standard errors
 */
export type DefaultInterval<Data> = (
  data: Data,
  weights: Weights,
  found: Coefficient,
  errors: StandardErrors,
  confidence: number,
) => Uncertainty;

export interface StandardErrors {
  /** As the source of the measure has it; null if it is undefined. */
  readonly published: number | null;
  /** By leaving out units; null where that leaves the figure undefined. */
  readonly jackknife: () => number | null;
}

/**
 * Gwet's standard errors count a unit coded once as one without agreement, so they grow with the number of such units, which say nothing
 * of agreement; the jackknife leaves them out.
 */
function errorOfAll(patterns: Patterns, { published, jackknife }: StandardErrors): number | null {
  return pairableUnits(patterns) < unitsOf(patterns) ? (jackknife() ?? published) : published;
}

/** Of a coefficient of two coders corrected for chance. */
export const pairBeyondChance: DefaultInterval<PairTable> = (table, weights, found, errors, confidence) =>
  effective(beyondChance(found), errors, errors.published, errorOfMean(pairParts(table, weights)), confidence);

/** Of a coefficient of all coders corrected for chance. */
export const groupBeyondChance: DefaultInterval<Patterns> = (patterns, weights, found, errors, confidence) =>
  effective(
    beyondChance(found),
    errors,
    errorOfAll(patterns, errors),
    errorOfMean(unitParts(patterns, weights)),
    confidence,
  );

/** Of the agreement of two coders, where units agree by degrees. */
export const pairMean: DefaultInterval<PairTable> = (table, weights, found, errors, confidence) =>
  effective(mean(found), errors, errors.published, errorOfMean(pairParts(table, weights)), confidence);

/** Of the mean agreement of all coders. */
export const groupMean: DefaultInterval<Patterns> = (patterns, weights, found, errors, confidence) =>
  effective(mean(found), errors, errorOfAll(patterns, errors), errorOfMean(unitParts(patterns, weights)), confidence);

/**
 * Of a share of things of which a unit has several, which are not independent of each other: Σ agree / Σ counted over the units. Its
 * standard error is that of a ratio, so it counts units. One that is not agreed on has twice as many: what two coders gave.
 *
 * @param published - the standard error to report
 * @see Cochran (1977), Sampling Techniques, section 6.4
 */
export function ratioOverUnits(
  shares: UnitShares,
  counts: Float64Array,
  published: number | null,
  confidence: number,
): Uncertainty {
  const { agreed, counted } = totalsOf(shares, counts);
  const observed = agreed / counted;
  const having = [...counts.keys()].filter((p) => counts[p]! > 0 && shares.counted[p]! > 0);
  const units = sumOf(having, (p) => counts[p]!);
  const own = {
    parts: new Float64Array(having.map((p) => ((shares.agree[p]! - observed * shares.counted[p]!) * units) / counted)),
    counts: new Float64Array(having.map((p) => counts[p]!)),
  };
  const se = units < 2 ? 0 : errorOfParts(own, 0);
  const share = { observed, correctedFor: 0, atRandom: 0, weightAtRandom: 2, units, se, observedSe: se };
  const ci = effectiveWilson(share, confidence);
  return { se: published, ci };
}

/**
 * Of specific agreement, 2J / (1 + J), where J is the share of agreement among the pairs of codings of which at least one has the
 * category: Wilson's interval of J with Student's quantile, carried through.
 *
 * @param found - specific agreement
 * @param given - units to which at least one coder gave the category
 * @param se - its standard error, null if undefined; with more than two coders it implies the effective number of units
 * @see Graham & Bull (1998), Journal of Clinical Epidemiology 51, 763–771, on why these need an interval of their own
 */
export function specificInterval(
  found: number,
  given: number,
  se: number | null,
  confidence: number,
  severalPairs: boolean,
): Uncertainty {
  const joint = found / (2 - found);
  const jointSe = ((se ?? 0) * (1 + joint) ** 2) / 2; // d(2J / (1 + J)) = 2 dJ / (1 + J)²
  const product = joint * (1 - joint);
  const effective = severalPairs && product > 0 && jointSe > 0 ? product / jointSe ** 2 : given;
  const { lower, upper } = wilsonStudent(joint, effective, confidence);
  const specific = (share: number) => (2 * share) / (1 + share);
  return {
    se,
    ci: { lower: specific(lower), upper: specific(upper), level: confidence, method: 'wilson-of-jaccard' },
  };
}

type Share = Pick<SharePart, 'observed' | 'correctedFor' | 'atRandom' | 'units'>;

function beyondChance({ observed, expected, units }: Coefficient): Share {
  return { observed: observed!, correctedFor: expected!, atRandom: expected!, units };
}

function mean({ value, expected, units }: Coefficient): Share {
  return { observed: value!, correctedFor: 0, atRandom: expected ?? 0, units };
}

/** @param se - the standard error that the interval is made from; the one beside it stays the published one */
function effective(
  share: Share,
  { published }: StandardErrors,
  se: number | null,
  observedSe: number,
  confidence: number,
): Uncertainty {
  if (published === null || se === null) return noUncertainty;
  const ci = effectiveWilson({ ...share, se, observedSe }, confidence);
  return ci === null ? noUncertainty : { se: published, ci };
}

/** How far each unit agrees within itself; none of the units without a pair to compare. */
function unitParts(patterns: Patterns, weights: Weights): LinearParts {
  const within = agreementsWithin(patterns, weights);
  return {
    parts: within.map((part) => (Number.isNaN(part) ? 0 : part)),
    counts: patterns.counts.map((count, p) => (Number.isNaN(within[p]!) ? 0 : count)),
  };
}
