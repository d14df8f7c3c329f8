import { describe, expect, it } from 'vitest';
import { findReading } from '../../../../src/study/reading/find-reading.ts';
import { tableOf } from '../study-of.ts';

const COUNTS = [
  [3, 0, 0],
  [0, 3, 0],
  [1, 2, 0],
  [0, 4, 2],
  [0, 0, 3],
  [2, 1, 0],
  [0, 1, 2],
  [5, 3, 1],
];
const NAMES = ['angry', 'calm', 'other'];

/** Counts between how many coders there were, in front, and what most of them chose, behind. */
function sheet(
  winner: (largest: number) => string,
  total = (counts: readonly number[]) => counts.reduce((a, b) => a + b),
) {
  return [
    ['text', 'asked', ...NAMES, 'verdict'],
    ...COUNTS.map((own, i) => [
      `A text of some words, number ${i}`,
      String(total(own)),
      ...own.map(String),
      winner(own.indexOf(Math.max(...own))),
    ]),
  ];
}

async function read(rows: readonly (readonly string[])[]) {
  const { read: reading } = await findReading([tableOf('sheet.csv', rows)], {});
  if (!reading) return undefined;
  const reasons = Object.fromEntries(reading.columns.map(({ heading, reason }) => [heading, reason]));
  return { layout: reading.layout, counted: reading.proposal.coded.map(({ variable }) => variable), reasons };
}

describe('counts', () => {
  it('stand between their sum and the category that most coders chose', async () => {
    for (const winner of [String, (place: number) => String(place + 1), (place: number) => NAMES[place]!]) {
      const found = await read(sheet(winner));
      expect(found).toMatchObject({ layout: 'counts', counted: NAMES });
      expect(found!.reasons).toMatchObject({ asked: 'total', verdict: 'result' });
    }
  });

  it('under numbers as categories are not read as if these were a unit, too', async () => {
    const rows = [
      ['1', '2', '3'],
      ...[
        [3, 0, 0],
        [0, 3, 0],
        [1, 2, 0],
        [0, 1, 2],
        [2, 1, 0],
      ].map((own) => own.map(String)),
    ];
    const outcome = await findReading([tableOf('sheet.csv', rows)], {});
    const shown = outcome.read ? [outcome.read] : outcome.readings;
    const counted = shown.filter(({ layout }) => layout === 'counts').map(({ proposal }) => proposal);
    expect(counted.map(({ view, coded }) => [view.rows, coded.map(({ variable }) => variable)])).toEqual([
      [5, ['1', '2', '3']],
    ]);
  });

  it('of different numbers of coders may be of what is positive', async () => {
    const rows = COUNTS.map((own, i) => [String(i + 1), ...own.map(String)]);
    const outcome = await findReading([tableOf('sheet.csv', [['id', 'neg', 'neu', 'pos'], ...rows])], {
      layout: 'counts',
    });
    expect(outcome.read?.proposal.coded.map(({ variable }) => variable)).toEqual(['neg', 'neu', 'pos']);
  });

  it('are asked about where a number beside them is neither', async () => {
    expect(await read(sheet((place) => String((place + 1) % 3)))).toBeUndefined();
    expect(await read(sheet(String, (counts) => counts[0]! + 2))).toBeUndefined();
  });
});
