import { MISSING } from '../../codings/coding.ts';
import { knowsCoders } from '../../codings/crowd.ts';
import type { Problem } from '../../problems.ts';
import type { Table } from '../../read/table.ts';
import type { Study } from '../study.ts';

const DISAGREEMENTS =
  /disagree|discrepan|conflict|konflikt|abweich|unstimmig|desacuerd|d[ée]saccord|disaccord|discord/i;

/** Whether a file is called after what coders disagree on. */
export function isOfDisagreements(path: string): boolean {
  return DISAGREEMENTS.test(path.split(/[\\/]/).at(-1)!);
}

/** A file that is called after what coders disagree on, and in which they never agree, lacks the units on which they do. */
export function onlyDisagreements(
  { coders, rows, codings }: Pick<Study, 'coders' | 'rows' | 'codings'>,
  tables: readonly Table[],
  at: Problem['at'],
): Problem[] {
  if (!knowsCoders(rows) || !tables.every(({ path }) => isOfDisagreements(path))) return [];
  const width = coders.length;
  let compared = 0;
  for (let row = 0; row < rows.counts.length; row += 1) {
    const given = Array.from(rows.cells.subarray(row * width, (row + 1) * width)).filter((cell) => cell !== MISSING);
    const met = new Set<number>();
    for (const cell of given) {
      const set = codings[cell]!;
      if (set.some((category) => met.has(category))) return [];
      for (const category of set) met.add(category);
    }
    if (given.length > 1) compared += rows.counts[row]!;
  }
  return compared > 1 ? [{ code: 'only-disagreements', at, units: compared }] : [];
}
