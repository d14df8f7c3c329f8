// 45 posts, six coders, several variables in one long sheet; figures as the package tidycomm prints them in its article on
// intercoder reliability: all coders agree, and Holsti, which on complete data is the mean of the pairs.
import { describe, expect, it } from 'vitest';
import { figureOf } from '../support/figures.ts';
import { hasRealData, realData } from '../support/paths.ts';
import { expectPrinted } from '../support/printed.ts';
import { agreeReport, run } from '../support/run.ts';

const SHEET = realData('tidycomm-fbposts', 'fbposts.csv');

describe.skipIf(!hasRealData('tidycomm-fbposts'))('posts of parties, six coders', () => {
  it.each([
    ['pop_elite', '0.733', '0.861', 33],
    ['pop_people', '0.778', '0.916', 35],
    ['pop_othering', '0.867', '0.945', 39],
  ])('%s: all agree on %s, the pairs on %s', async (category, all, pairs, units) => {
    const { report } = await agreeReport([SHEET, '--category', category, '--rule', 'exact', '--ci', 'none']);
    const joint = figureOf(report, { measure: 'joint-agreement', rule: 'exact', k: 6 });
    expectPrinted(joint.value, all, 'all six');
    expect([joint.agreed, joint.units]).toEqual([units, 45]);
    expectPrinted(figureOf(report, { measure: 'agreement', rule: 'exact' }).value, pairs, 'mean of the pairs');
  });

  it('all variables at once, each as if it were alone', async () => {
    const { code, stdout } = await run(['agree', SHEET, '--rule', 'exact', '--ci', 'none', '--format', 'csv']);
    expect(code).toBe(0);
    const alphas = stdout
      .split('\n')
      .map((line) => line.split(','))
      .filter(([, measure, rule, scope]) => measure === 'krippendorff-alpha' && rule === 'exact' && scope === 'all')
      .map((cells) => [cells[0], Number(cells[8]).toFixed(5)]);
    expect(alphas).toEqual([
      ['type', '1.00000'],
      ['n_pictures', '0.87973'],
      ['pop_elite', '0.33910'],
      ['pop_people', '0.28700'],
      ['pop_othering', '0.56566'],
    ]);
  });

  it('says what it took for unit and coder', async () => {
    const { stderr } = await agreeReport([SHEET, '--category', 'type', '--ci', 'none']);
    expect(stderr).toContain('unit "post_id"; coder "coder_id"');
  });
});
