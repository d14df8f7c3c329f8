// The tables of two coders, against counting unit by unit.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MISSING } from '../../src/codings/coding.ts';
import { pairsOf, pairTable, resampling } from '../../src/patterns/pair-table.ts';
import { type Patterns, reduce } from '../../src/patterns/patterns.ts';
import { settings } from '../support/property.ts';
import { codedRows, type StudyShape, study } from '../support/study.ts';

/** Every filled cell with its units, and the units that each of the two coded. */
function counted({ coders, cells, counts }: Patterns, first: number, second: number) {
  const units: Record<string, number> = {};
  const coded = [0, 0];
  for (const [p, count] of counts.entries()) {
    const [a, b] = [cells[p * coders.length + first]!, cells[p * coders.length + second]!];
    if (a !== MISSING) coded[0]! += count;
    if (b !== MISSING) coded[1]! += count;
    if (a !== MISSING && b !== MISSING) units[`${a} ${b}`] = (units[`${a} ${b}`] ?? 0) + count;
  }
  return { units, coded };
}

const shapes: [string, StudyShape][] = [
  ['few codings, where cells are gone through', { single: true, categories: [1, 2], units: [1, 40] }],
  ['sets, where cells are sorted', { categories: [3, 5] }],
  ['many coders', { coders: [8, 14], units: [1, 5] }],
];

describe.each(shapes)('the table of two coders of %s', (_, shape) => {
  it('counts the units of each cell, in canonical order', () => {
    fc.assert(
      fc.property(study(shape), fc.boolean(), (one, odd) => {
        const reduced = reduce(codedRows(one));
        const patterns = { ...reduced, counts: reduced.counts.map((count, p) => (odd && p % 2 === 0 ? 0 : count)) };
        for (const [i, j] of pairsOf(patterns.coders.length)) {
          const { units, coded } = counted(patterns, i, j);
          const table = pairTable(patterns, i, j);
          expect(Object.fromEntries(table.cells.map(({ a, b }, c) => [`${a} ${b}`, table.counts[c]]))).toEqual(units);
          expect(table.coded).toEqual(coded);
          expect(table.units).toBe(Object.values(units).reduce((sum, count) => sum + count, 0));
          const keys = table.cells.map(({ a, b }) => a * patterns.codings.length + b);
          expect(keys).toEqual([...keys].sort((x, y) => x - y));
        }
      }),
      settings,
    );
  });

  it('is filled again with other numbers of units', () => {
    fc.assert(
      fc.property(study(shape), (one) => {
        const patterns = reduce(codedRows(one));
        const others = { ...patterns, counts: patterns.counts.map((count, p) => count * (p % 3)) };
        const again = resampling(patterns, 0, 1)(others.counts);
        const { units, counts, first, second } = pairTable(others, 0, 1);
        expect([again.units, [...again.counts]]).toEqual([units, [...counts]]);
        expect([again.first, again.second]).toEqual([first, second]);
      }),
      settings,
    );
  });
});
