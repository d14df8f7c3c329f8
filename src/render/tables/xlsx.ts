import { writeXlsx } from 'hucre/xlsx';
import { guard } from '../../formula-guard.ts';
import type { Table } from '../../read/table.ts';

/** What spreadsheet programs can open. */
const MAX_ROWS = 1_048_576;
export const MAX_TEXT = 32_767;
export const MAX_NAME = 31;

const WIDEST = 60;

/** What keeps a table from being a sheet of a workbook. */
export type SheetFault =
  | { readonly code: 'too-many-rows'; readonly rows: number; readonly most: number }
  | { readonly code: 'text-too-long'; readonly length: number; readonly most: number }
  | { readonly code: 'no-sheet-name'; readonly name: string };

/** The first thing that keeps these tables from being the sheets of a workbook. */
export function sheetFault(tables: readonly Table[]): SheetFault | undefined {
  for (const { rows, columns, name } of tables) {
    if (rows + 1 > MAX_ROWS) return { code: 'too-many-rows', rows, most: MAX_ROWS - 1 };
    const longest = longestOf(columns.flatMap(({ texts }) => texts));
    if (longest > MAX_TEXT) return { code: 'text-too-long', length: longest, most: MAX_TEXT };
    const isName = isSheetName(name);
    const isTaken = tables.filter((other) => other.name.toLowerCase() === name.toLowerCase()).length > 1;
    if (!isName || isTaken) return { code: 'no-sheet-name', name };
  }
  return undefined;
}

/** Whether spreadsheet programs take this name for a sheet. */
export function isSheetName(name: string): boolean {
  return name !== '' && name.length <= MAX_NAME && !/[[\]:*?/\\]|^'|'$|^history$/i.test(name);
}

/** A workbook with a sheet per table, in which every cell is text, so that nothing is calculated or taken for a date. */
export async function workbookOf(tables: readonly Table[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: tables.map(({ name, columns, rows }) => ({
      name,
      columns: columns.map(({ name: heading, texts }) => ({ width: widthOf([heading, ...texts.slice(0, 1000)]) })),
      rows: [
        columns.map((column) => cellText(column.name)),
        ...Array.from({ length: rows }, (_, row) => columns.map((column) => cellText(column.textAt(row)))),
      ],
      freezePane: { rows: 1 },
    })),
  });
}

/** Guarded, since it is read as text from every other format is; and `_x000D_` stays what it is, not a sign by its number. */
export function cellText(text: string): string | null {
  return text === '' ? null : guard(text).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

export function widthOf(texts: readonly string[]): number {
  return Math.min(WIDEST, 2 + longestOf(texts));
}

function longestOf(texts: readonly string[]): number {
  return texts.reduce((longest, { length }) => Math.max(longest, length), 0);
}
