import type { Patterns } from '../../data/patterns.ts';
import { isUncoded } from '../../data/uncoded.ts';
import type { Weights } from '../../rules/weights.ts';

export type Reading = 'common' | 'every-pair';

/** What it means that coders agree jointly, for one unit at a time. */
export interface JointRule {
  /** Whether these codings, one a coder, are left out: excluded, because all they have in common is that coders left the unit uncoded. */
  readonly leftOut: (codings: ArrayLike<number>) => boolean;
  /** Whether codings that are not left out agree. */
  readonly agrees: (codings: ArrayLike<number>) => boolean;
  /**
   * All that matters of the first coders' codings for the answer on all n, as text: codings of equal summary can be
   * counted together. Null: these can neither agree any more nor be left out.
   */
  readonly summary: (codings: readonly number[]) => string | null;
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
  const { offers } = weights.rule;
  if (offers === undefined)
    throw new RangeError(`joint agreement in common is not defined under the rule ${weights.rule.name}`);
  const uncodedOffers = weights.uncoded === 'disagree' ? [] : [UNCODED];
  const offered = patterns.codings.map((coding) => (isUncoded(coding) ? uncodedOffers : offers(coding)));
  const tally = (codings: ArrayLike<number>) => {
    const counts = new Map<string | number, number>();
    for (let i = 0; i < codings.length; i += 1) {
      for (const offer of offered[codings[i]!]!) counts.set(offer, (counts.get(offer) ?? 0) + 1);
    }
    return counts;
  };
  const shared = (codings: ArrayLike<number>) =>
    atLeast === n
      ? offeredByAll(codings, offered)
      : [...tally(codings)].flatMap(([offer, k]) => (k >= atLeast ? offer : []));
  return {
    leftOut: (codings) => {
      if (weights.uncoded !== 'exclude') return false;
      const found = shared(codings);
      return found.length > 0 && found.every((offer) => offer === UNCODED);
    },
    agrees: (codings) => shared(codings).length > 0,
    summary: (codings) => {
      if (atLeast === n) return shared(codings).join(' ') || null;
      const counts = tally(codings);
      if (shared(codings).some((offer) => offer !== UNCODED)) return SHARED;
      const remaining = n - codings.length;
      const alive = [...counts].filter(([, count]) => count + remaining >= atLeast);
      if (alive.length === 0 && remaining < atLeast) return null;
      return alive
        .map(([offer, count]) => `${String(offer)}:${Math.min(count, atLeast)}`)
        .sort()
        .join(' ');
    },
  };
}

type Offer = string | number;

/** What all these codings offer. */
function offeredByAll(codings: ArrayLike<number>, offered: readonly (readonly Offer[])[]): readonly Offer[] {
  let common = offered[codings[0]!]!;
  for (let i = 1; i < codings.length && common.length > 0; i += 1) {
    const others = offered[codings[i]!]!;
    common = common.filter((offer) => others.includes(offer));
  }
  return common;
}

/** Every two coders agree under the rule. */
function everyPair(patterns: Patterns, weights: Weights): JointRule {
  const distinct = (codings: ArrayLike<number>) => [...new Set(Array.from(codings))].sort((a, b) => a - b);
  const allAgree = (codings: ArrayLike<number>) => {
    for (let i = 0; i < codings.length; i += 1) {
      for (let j = i + 1; j < codings.length; j += 1) {
        const a = codings[i]!;
        const b = codings[j]!;
        if (weights.counted(a, b) && weights.of(a, b) !== 1) return false;
      }
    }
    return true;
  };
  return {
    leftOut: (codings) =>
      weights.uncoded === 'exclude' && distinct(codings).every((coding) => isUncoded(patterns.codings[coding]!)),
    agrees: allAgree,
    summary: (codings) => (allAgree(codings) ? distinct(codings).join(' ') : null),
  };
}

/** @throws RangeError unless it is a number of coders from 2 to all of them */
export function checkAtLeast(atLeast: number, { coders }: Patterns): void {
  if (!Number.isInteger(atLeast) || atLeast < 2 || atLeast > coders.length)
    throw new RangeError(
      `at least ${atLeast} of ${coders.length} coders: a number from 2 to ${coders.length} is expected`,
    );
}

const UNCODED = 'uncoded';
/** Whatever the other coders give, these agree. */
const SHARED = 'shared';
