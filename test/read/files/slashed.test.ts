import { expect, it } from 'vitest';
import { slashed } from '../../../src/read/files/slashed.ts';

it('writes paths of Windows as other systems have them, and leaves theirs', () => {
  expect(slashed('round-2\\*.csv', '\\')).toBe('round-2/*.csv');
  expect(slashed('a\\b/c', '/')).toBe('a\\b/c');
});
