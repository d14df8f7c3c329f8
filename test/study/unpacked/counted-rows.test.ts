import { describe, expect, it } from 'vitest';
import { readStudies } from '../../../src/study/read-study-with-names.ts';
import { PLAIN_READING, type ReadingOptions } from '../../../src/study/reading-options.ts';
import { tableOf } from '../reading/study-of.ts';

const unitsOf = (rows: readonly (readonly string[])[], options: Partial<ReadingOptions> = {}) => {
  const [study] = readStudies([tableOf('sheet.csv', rows)], { ...PLAIN_READING, ...options }).studies;
  return [study!.coders.join(), study!.unitCount];
};

const TABLE = [
  ['', 'Rater1', 'Rater2', 'Freq'],
  ['1', 'pay', 'pay', '9'],
  ['2', 'law', 'pay', '0'],
  ['3', 'pay', 'law', '2'],
  ['4', 'law', 'law', '6'],
];

describe('a table of what coders gave, and how many units were given that', () => {
  it('has a unit for each of those that are counted', () => {
    expect(unitsOf(TABLE)).toEqual(['Rater1,Rater2', 17]);
    expect(unitsOf(TABLE.map(([, ...cells]) => cells))).toEqual(['Rater1,Rater2', 17]);
  });

  it('is an error where it counts more units than can be written out', () => {
    const many = TABLE.map((row, i) => (i === 0 ? row : [...row.slice(0, 3), '9999999']));
    expect(() => unitsOf(many)).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({
            code: 'counted-units-many',
            counts: 'Freq',
            units: 39_999_996,
            at: { file: 'sheet.csv', line: 2, column: 4 },
          }),
        ],
      }),
    );
    expect(unitsOf(many, { separator: 'none' })).toEqual(['Rater1,Rater2', 4]);
  });

  it('has a unit for each row where an option says so, or rows come again', () => {
    expect(unitsOf(TABLE, { separator: 'none' })).toEqual(['Rater1,Rater2', 4]);
    expect(unitsOf([...TABLE, ['5', 'law', 'law', '1']])).toEqual(['Rater1,Rater2', 5]);
  });
});
