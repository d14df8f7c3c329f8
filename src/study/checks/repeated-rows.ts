import type { Problem } from '../../problems.ts';
import { type Column, columnName, placeOf, type Table } from '../../read/table.ts';
import { isWhollyHeaded } from '../reading/headings.ts';
import { isHeadedAsCoders } from '../reading/like-a-coder.ts';
import type { ReadingOptions } from '../reading-options.ts';
import type { Study } from '../study.ts';
import type { Trial } from '../tried-options.ts';

type TryWith = (options: ReadingOptions) => Trial;

/** A round, a site, a variable: a column that holds so few texts that one can be read after the other. */
const MOST_TEXTS = 8;
const MOST_TRIED = 12;
/** Among more such columns none stands out, and each that is tried is slow to read. */
const MOST_ALIKE = 200;

/**
 * Rows of one unit and coder that differ in a column with few texts, and can be read as soon as it has one of them: the units were coded
 * several times, or are others each time. All that is named was tried.
 */
export function repeatedBy(tables: readonly Table[], options: ReadingOptions, tryWith: TryWith): Problem | undefined {
  const [table] = tables;
  if (table === undefined || tables.length > 1) return undefined;
  const named = new Set(options.where.map(({ column }) => column));
  const candidates = table.columns
    .filter((column) => !named.has(column.name) && mayRepeatRows(column))
    .sort((a, b) => a.size - b.size);
  if (candidates.length > MOST_ALIKE) return undefined;
  for (const column of candidates.slice(0, MOST_TRIED)) {
    const values = textsOf(column);
    const readings = readEach(values, (value) =>
      tryWith({ ...options, where: [...options.where, { column: column.name, value }], reading: undefined }),
    );
    const { value: first } = readings.next();
    if (first === undefined || first.study.unitCount <= values.length || !areRepeated(table, column, first.study))
      continue;
    const { unit, coder } = first.study.reading!;
    const isOne = sharesCategories([first, ...readings].map(({ study }) => study));
    const isPartOfUnit =
      isOne && 'studies' in tryWith({ ...options, unit: [...unit, column.name], reading: undefined });
    return {
      code: 'repeated-by',
      at: placeOf(table),
      column: column.name,
      values: [first.value, ...values.filter((value) => value !== first.value)],
      unit,
      coder,
      isPartOfUnit,
    };
  }
  return undefined;
}

/** What is read of the rows with each of these texts, where they can be read; no more of them than are asked for. */
function* readEach(
  values: readonly string[],
  only: (value: string) => Trial,
): Generator<{ readonly value: string; readonly study: Study }, undefined> {
  for (const value of values) {
    const trial = only(value);
    if ('studies' in trial) yield { value, study: trial.studies[0]! };
  }
}

function mayRepeatRows(column: Column): boolean {
  const { name, rows, isAside } = column;
  if (name === '' || isHeadedAsCoders(name) || isWhollyHeaded(name, 'unit') || isWhollyHeaded(name, 'category'))
    return false;
  return !isAside && column.size >= 2 && column.size <= MOST_TEXTS && column.size * 2 <= rows && !column.hasBlank;
}

function textsOf(column: Column): string[] {
  return [...new Set(column.texts.map((text) => text.trim()))];
}

/** Whether the column is no part of the reading, and half of what is read comes again, each time with another text in it. */
function areRepeated(table: Table, column: Column, { reading }: Study): boolean {
  if (reading === undefined || reading.unit.length === 0) return false;
  const role = reading.columns.find(({ name }) => name === column.name)?.role;
  if (role !== undefined && role !== 'left-out' && role !== 'stratum') return false;
  const keys = [...reading.unit, ...(reading.coder === null ? [] : [reading.coder])].map((name) =>
    table.columns.find((one) => columnName(one) === name),
  );
  if (!keys.every((key) => key !== undefined)) return false;
  const met = new Map<string, Set<number>>();
  for (let row = 0; row < table.rows; row += 1) {
    const key = JSON.stringify(keys.map((one) => one.textAt(row).trim()));
    const cells = met.get(key) ?? new Set();
    if (cells.has(column.cell(row))) return false;
    met.set(key, cells.add(column.cell(row)));
  }
  const repeated = [...met.values()].filter(({ size }) => size > 1).length;
  return repeated * 2 >= met.size;
}

/** Whether what was coded is the same each time: one scale, not a variable of its own. */
function sharesCategories([first, ...others]: readonly Study[]): boolean {
  return others.every(({ categories }) => categories.some((category) => first!.categories.includes(category)));
}
