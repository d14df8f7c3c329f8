import { type CountedRows, keysFor, rowsOfKeys } from '../../codings/distinct-rows.ts';
import type { Column, RowKinds } from '../../read/table.ts';
import type { CellDictionary } from '../cells/cell-dictionary.ts';
import { UNNAMED } from './coder-reader.ts';
import type { CodingReader } from './coding-reader.ts';
import { BLOCK } from './row-reader.ts';

/** A table in which the rows of each unit are adjacent, and their kinds say all else. */
export interface Groups {
  readonly unit: Column;
  readonly kinds: RowKinds;
  readonly rows: number;
  readonly codings: readonly CodingReader[];
}

/** What each kind of rows adds to its unit. */
interface Added {
  /** To the key of the unit's row of cells. */
  readonly key: Int32Array;
  /** A bit for each coder who has a coding in such a row. */
  readonly coders: Int32Array;
}

/**
 * The rows of cells, each once, counted unit by unit as in the table, without filling a table of units × coders; undefined if
 * that is not possible: rows name no coder, a coder coded a unit twice, or there could be too many different rows.
 *
 * @param width - how many coders
 */
export function countedGroups(
  { unit, kinds, rows, codings }: Groups,
  width: number,
  dictionary: CellDictionary,
): CountedRows | undefined {
  const added = addedByKinds(kinds.size, codings, width, dictionary);
  const distinct = dictionary.cells.length;
  const keys = keysFor(unit.size, width, distinct);
  if (added === undefined || keys === undefined) return undefined;
  const counter = new GroupCounter(keys, added);
  const unitsOf = new Int32Array(BLOCK);
  const kindsOf = new Int32Array(BLOCK);
  for (let from = 0; from < rows; from += BLOCK) {
    const to = Math.min(rows, from + BLOCK);
    kinds.cells(from, to, kindsOf);
    if (unit.size === rows) counter.addUnits(kindsOf, to - from);
    else {
      unit.cells(from, to, unitsOf);
      if (!counter.addRows(unitsOf, kindsOf, to - from)) return undefined;
    }
  }
  if (unit.size < rows) counter.addLast();
  return rowsOfKeys(counter.counts, width, distinct + 1);
}

/** Counts units by the keys of their rows of cells, block by block. */
class GroupCounter {
  readonly #added: Added;
  /** How many units have each key. */
  readonly counts: Float64Array;
  /** The unit whose rows are being read, the key and the coders of its row as far as they were met. */
  #unit = 0;
  #key = 0;
  #coders = 0;

  constructor(keys: number, added: Added) {
    this.counts = new Float64Array(keys);
    this.#added = added;
  }

  /** Takes this many rows, each of which is a unit of its own. */
  addUnits(kinds: Int32Array, rows: number): void {
    const { counts } = this;
    const { key: keys } = this.#added;
    for (let i = 0; i < rows; i += 1) {
      const key = keys[kinds[i]!]!;
      counts[key] = counts[key]! + 1;
    }
  }

  /** Takes this many rows; false if a coder coded a unit twice. */
  addRows(units: Int32Array, kinds: Int32Array, rows: number): boolean {
    const { counts } = this;
    const { key: keys, coders: codersOf } = this.#added;
    let unit = this.#unit;
    let key = this.#key;
    let coders = this.#coders;
    for (let i = 0; i < rows; i += 1) {
      if (units[i] !== unit) {
        counts[key] = counts[key]! + 1;
        unit = units[i]!;
        key = 0;
        coders = 0;
      }
      const kind = kinds[i]!;
      const more = codersOf[kind]!;
      if ((coders & more) !== 0) return false;
      coders |= more;
      key += keys[kind]!;
    }
    this.#unit = unit;
    this.#key = key;
    this.#coders = coders;
    return true;
  }

  /** Takes the unit of the last row, behind which there is none. */
  addLast(): void {
    this.counts[this.#key] = this.counts[this.#key]! + 1;
  }
}

/** Numbers the cells of all kinds, in the order in which they were met, and gives what each kind adds; undefined if that is not possible. */
function addedByKinds(
  kinds: number,
  codings: readonly CodingReader[],
  width: number,
  dictionary: CellDictionary,
): Added | undefined {
  if (width > MAX_CODERS) return undefined;
  const coders = new Int32Array(kinds);
  for (let kind = 0; kind < kinds; kind += 1) {
    for (const coding of codings) {
      const coder = coding.coderOfKind(kind);
      if (coder === UNNAMED) return undefined;
      if (coder < 0) continue;
      if ((coders[kind]! & (1 << coder)) !== 0) return undefined;
      coders[kind] = coders[kind]! | (1 << coder);
      coding.cellOfKind(kind);
    }
  }
  const base = dictionary.cells.length + 1;
  if (base ** width > 2 ** 31) return undefined;
  const key = new Int32Array(kinds);
  for (let kind = 0; kind < kinds; kind += 1)
    for (const coding of codings) {
      const coder = coding.coderOfKind(kind);
      if (coder >= 0) key[kind] = key[kind]! + (coding.cellOfKind(kind) + 1) * base ** (width - 1 - coder);
    }
  return { key, coders };
}

/** This many coders can have a bit each in a number. */
const MAX_CODERS = 31;
