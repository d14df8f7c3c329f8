import type { Problem } from '../problems.ts';
import { placeOf, type Table } from '../read/table.ts';
import { isAgreed } from './reading/set-aside.ts';
import type { ReadingOptions } from './reading-options.ts';

/**
 * Sheets that this program writes for people: their cells contain words for uncoded and missing codings, and other columns contain
 * categories that no coder gave. They are read only if the layout is named.
 */
export function ownSheetProblems(tables: readonly Table[], { layout }: ReadingOptions): Problem[] {
  if (layout !== undefined && layout !== 'wide') return [];
  return tables.flatMap((table): Problem[] => {
    const kind = kindOf(table);
    const isLeftOut = tables.length > 1 && isAgreed({ heading: table.name });
    return kind === undefined || isLeftOut ? [] : [{ code: 'output-as-input', at: placeOf(table), kind }];
  });
}

export function areOwnSheets(tables: readonly Table[]): boolean {
  return tables.some((table) => kindOf(table) !== undefined);
}

function kindOf({ columns }: Table): 'final-sheet' | 'worksheet' | undefined {
  const has = (...names: readonly string[]) => names.every((name) => columns.some((column) => column.name === name));
  if (has('decided-by', 'overruled', 'overruled-coders')) return 'final-sheet';
  return has('consensus', 'agreement', 'confusion', 'kind') ? 'worksheet' : undefined;
}
