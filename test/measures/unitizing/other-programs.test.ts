import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterAgreement, characterKappaMeasure } from '../../../src/measures/unitizing/character-kappa.ts';
import type { TwoCoders } from '../../../src/measures/unitizing/of-pairs.ts';
import { segmentAgreement, segmentAgreementMeasure } from '../../../src/measures/unitizing/segment-agreement.ts';
import { spansOfCoders } from '../../support/continua.ts';

const OPTIONS = { gamma: { alpha: 1, beta: 1, empty: 1 }, seed: 1, overlap: 0.9 };

/** 100 characters; A: cost 0–20, nurse 60–90; B: cost 1–22. */
const EXAMPLE = spansOfCoders([0, 100], 'c0-20 n60-90', 'c1-22');

const unit = (start: number, end: number) => ({ start, end, category: 0 });

describe('kappa of characters as in NVivo', () => {
  it('has the percentages of the example in NVivo’s help: 50 both, 150 one, 800 none of 1,000', () => {
    const { agreement } = characterAgreement([[[unit(0, 200)], [unit(150, 200)]]], 1000);
    expect(agreement.value).toBeCloseTo(0.85, 12);
  });

  it('is Cohen’s kappa of coded or not, for each category', () => {
    const found = characterKappaMeasure.figures(EXAMPLE, OPTIONS);
    expect(found.map(({ measure, category, figure: { value } }) => [measure, category, value])).toEqual([
      ['character-agreement', 0, expect.closeTo(0.97, 12)],
      ['character-kappa', 0, expect.closeTo((97 - 67.4) / (100 - 67.4), 12)],
      ['character-agreement', 1, expect.closeTo(0.7, 12)],
      ['character-kappa', 1, expect.closeTo(0, 12)],
    ]);
  });

  it('is undefined where both marked nothing, or everything, on which they agree', () => {
    for (const marks of [[], [unit(0, 10)]]) {
      const { agreement, kappa } = characterAgreement([[marks, marks]], 10);
      expect([agreement.value, kappa.value, kappa.reason]).toEqual([1, null, 'all-or-nothing']);
    }
  });
});

describe('agreement of segments', () => {
  it('has a match count for both coders, by the longer of the two', () => {
    const shares = [0.9, 0.91].map((overlap) =>
      segmentAgreementMeasure.figures(EXAMPLE, { ...OPTIONS, overlap }).map(({ figure: { value } }) => value),
    );
    // 19 of 21 characters are 90.5%
    expect(shares).toEqual([
      [expect.closeTo(2 / 3, 12), 1, 0],
      [0, 0, 0],
    ]);
  });

  it('counts as written, however segments lie', () => {
    const units = fc
      .array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 9 }), fc.nat(1)), { maxLength: 7 })
      .map((list) =>
        list
          .map(([start, length, category]) => ({ start, end: start + length, category }))
          .sort((a, b) => a.start - b.start),
      );
    fc.assert(
      fc.property(units, units, fc.constantFrom(0.1, 0.5, 0.9, 1), (ones, others, share) => {
        const agrees = (one: (typeof ones)[number], all: typeof ones) =>
          all.some((other) => {
            const common = Math.min(one.end, other.end) - Math.max(one.start, other.start);
            const longer = Math.max(one.end - one.start, other.end - other.start);
            return other.category === one.category && common > 0 && common / longer >= share - 1e-12;
          });
        const all = ones.length + others.length;
        const due = ones.filter((one) => agrees(one, others)).length + others.filter((one) => agrees(one, ones)).length;
        const documents: TwoCoders[] = [[ones, others]];
        expect(segmentAgreement(documents, share).value).toBe(all === 0 ? null : due / all);
      }),
      { numRuns: 300 },
    );
  });
});
