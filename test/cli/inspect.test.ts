import { describe, expect, it } from 'vitest';
import { fixture } from '../support/paths.ts';
import { run } from '../support/run.ts';
import { folderWith } from '../support/scratch.ts';

const GILLARD = fixture('gillard-2013');

async function inspect(...args: string[]) {
  const { code, stdout, stderr } = await run(['inspect', ...args, '--format', 'json']);
  expect([code, stderr.includes('error')]).toEqual([0, false]);
  return JSON.parse(stdout);
}

describe('inspect', () => {
  it('says how the sheets were read: coders, units, overlap, categories', async () => {
    const found = await inspect(GILLARD, '--codebook', fixture('gillard-2013', 'codebook.csv'));
    expect(found).toMatchObject({ schema: 'intercoder/inspection@1', layout: 'per-coder', units: 50, declared: true });
    expect(found.sheets).toHaveLength(3);
    expect(found.sheets[0]).toMatchObject({ rows: 50, delimiter: ',', encoding: 'utf-8' });
    expect(found.coders).toContainEqual({ coder: 'SG', coded: 50, uncoded: expect.any(Number), missing: 0 });
    expect(found.overlap).toHaveLength(3);
    expect(found.overlap).toContainEqual({ coders: ['KO', 'SLG'], units: 50 });
    expect(found.categories).toHaveLength(12);
  });

  it('counts what is uncoded and what is missing apart', async () => {
    const folder = folderWith({
      'SG.csv': 'unit,category\nu1,A\nu2,\nu3,A;B\n',
      'KO.csv': 'unit,category\nu1,A\nu2,B\n',
    });
    const found = await inspect(folder);
    expect(found.coders).toContainEqual({ coder: 'KO', coded: 2, uncoded: 0, missing: 1 });
    expect(found.coders).toContainEqual({ coder: 'SG', coded: 3, uncoded: 1, missing: 0 });
    expect(found.overlap).toEqual([{ coders: expect.arrayContaining(['SG', 'KO']), units: 2 }]);
    expect(found.categories).toContainEqual({
      category: 'B',
      applied: expect.arrayContaining([
        { coder: 'KO', units: 1 },
        { coder: 'SG', units: 1 },
      ]),
    });
  });

  it('computes nothing', async () => {
    for (const format of ['table', 'markdown', 'json']) {
      const { code, stdout } = await run(['inspect', GILLARD, '--format', format]);
      expect(code).toBe(0);
      expect(stdout).not.toMatch(/kappa|agree|alpha/i);
      expect(stdout.length).toBeGreaterThan(500);
    }
  });
});
