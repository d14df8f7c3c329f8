import type { Fixed } from './fixed.ts';
import { isHeaded } from './headings.ts';
import { likeACoder } from './like-a-coder.ts';
import type { Column, Table } from './table.ts';

/** Longer tables are judged by some of their rows: by few, and by more where these leave a doubt. */
const MOST_ROWS = 40_000;
const PICKED = { few: 3_000, more: 12_000 };
/** Long texts are read again for each. */
const PICKED_WITH_TEXTS = { few: 1_000, more: 2_000 };

/** By how many of their rows long tables are judged. */
export type Sample = keyof typeof PICKED;

/** Units, or rows, that stand together are picked together: what is read again is read in runs. */
const RUN = 16;

/** About so many units are picked, if there are as many. */
const LEAST_UNITS = 2 * RUN;

/** The samples to judge by: the second is for what the first leaves in doubt. */
export function samplesOf(tables: readonly Table[], where: Fixed['where'] = []): readonly [Sample, Sample?] {
  const isOne = where.length > 0 || rowsOf(tables) <= MOST_ROWS;
  return isOne ? ['more'] : ['few', 'more'];
}

/**
 * Of each table, the rows by which it is judged, undefined where it is judged by all. All rows of a unit are picked, or none: how coders
 * share units shows in them as in the whole.
 */
export function pickRows(
  tables: readonly Table[],
  sample: Sample,
  where: Fixed['where'] = [],
): readonly (Int32Array | undefined)[] {
  if (where.length > 0) return tables.map((table) => rowsWith(table, where));
  const rows = rowsOf(tables);
  if (rows <= MOST_ROWS) return tables.map(() => undefined);
  const step = Math.ceil(rows / (hasTexts(tables) ? PICKED_WITH_TEXTS : PICKED)[sample]);
  const heading = unitHeading(tables[0]!);
  return tables.map((table) => {
    const column = heading === undefined ? undefined : table.columns.find(({ name }) => name === heading);
    if (column === undefined) return inRuns(table.rows, step);
    // a unit alone shows nothing, however many coded it
    const ofUnits = Math.min(step, Math.max(1, Math.floor(column.size / LEAST_UNITS)));
    return tables.length === 1 ? byCell(column, ofUnits) : byText(column, ofUnits);
  });
}

function rowsOf(tables: readonly Table[]): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0);
}

function hasTexts(tables: readonly Table[]): boolean {
  return tables.some(({ columns }) => columns.some(({ isAside }) => isAside));
}

/** One run of rows of each `step` runs. */
function inRuns(rows: number, step: number): Int32Array {
  const runs = Math.floor(rows / (step * RUN));
  return Int32Array.from({ length: runs * RUN }, (_, i) => {
    const run = Math.floor(i / RUN);
    return (run * step + (scattered(run) % step)) * RUN + (i % RUN);
  });
}

/** The rows with all these values; undefined where the table has no such column. */
function rowsWith(table: Table, where: NonNullable<Fixed['where']>): Int32Array | undefined {
  const conditions = where.flatMap(({ column: name, value }) => {
    const column =
      table.columns.find((one) => one.name === name) ??
      table.columns.find((one) => one.name.toLowerCase() === name.toLowerCase());
    return column === undefined ? [] : [{ column, value: value.trim() }];
  });
  if (conditions.length === 0) return undefined;
  const found: number[] = [];
  for (let row = 0; row < table.rows; row += 1)
    if (conditions.every(({ column, value }) => column.textAt(row).trim() === value)) found.push(row);
  return Int32Array.from(found);
}

/** The heading of the column that most likely names the unit: of those headed so the first that comes again, or the first. */
function unitHeading({ columns }: Table): string | undefined {
  const headed = columns.filter(({ name }) => isHeaded(name, 'unit') && likeACoder(name) < 3);
  const comesAgain = (column: Column) => !column.isAside && column.size < column.rows && column.size > 50;
  if (headed.length > 0) return (headed.find(comesAgain) ?? headed[0]!).name;
  return columns.filter(comesAgain).sort((a, b) => b.size - a.size)[0]?.name;
}

function byCell(column: Column, step: number): Int32Array {
  if (column.isGrouped) return inRunsOfCells(column, step);
  const isPicked = new Uint8Array(column.size);
  for (let cell = 0; cell < column.size; cell += 1) isPicked[cell] = scattered(cell) % step === 0 ? 1 : 0;
  return rowsHolding(column, isPicked);
}

/** The rows of one run of cells of each `step` runs, where cells ascend: a run is found without a look at the others. */
function inRunsOfCells(column: Column, step: number): Int32Array {
  const found: number[] = [];
  for (let run = 0; run * RUN < column.size; run += 1) {
    if (scattered(run) % step !== 0) continue;
    const to = firstRowFrom(column, (run + 1) * RUN);
    for (let row = firstRowFrom(column, run * RUN); row < to; row += 1) found.push(row);
  }
  return Int32Array.from(found);
}

/** The first row that holds this cell or one after it. */
function firstRowFrom(column: Column, cell: number): number {
  if (column.size === column.rows) return Math.min(cell, column.rows);
  let [from, to] = [0, column.rows];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (column.cell(middle) < cell) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The same units in every table. */
function byText(column: Column, step: number): Int32Array {
  const isPicked = new Uint8Array(column.size);
  for (let cell = 0; cell < column.size; cell += 1)
    isPicked[cell] = hash(column.text(cell).trim()) % step === 0 ? 1 : 0;
  return rowsHolding(column, isPicked);
}

const BLOCK = 4_096;

/** The rows with a cell that is picked, without a list of all cells. */
function rowsHolding(column: Column, isPicked: Uint8Array): Int32Array {
  const found: number[] = [];
  const cells = new Int32Array(BLOCK);
  for (let from = 0; from < column.rows; from += BLOCK) {
    const to = Math.min(column.rows, from + BLOCK);
    column.cells(from, to, cells);
    for (let row = from; row < to; row += 1) if (isPicked[cells[row - from]!]) found.push(row);
  }
  return Int32Array.from(found);
}

/** Rows that come again and again in one order must not all be picked, or none. */
function scattered(number: number): number {
  return Math.imul(number + 1, 0x9e3779b1) >>> 9;
}

function hash(text: string): number {
  let number = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) number = Math.imul(number ^ text.charCodeAt(i), 0x01000193);
  return (number ^ (number >>> 13)) >>> 0;
}
