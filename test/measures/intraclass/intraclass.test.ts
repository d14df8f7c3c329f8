import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measures } from '../../../src/library/measures.ts';
import { patternsOf } from '../../../src/patterns/patterns.ts';
import { settings } from '../../support/property.ts';
import { run } from '../../support/run.ts';
import { folderWith } from '../../support/scratch.ts';
import { studyOfRows } from '../../support/study-of-rows.ts';

const SIX = ['icc1', 'iccA1', 'iccC1', 'icc1K', 'iccAK', 'iccCK'] as const;

function icc(
  name: (typeof SIX)[number],
  rows: readonly string[],
  options: { test?: number; confidence?: number } = {},
) {
  const numbers = [...new Set(rows.flatMap((row) => row.split(' ')))].filter((cell) => cell !== '.');
  const categories = numbers.sort((a, b) => Number(a) - Number(b));
  return measures[name](patternsOf(studyOfRows(rows, categories)), { scale: 'interval', ci: 'published', ...options });
}

/** Six targets, four judges: Shrout & Fleiss (1979), table 2. */
const SHROUT_FLEISS_1979 = ['9 2 5 8', '6 1 3 2', '8 4 6 8', '7 1 2 6', '10 5 6 9', '6 2 4 7'];

/** Ten pairs: McGraw & Wong (1996), as in the R package agreement. */
const MCGRAW_WONG_1996 = '103 119|82 65|116 106|102 102|99 105|98 100|104 107|62 85|97 101|107 110'.split('|');

describe('intraclass correlations', () => {
  it.each([
    // Shrout & Fleiss print .17 .29 .71 .44 .62 .91; R psych prints F, its p and the bounds too
    ['icc1', '0.166', '-0.13', '0.72', 1.79, [5, 18], 0.164769],
    ['iccA1', '0.290', '0.02', '0.76', 11.03, [5, 15], 0.000135],
    ['iccC1', '0.715', '0.34', '0.95', 11.03, [5, 15], 0.000135],
    ['icc1K', '0.443', '-0.88', '0.91', 1.79, [5, 18], 0.164769],
    ['iccAK', '0.620', '0.07', '0.93', 11.03, [5, 15], 0.000135],
    ['iccCK', '0.909', '0.68', '0.99', 11.03, [5, 15], 0.000135],
  ] as const)('%s of Shrout & Fleiss (1979) is %s', (name, value, lower, upper, f, df, p) => {
    const found = icc(name, SHROUT_FLEISS_1979);
    expect(found.value!.toFixed(3)).toBe(value);
    expect(found.ci!.lower.toFixed(2)).toBe(lower);
    expect(found.ci!.upper.toFixed(2)).toBe(upper);
    expect(found.ci!.method).toBe('mcgraw-wong-1996');
    expect(found.test!.statistic).toBeCloseTo(f, 2);
    expect(found.test!.df).toEqual(df);
    expect(found.test!.p).toBeCloseTo(p, 6);
    expect(found.test!.sides).toBe(1);
    expect(found.test!.pGreater).toBeUndefined();
  });

  it.each([
    // by the formulas of McGraw & Wong (1996), tables 4, 7 and 8, with the degrees of freedom of ρ₀
    ['icc1', 1.5460292023, 10, 0.2531454833],
    ['iccA1', 1.534146126, 9.767067061, 0.2590578792],
    ['iccC1', 1.4995682211, 9, 0.2778621881],
    ['icc1K', 2.4736467236, 10, 0.0872670647],
    ['iccAK', 2.4433656958, 9.6484988777, 0.0932908],
    ['iccCK', 2.3993091537, 9, 0.1042131234],
  ] as const)('%s of McGraw & Wong (1996) against .6', (name, f, df2, p) => {
    const { test } = icc(name, MCGRAW_WONG_1996, { test: 0.6 });
    expect(test!.statistic).toBeCloseTo(f, 9);
    expect(test!.df).toEqual([9, expect.closeTo(df2, 8)]);
    expect(test!.p).toBeCloseTo(p, 9);
  });

  it('of means follow from those of single numbers by the formula of Spearman and Brown', () => {
    const row = fc.tuple(...Array.from({ length: 3 }, () => fc.integer({ min: 1, max: 9 })));
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 12 }), (numbers) => {
        const rows = numbers.map((one) => one.join(' '));
        for (const [single, mean] of [
          ['icc1', 'icc1K'],
          ['iccC1', 'iccCK'],
          ['iccA1', 'iccAK'],
        ] as const) {
          const [one, all] = [icc(single, rows).value, icc(mean, rows).value];
          if (one === null || all === null) continue;
          fc.pre(Math.abs(1 + 2 * one) > 1e-6);
          expect((3 * one) / (1 + 2 * one)).toBeCloseTo(all, 8);
        }
      }),
      settings,
    );
  });

  it('of consistency do not change if a coder gives more everywhere; those of absolute agreement fall', () => {
    const stricter = MCGRAW_WONG_1996.map((row) => {
      const [a, b] = row.split(' ').map(Number) as [number, number];
      return `${a} ${b + 40}`;
    });
    expect(icc('iccC1', stricter).value).toBeCloseTo(icc('iccC1', MCGRAW_WONG_1996).value!, 12);
    expect(icc('iccA1', stricter).value!).toBeLessThan(icc('iccA1', MCGRAW_WONG_1996).value! - 0.3);
  });

  it('leave out units that some coder did not code', () => {
    for (const name of SIX)
      expect(icc(name, [...SHROUT_FLEISS_1979, '3 . 4 5']).value).toBe(icc(name, SHROUT_FLEISS_1979).value);
  });

  it('are undefined with a reason', () => {
    expect(icc('iccA1', ['1 2']).reason).toBe('fewer-than-two-units');
    expect(icc('iccA1', ['1 .', '. 2']).reason).toBe('no-pairable-units');
    for (const name of SIX) expect(icc(name, ['3 3', '3 3', '3 3']).reason).toBe('no-variation');
  });

  it('of complete agreement is 1, without an interval and a test', () => {
    expect(icc('icc1', ['1 1', '2 2', '5 5'])).toMatchObject({ value: 1, ci: null });
    expect(icc('icc1', ['1 1', '2 2', '5 5']).test).toBeUndefined();
  });

  it('of words end with 2, and point to alpha and kappa; of numbers without a scale, to the scale', async () => {
    const words = folderWith({ 'words.csv': 'unit,A,B\nu1,low,low\nu2,high,low\nu3,middle,high\n' });
    const of = (folder: string, file: string) =>
      run([`${folder}/${file}`, '--layout', 'wide', '--unit', 'unit', '--coders', 'A,B', '--measures', 'icc-a-1']);
    const { code, stderr } = await of(words, 'words.csv');
    expect(code).toBe(2);
    expect(stderr).toMatch(/krippendorff-alpha.*cohen-kappa/s);
    const numbers = folderWith({ 'numbers.csv': 'unit,A,B\nu1,1,1\nu2,3,1\nu3,2,3\n' });
    expect((await of(numbers, 'numbers.csv')).stderr).toContain('--scale interval');
  });
});
