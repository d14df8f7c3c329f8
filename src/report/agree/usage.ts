import { appliedByCoder, codedUnits, givenCodings } from '../../patterns/coded-units.ts';
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
  const together = appliedByAll(patterns);
  const given = unitsByAppliers(patterns);
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
    given: given[c]!,
    confusedWith: confusedEach[c]!,
  }));
}

/** Of the units that all coders coded, per category those to which all applied it, and some but not all. */
function appliedByAll(patterns: Patterns) {
  const { categories, codings, counts } = patterns;
  const n = codersOf(patterns).length;
  const { coders, start, coding, times } = givenCodings(patterns);
  const all = new Float64Array(categories.length);
  const some = new Float64Array(categories.length);
  const appliers = new Float64Array(categories.length);
  let units = 0;
  for (let p = 0; p < counts.length; p += 1) {
    if (coders[p] !== n) continue;
    units += counts[p]!;
    for (let i = start[p]!; i < start[p + 1]!; i += 1) {
      const set = codings[coding[i]!]!;
      for (let j = 0; j < set.length; j += 1) appliers[set[j]!] = appliers[set[j]!]! + times[i]!;
    }
    for (let i = start[p]!; i < start[p + 1]!; i += 1) {
      const set = codings[coding[i]!]!;
      for (let j = 0; j < set.length; j += 1) {
        const c = set[j]!;
        if (appliers[c] === 0) continue; // counted with another coding
        const applied = appliers[c] === n ? all : some;
        applied[c] = applied[c]! + counts[p]!;
        appliers[c] = 0;
      }
    }
  }
  return { units, all, some };
}

/** Per category, the number of units to which exactly 1, 2, 3, … coders applied it. */
function unitsByAppliers(patterns: Patterns): number[][] {
  const given: number[][] = patterns.categories.map(() => []);
  for (const { units, codings } of codedUnits(patterns)) {
    const appliers = new Map<number, number>();
    for (const { coding, coders } of codings)
      for (const c of patterns.codings[coding]!) appliers.set(c, (appliers.get(c) ?? 0) + coders);
    for (const [c, coders] of appliers) {
      const counts = given[c]!;
      while (counts.length < coders) counts.push(0);
      counts[coders - 1]! += units;
    }
  }
  return given;
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
