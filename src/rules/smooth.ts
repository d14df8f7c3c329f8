import type { CategorySet } from '../codings/coding.ts';
import { sumOfProducts } from './margins.ts';
import type { Meetings } from './meetings.ts';
import type { Overlaps } from './overlaps.ts';

/** Turns margins, how much there is of each coding, into smoothed margins: what each coding agrees with them. */
export type Smooth = (margins: readonly Float64Array[]) => readonly Float64Array[];

/** For codings of one category each: a product with the table of all w. */
export function smoothSingle(codings: number, of: (a: number, b: number) => number): Smooth {
  return (margins) =>
    margins.map((margin) => {
      const smoothed = new Float64Array(codings);
      for (let b = 0; b < codings; b += 1) {
        const p = margin[b]!;
        if (p === 0) continue;
        for (let a = 0; a < codings; a += 1) smoothed[a] = smoothed[a]! + p * of(a, b);
      }
      return smoothed;
    });
}

/** A rule for sets, over margins. */
export interface SetSums {
  readonly smooth: Smooth;
  /** Σ_a Σ_b f(a) g(b) w(a, b), from how the codings of both margins meet. */
  readonly sumOver: (meetings: Meetings) => number;
}

/**
 * For sets, where w depends on the sizes x and y of two codings and on how many categories they share:
 *
 *   Σ_b p(b) w(a, b) = Σ_y m(y) w₀(x, y) + Σ_{c in a} Σ_y m(c, y) (w₁ − w₀)(x, y) + Σ_{b shares s ≥ 2} p(b) (w_s − w₀ − s (w₁ − w₀))(x, y)
 *
 * m(y) is how much of p has size y, and m(c, y) how much of that has the category c. Most codings share no category or one, so the last sum
 * is over few.
 *
 * @param weigh - the rule
 * @param bothUncoded - w of two uncoded codings
 */
export function sumsOfSets(
  overlaps: Overlaps,
  weigh: (a: CategorySet, b: CategorySet) => number,
  bothUncoded: number,
): SetSums {
  const { codings, sizes, sizeOf, categories, members, starts, meetings, row } = overlaps;
  const weightOf = (first: number, second: number, shared: number) =>
    first === 0 && second === 0
      ? bothUncoded
      : weigh(positions(0, first), positions(first - shared, first - shared + second));
  const ofFirstShared = (first: number, second: number) =>
    first === 0 || second === 0 ? 0 : weightOf(first, second, 1) - weightOf(first, second, 0);
  /** Per kind of meeting, what sharing several categories adds to what each of them does. */
  const additions: number[] = [];
  const additionsSoFar = (): readonly number[] => {
    for (let kind = additions.length; kind < meetings.length; kind += 1) {
      const { first, second, shared } = meetings[kind]!;
      const each = shared * ofFirstShared(first, second);
      additions.push(weightOf(first, second, shared) - weightOf(first, second, 0) - each);
    }
    return additions;
  };
  const apart = sizes.map((first) => sizes.map((second) => weightOf(first, second, 0)));
  const sharing = sizes.map((first) => sizes.map((second) => ofFirstShared(first, second)));
  const [apartInRow, sharingInRow] = [Float64Array.from(apart.flat()), Float64Array.from(sharing.flat())];
  const bySize = (margin: Float64Array): Float64Array => {
    const given = new Float64Array(sizes.length);
    const having = sizes.map(() => new Float64Array(categories));
    for (let b = 0; b < margin.length; b += 1) {
      const p = margin[b]!;
      if (p === 0) continue;
      const size = sizeOf[b]!;
      given[size] = given[size]! + p;
      const some = having[size]!;
      for (let i = starts[b]!; i < starts[b + 1]!; i += 1) some[members[i]!] = some[members[i]!]! + p;
    }
    const alone = apart.map((weights) => sumOfProducts(weights, given));
    const withCategory = sharing.map((weights) => weightedSum(weights, having, categories));
    const smoothed = new Float64Array(margin.length);
    for (let a = 0; a < smoothed.length; a += 1) {
      const size = sizeOf[a]!;
      let sum = alone[size]!;
      const each = withCategory[size]!;
      for (let i = starts[a]!; i < starts[a + 1]!; i += 1) sum += each[members[i]!]!;
      smoothed[a] = sum;
    }
    return smoothed;
  };
  const smooth = (margins: readonly Float64Array[]) => {
    const smoothed = margins.map(bySize);
    for (let b = 0; b < codings; b += 1) {
      if (isNowhere(margins, b)) continue;
      const { others, kinds } = row(b);
      if (others.length === 0) continue;
      const adds = additionsSoFar();
      for (let m = 0; m < margins.length; m += 1) {
        const p = margins[m]![b]!;
        if (p !== 0) addRow(smoothed[m]!, p, others, kinds, adds);
      }
    }
    return smoothed;
  };
  let additionsInRow = new Float64Array(0);
  const sumOver = ({ ofSizes, sharing: shared, ofKinds }: Meetings) => {
    if (additionsInRow.length < ofKinds.length) additionsInRow = Float64Array.from(additionsSoFar());
    return (
      sumOfProducts(apartInRow, ofSizes) + sumOfProducts(sharingInRow, shared) + sumOfProducts(additionsInRow, ofKinds)
    );
  };
  return { smooth, sumOver };
}

function isNowhere(margins: readonly Float64Array[], coding: number): boolean {
  for (let m = 0; m < margins.length; m += 1) if (margins[m]![coding] !== 0) return false;
  return true;
}

function addRow(sums: Float64Array, p: number, others: Int32Array, kinds: Int32Array, adds: readonly number[]): void {
  for (let i = 0; i < others.length; i += 1) {
    const a = others[i]!;
    sums[a] = sums[a]! + p * adds[kinds[i]!]!;
  }
}

/** Σ weight · list, element by element. */
function weightedSum(weights: readonly number[], lists: readonly Float64Array[], length: number): Float64Array {
  const sums = new Float64Array(length);
  weights.forEach((weight, l) => {
    if (weight !== 0) for (let i = 0; i < length; i += 1) sums[i] = sums[i]! + weight * lists[l]![i]!;
  });
  return sums;
}

/** The set of these positions, from the first up to the last, which is not in it. */
function positions(first: number, last: number): CategorySet {
  return Array.from({ length: last - first }, (_, i) => first + i);
}
