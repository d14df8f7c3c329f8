import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, it } from 'vitest';
import { type CodingTable, queryOf, readAsCounts, readAsSheet, said } from '../support/coding-tables.ts';
import { fixture } from '../support/paths.ts';
import { tables } from './tables.ts';

const database = DuckDBInstance.create(':memory:');

/** What DuckDB gives for the table's query, as CSV. */
async function countsByDuckDb(table: CodingTable): Promise<string> {
  const connection = await (await database).connect();
  try {
    const columns = table.columns.map((name) => `"${name.replaceAll('"', '""')}" VARCHAR`);
    await connection.run(`CREATE OR REPLACE TABLE codings (${columns.join(', ')})`);
    const appender = await connection.createAppender('codings');
    for (const row of table.rows) {
      for (const cell of row) cell === null ? appender.appendNull() : appender.appendVarchar(cell);
      appender.endRow();
    }
    appender.closeSync();
    const result = await connection.runAndReadAll(queryOf(table, 'duckdb'));
    return stringify([result.columnNames(), ...(result.getRowsJson() as string[][])]);
  } finally {
    connection.closeSync();
  }
}

describe('the query on DuckDB', () => {
  it('gives the counts that the README shows for its long sheet', async () => {
    const [columns, ...rows] = parse(readFileSync(fixture('readme', 'repeated-rows.csv'))) as string[][];
    const [unit, coder, category] = columns!;
    const counts = await countsByDuckDb({ columns: columns!, rows, unit: [unit!], coder: coder!, category: category! });
    expect(counts).toBe(readFileSync(fixture('readme', 'counts.csv'), 'utf8'));
  });

  it.each(Object.entries(tables))('gives what the reader of sheets sees: %s', async (_, table) => {
    const expected = said(readAsSheet(table));
    const found = said(readAsCounts(await countsByDuckDb(table), table));
    expect(found.patterns).toBe(expected.patterns);
    expect(found.results).toBe(expected.results);
    expect(expected.patterns.split('\n').length).toBeGreaterThan(10);
  });
});
