import { plainNumber } from '../../names/numbers.ts';
import { splitCell, USUAL_SEPARATORS } from '../../names/separator.ts';
import type { Problem } from '../../problems.ts';
import { type Column, columnName, columnsBy, headerOf, isUnique, placeOf, type Table } from '../../read/table.ts';
import {
  columnFor,
  inTwoRoles,
  isCalledUnit,
  isCoderColumn,
  isConsensus,
  namedColumns,
  rankFor,
  reservedColumns,
  stem,
} from '../columns.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { strataColumns, textAndNote } from './common-columns.ts';
import type { RowLayout } from './layout.ts';
import { type Located, locateEach } from './located.ts';

/** Each row is a unit, with a column per coder. */
export const wide: RowLayout = {
  name: 'wide',
  title: 'one column per coder',
  coders: 'headings',
  rows: 'units',
  fits: (_, { coders }, several) => (!several && coders.length > 0 ? 'likely' : 'possible'),
  locate: (tables, options) => locateEach(tables, options, locateUnits),
};

/** Coders' columns of a wide table: by their headings, or else the largest group of columns with the same categories. */
function coderColumns(
  table: Table,
  taken: readonly Column[],
  { missing, asCoders }: Pick<ReadingOptions, 'missing' | 'asCoders'>,
): { columns: Column[]; problems: Problem[] } {
  const free = table.columns.filter((column) => !taken.includes(column));
  const candidates = free.filter(({ name }) => name !== '' && !isConsensus(name, { asCoders }));
  const byName = candidates.filter(({ name }) => isCoderColumn(name));
  const at = placeOf(table);
  if (byName.length >= 2) return { columns: byName, problems: [] };
  const variables = variablesOf(candidates);
  if (variables.length >= 2) {
    return { columns: [], problems: [{ code: 'several-variables', at, variables: variables.map(namesOf) }] };
  }
  const alike = largestAlike(candidates, missing);
  if (alike.length >= 2) return { columns: alike, problems: [] };
  const consensus = namesOf(free.filter(({ name }) => isConsensus(name, { asCoders })));
  return { columns: [], problems: [{ code: 'no-coder-columns', at, columns: headerOf(table), consensus }] };
}

/**
 * Sheets that this program writes for people: their cells contain words for uncoded and missing codings, and other columns contain
 * categories that no coder gave.
 */
/** Whether the table is one that this program writes for people. */
export function isOwnSheet(table: Table): boolean {
  return ownSheetProblems(table).length > 0;
}

function ownSheetProblems(table: Table): Problem[] {
  const { columns } = table;
  const has = (...names: readonly string[]) => names.every((name) => columns.some((column) => column.name === name));
  const kind = has('decided-by', 'overruled', 'overruled-coders')
    ? 'final-sheet'
    : has('consensus', 'agreement', 'confusion', 'kind')
      ? 'worksheet'
      : undefined;
  return kind === undefined ? [] : [{ code: 'output-as-input', at: placeOf(table), kind }];
}

function namesOf(columns: readonly Column[]): string[] {
  return columns.map(columnName);
}

/** "why_1, why_2, what_1, what_2": several variables, each with the same coders' columns. */
function variablesOf(columns: readonly Column[]): Column[][] {
  return [...columnsBy(columns, ({ name }) => stem(name)).values()].filter((group) => group.length >= 2);
}

/** The largest group of columns in which each contains mostly the same values as another of the group. */
function largestAlike(columns: readonly Column[], missing: readonly string[]): Column[] {
  const values = new Map(columns.map((column) => [column, valuesOf(column, missing)]));
  const repeating = columns.filter(
    (column) =>
      values.get(column)!.repeat && values.get(column)!.distinct.size > 1 && rankFor(column.name, 'unit') === undefined,
  );
  const alike = (a: Column, b: Column) => {
    const [x, y] = [values.get(a)!.distinct, values.get(b)!.distinct];
    const [small, large] = x.size < y.size ? [x, y] : [y, x];
    return [...small].filter((text) => large.has(text)).length * 2 > small.size;
  };
  const groups: Column[][] = [];
  for (const column of repeating) {
    const group = groups.find((members) => members.some((member) => alike(member, column)));
    if (group) group.push(column);
    else groups.push([column]);
  }
  return groups.reduce((a, b) => (b.length > a.length ? b : a), []);
}

/** The values of a column's cells, with several categories split and missing codings left out, and whether any value is repeated. */
function valuesOf(column: Column, missing: readonly string[]): { distinct: Set<string>; repeat: boolean } {
  const parts = column.texts.flatMap((text) =>
    USUAL_SEPARATORS.reduce((all, separator) => all.flatMap((part) => splitCell(part, separator)), [text]),
  );
  const distinct = new Set(
    parts.map((part) => plainNumber(part.trim())).filter((part) => part !== '' && !missing.includes(part)),
  );
  return { distinct, repeat: parts.length > distinct.size || !isUnique(column) };
}

function locateUnits(table: Table, options: ReadingOptions): Located | readonly Problem[] {
  const own = ownSheetProblems(table);
  if (own.length > 0) return own;
  const named = namedColumns(table, options.unit, 'unit');
  const requested = namedColumns(
    table,
    options.coders.length > 0 ? options.coders : options.category,
    options.coders.length > 0 ? 'coders' : 'category',
  );
  const byName =
    options.unit.length > 0 || options.byRow ? undefined : unitColumn(table, reservedColumns(table, options));
  const unit = byName ? [byName] : named.columns;
  const { text, note, problems } = textAndNote(table, options, [...unit, ...requested.columns]);
  const strata = strataColumns(table, options.by);
  const described = [...unit, ...strata, text, note].filter((column): column is Column => column !== undefined);
  const coders =
    requested.columns.length > 0 || requested.problems.length > 0 ? requested : coderColumns(table, described, options);
  const twice = inTwoRoles(table, { unit: unit, coders: coders.columns, text: [text], by: strata });
  const all = [...named.problems, ...problems, ...coders.problems, ...twice, ...namedAlike(table, coders.columns)];
  // A note is a coder's, and a row of a wide table is all coders'.
  if (options.note !== undefined) all.push({ code: 'note-without-coder', at: placeOf(table) });
  if (all.length > 0) return all;
  const fallback = unit.length > 0 || options.byRow ? [] : firstKey(table, coders.columns);
  return {
    table: table,
    row: 'unit',
    unit: unit.length > 0 ? unit : fallback,
    codings: coders.columns.map((column) => ({
      coder: { from: 'heading', name: columnName(column) },
      columns: [column],
    })),
    text,
    note: undefined,
    strata,
    blank: 'missing',
  };
}

/** The column of units by its name: one that names every row differently, or is called a unit, so a repeated unit is an error. */
function unitColumn(table: Table, taken: readonly Column[]): Column | undefined {
  return columnFor(table, 'unit', taken, isUnique) ?? columnFor(table, 'unit', taken, ({ name }) => isCalledUnit(name));
}

/** Whether the table has columns that look like coders' own. */
export function looksWide(table: Table, options: ReadingOptions): boolean {
  if (ownSheetProblems(table).length > 0) return true;
  const unit = unitColumn(table, []);
  return coderColumns(table, [...(unit ? [unit] : []), ...strataColumns(table, options.by)], options).problems.every(
    ({ code }) => code !== 'no-coder-columns',
  );
}

/** The first column, if it is not a coder's and names every row differently. */
function firstKey(table: Table, coders: readonly Column[]): Column[] {
  const [first] = table.columns;
  return first && !coders.includes(first) && isUnique(first) ? [first] : [];
}

/** Coders' columns with the same heading, which would be one coder. */
function namedAlike(table: Table, coders: readonly Column[]): Problem[] {
  return [...columnsBy(coders, columnName)]
    .filter(([, columns]) => columns.length > 1)
    .map(([found, columns]) => ({
      code: 'coder-columns-alike',
      at: placeOf(table),
      found,
      numbers: columns.map(({ number }) => number),
    }));
}
