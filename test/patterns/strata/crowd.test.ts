import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { agreeReport, run } from '../../support/run.ts';
import { folderWith } from '../../support/scratch.ts';

/** Every unit by three coders of many: so many that it is not kept who gave which coding. */
const rows = Array.from({ length: 3000 }, (_, u) =>
  [0, 1, 2].map((i) => `u${u},c${(7 * u + 31 * i) % 1500},${'abc'[(u * (i + 1) + (u >> 2)) % 3]},${u % 3 ? 'x' : 'y'}`),
);

const crowd = () =>
  join(folderWith({ 'crowd.csv': ['unit,coder,category,site', ...rows.flat(), ''].join('\n') }), 'crowd.csv');

describe('a crowd in strata', () => {
  it('has no figures of pairs in any stratum either, and those of all coders that the stratum has alone', async () => {
    const sheet = crowd();
    const { report } = await agreeReport([sheet, '--by', 'site', '--measures', 'all']);
    expect(report.strata.map(({ stratum, units }) => [stratum, units])).toEqual([
      ['x', 2000],
      ['y', 1000],
    ]);
    for (const { stratum, results } of report.strata) {
      expect(results.filter(({ scope }) => scope === 'pair')).toEqual([]);
      const { report: alone } = await agreeReport([sheet, '--where', `site=${stratum}`, '--measures', 'all']);
      expect(results).toEqual(alone.results.filter(({ scope }) => scope === 'all'));
    }
  });
});

describe('what asks who coded', () => {
  it.each([
    [['inspect', '--format', 'patterns'], 'intercoder inspect --format patterns needs to know who gave which coding'],
    [
      ['agree', '--reference', 'c1'],
      '--reference c1: with 1500 coders, only totals are recorded, not who gave which coding',
    ],
    [['agree', '--reference', 'q1'], 'there is no coder "q1"'],
  ])('is refused of a crowd: %j', async ([command, ...options], message) => {
    const { code, stdout, stderr } = await run([command!, crowd(), ...options]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
