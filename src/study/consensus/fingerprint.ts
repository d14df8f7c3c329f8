import { MISSING } from '../../codings/coding.ts';
import type { Study } from '../study.ts';

/**
 * Sixteen hexadecimal digits that stand for what each coder gave a unit, after a letter, so that no spreadsheet program takes them for a
 * number. They are the same whatever the coders are called and in whatever order the categories are listed.
 *
 * @param cells - the unit's, coder by coder
 */
export function unitFingerprint(
  { codings, categories }: Pick<Study, 'codings' | 'categories'>,
  cells: ArrayLike<number>,
): string {
  const given = Array.from(cells, (cell) =>
    cell === MISSING ? null : codings[cell]!.map((category) => categories[category]!).sort(),
  );
  return fingerprintOf(given);
}

/** The same of anything that JSON can hold. */
export function fingerprintOf(value: unknown): string {
  return `c${fnv1a(JSON.stringify(value))}`;
}

/** Whether a cell holds such a fingerprint. */
export function isFingerprint(cell: string): boolean {
  return /^c[0-9a-f]{16}$/.test(cell);
}

/** The hash of Fowler, Noll and Vo, of 64 bits: it tells apart what was changed by mistake, not what somebody wants to look alike. */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i += 1)
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}
