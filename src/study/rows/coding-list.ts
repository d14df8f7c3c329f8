import type { Cells } from '../../codings/coding.ts';
import type { CountedRows } from '../../codings/distinct-rows.ts';
import type { CellDictionary } from '../cells/cell-dictionary.ts';
import type { UnitNames } from './unit-names.ts';
import type { UnitTexts } from './unit-texts.ts';

/**
 * What the tables say, in whichever layout: for every unit and coder the cell that contains the coding. A slot is a unit and a coder,
 * numbered unit × width + coder.
 */
export interface CodingList {
  readonly units: UnitNames;
  /** By name. */
  readonly coders: readonly string[];
  /** As they were named or met. */
  readonly coderOrder: readonly string[];
  readonly dictionary: CellDictionary;
  /** How many cells a unit has: one per coder; for a crowd, as many as any unit has codings. */
  readonly width: number;
  /** How many slots there are: units × width. */
  readonly slots: number;
  /** Per slot the number of its first cell, or MISSING. The slots may be filled only when they are needed. */
  readonly cells: () => Cells;
  readonly cellAt: (slot: number) => number;
  /** The rows of these cells, each once, with the number of units that have it. */
  readonly rows: CountedRows;
  /** Further codings of a unit by a coder, in the order of the rows. */
  readonly repeated: Repeated;
  /** Per unit, its text if a table has one. */
  readonly texts: UnitTexts;
  /** The coders' notes, by slot. */
  readonly notes: ReadonlyMap<number, string>;
  /** Per unit the stratum it is in, if a table says so. */
  readonly strata: ReadonlyMap<number, string>;
  /** What a blank cell means. */
  readonly blank: 'missing' | 'uncoded';
  /** Whether a comma in a number may be a decimal one: cells of the tables are separated by semicolons or tabs. */
  readonly decimalCommas: boolean;
}

/** Codings in slots that had one before: slot and cell of each. */
export interface Repeated {
  readonly slot: number[];
  readonly cell: number[];
}
