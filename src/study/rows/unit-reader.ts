import type { Position } from '../../problems.ts';
import { type Column, positionIn } from '../../read/table.ts';
import type { Located } from '../located.ts';
import type { RowOptions } from '../reading-options.ts';
import { NOTHING, type RowReader, rowByRow } from './row-reader.ts';
import { InternedUnits, joinedName, type UnitNames, unitsOfColumn, unitsOfRows } from './unit-names.ts';

interface UnitReaders {
  readonly units: UnitNames;
  /** The column whose texts are the units, one by one. */
  readonly column?: Column;
  /** For each table, the numbers of the units of its rows. */
  readonly readers: readonly RowReader[];
}

const UNKNOWN = -2;

/**
 * Reads the unit of each row.
 *
 * @param keeps - per table, whether a row is kept; absent if all are
 * @param unnamed - called for a row of a table that names no unit
 */
export function unitReaders(
  located: readonly Located[],
  keeps: readonly (((row: number) => boolean) | undefined)[],
  options: RowOptions,
  unnamed: (table: number, row: number, column: Column) => void,
): UnitReaders {
  const plain = keeps[0] === undefined && options.unitNames === undefined ? plainUnits(located) : undefined;
  if (plain) return plain;
  const units = new InternedUnits();
  const readers = located.map((table, number) => {
    const keep = keeps[number];
    const prefix = located.length > 1 && !options.byRow ? `${table.table.path} ` : '';
    const unitOf = unitOfRow(table, units, options, prefix, (row, column) => unnamed(number, row, column));
    return rowByRow((row) => (keep === undefined || keep(row) ? unitOf(row) : NOTHING));
  });
  return { units, readers };
}

/** The units of one table, if they need no look-up: a column's distinct texts as they are, or the rows. */
function plainUnits([only, ...others]: readonly Located[]): UnitReaders | undefined {
  if (!only || others.length > 0 || only.unit.length > 1) return undefined;
  const [column] = only.unit;
  if (column === undefined) return { units: unitsOfRows(only.table.rows), readers: [rowByRow((row) => row)] };
  if (!column.isTrimmed || column.hasBlank) return undefined;
  return { units: unitsOfColumn(column), column, readers: [(from, to, into) => column.cells(from, to, into)] };
}

function unitOfRow(
  { unit }: Located,
  units: InternedUnits,
  { trim, unitNames }: RowOptions,
  prefix: string,
  unnamed: (row: number, column: Column) => void,
): (row: number) => number {
  const [only] = unit;
  if (!only) return (row) => units.intern(`${prefix}row ${row + 1}`);
  const named = (name: string, row: number) => {
    if (name.trim() !== '') return units.intern(unitNames?.get(name) ?? name);
    unnamed(row, only);
    return NOTHING;
  };
  if (unit.length > 1) return (row) => named(joinedName(unit.map((column) => column.textAt(row).trim())), row);
  const known = new Int32Array(only.size).fill(UNKNOWN);
  return (row) => {
    const cell = only.cell(row);
    if (known[cell]! < 0) known[cell] = named(trim ? only.text(cell).trim() : only.text(cell), row);
    return known[cell]!;
  };
}

/** A unit that is in one stratum here and in another there. */
interface OtherStratum {
  readonly found: string;
  readonly other: string;
  readonly at: Position;
  readonly first: Position;
}

/** The stratum of each unit, whichever row says so; rows may leave it out. */
export class UnitStrata {
  readonly names = new Map<number, string>();
  readonly #first = new Map<number, Position>();

  /** Records what the row says of the unit; returns the conflict if an earlier row says something else. */
  note(unit: number, { table, strata }: Pick<Located, 'table' | 'strata'>, row: number): OtherStratum | undefined {
    const stratum = joinedName(strata.map((column) => column.textAt(row).trim()));
    if (stratum === '') return undefined;
    const other = this.names.get(unit);
    if (other === stratum) return undefined;
    const at = positionIn(table, row, strata[0]);
    if (other !== undefined) return { found: stratum, other, at, first: this.#first.get(unit)! };
    this.names.set(unit, stratum);
    this.#first.set(unit, at);
    return undefined;
  }
}
