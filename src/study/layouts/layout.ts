import type { Names } from '../../codebook/codebook.ts';
import type { Problem } from '../../problems.ts';
import type { Table } from '../../read/table.ts';
import type { Found, Placement } from '../located.ts';
import type { ReadingOptions } from '../reading-options.ts';
import type { Study } from '../study.ts';

/** A way in which tables can contain codings. To add one, write its file and list it in `list.ts`. */
export type Layout = RowLayout | Reshape | CountLayout;

interface Facts {
  /** As the option `--layout` and reports call it. */
  readonly name: string;
  /** What it is, in a few words: "one file per coder". */
  readonly title: string;
  /** What names the coders: the file, the cells of a column, or the headings of columns of their own. */
  readonly coders: 'file' | 'cells' | 'headings';
  /** What a row of it is. */
  readonly rows: 'units' | 'codings' | 'coders' | 'counts';
  /**
   * How well the tables fit it; undefined: not at all.
   *
   * @param several - whether there are several tables, some of which may not have been read
   */
  readonly fits: (tables: readonly Table[], options: ReadingOptions, several: boolean) => Certainty | undefined;
}

/**
 * How well tables fit a layout. Certain: nothing else makes sense of the tables. Likely: a reader would take it so. Possible: if nothing
 * else fits. Of layouts that fit equally well, the last in the list is taken.
 */
export type Certainty = 'certain' | 'likely' | 'possible';

/** A layout whose rows are units or codings. */
export interface RowLayout extends Facts {
  readonly locate: (tables: readonly Table[], options: ReadingOptions) => Placement;
}

/** A layout that becomes another one when the cells of its tables are moved. */
export interface Reshape extends Facts {
  readonly reshape: (table: Table, options: ReadingOptions) => Reshaped | readonly Problem[];
  /** The layout of the reshaped tables. */
  readonly as: RowLayout;
}

export interface Reshaped {
  readonly tables: readonly Table[];
  /** The options with which these are read. */
  readonly options: ReadingOptions;
}

/** A layout whose rows are counts of units with the same codings. */
export interface CountLayout extends Facts {
  readonly readCounts: (
    tables: readonly Table[],
    options: ReadingOptions,
    codebook: Names | undefined,
  ) => CountedStudy & Found;
}

/** What counts say of a study: all but its single units. */
export type CountedStudy = Pick<
  Study,
  'coders' | 'coderOrder' | 'categories' | 'declared' | 'vocabulary' | 'codings' | 'rows' | 'unitCount'
>;
