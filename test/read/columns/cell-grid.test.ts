import { describe, expect, it } from 'vitest';
import { CellGrid } from '../../../src/read/columns/cell-grid.ts';
import { problemsOf, rowsIn } from '../../support/workbooks.ts';

const at = { file: 'x' };

describe('cells in rows and columns', () => {
  it('become columns with each text once, in the order they are met', () => {
    const grid = new CellGrid(at);
    grid.add(1, ['unit', ' Anna ', '', '']);
    grid.add(2, ['s1', 'b']);
    grid.add(3, ['  ', '']);
    grid.add(5, ['x', 's2', 'a'], [3, 0, 1]);
    grid.add(6, ['s3', 'b']);
    const table = grid.finish();
    expect(rowsIn(table)).toEqual([
      ['unit', 'Anna', ''],
      ['s1', 'b', ''],
      ['s2', 'a', 'x'],
      ['s3', 'b', ''],
    ]);
    expect(table.columns.map(({ number, texts }) => [number, texts])).toEqual([
      [1, ['s1', 's2', 's3']],
      [2, ['b', 'a']],
      [4, ['', 'x']],
    ]);
    expect([0, 1, 2].map(table.line)).toEqual([2, 5, 6]);
    expect(table.dropped).toEqual({ rows: 2, columns: 1 });
  });

  it('lose the guard against being taken for a formula', () => {
    const grid = new CellGrid(at);
    grid.add(1, ["'=unit", "'plain"]);
    grid.add(2, ["'-1", '-1']);
    expect(rowsIn(grid.finish())).toEqual([
      ['=unit', "'plain"],
      ['-1', '-1'],
    ]);
  });

  it('keep the texts of a column that are copied, row by row', () => {
    const grid = new CellGrid(at);
    for (const [i, text] of ['unit', 'a', 'b', 'a'].entries()) grid.add(i + 1, [text]);
    const [column] = grid.finish().columns;
    const cells = new Int32Array(2);
    column!.cells(1, 3, cells);
    expect([...cells]).toEqual([1, 0]);
    expect([column!.isGrouped, column!.isTrimmed, column!.hasBlank]).toEqual([false, true, false]);
  });

  it('have accents composed, as in CSV', () => {
    const grid = new CellGrid(at);
    grid.add(1, ['Rene\u0301']);
    grid.add(2, ['pe\u0301dagogie']);
    grid.add(3, ['p\u00e9dagogie']);
    const [column] = grid.finish().columns;
    expect([column!.name, ...column!.texts]).toEqual(['Ren\u00e9', 'p\u00e9dagogie']);
  });

  it('are too many, too long or too wide', async () => {
    const sparse = new CellGrid(at, 1000);
    for (let line = 1; line < 100; line += 1) sparse.add(line, ['x']);
    expect(
      await problemsOf(() =>
        sparse.add(
          100,
          Array.from({ length: 50 }, () => 'x'),
        ),
      ),
    ).toEqual([{ code: 'too-large', at, of: 'cells', limit: 1000 }]);
    expect(await problemsOf(() => new CellGrid(at).add(3, ['', 'x'.repeat(1_000_001)]))).toEqual([
      { code: 'too-large', at: { ...at, line: 3, column: 2 }, of: 'cell', limit: 1_000_000 },
    ]);
    expect(
      await problemsOf(() =>
        new CellGrid(at).add(
          3,
          Array.from({ length: 20_001 }, () => 'x'),
        ),
      ),
    ).toEqual([{ code: 'too-large', at: { ...at, line: 3 }, of: 'columns', limit: 20_000 }]);
  });
});
