import { type Cells, MISSING } from '../codings/coding.ts';
import { fold } from '../names/near-duplicates.ts';
import type { Notice } from '../notices.ts';
import type { Problem } from '../problems.ts';
import { headedColumns, headerOf, isUnique, type Table } from '../read/table.ts';
import type { Located } from './layouts/located.ts';
import type { Layout, ReadingOptions } from './reading-options.ts';
import type { FilledTable } from './rows/fill-table.ts';
import type { UnitNames } from './rows/unit-names.ts';

/** Units × coders, unit by unit. */
interface CodedTable {
  readonly coders: readonly string[];
  readonly cells: Cells;
  /** How many units each row stands for. */
  readonly counts: Float64Array;
}

/** Two files whose names give the same coder. */
export function sameCoderTwice(located: readonly Located[]): Problem[] {
  const first = new Map<string, string>();
  return located.flatMap((one): Problem[] => {
    if (one.layout !== 'per-coder') return [];
    const otherFile = first.get(one.coder);
    first.set(one.coder, one.sheet.path);
    return otherFile === undefined
      ? []
      : [{ code: 'same-coder-twice', at: { file: one.sheet.path }, coder: one.coder, otherFile }];
  });
}

/** Sheets of two coders that are the same, cell by cell, as where one is a copy of the other. */
export function sameSheets(located: readonly Located[]): Notice[] {
  const sheets = located.flatMap(({ layout, sheet }) => (layout === 'per-coder' ? [sheet] : []));
  return sheets.flatMap((sheet, i) => {
    const other = sheets.slice(0, i).find((one) => isSame(one, sheet));
    return other === undefined ? [] : [{ code: 'same-sheet', files: [other.path, sheet.path] } as const];
  });
}

function isSame(a: Table, b: Table): boolean {
  if (a.rows !== b.rows || a.columns.length !== b.columns.length) return false;
  return a.columns.every((column, i) => {
    const other = b.columns[i]!;
    if (column.name !== other.name) return false;
    for (let row = 0; row < a.rows; row += 1) if (column.textAt(row) !== other.textAt(row)) return false;
    return true;
  });
}

/** A codebook under another name among the sheets: its categories would be units, and its definitions categories. */
export function codebooksAsSheets(located: readonly Located[]): Problem[] {
  return located.flatMap(({ sheet, unit }): Problem[] => {
    const isCodebook =
      headedColumns(sheet, 'definition').length > 0 &&
      headedColumns(sheet, 'category').some((one) => unit.includes(one));
    return isCodebook ? [{ code: 'codebook-as-sheet', at: { file: sheet.path } }] : [];
  });
}

/** A row number in place of the unit makes every unit coded once, so that nothing can be compared. */
export function rowNumberAsUnit(located: readonly Located[]): Problem[] {
  return located.flatMap(({ layout, sheet, unit }): Problem[] => {
    const [column] = unit;
    if (layout !== 'long' || unit.length !== 1 || !column || sheet.rows < 2 || !isUnique(column)) return [];
    const numbers = column.texts.map(Number);
    const counts = numbers.every((number, row) => number === numbers[0]! + row);
    const own = new Set(column.texts);
    const isShared = () =>
      located.some((other) => other.sheet !== sheet && other.unit[0]?.texts.some((text) => own.has(text)));
    return counts && !isShared()
      ? [
          {
            code: 'row-number-as-unit',
            at: { file: sheet.path },
            found: column.name,
            columns: headerOf(sheet).filter((name) => name !== column.name),
          },
        ]
      : [];
  });
}

/** Fewer than two coders, or nobody who coded anything; with what was left out, since that may be the cause. */
export function tooLittle(
  table: CodedTable,
  sheets: readonly Table[],
  layout: Layout,
  options: ReadingOptions,
  notices: readonly Notice[],
): Problem[] {
  const at = { file: sheets.map(({ path }) => path).join(', ') };
  const coderOf = (file: string) => sheets.find(({ path }) => path === file)?.name ?? file;
  const consensus = notices.flatMap((notice) => (notice.code === 'not-a-coder' ? [coderOf(notice.name)] : []));
  const unnamed = notices.flatMap((notice) => (notice.code === 'coders-left-out' ? notice.coders : []));
  if (table.coders.length === 0 && consensus.length > 0) return [{ code: 'consensus-only', at, names: consensus }];
  if (table.cells.every((cell) => cell === MISSING)) {
    const named = unnamed.length > 0 ? options.coders : [];
    return named.length === 0
      ? [{ code: 'nothing-coded', at }]
      : named.map((found) => ({ code: 'unknown-coder', at, option: '--coders', found, coders: unnamed }));
  }
  if (table.coders.length > 1) return [];
  return [{ code: 'one-coder', at, coder: table.coders[0]!, layout, leftOut: [...consensus, ...unnamed] }];
}

/** Coders who were named, or have a sheet or a column, but coded nothing; and those whose names differ in case, spaces and the like only. */
export function coderNotices(table: CodedTable): Notice[] {
  const idle = table.coders.filter((_, column) => codedBy(table, column) === 0);
  const known = new Map<string, string>();
  const near = table.coders.flatMap((name): Notice[] => {
    const other = known.get(fold(name));
    known.set(fold(name), name);
    return other === undefined ? [] : [{ code: 'near-duplicate', of: 'coder', names: [other, name] }];
  });
  return idle.length > 0 ? [{ code: 'coded-nothing', coders: idle }, ...near] : near;
}

/** Names of so many units are compared; where more are coded once, that is how the study was made. */
const MOST_COMPARED = 1000;

const EXAMPLES = 3;

/**
 * Units that only one coder coded, and those of them whose names differ in case, spaces and the like only.
 *
 * @param table - the rows, each once
 * @param filled - every unit, in the order of their names
 */
export function unitNotices(
  table: CodedTable,
  units: UnitNames,
  { codingAt }: Pick<FilledTable, 'codingAt'>,
): Notice[] {
  const width = table.coders.length;
  let single = 0;
  for (let row = 0; row < table.counts.length; row += 1)
    if (codedTimes((place) => table.cells[place]!, row, width) === 1) single += table.counts[row]!;
  if (single === 0) return [];
  const names = namesOfSingle(single <= MOST_COMPARED ? single : EXAMPLES, units, codingAt, width);
  const known = new Map<string, string>();
  const near: Notice[] = [];
  for (const name of names) {
    const key = asSpreadsheetsDo(fold(name)).replace(/(?<!\d)0+(?=\d)| /g, '');
    const other = known.get(key);
    if (other !== undefined) near.push({ code: 'near-duplicate', of: 'unit', names: [other, name] });
    known.set(key, name);
  }
  return [{ code: 'single-coded', units: single, examples: names.slice(0, EXAMPLES) }, ...near];
}

/** A number as spreadsheet programs write it: 7 for 007, 1.1 for 1.10. */
function asSpreadsheetsDo(name: string): string {
  return /^\d+(\.\d+)?$/.test(name) ? String(Number(name)) : name;
}

/** The first units that only one coder coded. */
function namesOfSingle(most: number, units: UnitNames, codingAt: (place: number) => number, width: number): string[] {
  const names: string[] = [];
  for (let unit = 0; unit < units.size && names.length < most; unit += 1)
    if (codedTimes(codingAt, unit, width) === 1) names.push(units.name(unit));
  return names;
}

/** What the sheets themselves hold that is odd but can be read. */
export function sheetNotices(sheets: readonly Table[]): Notice[] {
  return sheets.flatMap(({ path, columns, dialect, dropped }): Notice[] => {
    const byName = new Map<string, number[]>();
    for (const { name, number } of columns) byName.set(name, [...(byName.get(name) ?? []), number]);
    const twice = [...byName].filter(([name, numbers]) => name !== '' && numbers.length > 1);
    return [
      ...twice.map(([name, numbers]): Notice => ({ code: 'duplicate-header', file: path, name, numbers })),
      ...(dropped.rows + dropped.columns > 0 ? [{ code: 'dropped-blank', file: path, ...dropped } as const] : []),
      ...(dialect.encoding === 'utf-8' ? [] : [{ code: 'encoding', file: path, encoding: dialect.encoding } as const]),
    ];
  });
}

function codedTimes(codingAt: (place: number) => number, row: number, width: number): number {
  let times = 0;
  for (let place = row * width; place < (row + 1) * width; place += 1) if (codingAt(place) !== MISSING) times += 1;
  return times;
}

function codedBy({ cells, coders: { length: width } }: CodedTable, column: number): number {
  let coded = 0;
  for (let place = column; place < cells.length; place += width) if (cells[place] !== MISSING) coded += 1;
  return coded;
}

type FilledRows = Pick<FilledTable, 'codings' | 'codingAt' | 'places' | 'rows' | 'crowd'> & {
  readonly coders: readonly string[];
};

/** So many units more than the others leave blank at the end are not likely to be units to which no category applies. */
const MANY = 5;

/**
 * Coders who left every unit blank, or many more at the end than another did, where blank is read as uncoded: they have probably not begun,
 * or not come to the end yet.
 */
export function halfCodedNotices(table: FilledRows, blank: 'missing' | 'uncoded'): Notice[] {
  const { codings, rows } = table;
  if (blank === 'missing' || table.coders.length < 2 || table.crowd) return [];
  if (!rows.cells.some((cell) => cell !== MISSING && codings[cell]!.length === 0)) return [];
  const last = table.coders.map((coder, column) => ({ coder, ...uncodedAtTheEnd(table, column) }));
  const fewest = Math.min(...last.map(({ units }) => units));
  return last.flatMap(({ coder, units, isAll }): Notice[] => {
    if (isAll && units > 0) return [{ code: 'all-blank', coder, units }];
    return units - fewest >= MANY && units >= 2 * fewest ? [{ code: 'blank-at-the-end', coder, units }] : [];
  });
}

/** How many of the coder's last units are uncoded, one after the other, and whether these are all. */
function uncodedAtTheEnd({ coders, codings, codingAt, places }: FilledRows, column: number) {
  let uncoded = 0;
  for (let place = places - coders.length + column; place >= 0; place -= coders.length) {
    const coding = codingAt(place);
    if (coding === MISSING) continue;
    if (codings[coding]!.length > 0) return { units: uncoded, isAll: false };
    uncoded += 1;
  }
  return { units: uncoded, isAll: true };
}
