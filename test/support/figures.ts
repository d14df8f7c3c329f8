import type { Report, Result } from '../../src/report/agree/schema.ts';

/** Which figure is meant; coders in any order. What is not named is null, as for figures of the data as a whole. */
export interface Wanted {
  readonly measure: string;
  readonly rule?: string | null;
  readonly coders?: readonly string[];
  readonly category?: string | null;
  readonly variant?: string | null;
  readonly k?: number;
}

/** The one figure that is meant; of the pair that is named, else of all coders. */
export function figureOf({ results }: Pick<Report, 'results'>, wanted: Wanted): Result {
  const found = results.filter((result) => matches(result, wanted));
  if (found.length !== 1) throw new Error(`${found.length} figures are ${JSON.stringify(wanted)}, not one`);
  return found[0]!;
}

export function hasFigure({ results }: Pick<Report, 'results'>, wanted: Wanted): boolean {
  return results.some((result) => matches(result, wanted));
}

function matches(result: Result, { measure, rule, coders, category = null, variant = null, k }: Wanted): boolean {
  return (
    result.measure === measure &&
    (rule === undefined || result.rule === rule) &&
    (coders === undefined ? result.scope === 'all' : result.scope === 'pair' && sameNames(result.coders, coders)) &&
    result.category === category &&
    result.variant === variant &&
    (k === undefined || result.k === k)
  );
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join('\n') === [...b].sort().join('\n');
}
