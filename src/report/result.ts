import { type Coefficient, chanceCorrected } from '../measures/coefficient.ts';
import type { Uncertainty } from '../measures/intervals/interval.ts';
import type { Measure, Variant } from '../measures/measure.ts';
import type { Result, ResultAt } from './schema.ts';

/** A result, of whichever data. */
export type Bare = Omit<Result, 'category'>;

const NO_PARTS = { observed: null, expected: null };
const AGREEMENTS = ['agreement', 'joint-agreement', 'assignment-agreement'];

/** A figure as it is told; valuesOnly: without the parts it is made of. */
export function result(
  { name, scope }: Measure,
  { variant, k }: Variant,
  found: Coefficient,
  { se, ci }: Uncertainty,
  { valuesOnly = false }: { readonly valuesOnly?: boolean },
): Omit<Bare, 'coders' | 'rule'> {
  const { value, reason, units, agreed } = found;
  const { observed, expected } = valuesOnly ? NO_PARTS : found;
  const corrected = correctedOf(name, observed, expected);
  return { measure: name, scope, variant, k, value, reason, observed, expected, corrected, units, agreed, se, ci };
}

/** The same before or after something. */
export function resultAt(
  measure: string,
  { value, reason, expected, units }: Pick<Result, 'value' | 'reason' | 'expected' | 'units'>,
): ResultAt {
  return { value, reason, expected, corrected: correctedOf(measure, value, expected), units };
}

/** What of an agreement lies beyond chance. */
function correctedOf(measure: string, observed: number | null, expected: number | null): number | null {
  const correctable = AGREEMENTS.includes(measure) && observed !== null && expected !== null;
  return correctable ? chanceCorrected(observed, expected) : null;
}
