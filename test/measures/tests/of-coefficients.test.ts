import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measures } from '../../../src/library/measures.ts';
import type { Test } from '../../../src/measures/tests/test.ts';
import { patternsOf } from '../../../src/patterns/patterns.ts';
import { fixture } from '../../support/paths.ts';
import { FIVE, FLEISS_2003, GWET_2014, studyOfRows } from '../../support/study-of-rows.ts';

/** As many digits as the source prints. */
function expectTest(
  test: Pick<Test, 'statistic' | 'p' | 'method'> | undefined,
  statistic: string,
  p: string,
  method: string,
) {
  const [, decimals = ''] = statistic.split('.');
  expect(test?.statistic.toFixed(decimals.length)).toBe(statistic);
  const digits = p
    .replace(/e.*/, '')
    .replace(/^0\.0*/, '')
    .replace('.', '').length;
  expect(Number(test?.p.toPrecision(digits))).toBe(Number(p));
  expect(test?.method).toBe(method);
}

/** Coders 2 and 3 of the diagnoses of R's irr, 30 patients. */
const TWO_OF_DIAGNOSES = '44 22 33 55 22 13 33 13 14 55 44 24 22 44 24 33 11 11 24 33 55 44 24 14 44 22 11 24 33 55'
  .split(' ')
  .map((row) => [...row].join(' '));

/** Two coders of the anxiety ratings of R's irr. */
const TWO_OF_ANXIETY = '33 36 34 46 52 54 22 34 53 23 22 63 13 53 22 22 11 23 43 34'
  .split(' ')
  .map((row) => [...row].join(' '));

const NULL = 'fleiss-cohen-everitt-1969-null';

describe('the test of Cohen’s kappa', () => {
  const patterns = patternsOf(studyOfRows(TWO_OF_DIAGNOSES, FIVE));

  it('against 0 is that of irr: kappa2(diagnoses[, 2:3]) prints .631, z 7.56, p 4.04e-14', () => {
    const { value, test } = measures.cohenKappa(patterns, { test: 0 });
    expect(value!.toFixed(3)).toBe('0.631');
    expectTest(test, '7.56', '4.04e-14', NULL);
    expect(test).toMatchObject({ value: 0, distribution: 'normal', df: null, sides: 2 });
    expect(test!.pGreater! / (test!.p / 2)).toBeCloseTo(1, 14);
  });

  it('against 0 has the weights in it: irr prints .297, z 1.34, p .18 for squared weights', () => {
    const six = ['1', '2', '3', '4', '5', '6'];
    const anxiety = patternsOf(studyOfRows(TWO_OF_ANXIETY, six));
    const { value, test } = measures.cohenKappa(anxiety, { rule: 'quadratic', scale: 'interval', test: 0 });
    expect(value!.toFixed(3)).toBe('0.297');
    expectTest(test, '1.34', '0.18', NULL);
  });

  it('against another value divides by the standard error that is not under the null (Fleiss, Levin & Paik 2003, 18.1)', () => {
    const { value, se, test } = measures.cohenKappa(patterns, { test: 0.4, ci: 'published' });
    expect(test!.statistic).toBeCloseTo((value! - 0.4) / se!, 12);
    expectTest(test, '2.35', '0.01877', 'fleiss-cohen-everitt-1969');
    expect(test!.pGreater).toBeCloseTo(test!.p / 2, 14);
  });

  it('is not there without variation of what would vary', () => {
    const same = patternsOf(studyOfRows({ 'a a': 10, 'b b': 5 }));
    expect(measures.cohenKappa(same, { test: 0.4 }).test).toBeUndefined();
    expect(measures.cohenKappa(same, { test: 0 }).test!.statistic).toBeCloseTo(Math.sqrt(15), 12);
  });
});

const FNL = 'fleiss-nee-landis-1979';

describe('the test of Fleiss’ kappa and of Scott’s pi', () => {
  /** The diagnoses of Fleiss (1971): six raters of 30 patients. */
  const rows = readFileSync(fixture('literature', 'fleiss1971-diagnoses.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').slice(1).join(' '));
  const patterns = patternsOf(studyOfRows(rows, FIVE));

  it('against 0 is that of irr: kappam.fleiss(diagnoses) prints .43, z 17.7', () => {
    const { value, test } = measures.fleissKappa(patterns, { test: 0 });
    expect(value!.toFixed(2)).toBe('0.43');
    expectTest(test, '17.7', '9.85e-70', FNL);
  });

  it('of each category too: irr prints z 5.192, 5.192, 11.031, 9.994 and 12.009', () => {
    const statistics = FIVE.map((category) =>
      measures.fleissKappa(patterns, { category, test: 0 }).test!.statistic.toFixed(3),
    );
    expect(statistics).toEqual(['5.192', '5.192', '11.031', '9.994', '12.009']);
  });

  it('of two coders is the same for Scott’s pi', () => {
    const two = patternsOf(studyOfRows(TWO_OF_DIAGNOSES, FIVE));
    const [pi, kappa] = [measures.scottPi(two, { test: 0 }), measures.fleissKappa(two, { test: 0 })];
    expect(pi.test!.statistic).toBeCloseTo(kappa.test!.statistic, 12);
    expect([pi.test!.method, kappa.test!.method]).toEqual([FNL, FNL]);
  });

  it('is Gwet’s t with missing codings, under weights, and against another value', () => {
    const missing = patternsOf(studyOfRows(GWET_2014, FIVE));
    expect(measures.fleissKappa(missing, { test: 0 }).test).toMatchObject({ method: 'gwet-linearised', df: 11 });
    expect(measures.fleissKappa(missing, { test: 0, variant: 'listwise' }).test!.method).toBe(FNL);
    expect(measures.fleissKappa(patterns, { test: 0.4 }).test!.method).toBe('gwet-linearised');
    expect(measures.fleissKappa(patterns, { test: 0, rule: 'jaccard' }).test!.method).toBe('gwet-linearised');
  });
});

describe('the test of Fleiss and Cuzick’s kappa', () => {
  const patterns = patternsOf(studyOfRows(FLEISS_2003));

  it('against 0 is that of Stata’s manual: kappa pos neg prints .5415, Z 5.28', () => {
    const { value, test } = measures.fleissCuzickKappa(patterns, { test: 0 });
    expect(value!.toFixed(4)).toBe('0.5415');
    expectTest(test, '5.28', '1.3e-7', 'fleiss-cuzick-1979');
  });

  it('is that of its interval for several categories, and against another value', () => {
    const several = patternsOf(studyOfRows(GWET_2014, FIVE));
    expect(measures.fleissCuzickKappa(several, { test: 0 }).test!.method).toBe('jackknife');
    expect(measures.fleissCuzickKappa(patterns, { test: 0.4 }).test!.method).toBe('jackknife');
  });
});

describe('Gwet’s t', () => {
  const patterns = patternsOf(studyOfRows(GWET_2014, FIVE));

  it.each([
    // t with 11 degrees of freedom; irrCAC prints p .00012 of Brennan & Prediger, one-sided
    ['brennanPrediger', '5.3396', '0.0002376'],
    ['congerKappa', '5.1138', '0.0003367'],
    ['gwetAc', '5.4246', '0.0002087'],
    ['krippendorffAlpha', '5.1102', '0.0003386'],
  ] as const)('%s of the data of Gwet (2014)', (name, statistic, p) => {
    const { test } = measures[name](patterns, { test: 0 });
    expectTest(test, statistic, p, 'gwet-linearised');
    expect(test).toMatchObject({ df: 11, distribution: 't', sides: 2 });
  });

  it('is Brennan & Prediger’s p of irrCAC, one-sided', () => {
    expect(measures.brennanPrediger(patterns, { test: 0 }).test!.pGreater!.toFixed(5)).toBe('0.00012');
  });

  it('does not change with the way intervals are made, unless they are jackknifed', () => {
    const under = (ci: 'auto' | 'none' | 'bootstrap' | 'jackknife') =>
      measures.gwetAc(patterns, { test: 0.5, ci, resamples: 100 }).test!;
    expect(under('bootstrap').statistic).toBe(under('auto').statistic);
    expect(under('none').statistic).toBe(under('auto').statistic);
    expect(under('jackknife').method).toBe('jackknife');
  });
});
