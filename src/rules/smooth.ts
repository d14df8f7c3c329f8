import { sumOfProducts } from './margins.ts';
import type { Meetings } from './meetings.ts';
import type { Overlaps } from './overlaps.ts';
import type { MeetingWeight } from './rule.ts';

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

/**
 * For codings of one category each, of which some may have the same, where w says whether they do: the sum of the margin over these.
 *
 * @param categories - of each coding
 */
export function smoothSame(categories: readonly number[]): Smooth {
  const sums = new Float64Array(Math.max(-1, ...categories) + 1);
  return (margins) =>
    margins.map((margin) => {
      sums.fill(0);
      for (let a = 0; a < categories.length; a += 1) sums[categories[a]!] = sums[categories[a]!]! + margin[a]!;
      return Float64Array.from(categories, (category) => sums[category]!);
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
export function sumsOfSets(overlaps: Overlaps, weigh: MeetingWeight, bothUncoded: number): SetSums {
  const { codings, sizes, sizeOf, categories, members, starts, meetings, row } = overlaps;
  const weightOf: MeetingWeight = (first, second, shared) =>
    first === 0 && second === 0 ? bothUncoded : weigh(first, second, shared);
  const ofFirstShared = (first: number, second: number) =>
    first === 0 || second === 0 ? 0 : weightOf(first, second, 1) - weightOf(first, second, 0);
  /** Per kind of meeting, what sharing several categories adds to what each of them does. */
  let additions = new Float64Array(0);
  const additionsSoFar = (): Float64Array => {
    const known = additions.length;
    if (known === meetings.length) return additions;
    const more = new Float64Array(meetings.length);
    more.set(additions);
    for (let kind = known; kind < more.length; kind += 1) {
      const { first, second, shared } = meetings[kind]!;
      const each = shared * ofFirstShared(first, second);
      more[kind] = weightOf(first, second, shared) - weightOf(first, second, 0) - each;
    }
    additions = more;
    return additions;
  };
  const overSizes = (of: (first: number, second: number) => number) =>
    new Float64Array(sizes.flatMap((first) => sizes.map((second) => of(first, second))));
  const apart = overSizes((first, second) => weightOf(first, second, 0));
  const sharing = overSizes(ofFirstShared);
  const bySize = (margin: Float64Array): Float64Array => {
    const given = new Float64Array(sizes.length);
    const having = new Float64Array(sizes.length * categories);
    for (let b = 0; b < margin.length; b += 1) {
      const p = margin[b]!;
      if (p === 0) continue;
      const size = sizeOf[b]!;
      given[size] = given[size]! + p;
      const own = size * categories;
      for (let i = starts[b]!; i < starts[b + 1]!; i += 1) having[own + members[i]!] = having[own + members[i]!]! + p;
    }
    const alone = productWith(apart, given, 1);
    const withCategory = productWith(sharing, having, categories);
    const smoothed = new Float64Array(margin.length);
    for (let a = 0; a < smoothed.length; a += 1) {
      const own = sizeOf[a]! * categories;
      let sum = alone[sizeOf[a]!]!;
      for (let i = starts[a]!; i < starts[a + 1]!; i += 1) sum += withCategory[own + members[i]!]!;
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
  const sumOver = ({ ofSizes, sharing: shared, ofKinds }: Meetings) =>
    sumOfProducts(apart, ofSizes) + sumOfProducts(sharing, shared) + sumOfProducts(additionsSoFar(), ofKinds);
  return { smooth, sumOver };
}

function isNowhere(margins: readonly Float64Array[], coding: number): boolean {
  for (let m = 0; m < margins.length; m += 1) if (margins[m]![coding] !== 0) return false;
  return true;
}

function addRow(sums: Float64Array, p: number, others: Int32Array, kinds: Int32Array, adds: Float64Array): void {
  for (let i = 0; i < others.length; i += 1) {
    const a = others[i]!;
    sums[a] = sums[a]! + p * adds[kinds[i]!]!;
  }
}

/** The product of a square table with one of as many rows, row by row, of this many columns. */
function productWith(square: Float64Array, rows: Float64Array, columns: number): Float64Array {
  const product = new Float64Array(rows.length);
  const size = rows.length / columns;
  for (let x = 0; x < size; x += 1) {
    for (let y = 0; y < size; y += 1) {
      const weight = square[x * size + y]!;
      if (weight === 0) continue;
      for (let i = 0; i < columns; i += 1)
        product[x * columns + i] = product[x * columns + i]! + weight * rows[y * columns + i]!;
    }
  }
  return product;
}
