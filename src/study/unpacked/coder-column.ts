import type { Column, Table } from '../../read/table.ts';
import { columnsCalled } from '../columns.ts';
import { isHeadedAsCoders, likeACoder, likeCoders } from '../reading/like-a-coder.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { sharesValues } from '../tables/repeated-headings.ts';

/** What a column of coders is called that is made of another one. */
export function coderHeading(table: Table): string {
  return columnsCalled(table, 'coder').length === 0 ? 'coder' : '(coder)';
}

/** The column that names coders, by an option or by its heading. */
export function coderColumnIn(table: Table, { coder }: ReadingOptions): Column | undefined {
  const named = coder === undefined ? [] : columnsCalled(table, coder);
  return named[0] ?? table.columns.find(({ name }) => isHeadedAsCoders(name));
}

/** Whether a column, or an option, says who coded, so that no other column is asked. */
export function isCoderSaid(table: Table, { coder, coders, byRow }: ReadingOptions): boolean {
  if (byRow || coders.some((name) => columnsCalled(table, name).length > 0)) return true;
  if (coder !== undefined) return columnsCalled(table, coder).length > 0;
  return table.columns.some(({ name }) => isHeadedAsCoders(name));
}

/** Whether the user says that these are coders. */
export function areNamed(names: readonly string[], { coders }: ReadingOptions): boolean {
  return coders.length > 0 && names.every((name) => coders.includes(name));
}

/** Whether some of the columns are those of coders, who gave the same values. */
export function areCodersBeside({ columns }: Table): boolean {
  const plain = columns.filter((column) => !column.isAside);
  const alike = plain.filter((column) =>
    sharesValues(
      column,
      plain.filter((other) => other !== column),
    ),
  );
  const names = alike.map(({ name }) => name);
  return alike.length > 1 && (likeCoders(names) >= 1 || names.filter((name) => likeACoder(name) > 0).length > 1);
}
