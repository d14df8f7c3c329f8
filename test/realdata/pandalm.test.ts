// 999 answers of language models judged by three people. The authors print kappas of .85, .88 and .86.
import { describe, it } from 'vitest';
import { figureOf } from '../support/figures.ts';
import { hasRealData, realData } from '../support/paths.ts';
import { expectPrinted } from '../support/printed.ts';
import { agreeReport } from '../support/run.ts';

describe.skipIf(!hasRealData('pandalm-judges'))('999 comparisons, three judges', () => {
  it.each([
    [1, 2, '0.852023', '0.912913'],
    [1, 3, '0.878944', '0.928929'],
    [2, 3, '0.861661', '0.917918'],
  ])('judges %i and %i: kappa %s, agreement %s', async (a, b, kappa, agreement) => {
    const { report } = await agreeReport([realData('pandalm-judges', 'annotators.csv')]);
    const coders = [`annotator${a}`, `annotator${b}`];
    expectPrinted(figureOf(report, { measure: 'cohen-kappa', rule: 'exact', coders }).value, kappa);
    expectPrinted(figureOf(report, { measure: 'agreement', rule: 'exact', coders }).value, agreement);
  });

  it('all three: Fleiss’ kappa .864175, alpha .864221', async () => {
    const { report } = await agreeReport([realData('pandalm-judges', 'annotators.csv'), '--measures', 'all']);
    expectPrinted(figureOf(report, { measure: 'fleiss-kappa', rule: 'exact' }).value, '0.864175');
    expectPrinted(figureOf(report, { measure: 'krippendorff-alpha', rule: 'exact' }).value, '0.864221');
  });
});
