import type { CodebookCategory, CodebookReport, Use } from '../../../report/codebook/schema.ts';
import { type TablePart, table } from '../../document.ts';
import { shortNames, widthOf } from '../../formats/terminal/width.ts';

/** A line of the table of codes × categories × themes. */
export interface CrossRow {
  readonly category: string;
  /** Null for the line of a category. */
  readonly code: string | null;
  readonly parent: string | null;
  readonly depth: number;
  readonly themes: CodebookCategory['themes'];
  /** To which some coder applied it; null where that is not known. */
  readonly units: number | null;
  readonly use: Use | null;
}

/** Every category, under it its codes, and then the categories that belong to it. */
export function crossRows({ categories }: CodebookReport): CrossRow[] {
  const under = (parent: string | null): CrossRow[] =>
    categories.flatMap((one) =>
      one.parent === parent ? [rowOfCategory(one), ...rowsOfCodes(one), ...under(one.category)] : [],
    );
  return under(null);
}

function rowOfCategory({ category, parent, depth, themes, use }: CodebookCategory): CrossRow {
  return { category, code: null, parent, depth, themes, units: use?.units ?? null, use };
}

function rowsOfCodes({ category, parent, depth, codes }: CodebookCategory): CrossRow[] {
  return codes.map(({ code, themes, use }) => ({
    category,
    code,
    parent,
    depth: depth + 1,
    themes,
    units: use?.units ?? null,
    use,
  }));
}

const MARK = 'x';

/** What stands where a category and a theme cross: nothing, the number of units, or a mark where there is no number. */
export function crossing({ themes }: CrossRow, theme: string): number | 'x' | null {
  const found = themes.find((one) => one.theme === theme);
  return found === undefined ? null : (found.units ?? MARK);
}

const THEME_WIDTH = 12;

/** What a page leaves beside the names, which may be shortened to this, and the numbers of units. */
const PAGE_WIDTH = 80;

const NAMES_WIDTH = 24;

const UNITS_WIDTH = 6;

/**
 * Categories and codes as rows, themes as columns. On a page of 80 columns with themes cut short, and several tables where they do not fit
 * beside each other.
 */
export function crossTables(report: CodebookReport, onPage: boolean): TablePart[] {
  const rows = crossRows(report);
  const withUnits = report.sheets !== null;
  const themeNames = report.themes.map(({ theme }) => theme);
  const short = shortNames(themeNames, onPage ? THEME_WIDTH : Number.POSITIVE_INFINITY);
  const what = rows.some(({ code }) => code !== null) ? 'Codes, categories and themes' : 'Categories and themes';
  const title = withUnits ? `${what}: units` : what;
  const last = withUnits ? 'units of the theme' : 'categories of the theme';
  const names = rows.map((row) => `${'– '.repeat(row.depth)}${row.code ?? row.category}`);
  const widest = Math.max(...[...names, last].map((name) => widthOf(name)));
  const room = !onPage
    ? Number.POSITIVE_INFINITY
    : PAGE_WIDTH - Math.min(widest, NAMES_WIDTH) - (withUnits ? UNITS_WIDTH : 2);
  return groupsThatFit([...short.values()], room).map(([start, end], i) => {
    const themes = report.themes.slice(start, end);
    return table(
      i === 0 ? title : `${title} (continued)`,
      ['', ...(withUnits ? ['all'] : []), ...themes.map(({ theme }) => short.get(theme)!)],
      [
        ...rows.map((row, r) => [
          names[r]!,
          ...(withUnits ? [String(row.units ?? '')] : []),
          ...themes.map(({ theme }) => String(crossing(row, theme) ?? '')),
        ]),
        [
          last,
          ...(withUnits ? [''] : []),
          ...themes.map(({ units, categories }) => String(units ?? categories.length)),
        ],
      ],
    );
  });
}

/** Runs of columns that are not too wide together: from, up to. */
function groupsThatFit(names: readonly string[], room: number): [number, number][] {
  const groups: [number, number][] = [];
  let used = 0;
  for (const [i, name] of names.entries()) {
    const width = widthOf(name) + 1;
    if (groups.length === 0 || used + width > room) {
      groups.push([i, i + 1]);
      used = width;
    } else {
      groups.at(-1)![1] = i + 1;
      used += width;
    }
  }
  return groups;
}
