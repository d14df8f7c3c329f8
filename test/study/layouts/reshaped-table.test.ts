import { expect, it } from 'vitest';
import { positionIn } from '../../../src/read/table.ts';
import { reshapedTable } from '../../../src/study/layouts/reshaped-table.ts';
import { sheetOf } from '../../support/sheet-writer.ts';

const table = reshapedTable(
  sheetOf('a.csv', [['x'], ['1']]),
  [
    { name: 'unit', texts: ['u', 'v', 'u'] },
    { name: '', texts: ['b ', '', 'b '] },
  ],
  (row, column) => ({ file: 'a.csv', line: 7, column: 10 * row + (column?.number ?? 0) }),
);

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
