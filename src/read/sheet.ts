/** A sheet as read: its columns of interned cells, and where each row stood in the file. */
export interface Sheet {
  /** The file's path as given, or "standard input". */
  readonly path: string;
  readonly columns: readonly Column[];
  readonly rows: number;
  /** The line on which each row starts; the header is line 1. */
  readonly lines: readonly number[];
  readonly source: Source;
  readonly dialect: Dialect;
  readonly dropped: Dropped;
}

/** One column: each distinct text once, and for every row which of them it holds. Texts are exact, not trimmed. */
export interface Column {
  readonly name: string;
  /** Counted from 1, as a spreadsheet does. */
  readonly number: number;
  readonly texts: readonly string[];
  readonly cells: readonly number[];
}

/** What identifies the file in the report. */
export interface Source {
  readonly path: string;
  readonly sha256: string;
  readonly rows: number;
}

export interface Dialect {
  readonly delimiter: string;
  readonly encoding: string;
}

/** Blank rows and blank columns without a name, which are left out. */
export interface Dropped {
  readonly rows: number;
  readonly columns: number;
}
