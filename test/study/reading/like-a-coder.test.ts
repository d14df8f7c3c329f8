import { describe, expect, it } from 'vitest';
import { likeACoder, useFirstNames } from '../../../src/study/reading/like-a-coder.ts';
import { FIRST_NAMES } from '../../../src/study/reading/words/first-names.ts';

describe('first names', () => {
  useFirstNames(FIRST_NAMES);
  const names = FIRST_NAMES.trim().split(/\s+/);

  it('are in ascending order, each once, as they are looked up', () => {
    expect(names.length).toBeGreaterThan(7000);
    expect(names).toEqual([...new Set(names)].sort());
  });

  it('are all found: the first, the last and every one between', () => {
    expect(names.filter((name) => likeACoder(name) < 2)).toEqual([]);
  });

  it.each(['a', 'zzz', 'adjust', 'mark', 'hope', 'table', 'trusting'])('%s is none', (word) => {
    expect(likeACoder(word)).toBeLessThan(2);
  });
});
