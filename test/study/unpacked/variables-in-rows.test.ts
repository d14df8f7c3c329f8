import { describe, expect, it } from 'vitest';
import { BadInputError } from '../../../src/problems.ts';
import { readStudies } from '../../../src/study/read-study-with-names.ts';
import { PLAIN_READING, type ReadingOptions } from '../../../src/study/reading-options.ts';
import { singleUnits } from '../../../src/study/study.ts';
import { tableOf } from '../reading/study-of.ts';

const GIVEN = { tone: ['glad', 'calm'], frame: ['money', 'law'] } as const;
const rows = Array.from({ length: 8 }, (_, unit) =>
  ['Anna', 'Ben'].flatMap((coder, c) =>
    (['tone', 'frame'] as const).map((variable) => [
      `u${unit}`,
      coder,
      variable,
      GIVEN[variable][(unit + Number(c === 1 && unit === 3)) % 2]!,
    ]),
  ),
).flat();

const read = (list: readonly (readonly string[])[], options: Partial<ReadingOptions> = {}) =>
  readStudies([tableOf('sheet.csv', [['unit', 'coder', 'variable', 'value'], ...list])], {
    ...PLAIN_READING,
    ...options,
  }).studies;

describe('a row for each variable of a unit and coder', () => {
  it('is a column for each variable', () => {
    const studies = read(rows);
    expect(studies.map(({ variable, coders, unitCount }) => [variable, coders, unitCount])).toEqual([
      ['tone', ['Anna', 'Ben'], 8],
      ['frame', ['Anna', 'Ben'], 8],
    ]);
    const { cells } = singleUnits(studies[0]!);
    const agreed = Array.from({ length: 8 }, (_, unit) => [...cells(unit)]).filter(([a, b]) => a === b);
    expect(agreed).toHaveLength(7);
  });

  it('is no coding where a coder lacks it', () => {
    const [tone] = read(rows.filter((_, i) => i !== 2));
    expect(tone!.categories).toEqual(['calm', 'glad']);
  });

  it('is read as options say, and asked about where a variable comes twice', () => {
    expect(read(rows, { where: [{ column: 'variable', value: 'tone' }] }).map(({ variable }) => variable)).toEqual([
      undefined,
    ]);
    expect(() => read([...rows, rows[0]!])).toThrow(BadInputError);
  });
});
