import type { CategorySet } from './category-set.ts';

/**
 * How two coders who both left a unit uncoded count: as agreeing, as disagreeing, or not at all. Excluded, a pair of uncoded codings is
 * left out of every mean over pairs of codings, of the pairs that coders gave a unit and, alike, of the pairs that chance brings together.
 * Nothing else is left out: against any other coding an uncoded one counts, and it stays in what its coder is expected to give.
 */
export type UncodedPolicy = 'agree' | 'disagree' | 'exclude';

/** What a pair of uncoded codings counts under each policy; null: not at all. */
export const BOTH_UNCODED: Readonly<Record<UncodedPolicy, 0 | 1 | null>> = { agree: 1, disagree: 0, exclude: null };

export function isUncoded(coding: CategorySet): boolean {
  return coding.length === 0;
}
