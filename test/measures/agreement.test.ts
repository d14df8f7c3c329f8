import { describe, expect, it } from 'vitest';
import { figureOf } from '../support/figures.ts';
import { reportOf } from '../support/report-of.ts';
import { studyOf } from '../support/study.ts';

const PAIR = ['c1', 'c2'];

describe('agreement of a pair, by hand', () => {
  // J: 1, ½, ⅓, 0, 0, both uncoded
  const study = studyOf(['A A', 'AB A', 'AB BC', 'A B', 'A -', '- -']);
  const of = (rule: string, argv: string[] = []) =>
    figureOf(reportOf(study, ['--rule', rule, ...argv]), { measure: 'agreement', rule, coders: PAIR });

  it.each([
    ['any', 3 / 6],
    ['exact', 2 / 6],
    ['jaccard', (1 + 1 / 2 + 1 / 3 + 1) / 6],
    ['dice', (1 + 2 / 3 + 1 / 2 + 1) / 6],
    ['masi', (1 + (1 / 2) * (2 / 3) + (1 / 3) * (1 / 3) + 1) / 6],
    ['hamming', (5 + 4 + 3 + 3 + 4 + 5) / 30],
  ])('rule %s is %f', (rule, value) => {
    expect(of(rule).value).toBeCloseTo(value, 12);
  });

  it('counts what two coders left uncoded as the user says', () => {
    expect(of('any', ['--uncoded', 'agree'])).toMatchObject({ agreed: 4, units: 6 });
    expect(of('any', ['--uncoded', 'exclude'])).toMatchObject({ agreed: 3, units: 5 });
    expect(of('exact', ['--uncoded', 'disagree'])).toMatchObject({ agreed: 1, units: 6 });
    expect(of('jaccard', ['--uncoded', 'exclude'])).toMatchObject({ agreed: null, units: 5 });
  });

  it('says how many agree only where the rule says yes or no', () => {
    expect(of('any').agreed).toBe(3);
    expect(of('masi').agreed).toBeNull();
  });

  it('has its chance level and its corrected value beside it', () => {
    // the codings of one coder, A AB AB A A –, beside those of the other, A A BC B – –, in all 36 ways: A shares a category with
    // two of the six, AB with four, – with none
    const { expected, corrected, value } = of('any');
    expect(expected).toBeCloseTo((3 * 2 + 2 * 4) / 36, 12);
    expect(corrected).toBeCloseTo((value! - 14 / 36) / (22 / 36), 12);
  });
});

describe('mean agreement of all', () => {
  it('is the mean over units of the mean over the pairs that coded them', () => {
    const study = studyOf(['A A A', 'A A B', 'A B .', 'A . .']);
    const { value, units } = figureOf(reportOf(study), { measure: 'agreement', rule: 'exact' });
    expect(value).toBeCloseTo((1 + 1 / 3 + 0) / 3, 12);
    expect(units).toBe(3);
  });

  it('of pairs that never met is undefined', () => {
    const report = reportOf(studyOf(['A .', '. B']));
    expect(figureOf(report, { measure: 'agreement', rule: 'any' })).toMatchObject({
      value: null,
      reason: 'no-pairable-units',
      units: 0,
    });
  });
});

describe('one category alone', () => {
  // B: c1 + + − − −, c2 + − + − −
  const study = studyOf(['AB B', 'B A', 'A B', 'A A', '- C']);
  const report = reportOf(study, ['--measures', 'all']);
  const of = (measure: string, category: string, coders?: string[]) =>
    figureOf(report, { measure, category, ...(coders ? { coders } : {}) });

  it('is applied or not applied: agreement, positive and negative', () => {
    expect(of('agreement', 'B').value).toBeCloseTo(3 / 5, 12);
    expect(of('positive-agreement', 'B').value).toBeCloseTo((2 * 1) / (2 + 2), 12);
    expect(of('negative-agreement', 'B').value).toBeCloseTo((2 * 2) / (3 + 3), 12);
  });

  it('has a kappa of each pair: (3/5 − 13/25) / (12/25)', () => {
    expect(of('cohen-kappa', 'B', PAIR)).toMatchObject({ observed: 0.6, units: 5 });
    expect(of('cohen-kappa', 'B', PAIR).value).toBeCloseTo((0.6 - 0.52) / 0.48, 12);
  });

  it('has the indices that explain its kappa, where there are two categories', () => {
    const two = reportOf(studyOf(['A A', 'A A', 'A B', 'B A', 'B B', 'A A'], 'AB'), ['--measures', 'all']);
    const pair = { coders: PAIR, category: 'A' };
    expect(figureOf(two, { measure: 'prevalence-index', ...pair }).value).toBeCloseTo((3 - 1) / 6, 12);
    expect(figureOf(two, { measure: 'bias-index', ...pair }).value).toBeCloseTo(0, 12);
    expect(figureOf(two, { measure: 'pabak', ...pair }).value).toBeCloseTo(2 * (4 / 6) - 1, 12);
  });

  it('that nobody applied has no positive agreement, and says why', () => {
    expect(of('positive-agreement', 'E')).toMatchObject({ value: null, reason: 'category-not-applied' });
    expect(of('negative-agreement', 'E').value).toBe(1);
    expect(of('cohen-kappa', 'E', PAIR)).toMatchObject({ value: null, reason: 'no-variation' });
  });
});

describe('kappa and its kin on a skewed table', () => {
  // Gwet (2008): ten units, eight yes-yes, one no-no, one apart: pi .6078, AC1 .8658
  const study = studyOf([...Array(8).fill('A A'), 'B B', 'A B'], 'AB');
  const report = reportOf(study, ['--measures', 'all', '--rule', 'exact']);

  it('kappa: Aₒ = .9, Aₑ = .9 × .8 + .1 × .2', () => {
    const kappa = figureOf(report, { measure: 'cohen-kappa', rule: 'exact', coders: PAIR });
    expect(kappa.expected).toBeCloseTo(0.74, 12);
    expect(kappa.value).toBeCloseTo(0.16 / 0.26, 12);
  });

  it('the largest kappa that the margins allow is this one: min(.9, .8) + min(.1, .2) = .9', () => {
    const largest = figureOf(report, { measure: 'cohen-kappa-max', coders: PAIR });
    expect(largest.value).toBeCloseTo(0.16 / 0.26, 12);
  });

  it('pi .6078 and AC1 .8658, as published', () => {
    expect(figureOf(report, { measure: 'scott-pi', rule: 'exact', coders: PAIR }).value).toBeCloseTo(0.6078, 4);
    expect(figureOf(report, { measure: 'gwet-ac', rule: 'exact' }).value).toBeCloseTo(0.8658, 4);
  });
});

it('with excluded uncoded units, two uncoded codings drawn by chance are left out, too, under any rule', () => {
  // A has a b - - b a, B a a - b - a; of 36 draws by chance 2 · 2 are both uncoded, and 2 · 3 + 2 · 1 = 8 of the other 32 share
  const study = studyOf(['A A', 'B A', '- -', '- B', 'B -', 'A A'], 'AB');
  const expected = (rule: string, measure: string, variant: string | null = null) =>
    reportOf(study, ['--rule', rule, '--uncoded', 'exclude']).results.find(
      (one) => one.measure === measure && one.category === null && one.variant === variant,
    )?.expected;
  for (const rule of ['any', 'exact']) {
    expect(expected(rule, 'agreement')).toBeCloseTo(8 / 32, 12);
    expect(expected(rule, 'joint-agreement')).toBeCloseTo(8 / 32, 12);
    expect(expected(rule, 'joint-agreement', 'every-pair')).toBeCloseTo(8 / 32, 12);
  }
});

it('Brennan & Prediger’s kappa of sets is of each category alone: 2 Aₒ − 1', () => {
  // of A the three coders agree as pairs: all, all, one of three, one of three
  const study = studyOf(['A A A', 'AB A A', 'A B B', 'AB A B'], 'AB');
  const report = reportOf(study, ['--measures', 'brennan-prediger', '--rule', 'exact']);
  expect(report.results.map(({ category }) => category)).toEqual(['A', 'B']);
  expect(figureOf(report, { measure: 'brennan-prediger', category: 'A' }).value).toBeCloseTo(2 * (8 / 12) - 1, 12);
});

describe('the largest kappa that the margins allow, where units were left uncoded', () => {
  // each coder gives A to two of the four units; A at most on the same two, and then the other two are uncoded by both
  const study = studyOf(['A A', 'A -', '- A', '- -'], 'A');
  it.each([
    ['agree', 1, 4],
    ['disagree', 1 / 3, 4], // 2 of 4 units agree at most, ¼ by chance
    ['exclude', 1, 3], // 2 of 2 that are compared then
  ])('counts them as kappa does: %s', (policy, value, units) => {
    const report = reportOf(study, ['--uncoded', policy, '--measures', 'cohen-kappa-max']);
    const largest = figureOf(report, { measure: 'cohen-kappa-max', coders: PAIR });
    expect(largest.value).toBeCloseTo(value, 12);
    expect(largest.units).toBe(units);
  });
});

it('Light’s kappa stands on the units that any two coded', () => {
  const study = studyOf(['A A .', 'B B .', '. A A', '. B B', 'A . A', 'B . B', 'A . .'], 'AB');
  const light = figureOf(reportOf(study, ['--rule', 'exact', '--measures', 'light-kappa']), {
    ...{ measure: 'light-kappa', rule: 'exact' },
  });
  expect(light).toMatchObject({ value: 1, units: 6 });
});
