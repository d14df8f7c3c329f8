import type { CodebookReport } from '../../../report/codebook/schema.ts';
import { type Cell, spreadsheetText } from '../../formats/csv.ts';
import { crossing, crossRows } from './cross-table.ts';

/** The table of codes × categories × themes, one row a category or code; with sheets also its use by each coder. */
export function codebookCsv(report: CodebookReport, delimiter: ',' | '\t'): string {
  const rows = crossRows(report);
  const coders = report.sheets?.coders ?? [];
  const columns = [
    'category',
    ...(rows.some(({ code }) => code !== null) ? ['code'] : []),
    ...(rows.some(({ parent }) => parent !== null) ? ['parent'] : []),
    ...report.themes.map(({ theme }) => `theme: ${theme}`),
    ...(report.sheets ? ['units', 'positive_agreement', ...coders.map((coder) => `coder: ${coder}`)] : []),
  ];
  const cells = rows.map((row): Record<string, Cell> => {
    const { use } = row;
    return {
      category: row.category,
      code: row.code,
      parent: row.parent,
      ...Object.fromEntries(report.themes.map(({ theme }) => [`theme: ${theme}`, crossing(row, theme)])),
      units: row.units,
      positive_agreement: use?.positiveAgreement ?? null,
      ...Object.fromEntries((use?.applied ?? []).map(({ coder, units }) => [`coder: ${coder}`, units])),
    };
  });
  return spreadsheetText(columns, cells, delimiter);
}
