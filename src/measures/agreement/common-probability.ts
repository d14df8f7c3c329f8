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
  const things = 1 + coders.reduce((most, codings) => Math.max(most, mostOf(codings)), -1);
  const sources = coders.map((codings) => sourceOf(codings, things));
  const tally = new Tally(things);
  const offeredByEnough = tally.inAtLeast(atLeast, sources, eachOffered);
  let [steps, sum, size] = [0, 0, 0];
  /**
   * Adds the terms of the set with one more thing and of all larger ones; false where there are too many.
   *
   * @param ofSubsets - per coder, how probable it is that they offer just these things of the set, for each subset
   */
  const add = (before: number, ofSubsets: readonly Float64Array[], candidates: readonly number[]): boolean => {
    const sign = before % 2 === 0 ? 1 : -1;
    for (const thing of candidates) {
      steps += sources.length * power(2 * (lacking + 1), before + 1);
      for (const { starts } of sources) steps += starts[thing + 1]! - starts[thing]!;
      if (steps > MOST_STEPS || size > LARGEST_SUM) return false;
      const ofLarger = sources.map((source, s) => withOneMore(ofSubsets[s]!, source, thing));
      const p = probabilityOfAll(before + 1, ofLarger, lacking);
      if (p === 0) continue;
      sum += sign * p;
      size += p;
      for (const source of sources) mark(source, thing, 1 << before);
      // each thing is lacked by so few that at least so many coders offer all of one more
      const ofWhole = sources.length - (before + 2) * lacking;
      const beside = ofWhole < 1 ? offeredByEnough : tally.inAtLeast(ofWhole, sources, besideAll(before + 1, thing));
      const next = beside.filter((other) => other > thing);
      const areAdded = next.length === 0 || add(before + 1, ofLarger, next);
      for (const source of sources) mark(source, thing, 1 << before);
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
  /** The positions of the codings that offer a thing, thing by thing. */
  readonly offering: Int32Array;
  /** Where those of each thing start in that list; one more entry at the end. */
  readonly starts: Int32Array;
  /** Per coding, which things of the set at hand it offers, one bit a thing. */
  readonly offered: Int32Array;
}

function mostOf(codings: readonly Offering[]): number {
  let most = -1;
  for (const { things } of codings) for (let i = 0; i < things.length; i += 1) most = Math.max(most, things[i]!);
  return most;
}

/** @param number - things are below this */
function sourceOf(codings: readonly Offering[], number: number): Source {
  const starts = new Int32Array(number + 1);
  for (const { things } of codings)
    for (let i = 0; i < things.length; i += 1) starts[things[i]! + 1] = starts[things[i]! + 1]! + 1;
  for (let thing = 0; thing < number; thing += 1) starts[thing + 1] = starts[thing + 1]! + starts[thing]!;
  const ends = starts.slice();
  const offering = new Int32Array(starts[number]!);
  for (let position = 0; position < codings.length; position += 1) {
    const { things } = codings[position]!;
    for (let i = 0; i < things.length; i += 1) {
      const thing = things[i]!;
      offering[ends[thing]!] = position;
      ends[thing] = ends[thing]! + 1;
    }
  }
  return { codings, offering, starts, offered: new Int32Array(codings.length) };
}

/** Takes a thing into the set at hand, or out of it. */
function mark({ offering, starts, offered }: Source, thing: number, bit: number): void {
  for (let i = starts[thing]!; i < starts[thing + 1]!; i += 1) offered[offering[i]!] = offered[offering[i]!]! ^ bit;
}

/** Names things of a coder to the tally, which takes each once. */
type Naming = (source: Source, tally: Tally) => void;

const eachOffered: Naming = ({ starts }, tally) => {
  for (let thing = 0; thing + 1 < starts.length; thing += 1) if (starts[thing + 1]! > starts[thing]!) tally.take(thing);
};

/** Everything that is offered by the codings that offer the whole set at hand, the last thing of which is this one. */
function besideAll(size: number, last: number): Naming {
  const whole = (1 << size) - 1;
  return ({ codings, offering, starts, offered }, tally) => {
    for (let i = starts[last]!; i < starts[last + 1]!; i += 1) {
      const { things } = codings[offering[i]!]!;
      if (offered[offering[i]!] !== whole || things.length === size) continue;
      for (let t = 0; t < things.length; t += 1) tally.take(things[t]!);
    }
  };
}

/** Counts how many coders have a thing. */
class Tally {
  readonly #times: Int32Array;
  /** Whose was counted last, of each thing. */
  readonly #lastOf: Int32Array;
  #met: number[] = [];
  #coder = 0;

  constructor(things: number) {
    this.#times = new Int32Array(things);
    this.#lastOf = new Int32Array(things);
  }

  take(thing: number): void {
    if (this.#lastOf[thing] === this.#coder) return;
    this.#lastOf[thing] = this.#coder;
    if (this.#times[thing] === 0) this.#met.push(thing);
    this.#times[thing] = this.#times[thing]! + 1;
  }

  /** The things that are named for at least so many of the coders, in ascending order. */
  inAtLeast(atLeast: number, sources: readonly Source[], name: Naming): number[] {
    for (const source of sources) {
      this.#coder += 1;
      name(source, this);
    }
    const found = this.#met.filter((thing) => this.#times[thing]! >= atLeast).sort((a, b) => a - b);
    for (const thing of this.#met) this.#times[thing] = 0;
    this.#met = [];
    return found;
  }
}

/** What is less is left over by rounding: no coding is as rare. */
const NOTHING = 1e-13;

/**
 * How probable it is that a coder offers just these things of a set, for each subset, after one more thing is in it: bit b stands for thing b.
 *
 * @param before - the same without that thing
 */
function withOneMore(
  before: Float64Array,
  { codings, offering, starts, offered }: Source,
  thing: number,
): Float64Array {
  const subsets = before.length;
  const after = new Float64Array(2 * subsets);
  for (let i = starts[thing]!; i < starts[thing + 1]!; i += 1) {
    const position = offering[i]!;
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
