import type { Context } from '../study/study.ts';

/** So much of a text is looked at for a sentence, and so long can one be. */
const LONGEST = 300;

/**
 * The sentence before a part of a text and the one after it, without white space around them; long ones without what is further away.
 *
 * @param start - where the part begins, by JavaScript's positions
 * @param end - where it ends
 */
export function contextAround(text: string, start: number, end: number): Context {
  const from = Math.max(0, start - LONGEST);
  const earlier = sentencesIn(wholeWords(text.slice(from, start), from > 0, false)).at(-1);
  const to = Math.min(text.length, end + LONGEST);
  const later = sentencesIn(wholeWords(text.slice(end, to), false, to < text.length))[0];
  return {
    before: earlier && (earlier.isFirst && from > 0 ? `… ${earlier.text}` : earlier.text),
    after: later && (later.isLast && to < text.length ? `${later.text} …` : later.text),
  };
}

/** Without a word, or half of a character, at the ends where the text was cut. */
function wholeWords(text: string, isCutBefore: boolean, isCutAfter: boolean): string {
  const begun = isCutBefore ? text.replace(/^\S*\s/u, '').replace(/^[\uDC00-\uDFFF]/, '') : text;
  return isCutAfter ? begun.replace(/\s\S*$/u, '').replace(/[\uD800-\uDBFF]$/, '') : begun;
}

let segmenter: Intl.Segmenter | undefined;

function sentencesIn(text: string): { text: string; isFirst: boolean; isLast: boolean }[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  const sentences = [...segmenter.segment(text)]
    .map(({ segment }) => segment.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence !== '');
  return sentences.map((one, i) => ({ text: one, isFirst: i === 0, isLast: i === sentences.length - 1 }));
}
