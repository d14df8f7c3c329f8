import { isUncoded } from '../../codings/coding.ts';
import { memoizeByCellsAnd } from '../../patterns/memoize-by-cells.ts';
import type { Patterns } from '../../patterns/patterns.ts';
import type { Weights } from '../../rules/weights.ts';

export type Reading = 'common' | 'every-pair';

/** What it means that coders agree jointly, for one unit at a time. */
export interface JointRule {
  /**
   * Whether the codings of all n coders, which start at this position, agree: 1 or 0; null if they are left out: excluded, because all
   * they have in common is that coders left the unit uncoded.
   */
  readonly agreement: (codings: ArrayLike<number>, start?: number) => Verdict;
  /** The same, coder by coder. */
  readonly steps: Steps;
  /** What at least k must have in common; absent where agreeing is something else. */
  readonly common?: Common;
}

/** At least k coders agree if their codings offer one and the same thing: of what `steps` says that they offer. */
interface Common {
  readonly atLeast: number;
  /** The one thing that counts only where nothing else is shared, and leaves the unit out; null if all count. */
  readonly leavesOut: number | null;
}

type Verdict = 0 | 1 | null;

/** All that matters of the first coders' codings for the answer on all n, in numbers: codings of the same state can be counted together. */
export type State = Int32Array;

/** A state of which nothing can come: these codings can neither agree any more nor be left out. */
export const HOPELESS = -1;

export interface Steps {
  /** What each coding has that others can have in common with it. */
  readonly offered: readonly (readonly number[])[];
  /** The next coding must offer one of these, or it leads nowhere; null: it may be any. */
  readonly required: (state: State) => readonly number[] | null;
  /** A state has at most so many numbers. */
  readonly longest: number;
  /**
   * Writes the state after one more coder's coding, and gives its length, or HOPELESS.
   *
   * @param remaining - how many coders come after that
   */
  readonly after: (state: State, coding: number, remaining: number, into: Int32Array) => number;
  /** The answer in the state after all n coders. */
  readonly verdict: (state: State) => Verdict;
  /** Whether a state is the set of all codings given so far, of which every two must offer something in common. */
  readonly areSetsOfCodings: boolean;
}

/** @throws RangeError where so many coders cannot agree in this reading */
export function readingOf(reading: Reading, patterns: Patterns, weights: Weights, atLeast: number): JointRule {
  checkAtLeast(atLeast, patterns);
  if (reading === 'every-pair' && atLeast !== patterns.coders.length)
    throw new RangeError(`joint agreement pair by pair is of all ${patterns.coders.length} coders, not of ${atLeast}`);
  return reading === 'common' ? common(patterns, weights, atLeast) : everyPair(patterns, weights);
}

/** At least k coders have one thing in common that they gave the unit. */
function common(patterns: Patterns, weights: Weights, atLeast: number): JointRule {
  const n = patterns.coders.length;
  const { offered, tally, met, times } = offersOf(patterns, weights);
  const uncodedShared = weights.uncoded === 'exclude' ? null : 1;
  return {
    agreement: (codings, start = 0) => {
      const kinds = tally(codings, start, start + n);
      let found: Verdict = 0;
      for (let i = 0; i < kinds; i += 1) {
        if (times[met[i]!]! < atLeast) continue;
        if (met[i] !== UNCODED) return 1;
        found = uncodedShared;
      }
      return found;
    },
    common: { atLeast, leavesOut: uncodedShared === null ? UNCODED : null },
    steps: {
      offered,
      required: (state) => (atLeast < n || state.length === 0 ? null : things(state)),
      longest: 2 * met.length,
      after: (state, coding, remaining, into) => {
        const offers = offered[coding]!;
        let isShared = state[0] === SHARED;
        let length = 0;
        for (let i = 0, j = 0; !isShared && (i < state.length || j < offers.length); ) {
          const isGiven = i < state.length && (j === offers.length || state[i]! <= offers[j]!);
          const thing = isGiven ? state[i]! : offers[j]!;
          let given = 0;
          if (isGiven) {
            given = state[i + 1]!;
            i += 2;
          }
          if (j < offers.length && offers[j] === thing) {
            given += 1;
            j += 1;
          }
          isShared = given >= atLeast && thing !== UNCODED;
          if (given + remaining < atLeast) continue;
          into[length] = thing;
          into[length + 1] = Math.min(given, atLeast);
          length += 2;
        }
        if (!isShared) return length === 0 && remaining < atLeast ? HOPELESS : length;
        into[0] = SHARED;
        return 1;
      },
      verdict: (state) => {
        if (state[0] === SHARED) return 1;
        return state[0] === UNCODED && state[1]! >= atLeast ? uncodedShared : 0;
      },
      areSetsOfCodings: false,
    },
  };
}

/** The things in a state of what coders have in common, without how many have them. */
function things(state: State): readonly number[] {
  return Array.from({ length: state.length / 2 }, (_, i) => state[2 * i]!);
}

/** Every two coders agree under the rule. */
function everyPair(patterns: Patterns, weights: Weights): JointRule {
  const n = patterns.coders.length;
  const isOut = patterns.codings.map((coding) => weights.uncoded === 'exclude' && isUncoded(coding));
  const knowsOffers = weights.rule.offers !== undefined;
  const offered = knowsOffers ? offersOf(patterns, weights).offered : [];
  const agree = knowsOffers
    ? (a: number, b: number) => haveCommon(offered[a]!, offered[b]!)
    : (a: number, b: number) => !weights.counted(a, b) || weights.of(a, b) === 1;
  const allAgree = (codings: ArrayLike<number>, start: number, end: number) => {
    for (let i = start; i < end; i += 1)
      for (let j = i + 1; j < end; j += 1) if (!agree(codings[i]!, codings[j]!)) return false;
    return true;
  };
  return {
    agreement: (codings, start = 0) => {
      if (!allAgree(codings, start, start + n)) return 0;
      for (let i = start; i < start + n; i += 1) if (!isOut[codings[i]!]) return 1;
      return null;
    },
    steps: {
      offered,
      required: (state) => (!knowsOffers || state.length === 0 ? null : offered[state[0]!]!),
      longest: n,
      /** The state is what was given so far, each coding once, in ascending order. */
      after: (state, coding, _remaining, into) => {
        let length = 0;
        let isNew = true;
        for (let i = 0; i < state.length; i += 1) {
          const other = state[i]!;
          if (!agree(other, coding)) return HOPELESS;
          if (other === coding) isNew = false;
          else if (other > coding && length === i && isNew) into[length++] = coding;
          into[length++] = other;
        }
        if (isNew && length === state.length) into[length++] = coding;
        return length;
      },
      verdict: (state) => (state.every((coding) => isOut[coding]) ? null : 1),
      areSetsOfCodings: knowsOffers,
    },
  };
}

/** Whether two lists in ascending order have a number in common. */
function haveCommon(some: readonly number[], others: readonly number[]): boolean {
  for (let i = 0, j = 0; i < some.length && j < others.length; ) {
    const difference = some[i]! - others[j]!;
    if (difference === 0) return true;
    if (difference < 0) i += 1;
    else j += 1;
  }
  return false;
}

/** @throws RangeError unless it is a number of coders from 2 to all of them */
export function checkAtLeast(atLeast: number, { coders }: Patterns): void {
  if (!Number.isInteger(atLeast) || atLeast < 2 || atLeast > coders.length)
    throw new RangeError(
      `at least ${atLeast} of ${coders.length} coders: a number from 2 to ${coders.length} is expected`,
    );
}

/** Whatever the other coders give, these agree. Otherwise a state is what coders have in common so far, and how many have it. */
const SHARED = -1;

/** What coders who left a unit uncoded have in common. */
const UNCODED = 0;

/** What of codings several coders can have in common, each thing by a number, and how many coders offer it. */
interface Offers {
  /** The things that each coding offers, in ascending order. */
  readonly offered: readonly (readonly number[])[];
  /** Goes through the codings that stand there, and says how many things they offer. */
  readonly tally: (codings: ArrayLike<number>, start: number, end: number) => number;
  /** After that: the things, as they were met. */
  readonly met: Int32Array;
  /** And how many of the codings offer each, by its number. */
  readonly times: Int32Array;
}

/**
 * Found once for the patterns, whatever the number of coders that must agree.
 *
 * @throws RangeError where the rule knows nothing that several have in common
 */
const offersOf = memoizeByCellsAnd(({ codings, coders }, { rule, uncoded }: Weights): Offers => {
  const { offers } = rule;
  if (offers === undefined)
    throw new RangeError(`joint agreement in common is not defined under the rule ${rule.name}`);
  const numbers = new Map<string | number, number>();
  const numberOf = (offer: string | number) => {
    const number = numbers.get(offer) ?? numbers.size + 1;
    numbers.set(offer, number);
    return number;
  };
  const ofUncoded = uncoded === 'disagree' ? [] : [UNCODED];
  const offered = codings.map((coding) =>
    isUncoded(coding)
      ? ofUncoded
      : offers(coding)
          .map(numberOf)
          .sort((a, b) => a - b),
  );
  const most = offered.reduce((longest, { length }) => Math.max(longest, length), 0);
  const met = new Int32Array(Math.min(numbers.size + 1, most * coders.length));
  const times = new Int32Array(numbers.size + 1);
  let kinds = 0;
  const tally = (given: ArrayLike<number>, start: number, end: number) => {
    for (let i = 0; i < kinds; i += 1) times[met[i]!] = 0;
    kinds = 0;
    for (let i = start; i < end; i += 1) {
      const some = offered[given[i]!]!;
      for (let j = 0; j < some.length; j += 1) {
        const offer = some[j]!;
        if (times[offer] === 0) met[kinds++] = offer;
        times[offer] = times[offer]! + 1;
      }
    }
    return kinds;
  };
  return { offered, tally, met, times };
});
