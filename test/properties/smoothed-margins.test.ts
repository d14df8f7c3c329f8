import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categorySet, numberCodings } from '../../src/codings/coding.ts';
import { rules } from '../../src/rules/catalogue.ts';
import { weightsOf } from '../../src/rules/weights.ts';
import { settings } from '../support/property.ts';

const CATEGORIES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

const codingsWithTimes = fc
  .array(fc.subarray([...CATEGORIES.keys()]), { minLength: 1, maxLength: 20 })
  .map((some) => numberCodings(some.map(categorySet)).codings)
  .chain((codings) =>
    fc.tuple(fc.constant(codings), fc.array(fc.nat(5), { minLength: codings.length, maxLength: codings.length })),
  );

const ofSets = Object.values(rules).filter(({ compares }) => compares === 'sets');

describe.each(ofSets)('a margin smoothed under $name', (rule) => {
  it.each(['agree', 'disagree', 'exclude'] as const)('is the sum over all codings; two uncoded ones: %s', (uncoded) => {
    fc.assert(
      fc.property(codingsWithTimes, ([codings, times]) => {
        const weights = weightsOf(rule, { codings, categories: CATEGORIES }, 'nominal', uncoded);
        const margin = Float64Array.from(times);
        const [smoothed] = weights.smooth([margin]);
        const [compared] = weights.comparable([margin]);
        const sum = (of: (b: number) => number) => times.reduce((all, given, b) => all + given * of(b), 0);
        for (const a of codings.keys()) {
          const agreed = sum((b) => weights.of(a, b));
          expect(smoothed![a]).toBeCloseTo(agreed, 12);
          expect(compared![a]).toBe(sum((b) => (weights.counted(a, b) ? 1 : 0)));
        }
      }),
      settings,
    );
  });
});
