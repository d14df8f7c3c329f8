import { patternsOf } from '../../src/patterns/patterns.ts';
import { patternSheet } from '../../src/render/sheets/pattern-sheet.ts';
import { patternColumns } from '../../src/study/reading/layouts/counted-patterns.ts';
import type { Study } from '../../src/study/study.ts';
import { patternRows } from '../../src/warehouse/pattern-rows.ts';

/** The data as the text of a sheet of pattern counts. */
export function countsOf(data: Study): string {
  return patternSheet(patternColumns, patternRows(patternsOf(data), data.coderOrder, data.unitCount));
}

/** A sheet of pattern counts of these rows: "pattern units coder coding category duplicates", a dot for nothing. */
export function countsSheet(rows: readonly string[]): string {
  const lines = rows.map((row) =>
    row
      .trim()
      .split(/\s+/)
      .map((cell) => (cell === '.' ? '' : cell))
      .join(','),
  );
  return [patternColumns.join(','), ...lines, ''].join('\n');
}
