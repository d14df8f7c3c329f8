import { nearestName } from '../../names/nearest.ts';
import type { Problem } from '../../problems.ts';
import { type Column, columnName, isUnique, placeOf, positionIn, type Table } from '../../read/table.ts';
import { isCoderColumn, isConsensus, namedColumns, rankFor } from '../columns.ts';
import { columnOfRows, madeTable } from '../made-table.ts';
import type { ReadingOptions } from '../reading-options.ts';
import type { Certainty, Reshape, Reshaped } from './layout.ts';
import { wide } from './wide.ts';

/** Each row is a coder, each column a unit: what survey tools export. The first column names the coders, unless `--coder` does. */
export const transposed: Reshape = {
  name: 'transposed',
  title: 'one row per coder, one column per unit',
  coders: 'cells',
  rows: 'coders',
  fits,
  reshape,
  as: wide,
};

/** A first column that names each coder once, no column for the unit, and columns that repeat the same few texts. */
function fits(tables: readonly Table[], { unit, category }: ReadingOptions, several: boolean): Certainty | undefined {
  const [table] = tables;
  const [coder, ...units] = table?.columns ?? [];
  if (several || unit.length + category.length > 0 || !coder || units.length < 2) return undefined;
  if (!namesCoders(coder, units) || !isUnique(coder) || coder.rows < 2) return undefined;
  if (!units.every(({ name }) => mayBeUnit(name))) return undefined;
  const codings = units.flatMap((unit) => Array.from({ length: unit.rows }, (_, row) => unit.textAt(row).trim()));
  const filled = codings.filter((text) => text !== '');
  return 2 * new Set(filled).size <= filled.length ? 'certain' : undefined;
}

/** By its heading, or without one, if the others' headings number units. */
function namesCoders(column: Column, others: readonly Column[]): boolean {
  if (column.name !== '') return rankFor(column.name, 'coder') !== undefined;
  return others.every(({ name }) => NUMBERED_UNIT.test(name)) && !column.texts.some((text) => /^\s*\d+\s*$/.test(text));
}

/** "s1", "Item 2", "question_3" */
const NUMBERED_UNIT = /^(s|q|u|unit|item|section|segment|sentence|paragraph|statement|question|excerpt|doc)[ _-]?\d+$/i;

function mayBeUnit(heading: string): boolean {
  const roles = ['unit', 'coder', 'category', 'text', 'note'] as const;
  const hasRole = roles.some((role) => rankFor(heading, role) !== undefined);
  return heading !== '' && !hasRole && !isCoderColumn(heading) && !isConsensus(heading);
}

function reshape(table: Table, options: ReadingOptions): Reshaped | readonly Problem[] {
  const named = options.coder === undefined ? undefined : namedColumns(table, [options.coder], 'coder');
  const coder = named ? named.columns[0] : table.columns[0];
  const requested = namedColumns(table, options.category, 'category');
  const problems = [...(named?.problems ?? []), ...requested.problems];
  if (problems.length > 0 || coder === undefined) return problems;
  const units = options.category.length > 0 ? requested.columns : table.columns.filter((column) => column !== coder);
  const rows = Array.from({ length: table.rows }, (_, row) => row).filter((row) =>
    [coder, ...units].some((column) => column.textAt(row).trim() !== ''),
  );
  const names = rows.map((row) => coder.textAt(row).trim());
  const { positions, unknown } = codersAmong(names, options);
  const wrong = [...unnamed(table, coder, units, rows), ...unknown.map((found) => unknownCoder(table, found, names))];
  if (wrong.length > 0) return wrong;
  const columns = [
    columnOfRows('unit', 1, units.map(columnName)),
    ...rows.map((row, i) =>
      columnOfRows(
        names[i]!,
        i + 2,
        units.map((unit) => unit.textAt(row)),
      ),
    ),
  ];
  const position = (unit: number, column?: Column) => ({
    ...(column === undefined || column.number === 1
      ? { ...placeOf(table), line: 1 }
      : positionIn(table, rows[column.number - 2]!)),
    column: units[unit]!.number,
  });
  return {
    tables: [madeTable(table, columns, units.length, position)],
    options: {
      ...options,
      coder: undefined,
      category: [],
      unit: ['#1'],
      coders: positions.map((i) => `#${i + 2}`),
    },
  };
}

/** The coders whose rows count: those named, or else everybody except those that contain the agreed codings. */
function codersAmong(names: readonly string[], { coders: named, asCoders }: ReadingOptions) {
  const all = names.map((_, i) => i);
  if (named.length === 0) return { positions: all.filter((i) => !isConsensus(names[i]!, { asCoders })), unknown: [] };
  return {
    positions: named.flatMap((name) => all.filter((i) => names[i] === name)),
    unknown: named.filter((name) => !names.includes(name)),
  };
}

/** Rows without a coder, and rows of a coder who has one already. */
function unnamed(table: Table, coder: Column, units: readonly Column[], rows: readonly number[]): Problem[] {
  const first = new Map<string, number>();
  return rows.flatMap((row): Problem[] => {
    const name = coder.textAt(row).trim();
    if (name === '') return [{ code: 'empty-coder', at: positionIn(table, row, coder) }];
    const before = first.get(name);
    if (before === undefined) {
      first.set(name, row);
      return [];
    }
    const unit = units[0] ? columnName(units[0]) : '';
    return [
      { code: 'duplicate-coding', at: positionIn(table, row), unit, coder: name, first: positionIn(table, before) },
    ];
  });
}

function unknownCoder(table: Table, found: string, coders: readonly string[]): Problem {
  const nearest = nearestName(found, coders);
  const at = placeOf(table);
  return {
    code: 'unknown-coder',
    at,
    option: 'coders',
    found,
    coders,
    ...(nearest === undefined ? {} : { nearest }),
  };
}
