import { agreementReport } from '../../src/report/agree/agreement.ts';
import { readStudy } from '../../src/study/read-study-with-names.ts';
import type { Study } from '../../src/study/study.ts';
import { type DialectName, patternQuery } from '../../src/warehouse/pattern-query.ts';
import { countsOf } from './counts.ts';
import { figureOptions, readAs } from './options.ts';
import { sheetFrom, sheetOf } from './sheet-writer.ts';

/** A table of codings as a warehouse holds it, and how it is to be understood. */
export interface CodingTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
  readonly unit: readonly string[];
  readonly coder: string;
  readonly category: string;
  /** Options that the query and the reader of sheets share. */
  readonly separator?: string;
  readonly missing?: readonly string[];
  readonly blank?: 'missing' | 'uncoded';
  readonly where?: readonly (readonly [column: string, value: string])[];
  /** Options that counts and sheets are read with. */
  readonly read?: readonly string[];
}

/** The query for a table, which stands in it as `from`. */
export function queryOf(table: CodingTable, dialect: DialectName, from = 'codings'): string {
  const { unit, coder, category, separator, missing = [], blank, where = [] } = table;
  const conditions = where.map(([column, value]) => ({ column, value }));
  return patternQuery(dialect, from, {
    ...{ unit, coder, category, separator, missing, blank },
    where: conditions,
  });
}

/** The table's columns and cells in the words of the command line. */
export function tableArguments(table: CodingTable): string[] {
  return [
    ...table.unit.flatMap((column) => ['--unit', column]),
    ...['--coder', table.coder, '--category', table.category, '--separator', table.separator ?? 'none'],
    ...(table.missing ?? []).flatMap((token) => ['--missing', token]),
    ...(table.blank ? ['--blank', table.blank] : []),
    ...(table.where ?? []).flatMap(([column, value]) => ['--where', `${column}=${value}`]),
  ];
}

/** The table as a long sheet is read. */
export function readAsSheet(table: CodingTable): Study {
  const rows = table.rows.map((row) => row.map((cell) => cell ?? ''));
  const sheet = sheetOf('table.csv', [table.columns, ...rows]);
  return readStudy([sheet], readAs(...tableArguments(table), ...(table.read ?? []))).data;
}

/** A query's result, as CSV, as the counts are read. */
export function readAsCounts(csv: string, { read = [] }: CodingTable): Study {
  return readStudy([sheetFrom('counts.csv', Buffer.from(csv))], readAs(...read)).data;
}

/** What must be the same, byte by byte: the patterns row by row, and every result. */
export function said(data: Study): { patterns: string; results: string } {
  const inOrder = { ...data, coderOrder: data.coders };
  const argv = ['--rule', 'any,masi', '--at-least', '2', '--ci', 'none'];
  return {
    patterns: countsOf(inOrder),
    results: JSON.stringify(agreementReport(data, figureOptions(...argv)).results),
  };
}
