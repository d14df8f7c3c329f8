import { patternColumns } from '../../src/data/layout/patterns/columns.ts';
import { patternRows } from '../../src/data/layout/patterns/pattern-rows.ts';
import { reduce } from '../../src/data/patterns.ts';
import type { ReliabilityData } from '../../src/data/reliability-data.ts';
import { patternSheet } from '../../src/render/pattern-sheet.ts';

/** The data as the text of a sheet of pattern counts. */
export function countsOf(data: ReliabilityData): string {
  return patternSheet(patternColumns, patternRows(reduce(data), data.coderOrder, data.unitCount));
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
