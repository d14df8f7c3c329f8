import { fold } from '../../names/look.ts';
import { suggester } from '../../names/nearest.ts';
import type { Notice } from '../../notices.ts';
import type { Problem } from '../../problems.ts';
import type { Column, Table } from '../../read/table.ts';
import type { Located } from '../located.ts';
import { isAgreed } from '../reading/set-aside.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { NOTHING } from './row-reader.ts';
import { Names } from './unit-names.ts';

/**
 * Names of `--coders` that no table has, if somebody was left out who has almost the same name. A coder may be named who coded nothing,
 * but here the other one was probably meant, whose pairs would go missing.
 *
 * @param inTables - the coders that the tables name
 */
export function misspeltCoders(
  named: readonly string[],
  inTables: Iterable<string>,
  tables: readonly Table[],
): Problem[] {
  const there = new Set(inTables);
  const unknown = [...new Set(named)].filter((name) => !there.has(name));
  if (unknown.length === 0) return [];
  const at = { file: tables.map(({ path }) => path).join(', ') };
  const asked = new Set(named);
  const leftOut = [...there].filter((name) => !asked.has(name));
  const folded = new Map([...leftOut].reverse().map((name) => [fold(name), name]));
  const suggest = suggester(leftOut);
  return unknown.flatMap((name): Problem[] => {
    const nearest = folded.get(fold(name)) ?? suggest(name) ?? shortFor(name, folded);
    if (nearest === undefined) return [];
    return [{ code: 'unknown-coder', at, option: 'coders', found: name, coders: leftOut, nearest, mayBeIdle: true }];
  });
}

/** The only name that begins with this one, as "Benoît" does with "Ben". */
function shortFor(short: string, folded: ReadonlyMap<string, string>): string | undefined {
  if (short.trim().length < 2) return undefined;
  const start = fold(short);
  const longer = [...folded].filter(([name]) => name.startsWith(start));
  return longer.length === 1 ? longer[0]![1] : undefined;
}

/** Everybody the tables name as a coder, whether or not `--coders` does; headings name only the requested coders. */
export function codersInTables(located: readonly Located[]): string[] {
  return located.flatMap(({ codings }) =>
    codings.flatMap(({ coder }) => {
      if (coder.from === 'heading') return [];
      return coder.from === 'file' ? [coder.name] : coder.column.texts.map((text) => text.trim()).filter(Boolean);
    }),
  );
}

/** The coders of all tables, and those of them that `--coders` does not name. */
export class Coders extends Names {
  readonly notices: Notice[] = [];
  readonly leftOut = new Set<string>();
  readonly #named: readonly string[];
  readonly #asCoders: readonly string[] | undefined;
  readonly #consensus = new Set<string>();

  /** @param options - with the coders to keep; none: all */
  constructor({ coders, asCoders }: Pick<ReadingOptions, 'coders' | 'asCoders'>) {
    super();
    this.#named = coders;
    this.#asCoders = asCoders;
  }

  /** The coder whose table it is; NOTHING if the coder was not requested. */
  ofTable(name: string): number {
    return this.#keeps(name) ? this.intern(name) : NOTHING;
  }

  /** The coder that a cell names; a consensus is nobody's coding. */
  ofCell(name: string): number {
    if (this.#named.length > 0 || !isAgreed({ heading: name }, { asCoders: this.#asCoders })) return this.ofTable(name);
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

/** Columns that contain a coding of each row, and the coders who gave it. */
export interface CodingColumns {
  /** The one coder of all rows, or the column that names each row's. */
  readonly coder: number | CoderColumn;
  readonly columns: readonly Column[];
}

export interface CoderColumn {
  readonly column: Column;
  /** Per text of the column the coder; NOTHING if the coder was not requested, UNNAMED if it names none. */
  readonly coders: Int32Array;
}

/** The codings of a table's rows, with their coders numbered. */
export function codingColumns(located: Located, coders: Coders): CodingColumns[] {
  return located.codings.map(({ coder, columns }) => {
    if (coder.from === 'cells') return { coder: coderColumn(coder.column, coders), columns };
    return { coder: coder.from === 'file' ? coders.ofTable(coder.name) : coders.intern(coder.name), columns };
  });
}

/** Stands for the coder of a row that names none. */
export const UNNAMED = -2;

function coderColumn(column: Column, coders: Coders): CoderColumn {
  const ofText = (text: string) => (text.trim() === '' ? UNNAMED : coders.ofCell(text.trim()));
  return { column, coders: Int32Array.from(column.texts, ofText) };
}
