import type { Problem } from '../problems.ts';
import type { Sheet } from '../read/sheet.ts';
import { fold } from './cells/near-duplicates.ts';
import type { Located } from './layout/located.ts';
import { nearestName } from './nearest.ts';

/**
 * Names of `--coders` that no sheet has, where somebody was left out who is nearly named so. A coder may be named who coded nothing,
 * but here the other one was probably meant, whose pairs would go missing.
 *
 * @param met - whom the sheets name
 */
export function misspeltCoders(named: readonly string[], met: Iterable<string>, sheets: readonly Sheet[]): Problem[] {
  const there = new Set(met);
  const unknown = [...new Set(named)].filter((name) => !there.has(name));
  if (unknown.length === 0) return [];
  const at = { file: sheets.map(({ path }) => path).join(', ') };
  const leftOut = [...there].filter((name) => !named.includes(name));
  return unknown.flatMap((found): Problem[] => {
    const nearest =
      leftOut.find((name) => fold(name) === fold(found)) ?? nearestName(found, leftOut) ?? shortFor(found, leftOut);
    if (nearest === undefined) return [];
    return [{ code: 'unknown-coder', at, option: '--coders', found, coders: leftOut, nearest, mayBeIdle: true }];
  });
}

/** The only name that begins with this one, as "Benoît" does with "Ben". */
function shortFor(found: string, names: readonly string[]): string | undefined {
  const longer = names.filter((name) => found.trim().length > 1 && fold(name).startsWith(fold(found)));
  return longer.length === 1 ? longer[0] : undefined;
}

/** Everybody whom the sheets name as a coder, whether or not `--coders` does; nobody of wide sheets, whose columns are named. */
export function metCoders(located: readonly Located[]): string[] {
  return located.flatMap((one) => {
    if (one.layout === 'wide') return [];
    return one.layout === 'per-coder' ? [one.coder] : one.coder.texts.map((text) => text.trim()).filter(Boolean);
  });
}
