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
  const inUnits = meetingInUnits(patterns);
  const byChance = meetingByChance(coders);
  return (images, merges) => {
    const sets = patterns.codings.map((coding) => mapCoding({ images }, coding));
    const observed = agreementOfMerges(sets, merges, inUnits);
    const expected = agreementOfMerges(sets, merges, byChance);
    return {
      now: chanceCorrected(observed.now, expected.now),
      after: (pair) => chanceCorrected(observed.after(pair), expected.after(pair)),
    };
  };
}

/**
 * Tells of codings that meet: of one, from one place to another, those with which it does, and their shares of all that meet. The lists are
 * overwritten by the next one's.
 */
type Meeting = (
  meet: (coding: number, others: Int32Array, shares: Float64Array, from: number, to: number) => void,
) => void;

/** Aₒ: every two codings of a unit, each unit once. */
function meetingInUnits(patterns: Patterns): Meeting {
  const { coders, start, coding, times } = givenCodings(patterns);
  const units = pairableUnits(patterns);
  const shares = new Float64Array(coding.length);
  return (meet) => {
    for (let p = 0; p < coders.length; p += 1) {
      const pairs = (coders[p]! * (coders[p]! - 1)) / 2;
      if (pairs === 0) continue;
      const each = patterns.counts[p]! / (units * pairs);
      for (let i = start[p]!; i < start[p + 1]!; i += 1) {
        for (let j = start[p]!; j < i; j += 1) shares[j] = each * times[i]! * times[j]!;
        shares[i] = (each * times[i]! * (times[i]! - 1)) / 2;
        meet(coding[i]!, coding, shares, start[p]!, i + 1);
      }
    }
  };
}

/**
 * Aₑ: every two coders draw from their own codings. These are all draws by two, less those by one coder twice.
 *
 * @param coders - the share of each coding among those of a coder
 */
function meetingByChance(coders: readonly Float64Array[]): Meeting {
  const all = new Float64Array(coders[0]!.length);
  for (const shares of coders) for (let a = 0; a < all.length; a += 1) all[a] = all[a]! + shares[a]!;
  const pairs = coders.length * (coders.length - 1);
  const everyCoding = Int32Array.from(all.keys());
  const drawn = new Float64Array(all.length);
  return (meet) => {
    for (let a = 0; a < all.length; a += 1) {
      for (let b = 0; b <= a; b += 1) drawn[b] = all[a]! * all[b]!;
      for (let coder = 0; coder < coders.length; coder += 1) {
        const shares = coders[coder]!;
        if (shares[a] === 0) continue;
        for (let b = 0; b <= a; b += 1) drawn[b] = drawn[b]! - shares[a]! * shares[b]!;
      }
      // two different codings are drawn in either order
      for (let b = 0; b <= a; b += 1) drawn[b] = ((a === b ? 1 : 2) * drawn[b]!) / pairs;
      meet(a, everyCoding, drawn, 0, a + 1);
    }
  };
}

/** The share of codings that meet and have a category in common, now and after each merge. */
function agreementOfMerges(
  sets: readonly CategorySet[],
  merges: readonly CategoryPair[],
  meeting: Meeting,
): { now: number; after: (pair: CategoryPair) => number } {
  const merged = [...new Set(merges.flat())];
  const indexOf = new Map(merged.map((category, index) => [category, index]));
  const indicesOf = sets.map((set) => set.flatMap((category) => indexOf.get(category) ?? []));
  const size = merged.length;
  const sums = new Float64Array(size ** 2 + 1);
  const now = size ** 2;
  meeting((a, others, shares, from, to) => {
    const own = indicesOf[a]!;
    for (let k = from; k < to; k += 1) {
      const b = others[k]!;
      if (sharedCount(sets[a]!, sets[b]!) > 0) {
        sums[now] = sums[now]! + shares[k]!;
        continue;
      }
      const other = indicesOf[b]!;
      for (let i = 0; i < own.length; i += 1) {
        for (let j = 0; j < other.length; j += 1) {
          const pair = own[i]! * size + other[j]!;
          sums[pair] = sums[pair]! + shares[k]!;
        }
      }
    }
  });
  return {
    now: sums[now]!,
    after: (pair) => {
      const [i, j] = [indexOf.get(pair[0])!, indexOf.get(pair[1])!];
      return sums[now]! + sums[i * size + j]! + sums[j * size + i]!;
    },
  };
}
