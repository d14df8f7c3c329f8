import fc from 'fast-check';
import { expect, it } from 'vitest';
import { thousands } from '../../src/render/words.ts';

it('numbers are written with a comma after every thousand', () => {
  expect([0, 999, 1000, 1234567].map(thousands)).toEqual(['0', '999', '1,000', '1,234,567']);
  fc.assert(fc.property(fc.maxSafeInteger(), (number) => thousands(number) === number.toLocaleString('en')));
});
