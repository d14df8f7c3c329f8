import { expect, it } from 'vitest';
import { positionIn } from '../../../src/read/table.ts';
import { columnOfRows, madeTable } from '../../../src/study/tables/made-table.ts';
import { sheetOf } from '../../support/sheet-writer.ts';

const table = madeTable(
  sheetOf('a.csv', [['x'], ['1']]),
  [columnOfRows('unit', 1, ['u', 'v', 'u']), columnOfRows('', 2, ['b ', '', 'b '])],
  3,
  (row, column) => ({ file: 'a.csv', line: 7, column: 10 * row + (column?.number ?? 0) }),
);

it('knows whether rows with the same text are together', () => {
  expect(columnOfRows('', 1, ['a', 'a', 'b', 'c', 'c']).isGrouped).toBe(true);
  expect(columnOfRows('', 1, ['a', 'b', 'a']).isGrouped).toBe(false);
});

it('has the columns of a table that was read', () => {
  const [unit, other] = table.columns;
  expect([table.path, table.rows, unit!.number, other!.number]).toEqual(['a.csv', 3, 1, 2]);
  expect([unit!.texts, unit!.size, unit!.isTrimmed, unit!.isGrouped, unit!.hasBlank]).toEqual([
    ['u', 'v'],
    2,
    true,
    false,
    false,
  ]);
  expect([other!.isTrimmed, other!.hasBlank, other!.textAt(2), other!.cell(2)]).toEqual([false, true, 'b ', 0]);
  const cells = new Int32Array(2);
  unit!.cells(1, 3, cells);
  expect([...cells]).toEqual([1, 0]);
});

it('says where its cells were', () => {
  expect(positionIn(table, 2, table.columns[1])).toEqual({ file: 'a.csv', line: 7, column: 22 });
  expect(positionIn(table, 1)).toEqual({ file: 'a.csv', line: 7, column: 10 });
});
