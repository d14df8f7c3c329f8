// Titles and abstracts screened by two reviewers, a sheet each, then full texts in one sheet; the kappas are those that the
// authors' own notebook prints.
import { describe, expect, it } from 'vitest';
import { figureOf } from '../support/figures.ts';
import { hasRealData, realData } from '../support/paths.ts';
import { agreeReport } from '../support/run.ts';

const sheet = (name: string) => realData('screening-snhl', `${name}_noabstract.csv`);
const FULL_TEXT = sheet('full_text_reviews');
const REVIEWERS = ['lb_full_text_response', 'ld_full_text_response'];

describe.skipIf(!hasRealData('screening-snhl'))('screening for a review, two reviewers', () => {
  it('titles and abstracts: 0.8215037534257457', async () => {
    const { report } = await agreeReport([sheet('LB_response'), sheet('LD_response')]);
    const coders = ['LB_response_noabstract', 'LD_response_noabstract'];
    expect(figureOf(report, { measure: 'cohen-kappa', rule: 'exact', coders }).value).toBeCloseTo(
      0.8215037534257457,
      12,
    );
    expect(figureOf(report, { measure: 'agreement', rule: 'exact', coders })).toMatchObject({
      agreed: 1492,
      units: 1498,
    });
  });

  it('titles and abstracts: nearly all are excluded by both', async () => {
    const { report } = await agreeReport([sheet('LB_response'), sheet('LD_response')]);
    const usage = report.usage.find(({ category }) => category === '2');
    expect(usage?.all).toBe(1478);
    expect(usage?.none).toBe(14);
  });

  it.each([
    ['named', ['--coders', REVIEWERS.join(',')], REVIEWERS],
    ['found by the program', [], ['lb', 'ld']],
  ])('full texts, reviewers %s: 0.88', async (_how, options, coders) => {
    const { report, stderr } = await agreeReport([FULL_TEXT, ...options]);
    const kappa = figureOf(report, { measure: 'cohen-kappa', rule: 'exact', coders });
    expect(kappa.value).toBeCloseTo(0.88, 12);
    expect(kappa.units).toBe(18);
    expect(stderr).toMatch(/"final_decision": it contains the agreed codings, not one coder’s/);
  });
});
