import { expect, it } from 'vitest';
import { run } from '../../support/run.ts';
import { folderWith } from '../../support/scratch.ts';

const agreeOn = async (rows: readonly string[]) => {
  const folder = folderWith({ 'sheet.csv': ['unit,A,B', ...rows, ''].join('\n') });
  return run(['agree', `${folder}/sheet.csv`, '--layout', 'wide', '--unit', 'unit', '--coders', 'A,B']);
};
const rowsOf = (length: number, row: (i: number) => string) => Array.from({ length }, (_, i) => `${i},${row(i)}`);

it('texts that were taken for categories are told', async () => {
  const { code, stderr } = await agreeOn(
    rowsOf(60, (i) => `this is what one answered to ${i},that is what one answered to ${i}`),
  );
  expect([code, stderr]).toEqual([
    0,
    expect.stringContaining(
      '120 categories are given 120 times, such as "this is what one answered to 0": these look like texts, not categories',
    ),
  ]);
});

it.each([
  [
    'many names that recur',
    rowsOf(300, (i) => `a rather long name of a category ${i % 101},a rather long name of a category ${i % 101}`),
  ],
  ['numbers', rowsOf(200, (i) => `0.12345678901234567890${i + 1},0.22345678901234567890${i + 1}`)],
])('but not %s', async (_, rows) => {
  const { code, stderr } = await agreeOn(rows);
  expect([code, stderr]).toEqual([0, expect.not.stringContaining('look like texts')]);
});

it.each([
  ['more of them than could be reported', rowsOf(10_001, (i) => `a${i},a${(i * 3) % 10_001} b`), '20,002', '20,002'],
  ['more of them, of which some are given twice', rowsOf(20_001, (i) => `a${i},a${i}`), '20,001', '40,002'],
  ['many of which none is given twice', rowsOf(2501, (i) => `a${i},b${i}`), '5,002', '5,002'],
])('%s are refused at once', async (_, rows, categories, times) => {
  const { code, stdout, stderr } = await agreeOn(rows);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(
    `${categories} different categories in ${times} cells, such as "a0"; these look like texts, and more than`,
  );
  expect(stderr).toContain('hint: name the columns that hold codings with --category or --coders');
});

it('a coder per column with a text of its own in each cell ends at once', async () => {
  const columns = Array.from({ length: 400 }, (_, i) => i);
  const rows = Array.from({ length: 20 }, (_, unit) => columns.map((i) => `v${unit}_${i}`).join(','));
  const folder = folderWith({ 'sheet.csv': [columns.map((i) => `h${i}`).join(','), ...rows, ''].join('\n') });
  const { code, stderr } = await run(['agree', `${folder}/sheet.csv`]);
  expect([code, stderr]).toEqual([2, expect.stringContaining('that are each given only once are not read')]);
});
