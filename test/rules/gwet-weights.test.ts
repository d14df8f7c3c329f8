import { describe, expect, it } from 'vitest';
import { measures } from '../../src/library/measures.ts';
import { patternsOf } from '../../src/patterns/patterns.ts';
import { type NamedRule, ruleNamed, rules } from '../../src/rules/catalogue.ts';
import { tolerance } from '../../src/rules/levels.ts';
import { FIVE, GWET_2014, studyOfRows } from '../support/study-of-rows.ts';

const patterns = patternsOf(studyOfRows(GWET_2014, FIVE));

/** Python irrCAC's tests of the data of Gwet (2014). */
describe('the weights of Gwet (2014), chapter 3, give what irrCAC gives', () => {
  it.each([
    ['radical', '0.81263', '0.78834', '0.78992', '0.81981', '0.77198'],
    ['circular', '0.82355', '0.80535', '0.80720', '0.83020', '0.78998'],
    ['bipolar', '0.88815', '0.84487', '0.85307', '0.90037', '0.83499'],
  ] as const)('%s', (rule, bp, conger, fleiss, ac, alpha) => {
    const of = (name: 'brennanPrediger' | 'congerKappa' | 'fleissKappa' | 'gwetAc' | 'krippendorffAlpha') =>
      measures[name](patterns, { rule, scale: 'ordinal' }).value!.toFixed(5);
    expect([
      of('brennanPrediger'),
      of('congerKappa'),
      of('fleissKappa'),
      of('gwetAc'),
      of('krippendorffAlpha'),
    ]).toEqual([bp, conger, fleiss, ac, alpha]);
  });
});

const domain = (levels: readonly number[]) => ({ categories: levels.map(String), levels });

describe('rules of distances', () => {
  it('circular: the last level is next to the first; on three levels only equal ones agree', () => {
    const w = rules.circular.weigh(domain([1, 2, 3, 4, 5]));
    expect(w([0], [4])).toBeCloseTo(w([0], [1]), 12);
    const three = rules.circular.weigh(domain([1, 2, 3]));
    expect([three([0], [1]), three([0], [2]), three([1], [1])].map((x) => Number(x.toFixed(12)))).toEqual([0, 0, 1]);
  });

  it('bipolar: a step costs more near an end than in the middle', () => {
    const w = rules.bipolar.weigh(domain([1, 2, 3, 4, 5]));
    expect(w([0], [1])).toBeLessThan(w([1], [2]));
    expect(w([0], [4])).toBe(0);
  });

  it('radical: half of the scale apart costs more than half', () => {
    expect(rules.radical.weigh(domain([0, 5, 10]))([0], [1])).toBeCloseTo(1 - Math.SQRT1_2, 12);
  });
});

describe('tolerance:N', () => {
  /** The ratings of 20 videos in R's irr. */
  const video = '4434 4445 4455 4444 4324 4434 4325 4434 4334 4334 4434 4334 4444 4444 4434 4444 4444 4444 4444 4554'
    .split(' ')
    .map((row) => [...row].join(' '));

  it('counts as irr does: agree(video, tolerance = 1) prints 90%, agree(video) 35%', () => {
    const rated = patternsOf(studyOfRows(video, FIVE));
    const all = (rule: NamedRule) =>
      measures.jointAgreement(rated, { rule, scale: 'ordinal', variant: 'every-pair' }).value;
    expect(all('tolerance:1')).toBeCloseTo(0.9, 12);
    expect(all('tolerance:0')).toBeCloseTo(0.35, 12);
    expect(all('tolerance:0')).toBe(all('exact'));
  });

  it('counts decimals as they are meant', () => {
    expect(tolerance(0.1).weigh(domain([0.2, 0.3, 0.5]))([0], [1])).toBe(1);
    expect(tolerance(0.1).weigh(domain([0.2, 0.3, 0.5]))([1], [2])).toBe(0);
  });

  it('is a rule for every number, and for nothing else', () => {
    expect(ruleNamed('tolerance:2')?.name).toBe('tolerance:2');
    for (const name of ['tolerance', 'tolerance:', 'tolerance:-1', 'tolerance:x', 'toString'])
      expect(ruleNamed(name)).toBeUndefined();
  });
});
