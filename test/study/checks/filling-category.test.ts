import { describe, expect, it } from 'vitest';
import { BadInputError } from '../../../src/problems.ts';
import { readStudies } from '../../../src/study/read-study-with-names.ts';
import { PLAIN_READING, type ReadingOptions } from '../../../src/study/reading-options.ts';
import { tableOf } from '../reading/study-of.ts';

const CODERS = ['Anna', 'Ben', 'Cleo', 'Dora'];

/** Two of four coders screened each reference; the other two have this sign. */
function screened(units: number, sign: string, extra: readonly string[][] = []) {
  const pairs = [
    [0, 1],
    [2, 3],
    [0, 2],
    [1, 3],
    [0, 3],
    [1, 2],
  ];
  const rows = Array.from({ length: units }, (_, i) => {
    const [first, second] = pairs[i % pairs.length]!;
    const label = i % 4 === 0 ? '1' : '-1';
    const other = i % 5 === 0 ? '0' : label;
    return [`r${i}`, ...CODERS.map((_, at) => (at === first ? label : at === second ? other : sign))];
  });
  return tableOf('sheet.csv', [['id', ...CODERS], ...rows, ...extra]);
}

function outcome(table: ReturnType<typeof tableOf>, options: Partial<ReadingOptions> = {}) {
  try {
    return readStudies([table], { ...PLAIN_READING, ...options }).studies[0]!.categories;
  } catch (error) {
    if (error instanceof BadInputError) return error.problems;
    throw error;
  }
}

describe('a sign that all coders have but equally many for each unit', () => {
  it('is asked about, since it seems to stand for coders who did not code', () => {
    expect(outcome(screened(24, 'o'))).toMatchObject([
      { code: 'category-fills', category: 'o', units: 24, coders: 4, given: 2 },
    ]);
    expect(outcome(screened(24, 'o'), { missing: ['o'] })).toEqual(['-1', '0', '1']);
  });

  it('is a category where units differ, or are few', () => {
    expect(outcome(screened(24, 'o', [['r24', '1', '1', '1', 'o']]))).toContain('o');
    expect(outcome(screened(8, 'o'))).toContain('o');
  });
});
