import { pairableUnits } from '../../patterns/coded-units.ts';
import type { PairTable } from '../../patterns/pair-table.ts';
import { type Coefficient, defined, type Reason, undefinedBecause } from '../coefficient.ts';
import { specificInterval } from '../intervals/default-interval.ts';
import type { LeaveOneOut } from '../intervals/jackknife.ts';
import { type Description, type GroupMeasure, ofOneCategory, type PairMeasure } from '../measure.ts';
import { sumOf } from '../sum.ts';
import { applyingShares, totalsOf } from '../unit-shares.ts';

/**
 * Specific agreement of one category where each coding holds one, pooled over pairs of coders: 2 Σ n(c,c) / Σ (n₁(c) + n₂(c)).
 * If one of two coders gave it, how probable is it that the other gave it too? Of a category alone, its positive agreement is
 * the specific agreement of "applied", its negative agreement that of "not applied".
 *
 * @param tables - one pair, or every pair of the coders
 * @param category - which category, by position
 * @param units - the units that the tables stand on
 * @param reason - why it is undefined if nobody gave the category
 * @returns a share in 0…1; undefined if nobody gave the category to a unit coded by two
 * @example
 * const data = categoryAlone(patternsOf(studyOf([['a', ['a', 'b']], ['b', 'a'], ['b', 'b']])), 0); // the category "a"
 * specificAgreement([pairTable(data, 0, 1)], 1, 3).value; // → 0.6667
 * @see Cicchetti & Feinstein (1990), Journal of Clinical Epidemiology 43, 551–558; Fleiss (1981) for several coders
 */
export function specificAgreement(
  tables: readonly PairTable[],
  category: number,
  units: number,
  reason: Reason = 'category-not-applied',
): Coefficient {
  if (units === 0) return undefinedBecause('no-pairable-units', { units });
  let [both, given] = [0, 0];
  for (const table of tables) {
    const own = times(table, category);
    both += own.both;
    given += own.given;
  }
  return given === 0 ? undefinedBecause(reason, { units }) : defined((2 * both) / given, { units });
}

/** To how many units both gave the category, n(c,c), and how often it was given at all, n₁(c) + n₂(c). */
function times(table: PairTable, category: number): { both: number; given: number } {
  const { cells, counts } = table;
  let [both, given] = [0, 0];
  for (let i = 0; i < cells.length; i += 1) {
    const givers = giversOf(table, i, category);
    given += counts[i]! * givers;
    if (givers === 2) both += counts[i]!;
  }
  return { both, given };
}

/** How many of the two gave the category to the units of a cell. */
function giversOf({ codings, cells }: PairTable, cell: number, category: number): number {
  const { a, b } = cells[cell]!;
  return Number(codings[a]![0] === category) + Number(codings[b]![0] === category);
}

/** Specific agreement of a pair without one unit of a cell. */
function withoutUnit(table: PairTable, category: number): LeaveOneOut {
  const { both, given } = times(table, category);
  return (cell) => {
    const givers = giversOf(table, cell, category);
    return given === givers ? null : (2 * (both - (givers === 2 ? 1 : 0))) / (given - givers);
  };
}

const NOT_APPLIED = 0;

const APPLIED = 1;

/** Why nobody gave "not applied", or "applied". */
const REASONS: readonly Reason[] = ['category-always-applied', 'category-not-applied'];

function ofPair<const Name extends string>(name: Name, about: Description, category: number): PairMeasure<Name> {
  return {
    name,
    kind: 'share',
    scope: 'pair',
    about,
    byDefault: true,
    ruled: false,
    applies: ofOneCategory,
    coefficient: (table) => specificAgreement([table], category, table.units, REASONS[category]),
    leaveOneOut: (table) => withoutUnit(table, category),
    defaultInterval: (table, _weights, found, { published }, confidence) => {
      const { both, given } = times(table, category);
      return specificInterval(found.value!, given - both, published, confidence, false);
    },
    interval: 'jackknife',
  };
}

function ofAll<const Name extends string>(
  name: Name,
  about: Description,
  category: number,
  byDefault = true,
): GroupMeasure<Name> {
  return {
    name,
    kind: 'share',
    scope: 'all',
    about,
    byDefault,
    ruled: false,
    applies: ofOneCategory,
    takesEqualCodings: true,
    shares: (patterns) => applyingShares(patterns, category),
    coefficient: (patterns) => {
      const units = pairableUnits(patterns);
      const { agreed, counted } = totalsOf(applyingShares(patterns, category), patterns.counts);
      if (units === 0) return undefinedBecause('no-pairable-units', { units });
      return counted === 0 ? undefinedBecause(REASONS[category]!, { units }) : defined(agreed / counted, { units });
    },
    defaultInterval: (patterns, _weights, found, { published }, confidence) => {
      const { counted } = applyingShares(patterns, category);
      const given = sumOf([...patterns.counts.keys()], (p) => (counted[p]! > 0 ? patterns.counts[p]! : 0));
      return specificInterval(found.value!, given, published, confidence, patterns.coders.length > 2);
    },
    interval: 'jackknife',
  };
}

const positive: Description = {
  title: 'Positive agreement',
  formula: '2 n(applied, applied) / (n₁(applied) + n₂(applied)), over all pairs of coders',
  asks: 'two or more coders; one category at a time',
  use: 'to see whether coders agree on applying a category, even a rare one',
  caution: 'not corrected for chance; read it together with negative agreement',
  range: '0…1; undefined if nobody applied the category',
  source: 'Cicchetti & Feinstein (1990), Journal of Clinical Epidemiology 43, 551–558',
};

const negative: Description = {
  ...positive,
  title: 'Negative agreement',
  formula: '2 n(not, not) / (n₁(not) + n₂(not)), over all pairs of coders',
  use: 'to see whether coders agree on not applying a category',
  range: '0…1; undefined if everybody applied the category',
};

const specific: Description = { ...positive, title: 'Specific agreement (another name of positive agreement)' };

export const positiveAgreementOfPair = ofPair('positive-agreement', positive, APPLIED);

export const negativeAgreementOfPair = ofPair('negative-agreement', negative, NOT_APPLIED);

export const positiveAgreementOfAll = ofAll('positive-agreement', positive, APPLIED);

export const negativeAgreementOfAll = ofAll('negative-agreement', negative, NOT_APPLIED);

export const specificAgreementOfAll = ofAll('specific-agreement', specific, APPLIED, false);
