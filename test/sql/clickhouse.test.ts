import { describe, expect, it } from 'vitest';
import { dialects } from '../../src/data/sql/pattern-query.ts';
import { type CodingTable, queryOf, readAsCounts, readAsSheet, said } from '../support/coding-tables.ts';
import { runProcess } from '../support/process.ts';
import { tables } from './tables.ts';

/*
 * Runs where TEST_CLICKHOUSE says at which address a server is, such as 127.0.0.1:9000, or the servers of several shards, separated
 * by commas (ClickHouse 21.11 or newer, for normalizeUTF8NFC). A table intercoder_test is made on each, and dropped again.
 */
const SHARDS = (process.env['TEST_CLICKHOUSE'] ?? '').split(',').filter((address) => address !== '');
const DROP = 'DROP TABLE IF EXISTS intercoder_test';

async function clickhouse(address: string, ...script: readonly string[]): Promise<string> {
  const [host, port] = address.split(':');
  const argv = ['--host', host!, '--port', port!, '--multiquery', '--format', 'CSVWithNames'];
  const { code, stdout, stderr } = await runProcess('clickhouse-client', argv, { input: script.join(';\n') });
  if (code !== 0) throw new Error(stderr);
  return stdout;
}

/** The rows go to the shards by turns, so that the codings of a unit lie on several. */
async function fillShards({ columns, rows }: CodingTable): Promise<void> {
  const { identifier, literal } = dialects.clickhouse;
  const typed = columns.map((name) => `${identifier(name)} Nullable(String)`).join(', ');
  for (const [shard, address] of SHARDS.entries()) {
    const values = rows
      .filter((_, row) => row % SHARDS.length === shard)
      .map((row) => `(${row.map((cell) => (cell === null ? 'NULL' : literal(cell))).join(', ')})`);
    await clickhouse(
      address,
      DROP,
      `CREATE TABLE intercoder_test (${typed}) ENGINE = Memory`,
      `INSERT INTO intercoder_test VALUES ${values.join(', ')}`,
    );
  }
}

describe.skipIf(SHARDS.length === 0)('the query on ClickHouse', () => {
  it.each(Object.entries(tables))('gives what the reader of sheets sees: %s', async (_, table) => {
    await fillShards(table);
    try {
      const everywhere = `remote('${SHARDS.join(',')}', default, intercoder_test)`;
      const counts = await clickhouse(SHARDS[0]!, queryOf(table, 'clickhouse', everywhere));
      const expected = said(readAsSheet(table));
      const found = said(readAsCounts(counts, table));
      expect(found.patterns).toBe(expected.patterns);
      expect(found.results).toBe(expected.results);
    } finally {
      for (const address of SHARDS) await clickhouse(address, DROP);
    }
  });
});
