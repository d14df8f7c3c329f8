import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlapOf, unitKindOf } from '../../src/spans/choice.ts';
import { givenCategories, stretchesOf } from '../../src/spans/coverage.ts';
import type { MarkedTexts } from '../../src/spans/marked-texts.ts';
import { type UnitKind, unitsOf } from '../../src/spans/units.ts';

/** One document; marks as [coder, category, start, end]. */
function marked(text: string, marks: readonly (readonly [number, number, number, number])[] = []): MarkedTexts {
  return {
    documents: [{ name: 'one', text, start: 0, end: [...text].length }],
    coders: ['A', 'B'],
    categories: ['x', 'y'].map((name) => ({ name, path: [name], isApplied: true })),
    declared: false,
    marks: marks
      .map(([coder, category, start, end]) => ({ document: 0, coder, category, start, end }))
      .sort((a, b) => a.start - b.start || a.end - b.end),
    reading: ['read', 'read'],
  };
}

/** The texts of the units. */
function cut(text: string, typed: string, marks?: readonly (readonly [number, number, number, number])[]): string[] {
  const units = unitsOf(marked(text, marks), unitKindOf(typed) as UnitKind);
  return units.map(({ start, end }) => [...text].slice(start, end).join(''));
}

describe('units of a text', () => {
  it('is the document without the white space around it', () => {
    expect(cut('  a b\n\n', 'document')).toEqual(['a b']);
    expect(cut(' \n', 'document')).toEqual([]);
  });

  it('is a paragraph up to a hard return; blank ones are none', () => {
    expect(cut('one\n\n two \u2028more\nthree\u2029four', 'paragraph')).toEqual([
      'one',
      'two \u2028more',
      'three',
      'four',
    ]);
  });

  it('is a line up to a soft return, too', () => {
    expect(cut('one\vtwo\u2028three\x85four\ffive\nsix', 'line')).toEqual([
      'one',
      'two',
      'three',
      'four',
      'five',
      'six',
    ]);
  });

  it('is a sentence of any script', () => {
    expect(cut('One. Two 😀!  Three?\nFour', 'sentence')).toEqual(['One.', 'Two 😀!', 'Three?', 'Four']);
    expect(cut('遠いです。高いです。', 'sentence')).toEqual(['遠いです。', '高いです。']);
  });

  it('is a turn of a speaker, with what stands before the first', () => {
    expect(cut('Title\nI: How?\nWell: no\n[00:12] Anna M.: Good.', 'speaker')).toEqual([
      'Title',
      'I: How?',
      'Well: no',
      '[00:12] Anna M.: Good.',
    ]);
    expect(cut('see http://x.org: no\nAt 10:30 we left', 'speaker')).toHaveLength(1);
  });

  it('is all from one question to the next', () => {
    expect(cut('I: How?\nP: So.\nI: Why?\nP: So.', 'question')).toEqual(['I: How?\nP: So.', 'I: Why?\nP: So.']);
    expect(cut('Q1. Where?\nHere\nQuestion 2: When?\nNow', 'question')).toHaveLength(2);
  });

  it('begins at each match of an expression', () => {
    expect(cut('0\nQ1 a\nb\nq2 c', '/^q\\d/i')).toEqual(['0', 'Q1 a\nb', 'q2 c']);
    expect(cut('a\n \nb\nc', '/\\n\\s*\\n/')).toEqual(['a', 'b\nc']);
  });

  it('is each stretch that was marked, once', () => {
    const marks = [
      [0, 0, 0, 3],
      [1, 0, 0, 4],
      [1, 1, 2, 6],
      [0, 1, 5, 5],
    ] as const;
    expect(cut('abc def', 'segment', marks)).toEqual(['abc', 'c de']);
  });

  it('is each character from the first to the last, white space between them too', () => {
    const units = unitsOf(marked(' a😀 b\n', [[0, 0, 2, 3]]), unitKindOf('character') as UnitKind);
    expect(units.map(({ start, end, times }) => [start, end, times])).toEqual([
      [1, 2, 1],
      [2, 3, 1],
      [3, 5, 2],
    ]);
  });

  it('refuses what is no expression, and knows no other names', () => {
    expect(unitKindOf('/(/')).toHaveProperty('fault');
    expect(unitKindOf('word')).toBeUndefined();
  });
});

describe('what a coder gave a unit', () => {
  const given = (overlap: string, ...marks: (readonly [number, number, number, number])[]) => {
    const texts = marked('abcdefghij', marks);
    return givenCategories(
      texts,
      stretchesOf(texts),
      unitsOf(texts, unitKindOf('document') as UnitKind),
      overlapOf(overlap)!,
    )[0];
  };

  it('is each category of which one character is covered', () => {
    expect(given('any', [0, 1, 9, 10], [1, 0, 3, 3])).toEqual([[1], []]);
  });

  it('is what marks cover together, each character once', () => {
    expect(given('0.5', [0, 0, 0, 3], [0, 0, 2, 5])).toEqual([[0], []]);
    expect(given('51%', [0, 0, 0, 3], [0, 0, 2, 5])).toEqual([[], []]);
    expect(given('5', [0, 0, 0, 2], [0, 0, 6, 9])).toEqual([[0], []]);
    expect(given('6', [0, 0, 0, 2], [0, 0, 6, 9])).toEqual([[], []]);
  });

  it('knows shares from numbers of characters', () => {
    expect(['any', '0.5', '50%', '1', '25', '100%', '0', '1.5', 'half'].map(overlapOf)).toEqual([
      'any',
      { share: 0.5 },
      { share: 0.5 },
      { characters: 1 },
      { characters: 25 },
      { share: 1 },
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('covers as many characters as a mark for each would', () => {
    const stretch = fc.tuple(fc.nat(1), fc.nat(1), fc.nat(10), fc.nat(10));
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 6 }), fc.integer({ min: 1, max: 10 }), (all, due) => {
        const marks = all.map(([coder, category, a, b]) => [coder, category, Math.min(a, b), Math.max(a, b)] as const);
        const covered = (coder: number, category: number) =>
          [...'abcdefghij'].filter((_, i) =>
            marks.some(([c, k, start, end]) => c === coder && k === category && start <= i && i < end),
          ).length;
        const expected = [0, 1].map((coder) => [0, 1].filter((category) => covered(coder, category) >= due));
        expect(given(String(due), ...marks)).toEqual(expected);
      }),
    );
  });
});
