import { MISSING } from '../../codings/coding.ts';
import { knowsCoders } from '../../codings/crowd.ts';
import { timesGiven } from '../../codings/distinct-rows.ts';
import { fold } from '../../names/look.ts';
import { unitKey } from '../../names/unit-key.ts';
import type { Notice } from '../../notices.ts';
import type { Problem } from '../../problems.ts';
import { headedColumns, headerOf, isUnique, placeName, placeOf, type Table } from '../../read/table.ts';
import { namedColumns } from '../columns.ts';
import { coderOfFile, type Located } from '../located.ts';
import type { Fixed } from '../reading/fixed.ts';
import type { Proposal } from '../reading/proposal.ts';
import type { ViewColumn } from '../reading/view-column.ts';
import type { ReadingOptions } from '../reading-options.ts';
import type { FilledTable } from '../rows/fill-table.ts';
import type { UnitNames } from '../rows/unit-names.ts';
import type { Study } from '../study.ts';

/** The coders, and the rows of what they gave. */
type Coded = Pick<Study, 'coders' | 'rows'>;

/** Two files whose names give the same coder. */
export function sameCoderTwice(located: readonly Located[]): Problem[] {
  const first = new Map<string, string>();
  return located.flatMap((one): Problem[] => {
    const coder = coderOfFile(one);
    if (coder === undefined) return [];
    const otherFile = first.get(coder);
    first.set(coder, placeName(one.table));
    return otherFile === undefined ? [] : [{ code: 'same-coder-twice', at: placeOf(one.table), coder, otherFile }];
  });
}

/** Tables of two coders that are the same, cell by cell, as when one is a copy of the other. */
export function sameTables(located: readonly Located[]): Notice[] {
  const tables = located.flatMap((one) => (coderOfFile(one) === undefined ? [] : [one.table]));
  return tables.flatMap((table, i) => {
    const other = tables.slice(0, i).find((one) => isSame(one, table));
    return other === undefined ? [] : [{ code: 'same-sheet', files: [placeName(other), placeName(table)] } as const];
  });
}

function isSame(a: Table, b: Table): boolean {
  if (a.rows !== b.rows || a.columns.length !== b.columns.length) return false;
  return a.columns.every((column, i) => {
    const other = b.columns[i]!;
    if (column.name !== other.name || column.size !== other.size) return false;
    for (let row = 0; row < a.rows; row += 1) if (column.textAt(row) !== other.textAt(row)) return false;
    return true;
  });
}

/** Tables that lack a column that the others have; a codebook under another name may be among them. */
export function lackingColumns({ view, unit, coder, coded }: Proposal, fixed: Fixed): Problem[] {
  const { tables, file, row } = view;
  if (tables.length < 2) return [];
  const codings = coded.flatMap(({ columns }) => columns);
  return tables.flatMap((table, i): Problem[] => {
    const has = ({ parts }: ViewColumn) => parts[i]?.column !== undefined;
    const at = placeOf(table);
    const columns = headerOf(table);
    const lacking = (option: 'unit' | 'category', otherwise: Problem) => {
      const { problems } = namedColumns(table, fixed[option] ?? [], option);
      return problems.length > 0 ? problems : [otherwise];
    };
    if (!unit.every((column) => column === file || column === row || has(column)))
      return isCodebook(table)
        ? [{ code: 'codebook-as-sheet', at }]
        : lacking('unit', { code: 'no-unit-column', at, columns, byRow: coder === file });
    if (coder === undefined || codings.length === 0) return [];
    if (coder !== file && !has(coder)) return [{ code: 'no-coder-column', at, columns }];
    if (codings.some(has)) return [];
    const elsewhere = codings.map(({ heading }) => heading);
    return lacking('category', { code: 'no-category-column', at, columns, elsewhere });
  });
}

function isCodebook(table: Table): boolean {
  return headedColumns(table, 'definition').length > 0 && headedColumns(table, 'category').length > 0;
}

/** A codebook under another name among the tables: its categories would be units, and its definitions categories. */
export function codebooksAsTables(located: readonly Located[]): Problem[] {
  return located.flatMap(({ table, unit }): Problem[] => {
    const areUnits = headedColumns(table, 'category').some((one) => unit.includes(one));
    return areUnits && isCodebook(table) ? [{ code: 'codebook-as-sheet', at: placeOf(table) }] : [];
  });
}

/** A row number in place of the unit makes every unit coded once, so nothing can be compared. */
export function rowNumberAsUnit(located: readonly Located[]): Problem[] {
  return located.flatMap(({ row, table, unit }): Problem[] => {
    const [column] = unit;
    if (row !== 'coding' || unit.length !== 1 || !column || table.rows < 2 || !isUnique(column)) return [];
    const numbers = column.texts.map(Number);
    const counts = numbers.every((number, i) => number === numbers[0]! + i);
    const own = new Set(column.texts);
    const isShared = () =>
      located.some((other) => other.table !== table && other.unit[0]?.texts.some((text) => own.has(text)));
    return counts && !isShared()
      ? [
          {
            code: 'row-number-as-unit',
            at: placeOf(table),
            found: column.name,
            columns: headerOf(table).filter((name) => name !== column.name),
          },
        ]
      : [];
  });
}

/** Fewer than two coders, nobody who coded anything, or no category at all; with what was left out, since that may be the cause. */
export function tooLittle(
  { coders, rows, codings }: Coded & Pick<Study, 'codings'>,
  tables: readonly Table[],
  layout: string,
  options: ReadingOptions,
  notices: readonly Notice[],
): Problem[] {
  const at = { file: [...new Set(tables.map(({ path }) => path))].join(', ') };
  const coderOf = (place: string) => tables.find((table) => placeName(table) === place)?.name ?? place;
  const consensus = notices.flatMap((notice) => (notice.code === 'not-a-coder' ? [coderOf(notice.name)] : []));
  const unnamed = notices.flatMap((notice) => (notice.code === 'coders-left-out' ? notice.coders : []));
  if (coders.length === 0 && consensus.length > 0) return [{ code: 'consensus-only', at, names: consensus }];
  if (rows.cells.every((cell) => cell === MISSING)) {
    const named = unnamed.length > 0 ? options.coders : [];
    return named.length === 0
      ? [{ code: 'nothing-coded', at }]
      : named.map((found) => ({ code: 'unknown-coder', at, option: 'coders', found, coders: unnamed }));
  }
  const { mayAllBeBlank = options.blank !== undefined } = options;
  const isEmpty = !mayAllBeBlank && rows.cells.every((cell) => cell === MISSING || codings[cell]!.length === 0);
  if (coders.length > 1) return isEmpty ? [{ code: 'no-category-given', at, coders: coders.length }] : [];
  return [{ code: 'one-coder', at, coder: coders[0]!, layout, leftOut: [...consensus, ...unnamed] }];
}

/** Coders who were named, or have a table or a column, but coded nothing; and those whose names differ only in case, spaces and the like. */
export function coderNotices({ coders, rows, codings }: Coded & Pick<Study, 'codings'>): Notice[] {
  const given = timesGiven(rows, coders.length, codings.length);
  const idle = coders.filter((_, coder) =>
    given.subarray(coder * codings.length, (coder + 1) * codings.length).every((times) => times === 0),
  );
  const known = new Map<string, string>();
  const near = coders.flatMap((name): Notice[] => {
    const other = known.get(fold(name));
    known.set(fold(name), name);
    return other === undefined ? [] : [{ code: 'near-duplicate', of: 'coder', names: [other, name] }];
  });
  return idle.length > 0 ? [{ code: 'coded-nothing', coders: idle }, ...near] : near;
}

/** Up to this many units' names are compared; if more are coded once, the study was meant so. */
const MAX_COMPARED = 1000;

const EXAMPLES = 3;

/**
 * Units that only one coder coded, and those of them whose names differ only in case, spaces and the like.
 *
 * @param units - every unit, in the order of the slots
 * @param width - how many cells a unit has
 */
export function unitNotices(
  units: UnitNames,
  width: number,
  { rows: { cells, counts }, codingAt }: Pick<FilledTable, 'rows' | 'codingAt'>,
): Notice[] {
  let single = 0;
  for (let row = 0; row < counts.length; row += 1)
    if (codedTimes((slot) => cells[slot]!, row, width) === 1) single += counts[row]!;
  if (single === 0) return [];
  const names = namesOfSingle(single <= MAX_COMPARED ? single : EXAMPLES, units, codingAt, width);
  const known = new Map<string, string>();
  const near: Notice[] = [];
  for (const name of names) {
    const key = unitKey(name);
    const other = known.get(key);
    if (other !== undefined) near.push({ code: 'near-duplicate', of: 'unit', names: [other, name] });
    known.set(key, name);
  }
  return [{ code: 'single-coded', units: single, examples: names.slice(0, EXAMPLES) }, ...near];
}

/** The first units that only one coder coded. */
function namesOfSingle(most: number, units: UnitNames, codingAt: (slot: number) => number, width: number): string[] {
  const names: string[] = [];
  for (let unit = 0; unit < units.size && names.length < most; unit += 1)
    if (codedTimes(codingAt, unit, width) === 1) names.push(units.name(unit));
  return names;
}

/** What is odd in the tables themselves, but can be read. */
export function tableNotices(tables: readonly Table[]): Notice[] {
  return tables.flatMap((table): Notice[] => {
    const { columns, dialect, dropped, titles = [] } = table;
    const file = placeName(table);
    const byName = new Map<string, number[]>();
    for (const { name, number } of columns) byName.set(name, [...(byName.get(name) ?? []), number]);
    const twice = [...byName].filter(([name, numbers]) => name !== '' && numbers.length > 1);
    return [
      ...twice.map(([name, numbers]): Notice => ({ code: 'duplicate-header', file, name, numbers })),
      ...titles.map((title): Notice => ({ code: 'title-left-out', file, title })),
      ...(dropped.rows + dropped.columns > 0 ? [{ code: 'dropped-blank', file, ...dropped } as const] : []),
      ...(dialect.encoding === 'utf-8' && dialect.insteadOf === undefined
        ? []
        : [{ code: 'encoding', file, ...dialect } as const]),
    ];
  });
}

function codedTimes(codingAt: (slot: number) => number, row: number, width: number): number {
  let times = 0;
  for (let slot = row * width; slot < (row + 1) * width; slot += 1) if (codingAt(slot) !== MISSING) times += 1;
  return times;
}

type FilledRows = Pick<FilledTable, 'codings' | 'codingAt' | 'slots' | 'rows'> & {
  readonly coders: readonly string[];
};

/** If a coder leaves this many more units blank at the end than others do, they are probably not all uncoded. */
const MIN_EXTRA_BLANKS = 5;

/**
 * Coders who left every unit blank, or many more at the end than another did, if blank is read as uncoded: they have probably not begun,
 * or not come to the end yet.
 */
export function unfinishedCoderNotices(table: FilledRows, blank: 'missing' | 'uncoded'): Notice[] {
  const { codings, rows } = table;
  if (blank === 'missing' || table.coders.length < 2 || !knowsCoders(rows)) return [];
  if (!rows.cells.some((cell) => cell !== MISSING && codings[cell]!.length === 0)) return [];
  const last = table.coders.map((coder, column) => ({ coder, ...uncodedAtTheEnd(table, column) }));
  const fewest = Math.min(...last.map(({ units }) => units));
  return last.flatMap(({ coder, units, isAll }): Notice[] => {
    if (isAll && units > 0) return [{ code: 'all-blank', coder, units }];
    return units - fewest >= MIN_EXTRA_BLANKS && units >= 2 * fewest
      ? [{ code: 'blank-at-the-end', coder, units }]
      : [];
  });
}

/** How many of the coder's last units are uncoded, one after the other, and whether these are all. */
function uncodedAtTheEnd({ coders, codings, codingAt, slots }: FilledRows, column: number) {
  let uncoded = 0;
  for (let slot = slots - coders.length + column; slot >= 0; slot -= coders.length) {
    const coding = codingAt(slot);
    if (coding === MISSING) continue;
    if (codings[coding]!.length > 0) return { units: uncoded, isAll: false };
    uncoded += 1;
  }
  return { units: uncoded, isAll: true };
}
