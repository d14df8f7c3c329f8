/** The part of sql.js that is used. */
declare module 'sql.js/dist/sql-wasm.js' {
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

  export default function initSqlJs(settings?: {
    readonly wasmBinary: Uint8Array;
  }): Promise<{ readonly Database: new (bytes?: Uint8Array) => Database }>;
}

/** A file's bytes, which the bundle has packed. */
declare module '*?packed' {
  const bytes: Uint8Array;
  export default bytes;
}
