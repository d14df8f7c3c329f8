import type { Bars, TablePart } from '../../document.ts';
import { piecesOf, spelled, type Text } from '../../text.ts';
import { visibleLines } from '../../visible.ts';
import { barScale, barText } from './bars.ts';
import type { Emphasis } from './emphasis.ts';
import { type Screen, sentence } from './screen.ts';
import { shortNames, widthOf } from './width.ts';

/** A table with its figures rounded and its names shortened. */
interface ScreenTable extends Pick<TablePart, 'of' | 'words' | 'keepsNames'> {
  /** Wrapped. */
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What the marks of its pictures mean, if there was room for pictures. */
  readonly key?: Text;
}

const INDENT = 2;

/** Between columns, if they fit. */
const GAP = 2;

const WIDEST_BAR = 41;

const NARROWEST_BAR = 21;

const SHORTEST_NAME = 10;

/** Names this wide are readable; before they become shorter, columns move below the others. */
const READABLE_NAME = 13;

/** How far names may be shortened in a table that continues. */
const CONTINUED_NAME = 24;

/** How many columns a repeated column of counts takes on the screen. */
const REPEATED_COLUMN = 4;

/** The rows that a screen shows, in several tables if the table continues. */
export function screenTables(part: TablePart, screen: Screen): ScreenTable[] {
  const shown = withoutWideColumns({ ...part, rows: part.rows.slice(0, part.first?.rows) }, screen);
  const spelling = screen.names.inTable(shown, screen.columns);
  const written = (row: readonly Text[], isHead: boolean) =>
    row.map((cell, column) =>
      visibleLines(
        spelled(cell, { name: (name) => spelling(name, { isHead, column, cell }), action: screen.actionText }),
      ),
    );
  const inWords = { ...shown, head: written(shown.head, true), rows: shown.rows.map((row) => written(row, false)) };
  const table =
    part.bars !== undefined && screen.pictures
      ? { ...inWords, ...withBars({ ...inWords, title: '' }, part.bars, screen.columns) }
      : inWords;
  return groupsOfColumns(table, screen.columns).map((columns, i) => ({
    ...pick(table, columns),
    title: sentence(i === 0 ? part.title : [...piecesOf(part.title), ' (continued)'], screen),
  }));
}

/** Puts a picture in place of the columns it stands for, if there is room for it. */
function withBars(table: ScreenTable, bars: Bars, columns: number): ScreenTable {
  const kept = table.head.map((_, column) => column).filter((column) => !bars.instead.includes(column));
  const others = widthsOf(pick(table, kept)).reduce((sum, width) => sum + width + GAP, INDENT);
  const width = Math.min(WIDEST_BAR, columns - others);
  if (width < NARROWEST_BAR) return table;
  const at = bars.instead[0];
  const put = (row: readonly string[], picture: string) =>
    row.flatMap((text, column) => (column === at ? [picture] : bars.instead.includes(column) ? [] : [text]));
  return {
    ...table,
    head: put(table.head, barScale(width, bars.scale)),
    rows: table.rows.map((row, i) => put(row, barText(bars.rows[i] ?? null, width))),
    key: bars.key,
  };
}

/** Leaves out the columns of pairs whose names are too long for a heading. */
function withoutWideColumns(table: TablePart, { names }: Screen): TablePart {
  const fits = table.head.map((cell) => piecesOf(cell).every((piece) => names.fitsHeading(piece)));
  const kept = (row: readonly Text[]) => row.filter((_, column) => fits[column]);
  return { ...table, head: kept(table.head), rows: table.rows.map(kept) };
}

/** Splits the columns of a table that continues into groups that fit. */
function groupsOfColumns(
  { head, rows, repeated }: Pick<TablePart, 'repeated'> & Omit<ScreenTable, 'title'>,
  columns: number,
): number[][] {
  const all = head.map((_, column) => column);
  if (repeated === undefined) return [all];
  const names = Math.max(...rows.map(([name]) => widthOf(name!)));
  const room = columns - Math.min(names, CONTINUED_NAME) - 2 - REPEATED_COLUMN * (repeated - 1);
  const groups: number[][] = [];
  let used = 0;
  for (const column of all.slice(repeated)) {
    const width = widthOf(head[column]!) + 1;
    const last = groups.at(-1);
    if (last && used + width <= room) {
      last.push(column);
      used += width;
    } else {
      groups.push([column]);
      used = width;
    }
  }
  return groups.map((group) => [...all.slice(0, repeated), ...group]);
}

function pick<Table extends Pick<ScreenTable, 'head' | 'rows'>>(table: Table, columns: readonly number[]): Table {
  const of = (row: readonly string[]) => columns.map((column) => row[column]!);
  return { ...table, head: of(table.head), rows: table.rows.map(of) };
}

/** The table under its title. Columns that do not fit next to the others come below them, after the first column again. */
export function tableText(table: ScreenTable, { columns, bold, dim }: Screen): string {
  const parts = partsSideBySide(table, columns);
  if (parts.length > 1 && table.head.every((heading) => heading === '')) return stackedText(table);
  const texts = parts.map((part) => alignedText(part, columns, dim));
  return `${table.title === '' ? '' : `${bold(table.title)}\n`}${texts.join('\n\n')}`;
}

/** Rows without headings that are too wide: what does not fit beside the first two columns is on a line of its own below them. */
function stackedText({ rows }: ScreenTable): string {
  const width = Math.max(...rows.map(([first]) => widthOf(first!)));
  const indent = ' '.repeat(INDENT);
  return rows
    .flatMap(([first, second, ...rest]) => [
      `${indent}${first}${' '.repeat(width - widthOf(first!))}${indent}${second}`,
      ...rest.map((cell) => `${' '.repeat(width)}${indent.repeat(4)}${cell}`),
    ])
    .join('\n');
}

/** Splits the table so that names keep a readable width. */
function partsSideBySide(table: ScreenTable, columns: number): ScreenTable[] {
  const widths = widthsOf(table);
  const needed = table.keepsNames ? widths[0]! : Math.min(widths[0]!, READABLE_NAME);
  const groups: number[][] = [];
  for (let column = 1; column < widths.length; column += 1) {
    const last = groups.at(-1);
    const width = [...(last ?? []), column].reduce((sum, one) => sum + widths[one]! + 1, INDENT + needed);
    if (last && width <= columns) last.push(column);
    else groups.push([column]);
  }
  return groups.map((group) => pick(table, [0, ...group]));
}

function widthsOf({ head, rows }: ScreenTable): number[] {
  return head.map((_, i) => [head, ...rows].reduce((widest, line) => Math.max(widest, widthOf(line[i]!)), 0));
}

/** Aligns one table. If it is too wide, its gaps become narrower and the names in its first column shorter. */
function alignedText(part: ScreenTable, columns: number, dim: Emphasis['dim']): string {
  const { head, rows, of, words } = part;
  const widths = widthsOf(part);
  const others = widths.slice(1).reduce((sum, width) => sum + width, 0);
  const gap = INDENT + widths[0]! + others + GAP * (widths.length - 1) <= columns ? GAP : 1;
  const left = Math.max(SHORTEST_NAME, columns - INDENT - others - gap * (widths.length - 1));
  const names = shortNames(
    rows.map((row) => row[0]!),
    left,
  );
  const hasHead = head.some((text) => text !== '');
  const lines = [...(hasHead ? [head] : []), ...rows.map(([name, ...cells]) => [names.get(name!)!, ...cells])];
  const columnWidths = head.map((_, i) => lines.reduce((widest, line) => Math.max(widest, widthOf(line[i]!)), 0));
  const aligned = lines.map((line, l) =>
    line.map((text, i) => {
      const blank = ' '.repeat(columnWidths[i]! - widthOf(text));
      const shown = hasHead && l === 0 ? dim(text) : text;
      return i === 0 || of === 'words' || words?.includes(i) ? `${shown}${blank}` : `${blank}${shown}`;
    }),
  );
  return aligned.map((line) => `${' '.repeat(INDENT)}${line.join(' '.repeat(gap))}`.trimEnd()).join('\n');
}
