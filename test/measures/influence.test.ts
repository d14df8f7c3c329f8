// What each coefficient of all coders becomes without each of them.
import { expect, it } from 'vitest';
import { figureOf } from '../support/figures.ts';
import { fixture } from '../support/paths.ts';
import { agreeReport } from '../support/run.ts';

const sheet = (coder: string) => fixture('gillard-2013', `${coder}.csv`);
const codebook = ['--codebook', fixture('gillard-2013', 'codebook.csv')];

it('is the figure of the others alone', async () => {
  const { report } = await agreeReport([sheet('SG'), sheet('KO'), sheet('SLG'), ...codebook]);
  const { report: others } = await agreeReport([sheet('SG'), sheet('SLG'), ...codebook]);
  const alpha = { measure: 'krippendorff-alpha', rule: 'masi' };
  const without = report.influence.find(
    (one) => one.without === 'KO' && one.measure === alpha.measure && one.rule === alpha.rule,
  );
  expect(without?.value).toBeCloseTo(figureOf(others, alpha).value!, 12);
});

it('is not there for two coders, who have no others', async () => {
  expect((await agreeReport([sheet('SG'), sheet('SLG'), ...codebook])).report.influence).toEqual([]);
});
