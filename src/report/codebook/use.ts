import { categorySet } from '../../codings/coding.ts';
import { specificAgreement } from '../../measures/categories/specific-agreement.ts';
import { pairsOf, pairTable } from '../../patterns/pair-table.ts';
import { countUnits, isPairable, type Patterns } from '../../patterns/patterns.ts';
import { categoryAlone, recode } from '../../patterns/select.ts';
import type { Use } from './schema.ts';

const APPLIED = 1;

/** How often each category was applied, in the order of the patterns' categories, coders in the order given. */
export function usesOf(patterns: Patterns, coders: readonly string[]): Use[] {
  return patterns.categories.map((_, position) => {
    const alone = categoryAlone(patterns, position);
    const applies = alone.codings.map((set) => set[0] === APPLIED);
    const tables = pairsOf(alone.coders.length).map(([i, j]) => pairTable(alone, i, j));
    const pairable = countUnits(alone, isPairable);
    const { value, reason } = specificAgreement(tables, APPLIED, pairable);
    return {
      units: countUnits(alone, (cells) => cells.some((cell) => applies[cell] === true)),
      applied: coders.map((coder) => {
        const column = alone.coders.indexOf(coder);
        return { coder, units: countUnits(alone, (cells) => applies[cells[column]!] === true) };
      }),
      positiveAgreement: value,
      reason,
    };
  });
}

/** The patterns with every category put into the groups it belongs to: codes into categories, or into themes. */
export function grouped(
  patterns: Patterns,
  groups: readonly string[],
  groupsOf: (category: string) => readonly string[],
): Patterns {
  const indexOf = new Map(groups.map((group, i) => [group, i]));
  const moved = patterns.categories.map((category) => groupsOf(category).map((group) => indexOf.get(group)!));
  return recode(patterns, groups, (set) => categorySet(set.flatMap((category) => moved[category]!)));
}
