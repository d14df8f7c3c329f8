import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BadInputError, UsageError } from '../../../problems.ts';
import { ColumnBuilder } from '../../columns/column-builder.ts';
import { fingerprintOf } from '../../files/fingerprint.ts';
import { BLOCK } from '../../kernel/row-scanner.ts';
import type { Column, Table } from '../../table.ts';
import type { QueryPlan } from '../format.ts';

/** What is used of DuckDB, which is loaded only where it is installed. */
interface DuckDb {
  readonly DuckDBInstance: {
    create(
      path: string,
      options: Record<string, string>,
    ): Promise<{ connect(): Promise<Connection>; closeSync(): void }>;
  };
}

interface Connection {
  runAndReadAll(sql: string): Promise<{ columnNames(): string[]; getRowsJson(): unknown[][] }>;
  closeSync(): void;
}

/**
 * Has DuckDB run a query over Parquet files, of whatever size, and gives its result as a table without lines; beside it the files,
 * as tables without cells.
 *
 * @throws {UsageError} if DuckDB is not installed
 * @throws {BadInputError} if the files or the plan have problems
 */
export async function queryParquet(
  paths: readonly string[],
  plan: QueryPlan,
  load: () => Promise<DuckDb> = () => import('@duckdb/node-api'),
): Promise<{ result: Table; files: Table[] }> {
  const { DuckDBInstance } = await load().catch((error: unknown) => {
    throw isNotFound(error) ? new UsageError({ code: 'duckdb-not-installed' }) : error;
  });
  const table = `read_parquet([${paths.map(literal).join(', ')}])`;
  const file = paths.join(', ');
  const instance = await DuckDBInstance.create(':memory:', {
    temp_directory: join(tmpdir(), `intercoder-${process.pid}`),
  });
  const connection = await instance.connect();
  const rowsOf = async (sql: string, at = file) => {
    const result = await connection.runAndReadAll(sql).catch((error: unknown) => {
      throw new BadInputError([{ code: 'database-refuses', at: { file: at }, why: firstLine(error) }]);
    });
    return { names: result.columnNames(), rows: result.getRowsJson() };
  };
  try {
    const described = (await rowsOf(`DESCRIBE SELECT * FROM ${table}`)).rows.map(([name]) => String(name));
    const query = plan(table, described);
    if (typeof query !== 'string') throw new BadInputError(query);
    const { names, rows } = await rowsOf(query);
    const files: Table[] = [];
    for (const path of paths) {
      const counted = await rowsOf(`SELECT num_rows FROM parquet_file_metadata(${literal(path)})`, path);
      files.push(fileTable(path, fingerprintOf(path), described, Number(counted.rows[0]![0])));
    }
    return { result: resultTable(file, names, rows), files };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function resultTable(path: string, names: readonly string[], rows: readonly (readonly unknown[])[]): Table {
  const columns = names.map((name, i) =>
    columnOf(
      name,
      i + 1,
      rows.map((row) => String(row[i] ?? '')),
    ),
  );
  return { ...bare(path, rows.length, ''), columns };
}

function columnOf(name: string, number: number, texts: readonly string[]): Column {
  const builder = new ColumnBuilder({ name, number }, texts.length);
  for (const [row, text] of texts.entries()) {
    builder.push(text, row % BLOCK);
    if (row % BLOCK === BLOCK - 1) builder.keep(BLOCK);
  }
  builder.keep(texts.length % BLOCK);
  return builder.column(texts.length);
}

function fileTable(path: string, sha256: string, names: readonly string[], rows: number): Table {
  const columns = names.map((name, i) => columnOf(name, i + 1, []));
  return { ...bare(path, rows, sha256), columns };
}

function bare(path: string, rows: number, sha256: string): Omit<Table, 'columns'> {
  return {
    ...{ path, name: path, rows, line: () => 0, source: { path, sha256, rows } },
    ...{ dialect: { delimiter: '', encoding: 'utf-8' }, dropped: { rows: 0, columns: 0 } },
  };
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]!;
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /MODULE_NOT_FOUND$/.test(String(error.code));
}
