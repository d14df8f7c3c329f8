import { type CategorySet, categorySet } from '../../codings/coding.ts';
import { nearestName } from '../../names/nearest.ts';
import { freeSeparator, NO_SEPARATOR, splitCell } from '../../names/separator.ts';
import type { Position, Problem } from '../../problems.ts';
import type { Study } from '../study.ts';

/** The team has not decided yet. */
export const NOT_FILLED_IN = 'not-filled-in';

/** What means "not decided", like an empty cell. */
const OPEN_MARK = '?';

type Data = Pick<Study, 'categories' | 'declared'>;

type Read = CategorySet | typeof NOT_FILLED_IN | { readonly problem: Problem };

/** What people put between categories, whatever the separator. */
const SEPARATORS = [';', '|', '\n', ',', '/'];

/**
 * Reads cells of the column `consensus`: categories, a word for uncoded, or nothing. A category has its exact text, or one that
 * differs in spaces, or in case if that is to be ignored.
 */
export function consensusReader(
  { categories, declared }: Data,
  { separator, ignoreCase }: { readonly separator?: string | undefined; readonly ignoreCase: boolean },
): (cell: string, at: Position) => Read {
  const key = (text: string) => (ignoreCase ? spaces(text).toLowerCase() : spaces(text));
  const known = new Map(categories.map((category, i) => [key(category), i]));
  const meaningOf = (part: string) => {
    const position = known.get(key(part)) ?? known.get(key(withoutApostrophe(part.trim())));
    if (position !== undefined) return position;
    return UNCODED_WORDS.includes(spaces(withoutApostrophe(part.trim())).toLowerCase()) ? 'uncoded' : undefined;
  };
  const usual = separator ?? freeSeparator(categories);
  return (cell, at) => {
    const text = cell.trim();
    if (text === '' || (text === OPEN_MARK && meaningOf(text) === undefined)) return NOT_FILLED_IN;
    const ways = [text, withoutApostrophe(text)].flatMap((whole) => [
      [whole],
      ...(usual === NO_SEPARATOR ? [] : [usual, ...SEPARATORS].map((sign) => splitCell(whole, sign))),
    ]);
    const fits = ways.find((parts) => parts.length > 0 && parts.every((part) => meaningOf(part) !== undefined));
    if (!fits) return { problem: unknown(ways[1] ?? [text]) };
    const meanings = fits.map((part) => meaningOf(part)!);
    const positions = meanings.filter((meaning) => meaning !== 'uncoded');
    if (positions.length > 0 && positions.length < meanings.length)
      return { problem: { code: 'uncoded-with-categories', at, found: text } };
    return categorySet(positions);

    function unknown(parts: readonly string[]): Problem {
      const found = parts.find((part) => meaningOf(part) === undefined) ?? text;
      const nearest = nearestName(found, categories);
      return { code: 'unknown-consensus', at, found, declared, ...(nearest === undefined ? {} : { nearest }) };
    }
  };
}
/** Words for "uncoded on purpose": looked at, and no category applies. A category of that name comes first. */
export const UNCODED_WORDS: readonly string[] = ['uncoded', '-', '–', '—', '(uncoded)'];

/** The word for a worksheet with these categories. */
export function uncodedWord(categories: readonly string[]): string {
  return categories.includes('uncoded') ? '(uncoded)' : 'uncoded';
}
/**
 * Finds units by their names in a worksheet that came back: with the apostrophe that keeps spreadsheet programs
 * from calculating, with line breaks of another kind, or with other spaces around and within.
 */
export function unitReader(units: readonly string[]): (cell: string) => number | undefined {
  const exact = new Map(units.map((unit, i) => [unit, i]));
  const loose = new Map<string, number | 'several'>();
  units.forEach((unit, i) => {
    const key = spaces(unit);
    loose.set(key, loose.has(key) ? 'several' : i);
  });
  const looseOnly = (name: string) => {
    const unit = loose.get(spaces(name));
    return unit === 'several' ? undefined : unit;
  };
  return (cell) => {
    const bare = withoutApostrophe(cell);
    return exact.get(bare) ?? exact.get(cell) ?? looseOnly(bare) ?? looseOnly(cell);
  };
}

/** The text without the apostrophe that was put before it, if one was. */
export function withoutApostrophe(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}

/** Every run of spaces and line breaks as one space, letters and accents in one form. */
export function spaces(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
