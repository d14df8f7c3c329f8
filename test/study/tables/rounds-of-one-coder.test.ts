import { describe, expect, it } from 'vitest';
import { BadInputError, type Problem } from '../../../src/problems.ts';
import { readStudies } from '../../../src/study/read-study.ts';
import { PLAIN_READING } from '../../../src/study/reading-options.ts';
import { tableOf } from '../reading/study-of.ts';

const given = (shift: number) =>
  ['pro', 'con', 'con', 'pro', 'con'].map((_, i) => ['pro', 'con'][(i + (i % 3 === 0 ? shift : 0)) % 2]!);
const own = (shift: number) => [['unit', 'code'], ...given(shift).map((code, i) => [`u${i}`, code])];
const ofAll = (shift: number) => [
  ['unit', 'Anna', 'Ben'],
  ...given(shift).map((code, i) => [`u${i}`, code, given(0)[i]!]),
];

/** Tables of the same name in two folders, by which they are called. */
function problemsOf(
  folders: readonly string[],
  rows: (shift: number) => readonly (readonly string[])[],
): readonly Problem[] {
  const tables = folders.map((name, i) => ({ ...tableOf(`study/${name}/SG.csv`, rows(i)), name }));
  try {
    readStudies(tables, PLAIN_READING);
    return [];
  } catch (error) {
    if (error instanceof BadInputError) return error.problems;
    throw error;
  }
}

describe('sheets of the same name in folders of several rounds', () => {
  it('are one coder’s', () => {
    expect(problemsOf(['round-1', 'round-2'], own)).toEqual([
      {
        code: 'rounds-of-one-coder',
        at: { file: 'study/round-1/SG.csv, study/round-2/SG.csv' },
        coder: 'SG',
        folders: ['study/round-1', 'study/round-2'],
      },
    ]);
  });

  it('may have a column for each coder', () => {
    expect(problemsOf(['round-1', 'round-2'], ofAll)).toMatchObject([{ code: 'unclear-reading' }]);
  });

  it('are those of the coders by whom folders are called', () => {
    expect(problemsOf(['Anna', 'Ben'], own)).toEqual([]);
  });
});
