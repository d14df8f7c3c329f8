import { describe, expect, it } from 'vitest';
import { BadInputError } from '../../../src/problems.ts';
import { readStudies } from '../../../src/study/read-study-with-names.ts';
import { PLAIN_READING, type ReadingOptions } from '../../../src/study/reading-options.ts';
import { tableOf } from '../reading/study-of.ts';

/** The coders that are read, or in each reading that is shown. */
function codersOf(rows: readonly (readonly string[])[], options: Partial<ReadingOptions> = {}) {
  try {
    const { studies } = readStudies([tableOf('sheet.csv', rows)], { ...PLAIN_READING, ...options });
    return studies[0].coders;
  } catch (error) {
    if (!(error instanceof BadInputError)) throw error;
    return error.problems.map((problem) =>
      problem.code === 'unclear-reading'
        ? problem.readings.map(({ coders, columns }) => [
            coders.join(', '),
            ...columns.flatMap(({ doubt }) => doubt ?? []),
          ])
        : problem.code,
    );
  }
}

const PLACES = ['Otto 1', 'Otto 2', 'Otto 3'];
const votes = (sign: string) => [
  ['id', 'Otto', 'Mira'],
  ...['pay pay care', 'care care care', 'team pay team', 'pay team care', 'team team team', 'care pay care'].map(
    (list, i) => [`u${i}`, list.replaceAll(' ', sign), list.split(' ')[0]!],
  ),
];

describe('lists in which a label comes twice', () => {
  it.each(['; ', ',', '/', '\n'])(
    'are labels of several coders, which is asked about, with %j between them',
    (sign) => {
      const doubts = PLACES.map(() => 'places-in-lists');
      expect(codersOf(votes(sign))).toEqual([expect.arrayContaining([[`${PLACES.join(', ')}, Mira`, ...doubts]])]);
      expect(codersOf(votes(sign), { coders: [...PLACES, 'Mira'] })).toEqual(['Mira', ...PLACES]);
      expect(codersOf(votes(sign), { coders: ['Otto*', 'Mira'] })).toEqual(['Mira', ...PLACES]);
    },
  );

  it('are no sets where lists are not equally long', () => {
    const rows = votes('; ').map(([id, list, who], i) => [id!, i === 2 ? 'care; care' : list!, who!]);
    expect(codersOf(rows)).toEqual([[['Otto, Mira', 'labels-repeat']]]);
    expect(codersOf(rows, { separator: ';' })).toEqual(['Mira', 'Otto']);
  });

  it('are sets with slips where that is rare', () => {
    const sets = ['pay; care', 'care; team', 'pay', 'team; pay', 'care; care', 'team', 'care; pay', 'pay; team'];
    const rows = [['id', 'Mira', 'Otto'], ...sets.map((set, i) => [`u${i}`, set, sets[(i + 1) % 3]!])];
    expect(codersOf(rows)).toEqual(['Mira', 'Otto']);
  });

  it('are no dates', () => {
    const rows = votes('; ').map(([id, , who], i) => [
      `${1 + (i % 9)}/${1 + (i % 9)}/2023 10:0${i % 9}:00`,
      id!,
      who!,
      who!,
    ]);
    rows[0] = ['Timestamp', 'id', 'Mira', 'Otto'];
    expect(codersOf(rows)).toEqual(['Mira', 'Otto']);
  });
});
