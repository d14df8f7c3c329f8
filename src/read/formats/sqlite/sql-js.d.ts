/** The part of sql.js that is used; its module has its WebAssembly in it. */
declare module 'sql.js/dist/sql-wasm-inline.js' {
  export interface Statement {
    bind(values: readonly unknown[]): boolean;
    step(): boolean;
    get(): (number | string | Uint8Array | null)[];
    getColumnNames(): string[];
    free(): boolean;
  }

  export interface Database {
    prepare(sql: string): Statement;
    close(): void;
  }

  export default function initSqlJs(): Promise<{ readonly Database: new (bytes?: Uint8Array) => Database }>;
}
