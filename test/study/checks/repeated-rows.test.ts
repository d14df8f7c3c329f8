import { describe, expect, it } from 'vitest';
import { BadInputError, type Problem } from '../../../src/problems.ts';
import type { Table } from '../../../src/read/table.ts';
import { repeatedBy } from '../../../src/study/checks/repeated-rows.ts';
import { readStudies } from '../../../src/study/read-study.ts';
import { PLAIN_READING, type ReadingOptions } from '../../../src/study/reading-options.ts';
import { tableOf } from '../reading/study-of.ts';

const read = (rows: readonly (readonly string[])[], options: Partial<ReadingOptions> = {}) =>
  readStudies([tableOf('sheet.csv', rows)], { ...PLAIN_READING, ...options });

function problemsOf(rows: readonly (readonly string[])[]): readonly Problem[] {
  return problemsIn([tableOf('sheet.csv', rows)]);
}

function problemsIn(tables: readonly Table[]): readonly Problem[] {
  try {
    readStudies(tables, PLAIN_READING);
    return [];
  } catch (error) {
    if (error instanceof BadInputError) return error.problems;
    throw error;
  }
}

/** What two coders gave six units, once for each text of a further column. */
function long(heading: string, texts: readonly string[], categories: readonly string[]): string[][] {
  const rows = texts.flatMap((text, t) =>
    ['t1', 't2', 't3', 't4', 't5', 't6'].flatMap((unit, u) =>
      ['Ana', 'Ben'].map((coder, c) => [unit, coder, text, categories[(u + t + (u % 3 === 0 ? c : 0)) % 2]!]),
    ),
  );
  return [['tweet', 'coder', heading, 'label'], ...rows];
}

describe('units of which some parts cannot be read alone', () => {
  it('may have a name of two columns all the same', () => {
    const given = ['yes', 'yes', 'no', 'yes', 'no', 'no', 'yes', 'yes'];
    const rows = ['p1', 'p2', 'p3', 'p4'].flatMap((patient, p) =>
      ['1', '2'].flatMap((lesion, l) =>
        ['r1', 'r2'].map((reader, r) => [patient, lesion, reader, l === 0 ? ['yes', 'no'][r]! : given[p * 2 + r]!]),
      ),
    );
    expect(problemsOf([['patient', 'lesion', 'reader', 'finding'], ...rows])).toMatchObject([
      { code: 'repeated-by', column: 'lesion', unit: ['patient'], isPartOfUnit: true },
    ]);
  });
});

describe('units that come again in the rows', () => {
  it('are told by the column in which their rows differ, with what reads one at a time', () => {
    const rows = long('wave', ['first', 'second'], ['pro', 'con']);
    expect(problemsOf(rows)).toEqual([
      {
        code: 'repeated-by',
        at: { file: 'sheet.csv' },
        column: 'wave',
        values: ['first', 'second'],
        unit: ['tweet'],
        coder: 'coder',
        isPartOfUnit: true,
      },
    ]);
    const where = (value: string) => read(rows, { where: [{ column: 'wave', value }] }).studies;
    expect(where('second')).toMatchObject([{ coders: ['Ana', 'Ben'], unitCount: 6 }]);
    expect(read(rows, { unit: ['tweet', 'wave'] }).studies).toMatchObject([{ unitCount: 12 }]);
  });

  it('where coders have columns', () => {
    const rows = ['A', 'B'].flatMap((site) =>
      ['1', '2', '3', '4', '5', '6'].map((unit, u) => [site, unit, ['pro', 'con'][u % 2]!, ['pro', 'con'][+(u > 2)]!]),
    );
    expect(problemsOf([['site', 'unit', 'rater 1', 'rater 2'], ...rows])).toMatchObject([
      { code: 'repeated-by', column: 'site', unit: ['unit'], coder: null, isPartOfUnit: true },
    ]);
  });

  it('never make one unit of several variables', () => {
    const tone = long('scale', ['tone'], ['warm', 'cold']);
    const topic = long('scale', ['topic'], ['war', 'tax']).slice(1);
    expect(problemsOf([...tone, ...topic])).toMatchObject([
      { code: 'repeated-by', column: 'scale', isPartOfUnit: false },
    ]);
  });

  it('are told line by line where they are slips', () => {
    const rows = long('site', ['n'], ['pro', 'con']);
    expect(problemsOf([...rows, ['t1', 'Ana', 's', 'con']])).toMatchObject([{ code: 'duplicate-coding' }]);
  });

  it('are not looked for by one column after the other where hundreds could tell them apart', () => {
    const tries = (columns: number) => {
      let times = 0;
      const names = Array.from({ length: columns }, (_, i) => `c${i}`);
      const rows = ['s1', 's2', 's3', 's4'].map((unit, row) => [unit, ...names.map((_, i) => 'ab'[(row + i) % 2]!)]);
      repeatedBy([tableOf('sheet.csv', [['unit', ...names], ...rows])], PLAIN_READING, () => {
        times += 1;
        return { stopped: { problems: 1, code: 'unclear-reading', at: { file: 'sheet.csv' } } };
      });
      return times;
    };
    expect(tries(10)).toBe(20);
    expect(tries(300)).toBe(0);
  });
});

describe('the same units that come again for every coder', () => {
  const rows = (last: string) => [
    ['id', 'category'],
    ...['1 x', '2 y', '2 x', '4 y', `5 ${last}`].map((row) => row.split(' ')),
  ];

  it('in a file of each, are no units: the rows may be', () => {
    const files = ['Ana', 'Ben'].map((name, i) => tableOf(`${name}.csv`, rows(i === 0 ? 'x' : 'y')));
    expect(problemsIn(files)).toMatchObject([{ forAll: 'files' }, { forAll: 'files' }]);
    expect(readStudies(files, { ...PLAIN_READING, byRow: true }).studies[0].unitCount).toBe(5);
  });

  it('but one that only one coder has twice is a slip', () => {
    const files = [tableOf('Ana.csv', rows('x')), tableOf('Ben.csv', rows('x').with(3, ['3', 'x']))];
    expect(problemsIn(files)).toEqual([expect.objectContaining({ code: 'duplicate-coding', coder: 'Ana', unit: '2' })]);
    expect(problemsIn(files)[0]).not.toHaveProperty('forAll');
  });
});
