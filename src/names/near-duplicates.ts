import { distance } from 'fastest-levenshtein';
import type { Notice } from '../notices.ts';
import { lookOf } from './look.ts';

/** A name with who uses it. */
export interface Used {
  readonly name: string;
  readonly coders: ReadonlySet<number>;
}

const MAX_COMPARED = 1500;

/**
 * Pairs of names that are probably one: the same but for case, spaces, hyphens and the like; or, if one of them is used
 * by a single coder, different by a slip of the pen. Names that differ in their digits are different names.
 */
export function nearDuplicates(names: readonly Used[]): [Used, Used][] {
  const byFolded = new Map<string, Used[]>();
  for (const used of names) byFolded.set(fold(used.name), [...(byFolded.get(fold(used.name)) ?? []), used]);
  const same = [...byFolded.values()].flatMap((group) =>
    group.slice(1).map((other): [Used, Used] => [group[0]!, other]),
  );
  if (names.length > MAX_COMPARED) return same;
  const slips: [Used, Used][] = [];
  for (const [i, a] of names.entries()) {
    for (const b of names.slice(i + 1)) if (isSlip(a, b)) slips.push([a, b]);
  }
  return [...same, ...slips];
}

/** The notices of near-duplicate categories, with the coders of the rarer name. */
export function nearDuplicateNotices(names: readonly Used[], coders: readonly string[]): Notice[] {
  return nearDuplicates(names).map(([a, b]): Notice => {
    const rarer = a.coders.size < b.coders.size ? a : b;
    return {
      code: 'near-duplicate',
      of: 'category',
      names: [a.name, b.name],
      coders: [...rarer.coders].map((coder) => coders[coder]!),
    };
  });
}

/** The look of a name without case, width and signs that only separate. */
export function fold(name: string): string {
  return lookOf(name)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u00a0_-]+/g, ' ')
    .trim();
}

function isSlip(a: Used, b: Used): boolean {
  const [x, y] = [fold(a.name), fold(b.name)];
  if (x === y || Math.min(x.length, y.length) < 5 || Math.min(a.coders.size, b.coders.size) > 1) return false;
  if (x.replace(/\D/g, '') !== y.replace(/\D/g, '')) return false;
  return Math.abs(x.length - y.length) <= 2 && distance(x, y) <= (Math.min(x.length, y.length) < 8 ? 1 : 2);
}
