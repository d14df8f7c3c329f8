import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alphaU1995 } from '../../../src/measures/unitizing/alpha-u-1995.ts';
import { uAlphas } from '../../../src/measures/unitizing/u-alpha.ts';
import type { Continuum, Segment } from '../../../src/spans/continuum.ts';
import { spansOfCoders } from '../../support/continua.ts';
import { runs } from '../../support/runs.ts';

/** Krippendorff (1995), p. 57: categories of two coders on a continuum of 24. */
const A = spansOfCoders([0, 24], 'A2-10 A14-20', 'A4-8 A15-17');
const B = spansOfCoders([0, 24], 'B0-18', 'B0-2 B2-3 B3-4 B4-5 B5-6 B6-9 B9-10');
const C = spansOfCoders([0, 24], 'C2-8 C10-12 C14-18 C20-22', 'C0-2 C4-8 C10-14 C16-18 C20-22');

/** Three coders, two categories, a continuum of 60: the example of the program unitized_alpha. */
const THREE = spansOfCoders([0, 60], '12-5', '12-5 210-20', '22-5 215-20');

describe('alpha_U of Krippendorff (1995)', () => {
  it.each([
    ['A', A, 0.5152877697841727],
    ['B', B, -1.081078508599186],
    ['C', C, 0.6033478893740902],
  ])('is that of category %s in Krippendorff (1995), p. 57', (_, continuum, alpha) => {
    expect(alphaU1995(continuum).all.value).toBeCloseTo(alpha, 12);
    expect(alphaU1995(continuum).categories[0]!.value).toBeCloseTo(alpha, 12);
  });

  it('is that of Krippendorff (2004), p. 254, where units of two categories overlap', () => {
    const { all, categories } = alphaU1995(
      spansOfCoders([150, 450], 'c225-295 c370-400 k180-240 k300-350', 'c220-300 c355-375 c400-420 k180-240 k300-350'),
    );
    expect(categories.map(({ value }) => value!.toFixed(4))).toEqual(['0.7286', '1.0000']);
    expect(all.value).toBeCloseTo(0.8586654051841702, 12);
  });

  it('is that of DKPro Statistics for three coders', () => {
    const { all, categories } = alphaU1995(THREE);
    expect(all.value).toBeCloseTo(0.19450554837357492, 12);
    expect(categories[0]!.value).toBeCloseTo(0.45814266487213995, 12);
    expect(categories[1]!.value).toBeCloseTo(0.15020608810739278, 12);
  });

  it('has a reason where it has no value', () => {
    expect(alphaU1995(spansOfCoders([0, 9], 'A0-2')).all.reason).toBe('one-coder');
    expect(alphaU1995(spansOfCoders([0, 9], '', '')).all.reason).toBe('nothing-marked');
    expect(alphaU1995({ ...A, stretches: [] }).all.reason).toBe('no-document-in-common');
  });
});

describe('the family of Krippendorff, Mathet, Bouvry & Widlöcher (2016)', () => {
  it.each([
    ['A', A, 0.3583333333333334, 0.25],
    ['B', B, 0.4220238095238096, 0.4166666666666667],
    ['C', C, 0.3511904761904763, 0.4166666666666667],
  ])('has the values of two other programs for category %s of 1995, p. 57', (_, continuum, alpha, share) => {
    const { u, bu, cu, coverage, ku } = uAlphas(continuum);
    expect(u.value).toBeCloseTo(alpha, 12);
    expect(bu.value).toBeCloseTo(alpha, 12);
    expect(coverage).toBeCloseTo(share, 12);
    expect([cu, ku[0]!].map(({ value, reason }) => [value, reason])).toEqual([
      [null, 'no-variation'],
      [null, 'no-variation'],
    ]);
  });

  it('has those of unitized_alpha for three coders and two categories', () => {
    const { u, bu, cu, coverage, ku } = uAlphas(THREE);
    expect(u.value).toBeCloseTo(0.3982981423791392, 12);
    expect(bu.value).toBeCloseTo(0.5238010446343782, 12);
    expect(cu.value).toBeCloseTo(0.3571428571428571, 12);
    expect(coverage).toBeCloseTo(0.07777777777777778, 12);
    expect(ku[0]!.value).toBeCloseTo(0.3125, 12);
    expect(ku[1]!.value).toBeCloseTo(0.390625, 12);
  });

  it('has a reason where it has no value', () => {
    expect(uAlphas(spansOfCoders([0, 9], 'A0-2')).u.reason).toBe('one-coder');
    expect(uAlphas(spansOfCoders([0, 9], 'A0-4 B3-6', 'A0-4')).u.reason).toBe('overlapping-units');
    expect(uAlphas(spansOfCoders([0, 9], 'A0-4 B4-9', 'A0-4 B4-9')).bu.reason).toBe('no-gap');
    expect(uAlphas(spansOfCoders([0, 9], 'A0-4', 'B4-9')).cu.reason).toBe('no-units-meet');
    expect(uAlphas({ ...A, stretches: [] }).u.reason).toBe('no-document-in-common');
  });
});

/** A coder's units: lengths of gap and unit in turn. */
const own = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 5 }), fc.nat(2)), { maxLength: 5 }).map((parts) => {
  let place = 0;
  return parts.map(([gap, length, category]): Segment => {
    const start = place + gap;
    place = start + length;
    return { start, end: place, category };
  });
});

const stretch = fc.array(own, { minLength: 3, maxLength: 3 }).map((units) => ({ start: 0, end: 45, units }));

const continua = fc
  .array(stretch, { minLength: 1, maxLength: 3 })
  .map((stretches): Continuum => ({ coders: 3, categories: 3, stretches }));

const valuesOf = (continuum: Continuum) => {
  const { u, bu, cu, ku } = uAlphas(continuum);
  const { all, categories } = alphaU1995(continuum);
  return [u, bu, cu, ...ku, all, ...categories].map(({ value }) => value);
};

describe('laws', () => {
  it('the order of coders and documents does not matter', () => {
    fc.assert(
      fc.property(continua, (continuum) => {
        const turned = continuum.stretches.map((one) => ({ ...one, units: one.units.toReversed() })).toReversed();
        valuesOf({ ...continuum, stretches: turned }).forEach((value, i) => {
          const before = valuesOf(continuum)[i]!;
          if (before === null) expect(value).toBeNull();
          else expect(value).toBeCloseTo(before, 9);
        });
      }),
      { numRuns: runs(50) },
    );
  });

  it('coders who do the same have 1, or no value', () => {
    fc.assert(
      fc.property(continua, (continuum) => {
        const stretches = continuum.stretches.map((one) => ({ ...one, units: one.units.map(() => one.units[0]!) }));
        for (const value of valuesOf({ ...continuum, stretches })) expect(value ?? 1).toBeCloseTo(1, 12);
      }),
      { numRuns: runs(50) },
    );
  });

  it('u is what counting characters one by one gives', () => {
    fc.assert(
      fc.property(continua, (continuum) => {
        let [differing, characters] = [0, 0];
        for (const { start, end, units } of continuum.stretches)
          for (let place = start; place < end; place += 1) {
            const at = units.map((all) => all.find((one) => one.start <= place && place < one.end)?.category);
            characters += at.length;
            for (const one of at) for (const other of at) differing += one === other ? 0 : 1 / 2;
          }
        const { u } = uAlphas(continuum);
        expect(u.observedDisagreement ?? 0).toBeCloseTo(u.value === null ? 0 : differing / characters, 9);
      }),
      { numRuns: runs(50) },
    );
  });
});
