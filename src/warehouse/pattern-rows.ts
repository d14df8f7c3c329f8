import { MISSING } from '../codings/coding.ts';
import type { Patterns } from '../patterns/patterns.ts';
import type { PatternColumn } from '../study/reading/layouts/counted-patterns.ts';

/** A row of a sheet of pattern counts. */
export type PatternRow = Readonly<Record<PatternColumn, string | number>>;

/**
 * The rows of a sheet of pattern counts: one per category of each coding of each pattern. A missing coding has a row only
 * if a coder, or units that nobody coded, would not be named otherwise.
 *
 * @param patterns - in canonical form
 * @param coders - the coders in the order of their rows
 * @param units - how many units there are, also of those that nobody coded
 */
export function patternRows(patterns: Patterns, coders: readonly string[], units: number): PatternRow[] {
  const columns = coders.map((coder) => patterns.coders.indexOf(coder));
  const width = coders.length;
  const coded = new Set<number>();
  patterns.cells.forEach((cell, i) => {
    if (cell !== MISSING) coded.add(i % width);
  });
  const rows = Array.from(patterns.counts, (count, p): PatternRow[] =>
    columns.flatMap((column, i) => {
      const cell = patterns.cells[p * width + column]!;
      const common = { pattern: p + 1, units: count, coder: coders[i]!, duplicates: 0 };
      if (cell === MISSING) return p > 0 || coded.has(column) ? [] : [missing(common)];
      const set = patterns.codings[cell]!;
      if (set.length === 0) return [{ ...common, coding: 'uncoded', category: '' }];
      return set.map((category) => ({ ...common, coding: 'coded', category: patterns.categories[category]! }));
    }),
  ).flat();
  const left = units - patterns.counts.reduce((sum, count) => sum + count, 0);
  const common = { pattern: patterns.counts.length + 1, units: left, coder: coders[0]!, duplicates: 0 };
  return left > 0 ? [...rows, missing(common)] : rows;
}

function missing(common: Omit<PatternRow, 'coding' | 'category'>): PatternRow {
  return { ...common, coding: 'missing', category: '' };
}
