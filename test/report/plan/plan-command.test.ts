import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Plan, planSchema } from '../../../src/report/plan/schema.ts';
import { fixture } from '../../support/paths.ts';
import { run } from '../../support/run.ts';

async function plan(...argv: readonly string[]): Promise<Plan> {
  const { code, stdout, stderr } = await run(['plan', ...argv, '--format', 'json']);
  expect(code, stderr).toBe(0);
  return planSchema.parse(JSON.parse(stdout));
}

function units({ results }: Plan, method: string, goal: string = 'test'): (number | null)[] {
  return results.filter((one) => one.method === method && one.goal === goal).map((one) => one.units);
}

const gillard = [
  ...['SG', 'KO', 'SLG'].map((coder) => fixture('gillard-2013', `${coder}.csv`)),
  '--codebook',
  fixture('gillard-2013', 'codebook.csv'),
  '--separator',
  ';',
];

describe('plan, from assumptions', () => {
  it('gives Krippendorff’s 139 and 81 by default', async () => {
    expect(units(await plan('--prevalence', '0.25'), 'krippendorff-2004', 'smallest-alpha')).toEqual([81, 139]);
  });

  it('tells the null from the expected kappa: exchanged they take other numbers', async () => {
    // R irr, N.cohen.kappa(.5, .5, k1, k0): 117 and 96
    const up = await plan('--prevalence', '0.5', '--kappa', '0.85', '--null', '0.7');
    const down = await plan('--prevalence', '0.5', '--kappa', '0.7', '--null', '0.85');
    expect(units(up, 'cantor-1996')).toEqual([117]);
    expect(units(down, 'cantor-1996')).toEqual([96]);
    expect((await run(['plan', '--prevalence', '0.5', '--kappa', '0.7', '--null', '0.85'])).stdout).toContain(
      'Cohen’s kappa below 0.85',
    );
  });

  it('says which targets lie above what is expected', async () => {
    const { notes } = await plan('--prevalence', '30%', '--kappa', '0.7', '--null', '0.85');
    expect(notes).toEqual([
      { code: 'target-above-expected', measure: 'kappa', coders: [], expected: 0.7, targets: [0.85] },
      { code: 'target-above-expected', measure: 'krippendorff-alpha', coders: [], expected: 0.7, targets: [0.8] },
    ]);
    expect((await plan('--prevalence', '0.3', '--kappa', '0.9', '--null', '0.85')).notes).toEqual([]);
    const pilot = ['--pilot', fixture('gillard-2013', 'SG.csv'), fixture('gillard-2013', 'KO.csv'), '--null', '0.9'];
    const { stdout } = await run(['plan', ...pilot]);
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(
      /Below 0\.9 in the pilot: Cohen’s kappa of KO – SG \(0\.\d\d\), alpha of KO – SG \(0\.\d\d\)\. This many units show that they are below/,
    );
  });

  it('takes the sides of the test, more categories and the second coder’s rate', async () => {
    const kappas = ['--kappa', '0.6', '--null', '0.4'];
    expect(units(await plan('--prevalence', '0.3', ...kappas, '--sided', 'two'), 'cantor-1996')).toEqual([181]);
    expect(units(await plan('--prevalence', '0.3', ...kappas, '--sided', 'two'), 'goodness-of-fit')).toEqual([191]);
    expect(units(await plan('--prevalence', '0.2,0.25,0.55', ...kappas), 'flack-1988')).toEqual([101]);
    const apart = await plan('--prevalence', '0.1', '--second-prevalence', '0.15', '--kappa', '0.8', '--null', '0.6');
    expect(units(apart, 'cantor-1996')).toEqual([190]);
    expect(apart.notes).toEqual([{ code: 'kappa-out-of-reach', kappa: 0.8, largest: expect.closeTo(0.17 / 0.22, 10) }]);
  });

  it('keeps intervals within bounds, and says which bound given units lead one to expect', async () => {
    // R kappaSize: CIBinary 120, FixedNBinary .61
    const bounds = ['--kappa', '0.8', '--lower', '0.7', '--upper', '0.9', '--prevalence', '0.5', '--coders', '3'];
    expect(units(await plan(...bounds), 'goodness-of-fit', 'bounds')).toEqual([120]);
    const given = await plan('--kappa', '0.7', '--units', '100', '--prevalence', '0.5', '--coders', '4');
    expect(given.results.find(({ goal }) => goal === 'bound')!.lower).toBeCloseTo(0.61, 2);
  });

  it('rounds up, and keeps the unrounded number beside it', async () => {
    const { results } = await plan('--prevalence', '0.3', '--kappa', '0.6', '--null', '0.4', '--width', '0.2');
    for (const { unrounded, units: whole } of results) {
      expect(whole! - unrounded!).toBeGreaterThanOrEqual(0);
      expect(whole! - unrounded!).toBeLessThan(1);
    }
  });

  it('says why there is no number', async () => {
    const { stdout, code } = await run(['plan', '--prevalence', '0.3', '--kappa', '0.6', '--null', '0.6']);
    expect(code).toBe(0);
    expect(stdout).toContain('n/a: the two values are the same.');
    // with a kappa of 1 all agree, and the interval goes down from 1 as far as so few units allow
    expect(units(await plan('--prevalence', '0.3', '--kappa', '1', '--width', '0.2'), 'cantor-1996', 'width')).toEqual([
      45,
    ]);
  });

  it.each([
    [['--kappa', '0.8'], 'no category shares given'],
    [['--prevalence', '0.3,0.3'], 'these add up to 0.6'],
    [['--prevalence', '0.3', '--null', '0.6'], '--null needs an expected kappa'],
    [['--prevalence', '0.3', '--kappa', '2'], '--kappa: a number from 0 to 1'],
    [['--prevalence', '0.3', '--kappa', '0.8', '--upper', '0.9'], '--upper needs --lower'],
    [['--prevalence', '0.3', '--kappa', '0.8', '--lower', '0.9'], 'is not between the bounds'],
    [['--prevalence', '0.2,0.3,0.5', '--second-prevalence', '0.2'], 'more than two categories'],
    [['--prevalence', '0.3', '--coders', 'SG'], 'a number of coders'],
    [['--kappa', '0.8', '--pilot', fixture('readme', 'interviews.csv')], '--kappa: the pilot already provides this'],
  ])('refuses %j', async (argv, message) => {
    const { code, stdout, stderr } = await run(['plan', ...argv]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

describe('plan, from a pilot', () => {
  it('scales the pilot’s variance: four times the units for half the width', async () => {
    const wide = await plan('--pilot', ...gillard, '--width', '0.2');
    const narrow = await plan('--pilot', ...gillard, '--width', '0.1');
    const of = (found: Plan) => found.results.filter(({ method }) => method === 'pilot-variance');
    expect(of(wide)).toHaveLength(4);
    of(wide).forEach(({ unrounded, measure }, i) => {
      // a little more or less: Student's quantile shrinks with the units, and Wilson's bounds move towards the figure
      expect(of(narrow)[i]!.unrounded! / (4 * unrounded!), measure).toBeCloseTo(1, 1);
    });
  });

  it.each(['cohen-kappa', 'krippendorff-alpha'])(
    'gives the pilot’s own units for the width of its %s',
    async (wanted) => {
      const { stdout } = await run(['agree', ...gillard, '--format', 'json']);
      const figure = JSON.parse(stdout).results.find(
        (one: { measure: string; rule: string; category: string | null }) =>
          one.measure === wanted &&
          one.rule === (wanted === 'cohen-kappa' ? 'any' : 'jaccard') &&
          one.category === null,
      );
      const width = figure.ci.upper - figure.ci.lower;
      const { results } = await plan('--pilot', ...gillard, '--width', String(width));
      const same = results.find(({ measure, coders }) => measure === wanted && coders.join() === figure.coders.join());
      expect(same!.unrounded).toBeCloseTo(50, 6);
    },
  );

  it('plans from a pilot without disagreement as if all went on to agree', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => `${i},${'ab'[i % 2]},${'ab'[i % 2]},${'ab'[i % 2]}`);
    const sheet = join(mkdtempSync(join(tmpdir(), 'intercoder-plan-')), 'alike.csv');
    writeFileSync(sheet, ['unit,A,B,C', ...rows, ''].join('\n'));
    const { results } = await plan('--pilot', sheet, '--width', '0.2');
    const ofPilot = results.filter(({ method }) => method === 'pilot-variance');
    // (1 − L) / (1 − Aₑ) = t² / (n + t²) / (1 − Aₑ) = 0.2, so n = 9 t² for Aₑ = ½: 38 units
    expect(ofPilot.slice(0, 3).map(({ units, reason }) => [units, reason])).toEqual(Array(3).fill([38, null]));
  });

  it('plans for every category by the share of codings that hold it', async () => {
    const { results } = await plan('--pilot', ...gillard);
    const hr = results.find(({ category, ruledOut }) => category === 'HR' && ruledOut === 0.8)!;
    // N = 2 z² ((1.8 · 2.2) / (0.8 p (1 − p)) − 0.8)
    const p = hr.prevalence!;
    expect(hr.unrounded).toBeCloseTo(2 * 1.6448536269514722 ** 2 * (3.96 / (0.8 * p * (1 - p)) - 0.8), 6);
  });
});

describe('plan, as text', () => {
  it('fits 80 columns, and writes every format', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'intercoder-plan-'));
    const files = ['plan.csv', 'plan.md', 'plan.json'].map((name) => join(folder, name));
    const argv = ['--prevalence', '0.2,0.3,0.5', '--kappa', '0.8', '--null', '0.6', '--width', '0.2', '--lower', '0.7'];
    const outputs = files.flatMap((file) => ['-o', file]);
    const { stdout, code } = await run(['plan', ...argv, '--units', '90', ...outputs]);
    expect(code).toBe(0);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    const [csv, markdown, json] = files.map((file) => readFileSync(file, 'utf8'));
    expect(csv!.split('\n')[0]).toMatch(/^goal,measure,rule,method,/);
    expect(markdown).toContain('| Cohen’s kappa above 0.6 ');
    expect(() => planSchema.parse(JSON.parse(json!))).not.toThrow();
    rmSync(folder, { recursive: true });
  });
});
