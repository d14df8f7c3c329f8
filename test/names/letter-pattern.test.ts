import { describe, expect, test } from 'vitest';
import { hasDigit, isLetter, isNumeral, LetterPattern } from '../../src/names/letter-pattern.ts';

const CLASSES = [
  'L',
  'Lu',
  'Ll',
  'N',
  'Nd',
  'M',
  'Cf',
  'Cc',
  'Zs',
  'Extended_Pictographic',
  'Default_Ignorable_Code_Point',
].concat(
  ['Latin', 'Cyrillic', 'Greek'].map((script) => `Script=${script}`),
  ['Z'], // one that is not written out
);
const asciiSigns = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
const otherSigns = [...'éÉжЖß漢٣²Ⅷ\u0301\u00ad\u200e\u0085\u00a0«'];

describe('a pattern of letters', () => {
  test.each(CLASSES)('finds the signs of \\p{%s} that the regular expression finds', (name) => {
    const sources = [
      `^\\p{${name}}$`,
      `^[\\p{${name}}_]$`,
      `^[^\\p{${name}}_]$`,
      `^[-.\\p{${name}}\\[]+$`,
      `\\[?(?!\\p{${name}}).`,
    ];
    for (const source of sources) {
      const pattern = new LetterPattern(source);
      const found = [...asciiSigns, ...otherSigns].filter((sign) => pattern.test(sign));
      expect(found).toEqual([...asciiSigns, ...otherSigns].filter((sign) => new RegExp(source, 'u').test(sign)));
    }
  });

  test('replaces and splits as the regular expression does', () => {
    for (const text of ['coderId 12', 'ÜberId 12', 'x', '']) {
      const capital = new LetterPattern(String.raw`(\p{Ll})(\p{Lu})`, 'g');
      expect(text.replace(capital, '$1 $2')).toBe(text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
      expect(text.split(new LetterPattern(String.raw`[^\p{L}]+`))).toEqual(text.split(/[^\p{L}]+/u));
      expect(new LetterPattern(String.raw`^(\p{L}+)`).exec(text)?.[1]).toBe(/^(\p{L}+)/u.exec(text)?.[1]);
    }
  });

  test('ignores case where it is told to', () => {
    const pattern = new LetterPattern(String.raw`^gpt(?!\p{L})`, 'i');
    expect(['GPT-4', 'gpt', 'gpté', 'gpta', 'Gpt 4 é'].filter((text) => pattern.test(text))).toEqual([
      'GPT-4',
      'gpt',
      'Gpt 4 é',
    ]);
  });
});

test('letters and digits of every script', () => {
  expect(['a', 'Ж', 'ab', '1', ''].filter(isLetter)).toEqual(['a', 'Ж']);
  expect(['1', '٣', 'a1', 'Ж٣', 'a', ''].filter(hasDigit)).toEqual(['1', '٣', 'a1', 'Ж٣']);
  expect(['12', '٣٤', 'a1', ''].filter(isNumeral)).toEqual(['12', '٣٤']);
});
