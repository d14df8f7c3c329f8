import type { Cells } from '../../codings/coding.ts';
import type { Crowd } from '../../codings/crowd.ts';
import type { DistinctRows } from '../../codings/distinct-rows.ts';
import type { Table } from '../../read/table.ts';
import type { CellDictionary } from '../cells/cell-dictionary.ts';
import type { UnitNames } from './unit-names.ts';
import type { UnitTexts } from './unit-texts.ts';

/** What the sheets say, in whichever layout: for every unit and coder the cell that holds the coding. */
export interface CodingList {
  readonly units: UnitNames;
  /** By name. */
  readonly coders: readonly string[];
  /** As they were named or met. */
  readonly coderOrder: readonly string[];
  readonly dictionary: CellDictionary;
  /** The coders of a crowd, with how often each gave each cell; then `cells` are the units' codings, in no order. */
  readonly crowd: Crowd | undefined;
  /** How many cells a unit has: one a coder, or as many as any unit of a crowd has codings. */
  readonly width: number;
  /** How many cells there are: units × width. */
  readonly places: number;
  /** Per unit and coder the number of the cell that was met first, or MISSING. They may be put in their places only when they are asked for. */
  readonly cells: () => Cells;
  readonly cellAt: (place: number) => number;
  /** The rows of these cells, each once, with the number of units that have it. */
  readonly rows: DistinctRows;
  /** Further codings of a unit by a coder, in the order of the rows: their places in the table, and their cells. */
  readonly repeated: { readonly place: number[]; readonly cell: number[] };
  /** Per unit, its text where a sheet has one. */
  readonly texts: UnitTexts;
  /** The coders' notes, by place in the table. */
  readonly notes: ReadonlyMap<number, string>;
  /** Per unit the stratum it is in, where a sheet says so. */
  readonly strata: ReadonlyMap<number, string>;
  readonly sheets: readonly Table[];
  /** What a blank cell means in this layout. */
  readonly blank: 'missing' | 'uncoded';
}
