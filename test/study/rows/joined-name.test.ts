import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinedName } from '../../../src/study/rows/unit-names.ts';

const part = fc.string({ unit: fc.constantFrom('/', ' ', 'a', 'b'), maxLength: 6 }).map((text) => text.trim());

describe('the name of a unit of several columns', () => {
  it('has a slash between its parts, and is blank where they are', () => {
    expect(joinedName(['interview 3', '12'])).toBe('interview 3 / 12');
    expect(joinedName(['12/05', '3'])).toBe('12/05 / 3');
    expect(joinedName(['', ''])).toBe('');
    expect(joinedName(['a / b', 'c'])).not.toBe(joinedName(['a', 'b / c']));
  });

  it('is no other unit’s', () => {
    const parts = fc.tuple(part, part);
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        expect(joinedName(one) === joinedName(other)).toBe(one[0] === other[0] && one[1] === other[1]);
      }),
      { numRuns: 5000 },
    );
  });
});
