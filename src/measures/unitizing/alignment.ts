import type { Segment } from '../../spans/continuum.ts';
import { cheapestAssignment } from './assignment.ts';

/** How far two units are apart: `alpha` weighs their places, `beta` their categories, and `empty` is what a unit alone costs, Δ∅. */
export interface GammaWeights {
  readonly alpha: number;
  readonly beta: number;
  readonly empty: number;
}

/** A unit of at most one per coder; undefined where a coder has none. */
export type Tuple = readonly (Segment | undefined)[];

/** ((|difference of starts| + |difference of ends|) / (sum of lengths))² Δ∅ */
export function placesApart(u: Segment, v: Segment, empty: number): number {
  const difference = Math.abs(u.start - v.start) + Math.abs(u.end - v.end);
  return (difference / (u.end - u.start + (v.end - v.start))) ** 2 * empty;
}

/** α d(places) + β d(categories), the latter 0 or Δ∅. */
export function dissimilarity(u: Segment, v: Segment, { alpha, beta, empty }: GammaWeights): number {
  return alpha * placesApart(u, v, empty) + (u.category === v.category ? 0 : beta * empty);
}

/** The disorder of a tuple: the mean over all pairs of coders of the dissimilarity of their units, Δ∅ where one has none. */
export function disorderOf(tuple: Tuple, weights: GammaWeights): number {
  let [sum, pairs] = [0, 0];
  for (let i = 0; i < tuple.length; i += 1)
    for (let j = i + 1; j < tuple.length; j += 1) {
      const [u, v] = [tuple[i], tuple[j]];
      sum += u === undefined || v === undefined ? weights.empty : dissimilarity(u, v, weights);
      pairs += 1;
    }
  return sum / pairs;
}

/** More rounds have not been seen to help. */
const MOST_ROUNDS = 20;

/**
 * Puts the units of all coders into tuples, each unit into one, so that the sum of their disorders is small. The units of one coder are
 * put into the tuples of the others at the least cost, by assignment; so with each coder in turn, until that makes no difference. For two
 * coders this is the best alignment; for more it is one that no change of a single coder's units betters.
 *
 * @param units - of each coder
 */
export function alignment(units: readonly (readonly Segment[])[], weights: GammaWeights): Tuple[] {
  const coders = units.length;
  const pairs = (coders * (coders - 1)) / 2;
  const costOf = (unit: Segment, tuple: Tuple) => {
    let cost = -weights.empty;
    for (const other of tuple)
      if (other !== undefined) cost += (dissimilarity(unit, other, weights) - weights.empty) / pairs;
    return cost;
  };
  const withCoder = (tuples: readonly Tuple[], coder: number): Tuple[] => {
    const own = units[coder]!;
    const near = nearTuples(tuples, 1 + pairs, weights);
    const places = cheapestAssignment(
      own.length,
      tuples.length,
      (i, j) => costOf(own[i]!, tuples[j]!),
      (i) => near(own[i]!),
    );
    const joined: Tuple[] = [...tuples];
    own.forEach((unit, i) => {
      const at = places[i]!;
      const into = at === -1 ? Array.from({ length: coders }, () => undefined) : joined[at]!;
      joined[at === -1 ? joined.length : at] = into.with(coder, unit);
    });
    return joined;
  };
  const total = (tuples: readonly Tuple[]) => tuples.reduce((sum, tuple) => sum + disorderOf(tuple, weights), 0);
  let tuples = units.reduce((before: Tuple[], _, coder) => withCoder(before, coder), []);
  for (let round = 0, disorder = total(tuples); coders > 2 && round < MOST_ROUNDS; round += 1) {
    for (let coder = 0; coder < coders; coder += 1) {
      const others = tuples.map((tuple) => tuple.with(coder, undefined));
      tuples = withCoder(
        others.filter((tuple) => tuple.some((unit) => unit !== undefined)),
        coder,
      );
    }
    const now = total(tuples);
    if (now > disorder - 1e-12) break;
    disorder = now;
  }
  return tuples;
}

/**
 * The tuples, in order, that have a unit in reach of a unit: one that differs by less than `most` Δ∅. In all others the unit costs more
 * than alone. As |difference of starts| + |difference of ends| is at least twice the distance of the middles, these must be less than
 * (sum of lengths) √(most / α) / 2 apart.
 */
function nearTuples(
  tuples: readonly Tuple[],
  most: number,
  { alpha }: GammaWeights,
): (unit: Segment) => readonly number[] {
  const members = tuples
    .flatMap((tuple, number) => tuple.flatMap((unit) => (unit === undefined ? [] : [{ number, ...unit }])))
    .map(({ number, start, end }) => ({ number, middle: (start + end) / 2, length: end - start }))
    .sort((a, b) => a.middle - b.middle);
  const longest = members.reduce((most, { length }) => Math.max(most, length), 0);
  return ({ start, end }) => {
    const middle = (start + end) / 2;
    const reach = ((end - start + longest) * Math.sqrt(most / alpha)) / 2;
    let [low, high] = [0, members.length];
    while (low < high) {
      const between = (low + high) >> 1;
      if (members[between]!.middle < middle - reach) low = between + 1;
      else high = between;
    }
    const near = new Set<number>();
    for (; low < members.length && members[low]!.middle <= middle + reach; low += 1) near.add(members[low]!.number);
    return [...near].sort((a, b) => a - b);
  };
}
