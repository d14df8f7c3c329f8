import type { Position } from '../../problems.ts';
import { type Column, positionIn, type Table } from '../../read/table.ts';

/** A column of these texts, of which each row holds one. */
export function madeColumn(name: string, number: number, texts: readonly string[], cells: Int32Array): Column {
  const isTrimmed = texts.every((text) => text === text.trim()) && new Set(texts).size === texts.length;
  return {
    name,
    number,
    size: texts.length,
    texts,
    text: (cell) => texts[cell]!,
    rows: cells.length,
    hasBlank: texts.some((text) => text.trim() === ''),
    isTrimmed,
    isGrouped: cells.every((cell, row) => cell === (cells[row - 1] ?? 0) || cell === (cells[row - 1] ?? -1) + 1),
    cell: (row) => cells[row]!,
    cells: (from, to, into) => into.set(cells.subarray(from, to)),
    textAt: (row) => texts[cells[row]!]!,
  };
}

/** A column of the texts of its rows. */
export function columnOfRows(name: string, number: number, rows: readonly string[]): Column {
  const numbers = new Map<string, number>();
  const cells = Int32Array.from(rows, (text) => {
    const met = numbers.get(text) ?? numbers.size;
    numbers.set(text, met);
    return met;
  });
  return madeColumn(name, number, [...numbers.keys()], cells);
}

/** The same column under another name, or with other texts for its cells. */
export function alteredColumn(column: Column, name: string, change?: (text: string) => string): Column {
  if (change === undefined && name === column.name) return column;
  if (change === undefined) return { ...own(column), name };
  const texts = column.texts.map(change);
  // Kinds of rows say which cell a row holds; that cell has another text now.
  return {
    ...own(column),
    name,
    texts,
    text: (cell) => texts[cell]!,
    textAt: (row) => texts[column.cell(row)]!,
    hasBlank: texts.some((text) => text.trim() === ''),
    isTrimmed: false,
  };
}

/** A column's properties as an object's own, since those of a class stand in its prototype. */
function own(column: Column): Column {
  return {
    name: column.name,
    number: column.number,
    size: column.size,
    get texts() {
      return column.texts;
    },
    text: (cell) => column.text(cell),
    rows: column.rows,
    hasBlank: column.hasBlank,
    isTrimmed: column.isTrimmed,
    isGrouped: column.isGrouped,
    ...(column.ofKind === undefined ? {} : { ofKind: column.ofKind }),
    cell: (row) => column.cell(row),
    cells: (from, to, into) => column.cells(from, to, into),
    textAt: (row) => column.textAt(row),
  };
}

/** A table of these columns, whose rows are where those of another one are, or where `position` says. */
export function madeTable(
  like: Table,
  columns: readonly Column[],
  rows: number,
  position?: (row: number, column?: Column) => Position,
): Table {
  const { path, name, inside, sheet, source, dialect, dropped } = like;
  const base = { path, name, inside, sheet, columns, rows, source: { ...source, rows }, dialect, dropped };
  if (position === undefined)
    return { ...base, line: like.line, ...(like.position === undefined ? {} : { position: like.position }) };
  return { ...base, line: (row) => position(row).line ?? 0, position };
}

/** A table of some rows of another one. */
export function tableOfRows(table: Table, rows: readonly number[]): Table {
  const columns = table.columns.map((column) =>
    columnOfRows(
      column.name,
      column.number,
      rows.map((row) => column.textAt(row)),
    ),
  );
  const own = new Map(table.columns.map((column) => [column.number, column]));
  return madeTable(table, columns, rows.length, (row, column) =>
    positionIn(table, rows[row]!, column && own.get(column.number)),
  );
}
