import { distance } from 'fastest-levenshtein';
import type { Notice } from '../notices.ts';
import { fold, withoutSigns } from './look.ts';

/** A name with who uses it. */
export interface Used {
  readonly name: string;
  readonly coders: ReadonlySet<number>;
}

/** Up to this many names are compared with each other; more are an open list, not a codebook. */
const MAX_COMPARED = 1500;

/** A name of more signs is a text, in which slips tell nothing. */
const MAX_LENGTH = 200;

const MIN_LENGTH = 5;

/**
 * Pairs of names that are probably one: the same but for case, spaces, hyphens, quotes and the like; or, if one of them is used
 * by a single coder, different by a slip of the pen. Names that differ in their digits are different names.
 */
export function nearDuplicates(names: readonly Used[]): [Used, Used][] {
  const folded = names.map((used): Folded => {
    const text = fold(withoutSigns(used.name));
    return { used, text, digits: text.replace(/\D/g, '') };
  });
  const first = new Map<string, Used>();
  const same = folded.flatMap(({ used, text }): [Used, Used][] => {
    const other = first.get(text);
    if (other === undefined) first.set(text, used);
    return other === undefined ? [] : [[other, used]];
  });
  if (names.length > MAX_COMPARED) return same;
  const compared = folded.filter(({ text }) => text.length >= MIN_LENGTH && text.length <= MAX_LENGTH);
  const slips: [Used, Used][] = [];
  for (const [i, a] of compared.entries()) {
    for (const b of compared.slice(i + 1)) if (isSlip(a, b)) slips.push([a.used, b.used]);
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

interface Folded {
  readonly used: Used;
  readonly text: string;
  readonly digits: string;
}

function isSlip(a: Folded, b: Folded): boolean {
  const [x, y] = [a.text, b.text];
  if (Math.abs(x.length - y.length) > 2 || a.digits !== b.digits || x === y) return false;
  if (Math.min(a.used.coders.size, b.used.coders.size) > 1) return false;
  return distance(x, y) <= (Math.min(x.length, y.length) < 8 ? 1 : 2);
}
