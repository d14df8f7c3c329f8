import { describe, expect, it } from 'vitest';
import { goldCounts, goldFigures } from '../../../src/measures/gold/gold-figures.ts';
import { goldIntervals } from '../../../src/measures/gold/gold-intervals.ts';
import { pairTable } from '../../../src/patterns/pair-table.ts';
import { patternsOf } from '../../../src/patterns/patterns.ts';
import { type Given, studyOf } from '../../../src/study/from-arrays.ts';

/** Gold's coding and the coder's, unit by unit. */
function tableOf(units: readonly (readonly [Given, Given])[], categories?: readonly string[]) {
  return pairTable(patternsOf(studyOf(units, categories && { categories })), 0, 1);
}

function figuresOf(...given: Parameters<typeof tableOf>) {
  const table = tableOf(...given);
  return goldFigures(goldCounts(table, table.counts));
}

const OPTIONS = { ci: 'auto', confidence: 0.95, resamples: 200, seed: 1 } as const;

// cat dog pig cat dog pig against cat pig dog cat cat dog
const ANIMALS: [string, string][] = [
  ['cat', 'cat'],
  ['dog', 'pig'],
  ['pig', 'dog'],
  ['cat', 'cat'],
  ['dog', 'cat'],
  ['pig', 'dog'],
];

describe('figures against gold, as in scikit-learn’s documentation', () => {
  it('precision_recall_fscore_support: macro .22 .33 .26, micro .33, weighted .22 .33 .26; by category .66 0 0, 1 0 0, .8 0 0', () => {
    const { macro, micro, weighted, categories, exact } = figuresOf(ANIMALS, ['cat', 'dog', 'pig']);
    for (const average of [macro, weighted]) {
      expect(average.precision.value).toBeCloseTo(2 / 9, 12);
      expect(average.recall.value).toBeCloseTo(1 / 3, 12);
      expect(average.f1.value).toBeCloseTo(0.8 / 3, 12);
    }
    expect([micro.precision.value, micro.recall.value, micro.f1.value, exact.value]).toEqual([
      1 / 3,
      1 / 3,
      1 / 3,
      1 / 3,
    ]);
    expect(categories.map(({ precision }) => precision.value)).toEqual([2 / 3, 0, 0]);
    expect(categories.map(({ recall }) => recall.value)).toEqual([1, 0, 0]);
    expect(categories.map(({ f1 }) => f1.value)).toEqual([0.8, 0, 0]);
  });

  it('matthews_corrcoef: −.33 of 1 1 1 −1 against 1 −1 1 1', () => {
    const { matthews, categories } = figuresOf([
      ['1', '1'],
      ['1', '-1'],
      ['1', '1'],
      ['-1', '1'],
    ]);
    expect(matthews.value).toBeCloseTo(-1 / 3, 12);
    expect(categories[0]!.matthews.value).toBeCloseTo(-1 / 3, 12);
  });

  it('f1_score of several labels: .66 1 .66', () => {
    const { categories, matthews } = figuresOf([
      [[], []],
      [
        ['A', 'B', 'C'],
        ['A', 'B', 'C'],
      ],
      [
        ['B', 'C'],
        ['A', 'B'],
      ],
    ]);
    expect(categories.map(({ f1 }) => f1.value)).toEqual([2 / 3, 1, 2 / 3]);
    expect(matthews).toEqual({ value: null, reason: 'sets' });
  });

  it('precision_score with zero_division = nan: .33, nan, nan', () => {
    const units = ['0', '1', '2', '0', '1', '2'].map((gold): [string, string] => [gold, '0']);
    const { categories, macro, matthews } = figuresOf(units, ['0', '1', '2', '3']);
    expect(categories.map(({ precision }) => precision.value)).toEqual([1 / 3, null, null, null]);
    expect(categories[1]!.precision.reason).toBe('never-applied');
    expect(categories[3]!.recall.reason).toBe('never-in-gold');
    expect(categories[3]!.f1.reason).toBe('in-neither');
    expect(categories[1]!.f1.value).toBe(0);
    expect(matthews.reason).toBe('no-variation');
    expect(macro.precision.value).toBe(1 / 3);
  });
});

describe('intervals of figures against gold', () => {
  const repeated = (times: number, unit: [string, string]) => Array.from({ length: times }, () => unit);
  const UNITS = [
    ...repeated(6, ['y', 'y']),
    ...repeated(2, ['y', 'n']),
    ...repeated(2, ['n', 'y']),
    ...repeated(10, ['n', 'n']),
  ];

  it('are Wilson’s for shares, and the jackknife’s of F1 made from each unit left out', () => {
    const table = tableOf(UNITS);
    const y = table.categories.indexOf('y');
    const { categories, exact } = goldIntervals(table, OPTIONS);
    expect(categories[y]!.precision).toMatchObject({ method: 'wilson' });
    expect(categories[y]!.precision!.lower).toBeCloseTo(0.4092754303, 9);
    expect(exact!.upper).toBeCloseTo(0.9193423374, 9);
    // F1 = 12/16; without a unit of tp 10/14, of fp or fn 12/15, of tn 12/16
    const without = [...Array(6).fill(10 / 14), ...Array(4).fill(12 / 15), ...Array(10).fill(12 / 16)];
    const mean = without.reduce((sum, value) => sum + value, 0) / 20;
    const se = Math.sqrt((19 / 20) * without.reduce((sum, value) => sum + (value - mean) ** 2, 0));
    expect(categories[y]!.f1!.lower).toBeCloseTo(0.75 - 2.093024054408263 * se, 9);
    expect(categories[y]!.f1).toMatchObject({ upper: 1, method: 'jackknife' });
  });

  it('are made from resampled units on request, and left out on request', () => {
    const table = tableOf(UNITS);
    expect(goldIntervals(table, { ...OPTIONS, ci: 'percentile' }).macro.f1).toMatchObject({
      method: 'bootstrap-percentile',
    });
    expect(goldIntervals(table, { ...OPTIONS, ci: 'bootstrap' }).categories[0]!.f1!.method).toMatch(/^bootstrap/);
    const none = goldIntervals(table, { ...OPTIONS, ci: 'none' });
    expect([none.exact, none.macro.f1, none.categories[0]!.recall]).toEqual([null, null, null]);
  });
});
