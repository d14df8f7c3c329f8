import { fold } from '../../names/near-duplicates.ts';
import { nearestName } from '../../names/nearest.ts';
import type { Notice } from '../../notices.ts';
import type { Problem } from '../../problems.ts';
import { type Column, columnName, type Table } from '../../read/table.ts';
import { isConsensus } from '../columns.ts';
import type { Located } from '../layouts/located.ts';
import { NOTHING } from './row-reader.ts';
import { Names } from './unit-names.ts';

/**
 * Names of `--coders` that no sheet has, where somebody was left out who is nearly named so. A coder may be named who coded nothing,
 * but here the other one was probably meant, whose pairs would go missing.
 *
 * @param met - whom the sheets name
 */
export function misspeltCoders(named: readonly string[], met: Iterable<string>, sheets: readonly Table[]): Problem[] {
  const there = new Set(met);
  const unknown = [...new Set(named)].filter((name) => !there.has(name));
  if (unknown.length === 0) return [];
  const at = { file: sheets.map(({ path }) => path).join(', ') };
  const leftOut = [...there].filter((name) => !named.includes(name));
  return unknown.flatMap((found): Problem[] => {
    const nearest =
      leftOut.find((name) => fold(name) === fold(found)) ?? nearestName(found, leftOut) ?? shortFor(found, leftOut);
    if (nearest === undefined) return [];
    return [{ code: 'unknown-coder', at, option: 'coders', found, coders: leftOut, nearest, mayBeIdle: true }];
  });
}

/** The only name that begins with this one, as "Benoît" does with "Ben". */
function shortFor(found: string, names: readonly string[]): string | undefined {
  const longer = names.filter((name) => found.trim().length > 1 && fold(name).startsWith(fold(found)));
  return longer.length === 1 ? longer[0] : undefined;
}

/** Everybody whom the sheets name as a coder, whether or not `--coders` does; nobody of wide sheets, whose columns are named. */
export function metCoders(located: readonly Located[]): string[] {
  return located.flatMap((one) => {
    if (one.layout === 'wide') return [];
    return one.layout === 'per-coder' ? [one.coder] : one.coder.texts.map((text) => text.trim()).filter(Boolean);
  });
}

/** The coders of all sheets, and whom of those met `--coders` does not name. */
export class Coders extends Names {
  readonly notices: Notice[] = [];
  readonly leftOut = new Set<string>();
  readonly #named: readonly string[];
  readonly #consensus = new Set<string>();

  /** @param named - the coders to keep; none: all */
  constructor(named: readonly string[]) {
    super();
    this.#named = named;
  }

  /** The coder of a sheet or of a column of a wide sheet; NOTHING where nobody asked for it. */
  ofSheet(name: string): number {
    return this.#keeps(name) ? this.intern(name) : NOTHING;
  }

  /** The coder whom a cell names; a consensus is nobody's coding. */
  ofCell(name: string): number {
    if (this.#named.length > 0 || !isConsensus(name)) return this.ofSheet(name);
    if (!this.#consensus.has(name)) this.notices.push({ code: 'not-a-coder', name, kind: 'value' });
    this.#consensus.add(name);
    return NOTHING;
  }

  #keeps(coder: string): boolean {
    if (this.#named.length === 0 || this.#named.includes(coder)) return true;
    this.leftOut.add(coder);
    return false;
  }
}

/** A place in the rows at which codings stand: by whom they are, and the columns they stand in. */
export interface Slot {
  /** The one coder of all rows, or the column that names each row's. */
  readonly coder: number | CoderColumn;
  readonly columns: readonly Column[];
}

export interface CoderColumn {
  readonly column: Column;
  /** Per text of the column the coder; NOTHING where nobody asked for it, UNNAMED where it names none. */
  readonly coders: Int32Array;
}

/** Where in a row codings stand: one place a row, or one a coder in a wide sheet. */
export function slotsOf(located: Located, coders: Coders): Slot[] {
  if (located.layout === 'wide')
    return located.coders.map((column) => ({ coder: coders.intern(columnName(column)), columns: [column] }));
  const columns = located.categories;
  if (located.layout === 'per-coder') return [{ coder: coders.ofSheet(located.coder), columns }];
  return [{ coder: coderColumn(located.coder, coders), columns }];
}

/** In place of the coder of a row that names none. */
export const UNNAMED = -2;

function coderColumn(column: Column, coders: Coders): CoderColumn {
  const ofText = (text: string) => (text.trim() === '' ? UNNAMED : coders.ofCell(text.trim()));
  return { column, coders: Int32Array.from(column.texts, ofText) };
}
