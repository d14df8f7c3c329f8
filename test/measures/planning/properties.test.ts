import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestVariance } from '../../../src/measures/planning/cohen-variance.ts';
import { kappaVariance } from '../../../src/measures/planning/common-correlation.ts';
import { largest } from '../../../src/measures/planning/linear-program.ts';
import { settings } from '../../support/property.ts';

/** Fleiss, Cohen & Everitt's variance of kappa × n, cell by cell from the table itself. */
function naiveVariance(table: readonly (readonly number[])[]): { kappa: number; variance: number } {
  const rows = table.map((row) => row.reduce((a, b) => a + b, 0));
  const columns = table.map((_, j) => table.reduce((sum, row) => sum + row[j]!, 0));
  const agree = table.reduce((sum, row, i) => sum + row[i]!, 0);
  const chance = rows.reduce((sum, row, i) => sum + row * columns[i]!, 0);
  let sum = 0;
  for (const [i, row] of table.entries())
    for (const [j, share] of row.entries())
      sum +=
        i === j
          ? share * (1 - chance - (rows[i]! + columns[i]!) * (1 - agree)) ** 2
          : share * ((1 - agree) * (columns[i]! + rows[j]!)) ** 2;
  const variance = (sum - (agree * chance - 2 * chance + agree) ** 2) / (1 - chance) ** 4;
  return { kappa: (agree - chance) / (1 - chance), variance };
}

/** Tables of shares whose two margins are the same: a table and its mirror image, and a turn of three cells that keeps the margins. */
const table = fc
  .array(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 })
  .chain((cells) => fc.record({ cells: fc.constant(cells), turn: fc.integer({ min: 0, max: 1 }) }))
  .map(({ cells, turn }) => {
    const even = cells.map((row, i) => row.map((cell, j) => cell + cells[j]![i]!));
    for (const [i, j] of [
      [0, 1],
      [1, 2],
      [2, 0],
    ] as const) {
      even[i]![j] = even[i]![j]! + turn;
      even[j]![i] = even[j]![i]! - turn;
    }
    const total = even.flat().reduce((a, b) => a + b, 0);
    return even.map((row) => row.map((cell) => cell / total));
  });

describe('the largest variance of kappa', () => {
  it('is not below that of any table with the same margins and kappa', () => {
    fc.assert(
      fc.property(table, (shares) => {
        const { kappa, variance } = naiveVariance(shares);
        const margins = shares.map((row) => row.reduce((a, b) => a + b, 0));
        expect(largestVariance(kappa, margins)!).toBeGreaterThanOrEqual(variance - 1e-9);
      }),
      settings,
    );
  });
});

describe('the linear programme', () => {
  it('finds the best corner', () => {
    // x + y + s = 4, x + 3y + t = 6: the corners are (0,0), (4,0), (3,1), (0,2)
    const rows = [
      [1, 1, 1, 0],
      [1, 3, 0, 1],
    ];
    expect(largest([1, 2, 0, 0], rows, [4, 6])).toBeCloseTo(5, 10);
    expect(largest([3, 1, 0, 0], rows, [4, 6])).toBeCloseTo(12, 10);
    expect(largest([-1, -1, 0, 0], rows, [4, 6])).toBeCloseTo(0, 10);
  });

  it('says where nothing fits', () => {
    expect(largest([1], [[1], [1]], [1, 2])).toBeUndefined();
  });

  it('copes with conditions that say the same twice', () => {
    expect(
      largest(
        [1, 0],
        [
          [1, 1],
          [1, 1],
        ],
        [3, 3],
      ),
    ).toBeCloseTo(3, 10);
  });
});

describe('the variance of kappa of all coders', () => {
  it('is that of the units’ own parts, listed one by one', () => {
    const prevalence = [0.2, 0.3, 0.5];
    const [kappa, coders] = [0.45, 4];
    const chance = 0.04 + 0.09 + 0.25;
    let [mean, square] = [0, 0];
    for (let code = 0; code < 3 ** coders; code += 1) {
      const given = Array.from({ length: coders }, (_, c) => Math.floor(code / 3 ** c) % 3);
      const guessed = given.reduce((product, category) => product * prevalence[category]!, 1);
      const same = given.every((category) => category === given[0]);
      const probability = (1 - kappa) * guessed + (same ? kappa * prevalence[given[0]!]! : 0);
      const pairs = given.flatMap((one, i) => given.slice(i + 1).map((other) => Number(one === other)));
      const agreed = pairs.reduce((a, b) => a + b, 0) / pairs.length;
      const frequency = given.reduce((sum, category) => sum + prevalence[category]!, 0) / coders;
      const part = (agreed - 2 * (1 - kappa) * frequency) / (1 - chance);
      mean += probability * part;
      square += probability * part ** 2;
    }
    expect(kappaVariance({ kappa, prevalence, coders })).toBeCloseTo(square - mean ** 2, 12);
  });
});
