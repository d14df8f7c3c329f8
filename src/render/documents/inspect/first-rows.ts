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

/** At most so many columns of one role are drawn. */
const MOST_OF_ROLE: Readonly<Record<string, number>> = { unit: 3, coder: 4, category: 4, count: 4, 'left-out': 3 };

/** What a screen has room for. */
export function forScreen<Rows extends FirstRows & { readonly moreColumns: number }>(rows: Rows): Rows {
  const met = new Map<string, number>();
  const isDrawn = rows.columns.map(({ role }) => {
    const times = (met.get(role) ?? 0) + 1;
    met.set(role, times);
    return times <= (MOST_OF_ROLE[role] ?? 1);
  });
  const drawn = <T>(cells: readonly T[]) => cells.filter((_, i) => isDrawn[i]);
  const columns = drawn(rows.columns);
  return {
    ...rows,
    columns,
    moreColumns: rows.moreColumns + rows.columns.length - columns.length,
    headings: rows.headings.map(drawn),
    rows: rows.rows.map(drawn),
  };
}

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
