import { describe, expect, it } from 'vitest';
import { wilson } from '../../src/measures/intervals/wilson.ts';
import { expectPrinted } from '../support/printed.ts';

describe('Wilson’s interval', () => {
  // Newcombe (1998), Statistics in Medicine 17, 857–872, table I, method 3
  it.each([
    [81, 263, '0.2553', '0.3662'],
    [15, 148, '0.0624', '0.1605'],
    [0, 20, '0.0000', '0.1611'],
    [1, 29, '0.0061', '0.1718'],
  ])('of %i out of %i is %s to %s', (agreed, units, lower, upper) => {
    const { ci } = wilson(agreed, units, 0.95);
    expectPrinted(ci?.lower, lower);
    expectPrinted(ci?.upper, upper);
  });

  it('of 37 out of 50, solved by hand: z = 1.959964, n + z² = 53.8415, so (38.9207 ± 1.96 √(9.62 + .9604)) / 53.8415', () => {
    const { ci, se } = wilson(37, 50, 0.95);
    expect(ci?.lower).toBeCloseTo(0.60447, 4);
    expect(ci?.upper).toBeCloseTo(0.84129, 4);
    expect(se).toBeCloseTo(Math.sqrt((0.74 * 0.26) / 50), 12);
  });

  it('ends exactly at 0 and 1 where none or all agree, and mirrors', () => {
    expect(wilson(0, 7, 0.95).ci).toMatchObject({ lower: 0, level: 0.95, method: 'wilson' });
    expect(wilson(7, 7, 0.95).ci?.upper).toBe(1);
    expect(wilson(7, 7, 0.95).ci?.lower).toBeCloseTo(1 - wilson(0, 7, 0.95).ci!.upper, 12);
  });
});
