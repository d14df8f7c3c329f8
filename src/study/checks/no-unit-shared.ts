import { unitKey } from '../../names/unit-key.ts';
import type { Problem } from '../../problems.ts';
import { placeName } from '../../read/table.ts';
import { isCalledUnit } from '../reading/choose-unit.ts';
import type { Fixed } from '../reading/fixed.ts';
import { classesOf, isFunctionOf, isUnique, meeting, together } from '../reading/keys.ts';
import type { Proposal } from '../reading/proposal.ts';
import type { ViewColumn } from '../reading/view-column.ts';
import type { View } from '../reading/views/view.ts';

/**
 * Sheets of coders, each with units that no other sheet has. Their rows are compared only if an option says that the rows are the units:
 * the first row of one sheet has nothing to do with the first row of another if a column names other units there.
 */
export function noUnitShared({ view, unit, coder, coded }: Proposal, fixed: Fixed): Problem[] {
  const { file, row } = view;
  if (file === undefined || coder !== file || fixed.byRow || (fixed.unit?.length ?? 0) > 0) return [];
  const codings = new Set(coded.flatMap(({ columns }) => columns));
  const named = unit.includes(row)
    ? view.columns.filter((column) => !codings.has(column) && isCalledUnit(column) && isOncePerFile(column, file))
    : unit;
  if (named.length === 0 || named.includes(file)) return [];
  const isByRow = named !== unit;
  if (isByRow ? named.some((column) => isShared([column], file)) : isShared(named, file)) return [];
  if (isByRow && view.columns.some((column) => !codings.has(column) && linesUp(column, view))) return [];
  if (haveSharedText(named)) return [];
  const shown = isByRow ? named.slice(0, 1) : named;
  const alike = alikeIn(shown);
  return [
    {
      code: 'no-unit-shared',
      at: {
        file: view.tables
          .map(({ path }) => path)
          .slice(0, 3)
          .join(', '),
      },
      unit: shown.map(({ heading }) => heading),
      ...(alike === undefined ? {} : { alike }),
      first: view.tables.slice(0, 2).map((table, i) => ({ file: placeName(table), units: firstUnits(shown, i) })),
    },
  ];
}

function isOncePerFile(column: ViewColumn, file: ViewColumn): boolean {
  return column.filled * 2 > column.rows && column.size > 1 && isUnique(together([column, file]));
}

function isShared(unit: readonly ViewColumn[], file: ViewColumn): boolean {
  return meeting(together(unit), classesOf(file)).shared > 0;
}

/** Whether a column says the same in the n-th row of every sheet, and not in every row: then the rows are the same units. */
function linesUp(column: ViewColumn, { row }: View): boolean {
  return column.size > 2 && column.filled === column.rows && isFunctionOf(column, classesOf(row));
}

/** Of large tables not all rows have been looked at: whether a text stands in two of the tables after all. */
function haveSharedText(columns: readonly ViewColumn[]): boolean {
  return columns.some((column) => haveShared(column, (text) => text));
}

/** Whether two tables have a text of which the same is left. */
function haveShared({ parts }: ViewColumn, key: (text: string) => string): boolean {
  const seen = new Set<string>();
  return parts.some(({ column }) => {
    const texts = column === undefined || column.isAside ? [] : column.texts.map(key);
    const isThere = texts.some((text) => text !== '' && seen.has(text));
    for (const text of texts) seen.add(text);
    return isThere;
  });
}

/** In what way alone names of units differ between tables, if they do in nothing else. */
function alikeIn(columns: readonly ViewColumn[]): 'case' | 'spelling' | undefined {
  const isSharedAs = (key: (text: string) => string) => columns.every((column) => haveShared(column, key));
  if (isSharedAs((text) => text.toLowerCase())) return 'case';
  return isSharedAs(unitKey) ? 'spelling' : undefined;
}

const MOST_SHOWN = 2;

/** The first units of a table. */
function firstUnits(columns: readonly ViewColumn[], table: number): string[] {
  const own = columns.map(({ parts }) => parts[table]?.column);
  const rows = Math.min(MOST_SHOWN, ...own.map((column) => column?.rows ?? 0));
  return Array.from({ length: rows }, (_, row) => own.map((column) => column!.textAt(row)).join(' · '));
}
