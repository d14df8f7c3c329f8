import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SparseTable } from '../../../src/study/rows/sparse-table.ts';
import { settings } from '../../support/property.ts';
import { sheetOf } from '../../support/sheet-writer.ts';

const CODERS = ['A', 'B', 'C', 'D'];

const UNITS = 6;

const DISTINCT = 3;

const sheet = sheetOf('any.csv', [
  ['unit', 'A'],
  ['u1', 'joy'],
]);

const below = (limit: number) => fc.nat(limit - 1);

const entry = fc.record({ unit: below(UNITS), coder: below(CODERS.length), cell: below(DISTINCT) });

describe('the table of a crowd', () => {
  it('holds of each unit the coding of each of its coders, the first or the last, and knows the others', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 25 }), fc.boolean(), fc.boolean(), (drawn, sorted, last) => {
        const entries = sorted ? [...drawn].sort((a, b) => a.unit - b.unit) : drawn;
        const table = new SparseTable(1);
        const of = (key: 'unit' | 'coder' | 'cell') => Int32Array.from(entries, (one) => one[key]);
        table.put({
          table: sheet,
          from: 0,
          rows: entries.length,
          units: of('unit'),
          coders: of('coder'),
          cells: of('cell'),
        });
        const { cells, crowd, repeated } = table.rows(UNITS, CODERS, DISTINCT, last);
        const counted = Array.from({ length: UNITS }, () => new Map<number, number>());
        const others: [slot: number, cell: number][] = [];
        const given = new Float64Array(CODERS.length * DISTINCT);
        for (const { unit, coder, cell } of entries) {
          const known = counted[unit]!.has(coder);
          if (known) others.push([unit * CODERS.length + coder, cell]);
          if (!known || last) counted[unit]!.set(coder, cell);
        }
        for (const codings of counted) for (const [coder, cell] of codings) given[coder * DISTINCT + cell]! += 1;
        const rows = counted.map((codings) => [...codings.values()]);
        const width = Math.max(...rows.map(({ length }) => length));
        expect(Array.from(cells)).toEqual(rows.flatMap((row) => [...row, ...Array(width - row.length).fill(-1)]));
        expect(crowd).toEqual({ coders: CODERS, given, width });
        const byUnit = ([a]: [number, number], [b]: [number, number]) =>
          Math.floor(a / CODERS.length) - Math.floor(b / CODERS.length);
        expect(repeated.slot.map((slot, i) => [slot, repeated.cell[i]])).toEqual(others.sort(byUnit));
      }),
      settings,
    );
  });
});
