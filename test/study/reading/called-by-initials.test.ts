import { describe, expect, it } from 'vitest';
import { findReading } from '../../../src/study/reading/find-reading.ts';
import { tableOf } from './study-of.ts';

const BOTH = ['pro', 'con', 'con', 'pro', 'con', 'con', 'pro', 'con'].map((category, i) => [
  category,
  i % 3 === 0 ? 'con' : category,
]);

/** A sheet of two coders who share categories, and a third column beside them. */
const outcomeOf = (headings: readonly string[], third: (row: number) => string) =>
  findReading(
    [tableOf('sheet.csv', [['id', ...headings], ...BOTH.map((both, i) => [`u${i}`, ...both, third(i)])])],
    {},
  );

describe('a column headed by initials beside those of two coders', () => {
  it.each([[['SG', 'KO', 'MW']], [['A', 'B', 'C']], [['R1', 'R2', 'R3']]])(
    'is a third coder’s who gave one category that nobody else gave: %s',
    async (headings) => {
      const { read } = await outcomeOf(headings, () => 'neutral');
      expect(read?.coders).toEqual(headings);
    },
  );

  it.each([[['SG', 'KO', 'P']], [['A', 'B', 'S']], [['R1', 'R2', 'Y']]])(
    'is asked about where it may be something else: %s',
    async (headings) => {
      const outcome = await outcomeOf(headings, () => 'north');
      expect(outcome.read).toBeUndefined();
      const readings = outcome.read === undefined ? outcome.readings : [];
      expect(readings.map(({ coders }) => coders)).toEqual([headings.slice(0, 2), headings]);
    },
  );

  it('is never left out without a word', async () => {
    expect((await outcomeOf(['A', 'B', 'S'], (row) => ['north', 'south'][row % 2]!)).read).toBeUndefined();
  });
});
