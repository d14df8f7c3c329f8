import type { CodebookReport } from '../../../report/codebook/schema.ts';
import { type Records, records, type Value } from '../../document.ts';
import { crossing, crossRows } from './cross-table.ts';

/** The table of codes × categories × themes, one row per category or code; with sheets, also how often each coder used it. */
export function codebookRecords(report: CodebookReport): Records {
  const lines = crossRows(report);
  const coders = report.sheets?.coders ?? [];
  const columns = [
    'category',
    ...(lines.some(({ code }) => code !== null) ? ['code'] : []),
    ...(lines.some(({ parent }) => parent !== null) ? ['parent'] : []),
    ...report.themes.map(({ theme }) => `theme: ${theme}`),
    ...(report.sheets ? ['units', 'positive_agreement', ...coders.map((coder) => `coder: ${coder}`)] : []),
  ];
  const rows = lines.map((row): Record<string, Value> => {
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
  return records(columns, rows);
}
