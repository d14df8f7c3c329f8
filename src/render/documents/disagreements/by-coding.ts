import type { DisagreementsReport, UnitReport } from '../../../report/disagreements/schema.ts';
import { codingText } from '../../sheets/cells.ts';

/** Coders who gave a unit the same coding. */
export interface SameCoding {
  readonly coders: readonly string[];
  readonly coding: string;
}

/** Each coding of the unit once, in the order in which coders are shown; coders who did not code the unit come last. */
export function byCoding({ codings }: UnitReport, options: DisagreementsReport['options']): SameCoding[] {
  const coders = new Map<string, string[]>();
  const inOrder = [...codings].sort((a, b) => Number(a.categories === null) - Number(b.categories === null));
  for (const { coder, categories } of inOrder) {
    const coding = codingText(categories, options).replaceAll('\n', ' + ');
    const names = coders.get(coding);
    if (names) names.push(coder);
    else coders.set(coding, [coder]);
  }
  return [...coders].map(([coding, names]) => ({ coders: names, coding }));
}
