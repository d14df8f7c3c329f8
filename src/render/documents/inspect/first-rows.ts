import { type TablePart, table } from '../../document.ts';
import { shorten, widthOf } from '../../formats/terminal/width.ts';
import { visible } from '../../visible.ts';

/** The first rows of a sheet, as the file has them. */
export interface FirstRows {
  readonly columns: readonly { readonly role: string }[];
  readonly headings: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
}

const COLUMNS = 80;
const INDENT = 2;
const GAP = 2;
const NARROWEST = 8;

const ROLES: Readonly<Record<string, string>> = {
  'left-out': 'left out',
};

/** A table with the roles above the columns, so wide that it fits on a screen if columns of eight signs do. */
export function firstRowsTable(title: string, { columns, headings, rows }: FirstRows): TablePart {
  const lines = [...headings, ...rows].map((line) => line.map((cell) => visible(cell)));
  const roles = columns.map(({ role }) => ROLES[role] ?? role);
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => widthOf(line[i]!)), widthOf(roles[i]!)));
  const room = COLUMNS - INDENT - GAP * (columns.length - 1);
  const most = widestFor(widths, room);
  return table(
    title,
    roles,
    lines.map((line) => line.map((cell) => shorten(cell, most))),
    { of: 'words' },
  );
}

/** How wide columns may be so that all of them have room. */
function widestFor(widths: readonly number[], room: number): number {
  let most = Math.max(...widths, NARROWEST);
  const needed = () => widths.reduce((sum, width) => sum + Math.min(width, most), 0);
  while (most > NARROWEST && needed() > room) most -= 1;
  return most;
}
