import { type PairTable, sumOverUnits } from '../../patterns/pair-table.ts';
import type { Weights } from '../../rules/weights.ts';
import { comparedUnits } from '../agreement/observed-expected.ts';
import { beyondChance, type Coefficient, defined, undefinedBecause } from '../coefficient.ts';
import { pairBeyondChance } from '../intervals/default-interval.ts';
import { type Description, type Kind, ofTwoCodings, type PairMeasure } from '../measure.ts';

/** The four counts of two coders who choose between two codings: both gave the second, only one did, none. */
function fourfold(table: PairTable): { a: number; b: number; c: number; d: number } {
  const of = (first: number, second: number) =>
    sumOverUnits(table, (a, b) => (table.codings[a]![0] === first && table.codings[b]![0] === second ? 1 : 0));
  return { a: of(1, 1), b: of(1, 0), c: of(0, 1), d: of(0, 0) };
}

/**
 * Prevalence index |a − d| / n of a two-by-two table: how far one of the two codings outweighs the other. Near 1, chance
 * agreement is high and kappa low whatever the coders do.
 *
 * @param table - two coders, two possible codings
 * @returns 0…1; undefined without a unit that both coded
 * @see Byrt, Bishop & Carlin (1993), Journal of Clinical Epidemiology 46, 423–429
 */
export function prevalenceIndex(table: PairTable): Coefficient {
  const { a, d } = fourfold(table);
  return share(Math.abs(a - d), table.units);
}

/**
 * Bias index |b − c| / n of a two-by-two table: how far the two coders differ in how often they give a coding.
 *
 * @param table - two coders, two possible codings
 * @returns 0…1; undefined without a unit that both coded
 * @see Byrt, Bishop & Carlin (1993), Journal of Clinical Epidemiology 46, 423–429
 */
export function biasIndex(table: PairTable): Coefficient {
  const { b, c } = fourfold(table);
  return share(Math.abs(b - c), table.units);
}

/**
 * PABAK, the prevalence-adjusted bias-adjusted kappa of a two-by-two table: 2 Aₒ − 1.
 *
 * @param table - two coders, two possible codings
 * @returns −1…1; undefined without a unit that both coded
 * @see Byrt, Bishop & Carlin (1993), Journal of Clinical Epidemiology 46, 423–429
 */
export function pabak(table: PairTable, weights: Weights): Coefficient {
  const { units, agreed } = comparedUnits(table, weights);
  if (units === 0) return undefinedBecause('no-pairable-units', { units });
  return beyondChance(agreed / units, 0.5, units);
}

function share(part: number, units: number): Coefficient {
  return units === 0 ? undefinedBecause('no-pairable-units', { units }) : defined(part / units, { units });
}

const SOURCE = 'Byrt, Bishop & Carlin (1993), Journal of Clinical Epidemiology 46, 423–429';

function measure<const Name extends string>(
  name: Name,
  kind: Kind,
  about: Description,
  coefficient: PairMeasure['coefficient'],
  ways: Pick<PairMeasure, 'interval' | 'defaultInterval' | 'label'>,
): PairMeasure<Name> {
  return {
    name,
    kind,
    scope: 'pair',
    about,
    byDefault: false,
    ruled: false,
    applies: ofTwoCodings,
    coefficient,
    ...ways,
  };
}

export const prevalenceIndexMeasure = measure(
  'prevalence-index',
  'condition',
  {
    title: 'Prevalence index',
    formula: '|a − d| / n of the two-by-two table',
    asks: 'two coders; two categories, or one category alone',
    use: 'to see whether kappa is low because one coding is far more common than the other',
    caution: 'not a measure of agreement',
    range: '0…1',
    source: SOURCE,
  },
  prevalenceIndex,
  { interval: 'none' },
);

export const biasIndexMeasure = measure(
  'bias-index',
  'condition',
  {
    title: 'Bias index',
    formula: '|b − c| / n of the two-by-two table',
    asks: 'two coders; two categories, or one category alone',
    use: 'to see whether one coder applies a category more often than the other',
    caution: 'not a measure of agreement',
    range: '0…1',
    source: SOURCE,
  },
  biasIndex,
  { interval: 'none' },
);

export const pabakMeasure = measure(
  'pabak',
  'coefficient',
  {
    title: 'Prevalence-adjusted bias-adjusted kappa (PABAK)',
    formula: '2 Aₒ − 1',
    asks: 'two coders; two categories, or one category alone',
    use: 'next to kappa, if prevalence or bias is strong',
    caution: 'percent agreement on another scale: it assumes that both codings are equally likely',
    range: '−1…1',
    source: SOURCE,
  },
  pabak,
  { label: 'PABAK', interval: 'jackknife', defaultInterval: pairBeyondChance },
);
