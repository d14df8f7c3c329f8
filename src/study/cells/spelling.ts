import { NUMBER, plainNumber } from '../../names/numbers.ts';
import type { Notice } from '../../notices.ts';

const TRUTH = /^(true|false)$/i;

export interface SpellingOptions {
  readonly ignoreCase: boolean;
  /** Numbers and truth values keep the spelling they have. */
  readonly asWritten: boolean;
}

/** Two names of the codebook that are the same under the options. */
export interface DeclaredAlike {
  readonly found: string;
  readonly other: string;
  /** Why they are the same: they are the same number, or texts or truth values that differ only in case. */
  readonly as: 'number' | 'text' | 'truth';
}

/** The name of a category text: another spelling of the same thing becomes that thing. */
export type Spelling = (text: string) => string;

/**
 * One spelling for texts that mean the same: `1` and `1.0` if every category is a number, `TRUE` and `True` if every
 * category is a truth value, both unless texts are to stay as written, and, on request, texts that differ only in case. With a
 * codebook, its spelling is used.
 *
 * @param texts - the distinct category texts with how often each occurs
 * @param declared - the codebook's categories, if there is one
 */
export function spellings(
  texts: ReadonlyMap<string, number>,
  declared: readonly string[] | undefined,
  options: SpellingOptions,
): { spell: Spelling; alike: DeclaredAlike[]; notices: Notice[] } {
  const all = [...texts.keys(), ...(declared ?? [])];
  const { kind, sameThing } = keyOf(all, options);
  if (!sameThing) return { spell: (text) => text, alike: [], notices: [] };
  const chosen = new Map<string, string>();
  for (const text of [...texts.keys()].sort((a, b) => texts.get(b)! - texts.get(a)! || (a < b ? -1 : 1))) {
    if (!chosen.has(sameThing(text))) chosen.set(sameThing(text), NUMBER.test(text) ? sameThing(text) : text);
  }
  const first = new Map<string, string>();
  const alike = (declared ?? []).flatMap((found) => {
    const other = first.get(sameThing(found));
    if (other !== undefined) return [{ found, other, as: kind }];
    first.set(sameThing(found), found);
    chosen.set(sameThing(found), found);
    return [];
  });
  const spell = (text: string) => chosen.get(sameThing(text)) ?? text;
  const changed = [...texts.keys()]
    .filter((text) => spell(text) !== text)
    .map((text): [string, string] => [text, spell(text)]);
  return { spell, alike, notices: changed.length > 0 ? [{ code: 'spellings-unified', examples: changed }] : [] };
}

/** What two texts must have in common to be the same thing, and why they are; undefined if only equal texts are. */
function keyOf(
  texts: readonly string[],
  { ignoreCase, asWritten }: SpellingOptions,
): { kind: DeclaredAlike['as']; sameThing: Spelling | undefined } {
  const areAll = (kind: RegExp) => !asWritten && texts.length > 0 && texts.every((text) => kind.test(text));
  if (areAll(NUMBER)) return { kind: 'number', sameThing: plainNumber };
  const kind = !ignoreCase && areAll(TRUTH) ? 'truth' : 'text';
  return { kind, sameThing: ignoreCase || kind === 'truth' ? (text) => text.toLowerCase() : undefined };
}

/** Categories without a codebook: numbers by size, else by code points, whatever the order they were met in. */
export function sortCategories(categories: readonly string[]): string[] {
  if (categories.every((category) => NUMBER.test(category)))
    return [...categories].sort((a, b) => Number(a) - Number(b) || (a < b ? -1 : a > b ? 1 : 0));
  return [...categories].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
