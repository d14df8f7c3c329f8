import { describe, expect, it } from 'vitest';
import { detectVocabulary } from '../../../src/study/cells/vocabulary.ts';

const BOOK = { categories: ['Pay', 'Work'], codes: ['pay', 'bonus', 'work', 'hours'] };

function vocabulary(cells: readonly string[], book = BOOK, options: { ignoreCase?: boolean; hold?: 'codes' } = {}) {
  const distinct = cells.map((text) => ({ text, times: 1 }));
  return detectVocabulary(distinct, book, { ignoreCase: false, ...options }).vocabulary;
}

describe('what cells hold', () => {
  it('is whichever more of them consist of, as they are written', () => {
    expect(vocabulary(['Pay', 'Work'])).toBe('categories');
    expect(vocabulary(['pay', 'work'])).toBe('codes');
    expect(vocabulary(['pay; bonus', 'Work', 'hours'])).toBe('codes');
  });

  it('are categories where they may be both, and codes where they are neither', () => {
    expect(vocabulary(['Pay', 'Work'], BOOK, { ignoreCase: true })).toBe('categories');
    expect(vocabulary(['Work', 'Pay'], { categories: ['Work', 'Pay'], codes: ['Work', 'w2', 'Pay'] })).toBe(
      'categories',
    );
    expect(vocabulary(['x', 'y'])).toBe('codes');
  });

  it('can be said', () => {
    expect(vocabulary(['Pay', 'Work'], BOOK, { hold: 'codes' })).toBe('codes');
  });
});
