import { lookOf, withoutSigns } from '../../names/look.ts';
import { NUMBER, plainNumber, wholeNumber } from '../../names/numbers.ts';
import type { Notice } from '../../notices.ts';

const TRUTH = /^(true|false)$/i;

export interface SpellingOptions {
  readonly ignoreCase: boolean;
  readonly ignoreSigns?: boolean | undefined;
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
 * One spelling for texts that mean the same: texts that look alike, `1` and `1.0`, `1` and `01` if every category is a number, `TRUE` and
 * `True` if every category is a truth value, all unless texts are to stay as written, and, on request, texts that differ only in case. With a
 * codebook, its spelling is used; what it has in two spellings is two things, unless case was to be ignored.
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
  const { kind, sameThing, ofDeclared } = keyOf(all, options);
  if (!sameThing) return { spell: (text) => text, alike: [], notices: [] };
  const chosen = new Map<string, string>();
  for (const text of [...texts.keys()].sort((a, b) => texts.get(b)! - texts.get(a)! || (a < b ? -1 : 1))) {
    if (!chosen.has(sameThing(text))) chosen.set(sameThing(text), kind === 'number' ? sameThing(text) : text);
  }
  const first = new Map<string, string>();
  const alike = (declared ?? []).flatMap((found) => {
    const other = first.get(ofDeclared(found));
    if (other !== undefined) return [{ found, other, as: kind }];
    first.set(ofDeclared(found), found);
    chosen.set(sameThing(found), found);
    return [];
  });
  const spell = (text: string) => first.get(ofDeclared(text)) ?? chosen.get(sameThing(text)) ?? text;
  const changed = [...texts.keys()]
    .filter((text) => spell(text) !== text)
    .map((text): [string, string] => [text, spell(text)]);
  return { spell, alike, notices: changed.length > 0 ? [{ code: 'spellings-unified', examples: changed }] : [] };
}

/**
 * What two texts must have in common to be the same thing, and why they are; undefined if only equal texts are. Names of a codebook are
 * the same thing in fewer cases: it may declare two that look alike.
 */
function keyOf(
  texts: readonly string[],
  { ignoreCase, ignoreSigns, asWritten }: SpellingOptions,
): { kind: DeclaredAlike['as']; sameThing: Spelling | undefined; ofDeclared: Spelling } {
  const lower: Spelling = (text) => text.toLowerCase();
  const bare: Spelling = (text) => (ignoreSigns ? withoutSigns(text) : text);
  const asIs: Spelling = (text) => text;
  if (asWritten) return { kind: 'text', sameThing: ignoreCase ? lower : undefined, ofDeclared: lower };
  const areAll = (kind: RegExp) => texts.length > 0 && texts.every((text) => kind.test(lookOf(text)));
  const number: Spelling = (text) => plainNumber(lookOf(text));
  if (areAll(NUMBER)) return { kind: 'number', sameThing: number, ofDeclared: number };
  const kind = !ignoreCase && areAll(TRUTH) ? 'truth' : 'text';
  if (ignoreCase || kind === 'truth')
    return { kind, sameThing: (text) => lower(bare(lookOf(text))), ofDeclared: lower };
  return { kind, sameThing: (text) => wholeNumber(bare(lookOf(text))), ofDeclared: asIs };
}

/** Categories without a codebook: numbers by size, else by code points, whatever the order they were met in. */
export function sortCategories(categories: readonly string[]): string[] {
  if (categories.every((category) => NUMBER.test(category)))
    return [...categories].sort((a, b) => Number(a) - Number(b) || (a < b ? -1 : a > b ? 1 : 0));
  return [...categories].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
