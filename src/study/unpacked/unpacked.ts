import type { Notice } from '../../notices.ts';
import type { Table } from '../../read/table.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { codersAndCodings } from './coders-and-codings.ts';
import { severalCoders } from './several-coders.ts';
import { unitsAndCoders } from './units-and-coders.ts';
import type { Unpacking } from './unpacking.ts';

const UNPACKINGS: readonly Unpacking[] = [unitsAndCoders, severalCoders, codersAndCodings];

/** The tables with what columns say of two things at once in columns of their own; none where the user wants cells whole. */
export function unpacked(
  tables: readonly Table[],
  options: ReadingOptions,
): { readonly tables: readonly Table[]; readonly notices: readonly Notice[] } {
  if (options.separator === 'none' || tables.length === 0) return { tables, notices: [] };
  for (const { what, unpack } of UNPACKINGS) {
    const found = tables.map((table) => unpack(table, options));
    const [first] = found.filter((one) => one !== undefined);
    if (first === undefined) continue;
    const { column, example } = first;
    return {
      tables: tables.map((table, i) => found[i]?.table ?? table),
      notices: [{ code: 'unpacked', what, column, example: example.trim() }],
    };
  }
  return { tables, notices: [] };
}
