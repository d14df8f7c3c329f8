import { type Column, positionIn, type Table } from '../../read/table.ts';
import { columnsCalled } from '../columns.ts';
import { isNumber } from '../reading/cells.ts';
import { isDateText } from '../reading/column-kinds.ts';
import { isHeaded } from '../reading/headings.ts';
import { likeACoder } from '../reading/like-a-coder.ts';
import { areRepeated, repeatsAPart } from '../reading/repeated-labels.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { columnOfRows, madeTable } from '../tables/made-table.ts';
import { formsOf, type ListForm, membersIn } from './list-cells.ts';
import type { Unpacking } from './unpacking.ts';
import { nextNumber } from './with-rows.ts';

/**
 * "pay; care; pay": what several coders gave a unit, one at each place, since a set has no label twice. Where the heading does not say so,
 * as "annotator_labels" does, the lists are equally long, and the user is asked.
 */
export const labelsOfCoders: Unpacking = {
  what: 'labels-of-coders',
  unpack(table, options) {
    // Who says what separates categories has sets.
    if (options.separator !== undefined) return undefined;
    const named = new Set(namesIn(options).flatMap((name) => columnsCalled(table, name)));
    const lists = table.columns.flatMap((column) =>
      named.has(column) || isOtherwise(column) ? [] : (listsIn(column) ?? []),
    );
    const [first] = lists;
    if (first === undefined) return undefined;
    const { table: unpacked, made } = withPlaces(table, lists);
    return {
      table: unpacked,
      column: first.column.name,
      example: first.column.text(first.labels.findIndex(repeatsAPart)),
      placesOfLists: made.flatMap(({ name, list }) => (isOfCoders(list.column) ? [] : [name])),
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

/** Whether the heading says that there are coders, with a word and not with the name of one. */
function isOfCoders({ name }: Column): boolean {
  return likeACoder(name) === 3;
}

/** A column of lists. */
interface Lists {
  readonly column: Column;
  /** The labels of each of its texts. */
  readonly labels: readonly (readonly string[])[];
  readonly longest: number;
}

/** What stands where a unit has fewer coders than others: a blank cell could say that nothing applies. */
const NOT_CODED = 'not coded';

/** A column for each place in the lists. */
function withPlaces(table: Table, lists: readonly Lists[]) {
  const made: { readonly name: string; readonly number: number; readonly list: Lists }[] = [];
  let number = nextNumber(table);
  const columns = table.columns.flatMap((column) => {
    const list = lists.find((one) => one.column === column);
    if (list === undefined) return [column];
    return Array.from({ length: list.longest }, (_, place) => {
      const texts = Array.from(
        { length: table.rows },
        (_, row) => list.labels[column.cell(row)]![place] || (column.textAt(row).trim() === '' ? '' : NOT_CODED),
      );
      const one = columnOfRows(`${column.name.trim()} ${place + 1}`, number++, texts);
      made.push({ name: one.name, number: one.number, list });
      return one;
    });
  });
  const from = new Map(made.map(({ number: own, list }) => [own, list.column]));
  return {
    made,
    table: madeTable(table, columns, table.rows, (row, one) =>
      positionIn(table, row, one && (from.get(one.number) ?? one)),
    ),
  };
}

const FIRST_ROWS = 20;
const MOST_LABELS = 50;
/** A sequence, as of the sentences of a text, is of any length; coders of a unit are about as many as those of another one. */
const MOST_TIMES_AS_LONG = 3;

function listsIn(column: Column): Lists | undefined {
  if (column.isAside || column.rows < 2) return undefined;
  const first = Array.from({ length: Math.min(FIRST_ROWS, column.rows) }, (_, row) => column.textAt(row));
  for (const form of formsOf(first)) {
    const found = listsOfForm(column, first, form);
    if (found) return found;
  }
  return undefined;
}

function listsOfForm(column: Column, first: readonly string[], form: ListForm): Lists | undefined {
  // "3/1/2023 10:00:00"
  if (first.every((text) => text.trim() === '' || isDateText(text))) return undefined;
  const lengthsOfFirst = first.flatMap((text) => (text.trim() === '' ? [] : (membersIn(text, form)?.length ?? 0)));
  const several = lengthsOfFirst.filter((length) => length > 1).length;
  // Some units may have been given to one coder alone.
  if (several === 0 || several * 2 < lengthsOfFirst.length || lengthsOfFirst.includes(0)) return undefined;
  const labels: string[][] = [];
  for (const text of column.texts) {
    const members = text.trim() === '' ? [] : membersIn(text, form);
    if (members === undefined) return undefined;
    labels.push(members);
  }
  const lengths = labels.flatMap(({ length }) => (length > 0 ? [length] : []));
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  if (longest > MOST_LABELS) return undefined;
  const shortest = lengths.reduce((least, length) => Math.min(least, length > 1 ? length : longest), longest);
  const areAlike = isOfCoders(column)
    ? longest <= shortest * MOST_TIMES_AS_LONG
    : lengths.every((length) => length === longest);
  // "1,1" may be a number, and "11/11/2024" is a date.
  const mayBeNumbers = (form === ',' && longest === 2) || form === '/';
  if (!areAlike || (mayBeNumbers && labels.flat().every(isNumber))) return undefined;
  const cells = new Int32Array(column.rows);
  column.cells(0, column.rows, cells);
  const given = labels.map((list) => list.filter((label) => label !== ''));
  return areRepeated(given, cells) ? { column, labels, longest } : undefined;
}
