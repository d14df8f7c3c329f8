// Where units go when codings are given another meaning.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addingUp, findPatterns } from '../../src/patterns/pattern-index.ts';
import { reduce } from '../../src/patterns/patterns.ts';
import { alone, categoryAlone } from '../../src/patterns/select.ts';

describe('the places of patterns among recoded ones', () => {
  const cell = fc.integer({ min: -1, max: 3 });
  const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 30 });

  it.each([
    ['coders', undefined],
    ['a crowd', { coders: ['A', 'B', 'C', 'D'], given: new Float64Array(16), width: 3 }],
  ])('are those to which their units go, of %s', (_, crowd) => {
    fc.assert(
      fc.property(rows, (some) => {
        const patterns = reduce({
          coders: ['A', 'B', 'C'],
          categories: ['a', 'b'],
          codings: [[], [0], [1], [0, 1]],
          cells: Int32Array.from(some.flat()),
          ...(crowd && { crowd }),
        });
        const recoded = categoryAlone(patterns, 0);
        const sums = addingUp(findPatterns(recoded, patterns, alone(0)), recoded.counts.length);
        expect(sums(patterns.counts)).toEqual(recoded.counts);
        expect(sums(patterns.counts.map(() => 0))).toEqual(recoded.counts.map(() => 0));
      }),
    );
  });
});
