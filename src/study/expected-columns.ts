import type { Problem } from '../problems.ts';
import { columnName, placeOf, type Table } from '../read/table.ts';
import type { ReadingOptions } from './reading-options.ts';

/** The names of a table's columns: their places where the first row holds no headings. */
export function namesOfColumns(
  tables: readonly Table[],
  { headerRows }: { readonly headerRows?: ReadingOptions['headerRows'] },
): string[] {
  const names = tables.flatMap(({ columns }) =>
    columns.map((column) => (headerRows === 0 ? `#${column.number}` : columnName(column))),
  );
  return [...new Set(names)];
}

/** Columns that are not as options say: those in a table that are not named, and those named that no table has. */
export function otherColumns(tables: readonly Table[], options: ReadingOptions): Problem[] {
  const { columns: expected } = options;
  if (expected === undefined || expected.length === 0 || tables.length === 0) return [];
  const named = new Set(expected);
  const there = new Set(namesOfColumns(tables, options));
  const lacking = expected.filter((name) => !there.has(name));
  const problems = tables.flatMap((table, i): Problem[] => {
    const extra = namesOfColumns([table], options).filter((name) => !named.has(name));
    const lackingHere = i === 0 ? lacking : [];
    return extra.length + lackingHere.length === 0
      ? []
      : [{ code: 'columns-differ', at: placeOf(table), extra, lacking: lackingHere }];
  });
  return problems;
}
