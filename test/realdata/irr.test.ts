// Examples of the R packages irr and irrCAC. Figures: irr's own, Fleiss (1971), and the overview of irrCAC.
import { describe, expect, it } from 'vitest';
import { figureOf } from '../support/figures.ts';
import { hasRealData, realData } from '../support/paths.ts';
import { expectPrinted } from '../support/printed.ts';
import { agreeReport } from '../support/run.ts';

describe.skipIf(!hasRealData('irr'))('examples of irr', () => {
  it('thirty patients, six psychiatrists, no column of units', async () => {
    const { report, stderr } = await agreeReport([realData('irr', 'diagnoses.csv'), '--measures', 'all']);
    expect(stderr).toContain('every row is a unit');
    expect(report.data).toMatchObject({ units: 30, pairable: 30, missing: 0 });
    expect(report.data.categories).toContain('4. Neurosis');
    expectPrinted(figureOf(report, { measure: 'agreement', rule: 'exact' }).value, '0.5556');
    expectPrinted(figureOf(report, { measure: 'fleiss-kappa', rule: 'exact' }).value, '0.43024');
    expectPrinted(figureOf(report, { measure: 'krippendorff-alpha', rule: 'exact' }).value, '0.43341');
  });

  it('anxiety on a scale of six, kappa unweighted and squared', async () => {
    const { report } = await agreeReport([
      ...[realData('irr', 'anxiety.csv'), '--scale', 'interval', '--rule', 'exact,quadratic'],
    ]);
    const kappa = (rule: string, coders: string[]) => figureOf(report, { measure: 'cohen-kappa', rule, coders }).value;
    const pairs = [
      ['rater1', 'rater2'],
      ['rater1', 'rater3'],
      ['rater2', 'rater3'],
    ];
    for (const [i, plain] of ['0.1195', '-0.1656', '-0.0063'].entries())
      expectPrinted(kappa('exact', pairs[i]!), plain);
    for (const [i, squared] of ['0.2968', '0.0695', '0.2298'].entries())
      expectPrinted(kappa('quadratic', pairs[i]!), squared);
  });

  it('two eyes of 7,477 people, columns named', async () => {
    const { report } = await agreeReport([realData('irr', 'vision.csv'), '--coders', 'r.eye,l.eye']);
    const coders = ['r.eye', 'l.eye'];
    expectPrinted(figureOf(report, { measure: 'cohen-kappa', rule: 'exact', coders }).value, '0.595389');
    expectPrinted(figureOf(report, { measure: 'agreement', rule: 'exact', coders }).value, '0.708305');
  });
});

describe.skipIf(!hasRealData('irrcac'))('examples of irrCAC', () => {
  it('twelve units, four raters, blanks', async () => {
    const { report, stderr } = await agreeReport([
      realData('irrcac', 'cac.raw4raters.csv'),
      '--measures',
      'all',
      '--ci',
      'published',
    ]);
    expect(stderr).toContain('7 blank cells read as missing');
    expect(stderr).toContain('1 unit coded by one coder only: "12"');
    expect(report.data).toMatchObject({ units: 12, pairable: 11, missing: 7 });
    const agreement = figureOf(report, { measure: 'agreement', rule: 'exact' });
    expectPrinted(agreement.value, '0.8181818');
    expectPrinted(agreement.se, '0.12561');
    expectPrinted(figureOf(report, { measure: 'gwet-ac', rule: 'exact' }).value, '0.77544');
    expectPrinted(figureOf(report, { measure: 'fleiss-kappa', rule: 'exact' }).value, '0.76117');
    expectPrinted(figureOf(report, { measure: 'krippendorff-alpha', rule: 'exact' }).value, '0.74342');
    expectPrinted(figureOf(report, { measure: 'conger-kappa', rule: 'exact' }).value, '0.76282');
    expectPrinted(figureOf(report, { measure: 'brennan-prediger', rule: 'exact' }).value, '0.77273');
  });

  it('blanks that are spaces', async () => {
    const { report } = await agreeReport([realData('irrcac', 'cac.raw.g1g2.csv')]);
    expect(report.data).toMatchObject({ units: 14, pairable: 13, missing: 7, categories: ['a', 'b', 'c', 'd', 'e'] });
    expect(report.data.coders).toEqual(['Rater1', 'Rater2', 'Rater3', 'Rater4']);
  });

  it('two raters under names of their own', async () => {
    const { report } = await agreeReport([realData('irrcac', 'cac.ben.gerry.csv')]);
    const pair = figureOf(report, { measure: 'agreement', rule: 'exact', coders: ['Ben', 'Gerry'] });
    expect([pair.agreed, pair.units]).toEqual([8, 11]);
  });

  it('raters without units, and numbers where 0 is a category', async () => {
    const gender = await agreeReport([realData('irrcac', 'cac.raw.gender.csv')]);
    expect(gender.report.data).toMatchObject({ units: 15, missing: 0, categories: ['a', 'b', 'c'] });
    const observers = await agreeReport([realData('irrcac', 'cac.raw5obser.csv')]);
    expect(observers.report.data).toMatchObject({ units: 15, missing: 17, categories: ['0', '1', '2', '3'] });
  });
});
