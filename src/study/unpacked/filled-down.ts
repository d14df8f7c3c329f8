import type { Column } from '../../read/table.ts';
import { columnOfRows } from '../tables/made-table.ts';

/** The same column with the text above in each blank cell. */
export function filledDown(column: Column): Column {
  let above = '';
  const texts = Array.from({ length: column.rows }, (_, row) => {
    const text = column.textAt(row);
    if (text.trim() !== '') above = text;
    return above;
  });
  return columnOfRows(column.name, column.number, texts);
}
