import type { CodebookCategory, CodebookReport, Use } from '../../../report/codebook/schema.ts';
import { type TablePart, table } from '../../document.ts';
import { count } from '../../figures.ts';
import { type Text, theme } from '../../text.ts';

/** A line of the table of codes × categories × themes. */
export interface CrossRow {
  readonly category: string;
  /** Null for the line of a category. */
  readonly code: string | null;
  readonly parent: string | null;
  readonly depth: number;
  readonly themes: CodebookCategory['themes'];
  /** Units to which at least one coder applied it; null if unknown. */
  readonly units: number | null;
  readonly use: Use | null;
}

/** Every category, followed by its codes and then by the categories that belong to it. */
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

/** The cell for a category and a theme: empty, the number of units, or a mark if there is no number. */
export function crossing({ themes }: CrossRow, theme: string): number | 'x' | null {
  const own = themes.find((one) => one.theme === theme);
  return own === undefined ? null : (own.units ?? MARK);
}

/** Categories and codes as rows, themes as columns; several tables if the columns do not fit side by side. */
export function crossTable(report: CodebookReport): TablePart {
  const rows = crossRows(report);
  const withUnits = report.sheets !== null;
  const what = rows.some(({ code }) => code !== null) ? 'Codes, categories and themes' : 'Categories and themes';
  return table(
    withUnits ? `${what}: units` : what,
    ['', ...(withUnits ? ['all'] : []), ...report.themes.map((one) => theme(one.theme))],
    [
      ...rows.map((row) => [
        `${'– '.repeat(row.depth)}${row.code ?? row.category}`,
        ...(withUnits ? [cell(row.units)] : []),
        ...report.themes.map((one) => cell(crossing(row, one.theme))),
      ]),
      [
        withUnits ? 'units with the theme' : 'categories with the theme',
        ...(withUnits ? [''] : []),
        ...report.themes.map(({ units, categories }) => count(units ?? categories.length)),
      ],
    ],
    { repeated: withUnits ? 2 : 1 },
  );
}

function cell(value: number | 'x' | null): Text {
  return typeof value === 'number' ? count(value) : (value ?? '');
}
