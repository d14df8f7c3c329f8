// The jackknife and the bootstrap over units.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { krippendorffAlpha } from '../../src/measures/alpha/krippendorff-alpha.ts';
import { bootstrapBca, bootstrapPercentile } from '../../src/measures/intervals/bootstrap.ts';
import { resampleUnits } from '../../src/measures/intervals/resample.ts';
import { rules } from '../../src/rules/catalogue.ts';
import { weightsOf } from '../../src/rules/weights.ts';
import type { Given } from '../../src/study/from-arrays.ts';
import { codings } from '../support/codings.ts';
import { figureOf } from '../support/figures.ts';
import { fixture } from '../support/paths.ts';
import { rarely } from '../support/property.ts';
import { reportOf } from '../support/report-of.ts';
import { agreeReport } from '../support/run.ts';
import { study, studyOf } from '../support/study.ts';

const ALPHA = { measure: 'krippendorff-alpha', rule: 'exact' };

/** Data C of Krippendorff (2011): four coders, twelve units, seven codings missing. */
const dataC = [
  fixture('literature', 'krippendorff2011-C.csv'),
  '--codebook',
  fixture('literature', 'krippendorff2011-C.codebook.csv'),
];

describe('the jackknife over units', () => {
  it('gives a standard error of .14633 for alpha on data C of Krippendorff (2011)', async () => {
    const { report } = await agreeReport([...dataC, '--rule', 'exact', '--ci', 'jackknife']);
    expect(figureOf(report, ALPHA).se).toBeCloseTo(0.14633, 5);
  });

  it('is what leaving out one unit after the other gives', () => {
    const units: Given[][] = [
      ['a', 'a'],
      ['a', 'b'],
      ['b', 'b'],
      ['b', 'b'],
      ['a', 'a'],
      ['c', 'c'],
      ['c', 'a'],
    ];
    const alpha = (some: Given[][]) => {
      const data = codings(some, { categories: ['a', 'b', 'c'] });
      return krippendorffAlpha(data, weightsOf(rules.exact, data)).value!;
    };
    const without = units.map((_, i) => alpha(units.filter((__, j) => j !== i)));
    const mean = without.reduce((sum, value) => sum + value, 0) / units.length;
    const squares = without.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const expected = Math.sqrt(((units.length - 1) / units.length) * squares);
    const place = { a: [0], b: [1], c: [2] } as Record<string, number[]>;
    const made = {
      coders: ['x', 'y'],
      categories: ['a', 'b', 'c'],
      units: units.map((unit) => unit.map((one) => place[one as string]!)),
    };
    expect(figureOf(reportOf(made, ['--ci', 'jackknife']), ALPHA).se).toBeCloseTo(expected, 12);
  });
});

describe('resampled units', () => {
  it('are as many as there are, the same for the same seed, and on average as they are', () => {
    const counts = Float64Array.of(50, 0, 30, 19, 1);
    const draw = (seed: number) => {
      const drawn: number[][] = [];
      resampleUnits(counts, 2000, seed, (one) => drawn.push([...one]));
      return drawn;
    };
    const drawn = draw(1);
    for (const one of drawn) expect(one.reduce((sum, n) => sum + n, 0)).toBe(100);
    expect(drawn.every((one) => one[1] === 0)).toBe(true);
    for (const [pattern, count] of counts.entries()) {
      const mean = drawn.reduce((sum, one) => sum + one[pattern]!, 0) / drawn.length;
      expect(Math.abs(mean - count)).toBeLessThan(0.5); // 4.5 standard errors
    }
    expect(draw(1)).toEqual(drawn);
    expect(draw(2)).not.toEqual(drawn);
  });

  it.each(['jackknife', 'percentile', 'bootstrap'])(
    '%s: the interval holds the figure, and shrinks with the units',
    (ci) => {
      fc.assert(
        fc.property(
          study({ single: true, complete: true, units: [12, 25], categories: [2, 3], coders: [2, 3] }),
          (made) => {
            const options = [
              '--ci',
              ci,
              '--resamples',
              '400',
              '--rule',
              'exact',
              '--measures',
              'agreement,krippendorff-alpha',
            ];
            const few = figureOf(reportOf(made, options), ALPHA);
            const many = figureOf(
              reportOf(
                made,
                options,
                made.units.map(() => 9),
              ),
              ALPHA,
            );
            if (few.ci === null || many.ci === null) return;
            if (ci !== 'bootstrap') expect(few.ci.lower).toBeLessThanOrEqual(few.value!); // BCa moves with the skewness
            if (ci !== 'bootstrap') expect(few.ci.upper).toBeGreaterThanOrEqual(few.value!);
            expect(many.se!).toBeLessThanOrEqual(few.se! * 0.75);
          },
        ),
        rarely(0.3),
      );
    },
  );
});

describe('bootstrap intervals', () => {
  const replicates = Float64Array.from({ length: 101 }, (_, i) => i / 100);

  it('take the quantiles of the resamples', () => {
    const { lower, upper, method } = bootstrapPercentile(replicates, 0.9).ci!;
    expect(lower).toBeCloseTo(0.05, 10);
    expect(upper).toBeCloseTo(0.95, 10);
    expect(method).toBe('bootstrap-percentile');
  });

  it('BCa: without bias and skewness the same; with more resamples below the figure, further up', () => {
    const symmetric = [
      { value: 0.4, units: 5 },
      { value: 0.6, units: 5 },
    ];
    const middle = bootstrapBca(0.5, replicates, symmetric, 0.9).ci!;
    expect(middle.lower).toBeCloseTo(0.05, 10);
    expect(middle.upper).toBeCloseTo(0.95, 10);
    expect(bootstrapBca(0.6, replicates, symmetric, 0.9).ci!.lower).toBeGreaterThan(middle.lower);
  });

  it('BCa: a resample that gives the figure itself counts half, also where sums are rounded otherwise', () => {
    const symmetric = [
      { value: 0.2, units: 5 },
      { value: 0.4, units: 5 },
    ];
    const spread = [0.1, 0.2, 0.4, 0.5];
    const exact = bootstrapBca(0.3, Float64Array.of(...spread, ...Array(6).fill(0.3)), symmetric, 0.9).ci!;
    const rounded = bootstrapBca(0.3, Float64Array.of(...spread, ...Array(6).fill(0.1 + 0.2)), symmetric, 0.9).ci!;
    expect(rounded.lower).toBeCloseTo(exact.lower, 10);
    expect(rounded.upper).toBeCloseTo(exact.upper, 10);
  });

  it('are not given where the figure is undefined on many resamples', () => {
    const holes = replicates.map((value, i) => (i % 5 === 0 ? Number.NaN : value));
    expect(bootstrapPercentile(holes, 0.9).ci).toBeNull();
  });
});

describe('the jackknife leaves out the units that a figure stands on, and no other', () => {
  const complete = ['A A A', 'AB A A', 'A B B', 'B B B', 'C C A', 'A A A', 'B AB B', '- A -', '- - -', 'C C C'];
  const incomplete = ['A A .', '. B A', 'C . C', 'A . .', 'B B .', '- - .'];
  const of = (rows: readonly string[], argv: readonly string[]) =>
    reportOf(studyOf(rows, 'ABC'), ['--measures', 'all', '--rule', 'any,exact', ...argv]).results;

  it.each(['agree', 'exclude'])(
    'units coded by some are none of those of figures on units coded by all, %s',
    (uncoded) => {
      const argv = ['--ci', 'jackknife', '--uncoded', uncoded, '--at-least', '2'];
      const more = of([...complete, ...incomplete], argv);
      const figures = of(complete, argv).filter(
        ({ measure, variant, category }) =>
          category === null &&
          (variant === 'listwise' || ['joint-agreement', 'assignment-agreement', 'hubert-kappa'].includes(measure)),
      );
      expect(new Set(figures.map(({ measure }) => measure)).size).toBe(5);
      for (const figure of figures) {
        const same = more.find((one) =>
          (['measure', 'rule', 'category', 'variant', 'k'] as const).every((key) => one[key] === figure[key]),
        )!;
        expect(same.value).toBeCloseTo(figure.value!, 12);
        expect(same.se, figure.measure).toBeCloseTo(figure.se!, 12);
        expect(same.ci!.lower, figure.measure).toBeCloseTo(figure.ci!.lower, 12);
      }
    },
  );

  it('excluded pairs of uncoded codings are no units of agreement', () => {
    const argv = ['--ci', 'jackknife', '--uncoded', 'exclude'];
    const kept = of(
      complete.filter((row) => row !== '- - -'),
      argv,
    );
    for (const [i, figure] of of(complete, argv).entries()) {
      if (figure.category !== null || !['agreement', 'joint-agreement'].includes(figure.measure)) continue;
      expect(figure.se, figure.measure).toBeCloseTo(kept[i]!.se!, 12);
      expect(figure.ci?.upper, figure.measure).toBeCloseTo(kept[i]!.ci!.upper, 12);
    }
  });
});

describe('the resamples of one report', () => {
  it('are the same units for every figure', () => {
    const units: Given[][] = Array.from({ length: 30 }, (_, i) => [i % 3 ? 'a' : 'b', i % 4 ? 'a' : 'b']);
    const place = { a: [0], b: [1] } as Record<string, number[]>;
    const made = {
      coders: ['x', 'y'],
      categories: ['a', 'b'],
      units: units.map((unit) => unit.map((one) => place[one as string]!)),
    };
    const report = reportOf(made, ['--ci', 'percentile', '--resamples', '200', '--rule', 'exact', '--measures', 'all']);
    const ofPair = figureOf(report, { measure: 'agreement', rule: 'exact', coders: ['x', 'y'] });
    const ofAll = report.results.find(({ measure, scope }) => measure === 'agreement' && scope === 'all')!;
    const alone = report.results.filter(({ measure, category }) => measure === 'agreement' && category !== null);
    expect(alone).toHaveLength(4);
    for (const figure of [ofAll, ...alone]) {
      expect(figure.se).toBeCloseTo(ofPair.se!, 12);
      expect(figure.ci!.lower).toBeCloseTo(ofPair.ci!.lower, 12);
    }
  });
});
