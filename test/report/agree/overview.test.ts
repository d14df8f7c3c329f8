import { describe, expect, it } from 'vitest';
import { gillard } from '../../support/gillard.ts';
import { times } from '../../support/in-folder.ts';
import { reportOf } from '../../support/report-of.ts';
import { agreeReport } from '../../support/run.ts';
import { studyOf } from '../../support/study.ts';

const overviewOf = (units: readonly string[], argv: string[] = []) => reportOf(studyOf(units), argv).overview;

/** Two coders who agree on `alike` units, half of them A, and disagree on `apart`. */
const two = (alike: number, apart: number) => [
  ...times(alike / 2, 'A A'),
  ...times(alike / 2, 'B B'),
  ...times(apart / 2, 'A B'),
  ...times(apart / 2, 'B A'),
];

interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

describe('the verdict on alpha', () => {
  it.each([
    ['too-low', two(60, 40), ({ upper }: Bounds) => upper < 0.667],
    ['open', two(16, 4), ({ lower, upper }: Bounds) => lower < 0.667 && upper >= 0.667],
    ['tentative', two(180, 20), ({ lower }: Bounds) => lower >= 0.667 && lower < 0.8],
    ['reliable', two(196, 4), ({ lower }: Bounds) => lower >= 0.8],
  ] as const)('is %s by its interval', (verdict, units, lies) => {
    const found = overviewOf(units);
    expect(found.verdict).toBe(verdict);
    expect(found.alpha!.ci).toSatisfy(lies);
  });

  it('goes by the interval, not by the value', () => {
    const found = overviewOf(two(18, 2));
    expect(found.alpha!.value).toBeGreaterThan(0.8);
    expect(found.verdict).toBe('open');
  });

  it.each([
    ['no interval was asked for', two(60, 40), ['--ci', 'none']],
    ['the interval has no width, as every unit is alike', two(60, 0), ['--ci', 'jackknife']],
    ['alpha is undefined', times(10, 'A A'), []],
  ])('is left open if %s', (_, units, argv) => {
    const found = overviewOf(units, [...argv]);
    expect(found.alpha).not.toBeNull();
    expect(found.verdict).toBeNull();
    expect(found.apart).toBeNull();
  });
});

describe('the coder apart', () => {
  const alike = [...times(15, 'A A A'), ...times(15, 'B B B'), 'A B A', 'B B A'];
  const other = (i: number) => 'AABBABBA'[i % 8]!;

  it('is the only one without whom alpha is above its interval', () => {
    const found = overviewOf(alike.map((row, i) => `${row} ${other(i)}`));
    expect(found.apart).toEqual({ coder: 'c4', alpha: expect.closeTo(overviewOf(alike).alpha!.value!, 12) });
    expect(found.apart!.alpha).toBeGreaterThan(found.alpha!.ci!.upper);
  });

  it('is nobody if the coders are alike', () => {
    expect(overviewOf(alike).apart).toBeNull();
  });
});

describe('who agrees with whom', () => {
  it('Gillard et al. 2013 (constructed sheets): on 20 units, two coders at least have nothing in common', async () => {
    const { overview } = (await agreeReport(gillard('gillard-2013'))).report;
    const { columns, oddOneOut } = overview.units!;
    const byPairs = new Map<number, number>();
    for (const { agrees, units } of columns) {
      const pairs = agrees.reduce<number>((sum, others) => sum + others!, 0) / 2;
      byPairs.set(pairs, (byPairs.get(pairs) ?? 0) + units);
    }
    // the least agreement first
    expect([...byPairs]).toEqual([
      [0, 8],
      [1, 8],
      [2, 4],
      [3, 30],
    ]);
    expect(oddOneOut).toEqual([
      { coder: 'KO', units: 2 },
      { coder: 'SG', units: 2 },
      { coder: 'SLG', units: 4 },
    ]);
    expect(overview.toTalkOver).toBe(20);
    expect(overview.headline).toMatchObject({ agreed: 28, units: 50 }); // two of the 30 have no category in common
    expect(overview.units!.groups).toEqual([
      { group: 'none', units: 8 },
      { group: 'one-pair', units: 8 },
      { group: 'two-pairs', units: 4 },
      { group: 'every-pair', units: 2 },
      { group: 'all', units: 28 },
    ]);
  });

  it('has nobody odd if two others disagree, or if only two coded the unit', () => {
    const odd = (row: string) => overviewOf([row]).units!.oddOneOut.filter(({ units }) => units > 0);
    expect(odd('A A B')).toEqual([{ coder: 'c3', units: 1 }]);
    expect(odd('A B C')).toEqual([]);
    expect(odd('A A B B')).toEqual([]);
    expect(odd('A B .')).toEqual([]);
    expect(odd('A A . B')).toEqual([{ coder: 'c4', units: 1 }]);
  });

  it('is told apart by what is uncoded, and by what is missing', () => {
    expect(overviewOf(['A A', 'B B', 'A B', 'A -', 'A .']).units).toEqual({
      columns: [
        { agrees: [0, 0], uncoded: [false, true], units: 1 },
        { agrees: [0, 0], uncoded: [false, false], units: 1 },
        { agrees: [1, 1], uncoded: [false, false], units: 2 },
        { agrees: [0, null], uncoded: [false, false], units: 1 },
      ],
      groups: [
        { group: 'none', units: 2 },
        { group: 'all', units: 2 },
        { group: 'single', units: 1 },
      ],
      oddOneOut: [],
    });
  });
});

describe('the groups of units', () => {
  const groupOf = (row: string, argv: string[] = []) => overviewOf([row], argv).units!.groups.map(({ group }) => group);

  it('go by the pairs that agree: their number with three coders, their share with more', () => {
    expect(groupOf('A B C')).toEqual(['none']);
    expect(groupOf('A A B')).toEqual(['one-pair']);
    expect(groupOf('A AB B')).toEqual(['two-pairs']);
    expect(groupOf('A A A')).toEqual(['all']);
    expect(groupOf('A A B B')).toEqual(['under-half']); // 2 of 6
    expect(groupOf('A A A B')).toEqual(['half']); // 3 of 6
    expect(groupOf('A A A A A A A A A B')).toEqual(['most']); // 36 of 45, 80%
  });

  it('tell pairs that agree from a category that all have, unless pairs were asked for', () => {
    expect(groupOf('AB BC AC')).toEqual(['every-pair']);
    expect(groupOf('AB BC AC', ['--joint', 'every-pair'])).toEqual(['all']);
    expect(groupOf('AB B BC')).toEqual(['all']);
  });
});

describe('the confusions', () => {
  it('stand in a matrix in which those confused most are neighbours, with what makes up half of them', () => {
    // by hand: A for B twice, B for C once; D with nothing in its place once
    const { matrix, confused } = overviewOf(['A B', 'A B', 'B C', 'AD A', 'A A', 'C C']);
    expect(confused).toEqual({
      pairs: 2,
      times: 3,
      half: { pairs: 1, times: 2 },
      commonest: [
        { categories: ['A', 'B'], times: 2 },
        { categories: ['B', 'C'], times: 1 },
      ],
      listed: { pairs: 2, times: 3 },
      rest: { pairs: 0, times: 0 },
    });
    expect(matrix).toEqual({
      categories: ['A', 'B', 'C', 'D'],
      both: [2, 0, 1, 0],
      alone: [0, 0, 0, 1],
      times: [[], [2], [0, 1], [0, 0, 0]],
    });
  });

  it('Gillard et al. 2013 (constructed sheets): four pairs of categories make up 23 of 40', async () => {
    const { overview } = (await agreeReport(gillard('gillard-2013'))).report;
    expect(overview.confused).toMatchObject({ times: 40, half: { pairs: 4, times: 23 } });
  });
});

describe('the mean of each coder', () => {
  it('is over the coder’s pairs, the lowest first', () => {
    const { byCoder } = overviewOf(['A A B', 'A A A', 'A A B', 'B B B']);
    expect(byCoder).toEqual([
      { coder: 'c3', agreement: 0.5, pairs: 2 },
      { coder: 'c1', agreement: 0.75, pairs: 2 },
      { coder: 'c2', agreement: 0.75, pairs: 2 },
    ]);
  });
});

describe('the headline', () => {
  it.each([
    [2, 'agreement', 'pair'],
    [3, 'joint-agreement', 'all'],
    [5, 'joint-agreement', 'all'],
    [6, 'agreement', 'all'],
  ])('of %i coders is %s', (coders, measure, scope) => {
    const row = (category: string) => Array<string>(coders).fill(category).join(' ');
    expect(overviewOf([row('A'), row('B')]).headline).toMatchObject({ measure, scope, value: 1 });
  });

  it('reads joint agreement as it was asked to', () => {
    const units = ['AB BC AC', 'A A A'];
    expect(overviewOf(units).headline).toMatchObject({ variant: null, value: 0.5 });
    expect(overviewOf(units, ['--joint', 'every-pair']).headline).toMatchObject({ variant: 'every-pair', value: 1 });
  });
});
