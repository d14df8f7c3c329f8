import { describe, expect, it } from 'vitest';
import { fixture } from '../support/paths.ts';
import { run } from '../support/run.ts';
import { folderWith } from '../support/scratch.ts';

const GILLARD = [fixture('gillard-2013', '*.csv'), '--separator', ';'];

async function screen(...argv: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await run(['agree', '--full', ...argv]);
  expect(code, stderr).toBe(0);
  for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
  return stdout;
}

describe('measures of pairs that are asked for', () => {
  it('have a row for each pair, and no table is empty', async () => {
    const said = await screen(...GILLARD, '--measures', 'scott-pi');
    expect(said).toMatch(/Other measures of pairs\n +Scott’s pi, any +Scott’s pi, exact +Scott’s pi, hamming\n/);
    expect(said).toMatch(/\n {2}KO – SG +0\.69 \(0\.53 to 0\.81\) +0\.41 \(0\.27 to 0\.56\)/);
    expect(said).not.toContain('Agreement, rule');
    expect(said).not.toMatch(/ kappa$/m);
  });

  it('are shown for each category, from the lowest to the highest pair', async () => {
    const said = await screen(...GILLARD, '--measures', 'pabak,prevalence-index');
    expect(said).toMatch(/lowest and highest of the pairs\n +Prevalence index +PABAK\n/);
    expect(said).toMatch(/\n {2}Disclosure +0\.80 to 0\.86 +0\.72 to 0\.80\n/);
  });

  it('come after the usual figures if these are asked for too', async () => {
    const said = await screen(...GILLARD, '--coders', 'SG,KO', '--measures', 'default,pabak');
    expect(said).toMatch(/Agreement, rule any[\s\S]*Cohen’s kappa[\s\S]*\nBy category: other measures\n/);
    expect(said).toMatch(/\n {2}Flexible working +1\.00\n/);
  });

  it('are summed up by coder if there are many pairs', async () => {
    const coders = Array.from({ length: 7 }, (_, i) => `c${i}`);
    const rows = Array.from({ length: 12 }, (_, u) => [
      u,
      ...coders.map((_, c) => ((u + (c > 4 ? 1 : 0)) % 3 ? 'x' : 'y')),
    ]);
    const folder = folderWith({ 'sheet.csv': [['unit', ...coders], ...rows].map((row) => row.join(',')).join('\n') });
    const said = await screen(`${folder}/sheet.csv`, '--layout', 'wide', '--measures', 'scott-pi');
    expect(said).toMatch(
      /Scott’s pi between each coder and the others, the same category\n +coder +mean +lowest +highest\n/,
    );
    expect(said).toMatch(/\n {2}c0 +\S+ +\S+ with c[56] +1\.00 with c\d\n/);
  });
});
