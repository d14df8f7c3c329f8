import type { Crowd } from '../data/crowd.ts';
import { type PairTable, pairsOf, pairTable } from '../data/pair-table.ts';
import { MISSING, type Patterns } from '../data/patterns.ts';
import { showsPairs } from './many-coders.ts';
import type { Usage } from './schema.ts';

/** How often each category was applied: by each coder, by all, some or none of them, and pair by pair. */
export function usage(patterns: Patterns): Usage[] {
  if (patterns.crowd !== undefined) return usageOfCrowd(patterns, patterns.crowd);
  const byCoder = appliedByCoder(patterns);
  const together = appliedByAll(patterns);
  const pairs = showsPairs(patterns) ? pairsOf(patterns.coders.length) : [];
  const byPair = pairs.map(([i, j]) => ({
    coders: [patterns.coders[i]!, patterns.coders[j]!],
    ...appliedByPair(pairTable(patterns, i, j)),
  }));
  return patterns.categories.map((category, c) => ({
    category,
    applied: patterns.coders.map((coder, i) => ({ coder, units: byCoder[i]![c]! })),
    all: together.all[c]!,
    some: together.some[c]!,
    none: together.units - together.all[c]! - together.some[c]!,
    pairs: byPair.map(({ coders, units, both, one }) => ({
      coders,
      both: both[c]!,
      one: one[c]!,
      none: units - both[c]! - one[c]!,
    })),
  }));
}

/** Per coder and category, the units the coder applied it to. */
function appliedByCoder({ coders, categories, codings, cells, counts }: Patterns): Float64Array[] {
  const applied = coders.map(() => new Float64Array(categories.length));
  for (let i = 0; i < cells.length; i += 1) {
    if (cells[i] === MISSING) continue;
    const units = applied[i % coders.length]!;
    for (const c of codings[cells[i]!]!) units[c] = units[c]! + counts[Math.floor(i / coders.length)]!;
  }
  return applied;
}

/** Of the units that all coders coded, per category those to which all applied it, and some but not all. */
function appliedByAll({ coders: { length: n }, categories, codings, cells, counts }: Patterns) {
  const all = new Float64Array(categories.length);
  const some = new Float64Array(categories.length);
  const times = new Float64Array(categories.length);
  let units = 0;
  for (let p = 0; p < counts.length; p += 1) {
    const row = cells.subarray(p * n, (p + 1) * n);
    if (row.includes(MISSING)) continue;
    units += counts[p]!;
    for (const cell of row) for (const c of codings[cell]!) times[c] = times[c]! + 1;
    for (const cell of row)
      for (const c of codings[cell]!) {
        if (times[c] === 0) continue; // counted with another coder's coding
        const applied = times[c] === n ? all : some;
        applied[c] = applied[c]! + counts[p]!;
        times[c] = 0;
      }
  }
  return { units, all, some };
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
