import { describe, expect, it } from 'vitest';
import { type Comparison, comparisonSchema } from '../../../src/report/compare/schema.ts';
import { eight, gillard, twelve, twelveToEight } from '../../support/gillard.ts';
import { runInFolder } from '../../support/in-folder.ts';
import { fixture } from '../../support/paths.ts';
import { run } from '../../support/run.ts';
import { folderWith } from '../../support/scratch.ts';

async function compared(argv: readonly string[]): Promise<Comparison> {
  const { code, stdout, stderr } = await run(['compare', ...argv, '--format', 'json']);
  expect(code, stderr).toBe(0);
  return comparisonSchema.parse(JSON.parse(stdout));
}

const ROUNDS = [fixture('gillard-2013', '*.csv'), fixture('gillard-2013-round-2', '*.csv')];
const CODEBOOKS = ['--codebook-before', twelve, '--codebook-after', eight];

describe('the overview of a comparison', () => {
  it('Gillard et al. 2013 (constructed sheets): all three from 56% to 86%, most of it by the map', async () => {
    expect(gillard('gillard-2013')).toHaveLength(3);
    const { overview, changes, recoding } = await compared([...ROUNDS, ...CODEBOOKS, '--map', twelveToEight]);
    const { headline } = overview;
    expect(headline).toMatchObject({ measure: 'joint-agreement', variant: null, k: 3, rule: 'any' });
    expect(headline!.original!.value).toBeCloseTo(28 / 50, 12);
    expect(headline!.before.value).toBeCloseTo(39 / 50, 12);
    expect(headline!.after.value).toBeCloseTo(43 / 50, 12);
    expect(headline!.whole).toBeCloseTo(15 / 50, 12);
    expect(headline!.byRecoding).toBeCloseTo(11 / 50, 12);
    // the same figures as in the lists
    const own = changes.find(({ measure, variant }) => measure === 'joint-agreement' && variant === null)!;
    expect(headline).toMatchObject(own);
    expect(recoding.find(({ measure, variant }) => measure === 'joint-agreement' && variant === null)).toMatchObject({
      original: headline!.original,
      byRecoding: headline!.byRecoding,
    });
    expect(overview.verdict).toBe('open');
    expect(own.ci!.lower).toBeLessThan(0);
    expect(overview.mostly).toBe('map');
    expect(headline!.likely).toEqual({
      lower: expect.closeTo(0.78 + own.ci!.lower, 12),
      upper: expect.closeTo(0.78 + own.ci!.upper, 12),
    });
    expect(overview.weakest[0]).toBe('HR');
    expect(overview.weakest).toHaveLength(8);
  });

  it.each([
    ['rose', 'x,y', 'x,x'],
    ['fell', 'x,x', 'x,y'],
    ['unchanged', 'x,y', 'x,y'],
  ])('says that agreement %s, and has no part of a map', async (verdict, before, after) => {
    const sheet = (row: string) =>
      `unit,A,B\n${Array.from({ length: 30 }, (_, i) => `${i},${i < 20 ? row : i < 25 ? 'y,y' : 'x,y'}\n`).join('')}`;
    const folder = folderWith({ 'one.csv': sheet(before), 'two.csv': sheet(after) });
    const argv = ['compare', 'one.csv', 'two.csv', '--coders', 'A,B', '--format', 'json'];
    const { code, stdout, stderr } = await runInFolder(folder, argv);
    expect(code, stderr).toBe(0);
    const { overview } = comparisonSchema.parse(JSON.parse(stdout));
    expect(overview.verdict).toBe(verdict);
    expect(overview.headline).toMatchObject({ measure: 'agreement', original: null, byRecoding: null });
    expect(overview.headline!.whole).toBe(overview.headline!.change);
    expect(overview.mostly).toBeNull();
  });
});
