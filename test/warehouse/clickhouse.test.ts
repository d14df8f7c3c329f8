import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { dialects } from '../../src/warehouse/pattern-query.ts';
import {
  type CodingTable,
  queryOf,
  readAsCounts,
  readAsSheet,
  said,
  tableArguments,
} from '../support/coding-tables.ts';
import { runProcess } from '../support/process.ts';
import { run } from '../support/run.ts';
import { tables } from './tables.ts';

/*
 * Runs where TEST_CLICKHOUSE says at which address a server is, such as 127.0.0.1:9000, or the servers of several shards, separated
 * by commas. A table intercoder_test is made on each, and dropped again. Where TEST_CLICKHOUSE_CLUSTER names the cluster of these
 * shards in <remote_servers>, a Distributed table over them is asked as well. with-shards.sh beside this file starts two servers.
 *
 * A server before 21.11 has no normalizeUTF8NFC: it gets text that has one form already, and the query without that function.
 */
const SHARDS = (process.env['TEST_CLICKHOUSE'] ?? '').split(',').filter((address) => address !== '');

const CLUSTER = process.env['TEST_CLICKHOUSE_CLUSTER'] ?? '';

const DROP = 'DROP TABLE IF EXISTS intercoder_test';

const DROP_DISTRIBUTED = 'DROP TABLE IF EXISTS intercoder_test_all';

async function clickhouse(
  address: string,
  script: readonly string[],
  options: readonly string[] = [],
): Promise<string> {
  const [host, port] = address.split(':');
  const argv = ['--host', host!, '--port', port!, '--multiquery', '--format', 'CSVWithNames', ...options];
  const { code, stdout, stderr } = await runProcess('clickhouse-client', argv, { input: script.join(';\n') });
  if (code !== 0) throw new Error(stderr);
  return stdout;
}

/** What a query gives in its only row. */
async function numbers(address: string, query: string): Promise<number[]> {
  const [, row] = (await clickhouse(address, [query])).trim().split('\n');
  return row!.split(',').map(Number);
}

/** The rows go to the shards by turns, so that the codings of a unit lie on several. */
async function fillShards({ columns, rows }: CodingTable): Promise<void> {
  const { identifier, literal } = dialects.clickhouse;
  const typed = columns.map((name) => `${identifier(name)} Nullable(String)`).join(', ');
  for (const [shard, address] of SHARDS.entries()) {
    const values = rows
      .filter((_, row) => row % SHARDS.length === shard)
      .map((row) => `(${row.map((cell) => (cell === null ? 'NULL' : literal(cell))).join(', ')})`);
    await clickhouse(address, [
      DROP,
      `CREATE TABLE intercoder_test (${typed}) ENGINE = Memory`,
      `INSERT INTO intercoder_test VALUES ${values.join(', ')}`,
    ]);
  }
}

async function distribute(): Promise<void> {
  const engine = `Distributed(${CLUSTER}, default, intercoder_test)`;
  await clickhouse(SHARDS[0]!, [
    DROP_DISTRIBUTED,
    `CREATE TABLE intercoder_test_all AS intercoder_test ENGINE = ${engine}`,
  ]);
}

async function dropAll(): Promise<void> {
  await clickhouse(SHARDS[0]!, [DROP_DISTRIBUTED]);
  for (const address of SHARDS) await clickhouse(address, [DROP]);
}

describe.skipIf(SHARDS.length === 0)('the query on ClickHouse', () => {
  let normalizes = true;

  beforeAll(async () => {
    const [found] = await numbers(SHARDS[0]!, "SELECT count() FROM system.functions WHERE name = 'normalizeUTF8NFC'");
    normalizes = found === 1;
  });

  const suited = (table: CodingTable): CodingTable =>
    normalizes ? table : { ...table, rows: table.rows.map((row) => row.map((cell) => cell?.normalize('NFC') ?? null)) };
  const understood = (query: string) => (normalizes ? query : query.replaceAll('normalizeUTF8NFC(', '('));

  /** The text that the command prints for the Distributed table. */
  async function printed(table: CodingTable): Promise<string> {
    const argv = ['sql', '--dialect', 'clickhouse', '--table', 'intercoder_test_all', ...tableArguments(table)];
    const { code, stdout, stderr } = await run(argv);
    if (code !== 0) throw new Error(stderr);
    return understood(stdout);
  }

  function expectSame(counts: string, table: CodingTable): void {
    const expected = said(readAsSheet(table));
    const found = said(readAsCounts(counts, table));
    expect(found.patterns).toBe(expected.patterns);
    expect(found.results).toBe(expected.results);
  }

  it.each(Object.entries(tables))('gives what the reader of sheets sees: %s', async (_, given) => {
    const table = suited(given);
    await fillShards(table);
    try {
      const everywhere = `remote('${SHARDS.join(',')}', default, intercoder_test)`;
      expectSame(await clickhouse(SHARDS[0]!, [understood(queryOf(table, 'clickhouse', everywhere))]), table);
    } finally {
      await dropAll();
    }
  });

  describe.skipIf(CLUSTER === '')('over a Distributed table', () => {
    it.each(Object.entries(tables))('gives what the reader of sheets sees: %s', async (_, given) => {
      const table = suited(given);
      await fillShards(table);
      try {
        await distribute();
        expectSame(await clickhouse(SHARDS[0]!, [await printed(table)]), table);
      } finally {
        await dropAll();
      }
    });

    it('has each shard read and group its own rows', async () => {
      const table = suited(tables['a row a category']!);
      const id = randomUUID();
      await fillShards(table);
      try {
        await distribute();
        const asked = ['--query_id', id, '--log_queries', '1', '--prefer_localhost_replica', '0'];
        await clickhouse(SHARDS[0]!, [await printed(table)], asked);
        expect(await numbers(SHARDS[0]!, 'SELECT count() FROM intercoder_test_all')).toEqual([table.rows.length]);
        for (const [shard, address] of SHARDS.entries()) {
          const own = table.rows.filter((_, row) => row % SHARDS.length === shard).length;
          expect(await numbers(address, 'SELECT count() FROM intercoder_test')).toEqual([own]);
          await clickhouse(address, ['SYSTEM FLUSH LOGS']);
          const [queries, read, given] = await numbers(
            address,
            `SELECT count(), sum(read_rows), sum(result_rows) FROM system.query_log
            WHERE initial_query_id = '${id}' AND NOT is_initial_query AND type = 2 AND position(query, 'GROUP BY') > 0`,
          );
          expect([queries, read]).toEqual([1, own]);
          expect(given).toBeGreaterThan(0);
          expect(given).toBeLessThan(own);
        }
      } finally {
        await dropAll();
      }
    });
  });
});
