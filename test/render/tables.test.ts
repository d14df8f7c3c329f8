import { describe, expect, it } from 'vitest';
import { actionText } from '../../src/cli/wording/actions.ts';
import { agreementDocument } from '../../src/render/documents/agree/document.ts';
import { render } from '../../src/render/render.ts';
import { madeUp, TWELVE } from '../support/examples.ts';
import { fixture } from '../support/paths.ts';
import { namedFigures, rendered, tooWide } from '../support/rendered.ts';
import { reportOf } from '../support/report-of.ts';
import { studyOf } from '../support/study.ts';

const golden = (name: string) => fixture('rendered', name);

describe('the report on a terminal', () => {
  it('of two coders, one category a unit', async () => {
    // by hand: 5 of 7 agree; by chance (3 × 3 + 2 × 3 + 2 × 1) / 49 = 34.7%; (5/7 − .347) / .653 = .56
    const study = studyOf(['A A', 'A A', 'A B', 'B B', 'C C', 'C A', 'B B', 'A .'], 'ABC');
    const text = await rendered(namedFigures(study));
    await expect(text).toMatchFileSnapshot(golden('two-coders.txt'));
    expect(tooWide(text)).toEqual([]);
  });

  it('of three coders with long and foreign names, twelve categories, several a unit', async () => {
    const coders = ['Coder of the second wave', '研究者 一', 'Кодировщик два'];
    const text = await rendered(namedFigures(madeUp(coders, TWELVE, 60)));
    await expect(text).toMatchFileSnapshot(golden('three-coders.txt'));
    expect(tooWide(text)).toEqual([]);
  });

  it('of twenty coders, a line a coder instead of a line a pair', async () => {
    const crowd = Array.from({ length: 20 }, (_, i) => `worker-${String(i + 1).padStart(2, '0')}-of-the-crowd`);
    const text = await rendered(namedFigures(madeUp(crowd, ['yes', 'no', 'cannot tell'], 40), ['--ci', 'none']));
    await expect(text).toMatchFileSnapshot(golden('twenty-coders.txt'));
    expect(tooWide(text)).toEqual([]);
    expect(text.split('\n').length).toBeLessThan(190); // there are 190 pairs
    const lines = text.split('\n').filter((line) => line.startsWith('  worker-07'));
    expect(lines.length).toBeLessThan(10); // one a table, not one for each of its 19 pairs
  });

  it('of coders with long names still names both coders of a pair', async () => {
    const coders = ['Coder of the second wave', '研究者 一', 'Кодировщик два'];
    expect(await rendered(namedFigures(madeUp(coders, TWELVE, 60)))).not.toContain('……');
  });

  it('of coders whose names only differ in the middle has labels for them, and a legend', async () => {
    const coders = ['alpha', 'gamma', 'delta'].map(
      (name) => `study-2024-interviews-coder-${name}-final-version-checked`,
    );
    const report = namedFigures({ ...madeUp(coders, ['yes', 'no'], 30), coders });
    const text = await rendered(report);
    expect(text.replaceAll(/\s+/g, ' ')).toContain(`Coders: C1 = ${coders[0]}; C2 = ${coders[1]}; C3 = ${coders[2]}.`);
    expect(tooWide(text)).toEqual([]);
    const plain = namedFigures({ ...madeUp(coders, ['yes', 'no'], 30), coders: ['C1', 'C2', 'C3'] });
    const tables = (all: string) => all.split('\n').filter((line) => line.startsWith('  '));
    expect(tables(text)).toEqual(tables(await rendered(plain)));
  });

  it('with colour differs in escape codes only', async () => {
    const report = namedFigures(studyOf(['A A', 'AB B', '- A']));
    const coloured = await render(agreementDocument(report), 'table', {
      columns: 80,
      colour: true,
      whole: true,
      actionText,
    });
    expect(coloured).toContain('\u001b[');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: an escape code begins with a control character
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(await rendered(report));
  });
});

describe('what a table says', () => {
  it('is what the report says, rounded', async () => {
    const study = { ...studyOf(['A A', 'A B', 'B B', 'A A', 'B B', 'A A', 'B A', 'A A'], 'AB'), coders: ['SG', 'KO'] };
    const text = await rendered(namedFigures(study));
    // agree on 6 of 8; SG: A 5, B 3; KO: A 5, B 3; by chance (25 + 9) / 64 = 53.1%; beyond (.75 − .53125) / .46875
    expect(text).toMatch(/SG – KO\s+75%\s+6\/8\s+\d+–\d+%\s+53\.1%\s+0\.47/);
    expect(text).toMatch(/SG – KO\s+0\.47 \(/);
  });

  it('calls the mean agreement the mean of the pairs only where it is', async () => {
    // under any; both-uncoded pairs left out: pairs 1/1, 1/2, 1/2, their mean 2/3; units 1 and 0, their mean 1/2
    const study = studyOf(['A A A', '- - A'], 'AB');
    const table = async (...argv: string[]) =>
      (await rendered(namedFigures(study, ['--rule', 'any', ...argv]))).split('Both uncoded counted as');
    const [agreement, policies] = await table('--uncoded', 'exclude');
    expect(agreement).toMatch(/mean over units\s+50%/);
    expect(policies).toMatch(/mean over units\s+66.7%\s+50%\s+50%/);
    expect(`${agreement}${policies}`).not.toContain('mean of the pairs');
    expect((await table())[0]).toMatch(/mean of the pairs\s+50%/);
    const complete = studyOf(['A A A', 'B B A'], 'AB');
    expect(await rendered(namedFigures(complete, ['--uncoded', 'exclude']))).toContain('mean of the pairs');
  });

  it('names a figure that does not exist n/a, with the reason', async () => {
    const text = await rendered(namedFigures(studyOf(['A A', 'A A'], 'AB')));
    expect(text).toContain('n/a');
    expect(text).toMatch(/all codings are the same/);
    expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
  });

  it('has no row, column or table of figures that were not asked for', async () => {
    const study = studyOf(['A A B', 'A B B', 'B B B', 'C C C', 'C A .']);
    const of = async (...measures: string[]) => rendered(reportOf(study, ['--measures', measures.join()]));
    const alpha = await of('krippendorff-alpha');
    expect(alpha).toContain('Krippendorff’s alpha');
    expect(alpha).not.toMatch(/Agreement:|kappa|By category| – /);
    const joint = await of('joint-agreement');
    expect(joint).toMatch(/\n {2}all 3 /);
    expect(joint).not.toMatch(/ – .*\n|mean|By category/);
    const kappa = await of('cohen-kappa');
    expect(kappa).not.toMatch(/Agreement:|mean/);
    expect(kappa).toMatch(/By category.*\n +(\S+ +)+none +kappa\n/);
    expect(await of('agreement')).toMatch(/By category.*\n +(\S+ +)+none +agree\n/);
  });

  it('fits narrower screens too, where the names allow', async () => {
    const report = namedFigures(studyOf(['A A', 'A B', 'B B']));
    expect(tooWide(await rendered(report, 'table', 60), 72)).toEqual([]);
  });
});

it('says where rules of numbers took the places of categories for numbers', async () => {
  const study = studyOf(['A A', 'A B', 'B B', 'C C'], 'ABC');
  const under = async (scale: string, categories: string[]) =>
    (
      await rendered(namedFigures({ ...study, categories }, ['--rule', 'interval,ratio,linear', '--scale', scale]))
    ).replace(/\s+/g, ' ');
  const said = 'Under rule interval and rule ratio the categories count as 1, 2, 3, … in their order';
  expect(await under('ordinal', ['A', 'B', 'C'])).toContain(said);
  expect(await under('interval', ['1', '2', '4'])).not.toContain('count as 1, 2, 3');
});
