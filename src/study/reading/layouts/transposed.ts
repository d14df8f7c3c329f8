import { nearestName } from '../../../names/nearest.ts';
import type { Problem } from '../../../problems.ts';
import { type Column, columnName, placeOf, positionIn } from '../../../read/table.ts';
import { columnOfRows, madeTable } from '../../tables/made-table.ts';
import type { Fixed } from '../fixed.ts';
import { nameAsWritten, saidProposal } from '../said.ts';
import { allMatching, matching, setAside } from '../set-aside.ts';
import type { Table } from '../table.ts';
import type { ViewColumn } from '../view-column.ts';
import { plainView } from '../views/joined.ts';
import type { View } from '../views/view.ts';
import type { Layout } from './layout.ts';
import { proposeCoders } from './wide.ts';

/** Each row is a coder, each column a unit: what survey tools export. A view with rows and columns changed is wide. */
export const transposed: Layout = {
  name: 'transposed',
  title: 'one row per coder, one column per unit',
  coders: 'rows',
  rows: 'coders',
  columnsAre: 'coder',
  becomes: 'transposed',
  of: 'turned',
  propose: proposeCoders,
  said(view, fixed) {
    if (fixed.layout !== 'transposed') return undefined;
    const turned = view.tables.map((table, i) => turnedTable(view, table, i, fixed));
    const problems = turned.flatMap((one) => one.problems);
    const tables = turned.flatMap(({ table }) => table ?? []);
    if (problems.length > 0 || tables.length === 0) return { problems };
    const inRows: Fixed = { ...fixed, unit: ['#1'], coder: undefined, coders: [], category: [], headerRows: 1 };
    const asWide = plainView(tables, inRows);
    const [unit, ...names] = asWide.columns;
    const { columns } = setAside(asWide, inRows);
    const isKept = (column: ViewColumn) =>
      fixed.coders?.length ? fixed.coders.includes(nameAsWritten(asWide, column)) : columns.includes(column);
    const coders = names.filter(isKept);
    return saidProposal(asWide, inRows, {
      layout: 'transposed',
      unit: [unit!],
      coder: undefined,
      coders: coders.map((column) => nameAsWritten(asWide, column)),
      coded: coders.map((column) => ({
        coder: nameAsWritten(asWide, column),
        variable: '',
        form: 'cell',
        columns: [column],
      })),
    });
  },
};

interface Turned {
  readonly table: Table | undefined;
  readonly problems: readonly Problem[];
}

/** A row a unit, a column a coder. The first column names the coders, unless an option does. */
function turnedTable(view: View, table: Table, number: number, fixed: Fixed): Turned {
  const columnOf = (column: ViewColumn | undefined) => column?.parts[number]?.column;
  const coder = fixed.coder === undefined ? table.columns[0] : columnOf(matching(view.columns, fixed.coder)[0]);
  if (coder === undefined) return { table: undefined, problems: [] };
  const aside = new Set(allMatching(view.columns, fixed.ignore).map(columnOf));
  const units = fixed.category?.length
    ? allMatching(view.columns, fixed.category).flatMap((column) => columnOf(column) ?? [])
    : table.columns.filter((column) => column !== coder && !aside.has(column));
  const rows = Array.from({ length: table.rows }, (_, row) => row).filter((row) =>
    [coder, ...units].some((column) => column.textAt(row).trim() !== ''),
  );
  const names = rows.map((row) => coder.textAt(row).trim());
  const problems = [...unnamed(table, coder, units, rows), ...unknownCoders(table, names, fixed)];
  if (problems.length > 0) return { table: undefined, problems };
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
  return { table: madeTable(table, columns, units.length, position), problems: [] };
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

function unknownCoders(table: Table, names: readonly string[], { coders = [] }: Fixed): Problem[] {
  return coders
    .filter((name) => !names.includes(name))
    .map((found) => {
      const nearest = nearestName(found, names);
      return {
        code: 'unknown-coder',
        at: placeOf(table),
        option: 'coders',
        found,
        coders: names,
        ...(nearest === undefined ? {} : { nearest }),
      };
    });
}
