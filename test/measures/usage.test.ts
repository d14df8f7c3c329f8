// How often each category was applied, against counting unit by unit.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rarely } from '../support/property.ts';
import { reportOf } from '../support/report-of.ts';
import { study } from '../support/study.ts';

it('is by each coder, by all, some or none of them, and pair by pair', () => {
  fc.assert(
    fc.property(study({ units: [1, 10], categories: [1, 4] }), (one) => {
      const { usage } = reportOf(one, ['--ci', 'none']);
      for (const [c, { category, applied, all, some, none, pairs }] of usage.entries()) {
        expect(category).toBe(one.categories[c]);
        const has = (coding: readonly number[] | null | undefined) => coding?.includes(c) ?? false;
        const units = (test: (unit: (typeof one.units)[number]) => boolean) => one.units.filter(test).length;
        expect(applied).toEqual(one.coders.map((coder, i) => ({ coder, units: units((unit) => has(unit[i])) })));
        const complete = one.units.filter((unit) => !unit.includes(null));
        expect(all).toBe(complete.filter((unit) => unit.every(has)).length);
        expect(none).toBe(complete.filter((unit) => !unit.some(has)).length);
        expect(all + some + none).toBe(complete.length);
        for (const { coders, both, one: byOne, none: byNone } of pairs) {
          const [i, j] = coders.map((coder) => one.coders.indexOf(coder)) as [number, number];
          const ofBoth = one.units.filter((unit) => unit[i] !== null && unit[j] !== null);
          expect(both).toBe(ofBoth.filter((unit) => has(unit[i]) && has(unit[j])).length);
          expect(byOne).toBe(ofBoth.filter((unit) => has(unit[i]) !== has(unit[j])).length);
          expect(byNone).toBe(ofBoth.length - both - byOne);
        }
      }
    }),
    rarely(0.5),
  );
});
