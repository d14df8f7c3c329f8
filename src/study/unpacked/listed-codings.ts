import { type Column, positionIn } from '../../read/table.ts';
import { columnOfRows, madeTable } from '../made-table.ts';
import { isNumber } from '../reading/cells.ts';
import { likeACoder } from '../reading/like-a-coder.ts';
import { areCodersBeside, isCoderSaid } from './coder-column.ts';
import { LIST_FORMS, type ListForm, membersIn } from './list-cells.ts';
import type { Unpacking } from './unpacking.ts';
import { nextNumber } from './with-rows.ts';

/**
 * `["pay", "pay", "care"]`: what each of several coders without names gave a unit. A category that stands twice in many cells is no member
 * of a set. Each place in the lists gets a column; whether they are coders is judged by the heading, as of other columns.
 */
export const listedCodings: Unpacking = {
  what: 'listed-codings',
  unpack(table, options) {
    const lists = table.columns.flatMap((column) => listsIn(column) ?? []);
    const [first] = lists;
    if (first === undefined || (lists.length > 1 && lists.some(({ column }) => likeACoder(column.name) > 0)))
      return undefined;
    const others = { ...table, columns: table.columns.filter((column) => lists.every((one) => one.column !== column)) };
    const isOfCoders = lists.some(({ column }) => likeACoder(column.name) > 0);
    if (isCoderSaid(others, options) || (!isOfCoders && areCodersBeside(others))) return undefined;
    const from = new Map<number, Column>();
    let number = nextNumber(table);
    const columns = table.columns.flatMap((column) => {
      const own = lists.find((one) => one.column === column);
      return own === undefined
        ? [column]
        : Array.from({ length: own.longest }, (_, place) => {
            const texts = Array.from({ length: table.rows }, (_, row) => own.at(row)[place] || NOT_CODED);
            const made = columnOfRows(`${column.name.trim()} ${place + 1}`, number++, texts);
            from.set(made.number, column);
            return made;
          });
    });
    return {
      table: madeTable(table, columns, table.rows, (row, column) =>
        positionIn(table, row, column && (from.get(column.number) ?? column)),
      ),
      column: first.column.name,
      example: first.column.texts.find((text) => text.trim() !== '')!,
    };
  },
};

/** What stands where a unit has fewer coders than others: a blank cell could say that nothing applies. */
const NOT_CODED = 'not coded';

/** A column of lists. */
interface Lists {
  readonly column: Column;
  readonly longest: number;
  readonly at: (row: number) => readonly string[];
}

/** So many rows show whether a column may be written so. */
const FIRST_ROWS = 20;
const FEWEST_ROWS = 4;
const MOST_CODERS = 100;
/** A sequence, as of the sentences of a text, is of any length; coders of a unit are about as many as those of another one. */
const MOST_TIMES_AS_LONG = 3;

function listsIn(column: Column): Lists | undefined {
  if (column.isAside || column.rows < FEWEST_ROWS) return undefined;
  for (const form of LIST_FORMS) {
    const found = listsOfForm(column, form);
    if (found) return found;
  }
  return undefined;
}

function listsOfForm(column: Column, form: ListForm): Lists | undefined {
  const rows = Array.from({ length: column.rows }, (_, row) => row).filter((row) => column.textAt(row).trim() !== '');
  const first = rows.slice(0, FIRST_ROWS).map((row) => membersIn(column.textAt(row), form)?.length ?? 0);
  const several = first.filter((length) => length > 1).length;
  if (rows.length < FEWEST_ROWS || first.includes(0) || several * 2 < first.length) return undefined;
  const members = column.texts.map((text) => membersIn(text, form) ?? []);
  const at = (row: number) => members[column.cell(row)]!;
  // Some units may have been given to one coder alone.
  const lengths = rows.map((row) => at(row).length).filter((length) => length > 1);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const shortest = lengths.reduce((least, length) => Math.min(least, length), longest);
  if (lengths.length * 2 < rows.length || longest > MOST_CODERS || longest > shortest * MOST_TIMES_AS_LONG) return undefined;
  const given = (row: number) => at(row).filter((member) => member !== '');
  const repeated = rows.filter((row) => new Set(given(row)).size < given(row).length).length;
  const all = rows.flatMap(given);
  const categories = new Set(all);
  // Coders say the same of some units, and the same of several.
  if (repeated * 3 < lengths.length || categories.size * 2 > all.length) return undefined;
  // "1,1" may be a number, and "11/11/2024" is a date.
  const mayBeNumbers = (form === ',' && longest === 2) || form === '/';
  if (mayBeNumbers && all.every(isNumber)) return undefined;
  return { column, longest, at };
}
