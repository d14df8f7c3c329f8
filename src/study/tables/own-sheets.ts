import type { Problem } from '../../problems.ts';
import { isWrittenReport, ownSheetKind } from '../../read/own-sheets.ts';
import { placeOf, type Table } from '../../read/table.ts';
import { isAgreed } from '../reading/set-aside.ts';
import type { ReadingOptions } from '../reading-options.ts';

/**
 * Sheets that this program writes for people: their cells contain words for uncoded and missing codings, and other columns contain
 * categories that no coder gave. They are read only if the layout is named.
 */
export function ownSheetProblems(tables: readonly Table[], { layout }: ReadingOptions): Problem[] {
  if (layout !== undefined && layout !== 'wide') return [];
  const reports = [...new Set(tables.map(({ path }) => path))].filter((path) =>
    isWrittenReport(tables.filter((table) => table.path === path)),
  );
  if (reports.length > 0) return reports.map((file) => ({ code: 'output-as-input', at: { file }, kind: 'report' }));
  return tables.flatMap((table): Problem[] => {
    const kind = ownSheetKind(table);
    const isLeftOut = tables.length > 1 && isAgreed({ heading: table.name });
    return kind === undefined || isLeftOut ? [] : [{ code: 'output-as-input', at: placeOf(table), kind }];
  });
}

export function areOwnSheets(tables: readonly Table[]): boolean {
  return tables.some((table) => ownSheetKind(table) !== undefined);
}
