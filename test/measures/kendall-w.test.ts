import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kendallTest, kendallW } from '../../src/measures/kendall-w.ts';
import { patternsOf } from '../../src/patterns/patterns.ts';
import { rules } from '../../src/rules/catalogue.ts';
import { weightsOf } from '../../src/rules/weights.ts';
import { studyOf } from '../../src/study/from-arrays.ts';
import { settings } from '../support/property.ts';
import { run } from '../support/run.ts';
import { folderWith } from '../support/scratch.ts';

/** W of rows of numbers, a row a unit. */
function wOf(rows: readonly (readonly (number | null)[])[]) {
  const values = [...new Set(rows.flat())].filter((value) => value !== null).sort((a, b) => a - b);
  const data = patternsOf(
    studyOf(
      rows.map((row) => row.map((value) => (value === null ? null : String(value)))),
      { categories: values.map(String) },
    ),
  );
  const found = kendallW(data, weightsOf(rules.exact, data, 'interval'));
  return { ...found, test: found.value === null ? undefined : kendallTest(data, found.value) };
}

/** Three rankings of six units: DescTools::KendallW gives W .568254, chi-squared 8.5238, 5 degrees of freedom, p .1296. */
const RANKS = [
  [1, 1, 2],
  [6, 5, 3],
  [3, 6, 6],
  [2, 2, 5],
  [5, 4, 4],
  [4, 3, 1],
];

/** The ratings of anxiety in R's irr: kendall(anxiety, TRUE) gives Wt .54, chi-squared(19) 30.8, p .0429. */
const ANXIETY = '332 361 344 464 523 542 221 346 531 231 221 632 133 533 221 221 113 233 432 342'
  .split(' ')
  .map((row) => [...row].map(Number));

describe('Kendall’s W', () => {
  it('is that of DescTools for rankings without ties', () => {
    const { value, units, test } = wOf(RANKS);
    expect(value).toBeCloseTo(0.5682539683, 10);
    expect(units).toBe(6);
    expect(test).toMatchObject({ df: 5, sides: 1, distribution: 'chi-squared', method: 'kendall-1948' });
    expect(test!.statistic).toBeCloseTo(8.5238095238, 9);
    expect(test!.p).toBeCloseTo(0.1296328688, 10);
  });

  it('is corrected for ties as in irr', () => {
    const { value, test } = wOf(ANXIETY);
    expect(value).toBeCloseTo(0.539656876, 9);
    expect(test!.statistic).toBeCloseTo(30.7604419294, 9);
    expect(test!.p).toBeCloseTo(0.0428834731, 9);
  });

  it('leaves out units that some coder did not code', () => {
    expect(wOf([...RANKS, [null, 3, 4], [1, null, null]]).value).toBe(wOf(RANKS).value);
  });

  it('is (1 + Spearman’s correlation) / 2 of two coders without ties', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(1000), { minLength: 3, maxLength: 12 }), (order) => {
        const ranks = order.map((value) => 1 + order.filter((other) => other < value).length);
        const n = ranks.length;
        const squares = ranks.reduce((sum, rank, i) => sum + (rank - (i + 1)) ** 2, 0);
        const spearman = 1 - (6 * squares) / (n * (n * n - 1));
        expect(wOf(ranks.map((rank, i) => [i + 1, rank])).value).toBeCloseTo((1 + spearman) / 2, 12);
      }),
      settings,
    );
  });

  it('is 1 where all coders put the units in the same order, whatever the numbers', () => {
    expect(wOf([1, 2, 3, 5].map((x) => [x, x + 1, 10 * x])).value).toBeCloseTo(1, 12);
  });

  it('is undefined with a reason', () => {
    expect(wOf([[1], [2]]).reason).toBe('one-coder');
    expect(
      wOf([
        [1, null],
        [null, 2],
      ]).reason,
    ).toBe('no-pairable-units');
    expect(
      wOf([
        [1, 2],
        [1, 2],
      ]).reason,
    ).toBe('no-variation');
    expect(wOf([[1, 2]]).reason).toBe('no-variation');
  });

  it('keeps a coder who gave all units one category', () => {
    // 12 · 2 / (3² (2³ − 2) − 3 · 6): two coders in the same order, the third ties both units
    expect(
      wOf([
        [1, 1, 5],
        [2, 2, 5],
      ]).value,
    ).toBeCloseTo(24 / 36, 12);
  });

  const sheet = (rows: readonly (readonly unknown[])[]) =>
    folderWith({ 'scores.csv': ['unit,A,B,C', ...rows.map((row, i) => `u${i + 1},${row.join(',')}`), ''].join('\n') });

  it('is given by name, and with its interval and test, on a scale with an order', async () => {
    const how = [sheet(RANKS), '--coders', 'A,B,C', '--measures', 'kendall-w'];
    const { stdout } = await run(['agree', ...how, '--scale', 'ordinal', '--format', 'json']);
    const { results } = JSON.parse(stdout);
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({ measure: 'kendall-w', scope: 'all', rule: null, units: 6, test: { df: 5 } });
    expect(results[0].ci.method).toBe('jackknife');
    const { stdout: shown } = await run(['agree', ...how, '--scale', 'ordinal']);
    expect(shown.replace(/\s+/g, ' ')).toContain(
      'Kendall’s W: test against 0: chi-squared = 8.52 (5 degrees of freedom), p = 0.130.',
    );
    expect(shown).not.toContain('changes no figure');
    expect((await run(['gate', ...how.slice(0, 3), '--scale', 'ordinal', '--min', 'kendall-w=0.5'])).code).toBe(0);
  });

  it('is refused where the categories have no order, or codings are sets', async () => {
    const nominal = await run(['agree', sheet(RANKS), '--coders', 'A,B,C', '--measures', 'kendall-w']);
    expect(nominal.code).toBe(2);
    expect(nominal.stderr).toContain('--scale ordinal');
    const words = [
      ['low', 'low', 'high'],
      ['high', 'high', 'low'],
    ];
    const unordered = await run([
      'agree',
      sheet(words),
      '--coders',
      'A,B,C',
      '--measures',
      'kendall-w',
      '--scale',
      'ordinal',
    ]);
    expect(unordered.code).toBe(2);
    expect(unordered.stderr).toContain('--codebook FILE');
    const sets = await run([
      'agree',
      sheet([
        ['1;2', 1, 2],
        [2, 2, 1],
      ]),
      '--coders',
      'A,B,C',
      '--separator',
      ';',
      '--measures',
      'kendall-w',
      '--scale',
      'ordinal',
    ]);
    expect(sets.code).toBe(2);
    expect(sets.stderr).toContain('single categories');
  });
});
