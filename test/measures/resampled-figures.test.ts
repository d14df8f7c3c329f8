// Intervals from resamples and from leaving out units, against finding every figure anew on the units of each.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupMeasures, pairMeasures } from '../../src/measures/catalogue.ts';
import { bootstrapPercentile } from '../../src/measures/intervals/bootstrap.ts';
import { recomputeWithoutUnit } from '../../src/measures/intervals/jackknife.ts';
import { resampleUnits } from '../../src/measures/intervals/resample.ts';
import { PLAIN } from '../../src/measures/measure.ts';
import { pairTable } from '../../src/patterns/pair-table.ts';
import { isPairable, type Patterns, reduce } from '../../src/patterns/patterns.ts';
import { categoryAlone } from '../../src/patterns/select.ts';
import { agreementDocument } from '../../src/render/documents/agree/document.ts';
import { terminalText } from '../../src/render/formats/terminal/terminal.ts';
import type { Report, Result } from '../../src/report/agree/schema.ts';
import { forTables } from '../../src/report/figures/result.ts';
import { type RuleName, rules } from '../../src/rules/catalogue.ts';
import { weightsOf } from '../../src/rules/weights.ts';
import { rarely } from '../support/property.ts';
import { reportOf } from '../support/report-of.ts';
import { codedRows, study } from '../support/study.ts';

const RESAMPLES = 100;

const SEED = 5;

/** The figure of a result on these units, as the measure defines it. */
function figureOn(result: Result, whole: Patterns): number | null {
  const patterns = result.category === null ? whole : categoryAlone(whole, whole.categories.indexOf(result.category));
  const weights = weightsOf(rules[(result.rule ?? 'exact') as RuleName], patterns);
  if (result.scope === 'pair') {
    const [i, j] = result.coders.map((coder) => whole.coders.indexOf(coder)) as [number, number];
    const measure = pairMeasures.find(({ name }) => name === result.measure)!;
    return measure.coefficient(pairTable(patterns, i, j), weights).value;
  }
  const measure = groupMeasures.find(({ name }) => name === result.measure)!;
  return measure.coefficient(patterns, weights, result).value;
}

describe('the figures on resamples', () => {
  it.each([true, false])('are those of the units drawn, single categories %s', (single) => {
    fc.assert(
      fc.property(study({ single, units: [8, 25], categories: [2, 4], coders: [2, 4] }), (made) => {
        const patterns = reduce(codedRows(made));
        const drawn: Patterns[] = [];
        resampleUnits(patterns.counts, RESAMPLES, SEED, (counts) => {
          drawn.push({ ...patterns, cells: patterns.cells.slice(), counts: counts.slice() });
        });
        const rule = single ? 'any,exact,hamming,ordinal' : 'any,exact,masi';
        const asked = ['--ci', 'percentile', '--resamples', String(RESAMPLES), '--seed', String(SEED), '--rule', rule];
        for (const result of reportOf(made, [...asked, '--measures', 'all', '--at-least', '2']).results) {
          if (result.ci === null) continue;
          const replicates = Float64Array.from(drawn, (some) => figureOn(result, some) ?? Number.NaN);
          const { se, ci } = bootstrapPercentile(replicates, 0.95);
          const name = `${result.measure} ${result.rule} ${result.category}`;
          expect(Math.abs(result.se! - se!), name).toBeLessThan(1e-12);
          expect(Math.abs(result.ci.lower - ci!.lower), name).toBeLessThan(1e-12);
          expect(Math.abs(result.ci.upper - ci!.upper), name).toBeLessThan(1e-12);
        }
      }),
      rarely(0.1),
    );
  });
});

describe('a quicker way to a figure without one unit', () => {
  it.each(
    groupMeasures.flatMap((measure) => (measure.leaveOneOut === undefined ? [] : [[measure.name, measure] as const])),
  )('of %s gives what is found anew', (_, measure) => {
    fc.assert(
      fc.property(study({ units: [3, 12], coders: [2, 4] }), (made) => {
        const patterns = reduce(codedRows(made));
        for (const rule of ['any', 'exact', 'masi'] as const) {
          const weights = weightsOf(rules[rule], patterns);
          for (const variant of measure.variants?.({} as never, weights) ?? [PLAIN]) {
            const usesPattern = measure.usesPattern?.(patterns, weights, variant) ?? isPairable;
            const quick = measure.leaveOneOut!(patterns, weights, variant)!;
            const anew = recomputeWithoutUnit(
              patterns.counts,
              (counts) => measure.coefficient({ ...patterns, counts }, weights, variant).value,
            );
            const width = patterns.coders.length;
            for (let p = 0; p < patterns.counts.length; p += 1)
              if (usesPattern(patterns.cells.subarray(p * width, (p + 1) * width)))
                expect(quick(p) ?? -9).toBeCloseTo(anew(p) ?? -9, 12);
          }
        }
      }),
      rarely(0.5),
    );
  });
});

describe('a report without intervals of single categories', () => {
  it('has the same figures, and the same tables', async () => {
    await fc.assert(
      fc.asyncProperty(study({ units: [5, 10] }), async (made) => {
        const argv = ['--ci', 'percentile', '--resamples', '100'];
        const whole = reportOf(made, argv);
        const bare = reportOf(made, argv, undefined, { categoryIntervals: false });
        expect(bare.results).toEqual(
          whole.results.map((result) => (result.category === null ? result : { ...result, se: null, ci: null })),
        );
        expect(bare.notes).toEqual(whole.notes);
        const onPage = (report: Report) => terminalText(agreementDocument(report), { columns: 80, colour: false });
        expect(await onPage(forTables(bare))).toBe(await onPage(forTables(whole)));
      }),
      rarely(0.2),
    );
  });
});
