import type { Vocabulary } from '../codebook/entries.ts';
import type { DeclaredScale } from '../codebook/variables.ts';
import type { CategorySet, Cells } from '../codings/coding.ts';
import type { Crowd } from '../codings/crowd.ts';
import type { CountedRows } from '../codings/distinct-rows.ts';
import type { Table } from '../read/table.ts';
import type { ReadingTaken } from './reading-taken.ts';
import type { UnitTexts } from './rows/unit-texts.ts';

/** Rows of cells, not yet reduced: as `Patterns`, but codings and rows in any order, rows repeated. */
export interface CodedRows {
  readonly coders: readonly string[];
  readonly categories: readonly string[];
  readonly codings: readonly CategorySet[];
  readonly cells: Cells;
  /** How many units each row represents; 1 each if absent. */
  readonly counts?: Float64Array;
  readonly crowd?: Crowd;
}

/** Who coded what: units × coders × codings. */
export interface Study {
  /** The coders in the order of their names, so that figures do not depend on the order of files. */
  readonly coders: readonly string[];
  /** The coders as they were named or met, which is how they are shown. */
  readonly coderOrder: readonly string[];
  /** The variable that was coded, if the tables contain several. */
  readonly variable?: string | undefined;
  /** The level of measurement that a codebook declares. */
  readonly scale?: DeclaredScale | undefined;
  /** Set if coders could give a unit several categories, whether or not they did. */
  readonly areSets?: true;
  readonly categories: readonly string[];
  /** Whether a codebook declared the categories; otherwise they are those observed. */
  readonly declared: boolean;
  /** What the codebook says of categories, by name; absent if it says nothing. */
  readonly definitions?: ReadonlyMap<string, string> | undefined;
  /** The codebook's examples of categories, by name; absent if it has none. */
  readonly examples?: ReadonlyMap<string, string> | undefined;
  /** Whether these are the codebook's categories, or the codes that belong to them. */
  readonly vocabulary: Vocabulary;
  /** What categories are called that the codebook has under another name, too, by that name. */
  readonly otherNames?: ReadonlyMap<string, string> | undefined;
  /** The distinct codings; cells contain positions in this list, or MISSING. */
  readonly codings: readonly CategorySet[];
  /** The rows of cells, one cell per coder, with how many units have them: all that figures need. */
  readonly rows: CountedRows;
  /** What they are if blank cells mean what they were not taken for; absent if there is no doubt. */
  readonly otherBlanks?: OtherBlanks | undefined;
  readonly unitCount: number;
  /** The single units; undefined if only counts of patterns are known. */
  readonly units: Units | undefined;
  /** Whether nothing names the units, so that they are numbered by row: row 5 of another study may be another unit. */
  readonly unitsAreRows: boolean;
  /** The name of the layout that the tables had; "none" if there were no tables. */
  readonly layout: string;
  /** How the tables were read; undefined if there were none. */
  readonly reading: ReadingTaken | undefined;
  /** Per unit its text, if a table has one. */
  readonly texts: UnitTexts;
  /** Per unit what stands around it, if it is part of a longer text. */
  readonly contexts?: { get(unit: number): Context | undefined } | undefined;
  /** Per unit the stratum it is in, if a table says so. */
  readonly strata: ReadonlyMap<number, string>;
  /** Notes by unit × number of coders + coder. */
  readonly notes: ReadonlyMap<number, string>;
  /** The tables it was read from. */
  readonly tables: readonly Table[];
}

/** The sentences next to a unit in its text; undefined where there is none. */
export interface Context {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Blank cells that may mean either that no category applied or that the coder did not code the unit. */
export interface OtherBlanks {
  readonly cells: number;
  /** What they were not taken for. */
  readonly meaning: 'missing' | 'uncoded';
  /** The study's codings if they mean that. */
  readonly codings: () => Pick<Study, 'codings' | 'rows'> & Pick<Units, 'cells'>;
}

/**
 * Units one by one, counted from 0. Names and cells are made on request: for a million units they take much memory,
 * and figures need neither.
 */
export interface Units {
  readonly name: (unit: number) => string;
  /** All names, in order. */
  readonly names: () => readonly string[];
  /** What each coder gave the unit: positions in the study's codings, or MISSING. */
  readonly cells: (unit: number) => Cells;
}

/** The single units of a study; throws if only counts of patterns are known. */
export function singleUnits({ units }: Pick<Study, 'units'>): Units {
  if (units === undefined) throw new RangeError('a study made from counts of patterns has no single units');
  return units;
}

/** The coders of whom it is known what each gave; nobody where units were only counted. */
export function knownCoders({ coderOrder, rows }: Study): readonly string[] {
  return rows.crowd?.isAnonymous ? [] : coderOrder;
}
