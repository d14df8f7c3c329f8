import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pairedChanges, unpairedChanges } from '../../../src/report/compare/changes.ts';
import { rules } from '../../../src/rules/catalogue.ts';
import { studyOf } from '../../../src/study/from-arrays.ts';
import { rarely } from '../../support/property.ts';

const options = { rules: [rules.exact, rules.jaccard], ci: 'auto', confidence: 0.95, resamples: 1, seed: 1 } as const;

const coding = fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { minLength: 1, maxLength: 2 });

const round = fc.array(fc.tuple(coding, coding, coding), { minLength: 8, maxLength: 8 });

it('the interval of a change does not depend on the coders’ names', () => {
  fc.assert(
    fc.property(round, round, (first, second) => {
      for (const changes of [pairedChanges, unpairedChanges]) {
        // sorted by name, the coders of the second are in another order
        const [found, renamed] = [
          ['A', 'B', 'C'],
          ['Z', 'B', 'A'],
        ].map((coders) => {
          const [before, after] = [first, second].map((units) => {
            const order = [...coders.keys()].sort((i, j) => (coders[i]! < coders[j]! ? -1 : 1));
            const inOrder = units.map((unit) => order.map((i) => unit[i]!));
            return studyOf(inOrder, { coders: order.map((i) => coders[i]!), categories: ['x', 'y', 'z'] });
          });
          const place = (coder: string) => coders.indexOf(coder);
          return new Map(
            changes(before!, after!, options).map(({ coders: who, ci, measure, rule, scope, category, variant, k }) => [
              JSON.stringify([measure, rule, scope, who.map(place).sort(), category, variant, k]),
              ci,
            ]),
          );
        });
        expect([...renamed!.keys()].sort()).toEqual([...found!.keys()].sort());
        for (const [key, ci] of found!) {
          const other = renamed!.get(key)!;
          expect(other === null, key).toBe(ci === null);
          if (ci === null || other === null) continue;
          expect(other.lower, key).toBeCloseTo(ci.lower, 10);
          expect(other.upper, key).toBeCloseTo(ci.upper, 10);
        }
      }
    }),
    rarely(0.3),
  );
});
