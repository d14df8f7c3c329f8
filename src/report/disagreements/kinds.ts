import { type CategorySet, compareSets, sharedCount } from '../../codings/coding.ts';

/**
 * How two codings of a unit lie to each other, the furthest apart first:
 * - `disjoint`: both hold categories, and none in common
 * - `one-uncoded`: one coder left the unit uncoded, the other did not
 * - `both-uncoded`: both left it uncoded
 * - `overlap`: they share some, and each holds others
 * - `subset`: one holds all of the other's, and more
 * - `same`: the same categories
 */
export const kinds = ['disjoint', 'one-uncoded', 'both-uncoded', 'overlap', 'subset', 'same'] as const;

export type Kind = (typeof kinds)[number];

export function kindOf(a: CategorySet, b: CategorySet): Kind {
  if (a.length === 0 && b.length === 0) return 'both-uncoded';
  if (a.length === 0 || b.length === 0) return 'one-uncoded';
  if (compareSets(a, b) === 0) return 'same';
  const shared = sharedCount(a, b);
  if (shared === 0) return 'disjoint';
  return shared === a.length || shared === b.length ? 'subset' : 'overlap';
}
