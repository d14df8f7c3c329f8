import { appliedByCoder, givenCodings } from '../../patterns/coded-units.ts';
import type { Confusion } from '../../patterns/confusions.ts';
import { type PairTable, pairsOf, pairTable } from '../../patterns/pair-table.ts';
import { codersOf, type Patterns } from '../../patterns/patterns.ts';
import { confusedWith } from './overview.ts';
import type { Usage } from './schema.ts';

/**
 * How often each category was applied: by each coder, by all, some or none of them, and pair by pair.
 *
 * @param isShown - whether by this pair, too; undefined: by no pair, of which many coders have too many to look at
 * @param confused - which categories stand against each other, the commonest first
 */
export function usage(
  patterns: Patterns,
  isShown: ((pair: readonly string[]) => boolean) | undefined,
  confused: readonly Confusion[],
): Usage[] {
  const byCoder = appliedByCoder(patterns);
  const together = countedByAppliers(patterns);
  const confusedEach = confusedWith(patterns, confused);
  const pairs = isShown === undefined ? [] : pairsOf(patterns.coders.length);
  const byPair = pairs.flatMap(([i, j]) => {
    const coders = [patterns.coders[i]!, patterns.coders[j]!];
    return isShown?.(coders) ? [{ coders, ...appliedByPair(pairTable(patterns, i, j)) }] : [];
  });
  return patterns.categories.map((category, c) => ({
    category,
    applied: patterns.crowd?.isAnonymous
      ? []
      : codersOf(patterns).map((coder, i) => ({ coder, units: byCoder[i]![c]! })),
    all: together.all[c]!,
    some: together.some[c]!,
    none: together.units - together.all[c]! - together.some[c]!,
    pairs: byPair.map(({ coders, units, both, one }) => ({
      coders,
      both: both[c]!,
      one: one[c]!,
      none: units - both[c]! - one[c]!,
    })),
    given: together.given[c]!,
    confusedWith: confusedEach[c]!,
  }));
}

/**
 * Per category, the number of units to which exactly 1, 2, 3, … coders applied it; and of the units that all coders coded, those to which
 * all applied it, and some but not all.
 */
function countedByAppliers(patterns: Patterns) {
  const { categories, codings, counts } = patterns;
  const n = codersOf(patterns).length;
  const { coders, start, coding, times } = givenCodings(patterns);
  const given: number[][] = categories.map(() => []);
  const all = new Float64Array(categories.length);
  const some = new Float64Array(categories.length);
  const appliers = new Float64Array(categories.length);
  let units = 0;
  for (let p = 0; p < counts.length; p += 1) {
    const count = counts[p]!;
    if (count === 0) continue;
    const isWhole = coders[p] === n;
    if (isWhole) units += count;
    for (let i = start[p]!; i < start[p + 1]!; i += 1) {
      const set = codings[coding[i]!]!;
      for (let j = 0; j < set.length; j += 1) appliers[set[j]!] = appliers[set[j]!]! + times[i]!;
    }
    for (let i = start[p]!; i < start[p + 1]!; i += 1) {
      const set = codings[coding[i]!]!;
      for (let j = 0; j < set.length; j += 1) {
        const c = set[j]!;
        const by = appliers[c]!;
        if (by === 0) continue; // counted with another coding
        appliers[c] = 0;
        const own = given[c]!;
        while (own.length < by) own.push(0);
        own[by - 1] = own[by - 1]! + count;
        const applied = by === n ? all : some;
        if (isWhole) applied[c] = applied[c]! + count;
      }
    }
  }
  return { units, all, some, given };
}

/** Per category, the units to which both applied it, and one of the two. */
function appliedByPair({ units, categories, codings, cells, counts }: PairTable) {
  const both = new Float64Array(categories.length);
  const one = new Float64Array(categories.length);
  cells.forEach(({ a, b }, i) => {
    for (const c of codings[a]!) {
      const applied = codings[b]!.includes(c) ? both : one;
      applied[c] = applied[c]! + counts[i]!;
    }
    for (const c of codings[b]!) if (!codings[a]!.includes(c)) one[c] = one[c]! + counts[i]!;
  });
  return { units, both, one };
}
