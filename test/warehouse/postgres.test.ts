import { describe, expect, it } from 'vitest';
import { dialects } from '../../src/warehouse/pattern-query.ts';
import { type CodingTable, queryOf, readAsCounts, readAsSheet, said } from '../support/coding-tables.ts';
import { runProcess } from '../support/process.ts';
import { tables } from './tables.ts';

/*
 * Runs where TEST_POSTGRES says how psql reaches a server, such as postgresql://postgres@127.0.0.1:5432/postgres (PostgreSQL 13 or
 * newer, encoding UTF8). The table is a temporary one.
 */
const SERVER = process.env['TEST_POSTGRES'] ?? '';

async function countsByPostgres(table: CodingTable): Promise<string> {
  const { identifier, literal } = dialects.postgres;
  const values = table.rows.map((row) => `(${row.map((cell) => (cell === null ? 'NULL' : literal(cell))).join(', ')})`);
  const script = [
    `CREATE TEMPORARY TABLE codings (${table.columns.map((name) => `${identifier(name)} text`).join(', ')});`,
    `INSERT INTO codings VALUES ${values.join(',\n')};`,
    `${queryOf(table, 'postgres')};`,
  ];
  const argv = ['--no-psqlrc', '--quiet', '--csv', '--set=ON_ERROR_STOP=1', SERVER];
  const { code, stdout, stderr } = await runProcess('psql', argv, { input: script.join('\n') });
  if (code !== 0) throw new Error(stderr);
  return stdout;
}

describe.skipIf(SERVER === '')('the query on PostgreSQL', () => {
  it.each(Object.entries(tables))('gives what the reader of sheets sees: %s', async (_, table) => {
    const expected = said(readAsSheet(table));
    const found = said(readAsCounts(await countsByPostgres(table), table));
    expect(found.patterns).toBe(expected.patterns);
    expect(found.results).toBe(expected.results);
  });
});
