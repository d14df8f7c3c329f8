import { MISSING } from '../codings/coding.ts';
import { timesGiven } from '../codings/distinct-rows.ts';
import { getOrCompute } from '../memoize.ts';
import { memoizeByCells } from './memoize-by-cells.ts';
import { codersOf, type Patterns } from './patterns.ts';

/** The codings of every pattern's units, pattern after pattern, in flat lists. */
export interface GivenCodings {
  /** By how many coders a unit of each pattern was coded. */
  readonly coders: Float64Array;
  /** Where each pattern's codings start in the two lists below, in canonical order; one more entry at the end. */
  readonly start: Int32Array;
  /** Of each coding in the two lists, the pattern. */
  readonly pattern: Int32Array;
  readonly coding: Int32Array;
  /** How many coders gave it. */
  readonly times: Float64Array;
}

export const givenCodings: (patterns: Patterns) => GivenCodings = memoizeByCells(
  ({ cells, coders: { length: width }, counts }) => {
    const coders = new Float64Array(counts.length);
    const start = new Int32Array(counts.length + 1);
    const pattern = new Int32Array(cells.length);
    const coding = new Int32Array(cells.length);
    const times = new Float64Array(cells.length);
    let end = 0;
    for (let p = 0; p < counts.length; p += 1) {
      for (let i = p * width; i < (p + 1) * width; i += 1) {
        const cell = cells[i]!;
        if (cell === MISSING) continue;
        coders[p] = coders[p]! + 1;
        let at = end;
        while (at > start[p]! && coding[at - 1]! > cell) at -= 1;
        if (at > start[p]! && coding[at - 1] === cell) {
          times[at - 1] = times[at - 1]! + 1;
          continue;
        }
        for (let after = end; after > at; after -= 1) {
          coding[after] = coding[after - 1]!;
          times[after] = times[after - 1]!;
        }
        coding[at] = cell;
        times[at] = 1;
        end += 1;
      }
      pattern.fill(p, start[p]!, end);
      start[p + 1] = end;
    }
    return {
      coders,
      start,
      pattern: pattern.slice(0, end),
      coding: coding.slice(0, end),
      times: times.slice(0, end),
    };
  },
);

/**
 * How often each coding was given to units that at least this many coders coded; added up once for the patterns. For resamples, which have
 * their numbers of units in the same array each time, it is the same list each time.
 */
export function tallyOf(patterns: Patterns, fewestCoders = 1): Float64Array {
  const known = getOrCompute(tallies(patterns), patterns.counts, () => new Map<number, Tally>());
  const found = getOrCompute(known, fewestCoders, () => ({ times: new Float64Array(patterns.codings.length) }));
  if (found.of !== patterns) addUp(patterns, fewestCoders, found.times.fill(0));
  found.of = patterns;
  return found.times;
}

interface Tally {
  readonly times: Float64Array;
  /** The patterns that were added up last. */
  of?: Patterns;
}

const tallies = memoizeByCells(() => new WeakMap<Float64Array, Map<number, Tally>>());

function addUp(patterns: Patterns, fewestCoders: number, tally: Float64Array): void {
  const { coders, pattern, coding, times } = givenCodings(patterns);
  const { counts } = patterns;
  for (let i = 0; i < coding.length; i += 1) {
    const p = pattern[i]!;
    if (coders[p]! >= fewestCoders) tally[coding[i]!] = tally[coding[i]!]! + counts[p]! * times[i]!;
  }
}

/** The number of units that two coders or more coded. */
export function pairableUnits(patterns: Patterns): number {
  const { coders } = givenCodings(patterns);
  let units = 0;
  for (let p = 0; p < coders.length; p += 1) if (coders[p]! >= 2) units += patterns.counts[p]!;
  return units;
}

/** How often each coder gave each coding: coders × codings, coder by coder in the order of `codersOf`. */
export function codingsByCoder(patterns: Patterns): Float64Array {
  return timesGiven(patterns, patterns.coders.length, patterns.codings.length);
}

/** The same, a list for each coder. */
export function marginsOf(patterns: Patterns): Float64Array[] {
  const size = patterns.codings.length;
  const given = codingsByCoder(patterns);
  return codersOf(patterns).map((_, coder) => given.slice(coder * size, (coder + 1) * size));
}

/** Per coder, in the order of `codersOf`, and per category, to how many units the coder applied it. */
export function appliedByCoder(patterns: Patterns): Float64Array[] {
  const { categories, codings } = patterns;
  const given = codingsByCoder(patterns);
  return codersOf(patterns).map((_, coder) => {
    const applied = new Float64Array(categories.length);
    codings.forEach((set, coding) => {
      for (const c of set) applied[c] = applied[c]! + given[coder * codings.length + coding]!;
    });
    return applied;
  });
}

/** The same from how many units have each pattern, again and again; they are the same lists each time. */
export function refillingMargins({ cells, codings, coders }: Patterns): (counts: Float64Array) => Float64Array[] {
  const margins = coders.map(() => new Float64Array(codings.length));
  return (counts) => {
    margins.forEach((margin, coder) => {
      margin.fill(0);
      for (let p = 0; p < counts.length; p += 1) {
        const cell = cells[p * coders.length + coder]!;
        if (cell !== MISSING) margin[cell] = margin[cell]! + counts[p]!;
      }
    });
    return margins;
  };
}

/**
 * Per coder, the share of each coding among the units that coder coded;
 * all 0 for a coder who coded none of them.
 */
export function codingShares(patterns: Patterns): readonly Float64Array[] {
  const known = knownShares.get(patterns) ?? marginsOf(patterns).map(shareOfEach);
  knownShares.set(patterns, known);
  return known;
}

const knownShares = new WeakMap<Patterns, readonly Float64Array[]>();

function shareOfEach(given: Float64Array): Float64Array {
  const shares = new Float64Array(given.length);
  let units = 0;
  for (let coding = 0; coding < given.length; coding += 1) units += given[coding]!;
  if (units > 0) for (let coding = 0; coding < given.length; coding += 1) shares[coding] = given[coding]! / units;
  return shares;
}
