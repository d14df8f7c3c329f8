import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/agree/schema.ts';
import { run } from '../support/run.ts';
import { folderWith } from '../support/scratch.ts';

/** Rows of two coders, how often each occurs. */
function sheetOf(counts: Readonly<Record<string, number>>): string {
  const rows = Object.entries(counts).flatMap(([row, times]) => Array<string>(times).fill(row));
  return ['unit,A,B', ...rows.map((row, i) => `u${i + 1},${row}`)].join('\n');
}

/** The mammograms of 85 women: Stata's rate2. */
const RATE2 = sheetOf({
  ...{ 'normal,normal': 21, 'normal,benign': 12, 'benign,normal': 4, 'benign,benign': 17, 'benign,suspect': 1 },
  ...{ 'suspect,normal': 3, 'suspect,benign': 9, 'suspect,suspect': 15, 'suspect,cancer': 2, 'cancer,cancer': 1 },
});

const CODEBOOK = 'category\nnormal\nbenign\nsuspect\ncancer\n';

/** Weights of the example in Stata's manual: kapwgt xm 1 \ .8 1 \ 0 0 1 \ 0 0 .8 1. */
const XM = `,normal,benign,suspect,cancer
normal,1,0.8,0,0
benign,0.8,1,0,0
suspect,0,0,1,0.8
cancer,0,0,0.8,1
`;

const THREE_COLUMNS = `category,other,agreement
benign,normal,0.8
normal,suspect,0
normal,cancer,0
benign,suspect,0
benign,cancer,0
cancer,suspect,0.8
`;

async function withWeights(weights: string, ...options: readonly string[]) {
  const folder = folderWith({ 'sheet.csv': RATE2, 'codebook.csv': CODEBOOK, 'weights.csv': weights });
  const reading = ['--layout', 'wide', '--unit', 'unit', '--coders', 'A,B', '--codebook', `${folder}/codebook.csv`];
  const asked = ['--weights', `${folder}/weights.csv`, '--format', 'json', ...options];
  const { code, stdout, stderr } = await run([`${folder}/sheet.csv`, ...reading, ...asked]);
  return { code, stderr, report: code === 0 ? (JSON.parse(stdout) as Report) : undefined };
}

async function kappaWith(weights: string, ...options: readonly string[]) {
  const { report, stderr } = await withWeights(weights, '--measures', 'cohen-kappa', ...options);
  expect(stderr).not.toContain('error');
  return report!.results.find(({ category }) => category === null)!;
}

describe('weights of one’s own', () => {
  it('from a square give the weighted kappa of Stata’s manual: .5874, standard error .0865, Z 6.79', async () => {
    const { value, test, rule } = await kappaWith(XM, '--test', '0');
    expect(rule).toBe('own');
    expect(value!.toFixed(4)).toBe('0.5874');
    expect(test!.se!.toFixed(4)).toBe('0.0865');
    expect(test!.statistic.toFixed(2)).toBe('6.79');
  });

  it.each([
    ['three columns', THREE_COLUMNS],
    ['three columns without headings', THREE_COLUMNS.replace(/^.*\n/, '')],
    [
      'a square in another order',
      'x,cancer,suspect,benign,normal\ncancer,1,.8,0,0\nnormal,0,0,.8,1\nsuspect,.8,1,0,0\nbenign,0,0,1,.8\n',
    ],
    ['decimal commas', XM.replaceAll(',', ';').replaceAll('.', ',')],
  ])('from %s give the same', async (_, weights) => {
    expect((await kappaWith(weights)).value).toBeCloseTo((await kappaWith(XM)).value!, 12);
  });

  it('as distances are divided by the largest, and their unit does not matter to kappa', async () => {
    const steps = ',normal,benign,suspect,cancer\nnormal,0,1,2,3\nbenign,1,0,1,2\nsuspect,2,1,0,1\ncancer,3,2,1,0\n';
    const found = await kappaWith(steps, '--weights-are', 'distance');
    const linear = await kappaWith(XM, '--rule', 'linear,own');
    expect(found.value).toBeCloseTo(linear.value!, 12);
    const tenths = steps.replace(/\d/g, (digit) => String(Number(digit) / 10));
    expect((await kappaWith(tenths, '--weights-are', 'distance')).value).toBeCloseTo(found.value!, 12);
  });

  it('give Cohen’s (1968) weighted kappa: .348, where the unweighted is .492', async () => {
    const [personality, neurosis, psychosis] = ['personality', 'neurosis', 'psychosis'];
    const sheet = sheetOf({
      ...{
        [`${personality},${personality}`]: 88,
        [`${personality},${neurosis}`]: 14,
        [`${personality},${psychosis}`]: 18,
      },
      ...{ [`${neurosis},${personality}`]: 10, [`${neurosis},${neurosis}`]: 40, [`${neurosis},${psychosis}`]: 10 },
      ...{ [`${psychosis},${personality}`]: 2, [`${psychosis},${neurosis}`]: 6, [`${psychosis},${psychosis}`]: 12 },
    });
    const distances = 'a,b,d\npersonality,neurosis,1\npersonality,psychosis,3\nneurosis,psychosis,6\n';
    const folder = folderWith({ 'sheet.csv': sheet, 'distances.csv': distances });
    const asked = ['--weights', `${folder}/distances.csv`, '--weights-are', 'distance', '--rule', 'own,exact'];
    const { stdout } = await run([
      ...[`${folder}/sheet.csv`, '--layout', 'wide', '--unit', 'unit', '--coders', 'A,B'],
      ...[...asked, '--measures', 'cohen-kappa', '--format', 'json'],
    ]);
    const { results } = JSON.parse(stdout) as Report;
    const of = (rule: string) => results.find((one) => one.rule === rule)!.value!.toFixed(3);
    expect([of('own'), of('exact')]).toEqual(['0.348', '0.492']);
  });

  it.each([
    [
      'not symmetric',
      XM.replace('benign,0.8', 'benign,0.5'),
      ['"benign" with "normal" is 0.5', '"normal" with "benign" is 0.8'],
    ],
    ['out of range', XM.replaceAll('0.8', '1.2'), ['weights.csv:2:3', 'is 1.2', '--weights-are distance']],
    [
      'a diagonal that is not 1',
      XM.replace('suspect,0,0,1', 'suspect,0,0,0.9'),
      ['weights.csv:4:4', '"suspect" with itself is 0.9'],
    ],
    ['a number missing', XM.replace('cancer,0,0,0.8', 'cancer,,0,0.8'), ['weights.csv:5:2', '"cancer" and "normal"']],
    ['no number', XM.replace('cancer,0,0,0.8', 'cancer,none,0,0.8'), ['not "none"']],
    [
      'a category missing',
      ',normal,benign,suspect\nnormal,1,0.8,0\nbenign,0.8,1,0\nsuspect,0,0,1\n',
      ['"cancer" is not in the table'],
    ],
    ['a category misspelt', XM.replaceAll('cancer', 'cancr'), ['"cancer" is not in', '"cancr"']],
    ['a row missing', XM.replace(/cancer,0.*\n/, ''), ['"cancer" has a column, but no row']],
    ['a pair twice', `${THREE_COLUMNS}normal,benign,0.3\n`, ['"normal" and "benign" have 0.3 here and 0.8 on line 2']],
    ['a pair missing', THREE_COLUMNS.replace('normal,cancer,0\n', ''), ['no number for "normal" and "cancer"']],
    ['two columns', 'a,b\nnormal,benign\n', ['has three columns or more']],
  ])('are refused with %s, file and cell named', async (_, weights, said) => {
    const { code, stderr } = await withWeights(weights);
    expect(code).toBe(2);
    expect(stderr).toContain('weights.csv');
    for (const words of said) expect(stderr.replace(/\s+/g, ' ')).toContain(words);
  });

  it('are refused with all that is wrong at once', async () => {
    const { stderr } = await withWeights(
      XM.replace('suspect,0,0,1', 'suspect,0,0,0.9').replace('benign,0.8', 'benign,0.5'),
    );
    expect(stderr).toContain('2 problems');
  });

  it('may have categories that the data do not have, which is said', async () => {
    const more = `${THREE_COLUMNS}other,normal,0\nother,benign,0\nother,suspect,0\nother,cancer,0\n`;
    const { code, stderr } = await withWeights(more);
    expect(code).toBe(0);
    expect(stderr).toContain('has weights for "other"');
  });

  it('need a table, and a table needs to be one', async () => {
    const folder = folderWith({ 'sheet.csv': RATE2 });
    const sheet = [`${folder}/sheet.csv`, '--layout', 'wide', '--unit', 'unit', '--coders', 'A,B'];
    expect((await run([...sheet, '--rule', 'own'])).stderr).toContain('--weights FILE');
    expect((await run([...sheet, '--weights-are', 'distance'])).stderr).toContain('--weights FILE');
  });

  it('are a rule of the gate and of disagreements', async () => {
    const folder = folderWith({ 'sheet.csv': RATE2, 'weights.csv': XM });
    const sheet = [`${folder}/sheet.csv`, '--layout', 'wide', '--unit', 'unit', '--coders', 'A,B'];
    const weights = ['--weights', `${folder}/weights.csv`];
    expect((await run(['gate', ...sheet, ...weights, '--min', 'pairs:cohen-kappa/own=0.58'])).code).toBe(0);
    expect((await run(['gate', ...sheet, ...weights, '--min', 'pairs:cohen-kappa=0.59'])).code).toBe(1);
    expect((await run(['gate', ...sheet, '--min', 'pairs:cohen-kappa/own=0.5'])).code).toBe(2);
    const { code, stdout } = await run(['disagreements', ...sheet, ...weights, '--format', 'json', '--all']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).options.rule).toBe('own');
    expect(new Set(JSON.parse(stdout).units.map(({ agreement }: { agreement: number }) => agreement))).toEqual(
      new Set([0, 0.8, 1]),
    );
  });
});
