import { describe, expect, it } from 'vitest';
import { assignmentAgreement, probabilityOfAtLeast } from '../../src/measures/agreement/assignment-agreement.ts';
import { jointAgreement } from '../../src/measures/agreement/joint-agreement.ts';
import { reduce } from '../../src/patterns/patterns.ts';
import { rules } from '../../src/rules/catalogue.ts';
import { weightsOf } from '../../src/rules/weights.ts';
import { codings } from '../support/codings.ts';
import { figureOf } from '../support/figures.ts';
import { random } from '../support/random.ts';
import { everyK, reportOf } from '../support/report-of.ts';
import { type ExampleStudy, studyOf } from '../support/study.ts';

const joint = (study: ExampleStudy, argv: string[] = []) => {
  const report = reportOf(study, [...everyK(study), ...argv]);
  const share = (wanted: object) => {
    const { agreed, units } = figureOf(report, { measure: 'joint-agreement', rule: 'any', ...wanted });
    return `${agreed}/${units}`;
  };
  return { common: (k: number) => share({ k }), everyPair: () => share({ variant: 'every-pair' }) };
};

describe('joint agreement of three coders', () => {
  it('{1,2} {2,3} {1,3}: every two share a category, and no category is shared by all', () => {
    const { common, everyPair } = joint(studyOf(['AB BC AC']));
    expect([common(3), common(2), everyPair()]).toEqual(['0/1', '1/1', '1/1']);
  });

  it('in common, at least k of 3, and pair by pair', () => {
    const study = studyOf([
      'A A A', //     all share A
      'AB B BC', //   all share B
      'AB BC AC', //  every pair shares, all do not
      'A A B', //     two of three
      'A B C', //     nobody
      '- - -', //     nothing in common
      'A A .', //     not coded by all: does not count
    ]);
    const { common, everyPair } = joint(study);
    expect([common(3), common(2), everyPair()]).toEqual(['2/6', '4/6', '3/6']);
  });

  it('where all left a unit uncoded, counts as the policy says', () => {
    const study = studyOf(['A A A', '- - -', '- - A', 'A B C']);
    expect(joint(study).common(3)).toBe('1/4');
    expect(joint(study, ['--uncoded', 'agree']).common(3)).toBe('2/4');
    expect(joint(study, ['--uncoded', 'agree']).common(2)).toBe('3/4');
    expect(joint(study, ['--uncoded', 'exclude']).common(3)).toBe('1/3');
    expect(joint(study, ['--uncoded', 'exclude']).everyPair()).toBe('1/3');
  });

  it('under `exact`, is that all gave one set', () => {
    const study = studyOf(['AB AB AB', 'AB AB A', 'A B C']);
    const report = reportOf(study, ['--rule', 'exact', '--at-least', '2']);
    const agreed = (k: number) => figureOf(report, { measure: 'joint-agreement', rule: 'exact', k }).agreed;
    expect([agreed(3), agreed(2)]).toEqual([1, 2]);
  });

  it('by chance: three coders who each give A to half of the units and B to the other half share one on a quarter', () => {
    const study = studyOf(['A B A', 'B A A', 'A B B', 'B A B']);
    const { expected, value } = figureOf(reportOf(study), { measure: 'joint-agreement', rule: 'any', k: 3 });
    expect(expected).toBeCloseTo(0.25, 12); // ½³ for A and ½³ for B
    expect(value).toBe(0);
  });

  it('by chance is certain where every coder gave A every time, whatever else', () => {
    const study = studyOf(['A AB A', 'AB A AB']);
    const { expected, value } = figureOf(reportOf(study), { measure: 'joint-agreement', rule: 'any', k: 3 });
    expect([expected, value]).toEqual([1, 1]);
  });

  it('by chance: at least 4 of 5 coders who each give every one of K categories once', () => {
    const K = 300;
    const categories = Array.from({ length: K }, (_, category) => `category ${category}`);
    const cells = Int32Array.from({ length: 5 * K }, (_, i) => (Math.floor(i / 5) + (i % 5)) % K);
    const patterns = reduce({
      coders: ['A', 'B', 'C', 'D', 'E'],
      categories,
      codings: categories.map((_, c) => [c]),
      cells,
    });
    const { expected } = jointAgreement(patterns, weightsOf(rules.any, patterns), 4, 'common');
    const p = 1 / K;
    expect(expected).toBeCloseTo(K * (5 * p ** 4 * (1 - p) + p ** 5), 18);
  });

  it('is undefined where no unit was coded by all', () => {
    const { value, reason } = figureOf(reportOf(studyOf(['A A .', '. B B'])), {
      ...{ measure: 'joint-agreement', rule: 'any', k: 3 },
    });
    expect([value, reason]).toEqual([null, 'no-pairable-units']);
  });
});

describe('agreement per category assigned', () => {
  const of = (study: ExampleStudy, k: number) => {
    const { agreed, units } = figureOf(reportOf(study, everyK(study)), { measure: 'assignment-agreement', k });
    return `${agreed}/${units}`;
  };

  it('{1,2} {2,3} {1,3}: three categories were assigned, each by two', () => {
    const study = studyOf(['AB BC AC']);
    expect([of(study, 3), of(study, 2)]).toEqual(['0/3', '3/3']);
  });

  it('counts assignments, not units, and only on units that all coded', () => {
    const study = studyOf(['A A A', 'ABC A A', 'A A .', '- - B']);
    // u1 A×3; u2 A×3, B×1, C×1; u4 B×1
    expect([of(study, 3), of(study, 2)]).toEqual(['2/5', '2/5']);
  });

  it('is undefined where no unit was coded by all', () => {
    const report = reportOf(studyOf(['A A .', '. B B']));
    expect(figureOf(report, { measure: 'assignment-agreement', k: 3 })).toMatchObject({
      value: null,
      reason: 'no-pairable-units',
      units: 0,
    });
  });

  it('is undefined where nobody assigned anything', () => {
    const report = reportOf(studyOf(['- - -', 'A . .']));
    expect(figureOf(report, { measure: 'assignment-agreement', k: 3 })).toMatchObject({
      value: null,
      reason: 'nothing-assigned',
    });
  });
});

it('at least k of n is for k from 2 to n, and every pair for all n', () => {
  const data = codings([['a', 'a', 'b']]);
  const any = weightsOf(rules.any, data);
  for (const k of [0, 1, 4, 2.5]) {
    expect(() => jointAgreement(data, any, k, 'common')).toThrow(RangeError);
    expect(() => assignmentAgreement(data, k)).toThrow(RangeError);
  }
  for (const k of [2, 4]) expect(() => jointAgreement(data, any, k, 'every-pair')).toThrow(RangeError);
  expect(jointAgreement(data, any, 2, 'common').value).toBe(1);
  expect(jointAgreement(codings([['a']]), any, 2, 'common').reason).toBe('one-coder');
});

it('of one coder there is no joint agreement, also where every interval is the jackknife’s', () => {
  const { results } = reportOf(studyOf(['A', 'B', '-']), ['--ci', 'jackknife']);
  expect(results.find(({ measure }) => measure === 'joint-agreement')).toMatchObject({ reason: 'one-coder' });
});

it('by chance, two of six coders share a category unless all six codings are disjoint, however many cases that makes', () => {
  const numbers = random(7);
  const letters = [...'abcdefghijkl'];
  const units = Array.from({ length: 60 }, () =>
    Array.from({ length: 6 }, () => letters.filter(() => numbers() < 0.15)),
  );
  const data = codings(units, { categories: letters });
  // the probability of each union of disjoint codings, coder by coder
  let unions = new Map([[0, 1]]);
  for (let coder = 0; coder < 6; coder += 1) {
    const next = new Map<number, number>();
    for (const [union, probability] of unions) {
      for (const unit of units) {
        const own = unit[coder]!.reduce((mask, letter) => mask | (1 << letters.indexOf(letter)), 0);
        if ((union & own) === 0) next.set(union | own, (next.get(union | own) ?? 0) + probability / units.length);
      }
    }
    unions = next;
  }
  const disjoint = [...unions.values()].reduce((sum, probability) => sum + probability, 0);
  expect(jointAgreement(data, weightsOf(rules.any, data), 2, 'common').expected).toBeCloseTo(1 - disjoint, 10);
});

describe('the probability that at least k of n coders apply a category', () => {
  it('is that of the cases, one by one', () => {
    const applied = Float64Array.of(0.5, 0.9, 0, 0.25, 1, 0.6, 0.05);
    const byCases = (k: number) => {
      let probability = 0;
      for (let who = 0; who < 1 << applied.length; who += 1) {
        const isIn = (coder: number) => ((who >> coder) & 1) === 1;
        if (applied.filter((_, coder) => isIn(coder)).length < k) continue;
        probability += applied.reduce((product, p, coder) => product * (isIn(coder) ? p : 1 - p), 1);
      }
      return probability;
    };
    for (let k = 1; k <= applied.length; k += 1) expect(probabilityOfAtLeast(applied, k)).toBeCloseTo(byCases(k), 14);
  });

  it('of very many coders is found for all of them, for all but one, and for one', () => {
    const coders = 1_000_000;
    const applied = new Float64Array(coders).fill(1 - 1 / coders);
    expect(probabilityOfAtLeast(applied, coders)).toBeCloseTo(Math.exp(-1), 5);
    expect(probabilityOfAtLeast(applied, coders - 1)).toBeCloseTo(2 * Math.exp(-1), 5);
    expect(probabilityOfAtLeast(applied, 1)).toBe(1);
  });
});
