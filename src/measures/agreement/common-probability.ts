import { getOrCompute } from '../../memoize.ts';
import { power } from '../power.ts';

/** A coding that a coder may give: the things it offers, each once, and how probable it is. */
export interface Offering {
  readonly things: readonly number[];
  readonly p: number;
}

/** With more steps, to count cases is as quick. */
const MOST_STEPS = 5_000_000;

/** Where the terms add up to more than this, too much of their precision would cancel out. */
const LARGEST_SUM = 100;

/**
 * The probability that at least k of n coders, who draw their codings independently, offer one and the same thing, by inclusion and exclusion:
 * P(∪ Eₜ) = Σ_S (−1)^(|S| + 1) P(∩_{t in S} Eₜ), where Eₜ is that at least k offer t, over all sets S of things of which this is possible.
 *
 * @param coders - per coder, the codings that offer something
 * @param atLeast - k, more than half of the coders: few can lack each thing of a set, so few sets are possible
 * @returns undefined where the sets are too many
 */
export function probabilityOfCommon(coders: readonly (readonly Offering[])[], atLeast: number): number | undefined {
  const lacking = coders.length - atLeast;
  const sources = coders.map(sourceOf);
  const offeredByEnough = inAtLeast(
    sources.map(({ byThing }) => [...byThing.keys()]),
    atLeast,
  );
  let [steps, sum, size] = [0, 0, 0];
  /** Adds the terms of the set with one more thing and of all larger ones; false where there are too many. */
  const add = (set: readonly number[], candidates: readonly number[], sign: number): boolean => {
    for (const thing of candidates) {
      const larger = [...set, thing];
      steps += sources.length * power(2 * (lacking + 1), larger.length);
      for (const { byThing } of sources) steps += byThing.get(thing)?.length ?? 0;
      if (steps > MOST_STEPS || size > LARGEST_SUM) return false;
      const p = probabilityOfAll(larger, sources, lacking);
      if (p === 0) continue;
      sum += sign * p;
      size += p;
      // each thing is lacked by so few that at least so many coders offer all of one more
      const ofWhole = sources.length - (larger.length + 1) * lacking;
      const beside =
        ofWhole < 1
          ? offeredByEnough
          : inAtLeast(
              sources.map((source) => besideAll(larger, source)),
              ofWhole,
            );
      const next = beside.filter((other) => other > thing);
      if (!add(larger, next, -sign)) return false;
    }
    return true;
  };
  return add([], offeredByEnough, 1) ? sum : undefined;
}

/** A coder's codings, by what they offer. */
interface Source {
  readonly codings: readonly Offering[];
  /** The positions of the codings that offer a thing. */
  readonly byThing: ReadonlyMap<number, readonly number[]>;
  /** Per coding, which things of a set it offers, one bit a thing; 0 between uses. */
  readonly offered: Int32Array;
}

function sourceOf(codings: readonly Offering[]): Source {
  const byThing = new Map<number, number[]>();
  codings.forEach(({ things }, position) => {
    for (const thing of things) getOrCompute(byThing, thing, () => []).push(position);
  });
  return { codings, byThing, offered: new Int32Array(codings.length) };
}

/** The things that are in at least so many of the lists, each of which has a thing once; in ascending order. */
function inAtLeast(lists: readonly (readonly number[])[], atLeast: number): number[] {
  const times = new Map<number, number>();
  for (const list of lists) for (const thing of list) times.set(thing, (times.get(thing) ?? 0) + 1);
  const found: number[] = [];
  for (const [thing, lists] of times) if (lists >= atLeast) found.push(thing);
  return found.sort((a, b) => a - b);
}

/** What the codings that offer the whole set offer. */
function besideAll(set: readonly number[], { codings, byThing }: Source): number[] {
  const found = new Set<number>();
  for (const position of byThing.get(set.at(-1)!) ?? []) {
    const { things } = codings[position]!;
    if (things.length > set.length && set.every((thing) => things.includes(thing)))
      for (const thing of things) found.add(thing);
  }
  return [...found];
}

/** P(∩ Eₜ): coder by coder, the probabilities of how many have lacked each thing of the set so far. */
function probabilityOfAll(set: readonly number[], sources: readonly Source[], lacking: number): number {
  const { states, subsets, after } = transitionsOf(set.length, lacking);
  let before = new Float64Array(states);
  before[0] = 1;
  for (const source of sources) {
    const offered = probabilityOfSubsets(set, source);
    const next = new Float64Array(states);
    for (let state = 0, i = 0; state < states; state += 1) {
      for (let subset = 0; subset < subsets; subset += 1, i += 1)
        if (after[i] !== TOO_MANY) next[after[i]!] = next[after[i]!]! + before[state]! * offered[subset]!;
    }
    before = next;
  }
  return before.reduce((sum, p) => sum + p, 0);
}

/** How probable it is that a coder offers just these things of the set, for each subset: bit b stands for thing b. */
function probabilityOfSubsets(set: readonly number[], { codings, byThing, offered }: Source): Float64Array {
  const probabilities = new Float64Array(power(2, set.length));
  const all = set.map((thing) => byThing.get(thing) ?? []);
  all.forEach((positions, bit) => {
    for (const position of positions) offered[position] = offered[position]! | (1 << bit);
  });
  let none = 1;
  for (const positions of all) {
    for (const position of positions) {
      const subset = offered[position]!;
      if (subset === 0) continue; // counted with another thing
      const { p } = codings[position]!;
      probabilities[subset] = probabilities[subset]! + p;
      none -= p;
      offered[position] = 0;
    }
  }
  probabilities[0] = Math.max(0, none);
  return probabilities;
}

const TOO_MANY = -1;

/** What numbers of coders who lacked each thing become with one more coder. */
interface Transitions {
  /** There are so many: numbers with one digit a thing. */
  readonly states: number;
  readonly subsets: number;
  /** For each state and each subset of things that the coder offers, the next state, or TOO_MANY. */
  readonly after: Int32Array;
}

const known = new Map<string, Transitions>();

function transitionsOf(things: number, lacking: number): Transitions {
  return getOrCompute(known, `${things} ${lacking}`, () => {
    const [states, subsets] = [power(lacking + 1, things), power(2, things)];
    const after = new Int32Array(states * subsets);
    for (let state = 0, i = 0; state < states; state += 1)
      for (let subset = 0; subset < subsets; subset += 1, i += 1) after[i] = afterOne(state, subset, things, lacking);
    return { states, subsets, after };
  });
}

function afterOne(state: number, subset: number, things: number, lacking: number): number {
  let after = 0;
  for (let thing = 0, unit = 1; thing < things; thing += 1, unit *= lacking + 1) {
    const lacked = (Math.floor(state / unit) % (lacking + 1)) + (subset & (1 << thing) ? 0 : 1);
    if (lacked > lacking) return TOO_MANY;
    after += lacked * unit;
  }
  return after;
}
