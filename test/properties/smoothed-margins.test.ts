import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categorySet, numberCodings } from '../../src/codings/coding.ts';
import { rules } from '../../src/rules/catalogue.ts';
import { MeetingCounts } from '../../src/rules/meetings.ts';
import { overlapsOf } from '../../src/rules/overlaps.ts';
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

  it.each(['agree', 'disagree', 'exclude'] as const)(
    'meets another one in all pairs; two uncoded ones: %s',
    (uncoded) => {
      fc.assert(
        fc.property(
          codingsWithTimes,
          fc.array(fc.nat(5), { minLength: 20, maxLength: 20 }),
          ([codings, times], others) => {
            const weights = weightsOf(rule, { codings, categories: CATEGORIES }, 'nominal', uncoded);
            const f = Float64Array.from(times);
            const g = Float64Array.from(others.slice(0, times.length));
            const counts = new MeetingCounts(overlapsOf(codings));
            const counted = weights.asCounted?.(counts);
            // as on resamples, where the same lists get other numbers
            for (const _ of [1, 2, 3]) {
              const sum = (of: (a: number, b: number) => number) =>
                [...f].reduce((all, p, a) => all + [...g].reduce((part, q, b) => part + p * q * of(a, b), 0), 0);
              for (const { sumOver, comparedOver } of [weights, ...(counted ? [counted] : [])]) {
                expect(sumOver(f, g)).toBeCloseTo(sum(weights.of), 10);
                expect(comparedOver(f, g)).toBe(sum((a, b) => (weights.counted(a, b) ? 1 : 0)));
              }
              f.reverse();
              g[0] = g[0]! + 1;
              counts.forget();
            }
          },
        ),
        settings,
      );
    },
  );
});
