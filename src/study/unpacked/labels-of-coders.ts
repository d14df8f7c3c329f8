import { splitCell } from '../../names/separator.ts';
import { type Column, positionIn } from '../../read/table.ts';
import { columnsCalled } from '../columns.ts';
import { columnOfRows, madeTable } from '../made-table.ts';
import { listParts } from '../reading/cells.ts';
import { isHeaded } from '../reading/headings.ts';
import { areRepeated, repeatsAPart } from '../reading/repeated-labels.ts';
import type { ReadingOptions } from '../reading-options.ts';
import type { Unpacking } from './unpacking.ts';
import { nextNumber } from './with-rows.ts';

/** "pay; care; pay", equally many labels in each cell: what that many coders gave, since a set has no label twice. */
export const labelsOfCoders: Unpacking = {
  what: 'labels-of-coders',
  unpack(table, options) {
    // Who says what separates categories has sets.
    if (options.separator !== undefined) return undefined;
    const named = new Set(namesIn(options).flatMap((name) => columnsCalled(table, name)));
    const packed = new Map(
      table.columns.flatMap((column) => {
        const labels = named.has(column) || isOtherwise(column) ? undefined : labelsIn(column);
        return labels === undefined ? [] : [[column, labels] as const];
      }),
    );
    const [first] = packed;
    if (first === undefined) return undefined;
    const from = new Map<number, Column>();
    const placesOfLists: string[] = [];
    let number = nextNumber(table);
    const columns = table.columns.flatMap((column) => {
      const labels = packed.get(column);
      if (labels === undefined) return [column];
      return Array.from({ length: Math.max(...labels.map(({ length }) => length)) }, (_, place) => {
        const texts = Array.from({ length: table.rows }, (_, row) => labels[column.cell(row)]![place] ?? '');
        const made = columnOfRows(`${column.name.trim()} ${place + 1}`, number++, texts);
        from.set(made.number, column);
        placesOfLists.push(made.name);
        return made;
      });
    });
    const [column, labels] = first;
    return {
      table: madeTable(table, columns, table.rows, (row, one) =>
        positionIn(table, row, one && (from.get(one.number) ?? one)),
      ),
      column: column.name,
      example: column.texts[labels.findIndex(repeatsAPart)]!,
      placesOfLists,
    };
  },
};

function namesIn({ unit, coder, coders, category, text, note, variables = [] }: ReadingOptions): string[] {
  const single = [coder, text, note].flatMap((name) => name ?? []);
  return [...unit, ...coders, ...category, ...variables, ...single].filter((name) => !name.includes('*'));
}

function isOtherwise({ name }: Column): boolean {
  return (['text', 'note', 'unit'] as const).some((role) => isHeaded(name, role));
}

const SIGNS = [';', '|', '\n', ',', '/'];
const MOST_LABELS = 50;
const FIRST_ROWS = 20;

/** The labels of each of a column's texts; undefined where cells do not have equally many, or none comes twice. */
function labelsIn(column: Column): (readonly string[])[] | undefined {
  if (column.isAside || column.rows < 2) return undefined;
  const first = Array.from({ length: Math.min(FIRST_ROWS, column.rows) }, (_, row) => column.textAt(row));
  const filled = first.filter((text) => text.trim() !== '');
  const isFitting = (parts: readonly string[] | undefined, length: number | undefined) =>
    parts !== undefined && parts.length > 1 && parts.length <= MOST_LABELS && parts.length === length;
  const ways = [listParts, ...SIGNS.map((sign) => (text: string) => splitCell(text, sign))];
  const partsOf = ways.find((way) => {
    const length = filled[0] && way(filled[0])?.length;
    return filled.length > 0 && filled.every((text) => isFitting(way(text), length || undefined));
  });
  if (partsOf === undefined) return undefined;
  const length = partsOf(filled[0]!)!.length;
  const labels = column.texts.map((text) => (text.trim() === '' ? [] : (partsOf(text) ?? [])));
  if (column.texts.some((text, cell) => text.trim() !== '' && labels[cell]!.length !== length)) return undefined;
  const cells = new Int32Array(column.rows);
  column.cells(0, column.rows, cells);
  return areRepeated(labels, cells) ? labels : undefined;
}
