import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupMeasures, pairMeasures } from '../../../src/measures/catalogue.ts';
import { regroupBy, standardError } from '../../../src/measures/regrouping/regroup.ts';
import { type Patterns, reduce } from '../../../src/patterns/patterns.ts';
import { factsOf, figuresOfAllCoders, figuresOfEachPair } from '../../../src/report/figures/choose.ts';
import { type RuleName, rules } from '../../../src/rules/catalogue.ts';
import type { Weights } from '../../../src/rules/weights.ts';
import { settings } from '../../support/property.ts';
import { codedRows, study } from '../../support/study.ts';

const setRules: readonly RuleName[] = ['any', 'exact', 'jaccard', 'masi'];

const grouped = fc
  .record({
    one: fc.boolean().chain((single) => study({ categories: [2, 5], coders: [2, 4], units: [3, 14], single })),
    rule: fc.constantFrom(...setRules),
  })
  .chain(({ one, rule }) =>
    fc.record({
      one: fc.constant(one),
      rule: fc.constant(rule),
      groups: fc.array(fc.nat(one.categories.length - 1), {
        minLength: one.categories.length,
        maxLength: one.categories.length,
      }),
    }),
  );

describe('figures of a grouping', () => {
  it('are those of the data recoded to it and reduced, whichever way they are computed', () => {
    fc.assert(
      fc.property(grouped, ({ one, rule, groups }) => {
        const images = groups.map((group) => [group]);
        const patterns = reduce(codedRows(one));
        const { data, weights } = regroupBy(patterns, rules[rule], 'disagree')(images);
        const canonical = reduce(data);
        const again = regroupBy(canonical, rules[rule], 'disagree')(canonical.categories.map((_, i) => [i]));
        for (const figure of figuresOf(canonical, again.weights)) {
          const value = figure.value(data, weights);
          const [found, canonically] = [
            figure.coefficient(data, weights),
            figure.coefficient(again.data, again.weights),
          ];
          if (canonically.value === null) expect(value).toBeNull();
          else expect(value).toBeCloseTo(canonically.value, 9);
          if (canonically.expected === null) expect(found.expected).toBeNull();
          else expect(found.expected).toBeCloseTo(canonically.expected, 9);
        }
      }),
      settings,
    );
  });

  it.each(['disagree', 'exclude'] as const)(
    'have a standard error as the jackknife gives it, uncoded: %s',
    (uncoded) => {
      const { one } = {
        one: {
          coders: ['a', 'b', 'c'],
          categories: ['A', 'B', 'C'],
          units: Array.from({ length: 240 }, (_, i) => [
            i % 10 === 0 ? [] : [i % 3],
            i % 20 === 0 ? [] : [(i + (i % 7 === 0 ? 1 : 0)) % 3],
            i % 5 === 0 ? [] : [i % 3],
          ]),
        },
      };
      const patterns = reduce(codedRows(one));
      const { data, weights } = regroupBy(patterns, rules.any, uncoded)([[0], [1], [2]]);
      for (const figure of figuresOf(patterns, weights)) {
        const jack = jackknifeError(data.counts, (counts) => figure.value({ ...data, counts }, weights)!);
        expect(standardError(figure.influence(data, weights)!, data.counts) / jack, figure.measure.name).toBeCloseTo(
          1,
          1.7,
        );
      }
    },
  );
});

/** Every figure that the catalogue has for such data. */
function figuresOf(patterns: Patterns, weights: Weights) {
  const facts = factsOf(patterns, false);
  return [
    ...figuresOfEachPair(
      pairMeasures.filter(({ applies }) => applies(facts, weights)),
      facts.coders,
    ),
    ...figuresOfAllCoders(
      groupMeasures.filter(({ applies }) => applies(facts, weights)),
      facts,
      weights,
    ),
  ];
}

/** √((n − 1) / n Σ (tᵢ − t̄)²), unit by unit. */
function jackknifeError(counts: Float64Array, figure: (counts: Float64Array) => number): number {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const without = [...counts].flatMap((count, p) => {
    const value = figure(counts.map((one, q) => (q === p ? one - 1 : one)));
    return Array.from({ length: count }, () => value);
  });
  const mean = without.reduce((sum, value) => sum + value, 0) / n;
  return Math.sqrt(((n - 1) / n) * without.reduce((sum, value) => sum + (value - mean) ** 2, 0));
}
