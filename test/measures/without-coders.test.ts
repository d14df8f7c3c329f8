import { describe, expect, it } from 'vitest';
import { groupMeasures } from '../../src/measures/catalogue.ts';
import { PLAIN } from '../../src/measures/measure.ts';
import { patternsOf } from '../../src/patterns/patterns.ts';
import { agreementReport } from '../../src/report/agree/agreement.ts';
import { rules } from '../../src/rules/catalogue.ts';
import { weightsOf } from '../../src/rules/weights.ts';
import { studyOf } from '../../src/study/from-arrays.ts';
import { figureOptions } from '../support/options.ts';
import { random } from '../support/random.ts';

const CATEGORIES = ['a', 'b', 'c', 'd', 'e'];

function manyPatterns() {
  const next = random(11);
  const one = () => CATEGORIES[Math.floor(5 * next())]!;
  const units = Array.from({ length: 4000 }, () => {
    const truth = one();
    return Array.from({ length: 6 }, () => (next() < 0.1 ? null : next() < 0.6 ? truth : one()));
  });
  return studyOf(units, { categories: CATEGORIES });
}

describe('figures that ask for no coders, of data with many patterns', () => {
  const study = manyPatterns();
  const patterns = patternsOf(study);
  const { results } = agreementReport(study, figureOptions('--measures', 'all', '--rule', 'exact'));
  const weights = weightsOf(rules.exact, patterns);

  it.each(
    groupMeasures
      .filter((measure) => measure.name !== 'mezzich-kappa' && measure.ruled && !measure.asksWho && !measure.variants)
      .map((measure) => [measure.name, measure] as const),
  )('%s is what it is with them', (name, { coefficient, interval }) => {
    expect(patterns.counts.length).toBeGreaterThan(1000);
    const found = results.find(
      (one) => one.measure === name && one.scope === 'all' && one.category === null && one.rule === 'exact',
    )!;
    const whole = coefficient(patterns, weights, PLAIN);
    expect(found.value).toBeCloseTo(whole.value!, 12);
    expect(found.units).toBe(whole.units);
    const own = typeof interval === 'function' ? interval(patterns, weights, whole, 0.95, PLAIN) : 'jackknife';
    if (own !== 'jackknife') expect(found.se).toBeCloseTo(own.se!, 12);
  });

  it.each(
    groupMeasures
      .filter(
        ({ name, expected }) =>
          expected !== undefined && results.some(({ measure, k }) => measure === name && k !== null),
      )
      .map((measure) => [measure.name, measure] as const),
  )('%s is the same count, beside what is expected by each coder’s own codings', (name, { coefficient }) => {
    const found = results.filter(({ measure, variant, k }) => measure === name && variant === null && k !== null);
    expect(found.map(({ k }) => k)).toEqual([6, 5]);
    for (const { k, value, units, agreed, expected } of found) {
      const whole = coefficient(patterns, weights, { variant: null, k });
      const { value: ofWhole, units: unitsOfWhole, agreed: agreedOfWhole, expected: expectedOfWhole } = whole;
      expect([value, units, agreed, expected]).toEqual([ofWhole, unitsOfWhole, agreedOfWhole, expectedOfWhole]);
    }
  });
});
