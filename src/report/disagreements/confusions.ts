import { allConfusions, confusions, NOTHING, unordered } from '../../data/confusions.ts';
import { pairTable } from '../../data/pair-table.ts';
import type { Patterns } from '../../data/patterns.ts';
import type { DisagreementsReport } from './schema.ts';

type Confusions = DisagreementsReport['confusions'];
type Pair = NonNullable<Confusions['pairs']>[number];

/** Pairs of more coders than this are not listed one by one. */
const MOST_CODERS = 40;

/** Which categories are given where another coder gave which: over all these pairs, and pair by pair. */
export function confusionTables(
  patterns: Patterns,
  pairs: readonly (readonly [number, number])[],
  ofOneCoder: boolean,
): Confusions {
  const name = (category: number) => (category === NOTHING ? null : patterns.categories[category]!);
  const listed = ofOneCoder || patterns.coders.length <= MOST_CODERS;
  const tables = listed ? pairs.map(([i, j]) => ({ i, j, table: pairTable(patterns, i, j) })) : [];
  const matches = tables.map(({ table }) => confusions(table));
  const all = ofOneCoder ? summed(matches.flat()) : allConfusions(patterns);
  return {
    all: all.map(({ a, b, units }) => ({ categories: [name(a), name(b)], times: units })),
    pairs: listed
      ? tables.map(
          ({ i, j, table }, at): Pair => ({
            coders: [patterns.coders[i]!, patterns.coders[j]!],
            units: table.units,
            matches: matches[at]!.map(({ a, b, units }) => ({ categories: [name(a), name(b)], units })),
          }),
        )
      : null,
  };
}

/** The same confusions whoever gave which, counted together. */
function summed(all: readonly { readonly a: number; readonly b: number; readonly units: number }[]) {
  const times = new Map<string, { a: number; b: number; units: number }>();
  for (const one of all) {
    const [a, b] = unordered(one.a, one.b);
    const key = `${a} ${b}`;
    times.set(key, { a, b, units: (times.get(key)?.units ?? 0) + one.units });
  }
  return [...times.values()].sort((x, y) => x.a - y.a || x.b - y.b);
}
