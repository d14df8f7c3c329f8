import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Offering, probabilityOfCommon } from '../../src/measures/agreement/common-probability.ts';
import { settings } from '../support/property.ts';

/** A coder's codings with whole numbers in proportion to their probabilities. */
const coder = fc
  .uniqueArray(fc.tuple(fc.subarray([0, 1, 2, 3]), fc.integer({ min: 1, max: 9 })), {
    minLength: 1,
    maxLength: 5,
    selector: ([things]) => things.join(' '),
  })
  .map((codings): Offering[] => {
    const all = codings.reduce((sum, [, times]) => sum + times, 0);
    return codings.map(([things, times]) => ({ things, p: times / all }));
  });

/** Over all ways in which the coders can code a unit. */
function byEnumeration(coders: readonly Offering[][], atLeast: number): number {
  const ways = coders.reduce<{ things: number[]; p: number }[]>(
    (before, codings) =>
      before.flatMap(({ things, p }) =>
        codings.map((coding) => ({ things: [...things, ...coding.things], p: p * coding.p })),
      ),
    [{ things: [], p: 1 }],
  );
  const agrees = (things: number[]) =>
    [0, 1, 2, 3].some((thing) => things.filter((other) => other === thing).length >= atLeast);
  return ways.reduce((sum, { things, p }) => sum + (agrees(things) ? p : 0), 0);
}

it('the probability that more than half of the coders have something in common is the sum over all ways to code a unit', () => {
  const studies = fc
    .array(coder, { minLength: 2, maxLength: 5 })
    .chain((coders) =>
      fc.tuple(
        fc.constant(coders),
        fc.integer({ min: Math.max(2, Math.floor(coders.length / 2) + 1), max: coders.length }),
      ),
    );
  fc.assert(
    fc.property(studies, ([coders, atLeast]) => {
      expect(probabilityOfCommon(coders, atLeast)).toBeCloseTo(byEnumeration(coders, atLeast), 12);
    }),
    settings,
  );
});

it('is not given where the sets of things in common are too many', () => {
  const things = Array.from({ length: 30 }, (_, thing) => thing);
  const everything = [{ things, p: 1 }];
  expect(probabilityOfCommon([everything, everything], 2)).toBeUndefined();
});
