import { type Confusion, NOTHING } from '../../patterns/confusions.ts';
import type { Overview } from './schema.ts';

const MOST_LISTED = 20;

const MOST_IN_MATRIX = 25;

/** The confusions of categories with each other: the commonest, how many there are, and how many pairs of categories make up half of them. */
export function confusionsOfTwo(
  categories: readonly string[],
  confused: readonly Confusion[],
): NonNullable<Overview['confused']> {
  const ofTwo = confused.filter(({ b }) => b !== NOTHING);
  const [listed, rest] = [ofTwo.slice(0, MOST_LISTED), ofTwo.slice(MOST_LISTED)];
  const times = timesOf(ofTwo);
  const half = { pairs: 0, times: 0 };
  for (const { units } of ofTwo) {
    if (2 * half.times >= times) break;
    half.pairs += 1;
    half.times += units;
  }
  return {
    pairs: ofTwo.length,
    times,
    half,
    commonest: listed.map(({ a, b, units }) => ({ categories: [categories[a]!, categories[b]!], times: units })),
    listed: { pairs: listed.length, times: timesOf(listed) },
    rest: { pairs: rest.length, times: timesOf(rest) },
  };
}

function timesOf(confused: readonly Confusion[]): number {
  return confused.reduce((sum, { units }) => sum + units, 0);
}

/** Every category that anybody gave with every other, as a triangle in which those confused most are neighbours. */
export function confusionMatrix(categories: readonly string[], all: readonly Confusion[]): Overview['matrix'] {
  const met = new Set(all.flatMap(({ a, b }) => [a, b]));
  const used = categories.flatMap((_, c) => (met.has(c) ? [c] : []));
  if (used.length > MOST_IN_MATRIX) return null;
  const order = neighbours(
    used,
    all.filter(({ a, b }) => a !== b && b !== NOTHING).sort((x, y) => y.units - x.units),
  );
  const times = (a: number, b: number) =>
    all.find((one) => (one.a === a && one.b === b) || (one.a === b && one.b === a))?.units ?? 0;
  return {
    categories: order.map((c) => categories[c]!),
    both: order.map((c) => times(c, c)),
    alone: order.map((c) => times(c, NOTHING)),
    times: order.map((c, i) => order.slice(0, i).map((other) => times(c, other))),
  };
}

/** Chains of categories: the commonest confusion first, two chains are joined at their ends if these were confused. */
function neighbours(categories: readonly number[], confused: readonly Confusion[]): number[] {
  let chains = categories.map((category) => [category]);
  for (const { a, b } of confused) {
    const [one, other] = [a, b].map((end) => chains.find((chain) => chain[0] === end || chain.at(-1) === end));
    if (one === undefined || other === undefined || one === other) continue;
    const joined = [...(one.at(-1) === a ? one : one.toReversed()), ...(other[0] === b ? other : other.toReversed())];
    chains = chains.flatMap((chain) => (chain === one ? [joined] : chain === other ? [] : [chain]));
  }
  return chains.flat();
}
