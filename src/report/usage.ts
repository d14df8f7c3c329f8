import { pairsOf, pairTable, sumOverUnits } from '../data/pair-table.ts';
import { countUnits, isCodedByAll, type Patterns } from '../data/patterns.ts';
import type { Usage } from './schema.ts';

/** How often each category was applied: by each coder, by all, some or none of them, and pair by pair. */
export function usage(patterns: Patterns): Usage[] {
  const tables = pairsOf(patterns.coders.length).map(([i, j]) => ({
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
