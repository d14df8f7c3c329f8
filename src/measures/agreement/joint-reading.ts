import { isUncoded } from '../../codings/coding.ts';
import type { Patterns } from '../../patterns/patterns.ts';
import type { Weights } from '../../rules/weights.ts';

export type Reading = 'common' | 'every-pair';

/** What it means that coders agree jointly, for one unit at a time. */
export interface JointRule {
  /**
   * Whether the codings of all n coders, which start at this position, agree: 1 or 0; null if they are left out: excluded, because all
   * they have in common is that coders left the unit uncoded.
   */
  readonly agreement: (codings: ArrayLike<number>, start?: number) => 0 | 1 | null;
  /**
   * All that matters of the first coders' codings for the answer on all n: codings of equal summary can be counted together. Null:
   * these can neither agree any more nor be left out.
   */
  readonly summary: (codings: ArrayLike<number>) => string | null;
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
  const { tally, met, times } = offersOf(patterns, weights);
  const uncodedShared = weights.uncoded === 'exclude' ? null : 1;
  return {
    agreement: (codings, start = 0) => {
      const kinds = tally(codings, start, start + n);
      let found: 0 | 1 | null = 0;
      for (let i = 0; i < kinds; i += 1) {
        if (times[met[i]!]! < atLeast) continue;
        if (met[i] !== UNCODED) return 1;
        found = uncodedShared;
      }
      return found;
    },
    summary: (codings) => {
      const kinds = tally(codings, 0, codings.length);
      const remaining = n - codings.length;
      let summary = '';
      for (let i = 0; i < kinds; i += 1) {
        const given = times[met[i]!]!;
        if (given >= atLeast && met[i] !== UNCODED) return SHARED;
        if (given + remaining >= atLeast) summary += ` ${met[i]}:${Math.min(given, atLeast)}`;
      }
      if (summary === '' && remaining < atLeast) return null;
      return atLeast === n ? summary : inOrder(summary); // what all have in common stands as the first of them has it
    },
  };
}

/** The same parts in one order, whichever was met first. */
function inOrder(summary: string): string {
  return summary.split(' ').sort().join(' ');
}

/** Every two coders agree under the rule. */
function everyPair(patterns: Patterns, weights: Weights): JointRule {
  const n = patterns.coders.length;
  const isOut = patterns.codings.map((coding) => weights.uncoded === 'exclude' && isUncoded(coding));
  const allAgree = (codings: ArrayLike<number>, start: number, end: number) => {
    for (let i = start; i < end; i += 1) {
      for (let j = i + 1; j < end; j += 1) {
        const a = codings[i]!;
        const b = codings[j]!;
        if (weights.counted(a, b) && weights.of(a, b) !== 1) return false;
      }
    }
    return true;
  };
  return {
    agreement: (codings, start = 0) => {
      if (!allAgree(codings, start, start + n)) return 0;
      for (let i = start; i < start + n; i += 1) if (!isOut[codings[i]!]) return 1;
      return null;
    },
    summary: (codings) =>
      allAgree(codings, 0, codings.length)
        ? Int32Array.from(new Set(Array.from(codings)))
            .sort()
            .join(' ')
        : null,
  };
}

/** @throws RangeError unless it is a number of coders from 2 to all of them */
export function checkAtLeast(atLeast: number, { coders }: Patterns): void {
  if (!Number.isInteger(atLeast) || atLeast < 2 || atLeast > coders.length)
    throw new RangeError(
      `at least ${atLeast} of ${coders.length} coders: a number from 2 to ${coders.length} is expected`,
    );
}

/** Whatever the other coders give, these agree. */
const SHARED = 'shared';

/** What coders who left a unit uncoded have in common. */
export const UNCODED = 0;

/** What of codings several coders can have in common, each thing by a number, and how many coders offer it. */
export interface Offers {
  /** Goes through the codings that stand there, and says how many things they offer. */
  readonly tally: (codings: ArrayLike<number>, start: number, end: number) => number;
  /** After that: the things, as they were met. */
  readonly met: Int32Array;
  /** And how many of the codings offer each, by its number. */
  readonly times: Int32Array;
}

/** @throws RangeError where the rule knows nothing that several have in common */
export function offersOf({ codings, coders }: Patterns, { rule, uncoded }: Weights): Offers {
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
  const offered = codings.map((coding) => (isUncoded(coding) ? ofUncoded : offers(coding).map(numberOf)));
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
  return { tally, met, times };
}
