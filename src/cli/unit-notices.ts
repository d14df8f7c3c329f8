import type { Notice } from '../notices.ts';
import { isRewritten } from '../render/unit-cell.ts';

const EXAMPLES = 3;

/** What may keep blank sheets from being read back as they were handed out: names that spreadsheet programs change when they save. */
export function rewrittenUnits(units: readonly string[]): Notice[] {
  return counted('units-rewritten', units.filter(isRewritten));
}

/** Units that are to be left out, but are not there: under the name they have in the list they may be drawn again. */
export function unknownExcluded(excluded: ReadonlySet<string>, listed: readonly string[]): Notice[] {
  const known = new Set(listed);
  return counted(
    'unknown-excluded',
    [...excluded].filter((unit) => unit !== '' && !known.has(unit)),
  );
}

function counted(code: 'units-rewritten' | 'unknown-excluded', units: readonly string[]): Notice[] {
  return units.length === 0 ? [] : [{ code, units: units.length, examples: units.slice(0, EXAMPLES) }];
}
