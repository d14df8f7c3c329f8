import type { Notice } from '../../notices.ts';
import type { Problem } from '../../problems.ts';
import type { MarkedFile } from '../marked-file.ts';
import type { Table } from '../table.ts';
import type { ByteSource } from './source.ts';

/** How tables are to be read, as far as it is said. */
export interface TableOptions {
  readonly delimiter?: string | undefined;
  readonly encoding?: string | undefined;
  /** With fewer columns it is no such table as is meant; 1 by default. */
  readonly fewestColumns?: number | undefined;
  /** Whether rows may end early: spreadsheet programs leave out the delimiters of empty cells at the end. */
  readonly shortRows?: boolean | undefined;
  /** Whether the first row must be one of headings, as in sheets; a codebook may be a list of names. By default it must. */
  readonly needsHeadings?: boolean | undefined;
  /** Whether the file is to have a fingerprint, which takes time; by default it has. */
  readonly fingerprint?: boolean | undefined;
  /** The sheets to be read of a workbook, or the files of an archive; by default all that are not hidden. */
  readonly sheets?: readonly string[] | undefined;
  /** Whether tables are called by their files or by their sheets; by default by what tells them apart. */
  readonly coderFrom?: 'filename' | 'sheet' | undefined;
  /** What is to be read of texts in which stretches were marked. */
  readonly marked?: MarkedOptions | undefined;
  /** In how many archives the file is. */
  readonly depth?: number | undefined;
}

export interface MarkedOptions {
  /** The layer with the coders' categories. */
  readonly layer?: string | undefined;
  /** Coders who are wanted, even if the project hides them. */
  readonly coders: readonly string[];
  /** Whether marks are wanted of a file that has codings of whole texts, too. */
  readonly areWanted: boolean;
}

/** What was read of a file: its tables, or every problem that keeps them from being read. */
export interface Read {
  readonly tables: readonly Table[];
  /** What it says of stretches of texts that were marked. */
  readonly marked?: readonly MarkedFile[];
  readonly problems: readonly Problem[];
  /** What was changed or left out. */
  readonly notices?: readonly Notice[];
}

/** Reads a file that was in another one. */
export type ReadInner = (source: ByteSource, options: TableOptions) => Promise<Read>;

interface AnyFormat {
  readonly name: string;
  /** How the names of its files end, without the dot. */
  readonly extensions: readonly string[];
  /** Whether a file that begins so can be of no other format. */
  sniff(head: Uint8Array): boolean;
}

/** A format of which each file contains tables. */
export interface Format extends AnyFormat {
  tables(source: ByteSource, options: TableOptions): Promise<Read>;
}

/** The query to be run over a table that is given as SQL, by the names of its columns; or why there is none. */
export type QueryPlan = (table: string, columns: readonly string[]) => string | readonly Problem[];

/** A format of which the files are too large to be read row by row: together they are one table, over which a query is run. */
export interface QueriedFormat extends AnyFormat {
  /** The result of the query; and the files, as tables without cells. */
  query(paths: readonly string[], plan: QueryPlan): Promise<{ result: Table; files: Table[] }>;
}
