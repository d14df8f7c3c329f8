import { headingOrPosition } from '../names/heading-or-position.ts';
import type { Notice } from '../notices.ts';
import { type Column, columnName, headerOf, type Table } from '../read/table.ts';
import type { Located } from './located.ts';
import type { Placed } from './placement.ts';
import type { ColumnRole, Reading } from './reading/reading.ts';
import { NOT_CODED } from './reading/reshape.ts';
import { roleTaken } from './reading/role-taken.ts';
import type { ReadingOptions } from './reading-options.ts';
import {
  type ColumnTaken,
  fewNamed,
  NOTHING_LEFT_OUT,
  type ReadingTaken,
  type TakenRole,
  withLeftOut,
} from './reading-taken.ts';

/**
 * The reading that was taken, from where the codings were found.
 *
 * @param ignored - the columns that were taken away before
 * @param blank - what blank cells mean
 * @param notices - what was met while reading
 */
export function readingTaken(
  { placement: { located }, options, reading, asideTables }: Placed,
  ignored: readonly string[],
  blank: 'missing' | 'uncoded',
  notices: readonly Notice[],
): ReadingTaken {
  const [first] = located;
  const columns: ColumnTaken[] = [
    ...reading.columns.map((column) => columnOfReading(column, reading, located)),
    ...ignored.map((name): ColumnTaken => ({ name, role: 'left-out', why: 'ignored' })),
  ];
  return {
    layout: reading.layout,
    headerRows: reading.how.headingRows,
    unit: reading.unit,
    coder: reading.coder ?? null,
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

function columnOfReading(column: ColumnRole, reading: Reading, [first]: readonly Located[]): ColumnTaken {
  const { heading, number, reason, doubt, coder, variable, range } = column;
  const role = roleTaken(reading, column);
  const name = headingOrPosition(heading, number);
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
