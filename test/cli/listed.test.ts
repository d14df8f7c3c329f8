import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listed, namesListed } from '../../src/cli/options/listed.ts';

it('names come back from a list as they were put into it', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', ',', '"'), maxLength: 6 });
  const name = text.map((one) => one.trim()).filter((one) => one !== '');
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (names) => {
      expect(namesListed(listed(names))).toEqual(names);
    }),
  );
});

it('a quote that is not closed makes it no list', () => {
  expect(namesListed('"Smith, J')).toBeUndefined();
});
