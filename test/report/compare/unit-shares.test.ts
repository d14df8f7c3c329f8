import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reduce } from '../../../src/patterns/patterns.ts';
import { agreementReport } from '../../../src/report/agree/agreement.ts';
import { textOf } from '../../../src/report/compare/changes.ts';
import { roundFigures } from '../../../src/report/compare/round-figures.ts';
import { rules } from '../../../src/rules/catalogue.ts';
import { figureOptions } from '../../support/options.ts';
import { settings } from '../../support/property.ts';
import { dataOf } from '../../support/report-of.ts';
import { codedRows, study } from '../../support/study.ts';

/** A study, and how many units of each of its rows are drawn. */
const redrawn = study({ coders: [2, 4], categories: [2, 4], units: [2, 10] }).chain((one) =>
  fc.record({
    one: fc.constant(one),
    counts: fc.array(fc.nat(3), { minLength: one.units.length, maxLength: one.units.length }),
    uncoded: fc.constantFrom('agree', 'disagree', 'exclude'),
  }),
);

describe('figures of a round', () => {
  it('are those of the report of agreement, on the units there are and on any drawn from them', () => {
    fc.assert(
      fc.property(redrawn, ({ one, counts, uncoded }) => {
        const rows = reduce(codedRows(one));
        const again = reduce(codedRows(one, counts));
        if (again.counts.length === 0) return;
        const drawn = Float64Array.from(rows.counts, (_, p) => {
          const key = keyOf(rows, p);
          return [...again.counts].find((__, q) => keyOf(again, q) === key) ?? 0;
        });
        const options = figureOptions('--rule', 'any', '--uncoded', uncoded, '--measures', 'all', '--ci', 'none');
        const report = agreementReport(dataOf(one, counts), options);
        const known = new Map(report.results.map((result) => [textOf(result), result.value]));
        const figures = roundFigures(rows, { rules: [rules.any], measures: ['all'], uncoded: uncoded as 'agree' });
        for (const { key, of } of figures) {
          const expected = known.get(textOf(key));
          const value = of(drawn);
          if (expected === undefined) continue; // a measure that such data do not allow
          if (expected === null) expect(value).toBeNull();
          else expect(value, textOf(key)).toBeCloseTo(expected, 9);
        }
        expect(figures.some(({ key }) => known.has(textOf(key)))).toBe(true);
      }),
      settings,
    );
  });
});

function keyOf({ cells, codings, coders }: ReturnType<typeof reduce>, p: number): string {
  const own = cells.subarray(p * coders.length, (p + 1) * coders.length);
  return Array.from(own, (cell) => codings[cell]?.join(',') ?? '.').join(' ');
}
