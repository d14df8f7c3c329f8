import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Characters } from '../../src/spans/characters.ts';

describe('characters of a text', () => {
  it('counts an emoji as one, a combining mark as one more', () => {
    const text = new Characters('a😀e\u0301😀b');
    expect(text.length).toBe(6);
    expect(text.slice(1, 2)).toBe('😀');
    expect(text.slice(2, 4)).toBe('e\u0301');
    expect(text.slice(5, 6)).toBe('b');
    expect(text.characterAt(1)).toBe(1);
    expect(text.characterAt(2)).toBeUndefined();
    expect(text.characterAt(3)).toBe(2);
  });

  it('slices as a list of code points does, and finds each position again', () => {
    const texts = fc.array(fc.constantFrom('a', ' ', '😀', '\u0301', '𝒜', '\n'), { maxLength: 12 });
    fc.assert(
      fc.property(texts, fc.nat(12), fc.nat(12), (points, from, length) => {
        const text = new Characters(points.join(''));
        const start = Math.min(from, points.length);
        const end = Math.min(start + length, points.length);
        expect(text.length).toBe(points.length);
        expect(text.slice(start, end)).toBe(points.slice(start, end).join(''));
        expect(text.characterAt(text.unit(start))).toBe(start);
      }),
    );
  });
});
