import type { Notice } from '../../notices.ts';
import type { Problem } from '../../problems.ts';
import { type Column, placeOf, type Table } from '../../read/table.ts';
import { namedColumns } from '../columns.ts';
import { coderOfFile, type Located } from '../located.ts';
import type { Condition } from '../reading-options.ts';

interface RowFilter {
  /** Whether a row is kept; absent if all are. */
  readonly keep: ((row: number) => boolean) | undefined;
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
}

/**
 * Per table the rows that meet every condition of `--where`; the others are counted. Some row must meet them, and one of each
 * table that is a coder's.
 */
export function rowFilters(located: readonly Located[], where: readonly Condition[]): RowFilter[] {
  const filters = located.map(({ table }) => rowFilter(table, where));
  const nowhere = filters.every(({ noneKept }) => noneKept !== undefined);
  return filters.map(({ noneKept, ...filter }, i) => {
    if (noneKept === undefined) return filter;
    return nowhere || coderOfFile(located[i]!) !== undefined
      ? { ...filter, problems: [...filter.problems, { ...noneKept, code: 'nothing-matches' }], notices: [] }
      : { ...filter, notices: [...filter.notices, { ...noneKept, code: 'sheet-left-out' }] };
  });
}

/** The problem if no row of any table meets the conditions: then nothing can be said of the columns. */
export function nothingMatches(tables: readonly Table[], where: readonly Condition[]): Problem[] {
  if (where.length === 0) return [];
  const filters = tables.map((table) => rowFilter(table, where));
  const found = filters.flatMap(({ noneKept, problems }): Problem[] =>
    noneKept === undefined ? [] : [...problems, { ...noneKept, code: 'nothing-matches' }],
  );
  return filters.every(({ noneKept }) => noneKept !== undefined) ? found : [];
}

/** A table without a row that is kept. */
interface NoneKept {
  readonly at: { readonly file: string };
  readonly condition: string;
  readonly values: readonly string[];
}

function rowFilter(table: Table, where: readonly Condition[]): RowFilter & { noneKept?: NoneKept } {
  const named = where.map((condition) => ({ condition, ...namedColumns(table, [condition.column], 'where') }));
  const problems = named.flatMap((one) => one.problems);
  const conditions = named.flatMap(({ columns, condition }) => columns.map((column) => ({ column, condition })));
  if (conditions.length === 0) return { keep: undefined, problems, notices: [] };
  const keep = (row: number) =>
    conditions.every(({ column, condition }) => column.textAt(row).trim() === condition.value.trim());
  let left = 0;
  const lines = table.position && new Set<number>();
  for (let row = 0; row < table.rows; row += 1) {
    if (keep(row)) continue;
    left += 1;
    lines?.add(table.line(row));
  }
  // Of a table that was made of another one the rows of that one are told, where it has lines.
  const rows = lines === undefined || lines.has(0) ? left : lines.size;
  const condition = conditions.map(({ condition: { column, value } }) => `${column}=${value}`).join(' and ');
  const filter: RowFilter = { keep, problems, notices: rows > 0 ? [{ code: 'rows-left-out', condition, rows }] : [] };
  if (left < table.rows) return filter;
  const at = placeOf(table);
  return { ...filter, noneKept: { at, condition, values: valuesThere(conditions) } };
}

/** The texts in the column of the only condition. */
function valuesThere(conditions: readonly { readonly column: Column }[]): string[] {
  return conditions.length === 1 ? [...new Set(conditions[0]!.column.texts.map((text) => text.trim()))] : [];
}
