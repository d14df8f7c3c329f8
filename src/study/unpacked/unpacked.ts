import type { Notice } from '../../notices.ts';
import type { Table } from '../../read/table.ts';
import { trimmedUnlessLarge } from '../reading/views/row-shapes.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { rowsLeftOut } from '../tables/rows-left-out.ts';
import { categoriesInRows } from './categories-in-rows.ts';
import { choices } from './choices.ts';
import { codersAbove } from './coders-above.ts';
import { codersAndCodings } from './coders-and-codings.ts';
import { codersOfCategories } from './coders-of-categories.ts';
import { countedRows } from './counted-rows.ts';
import { labelsOfCoders } from './labels-of-coders.ts';
import { listedCoders } from './listed-coders.ts';
import { questionsOfUnits } from './questions-of-units.ts';
import { severalCoders } from './several-coders.ts';
import { unitsAbove } from './units-above.ts';
import { unitsAndCoders } from './units-and-coders.ts';
import type { Unpacking, UserWord } from './unpacking.ts';
import { variablesInRows } from './variables-in-rows.ts';

const UNPACKINGS: readonly Unpacking[] = [
  questionsOfUnits,
  categoriesInRows,
  variablesInRows,
  unitsAbove,
  codersAbove,
  // "Ana: pay; Ben: care" is no list of names.
  codersAndCodings,
  listedCoders,
  unitsAndCoders,
  codersOfCategories,
  labelsOfCoders,
  severalCoders,
  countedRows,
];

/** A table, and the same without titles, sums and notes, which are written otherwise than its units. */
interface Sheet {
  readonly table: Table;
  readonly bare: Table;
  /** What is said of the rows that it then lacks. */
  readonly leftOut: readonly Notice[];
}

interface Unpacked {
  readonly tables: readonly Table[];
  readonly notices: readonly Notice[];
  /** The options for these tables: where several rows were headings, or none was, one is. */
  readonly options: ReadingOptions;
}

/** The tables with what columns say of two things at once in columns of their own; none where the user wants cells whole. */
export function unpacked(all: readonly Table[], options: ReadingOptions): Unpacked {
  const sheets = all.map((table) => sheetOf(table, options));
  const marked = unpackedBy(choices, sheets, options) ?? { sheets, notices: [], options };
  const found =
    options.separator === 'none'
      ? undefined
      : firstOf(UNPACKINGS, (one) => unpackedBy(one, marked.sheets, marked.options));
  const { sheets: last, ...read } = found ?? marked;
  const now = found === undefined ? read.options : { ...read.options, isUnpacked: true };
  return {
    ...read,
    options: now,
    tables: last.map(({ table }) => table),
    notices: [...marked.notices, ...(found?.notices ?? [])],
  };
}

/** What the user may say of tables that are perhaps packed, but may be anything else. */
export function wordsToAsk(all: readonly Table[], options: ReadingOptions): UserWord[] {
  if (options.separator === 'none') return [];
  const sheets = all.map((table) => sheetOf(table, options));
  return UNPACKINGS.flatMap(({ isOnlyIf }) =>
    isOnlyIf === undefined ? [] : (firstOf(sheets, ({ bare }) => isOnlyIf(bare, options)) ?? []),
  );
}

function firstOf<In, Out>(list: readonly In[], find: (one: In) => Out | undefined): Out | undefined {
  for (const one of list) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

function sheetOf(table: Table, { headerRows }: ReadingOptions): Sheet {
  const { table: bare, ...beside } = trimmedUnlessLarge(table, headerRows);
  return { table, bare, leftOut: rowsLeftOut(table, beside) };
}

function unpackedBy(
  { what, unpack, keepsRows = false }: Unpacking,
  sheets: readonly Sheet[],
  options: ReadingOptions,
): (Omit<Unpacked, 'tables'> & { readonly sheets: readonly Sheet[] }) | undefined {
  const isHeadedOnce = (options.headerRows ?? 1) === 1;
  const inBare = sheets.map(({ bare }) => unpack(bare, options));
  // Without titles, all tables have one row of headings.
  const areBare = !isHeadedOnce && inBare.some((one) => one !== undefined);
  const mayBeWhole = isHeadedOnce || (keepsRows && !areBare);
  const whole = sheets.map(({ table, bare }, i) =>
    inBare[i] === undefined && mayBeWhole && bare !== table ? unpack(table, options) : undefined,
  );
  const [first] = sheets.flatMap((_, i) => inBare[i] ?? whole[i] ?? []);
  if (first === undefined) return undefined;
  const { coders, asked, placesOfLists } = first;
  const aside = [...(options.aside ?? []), ...(first.aside ?? [])];
  const now = {
    ...options,
    ...(areBare ? { headerRows: 1 } : {}),
    ...(coders === undefined || options.coders.length > 0 ? {} : { coders }),
    ...(asked === undefined ? {} : { asCodings: asked }),
    ...(placesOfLists === undefined ? {} : { placesOfLists }),
    ...(aside.length > 0 ? { aside } : {}),
  };
  return {
    sheets: sheets.map((sheet, i) => {
      const own = whole[i];
      if (own) return sheetOf(own.table, now);
      const table = inBare[i]?.table ?? (areBare ? sheet.bare : undefined);
      return table === undefined ? sheet : { table, bare: table, leftOut: [] };
    }),
    notices: [
      { code: 'unpacked', what, column: first.column, example: first.example.trim() },
      ...sheets.flatMap(({ leftOut }, i) => (areBare || inBare[i] ? leftOut : [])),
    ],
    options: now,
  };
}
