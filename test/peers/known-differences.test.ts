// Where well-known programs give another value, and which of the two is right. So that nobody "fixes" ours to match.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { meanAgreement } from '../../src/measures/agreement/mean-agreement.ts';
import { krippendorffAlpha } from '../../src/measures/alpha/krippendorff-alpha.ts';
import { fleissCohenEveritt } from '../../src/measures/intervals/fleiss-cohen-everitt.ts';
import { cohenKappa } from '../../src/measures/kappa/cohen-kappa.ts';
import { unitsForFitTest } from '../../src/measures/planning/goodness-of-fit.ts';
import { noncentrality } from '../../src/measures/planning/significance.ts';
import { pairTable } from '../../src/patterns/pair-table.ts';
import { rules } from '../../src/rules/catalogue.ts';
import { weightsOf } from '../../src/rules/weights.ts';
import type { Given } from '../../src/study/from-arrays.ts';
import { lambdaOfKappaSize } from '../measures/planning/kappasize.ts';
import { codings } from '../support/codings.ts';
import { figureOf } from '../support/figures.ts';
import { fixture, PROJECT } from '../support/paths.ts';
import { agreeReport } from '../support/run.ts';

async function alphaOf(example: string, rule: string): Promise<number | null> {
  const files = [
    fixture('literature', `${example}.csv`),
    '--codebook',
    fixture('literature', `${example}.codebook.csv`),
  ];
  const { report } = await agreeReport([...files, '--rule', rule]);
  return figureOf(report, { measure: 'krippendorff-alpha', rule }).value;
}

describe('R irr 0.84.1, kripp.alpha, on complete data of three coders or more', () => {
  // It divides the pairs of a unit by m − 1 only when some coding is missing, so that n is m − 1 times too large here.
  it('is .430878 on Fleiss 1971; alpha is .433410', async () => {
    const alpha = await alphaOf('fleiss1971-diagnoses', 'exact');
    expect(alpha).toBeCloseTo(0.433409828282029, 12);
    expect(alpha).not.toBeCloseTo(0.430877581704519, 5);
  });
});

describe('MASI', () => {
  it('rounded to .67 and .33, as NLTK did, is .54097 on the sets of Cross Validated 407453; with exact thirds .54036', async () => {
    const alpha = await alphaOf('stackexchange-407453', 'masi');
    expect(alpha).toBeCloseTo(0.54036, 5);
    expect(alpha).not.toBeCloseTo(0.54097, 4);
  });

  it('as DKPro reads it, Jaccard distance times ⅓ or ⅔, is .72468 there', async () => {
    expect(await alphaOf('stackexchange-407453', 'masi')).not.toBeCloseTo(0.72468, 3);
  });

  it('of {1,2} and {1,2,3,4} is 1/2 · 2/3: NLTK documents a distance of .665, DKPro gives .167', () => {
    const data = codings([
      [
        ['1', '2'],
        ['1', '2', '3', '4'],
      ],
    ]);
    expect(1 - meanAgreement(data, weightsOf(rules.masi, data)).value!).toBeCloseTo(2 / 3, 12);
  });
});

describe('R psych 2.2.9, the standard error of weighted kappa', () => {
  // The table printed by SAS PROC FREQ: 4, 1, 8, 1 and 5 units.
  const rows = (times: number, a: string, b: string): Given[][] => Array.from({ length: times }, () => [a, b]);
  const table = [
    ...rows(4, '1', '2'),
    ...rows(1, '1', '3'),
    ...rows(8, '2', '2'),
    ...rows(1, '3', '2'),
    ...rows(5, '3', '3'),
  ];
  const data = codings(table, { categories: ['1', '2', '3'] });

  it.each([
    { rule: rules.quadratic, right: 0.19223266335726064, psych: 0.2205 },
    { rule: rules.linear, right: 0.14574604514192563, psych: undefined },
    { rule: rules.exact, right: 0.13801357830581462, psych: undefined },
  ])('$rule.name: $right by Fleiss, Cohen & Everitt, as vcd and statsmodels have it', ({ rule, right, psych }) => {
    const weights = weightsOf(rule, data, 'ordinal');
    const pair = pairTable(data, 0, 1);
    const { value, expected } = cohenKappa(pair, weights);
    const { se } = fleissCohenEveritt(pair, weights, { value: value!, expected: expected! }, 0.95);
    expect(se).toBeCloseTo(right, 10);
    if (psych !== undefined) expect(se).not.toBeCloseTo(psych, 3);
  });
});

describe('R icr 0.6.6, krippalpha', () => {
  // It adds parts of whole numbers up as whole numbers, so that n is 59 instead of 60 on this data, which is not ours to copy.
  const path = join(PROJECT, '..', 'shared', 'oracle', 'cases', 'irrcac-gender-15x4.json');

  it.skipIf(!existsSync(path))('is .15793 on the gender data of irrCAC; alpha is .14341', () => {
    const { ratings } = JSON.parse(readFileSync(path, 'utf8')) as { ratings: (string[] | null)[][] };
    const data = codings(ratings);
    const alpha = krippendorffAlpha(data, weightsOf(rules.exact, data)).value;
    expect(alpha).toBeCloseTo(0.14340740740740743, 12);
    expect(alpha).not.toBeCloseTo(0.157925925925926, 3);
  });
});

describe('R kappaSize 1.2, PowerBinary', () => {
  // Its noncentrality λ is a halving stopped at a power of .800003, here it is the λ of a power of .8. Both round up to 191.
  it('is 190.456402 for kappa .6 against .4 at a share of .3; the units of a power of .8 are 190.455003', () => {
    const expected = { kappa: 0.6, prevalence: [0.3, 0.7], coders: 2 };
    const demands = { level: 0.05, power: 0.8, sides: 'two' } as const;
    const units = unitsForFitTest(expected, 0.4, demands)!;
    expect(units).toBeCloseTo(190.4550029712007, 9);
    expect(units).not.toBeCloseTo(190.456402398022, 3);
    const theirs = (units / noncentrality(demands)) * lambdaOfKappaSize(demands);
    expect(theirs).toBeCloseTo(190.456402398022, 9);
  });
});

describe('two units that nobody varies on', () => {
  it('alpha is undefined, where NLTK, icr, irr and DKPro say 1', () => {
    const data = codings(
      [
        ['a', 'a'],
        ['a', 'a'],
      ],
      { categories: ['a', 'b'] },
    );
    expect(krippendorffAlpha(data, weightsOf(rules.exact, data))).toMatchObject({
      value: null,
      reason: 'no-variation',
    });
  });
});
