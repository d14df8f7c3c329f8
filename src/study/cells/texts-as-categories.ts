import { numberOf } from '../../names/numbers.ts';
import type { Notice } from '../../notices.ts';
import type { Position, Problem } from '../../problems.ts';

/** What more of them cost, nobody could read. */
const MOST_CATEGORIES = 20_000;

/** The same if none is given twice: coders who never gave the same did not choose among categories. */
const MOST_GIVEN_ONCE = 5_000;

const FEW = 100;

/** Names of categories are mostly shorter. */
const LENGTH_OF_TEXTS = 20;

interface Facts {
  readonly categories: number;
  readonly times: number;
  readonly example: string;
}

/**
 * Texts in place of categories, where no codebook declares any: many, long, and hardly one given twice is told; too many is a fault. Numbers
 * may be as many as they are.
 *
 * @param times - how often each was given
 * @param at - where the first of them is
 */
export function textsAsCategories(
  times: ReadonlyMap<string, number>,
  at: Position,
): { readonly problems: readonly Problem[]; readonly notices: readonly Notice[] } {
  const texts = [...times.keys()].filter((text) => Number.isNaN(numberOf(text)));
  if (texts.length <= FEW) return { problems: [], notices: [] };
  const given = texts.reduce((sum, text) => sum + times.get(text)!, 0);
  const facts: Facts = { categories: texts.length, times: given, example: texts[0]! };
  const most = given === texts.length ? MOST_GIVEN_ONCE : MOST_CATEGORIES;
  if (texts.length > most) return { problems: [{ code: 'too-many-categories', at, most, ...facts }], notices: [] };
  const length = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  const areTexts = length >= LENGTH_OF_TEXTS && 3 * texts.length > 2 * given;
  return { problems: [], notices: areTexts ? [{ code: 'texts-as-categories', ...facts }] : [] };
}
