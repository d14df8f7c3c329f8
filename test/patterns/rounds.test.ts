import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasCategory, MISSING } from '../../src/codings/coding.ts';
import type { Patterns } from '../../src/patterns/patterns.ts';
import { pairRounds } from '../../src/patterns/rounds.ts';
import { settings } from '../support/property.ts';
import { dataOf } from '../support/report-of.ts';
import { study } from '../support/study.ts';

const round = study({ coders: [2, 3], categories: [2, 4], units: [1, 10], categoryNames: ['A', 'B', 'C', 'D', 'E'] });

/** How many units have each row of both rounds: 1 where a category was applied, 0 where not, "." where it is missing. */
function unitsByRow(before: Patterns, after: Patterns, first: number, second: number): Map<string, number> {
  const signs = ({ coders: { length: width }, cells, codings }: Patterns, p: number, category: number) =>
    Array.from(cells.subarray(p * width, (p + 1) * width), (cell) =>
      cell === MISSING ? '.' : Number(hasCategory(codings[cell]!, category)),
    ).join('');
  const units = new Map<string, number>();
  before.counts.forEach((count, p) => {
    const row = `${signs(before, p, first)} ${signs(after, p, second)}`;
    units.set(row, (units.get(row) ?? 0) + count);
  });
  return units;
}

describe('a category of both rounds alone', () => {
  it('is applied by whom it was applied by, unit by unit', () => {
    fc.assert(
      fc.property(round, round, (one, other) => {
        const { before, after } = pairRounds(dataOf(one), dataOf(other));
        for (const [first, name] of one.categories.entries()) {
          const second = other.categories.indexOf(name);
          if (second < 0) continue;
          const [beforeAlone, afterAlone] = [before.alone(first), after.alone(second)];
          expect(beforeAlone.counts).toBe(afterAlone.counts);
          const applied = beforeAlone.categories.indexOf('applied');
          expect(unitsByRow(beforeAlone, afterAlone, applied, applied)).toEqual(
            unitsByRow(before, after, first, second),
          );
        }
      }),
      settings,
    );
  });

  it('has few patterns, however many categories there are', () => {
    const patternsOfAll = (categories: number) => {
      const units = Array.from({ length: 2 * categories }, (_, i) => [[i % categories], [(i * 7) % categories]]);
      const one = dataOf({
        coders: ['A', 'B'],
        categories: Array.from({ length: categories }, (_, i) => `c${i}`),
        units,
      });
      const { before } = pairRounds(one, one);
      return one.categories.reduce((sum, _, category) => sum + before.alone(category).counts.length, 0);
    };
    expect(patternsOfAll(200)).toBeLessThan(2.1 * patternsOfAll(100));
  });
});
