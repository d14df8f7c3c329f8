// How two uncoded codings count is one thing for every command.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupMeasures, pairMeasures } from '../../src/measures/catalogue.ts';
import type { Measure } from '../../src/measures/measure.ts';
import { regroupBy } from '../../src/measures/regrouping/regroup.ts';
import { type Patterns, reduce } from '../../src/patterns/patterns.ts';
import type { Result } from '../../src/report/agree/schema.ts';
import { textOf } from '../../src/report/compare/changes.ts';
import { roundFigures } from '../../src/report/compare/round-figures.ts';
import { factsOf, figuresOfAllCoders, figuresOfEachPair } from '../../src/report/figures/choose.ts';
import { type RuleName, ruleNamed, rules } from '../../src/rules/catalogue.ts';
import type { Weights } from '../../src/rules/weights.ts';
import { figureOf } from '../support/figures.ts';
import { settings } from '../support/property.ts';
import { reportOf } from '../support/report-of.ts';
import { codedRows, study, studyOf } from '../support/study.ts';

const RULES: readonly RuleName[] = ['any', 'exact', 'jaccard', 'dice', 'masi', 'hamming'];

const asked = fc.record({
  one: study({ coders: [2, 4], categories: [1, 4], units: [2, 10] }),
  rule: fc.constantFrom(...RULES),
  uncoded: fc.constantFrom('agree', 'disagree', 'exclude'),
});

/** Equal but for rounding; a figure that one of them has not is none of both. */
function same(found: number | null, known: number | null, what: string): void {
  if (found === null || known === null) expect(found, what).toBe(known);
  else expect(found, what).toBeCloseTo(known, 9);
}

function reported(argv: readonly string[], one: Parameters<typeof reportOf>[0]): Map<string, Result> {
  return new Map(reportOf(one, argv).results.map((result) => [textOf(result), result]));
}

describe('under every policy and rule, the report of agreement says what', () => {
  it('a comparison of rounds says of the whole round', () => {
    fc.assert(
      fc.property(asked, ({ one, rule, uncoded }) => {
        const known = reported(['--rule', rule, '--uncoded', uncoded, '--measures', 'all', '--ci', 'none'], one);
        const patterns = reduce(codedRows(one));
        for (const { key, found, of } of roundFigures(patterns, {
          rules: [ruleNamed(rule)!],
          measures: ['all'],
          uncoded,
        })) {
          const result = known.get(textOf(key));
          if (result === undefined) continue; // a measure that such data do not allow
          const what = `${textOf(key)} ${uncoded}`;
          same(found.value, result.value, what);
          same(found.expected, result.expected, what);
          expect(found.units, what).toBe(result.units);
          expect(found.reason, what).toBe(result.reason);
          same(of(patterns.counts), result.value, what);
        }
      }),
      settings,
    );
  });

  it('a revision says of the codebook as it is', () => {
    fc.assert(
      fc.property(asked, ({ one, rule, uncoded }) => {
        const known = reported(['--rule', rule, '--uncoded', uncoded, '--measures', 'all', '--ci', 'none'], one);
        const patterns = reduce(codedRows(one));
        const { data, weights } = regroupBy(patterns, rules[rule], uncoded)(one.categories.map((_, i) => [i]));
        for (const { measure: own, coders, variant, coefficient: full, value } of figuresOf(data, weights)) {
          const { name: measure, scope } = own;
          const names = coders.map((coder) => one.coders[coder]!);
          const result = known.get(textOf({ measure, rule, scope, coders: names, category: null, ...variant }))!;
          const found = full(data, weights);
          const what = `${measure} ${rule} ${uncoded}`;
          same(found.value, result.value, what);
          same(found.expected, result.expected, what);
          expect(found.units, what).toBe(result.units);
          same(value(data, weights), result.value, what);
        }
      }),
      settings,
    );
  });
});

describe('excluded, pairs of uncoded codings are left out of what is observed and of what is expected', () => {
  /** Every combination of half A, half uncoded: the coders have nothing to do with each other. */
  const independent = studyOf(['A A', 'A -', '- A', '- -']);
  const of = (wanted: Parameters<typeof figureOf>[1], rule = 'any') =>
    figureOf(reportOf(independent, ['--uncoded', 'exclude', '--rule', rule, '--measures', 'all']), { rule, ...wanted });
  const pair = ['c1', 'c2'];

  it('coders who are independent of each other agree as chance has it: on one of the three units with a category', () => {
    for (const rule of ['any', 'exact', 'jaccard']) {
      expect(of({ measure: 'agreement', coders: pair }, rule)).toMatchObject({ units: 3 });
      for (const figure of [
        of({ measure: 'agreement', coders: pair }, rule),
        of({ measure: 'agreement' }, rule),
        of({ measure: 'cohen-kappa', coders: pair }, rule),
        of({ measure: 'scott-pi', coders: pair }, rule),
        of({ measure: 'conger-kappa' }, rule),
        of({ measure: 'fleiss-kappa', variant: null }, rule),
      ]) {
        expect(figure.observed, figure.measure).toBeCloseTo(1 / 3, 12);
        expect(figure.expected, figure.measure).toBeCloseTo(1 / 3, 12);
      }
    }
    for (const variant of [null, 'every-pair'])
      expect(of({ measure: 'joint-agreement', variant }).expected).toBeCloseTo(1 / 3, 12);
  });

  it('alpha: 2 of 3 units apart, and 32 of the 44 pairs of codings of which one has a category', () => {
    const alpha = of({ measure: 'krippendorff-alpha' });
    expect(alpha.observed).toBeCloseTo(1 - 2 / 3, 12);
    expect(alpha.expected).toBeCloseTo(1 - 32 / 44, 12);
  });

  it('standard errors are those of the jackknife, but for small terms', () => {
    const units = Array.from({ length: 240 }, (_, i) => [
      i % 3 === 0 ? [] : [i % 2],
      i % 6 === 0 || i % 7 === 0 ? [] : [i % 2],
      i % 6 === 0 || i % 5 === 0 ? [] : [i % 4 === 0 ? 1 : 0],
    ]);
    const large = { coders: ['c1', 'c2', 'c3'], categories: ['A', 'B'], units };
    const argv = ['--uncoded', 'exclude', '--rule', 'any,jaccard', '--measures', 'all'];
    const jack = reported([...argv, '--ci', 'jackknife'], large);
    const linear = [...reported([...argv, '--ci', 'published'], large)].filter(([, { ci }]) =>
      /fleiss|gwet/.test(ci?.method ?? ''),
    );
    expect(new Set(linear.map(([, { measure }]) => measure))).toContain('cohen-kappa');
    for (const [name, { se }] of linear) expect(se! / jack.get(name)!.se!, name).toBeCloseTo(1, 1.7);
  });

  it('what has no rule, or is of one coder, is not touched', () => {
    const one = studyOf(['A A', '- -', '- .', 'AB A', 'B -', '. -']);
    const found = (policy: string) => reported(['--uncoded', policy, '--measures', 'all'], one).values();
    const pick = (policy: string) => [...found(policy)].filter(({ measure }) => measure === 'assignment-agreement');
    expect(pick('exclude')).toEqual(pick('agree'));
  });
});

/** The figures that a revision of the codebook is judged by. */
function figuresOf(patterns: Patterns, weights: Weights) {
  const facts = factsOf(patterns, false);
  const names = ['agreement', 'joint-agreement', 'conger-kappa', 'krippendorff-alpha'];
  const fits = (measure: Measure) => names.includes(measure.name) && measure.applies(facts, weights);
  return [
    ...figuresOfEachPair(pairMeasures.filter(fits), facts.coders),
    ...figuresOfAllCoders(groupMeasures.filter(fits), facts, weights),
  ];
}
