import { getOrCompute } from '../../memoize.ts';
import { power } from '../power.ts';
import { sumOfAll } from '../sum.ts';

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
  /**
   * Adds the terms of the set with one more thing and of all larger ones; false where there are too many.
   *
   * @param ofSubsets - per coder, how probable it is that they offer just these things of the set, for each subset
   */
  const add = (things: number, ofSubsets: readonly Float64Array[], candidates: readonly number[]): boolean => {
    const sign = things % 2 === 0 ? 1 : -1;
    for (const thing of candidates) {
      steps += sources.length * power(2 * (lacking + 1), things + 1);
      for (const { byThing } of sources) steps += byThing.get(thing)?.length ?? 0;
      if (steps > MOST_STEPS || size > LARGEST_SUM) return false;
      const ofLarger = sources.map((source, s) => withOneMore(ofSubsets[s]!, source, thing));
      const p = probabilityOfAll(things + 1, ofLarger, lacking);
      if (p === 0) continue;
      sum += sign * p;
      size += p;
      for (const source of sources) mark(source, thing, 1 << things);
      // each thing is lacked by so few that at least so many coders offer all of one more
      const ofWhole = sources.length - (things + 2) * lacking;
      const beside =
        ofWhole < 1
          ? offeredByEnough
          : inAtLeast(
              sources.map((source) => besideAll(things + 1, source, thing)),
              ofWhole,
            );
      const next = beside.filter((other) => other > thing);
      const areAdded = next.length === 0 || add(things + 1, ofLarger, next);
      for (const source of sources) mark(source, thing, 1 << things);
      if (!areAdded) return false;
    }
    return true;
  };
  const ofNone = sources.map(() => Float64Array.of(1));
  return add(0, ofNone, offeredByEnough) ? sum : undefined;
}

/** A coder's codings, by what they offer. */
interface Source {
  readonly codings: readonly Offering[];
  /** The positions of the codings that offer a thing. */
  readonly byThing: ReadonlyMap<number, readonly number[]>;
  /** Per coding, which things of the set at hand it offers, one bit a thing. */
  readonly offered: Int32Array;
}

function sourceOf(codings: readonly Offering[]): Source {
  const byThing = new Map<number, number[]>();
  codings.forEach(({ things }, position) => {
    for (const thing of things) {
      const positions = byThing.get(thing);
      if (positions) positions.push(position);
      else byThing.set(thing, [position]);
    }
  });
  return { codings, byThing, offered: new Int32Array(codings.length) };
}

/** Takes a thing into the set at hand, or out of it. */
function mark({ byThing, offered }: Source, thing: number, bit: number): void {
  for (const position of byThing.get(thing) ?? NONE) offered[position] = offered[position]! ^ bit;
}

const NONE: readonly number[] = [];

/** The things that are in at least so many of the lists, each of which has a thing once; in ascending order. */
function inAtLeast(lists: readonly (readonly number[])[], atLeast: number): number[] {
  const times = new Map<number, number>();
  for (const list of lists) for (const thing of list) times.set(thing, (times.get(thing) ?? 0) + 1);
  const found: number[] = [];
  for (const [thing, lists] of times) if (lists >= atLeast) found.push(thing);
  return found.sort((a, b) => a - b);
}

/** What else is offered by the codings that offer the whole set at hand, the last thing of which is this one. */
function besideAll(size: number, { codings, byThing, offered }: Source, last: number): readonly number[] {
  const whole = (1 << size) - 1;
  let found: Set<number> | undefined;
  for (const position of byThing.get(last) ?? NONE) {
    const { things } = codings[position]!;
    if (offered[position] !== whole || things.length === size) continue;
    found ??= new Set();
    for (const thing of things) found.add(thing);
  }
  return found === undefined ? NONE : [...found];
}

/** What is less is left over by rounding: no coding is as rare. */
const NOTHING = 1e-13;

/**
 * How probable it is that a coder offers just these things of a set, for each subset, after one more thing is in it: bit b stands for thing b.
 *
 * @param before - the same without that thing
 */
function withOneMore(before: Float64Array, { codings, byThing, offered }: Source, thing: number): Float64Array {
  const subsets = before.length;
  const after = new Float64Array(2 * subsets);
  for (const position of byThing.get(thing) ?? NONE) {
    const subset = subsets + offered[position]!;
    after[subset] = after[subset]! + codings[position]!.p;
  }
  for (let subset = 0; subset < subsets; subset += 1) {
    const without = before[subset]! - after[subsets + subset]!;
    after[subset] = without < NOTHING ? 0 : without;
  }
  return after;
}

/** P(∩ Eₜ): coder by coder, the probabilities of how many have lacked each thing of the set so far. */
function probabilityOfAll(things: number, ofSubsets: readonly Float64Array[], lacking: number): number {
  const { states, subsets, after } = transitionsOf(things, lacking);
  let before = new Float64Array(states);
  before[0] = 1;
  for (const offered of ofSubsets) {
    const next = new Float64Array(states);
    for (let state = 0, i = 0; state < states; state += 1) {
      for (let subset = 0; subset < subsets; subset += 1, i += 1)
        if (after[i] !== TOO_MANY) next[after[i]!] = next[after[i]!]! + before[state]! * offered[subset]!;
    }
    before = next;
  }
  return sumOfAll(before);
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

const known = new Map<number, Transitions>();

function transitionsOf(things: number, lacking: number): Transitions {
  return getOrCompute(known, 32 * lacking + things, () => {
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
