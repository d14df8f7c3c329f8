import type { Notice } from '../../notices.ts';
import type { Table } from '../../read/table.ts';
import { trimmed } from '../reading/views.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { rowsLeftOut } from '../rows-left-out.ts';
import { choices } from './choices.ts';
import { codersAndCodings } from './coders-and-codings.ts';
import { codersOfCategories } from './coders-of-categories.ts';
import { questionsOfUnits } from './questions-of-units.ts';
import { severalCoders } from './several-coders.ts';
import { unitsAbove } from './units-above.ts';
import { unitsAndCoders } from './units-and-coders.ts';
import type { UnpackedTable, Unpacking } from './unpacking.ts';

const UNPACKINGS: readonly Unpacking[] = [
  questionsOfUnits,
  unitsAbove,
  unitsAndCoders,
  codersAndCodings,
  codersOfCategories,
  severalCoders,
];

interface Found extends UnpackedTable {
  /** Of rows that are no units': titles, sums, notes. */
  readonly leftOut: readonly Notice[];
}

interface Unpacked {
  readonly tables: readonly Table[];
  readonly notices: readonly Notice[];
}

/** The tables with what columns say of two things at once in columns of their own; none where the user wants cells whole. */
export function unpacked(all: readonly Table[], options: ReadingOptions): Unpacked {
  const marked = unpackedBy(choices, all, options);
  const { tables, notices } = marked ?? { tables: all, notices: [] };
  if (options.separator === 'none') return { tables, notices };
  for (const unpacking of UNPACKINGS) {
    const found = unpackedBy(unpacking, tables, options);
    if (found) return { tables: found.tables, notices: [...notices, ...found.notices] };
  }
  return { tables, notices };
}

function unpackedBy(
  { what, unpack }: Unpacking,
  tables: readonly Table[],
  options: ReadingOptions,
): Unpacked | undefined {
  const found = tables.map((table) => unpackedOf(table, options, unpack));
  const [first] = found.filter((one) => one !== undefined);
  if (first === undefined) return undefined;
  const { column, example } = first;
  return {
    tables: tables.map((table, i) => found[i]?.table ?? table),
    notices: [
      { code: 'unpacked', what, column, example: example.trim() },
      ...found.flatMap((one) => one?.leftOut ?? []),
    ],
  };
}

/** Larger tables are not copied to be without their titles. */
const MOST_ROWS = 200_000;

/** Without the titles, sums and notes, which are written otherwise than its units. */
function unpackedOf(table: Table, options: ReadingOptions, unpack: Unpacking['unpack']): Found | undefined {
  const { table: bare, ...beside } =
    table.rows > MOST_ROWS ? { table, ...NOTHING } : trimmed(table, options.headerRows);
  const found = unpack(bare, options);
  if (found) return { ...found, leftOut: rowsLeftOut(table, beside) };
  const asIs = bare === table ? undefined : unpack(table, options);
  return asIs && { ...asIs, leftOut: [] };
}

const NOTHING = { titles: [], total: undefined, notes: [] };
