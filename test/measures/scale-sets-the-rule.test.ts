import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type MeasureOptions, measures, patternsOf, studyOf } from '../../src/index.ts';
import { figureOf } from '../support/figures.ts';
import { agreeReport, run } from '../support/run.ts';
import { folderWith } from '../support/scratch.ts';

/** Krippendorff (2011), reliability data of four observers; printed there: nominal 0.743, ordinal 0.815, interval 0.849. */
const FILES = {
  'four.csv': [
    'unit,site,A,B,C,D',
    ...['1,x,1,1,,1', '2,y,2,2,3,2', '3,x,3,3,3,3', '4,y,3,3,3,3', '5,x,2,2,2,2', '6,y,1,2,3,4'],
    ...['7,x,4,4,4,4', '8,y,1,1,2,1', '9,x,2,2,2,2', '10,y,,5,5,5', '11,x,,,1,1', '12,y,,3,,', ''],
  ].join('\n'),
  'words.csv': 'unit,A,B\n1,low,high\n2,high,high\n3,mid,low\n',
  'words-in-order.csv': 'category\nlow\nmid\nhigh\n',
  'sets.csv': 'unit,A,B\n1,1;2,1\n2,2,2\n3,1,2\n',
};

const at = (name: keyof typeof FILES) => join(folderWith(FILES), name);

const four = () => [at('four.csv'), '--unit', 'unit', '--coders', 'A,B,C,D'];

describe('a scale that is given sets the rule', () => {
  it.each([
    ['ordinal', 0.815],
    ['interval', 0.849],
  ])('%s: alpha at that level comes first, and the nominal one is still there', async (scale, printed) => {
    const { report } = await agreeReport([...four(), '--scale', scale]);
    expect(report.options.rules).toEqual([scale, 'any', 'exact']);
    const alphas = report.results.filter(
      ({ measure, category }) => measure === 'krippendorff-alpha' && category === null,
    );
    expect(alphas.map(({ rule, value }) => [rule, value!.toFixed(3)])).toEqual([
      [scale, printed.toFixed(3)],
      ['any', '0.743'],
      ['exact', '0.743'],
    ]);
    expect(report.notes.map(({ code }) => code)).not.toContain('scale-unused');
  });

  it('nominal and no scale do not', async () => {
    for (const scale of [[], ['--scale', 'nominal']]) {
      const { report } = await agreeReport([...four(), ...scale]);
      expect(report.options.rules).toEqual(['any', 'exact']);
    }
  });

  it('unless a rule is named', async () => {
    const { report } = await agreeReport([...four(), '--scale', 'ordinal', '--rule', 'exact']);
    expect(report.options.rules).toEqual(['exact']);
  });

  it('in tables, where percent agreement stays that on the same category', async () => {
    const { stdout } = await run(['agree', ...four(), '--scale', 'ordinal', '--by', 'site', '--full']);
    expect(stdout).toMatch(/alpha, ordinal +0\.82/);
    expect(stdout).toMatch(/alpha, nominal +0\.74/);
    expect(stdout).toContain('Agreement: the same category');
    expect(stdout).not.toContain('Agreement, rule ordinal');
    expect(stdout).toMatch(/By site: mean over units, the same category\n.*alpha, ordinal\n/);
    expect(stdout).toMatch(/\n {2}all units +81\.8% .* 0\.82\n/);
  });

  it('in a gate, of coefficients; agreement stays that on the same category', async () => {
    const min = ['--min', 'all:krippendorff-alpha=0.8', '--min', 'agreement=0.85'];
    const { code, stdout } = await run(['gate', ...four(), '--scale', 'ordinal', ...min]);
    expect(stdout).toMatch(/all:krippendorff-alpha=0\.8 \(ordinal\) +all 4 +0\.815 .*passed/);
    expect(stdout).toMatch(/agreement=0\.85 +mean of 4 +0\.818 .*failed/);
    expect(code).toBe(1);
    expect((await run(['gate', ...four(), ...min.slice(0, 2)])).code).toBe(1); // nominal alpha is 0.743
    const named = await run(['gate', ...four(), '--scale', 'ordinal', '--min', 'all:krippendorff-alpha/exact=0.8']);
    expect(named.code).toBe(1);
  });

  it('and is refused where the categories have no order, or are sets', async () => {
    const words = [at('words.csv'), '--coders', 'A,B', '--scale', 'ordinal'];
    const unordered = await run(['agree', ...words]);
    expect([unordered.code, unordered.stdout]).toEqual([2, '']);
    expect(unordered.stderr).toContain('--scale ordinal: the order of the categories is unknown');
    const { report } = await agreeReport([...words, '--codebook', at('words-in-order.csv')]);
    // by hand: |1 − 3|, 0, |2 − 1| levels apart out of 3, so w = 0, 1, 2/3
    expect(figureOf(report, { measure: 'agreement', rule: 'ordinal', coders: ['A', 'B'] })?.value).toBeCloseTo(5 / 9);
    const sets = await run(['agree', at('sets.csv'), '--coders', 'A,B', '--scale', 'ordinal']);
    expect([sets.code, sets.stdout]).toEqual([2, '']);
    expect(sets.stderr).toContain('--scale ordinal: this scale is for single categories');
    expect(sets.stderr).toContain('leave --scale out for sets of categories');
  });

  it('in the library, of coefficients', () => {
    const codings = { A: [1, 2, 3, 3, 1], B: [1, 3, 3, 2, 1] };
    const patterns = patternsOf(
      studyOf(
        Object.entries(codings).flatMap(([coder, given]) =>
          given.map((category, unit) => ({ unit: String(unit), coder, category: String(category) })),
        ),
      ),
    );
    const value = (options: MeasureOptions) => measures.krippendorffAlpha(patterns, options).value;
    expect(value({ scale: 'ordinal' })).toBe(value({ scale: 'ordinal', rule: 'ordinal' }));
    expect(value({ scale: 'ordinal' })).not.toBe(value({}));
    expect(measures.agreement(patterns, { scale: 'ordinal' }).value).toBe(3 / 5);
  });
});
