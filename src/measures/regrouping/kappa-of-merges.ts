import { type CategorySet, mapCoding, sharedCount } from '../../codings/coding.ts';
import { codingShares, givenCodings, pairableUnits } from '../../patterns/coded-units.ts';
import type { Patterns } from '../../patterns/patterns.ts';
import { chanceCorrected } from '../coefficient.ts';
import type { Images } from './groupings.ts';

/** Two categories by their positions, in order. */
export type CategoryPair = readonly [number, number];

/** A figure as the categories are, and after a merge of two of them; null if it is undefined. */
export interface FigureOfMerges {
  readonly now: number | null;
  readonly after: (pair: CategoryPair) => number | null;
}

/**
 * Conger's kappa of all coders, where codings agree that have a category in common, after the merge of any two categories. Codings a and b
 * that have none in common agree after the merge of i and j if one of them has i and the other one j. So
 *
 *   A(i, j) = A + Σ m(a, b) over such a and b,
 *
 * for the observed agreement as for the expected one, where m(a, b) is the share of these codings among all that meet, in units or by chance.
 * One pass finds it for all merges.
 *
 * @returns the figure of some merges in a grouping of the categories
 */
export function kappaOfMerges(patterns: Patterns): (images: Images, merges: readonly CategoryPair[]) => FigureOfMerges {
  const coders = codingShares(patterns).filter((share) => share.some((p) => p > 0));
  if (coders.length < 2 || pairableUnits(patterns) === 0) return () => ({ now: null, after: () => null });
  const byChance = meetingByChance(coders);
  return (images, merges) => {
    const sets = patterns.codings.map((coding) => mapCoding({ images }, coding));
    const observed = agreementOfMerges(sets, merges, (meet) => meetInUnits(patterns, meet));
    const expected = agreementOfMerges(sets, merges, byChance);
    return {
      now: chanceCorrected(observed.now, expected.now),
      after: (pair) => chanceCorrected(observed.after(pair), expected.after(pair)),
    };
  };
}

/** Takes two codings and their share of all that meet. */
type Meet = (a: number, b: number, share: number) => void;

/** Aₒ: every two codings of a unit, each unit once. */
function meetInUnits(patterns: Patterns, meet: Meet): void {
  const { coders, start, coding, times } = givenCodings(patterns);
  const units = pairableUnits(patterns);
  for (let p = 0; p < coders.length; p += 1) {
    const pairs = (coders[p]! * (coders[p]! - 1)) / 2;
    if (pairs === 0) continue;
    const each = patterns.counts[p]! / (units * pairs);
    for (let i = start[p]!; i < start[p + 1]!; i += 1) {
      for (let j = start[p]!; j < i; j += 1) meet(coding[i]!, coding[j]!, each * times[i]! * times[j]!);
      meet(coding[i]!, coding[i]!, (each * times[i]! * (times[i]! - 1)) / 2);
    }
  }
}

/**
 * Aₑ: every two coders draw from their own codings. These are all draws by two, less those by one coder twice.
 *
 * @param coders - the share of each coding among those of a coder
 */
function meetingByChance(coders: readonly Float64Array[]): (meet: Meet) => void {
  const all = new Float64Array(coders[0]!.length);
  for (const shares of coders) for (let a = 0; a < all.length; a += 1) all[a] = all[a]! + shares[a]!;
  const given = coders.map((shares) => Int32Array.from(shares.keys()).filter((a) => shares[a]! > 0));
  const pairs = coders.length * (coders.length - 1);
  const drawnWith = new Float64Array(all.length);
  return (meet) => {
    for (let a = 0; a < all.length; a += 1) {
      for (let b = 0; b <= a; b += 1) drawnWith[b] = all[a]! * all[b]!;
      for (let coder = 0; coder < coders.length; coder += 1) {
        const shares = coders[coder]!;
        if (shares[a] === 0) continue;
        for (const b of given[coder]!) drawnWith[b] = drawnWith[b]! - shares[a]! * shares[b]!;
      }
      for (let b = 0; b < a; b += 1) meet(a, b, (2 * drawnWith[b]!) / pairs);
      meet(a, a, drawnWith[a]! / pairs);
    }
  };
}

/** The share of codings that meet and have a category in common, now and after each merge. */
function agreementOfMerges(
  sets: readonly CategorySet[],
  merges: readonly CategoryPair[],
  meetings: (meet: Meet) => void,
): { now: number; after: (pair: CategoryPair) => number } {
  const merged = [...new Set(merges.flat())];
  const indexOf = new Map(merged.map((category, index) => [category, index]));
  const indicesOf = sets.map((set) => set.flatMap((category) => indexOf.get(category) ?? []));
  const more = new Float64Array(merged.length ** 2);
  let now = 0;
  meetings((a, b, share) => {
    if (sharedCount(sets[a]!, sets[b]!) > 0) {
      now += share;
      return;
    }
    for (const i of indicesOf[a]!) {
      for (const j of indicesOf[b]!) {
        more[i * merged.length + j]! += share;
        more[j * merged.length + i]! += share;
      }
    }
  });
  return { now, after: ([i, j]) => now + more[indexOf.get(i)! * merged.length + indexOf.get(j)!]! };
}
