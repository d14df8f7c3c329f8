import { describe, expect, it } from 'vitest';
import { identityMap, mapOfNames } from '../../../src/codebook/category-map.ts';
import { type Patterns, reduce } from '../../../src/patterns/patterns.ts';
import { pathTo } from '../../../src/report/revise/path.ts';
import { splitFigures } from '../../../src/report/revise/split-figures.ts';
import { rules } from '../../../src/rules/catalogue.ts';
import { type CodingHabits, codedBy, drawn, random, shuffled } from '../../support/random.ts';
import { LEAST_COVERAGE, replicates } from '../../support/replicates.ts';
import { codedRows } from '../../support/study.ts';

const NAMES = ['A', 'B', 'C', 'D', 'E', 'F'];

const HABITS: CodingHabits = { probabilities: [0.3, 0.22, 0.18, 0.12, 0.1, 0.08], right: 0.8, more: 0.12, none: 0.04 };

/** Forty units, coded by three; without confused categories, any error is as likely between any two. */
function data(seed: number, habits: CodingHabits, units = 40): Patterns {
  const next = random(seed);
  const rows = Array.from({ length: units }, () => codedBy(3, drawn(habits.probabilities, next), habits, next));
  return reduce(codedRows({ coders: ['1', '2', '3'], categories: NAMES, units: rows }));
}

const options = { rules: [rules.any], uncoded: 'disagree', confidence: 0.95, groupings: 120, seed: 1 } as const;

/** The figures in which the interval of the real gain is looked at. */
const looked = ({ measure, scope }: { measure: string; scope: string }) =>
  scope === 'all' && (measure === 'agreement' || measure === 'conger-kappa');

describe('the real gain', () => {
  it('is none, within its interval, where categories are merged at random', () => {
    const number = replicates(300);
    const covers = [0, 0];
    const mechanical: number[] = [];
    for (let r = 1; r <= number; r += 1) {
      const [a, b, c, d, e, f] = shuffled(NAMES, random(10_000 + r));
      const merged = new Map([a, b, c, d, e, f].map((name, i) => [name, ['x', 'x', 'y', 'y', 'z', 'w'][i]!]));
      const map = mapOfNames(
        NAMES,
        NAMES.map((name) => [merged.get(name)!]),
      );
      const { results } = splitFigures(data(r, HABITS), map, { ...options, measures: ['agreement', 'conger-kappa'] });
      results.filter(looked).forEach(({ ci }, i) => {
        if (ci!.lower <= 0 && ci!.upper >= 0) covers[i]! += 1;
      });
      mechanical.push(results.find(looked)!.mechanical!);
    }
    for (const times of covers) expect(times / number).toBeGreaterThanOrEqual(LEAST_COVERAGE);
    // The figure does rise: without telling that apart, it would be taken for better coding.
    expect(mechanical.reduce((sum, value) => sum + value, 0) / number).toBeGreaterThan(0.025);
  }, 60_000);

  it('is found where the merged categories are confused', () => {
    const map = mapOfNames(NAMES, [['A'], ['x'], ['x'], ['y'], ['y'], ['F']]);
    const replicates = 30;
    let above = 0;
    for (let r = 1; r <= replicates; r += 1) {
      const next = random(r);
      const rows = Array.from({ length: 100 }, () => {
        const truth = drawn(HABITS.probabilities, next);
        const confused = truth < 3 ? ([1, 2, 0.4] as const) : ([3, 4, 0.4] as const);
        return codedBy(3, truth, { ...HABITS, right: 0.95, confused }, next);
      });
      const patterns = reduce(codedRows({ coders: ['1', '2', '3'], categories: NAMES, units: rows }));
      const agreement = splitFigures(patterns, map, { ...options, measures: ['agreement'] }).results.find(looked);
      if (agreement!.ci!.lower > 0) above += 1;
    }
    expect(above / replicates).toBeGreaterThan(0.9);
  }, 60_000);
});

describe('a suggested merge', () => {
  it.each([
    ['frequent', 0, 1],
    ['a frequent and a rare one', 0, 5],
    ['rare', 4, 5],
  ] as const)('is of the two categories that are confused: %s', (_, a, b) => {
    const replicates = 25;
    let found = 0;
    for (let r = 1; r <= replicates; r += 1) {
      const patterns = data(r, { ...HABITS, right: 0.9, confused: [a, b, 0.35] }, 100);
      const path = pathTo(patterns, identityMap(NAMES), 5, {
        rules: [rules.any],
        uncoded: 'disagree',
        aim: 'conger-kappa',
        joint: ' / ',
      });
      if (path!.steps[0]!.into === `${NAMES[a]} / ${NAMES[b]}`) found += 1;
    }
    expect(found / replicates).toBeGreaterThanOrEqual(0.9);
  });
});
