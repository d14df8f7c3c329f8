import { guardApostrophe } from '../../formula-guard.ts';
import type { Column } from '../../read/table.ts';
import type { WrittenTable } from '../../study/written/written-layout.ts';
import { inPieces } from './format.ts';

/**
 * A list of records, one per row: codings as lists of categories, blank cells as null. Programs put fields that are called like numbers
 * first, so a table with such headings is written as lists of cells.
 */
export function* jsonOfTable({ table, codings }: WrittenTable): Generator<string> {
  const { columns, rows } = table;
  const values = columns.map((column) => valuesOf(column, codings.includes(column)));
  const names = columns.map(({ name }) => JSON.stringify(guardApostrophe(name)));
  const keepOrder = new Set(names).size === names.length && columns.every(({ name }) => !/^\d+$/.test(name));
  yield keepOrder ? '[\n' : `{"columns": [${names.join(', ')}], "data": [\n`;
  yield* inPieces(rows, (row) => {
    const cells = columns.map((column, i) => values[i]![column.cell(row)]!);
    const written = keepOrder
      ? `{${cells.map((value, i) => `${names[i]}: ${value}`).join(', ')}}`
      : `[${cells.join(', ')}]`;
    return `  ${written}${row === rows - 1 ? '' : ','}\n`;
  });
  yield keepOrder ? ']\n' : ']}\n';
}

/** Each text of a column as JSON. Codings are lists or marks, and text only if they are missing. */
function valuesOf({ texts }: Column, areCodings: boolean): string[] {
  return texts.map((text) => {
    if (text === '') return 'null';
    return areCodings && /^(\[|[01]$)/.test(text) ? text : JSON.stringify(guardApostrophe(text));
  });
}
