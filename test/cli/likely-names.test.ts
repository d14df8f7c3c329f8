import { describe, expect, it } from 'vitest';
import { fixture } from '../support/paths.ts';
import { run } from '../support/run.ts';

const SHEET = fixture('readme', 'interviews.csv');

describe('a name that is not known', () => {
  it.each([
    [['agree', SHEET, '--measures', 'kappa'], '"cohen-kappa", "cohen-kappa-max", "fleiss-kappa"'],
    [['agree', SHEET, '--measures', 'kappa'], '"randolph-kappa", "mezzich-kappa" or "character-kappa"?'],
    [['agree', SHEET, '--measures', 'cohen-kapa'], 'did you mean "cohen-kappa"?'],
    [['gate', SHEET, '--min', 'alpha=0.7'], 'did you mean "krippendorff-alpha"?'],
    [['measures', 'alpha'], 'did you mean "krippendorff-alpha" or "alpha-u"?'],
    [['agree', SHEET, '--measures', 'icc'], 'may mean icc-1, icc-a-1'],
  ])('is answered with every name that may be meant: %j', async (argv, told) => {
    const { code, stdout, stderr } = await run(argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(told);
  });
});
