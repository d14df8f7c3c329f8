import type { Notice } from '../../notices.ts';
import type { Column } from '../../read/sheet.ts';
import { columnName } from '../find-columns.ts';
import { isConsensus } from '../header-words.ts';
import type { Located } from '../layout/located.ts';
import { Names } from './names.ts';
import { NOTHING } from './row-reader.ts';

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
