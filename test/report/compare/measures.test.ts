import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { comparisonSchema } from '../../../src/report/compare/schema.ts';
import { fixture } from '../../support/paths.ts';
import { agreeReport, run } from '../../support/run.ts';
import { folderWith } from '../../support/scratch.ts';

const ROUNDS = ['gillard-2013', 'gillard-2013-round-2'].map((round) => fixture(round, '*.csv'));

const HOW = ['--separator', ';', '--resamples', '100'];

async function changes(...argv: readonly string[]) {
  const { stdout, stderr } = await run(['compare', ...ROUNDS, ...HOW, ...argv, '--format', 'json']);
  expect(stdout, stderr).not.toBe('');
  return comparisonSchema.parse(JSON.parse(stdout));
}

describe('compare --measures', () => {
  it('takes any measure: its figures are those of agree in each round, with an interval', async () => {
    const measures = 'scott-pi,light-kappa,hubert-kappa';
    const { changes: found, options } = await changes('--measures', measures);
    expect(options.measures).toEqual(['scott-pi', 'light-kappa', 'hubert-kappa']);
    expect(new Set(found.map(({ measure }) => measure))).toEqual(new Set(['scott-pi', 'light-kappa', 'hubert-kappa']));
    const sides = await Promise.all(
      ROUNDS.map(
        async (round) =>
          (await agreeReport([round, '--separator', ';', '--measures', measures, '--ci', 'none'])).report,
      ),
    );
    for (const { measure, rule, scope, coders, variant, before, after, ci } of found) {
      const of = ({ results }: (typeof sides)[number]) =>
        results.find(
          (one) =>
            one.measure === measure &&
            one.category === null &&
            one.rule === rule &&
            one.scope === scope &&
            one.variant === variant &&
            coders.every((coder) => one.coders.includes(coder)),
        )!.value;
      expect(before.value, measure).toBeCloseTo(of(sides[0]!)!, 12);
      expect(after.value, measure).toBeCloseTo(of(sides[1]!)!, 12);
      expect(ci, measure).not.toBeNull();
    }
  });

  it('adds to the usual figures with "default", which come first and are the same', async () => {
    const usual = (await changes()).changes;
    const more = (await changes('--measures', 'default,fleiss-kappa')).changes;
    expect(usual.map(({ measure }) => measure)).not.toContain('fleiss-kappa');
    for (const one of usual) expect(more).toContainEqual(one);
    expect(more.some(({ measure, category }) => measure === 'fleiss-kappa' && category === null)).toBe(true);
    expect(more.some(({ measure, category }) => measure === 'fleiss-kappa' && category !== null)).toBe(true);
  });

  it('names the figures in the table', async () => {
    const { stdout } = await run(['compare', ...ROUNDS, ...HOW, '--measures', 'scott-pi,fleiss-kappa']);
    expect(stdout).toMatch(/KO – SG, Scott’s pi +0\.\d\d/);
    expect(stdout).toMatch(/\n {2}Fleiss’ kappa +0\.\d\d/);
    expect(stdout).not.toContain('Mean agreement');
  });

  it('refuses a measure that has no figure here', async () => {
    const { code, stdout, stderr } = await run(['compare', ...ROUNDS, ...HOW, '--measures', 'fleiss-kappa,bennett-s']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(
      'error: --measures bennett-s: these data do not allow it\n  hint: use another measure: this one requires two coders, one category per unit',
    );
  });

  it('takes them between reports that have them', async () => {
    const folder = folderWith({});
    const reports = ROUNDS.map((_, i) => join(folder, `${i}.json`));
    for (const [i, round] of ROUNDS.entries())
      await run(['agree', round, '--separator', ';', '--measures', 'conger-kappa', '-o', reports[i]!]);
    const { stdout } = await run(['compare', ...reports, '--measures', 'conger-kappa', '--format', 'json']);
    const { changes: found } = comparisonSchema.parse(JSON.parse(stdout));
    expect(found.map(({ measure, rule }) => [measure, rule])).toEqual([['conger-kappa', 'any']]);
    expect(found[0]!.ci).not.toBeNull();
  });
});
