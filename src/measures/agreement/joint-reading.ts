import type { Patterns } from '../../data/patterns.ts';
import type { Weights } from '../../rules/weights.ts';

export type Reading = 'common' | 'every-pair';

/** What it means that coders agree jointly, for one unit at a time. */
export interface JointRule {
  /** Whether these codings, one a coder, agree. */
  readonly agrees: (codings: ArrayLike<number>) => boolean;
  /** Whether all they have in common is that coders left the unit uncoded. */
  readonly onlyUncoded: (codings: ArrayLike<number>) => boolean;
  /**
   * All that matters of the first coders' codings for the answer on all n, as text: codings of equal summary can be
   * counted together. Null: these can no longer agree.
   */
  readonly summary: (codings: readonly number[]) => string | null;
}

export function readingOf(reading: Reading, patterns: Patterns, weights: Weights, atLeast: number): JointRule {
  return reading === 'common' ? common(patterns, weights, atLeast) : everyPair(patterns, weights);
}

/** At least k coders have one thing in common that they gave the unit. */
function common(patterns: Patterns, weights: Weights, atLeast: number): JointRule {
  const n = patterns.coders.length;
  const { offers } = weights.rule;
  if (offers === undefined)
    throw new RangeError(`joint agreement in common is not defined under the rule ${weights.rule.name}`);
  const offered = patterns.codings.map((coding) => (coding.length === 0 ? [UNCODED] : offers(coding)));
  const uncodedAgrees = weights.uncoded === 'agree';
  const tally = (codings: ArrayLike<number>) => {
    const counts = new Map<string | number, number>();
    for (let i = 0; i < codings.length; i += 1) {
      for (const offer of offered[codings[i]!]!) counts.set(offer, (counts.get(offer) ?? 0) + 1);
    }
    return counts;
  };
  const somethingShared = (counts: Map<string | number, number>) =>
    [...counts].some(([offer, count]) => offer !== UNCODED && count >= atLeast);
  return {
    agrees: (codings) => {
      const counts = tally(codings);
      return somethingShared(counts) || (uncodedAgrees && (counts.get(UNCODED) ?? 0) >= atLeast);
    },
    onlyUncoded: (codings) => {
      const counts = tally(codings);
      return !somethingShared(counts) && (counts.get(UNCODED) ?? 0) >= atLeast;
    },
    summary: (codings) => {
      const remaining = n - codings.length;
      const alive = [...tally(codings)].filter(([, count]) => count + remaining >= atLeast);
      if (alive.length === 0 && remaining < atLeast) return null;
      return alive
        .map(([offer, count]) => `${String(offer)}:${Math.min(count, atLeast)}`)
        .sort()
        .join(' ');
    },
  };
}

/** Every two coders agree under the rule. */
function everyPair(patterns: Patterns, weights: Weights): JointRule {
  const distinct = (codings: ArrayLike<number>) => [...new Set(Array.from(codings))].sort((a, b) => a - b);
  const isUncoded = (coding: number) => patterns.codings[coding]!.length === 0;
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
  const onlyUncoded = (codings: ArrayLike<number>) => distinct(codings).every(isUncoded);
  return {
    agrees: (codings) => allAgree(codings) && (weights.uncoded !== 'exclude' || !onlyUncoded(codings)),
    onlyUncoded,
    summary: (codings) => (allAgree(codings) ? distinct(codings).join(' ') : null),
  };
}

const UNCODED = 'uncoded';
