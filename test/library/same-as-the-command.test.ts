import { beforeAll, describe, expect, it } from 'vitest';
import {
  agreementReport,
  compare,
  disagreements,
  gate,
  measures,
  ownRule,
  patternsOf,
  type Report,
  readTables,
  render,
  revise,
  type Study,
  studyOf,
} from '../../src/index.ts';
import { measureNames } from '../../src/measures/catalogue.ts';
import type { RuleName } from '../../src/rules/catalogue.ts';
import { fixture } from '../support/paths.ts';
import { agreeReport, run } from '../support/run.ts';

const FIRST = fixture('gillard-2013');
const SECOND = fixture('gillard-2013-round-2');

let first: Study;
let second: Study;
let report: Report;

async function json(...args: readonly string[]): Promise<never> {
  const { stdout, stderr } = await run([...args, '--format', 'json']);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout, withoutFilesBeside) as never;
}

/** What a folder holds beside sheets is known to the command, which reads folders; the library's studies are made of tables. */
function withoutFilesBeside(key: string, value: { readonly files?: unknown }) {
  return key === 'leftOut' && value.files !== undefined ? { ...value, files: [] } : value;
}

beforeAll(async () => {
  [first, second] = [studyOf(await readTables(FIRST)), studyOf(await readTables(SECOND))];
  report = agreementReport(first);
});

/** Reports name the files; all else must be the same. */
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as never;

describe('the library gives what the command gives', () => {
  it('agreementReport', async () => {
    expect(asJson(report)).toEqual(await json('agree', FIRST));
    const options = {
      rule: ['exact', 'masi'],
      measures: 'all',
      ci: 'percentile',
      resamples: 100,
      seed: 3,
      atLeast: 2,
    } as const;
    expect(asJson(agreementReport(first, { ...options, benchmark: 'altman' }))).toEqual(
      await json(
        ...['agree', FIRST, '--rule', 'exact,masi', '--measures', 'all', '--ci', 'percentile', '--resamples', '100'],
        ...['--seed', '3', '--at-least', '2', '--benchmark', 'altman'],
      ),
    );
  });

  it('gate', async () => {
    const thresholds = ['agreement=0.7', 'pairs:cohen-kappa.lower=0.3', 'categories:positive-agreement=0.5'];
    const min = thresholds.flatMap((one) => ['--min', one]);
    expect(asJson(gate(first, thresholds, { minUnits: 3 }))).toEqual(
      await json('gate', FIRST, ...min, '--min-units', '3'),
    );
  });

  it('gate of a report, as of its study', () => {
    const thresholds = ['agreement=0.7', 'pairs:cohen-kappa=0.3'];
    const [ofReport, ofStudy] = [gate(report, thresholds), gate(first, thresholds)];
    expect([ofReport.verdict, ofReport.thresholds]).toEqual([ofStudy.verdict, ofStudy.thresholds]);
  });

  it('compare', async () => {
    expect(asJson(compare(first, second, { resamples: 100 }))).toEqual(
      await json('compare', FIRST, SECOND, '--resamples', '100'),
    );
  });

  it('revise', async () => {
    const [a, b, c] = first.categories as [string, string, string];
    const changes = { merge: { both: [a, b] }, drop: c };
    expect(asJson(revise(first, changes, { groupings: 100 }))).toEqual(
      await json('revise', FIRST, '--merge', `${a}+${b}=both`, '--drop', c, '--groupings', '100'),
    );
    expect(asJson(revise(first, { suggest: 11 }, { groupings: 100 }))).toEqual(
      await json('revise', FIRST, '--suggest', '11', '--groupings', '100'),
    );
  });

  it('disagreements', async () => {
    expect(asJson(disagreements(first, { top: 5, coder: 'SG' }))).toEqual(
      await json('disagreements', FIRST, '--top', '5', '--coder', 'SG'),
    );
  });

  it.each(['markdown', 'html', 'csv', 'tsv', 'json'] as const)('render as %s', async (format) => {
    const shown = await render(report, format);
    // the sheets alone: the command would also name what else is in their folder
    const sheets = report.data.sources.map(({ path }) => path);
    // without a command line there are no options to suggest
    if (format === 'csv' || format === 'tsv' || format === 'json')
      expect(shown).toBe((await run(['agree', ...sheets, '--format', format])).stdout);
    expect(shown.length).toBeGreaterThan(1000);
  });
});

describe('every measure of the catalogue', () => {
  it('is a function of the library', () => {
    expect(Object.keys(measures).length).toBe(measureNames.length);
    expect(Object.values(measures).map(({ about }) => about.title)).not.toContain(undefined);
  });

  it('gives the figures of the report, with their intervals', () => {
    const all = agreementReport(first, { measures: 'all', rule: ['exact', 'any', 'jaccard'] });
    const patterns = patternsOf(first);
    let compared = 0;
    for (const result of all.results) {
      const { measure, rule, scope, coders, category, variant, k, value, reason, expected, units, se, ci } = result;
      const name = measure.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) as keyof typeof measures;
      const found = measures[name](patterns, {
        ...(rule === null ? {} : { rule: rule as RuleName }),
        ...(scope === 'pair' ? { coders } : {}),
        ...(category === null ? {} : { category }),
        ...(variant === null ? {} : { variant }),
        ...(k === null ? {} : { k }),
        ci: 'auto',
      });
      compared += 1;
      const which = `${measure} ${rule} ${coders} ${category} ${variant} ${k}`;
      expect([which, found.reason, found.units], which).toEqual([which, reason, units]);
      if (value === null) continue;
      expect(found.value, which).toBeCloseTo(value, 12);
      if (expected !== null && found.expected !== null) expect(found.expected, which).toBeCloseTo(expected, 12);
      if (se !== null) expect(found.se, which).toBeCloseTo(se, 12);
      if (ci !== null)
        expect(
          [found.ci!.lower, found.ci!.upper].map((x) => x.toFixed(9)),
          which,
        ).toEqual([ci.lower, ci.upper].map((x) => x.toFixed(9)));
    }
    expect(compared).toBeGreaterThan(100);
  });
});

it('takes groups, the alternative annotator test and gold as the command does', async () => {
  const path = fixture('readme', 'models.csv');
  const { coders } = (await agreeReport([path, '--reference', 'final'])).report.data;
  const study = studyOf(await readTables(path), { coders });
  const groups = { models: ['gpt-4o', 'llama'], humans: 'rest' };
  const report = agreementReport(study, { groups, altTest: true, epsilon: 0.1, gold: 'final', ci: 'none' });
  const named = ['--group', 'models=gpt-4o,llama', '--group', 'humans=rest', '--alt-test', '--epsilon', '0.1'];
  const { report: same } = await agreeReport([path, ...named, '--gold', 'final', '--ci', 'none']);
  expect(asJson(report.altTest)).toEqual(same.altTest);
  expect(asJson(report.gold)).toEqual(same.gold);
  expect(asJson(report.results)).toEqual(same.results);
  expect(() => agreementReport(study, { groups: { models: 'gpt' } })).toThrow(/agreementReport: groups: .*gpt/);
});

it('a threshold may name the rule that ownRule made', () => {
  const study = studyOf('aa ab bb bb ac cc'.split(' ').map((unit) => [...unit]));
  const rule = ownRule({ a: { b: 0.5, c: 0 }, b: { a: 0.5, c: 0 }, c: { a: 0, b: 0 } });
  const { value } = measures.cohenKappa(patternsOf(study), { rule });
  const { thresholds } = gate(study, 'cohen-kappa/own=0.1', { rule: ['exact', rule] });
  expect(thresholds[0]!.checks.map((check) => [check.rule, check.value])).toEqual([['own', value]]);
  expect(() => gate(study, 'cohen-kappa/own=0.1')).toThrow('gate: thresholds: one names the rule "own"');
});
