import { describe, expect, it } from 'vitest';
import { heldNames } from '../../../src/study/cells/held-names.ts';

const BOOK = { categories: ['Pay', 'Work'], codes: ['pay', 'bonus', 'work', 'hours'] };

function held(cells: readonly string[], book = BOOK, options: { ignoreCase?: boolean; hold?: 'codes' } = {}) {
  const distinct = cells.map((text) => ({ text, times: 1 }));
  return heldNames(distinct, book, { ignoreCase: false, ...options }).held;
}

describe('what cells hold', () => {
  it('is whichever more of them consist of, as they are written', () => {
    expect(held(['Pay', 'Work'])).toBe('categories');
    expect(held(['pay', 'work'])).toBe('codes');
    expect(held(['pay; bonus', 'Work', 'hours'])).toBe('codes');
  });

  it('are categories where they may be both, and codes where they are neither', () => {
    expect(held(['Pay', 'Work'], BOOK, { ignoreCase: true })).toBe('categories');
    expect(held(['Work', 'Pay'], { categories: ['Work', 'Pay'], codes: ['Work', 'w2', 'Pay'] })).toBe('categories');
    expect(held(['x', 'y'])).toBe('codes');
  });

  it('can be said', () => {
    expect(held(['Pay', 'Work'], BOOK, { hold: 'codes' })).toBe('codes');
  });
});
