import type { Crowd } from '../data/crowd.ts';
import { pairsOf, pairTable, sumOverUnits } from '../data/pair-table.ts';
import { countUnits, isCodedByAll, type Patterns } from '../data/patterns.ts';
import { showsPairs } from './many-coders.ts';
import type { Usage } from './schema.ts';

/** How often each category was applied: by each coder, by all, some or none of them, and pair by pair. */
export function usage(patterns: Patterns): Usage[] {
  if (patterns.crowd !== undefined) return usageOfCrowd(patterns, patterns.crowd);
  const pairs = showsPairs(patterns) ? pairsOf(patterns.coders.length) : [];
  const tables = pairs.map(([i, j]) => ({
    coders: [patterns.coders[i]!, patterns.coders[j]!],
    table: pairTable(patterns, i, j),
  }));
  return patterns.categories.map((category, position) => {
    const applies = patterns.codings.map((set) => set.includes(position));
    const byAll = (test: (applied: number) => boolean) =>
      countUnits(patterns, (cells) => isCodedByAll(cells) && test(cells.filter((cell) => applies[cell]).length));
    const n = patterns.coders.length;
    return {
      category,
      applied: patterns.coders.map((coder, i) => ({
        coder,
        units: countUnits(patterns, (cells) => applies[cells[i]!] === true),
      })),
      all: byAll((applied) => applied === n),
      some: byAll((applied) => applied > 0 && applied < n),
      none: byAll((applied) => applied === 0),
      pairs: tables.map(({ coders, table }) => {
        const given = (test: (times: number) => boolean) =>
          sumOverUnits(table, (a, b) => (test(Number(applies[a]) + Number(applies[b])) ? 1 : 0));
        return { coders, both: given((t) => t === 2), one: given((t) => t === 1), none: given((t) => t === 0) };
      }),
    };
  });
}

/** No unit is coded by all of a crowd, and its pairs are not looked at. */
function usageOfCrowd({ categories, codings }: Patterns, { coders, given }: Crowd): Usage[] {
  return categories.map((category, position) => {
    const applied = coders.map((coder, i) => {
      const own = given.subarray(i * codings.length, (i + 1) * codings.length);
      return {
        coder,
        units: own.reduce((sum, times, coding) => sum + (codings[coding]!.includes(position) ? times : 0), 0),
      };
    });
    return { category, applied, all: 0, some: 0, none: 0, pairs: [] };
  });
}
