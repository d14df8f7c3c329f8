import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categorySet, type UncodedPolicy } from '../../src/codings/coding.ts';
import { rules } from '../../src/rules/catalogue.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { levelsOf, weightsOf } from '../../src/rules/weights.ts';
import { settings } from '../support/property.ts';

const CATEGORIES = ['a', 'b', 'c', 'd', 'e', 'f'];

const set = fc.subarray([...CATEGORIES.keys()]).map((positions) => categorySet(positions));

const applied = set.filter(({ length }) => length > 0);

const notBothEmpty = fc.tuple(set, set).filter(([a, b]) => a.length + b.length > 0);

const all: Rule[] = Object.values(rules);

const ofSets = all.filter(({ compares }) => compares === 'sets');

/** On a circle, those furthest apart on the scale are neighbours. */
const ofLevels = all.filter((rule) => rule.compares === 'levels' && rule !== rules.circular);

const domain = { categories: CATEGORIES, levels: levelsOf(CATEGORIES, 'nominal') };

const w = (rule: Rule) => rule.weigh(domain);

describe.each(ofSets)('rule $name', (rule) => {
  it('lies between 0 and 1, whichever coder comes first', () => {
    fc.assert(
      fc.property(notBothEmpty, ([a, b]) => {
        expect(w(rule)(a, b)).toBeGreaterThanOrEqual(0);
        expect(w(rule)(a, b)).toBeLessThanOrEqual(1);
        expect(w(rule)(b, a)).toBe(w(rule)(a, b));
        if (!rule.graded) expect([0, 1]).toContain(w(rule)(a, b));
      }),
      settings,
    );
  });

  it('gives a coding full agreement with itself', () => {
    fc.assert(
      fc.property(applied, (a) => {
        expect(w(rule)(a, [...a])).toBe(1);
      }),
      settings,
    );
  });

  it('does not depend on what the categories are called', () => {
    const renaming = fc.shuffledSubarray([...CATEGORIES.keys()], { minLength: CATEGORIES.length });
    fc.assert(
      fc.property(notBothEmpty, renaming, ([a, b], to) => {
        const renamed = (positions: readonly number[]) => categorySet(positions.map((position) => to[position]!));
        expect(w(rule)(renamed(a), renamed(b))).toBeCloseTo(w(rule)(a, b), 12);
      }),
      settings,
    );
  });

  it('gives an uncoded coding nothing in common with any other, but for hamming', () => {
    fc.assert(
      fc.property(applied, (a) => {
        expect(w(rule)(a, [])).toBeCloseTo(rule.name === 'hamming' ? 1 - a.length / CATEGORIES.length : 0, 12);
      }),
      settings,
    );
  });
});

describe('the rules for sets', () => {
  it('are ordered: exact ≤ masi ≤ jaccard ≤ dice ≤ any', () => {
    fc.assert(
      fc.property(notBothEmpty, ([a, b]) => {
        const weights = [rules.exact, rules.masi, rules.jaccard, rules.dice, rules.any].map((rule) => w(rule)(a, b));
        for (const [i, weight] of weights.slice(1).entries()) expect(weight).toBeGreaterThanOrEqual(weights[i]!);
      }),
      settings,
    );
  });

  it('are one for codings of one category, but for hamming', () => {
    const one = fc.integer({ min: 0, max: CATEGORIES.length - 1 });
    fc.assert(
      fc.property(one, one, (a, b) => {
        for (const rule of ofSets) {
          const equal = a === b ? 1 : 0;
          const expected = rule.name === 'hamming' && !equal ? 1 - 2 / CATEGORIES.length : equal;
          expect(w(rule)([a], [b])).toBeCloseTo(expected, 12);
        }
      }),
      settings,
    );
  });

  it('jaccard and dice are two scales of one thing: J = D / (2 − D)', () => {
    fc.assert(
      fc.property(notBothEmpty, ([a, b]) => {
        const d = w(rules.dice)(a, b);
        expect(w(rules.jaccard)(a, b)).toBeCloseTo(d / (2 - d), 12);
      }),
      settings,
    );
  });

  it('hamming is the share of the categories on which both say the same', () => {
    fc.assert(
      fc.property(notBothEmpty, ([a, b]) => {
        const same = CATEGORIES.filter((_, category) => a.includes(category) === b.includes(category)).length;
        expect(w(rules.hamming)(a, b)).toBeCloseTo(same / CATEGORIES.length, 12);
      }),
      settings,
    );
  });
});

describe.each(ofLevels)('rule $name', (rule) => {
  const levels = fc
    .uniqueArray(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 6 })
    .map((numbers) => numbers.sort((x, y) => x - y));

  it('lies between 0 and 1, is 1 for equal levels, and falls with the distance', () => {
    fc.assert(
      fc.property(levels, (numbers) => {
        const weigh = rule.weigh({ categories: numbers.map(String), levels: numbers });
        numbers.forEach((_, i) => {
          expect(weigh([i], [i])).toBe(1);
          numbers.forEach((_other, j) => {
            expect(weigh([i], [j])).toBeGreaterThanOrEqual(-1e-12);
            expect(weigh([i], [j])).toBeLessThanOrEqual(1);
            expect(weigh([j], [i])).toBe(weigh([i], [j]));
            if (j > i + 1) expect(weigh([i], [j])).toBeLessThan(weigh([i], [j - 1]));
          });
        });
      }),
      settings,
    );
  });
});

describe('rules for levels', () => {
  it('without a numeric scale take the places 1, 2, 3, …', () => {
    expect(levelsOf(['low', 'middle', 'high'], 'ordinal')).toEqual([1, 2, 3]);
    const weights = weightsOf(rules.ratio, { codings: [[0], [1], [2]], categories: ['low', 'middle', 'high'] });
    // (1 − 3)² / (1 + 3)² = 1/4 is the largest; (1 − 2)² / (1 + 2)² = 1/9, (2 − 3)² / (2 + 3)² = 1/25
    expect(weights.of(0, 2)).toBeCloseTo(0, 12);
    expect(weights.of(0, 1)).toBeCloseTo(1 - 4 / 9, 12);
    expect(weights.of(1, 2)).toBeCloseTo(1 - 4 / 25, 12);
  });

  it.each(ofLevels)('$name: is made for very many levels', (rule) => {
    const numbers = Array.from({ length: 1000 }, (_, i) => i + 1);
    expect(rule.weigh({ categories: numbers.map(String), levels: numbers })([0], [999])).toBeCloseTo(0, 12);
  });

  it.each(ofLevels)('$name: refuses codings that are not one category', (rule) => {
    for (const coding of [[0, 1], []])
      expect(() => weightsOf(rule, { codings: [[0], coding], categories: CATEGORIES })).toThrow(
        new RangeError(`the rule ${rule.name} compares single categories, and a coding holds ${coding.length}`),
      );
  });
});

describe('two uncoded codings', () => {
  const both = [[], [0]];
  const policies: [UncodedPolicy, number][] = [
    ['agree', 1],
    ['disagree', 0],
  ];

  it.each(ofSets)('count under rule $name as the policy says, and are told apart from the rest', (rule) => {
    for (const [policy, weight] of policies) {
      const weights = weightsOf(rule, { codings: both, categories: CATEGORIES }, 'nominal', policy);
      expect(weights.of(0, 0)).toBe(weight);
      expect(weights.counted(0, 0)).toBe(true);
      expect(weights.of(1, 1)).toBe(1);
    }
    const excluded = weightsOf(rule, { codings: both, categories: CATEGORIES }, 'nominal', 'exclude');
    expect(excluded.counted(0, 0)).toBe(false);
    expect(excluded.counted(0, 1)).toBe(true);
    expect(excluded.counted(1, 1)).toBe(true);
  });

  it('agree under every rule but `any`, unless told otherwise', () => {
    const own = ofSets.map((rule) => [
      rule.name,
      weightsOf(rule, { codings: both, categories: CATEGORIES }).of(0, 0) === 1,
    ]);
    expect(own.filter(([, agree]) => !agree)).toEqual([['any', false]]);
  });
});
