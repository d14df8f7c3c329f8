import type { Held } from '../codebook/entries.ts';
import type { CategorySet, Cells } from '../codings/coding.ts';
import type { Crowd } from '../codings/crowd.ts';
import type { Table } from '../read/table.ts';
import type { Layout } from './reading-options.ts';
import type { UnitTexts } from './rows/unit-texts.ts';

/** Rows of cells, not yet reduced: as `Patterns`, but codings and rows in any order, rows repeated. */
export interface CodedRows {
  readonly coders: readonly string[];
  readonly categories: readonly string[];
  readonly codings: readonly CategorySet[];
  readonly cells: Cells;
  /** How many units each row stands for; 1 each where absent. */
  readonly counts?: Float64Array;
  readonly crowd?: Crowd;
}

/** Units × coders × codings, as read. Coders stand in the order of their names, so that figures do not depend on the files' order. */
export interface Study extends CodedRows {
  /**
   * The names of the units; none where only counts of patterns are known. A million of them take much memory: where only their number is
   * asked for, take `unitCount`.
   */
  readonly units: readonly string[];
  readonly unitCount: number;
  /** The same rows, each once: all that figures need. */
  readonly distinct: CodedRows;
  /** The coders as they were named or met, which is how they are shown. */
  readonly coderOrder: readonly string[];
  /** Whether a codebook declared the categories; otherwise they are those observed. */
  readonly declared: boolean;
  /** Whether these are the codebook's categories, or the codes that belong to them. */
  readonly held: Held;
  readonly layout: Layout;
  /** Per unit its text, where a sheet has one. */
  readonly texts: UnitTexts;
  /** Per unit the stratum it is in, where a sheet says so. */
  readonly strata: ReadonlyMap<number, string>;
  /** Notes by unit × number of coders + coder. */
  readonly notes: ReadonlyMap<number, string>;
  readonly sheets: readonly Table[];
}
