import { MISSING } from '../codings/coding.ts';
import { getOrCompute } from '../memoize.ts';
import { givenCodings } from '../patterns/coded-units.ts';
import { memoizeByCellsAnd } from '../patterns/memoize-by-cells.ts';
import type { Patterns } from '../patterns/patterns.ts';
import type { Weights } from '../rules/weights.ts';
import { type Reading, readingOf } from './agreement/joint-reading.ts';
import type { LeaveOneOut } from './intervals/jackknife.ts';

/**
 * What one unit of each pattern adds to a figure that is a share: Σ count · agree / Σ count · counted. Computed once, it gives the
 * figure for very many resamples of the units.
 */
export interface UnitShares {
  readonly agree: Float64Array;
  readonly counted: Float64Array;
}

/** The figure if this many units have each pattern; null if nothing is counted. */
export function shareOf(shares: UnitShares, counts: ArrayLike<number>): number | null {
  const { agreed, counted } = totalsOf(shares, counts);
  return counted === 0 ? null : agreed / counted;
}

/** The numerator and the denominator of the figure. */
export function totalsOf(
  { agree, counted }: UnitShares,
  counts: ArrayLike<number>,
): { agreed: number; counted: number } {
  let above = 0;
  let below = 0;
  for (let p = 0; p < agree.length; p += 1) {
    above += counts[p]! * agree[p]!;
    below += counts[p]! * counted[p]!;
  }
  return { agreed: above, counted: below };
}

/** The figure without one unit of a pattern; null if nothing else is counted. */
export function shareWithoutUnit(shares: UnitShares, counts: ArrayLike<number>): LeaveOneOut {
  const { agreed, counted } = totalsOf(shares, counts);
  return (p) => {
    const others = counted - shares.counted[p]!;
    return others === 0 ? null : (agreed - shares.agree[p]!) / others;
  };
}

/**
 * How far one unit of each pattern moves the figure, to first order: counted (agree / counted − figure) over the mean counted. The sum
 * over the units is 0.
 */
export function influenceOnShare(shares: UnitShares, counts: ArrayLike<number>): Float64Array {
  const { agree, counted } = shares;
  const figure = shareOf(shares, counts) ?? 0;
  let units = 0;
  let below = 0;
  for (let p = 0; p < agree.length; p += 1) {
    units += counts[p]!;
    below += counts[p]! * counted[p]!;
  }
  return agree.map((part, p) => ((part - figure * counted[p]!) * units) / below);
}

/** The shares of each pattern: `find` sets what agrees and what counts, given where the pattern's cells start; both are 0 unless set. */
export function unitShares(
  { counts, coders: { length: width } }: { counts: Float64Array; coders: readonly string[] },
  find: (shares: UnitShares, pattern: number, start: number) => void,
): UnitShares {
  const shares = { agree: new Float64Array(counts.length), counted: new Float64Array(counts.length) };
  for (let p = 0; p < counts.length; p += 1) find(shares, p, p * width);
  return shares;
}

/** Agreement of two coders, as `pairAgreement`. */
export function pairShares(patterns: Patterns, [i, j]: readonly [number, number], weights: Weights): UnitShares {
  const { cells } = patterns;
  return unitShares(patterns, ({ agree, counted }, p, start) => {
    const a = cells[start + i]!;
    const b = cells[start + j]!;
    if (a === MISSING || b === MISSING || !weights.counted(a, b)) return;
    agree[p] = weights.of(a, b);
    counted[p] = 1;
  });
}

/** Mean agreement of all coders, as `meanAgreement`: a unit counts once, with the mean over its pairs. */
export function meanShares(patterns: Patterns, weights: Weights): UnitShares {
  const { cells, coders } = patterns;
  return unitShares(patterns, ({ agree, counted }, p, start) => {
    const end = start + coders.length;
    let sum = 0;
    let pairs = 0;
    for (let i = start; i < end; i += 1) {
      for (let j = i + 1; j < end; j += 1) {
        const a = cells[i]!;
        const b = cells[j]!;
        if (a === MISSING || b === MISSING || !weights.counted(a, b)) continue;
        sum += weights.of(a, b);
        pairs += 1;
      }
    }
    if (pairs === 0) return;
    agree[p] = sum / pairs;
    counted[p] = 1;
  });
}

/** Joint agreement, k of n, as `jointAgreement`; found once for the patterns. */
export function jointShares(patterns: Patterns, weights: Weights, atLeast: number, reading: Reading): UnitShares {
  return getOrCompute(knownJointShares(patterns, weights), `${reading} ${atLeast}`, () =>
    findJointShares(patterns, weights, atLeast, reading),
  );
}

const knownJointShares = memoizeByCellsAnd((_, __: Weights) => new Map<string, UnitShares>());

function findJointShares(patterns: Patterns, weights: Weights, atLeast: number, reading: Reading): UnitShares {
  const { agreement } = readingOf(reading, patterns, weights, atLeast);
  const { coders } = givenCodings(patterns);
  return unitShares(patterns, ({ agree, counted }, p, start) => {
    const agreed = coders[p] === patterns.coders.length ? agreement(patterns.cells, start) : null;
    if (agreed === null) return;
    agree[p] = agreed;
    counted[p] = 1;
  });
}

/**
 * Agreement per category assigned, as `assignmentAgreement`: a unit counts once for each category that anyone gave it. Found once for the
 * patterns.
 */
export function assignmentShares(patterns: Patterns, atLeast: number): UnitShares {
  return getOrCompute(knownAssignmentShares(patterns, patterns.codings), atLeast, () =>
    findAssignmentShares(patterns, atLeast),
  );
}

/** Of other categories in the same cells, as in a map of the codebook, there are others. */
const knownAssignmentShares = memoizeByCellsAnd((_, __: Patterns['codings']) => new Map<number, UnitShares>());

function findAssignmentShares(patterns: Patterns, atLeast: number): UnitShares {
  const { coders, start, coding, times } = givenCodings(patterns);
  const makers = new Float64Array(patterns.categories.length);
  return unitShares(patterns, ({ agree, counted }, p) => {
    if (coders[p] !== patterns.coders.length) return;
    for (let i = start[p]!; i < start[p + 1]!; i += 1) {
      const set = patterns.codings[coding[i]!]!;
      for (let c = 0; c < set.length; c += 1) makers[set[c]!] = makers[set[c]!]! + times[i]!;
    }
    for (let i = start[p]!; i < start[p + 1]!; i += 1) {
      const set = patterns.codings[coding[i]!]!;
      for (let c = 0; c < set.length; c += 1) {
        const category = set[c]!;
        if (makers[category] === 0) continue; // counted with another coding
        counted[p] = counted[p]! + 1;
        if (makers[category]! >= atLeast) agree[p] = agree[p]! + 1;
        makers[category] = 0;
      }
    }
  });
}

/** Agreement on applying a category, as `positiveAgreementOfAll`: a unit counts twice for each two who applied it, once for one of two. */
export function applyingShares(patterns: Patterns, category: number): UnitShares {
  return getOrCompute(knownApplyingShares(patterns, patterns.codings), category, () =>
    findApplyingShares(patterns, category),
  );
}

const knownApplyingShares = memoizeByCellsAnd((_, __: Patterns['codings']) => new Map<number, UnitShares>());

function findApplyingShares(patterns: Patterns, category: number): UnitShares {
  const { coders, start, coding, times } = givenCodings(patterns);
  const applies = patterns.codings.map((set) => set.includes(category));
  return unitShares(patterns, ({ agree, counted }, p) => {
    let applied = 0;
    for (let i = start[p]!; i < start[p + 1]!; i += 1) if (applies[coding[i]!]) applied += times[i]!;
    agree[p] = applied * (applied - 1);
    counted[p] = applied * (coders[p]! - 1);
  });
}
