// Rows without who gave which coding.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MISSING } from '../../src/codings/coding.ts';
import { withoutNames } from '../../src/codings/crowd.ts';
import { reduce } from '../../src/patterns/patterns.ts';
import { withoutCoders } from '../../src/patterns/select.ts';
import { settings } from '../support/property.ts';
import { codedRows, study } from '../support/study.ts';

it.each([1, 5, 60])('have their codings in ascending order and then what is missing, of %i cells', (width) => {
  const row = fc.array(fc.integer({ min: MISSING, max: 9 }), { minLength: width, maxLength: width });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      const expected = rows.map((cells) => {
        const coded = cells.filter((cell) => cell !== MISSING).sort((a, b) => a - b);
        return [...coded, ...Array(width - coded.length).fill(MISSING)];
      });
      expect([...withoutNames(Int8Array.from(rows.flat()), width)]).toEqual(expected.flat());
    }),
    settings,
  );
});

it('are fewer patterns of the same units', () => {
  fc.assert(
    fc.property(study({ coders: [3, 4], categories: [1, 2], units: [1, 30] }), (one) => {
      const patterns = reduce(codedRows(one));
      const nameless = withoutCoders(patterns);
      const names = (of: typeof patterns) =>
        [...of.counts].flatMap((count, p) => {
          const cells = [...of.cells.slice(p * of.coders.length, (p + 1) * of.coders.length)];
          return Array<string>(count).fill(cells.sort((a, b) => a - b).join());
        });
      expect(names(nameless).sort()).toEqual(names(patterns).sort());
      expect(new Set(names(nameless)).size).toBe(nameless.counts.length);
    }),
    settings,
  );
});
