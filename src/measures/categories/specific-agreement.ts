import type { PairTable } from '../../data/pair-table.ts';
import { type Coefficient, defined, undefinedBecause } from '../coefficient.ts';

/**
 * Specific agreement of one category where each coding holds one, pooled over pairs of coders: 2 Σ n(c,c) / Σ (n₁(c) + n₂(c)).
 * If one of two coders gave it, how probable is it that the other gave it too? Of a category alone, its positive agreement is
 * the specific agreement of "applied", its negative agreement that of "not applied".
 *
 * @param tables - one pair, or every pair of the coders
 * @param category - which category, by position
 * @param units - the units that the tables stand on
 * @returns a share in 0…1; undefined where nobody gave the category to a unit coded by two
 * @see Cicchetti & Feinstein (1990), Journal of Clinical Epidemiology 43, 551–558; Fleiss (1981) for several coders
 */
export function specificAgreement(tables: readonly PairTable[], category: number, units: number): Coefficient {
  if (units === 0) return undefinedBecause('no-pairable-units', { units });
  let both = 0;
  let given = 0;
  for (const { codings, cells, first, second } of tables) {
    const coding = codings.findIndex((set) => set[0] === category);
    if (coding === -1) continue;
    both += cells.find(({ a, b }) => a === coding && b === coding)?.count ?? 0;
    given += first[coding]! + second[coding]!;
  }
  return given === 0 ? undefinedBecause('category-not-applied', { units }) : defined((2 * both) / given, { units });
}
