import { describe, expect, it } from 'vitest';
import { BadInputError } from '../../src/problems.ts';
import { readStudies } from '../../src/study/read-study-with-names.ts';
import { PLAIN_READING } from '../../src/study/reading-options.ts';
import { withChosen } from '../../src/study/tried-options.ts';
import { tableOf } from './reading/study-of.ts';

type Files = Readonly<Record<string, readonly (readonly string[])[]>>;

const read = (files: Files, options = PLAIN_READING) =>
  readStudies(
    Object.entries(files).map(([name, rows]) => tableOf(`${name}.csv`, rows)),
    options,
  ).studies;

function shownOf(files: Files) {
  try {
    read(files);
  } catch (error) {
    const [problem] = error instanceof BadInputError ? error.problems : [];
    if (problem?.code === 'unclear-reading') return problem.readings;
    throw error;
  }
  throw new Error('nothing was asked');
}

const UNITS = Array.from({ length: 8 }, (_, i) => `d${100 + i * 7}`);
const sheet = (names: readonly string[], words: readonly string[], disagree: number) => [
  ['paper', ...names],
  ...UNITS.map((unit, i) => [
    unit,
    ...names.map((_, c) => words[(i + (c === 0 || i % disagree > 0 ? 0 : c)) % words.length]!),
  ]),
];

describe('a sheet per variable with coders of unknown names', () => {
  it('is shown as that, also where coders hardly agree', () => {
    const files = {
      Ton: sheet(['puldre', 'miba'], ['Angst', 'Wut', 'Freude'], 2),
      Thema: sheet(['puldre', 'miba'], ['Geld', 'Recht'], 2),
    };
    const reading = shownOf(files).find(({ layout }) => layout === 'per-variable');
    expect(reading).toMatchObject({ coders: ['puldre', 'miba'], variables: ['Ton', 'Thema'] });
    const studies = read(files, withChosen(PLAIN_READING, reading!.options));
    expect(studies.map(({ variable, coders, unitCount }) => [variable, coders, unitCount])).toEqual([
      ['Ton', ['miba', 'puldre'], 8],
      ['Thema', ['miba', 'puldre'], 8],
    ]);
  });

  it('has a coder of an unknown name between those whose names are known', () => {
    const names = ['Anna', 'Zzyx', 'Ben'];
    const files = {
      Ton: sheet(names, ['Angst', 'Wut', 'Freude'], 2),
      Thema: sheet(names, ['Geld', 'Recht', 'Natur'], 2),
    };
    expect(read(files).map(({ coders }) => [...coders].sort())).toEqual([
      ['Anna', 'Ben', 'Zzyx'],
      ['Anna', 'Ben', 'Zzyx'],
    ]);
  });
});

describe('parts of a long sheet with coders of unknown names', () => {
  it.each([
    ['all of its units', 1],
    ['none of its units', 99],
  ])('are never taken for those of two coders where the last coder agrees on %s', (_, every) => {
    const last = (i: number) => (i % every === 0 ? 0 : 1);
    const rows = (units: readonly string[]) => [
      ['Unit ID', 'wumdre', 'code'],
      ...units.flatMap((unit, i) =>
        ['kuwum', 'mivon', 'vonnar'].map((name, c) => [
          unit,
          name,
          ['pay', 'care'][(i + (c === 2 ? last(i) : 0)) % 2]!,
        ]),
      ),
    ];
    const parts = { part1: rows(UNITS.slice(0, 4)), part2: rows(UNITS.slice(4)) };
    const reading = shownOf(parts).find(({ coder }) => coder === 'wumdre');
    expect(read(parts, withChosen(PLAIN_READING, reading!.options))).toMatchObject([
      { coders: ['kuwum', 'mivon', 'vonnar'], unitCount: 8 },
    ]);
  });
});
