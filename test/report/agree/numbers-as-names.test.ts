import { expect, it } from 'vitest';
import { agreeReport, run } from '../../support/run.ts';
import { folderWith } from '../../support/scratch.ts';

const sheetOf = (pairs: readonly (readonly [string, string])[]) =>
  `unit,Anna,Ben\n${pairs.map((pair, i) => [i + 1, ...pair].join(',')).join('\n')}\n`;

const SCORES = Array.from({ length: 10 }, (_, i): [string, string] => [String(7 * i + 5), String(7 * i + 5 + (i % 3))]);
const DECIMALS = SCORES.slice(0, 4).map(([a, b]): [string, string] => [`0.${a}`, `0.${b}`]);
const CODES = SCORES.map((_, i): [string, string] => [String(1 + (i % 4)), String(1 + (i % 3))]);
const WORDS = CODES.map(([a, b]): [string, string] => [`code ${a}`, `code ${b}`]);

const notesOf = async (pairs: readonly (readonly [string, string])[], argv: readonly string[] = []) => {
  const folder = folderWith({ 'sheet.csv': sheetOf(pairs) });
  const { report } = await agreeReport([`${folder}/sheet.csv`, ...argv]);
  return report.notes.filter(({ code }) => code === 'numbers-as-names');
};

it('scores that are compared like names are pointed out', async () => {
  const categories = new Set(SCORES.flat()).size;
  expect(await notesOf(SCORES)).toEqual([{ code: 'numbers-as-names', categories, lowest: 5, highest: 68 }]);
  expect(await notesOf(DECIMALS)).toMatchObject([{ lowest: 0.12, highest: 0.5 }]);
});

it('codes that are numbers are not, and scores that a scale or a rule compares as numbers', async () => {
  expect(await notesOf(CODES)).toEqual([]);
  expect(await notesOf(WORDS)).toEqual([]);
  expect(await notesOf(SCORES, ['--scale', 'interval'])).toEqual([]);
  expect(await notesOf(SCORES, ['--rule', 'linear'])).toEqual([]);
});

it('on the first screen, and beside the checks of a gate', async () => {
  const sheet = `${folderWith({ 'sheet.csv': sheetOf(SCORES) })}/sheet.csv`;
  for (const argv of [
    ['agree', sheet],
    ['gate', sheet, '--min', 'krippendorff-alpha=0.01'],
  ]) {
    const { stdout } = await run(argv);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'categories are numbers, from 5 to 68, and are compared like names: how far apart two of them are makes no difference (--scale interval',
    );
  }
});

it('ratings are said to be compared as names, and are not to be merged', async () => {
  const ratings = Array.from({ length: 21 }, (_, i): [string, string] => [
    String(1 + (i % 7)),
    String(1 + ((i * 2) % 7)),
  ]);
  const sheet = `${folderWith({ 'sheet.csv': sheetOf(ratings) })}/sheet.csv`;
  const { stdout } = await run(['agree', sheet]);
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    'The categories are numbers, from 1 to 7, compared as names; for ratings, use --scale ordinal.',
  );
  expect(stdout).not.toContain('--suggest');
});
