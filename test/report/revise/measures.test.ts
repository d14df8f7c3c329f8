import { describe, expect, it } from 'vitest';
import { revisionSchema } from '../../../src/report/revise/schema.ts';
import { gillard, twelve } from '../../support/gillard.ts';
import { agreeReport, run } from '../../support/run.ts';

const SHEETS = [...gillard('gillard-2013'), '--codebook', twelve, '--separator', ';'];

const CHANGE = ['--merge', 'Boundaries+Training=x', '--groupings', '100'];

async function results(...argv: readonly string[]) {
  const { stdout, stderr } = await run(['revise', ...SHEETS, ...CHANGE, ...argv, '--format', 'json']);
  expect(stdout, stderr).not.toBe('');
  return revisionSchema.parse(JSON.parse(stdout));
}

describe('revise --measures', () => {
  it('takes any measure, with the gain of merging alone and an interval', async () => {
    const names = ['fleiss-kappa', 'hubert-kappa', 'light-kappa', 'scott-pi'];
    const { results: found, options } = await results('--measures', names.join(','));
    expect(options.measures).toEqual(names);
    expect([...new Set(found.map(({ measure }) => measure))].sort()).toEqual(names);
    const { report } = await agreeReport([...SHEETS, '--measures', 'all', '--ci', 'none']);
    for (const { measure, rule, scope, coders, before, ci, random } of found) {
      const own = report.results.find(
        (one) =>
          one.measure === measure &&
          one.category === null &&
          one.rule === rule &&
          one.scope === scope &&
          one.variant === null &&
          coders.every((coder) => one.coders.includes(coder)),
      )!;
      expect(before.value, measure).toBeCloseTo(own.value!, 12);
      expect(ci, measure).not.toBeNull();
      expect(random, measure).not.toBeNull();
    }
    expect(found.find(({ measure }) => measure === 'hubert-kappa')!.rule).toBeNull();
  });

  it('gives by the jackknife nearly the interval that the linearised variance gives', async () => {
    const { results: found } = await results('--measures', 'conger-kappa,fleiss-kappa');
    const ciOf = (name: string) => found.find(({ measure }) => measure === name)!.ci!;
    const [conger, fleiss] = [ciOf('conger-kappa'), ciOf('fleiss-kappa')];
    expect(fleiss.lower).toBeCloseTo(conger.lower, 2);
    expect(fleiss.upper).toBeCloseTo(conger.upper, 2);
  });

  it('refuses a measure that has no figure here', async () => {
    const { code, stderr } = await run(['revise', ...SHEETS, ...CHANGE, '--measures', 'bennett-s']);
    expect(code).toBe(2);
    expect(stderr).toContain('error: --measures bennett-s: these data do not allow it');
  });

  it('names the figures in the table', async () => {
    const { stdout } = await run(['revise', ...SHEETS, ...CHANGE, '--measures', 'scott-pi,hubert-kappa']);
    expect(stdout).toMatch(/SG – KO, Scott’s pi +0\.\d\d|KO – SG, Scott’s pi +0\.\d\d/);
    expect(stdout).toMatch(/\n {2}Hubert’s kappa +0\.\d\d/);
  });
});
