import type { Notice } from '../notices.ts';
import { type Column, columnName, headerOf, type Table } from '../read/table.ts';
import { isOfAllCoders, type Located } from './layouts/located.ts';
import type { Placed } from './placement.ts';
import type { ColumnRole, Reading } from './reading/reading.ts';
import { NOT_CODED } from './reading/reshape.ts';
import { roleTaken } from './reading/role-taken.ts';
import type { ReadingOptions } from './reading-options.ts';

/** What a column was taken for. */
export type TakenRole = 'unit' | 'coder' | 'category' | 'count' | 'text' | 'note' | 'stratum' | 'left-out';

export interface ColumnTaken {
  readonly name: string;
  readonly role: TakenRole;
  /** Whose codings it holds, if it is not named so itself. */
  readonly coder?: string;
  readonly variable?: string;
  /** Why it was left out. */
  readonly why?: string;
  /** The lowest and the highest number of a column of numbers that was left out. */
  readonly range?: readonly [number, number];
}

/** Columns with the same role that are counted, not named, since there are so many. */
export interface MoreColumns {
  readonly role: TakenRole;
  readonly why?: string;
  readonly columns: number;
}

/** What of the input is in no figure, beside columns. */
export interface LeftOut {
  readonly files: readonly { readonly path: string; readonly why: string }[];
  readonly rows: readonly { readonly why: string; readonly rows: number; readonly condition?: string }[];
  readonly coders: readonly { readonly coder: string; readonly why: string }[];
}

/** How tables were read, in plain values that reports can keep. */
export interface ReadingTaken {
  /** As `--layout` takes it. */
  readonly layout: string;
  readonly headerRows: number;
  /** The columns that name the unit; none: the row does. */
  readonly unit: readonly string[];
  /** The column that names the coder; null: headings or files do. */
  readonly coder: string | null;
  readonly text: string | null;
  readonly note: string | null;
  readonly columns: readonly ColumnTaken[];
  readonly more: readonly MoreColumns[];
  /** What separates categories in a cell; several where cells have several signs, null where cells are whole. */
  readonly separator: string | readonly string[] | null;
  readonly blank: 'missing' | 'uncoded';
  readonly missing: readonly string[];
  readonly none: readonly string[];
  readonly leftOut: LeftOut;
}

/** So many columns of one role are named, the others are counted. */
const MOST_NAMED = 50;

const NOTHING_LEFT_OUT: LeftOut = { files: [], rows: [], coders: [] };

/**
 * The reading that was taken, from where the codings were found.
 *
 * @param ignored - the columns that were taken away before
 * @param blank - what blank cells mean
 * @param notices - what was met while reading
 */
export function readingTaken(
  { layout, placement: { located }, options, reading, asideTables }: Placed,
  ignored: readonly string[],
  blank: 'missing' | 'uncoded',
  notices: readonly Notice[],
): ReadingTaken {
  const [first] = located;
  const columns: ColumnTaken[] = [
    ...(reading ? reading.columns.map((column) => columnOfReading(column, reading, located)) : columnsOf(located)),
    ...ignored.map((name): ColumnTaken => ({ name, role: 'left-out', why: 'ignored' })),
  ];
  const coder = first?.codings.flatMap((coding) => (coding.coder.from === 'cells' ? [coding.coder.column] : []))[0];
  const coderNamed = coder && columnName(coder);
  return {
    layout: reading?.layout ?? layout,
    headerRows: reading?.how.headingRows ?? 1,
    unit: reading ? reading.unit : (first?.unit.map(columnName) ?? []),
    coder: (reading ? reading.coder : coderNamed) ?? null,
    text: first?.text ? columnName(first.text) : null,
    note: first?.note ? columnName(first.note) : null,
    ...fewNamed(columns),
    separator: separatorOf(options.separator, reading, notices),
    blank,
    missing: [...new Set([...options.missing.filter(isOfUser), ...wordsTaken(notices)])],
    none: [...(options.none ?? [])],
    leftOut: withLeftOut(
      {
        ...NOTHING_LEFT_OUT,
        files: asideTables.map(({ path, reason }) => ({ path, why: reason })),
        rows: reading ? rowsAround(reading) : [],
      },
      notices,
    ),
  };
}

/** What the columns of counts of patterns are called. */
export function columnsOfCounts(tables: readonly Table[]): ColumnTaken[] {
  const names = [...new Set(tables.flatMap(headerOf))];
  return names.map((name): ColumnTaken => {
    const role = ROLES_OF_COUNTS[name.trim().toLowerCase()];
    return role === undefined ? { name, role: 'left-out', why: 'not-named' } : { name, role };
  });
}

const ROLES_OF_COUNTS: Readonly<Record<string, TakenRole>> = {
  pattern: 'unit',
  units: 'count',
  duplicates: 'count',
  coder: 'coder',
  category: 'category',
};

/** The reading of tables of which columns are called by fixed names: counts of patterns. */
export function readingOfCounts(
  layout: string,
  columns: readonly ColumnTaken[],
  { missing, separator }: Pick<ReadingOptions, 'missing' | 'separator'>,
  notices: readonly Notice[],
): ReadingTaken {
  const named = (role: TakenRole) => columns.filter((column) => column.role === role).map(({ name }) => name);
  return {
    layout,
    headerRows: 1,
    unit: named('unit'),
    coder: named('coder')[0] ?? null,
    text: null,
    note: null,
    ...fewNamed(columns),
    separator: separatorOf(separator, undefined, notices),
    blank: 'uncoded',
    missing: [...missing],
    none: [],
    leftOut: withLeftOut(NOTHING_LEFT_OUT, notices),
  };
}

/** The same with the files, rows and coders that notices say were left out. */
export function withNotices(reading: ReadingTaken, notices: readonly Notice[]): ReadingTaken {
  return { ...reading, leftOut: withLeftOut(reading.leftOut, notices) };
}

/** The same without the names of columns and files, which may be coders'. */
export function withoutNames(reading: ReadingTaken): ReadingTaken {
  return {
    ...reading,
    unit: [],
    coder: null,
    text: null,
    note: null,
    columns: [],
    more: [...reading.more, ...counted(reading.columns)],
    leftOut: { ...NOTHING_LEFT_OUT, rows: reading.leftOut.rows },
  };
}

function columnOfReading(column: ColumnRole, reading: Reading, [first]: readonly Located[]): ColumnTaken {
  const { heading, number, reason, doubt, coder, variable, range } = column;
  const role = roleTaken(reading, column);
  const name = heading === '' ? `#${number}` : heading;
  const isColumn = (other: Column | undefined) => !reading.how.isTurned && other?.number === number;
  if (role !== 'left-out') {
    if (role === 'unit' || role === 'count') return { name, role };
    return {
      name,
      role,
      ...(coder ? (coder === name ? {} : { coder }) : {}),
      ...(variable ? (variable === name ? {} : { variable }) : {}),
    };
  }
  if (isColumn(first?.text)) return { name, role: 'text' };
  if (isColumn(first?.note)) return { name, role: 'note' };
  if (first?.strata.some(isColumn)) return { name, role: 'stratum' };
  return { name, role, why: reason ?? doubt ?? 'not-chosen', ...(range === undefined ? {} : { range }) };
}

/** The columns of all tables; those of the same name and role once. */
function columnsOf(located: readonly Located[]): ColumnTaken[] {
  const found = new Map<string, ColumnTaken>();
  for (const one of located) {
    const roles = rolesOf(one);
    for (const column of one.table.columns) {
      const name = columnName(column);
      const role = roles.get(column);
      const taken: ColumnTaken = role === undefined ? { name, role: 'left-out', why: 'not-named' } : { name, role };
      found.set(`${taken.role} ${name}`, taken);
    }
  }
  return [...found.values()];
}

/** What the columns of a table are. */
export function rolesOf(located: Located): ReadonlyMap<Column, TakenRole> {
  const { unit, codings, text, note, strata } = located;
  const roles = new Map<Column, TakenRole>();
  const put = (columns: readonly (Column | undefined)[], role: TakenRole) => {
    for (const column of columns) if (column && !roles.has(column)) roles.set(column, role);
  };
  put(unit, 'unit');
  for (const { coder, columns } of codings) {
    if (coder.from === 'cells') put([coder.column], 'coder');
    put(columns, isOfAllCoders(located) ? 'coder' : 'category');
  }
  put([text], 'text');
  put([note], 'note');
  put(strata, 'stratum');
  return roles;
}

function rowsAround({ how, titleRows }: Reading): LeftOut['rows'] {
  return [
    ...(titleRows > 0 ? [{ why: 'title', rows: titleRows }] : []),
    ...(how.hasTotal ? [{ why: 'total', rows: 1 }] : []),
  ];
}

function withLeftOut(before: LeftOut, notices: readonly Notice[]): LeftOut {
  const files = [...before.files];
  const rows = [...before.rows];
  const coders = [...before.coders];
  const addFile = (path: string, why: string) => {
    if (!files.some((file) => file.path === path)) files.push({ path, why });
  };
  for (const notice of notices) {
    switch (notice.code) {
      case 'files-left-out':
        for (const file of notice.files) addFile(file, 'no-sheet');
        break;
      case 'codebook-left-out':
        addFile(notice.path, 'codebook');
        break;
      case 'map-left-out':
        addFile(notice.path, 'map');
        break;
      case 'report-left-out':
        addFile(notice.path, 'report');
        break;
      case 'sheets-left-out':
        for (const sheet of notice.sheets) addFile(`${notice.at.inside ?? notice.at.file}:${sheet}`, notice.why);
        break;
      case 'records-left-out':
        rows.push({ why: notice.why, rows: notice.records });
        break;
      case 'rows-left-out':
        rows.push({ why: 'condition', rows: notice.rows, condition: notice.condition });
        break;
      case 'rows-without-unit':
        rows.push({ why: 'no-unit', rows: notice.rows });
        break;
      case 'coders-left-out':
        coders.push(...notice.coders.map((coder) => ({ coder, why: 'not-named' })));
        break;
      case 'not-a-coder':
        if (notice.kind === 'file') addFile(notice.name, 'agreed');
        if (notice.kind === 'value') coders.push({ coder: notice.name, why: 'agreed' });
        break;
      default:
    }
  }
  return { files, rows, coders };
}

function separatorOf(
  asked: string | undefined,
  reading: Reading | undefined,
  notices: readonly Notice[],
): string | readonly string[] | null {
  if (reading && reading.form !== 'marks' && reading.separators.length > 1) return reading.separators;
  if (reading && reading.separators.length === 1 && reading.hasLists) return reading.separators[0]!;
  if (asked !== undefined) return asked === 'none' ? null : asked;
  return notices.flatMap((notice) => (notice.code === 'separator-guessed' ? [notice.separator] : []))[0] ?? null;
}

/** A token that stands for cells without any mark is the reader's own. */
function isOfUser(token: string): boolean {
  return token !== NOT_CODED;
}

function wordsTaken(notices: readonly Notice[]): string[] {
  return notices.flatMap((notice) => (notice.code === 'missing-word' ? [notice.found] : []));
}

/** Of many columns with the same role some are named, the others counted. */
function fewNamed(all: readonly ColumnTaken[]): Pick<ReadingTaken, 'columns' | 'more'> {
  const met = new Map<string, number>();
  const columns: ColumnTaken[] = [];
  const rest: ColumnTaken[] = [];
  for (const column of all) {
    const times = (met.get(groupOf(column)) ?? 0) + 1;
    met.set(groupOf(column), times);
    if (times <= MOST_NAMED) columns.push(column);
    else rest.push(column);
  }
  return { columns, more: counted(rest) };
}

function counted(columns: readonly ColumnTaken[]): MoreColumns[] {
  const groups = new Map<string, MoreColumns>();
  for (const column of columns) {
    const { role, why } = column;
    const before = groups.get(groupOf(column))?.columns ?? 0;
    groups.set(groupOf(column), { role, ...(why === undefined ? {} : { why }), columns: before + 1 });
  }
  return [...groups.values()];
}

function groupOf({ role, why = '' }: ColumnTaken): string {
  return `${role} ${why}`;
}
