import type { Position } from '../../problems.ts';
import type { Column, Table } from '../../read/table.ts';

/** A column by its heading and the texts of its cells. */
export interface ColumnOfTexts {
  readonly name: string;
  readonly texts: readonly string[];
}

/**
 * A table made of the cells of another one, which were moved.
 *
 * @param columns - all of the same length
 * @param position - where a row, or a cell of it, is in the file
 */
export function reshapedTable(
  from: Table,
  columns: readonly ColumnOfTexts[],
  position: (row: number, column?: Column) => Position,
): Table {
  return {
    ...from,
    columns: columns.map(({ name, texts }, i) => columnOf(name, i + 1, texts)),
    rows: columns[0]?.texts.length ?? 0,
    kinds: undefined,
    line: (row) => position(row).line ?? 0,
    position,
  };
}

function columnOf(name: string, number: number, all: readonly string[]): Column {
  const numbers = new Map<string, number>();
  const cells = Int32Array.from(all, (text) => {
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  });
  const texts = [...numbers.keys()];
  return {
    name,
    number,
    size: texts.length,
    texts,
    text: (cell) => texts[cell]!,
    rows: all.length,
    hasBlank: texts.some((text) => text.trim() === ''),
    isTrimmed: texts.every((text) => text === text.trim()),
    isGrouped: cells.every((cell, row) => row === 0 || cell >= cells[row - 1]!),
    cell: (row) => cells[row]!,
    cells: (begin, end, into) => into.set(cells.subarray(begin, end)),
    textAt: (row) => texts[cells[row]!]!,
  };
}
