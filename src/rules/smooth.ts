import type { CategorySet } from '../codings/coding.ts';
import type { Meeting, Overlaps } from './overlaps.ts';

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
 * For sets: Σ_b p(b) w(a, b) = Σ_b p(b) w₀(a, b) + Σ_{b meets a} p(b) (w(a, b) − w₀(a, b)), where w₀ is the weight of codings of the same
 * sizes that share nothing. The first sum is over sizes, the second over the few codings that share a category with a.
 *
 * @param weigh - the rule, which knows of two codings only their sizes and how many categories they share
 * @param bothUncoded - w of two uncoded codings
 */
export function smoothSets(
  { sizes, meetings, row }: Overlaps,
  weigh: (a: CategorySet, b: CategorySet) => number,
  bothUncoded: number,
): Smooth {
  const weightOf = ({ first, second, shared }: Meeting) =>
    first === 0 && second === 0
      ? bothUncoded
      : weigh(positions(0, first), positions(first - shared, first - shared + second));
  /** Per kind of meeting, by how much it agrees more than if nothing were shared. */
  const gains: number[] = [];
  const gainsOf = (): readonly number[] => {
    for (let kind = gains.length; kind < meetings.length; kind += 1) {
      const meeting = meetings[kind]!;
      gains.push(weightOf(meeting) - weightOf({ ...meeting, shared: 0 }));
    }
    return gains;
  };
  const ofSizes = smoothSizes(sizes, (first, second) => weightOf({ first, second, shared: 0 }));
  return (margins) => {
    const smoothed = margins.map(ofSizes);
    for (let b = 0; b < sizes.length; b += 1) {
      if (margins.every((margin) => margin[b] === 0)) continue;
      const { others, kinds } = row(b);
      const gain = gainsOf();
      for (let m = 0; m < margins.length; m += 1) {
        const p = margins[m]![b]!;
        if (p !== 0) addRow(smoothed[m]!, p, others, kinds, gain);
      }
    }
    return smoothed;
  };
}

/** The smoothed margin where w depends on sizes alone. */
function smoothSizes(sizes: Int32Array, of: (first: number, second: number) => number) {
  const distinct = [...new Set(sizes)];
  const numberOf = new Map(distinct.map((size, number) => [size, number]));
  const numbers = sizes.map((size) => numberOf.get(size)!);
  const apart = distinct.map((first) => distinct.map((second) => of(first, second)));
  return (margin: Float64Array): Float64Array => {
    const given = new Float64Array(distinct.length);
    for (let b = 0; b < margin.length; b += 1) given[numbers[b]!] = given[numbers[b]!]! + margin[b]!;
    const sums = apart.map((weights) => weights.reduce((sum, w, i) => sum + w * given[i]!, 0));
    return Float64Array.from(numbers, (number) => sums[number]!);
  };
}

function addRow(sums: Float64Array, p: number, others: Int32Array, kinds: Int32Array, gain: readonly number[]): void {
  for (let i = 0; i < others.length; i += 1) {
    const a = others[i]!;
    sums[a] = sums[a]! + p * gain[kinds[i]!]!;
  }
}

/** The set of these positions, from the first up to the last, which is not in it. */
function positions(first: number, last: number): CategorySet {
  return Array.from({ length: last - first }, (_, i) => first + i);
}
