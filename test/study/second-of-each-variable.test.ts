import { describe, expect, it } from 'vitest';
import { BadInputError } from '../../src/problems.ts';
import { readStudies } from '../../src/study/read-study-with-names.ts';
import { PLAIN_READING } from '../../src/study/reading-options.ts';
import { withChosen } from '../../src/study/tried-options.ts';
import { tableOf } from './reading/study-of.ts';

type Rows = readonly (readonly string[])[];

const read = (rows: Rows, options = PLAIN_READING) => readStudies([tableOf('sheet.csv', rows)], options).studies;

function shownOf(rows: Rows) {
  try {
    read(rows);
  } catch (error) {
    const [problem] = error instanceof BadInputError ? error.problems : [];
    if (problem?.code === 'unclear-reading') return problem.readings;
    throw error;
  }
  throw new Error('nothing was asked');
}

const TONES = ['angry', 'calm', 'glad'];
const FRAMES = ['money', 'law'];
const numbers = Array.from({ length: 18 }, (_, i) => i);
/** The second coder did every third unit, and differs now and then. */
const second = (words: readonly string[], i: number) =>
  i % 3 === 0 ? words[(i + Number(i % 9 === 0)) % words.length]! : '';
const sheetHeaded = (more: string) => [
  ['article', 'tone', `tone${more}`, 'frame', `frame${more}`],
  ...numbers.map((i) => [`a${i}`, TONES[i % 3]!, second(TONES, i), FRAMES[i % 2]!, second(FRAMES, i)]),
];

describe('variables with a second column each, headed as the first and more', () => {
  it('are of two coders where the second column is headed so', () => {
    const studies = read(sheetHeaded('.reli'));
    expect(studies.map(({ variable, coders }) => [variable, coders])).toEqual([
      ['tone', ['(first)', 'reli']],
      ['frame', ['(first)', 'reli']],
    ]);
  });

  it('are shown as those of two coders where no heading says so', () => {
    const rows = sheetHeaded('_2');
    const [reading] = shownOf(rows);
    expect(reading).toMatchObject({ variables: ['tone', 'frame'], coders: ['1', '2'], doubts: ['second-of-each'] });
    const studies = read(rows, withChosen(PLAIN_READING, reading!.options));
    expect(studies.map(({ variable, coders }) => [variable, coders])).toEqual([
      ['tone', ['1', '2']],
      ['frame', ['1', '2']],
    ]);
  });

  it('are no variables of coders who share no unit', () => {
    const [head, ...rows] = sheetHeaded('.reli');
    const named = [['coder', ...head!], ...rows.map((row, i) => [['Ella', 'Tom'][i % 2]!, ...row])];
    const [reading] = shownOf(named);
    expect(reading).toMatchObject({ variables: ['tone', 'frame'], coders: ['(first)', 'reli'] });
  });

  it('are none where the second column says how sure the coder was, or holds something else', () => {
    const rows = [
      ['article', 'Anna', 'Anna_confidence', 'Ben', 'Ben_confidence'],
      ...numbers.map((i) => [`a${i}`, String(i % 3), String((i * 7) % 3), String((i + Number(i % 9 === 0)) % 3), '2']),
    ];
    expect(read(rows).map(({ coders }) => coders)).toEqual([['Anna', 'Ben']]);
  });
});
