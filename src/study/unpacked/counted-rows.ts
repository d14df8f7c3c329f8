import { BadInputError } from '../../problems.ts';
import { type Column, positionIn } from '../../read/table.ts';
import { isWordFor, wordsOf } from '../reading/headings.ts';
import type { Unpacking } from './unpacking.ts';
import { type MadeRow, nextNumber, withRows } from './with-rows.ts';

/**
 * "a, a, 12", "a, b, 3" under two coders and "Freq": what they gave, and how many units were given that, as programs for statistics write
 * a cross-tabulation as a list. Each unit gets a row.
 */
export const countedRows: Unpacking = {
  what: 'counted-rows',
  unpack(table) {
    const { columns, rows } = table;
    if (rows < 2 || rows > MOST_ROWS || columns.length > MOST_COLUMNS) return undefined;
    const counts = columns.filter(isHeadedAsCount);
    const [count] = counts;
    if (count === undefined || counts.length > 1 || !holdsCounts(count)) return undefined;
    const coders = columns.filter((column) => column !== count && !numbersRows(column));
    if (coders.length < 2 || !shareValues(coders) || !areDistinct(coders, rows)) return undefined;
    const times = Array.from({ length: rows }, (_, row) => Number(count.textAt(row)));
    const units = times.reduce((sum, own) => sum + own, 0);
    if (units < 2) return undefined;
    if (units > MOST_UNITS)
      throw new BadInputError([
        { code: 'counted-units-many', at: positionIn(table, 0, count), counts: count.name, units, most: MOST_UNITS },
      ]);
    const made = times
      .flatMap((own, row) => Array.from({ length: own }, () => row))
      .map((row, i) => ({ row, part: String(i + 1) }));
    const unit = { name: 'unit', number: nextNumber(table), textOf: ({ part }: MadeRow) => part };
    return {
      table: withRows({ ...table, columns: coders }, made, [unit]),
      column: count.name,
      example: count.textAt(0),
    };
  },
};

const MOST_ROWS = 2_000;
const MOST_COLUMNS = 12;
const MOST_UNITS = 1_000_000;

function isHeadedAsCount({ name }: Column): boolean {
  const words = wordsOf(name);
  return words.length === 1 && isWordFor(words[0]!, 'count');
}

function holdsCounts(column: Column): boolean {
  return !column.isAside && column.texts.every((text) => /^\d{1,7}(\.0)?$/.test(text.trim()));
}

/** "1", "2", "3" under no heading: row numbers. */
function numbersRows(column: Column): boolean {
  if (column.isAside || column.name.trim() !== '') return false;
  return Array.from({ length: column.rows }, (_, row) => row).every((row) => Number(column.textAt(row)) === row + 1);
}

/** Whether each column contains at least half of the values of all of them. */
function shareValues(columns: readonly Column[]): boolean {
  if (columns.some(({ isAside, hasBlank }) => isAside || hasBlank)) return false;
  const own = columns.map(({ texts }) => new Set(texts.map((text) => text.trim())));
  const all = new Set(own.flatMap((texts) => [...texts]));
  return own.every(({ size }) => size * 2 >= all.size && size > 1);
}

/** Whether no two rows are the same: then they are patterns, not units. */
function areDistinct(columns: readonly Column[], rows: number): boolean {
  const patterns = Array.from({ length: rows }, (_, row) =>
    JSON.stringify(columns.map((one) => one.textAt(row).trim())),
  );
  return new Set(patterns).size === rows;
}
