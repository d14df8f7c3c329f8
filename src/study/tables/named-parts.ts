import type { Notice } from '../../notices.ts';
import type { Table } from '../../read/table.ts';
import { gatheredAsNamed, isPartOfNames } from '../reading/names-in-parts.ts';
import { trimmedUnlessLarge } from '../reading/views/row-shapes.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { rowsLeftOut } from './rows-left-out.ts';

/** The tables of each coder as one, with a column of the other part of their names, where options name that column: "(file 1)". */
export function withNamedParts(
  all: readonly Table[],
  { unit, by, where, headerRows }: ReadingOptions,
): { readonly tables: readonly Table[]; readonly notices: readonly Notice[] } {
  const names = [...unit, ...by, ...where.map(({ column }) => column)];
  if (!names.some(isPartOfNames)) return { tables: all, notices: [] };
  const bare = all.map((table) => trimmedUnlessLarge(table, headerRows));
  const tables = gatheredAsNamed(
    bare.map(({ table }) => table),
    names,
  );
  if (tables === undefined) return { tables: all, notices: [] };
  return { tables, notices: bare.flatMap((beside, i) => rowsLeftOut(all[i]!, beside)) };
}
