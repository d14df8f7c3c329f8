import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../support/run.ts';
import { folderWith } from '../../support/scratch.ts';

const UNITS = 1500;

/** Every unit by two coders of its own: so many coders that it is not kept who gave which coding. */
const rows = Array.from({ length: UNITS }, (_, u) => [`u${u},c${2 * u},${u % 2 ? 'a' : 'b'}`, `u${u},c${2 * u + 1},a`]);

const CROWD = ['unit,coder,category', ...rows.flat(), ''].join('\n');

async function gate(...min: readonly string[]) {
  const sheet = join(folderWith({ 'crowd.csv': CROWD }), 'crowd.csv');
  return run(['gate', sheet, ...min.flatMap((threshold) => ['--min', threshold])]);
}

describe('the gate of a crowd', () => {
  it('says of pairs how to have their figures, and which there are', async () => {
    const { code, stdout, stderr } = await gate('pairs:agreement=0.7');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(
      'error: --min pairs:agreement=0.7: with this many coders, only totals are recorded, not who gave which coding, so no pair has a figure\n' +
        '  hint: name the coders to compare, for example --coders A,B,C; or use the figure for all coders (all:agreement) or for each category (categories:agreement)',
    );
  });

  it('says so of a measure that asks who coded', async () => {
    const { code, stderr } = await gate('cohen-kappa=0.7');
    expect(code).toBe(2);
    expect(stderr).toContain(
      'error: cohen-kappa: with 3000 coders, only totals are recorded, not who gave which coding\n  hint: name the coders',
    );
    expect(stderr).toContain('such as krippendorff-alpha');
  });

  it('judges the figures of all coders', async () => {
    expect((await gate('agreement=0.5', 'krippendorff-alpha=-0.5')).code).toBe(0);
  });
});
