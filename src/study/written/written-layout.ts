import type { Column, Table } from '../../read/table.ts';
import type { ReadingOptions } from '../reading-options.ts';
import type { Study } from '../study.ts';
import type { CellStyle } from './cells.ts';

/** What layouts in which units can be written are called. */
export type WrittenLayoutName = 'long' | 'wide' | 'per-coder' | 'one-hot';

/** A layout in which a study can be written so that reading gives the study again. */
export interface WrittenLayout {
  readonly name: string;
  /** What its rows are. */
  readonly title: string;
  readonly tables: (study: Study, style: WritingStyle) => readonly WrittenTable[];
  /** The options that name its columns, for readers who are to be told everything. */
  readonly roles: (study: Study) => Partial<ReadingOptions>;
}

export interface WritingStyle {
  readonly cells: CellStyle;
  /** What the columns of the strata were called, if that is known. */
  readonly by: readonly string[];
}

export interface WrittenTable {
  readonly table: Table;
  /** Those of its columns that contain codings. */
  readonly codings: readonly Column[];
}

/** One that people name. */
export type NamedLayout = WrittenLayout & { readonly name: WrittenLayoutName };
