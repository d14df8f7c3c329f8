import { BadInputError, type Position } from '../../../problems.ts';
import { tooLarge } from '../../fault.ts';

/** A database is in memory twice. */
const MOST_BYTES = 1 << 28;

export type Row = Readonly<Record<string, number | string | Uint8Array | null>>;

/** What a database has, by tables; nothing in it is run, so that views and triggers do not matter. */
export interface Database {
  readonly at: Position;
  /** The names of its tables, in lower case, and of their columns. */
  readonly tables: ReadonlyMap<string, readonly string[]>;
  /** The rows of a table, with names in lower case. */
  rows(table: string): Row[];
}

/** SQLite itself. */
async function sqlite() {
  const [{ default: initSqlJs }, { default: wasmBinary }] = await Promise.all([
    import('sql.js/dist/sql-wasm.js'),
    import('sql.js/dist/sql-wasm.wasm?packed'),
  ]);
  return initSqlJs({ wasmBinary });
}

/**
 * Opens a database; what is done with it ends before it is closed.
 *
 * @param beside - the name of the file in which a program that has it open keeps changes, if there is one
 */
export async function withDatabase<T>(
  bytes: Uint8Array,
  at: Position,
  beside: string | undefined,
  use: (database: Database) => T,
): Promise<T> {
  if (beside !== undefined) throw new BadInputError([{ code: 'database-open-elsewhere', at, beside }]);
  if (bytes.length > MOST_BYTES) throw tooLarge(at, 'bytes', MOST_BYTES);
  const sql = await sqlite();
  let database: InstanceType<typeof sql.Database> | undefined;
  const all = (text: string): Row[] => {
    const statement = database!.prepare(text);
    try {
      const names = statement.getColumnNames().map((name) => name.toLowerCase());
      const rows: Row[] = [];
      while (statement.step()) {
        const values = statement.get();
        rows.push(Object.fromEntries(names.map((name, i) => [name, values[i]!])));
      }
      return rows;
    } finally {
      statement.free();
    }
  };
  try {
    database = new sql.Database(bytes);
    all('PRAGMA trusted_schema = OFF');
    const [check] = all('PRAGMA quick_check(1)');
    const found = Object.values(check ?? {})[0];
    if (found !== 'ok') throw new Error(String(found));
    const names = all("SELECT name FROM sqlite_master WHERE type = 'table'").map(({ name }) => String(name));
    const tables = new Map(names.map((name) => [name.toLowerCase(), columnsOf(name, all)]));
    return use({ at, tables, rows: (table) => all(`SELECT * FROM ${quoted(table)}`) });
  } catch (error) {
    if (error instanceof BadInputError) throw error;
    const why = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 200);
    throw new BadInputError([{ code: 'damaged-database', at, why }]);
  } finally {
    database?.close();
  }
}

function columnsOf(table: string, all: (text: string) => Row[]): string[] {
  return all(`PRAGMA table_info(${quoted(table)})`).map(({ name }) => String(name).toLowerCase());
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A cell as a text; blank where there is none. */
export function textIn(value: Row[string] | undefined): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
