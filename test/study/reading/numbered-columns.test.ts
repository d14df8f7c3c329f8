import { describe, expect, it } from 'vitest';
import { findReading } from '../../../src/study/reading/find-reading.ts';
import type { Fixed } from '../../../src/study/reading/fixed.ts';
import { studyOf, tableOf } from './study-of.ts';

type Rows = readonly (readonly string[])[];

/** What is read: the variables with their coders, "a set", or what there is to choose from. */
async function read(rows: Rows, fixed: Fixed = {}) {
  const outcome = await findReading([tableOf('sheet.csv', rows)], fixed);
  const inWords = ({ form, variables }: { form: string; variables: readonly string[] }) =>
    form === 'labels' ? 'a set' : variables.join(', ');
  if (!outcome.read) return { asks: outcome.readings.map(inWords).slice(0, 2) };
  return { reads: inWords(outcome.read), study: studyOf(outcome.read, fixed) };
}

/** A sheet with two columns of each of two coders, who gave each unit these. */
function sideBySide(stem: string, units: readonly (readonly [string, string, string, string])[]): Rows {
  return [
    ['id', `Ann_${stem}1`, `Ann_${stem}2`, `Ben_${stem}1`, `Ben_${stem}2`],
    ...units.map((cells, i) => [String(i + 1), ...cells]),
  ];
}

/** The same with a row a coding. */
function long(stem: string, units: readonly (readonly [string, string, string, string])[]): Rows {
  return [
    ['id', 'coder', `${stem}1`, `${stem}2`],
    ...units.flatMap(([a, b, c, d], i) => [
      [String(i + 1), 'Ann', a, b],
      [String(i + 1), 'Ben', c, d],
    ]),
  ];
}

/** Two scales from 1 to 3 of which the second one is skipped in every third unit. */
const SKIPPED = Array.from({ length: 18 }, (_, i) => {
  const [one, two] = [String(1 + (i % 3)), String(1 + ((i * 2 + (i % 4)) % 3))];
  const other = i % 5 === 0 ? String(1 + ((i + 1) % 3)) : one;
  const second = i % 7 === 0 ? one : two;
  return i % 3 === 1 ? ([one, '', other, ''] as const) : ([one, two, other, second] as const);
});
const inWords = (units: typeof SKIPPED, words: readonly string[]) =>
  units.map(
    (cells) =>
      cells.map((cell) => (cell === '' ? '' : words[Number(cell) - 1]!)) as unknown as readonly [
        string,
        string,
        string,
        string,
      ],
  );

/** Sets of one or two of these, in any order, of which coders find now more and now fewer. */
const SETS = Array.from({ length: 18 }, (_, i) => {
  const names = ['pay', 'hours', 'care', 'staff'];
  const [one, two] = [names[i % 4]!, names[(i + 1 + (i % 3)) % 4]!];
  const other = i % 4 ? two : names[(i + 2 + (i % 2)) % 4]!;
  return [one, i % 2 ? two : '', i % 5 ? one : names[(i + 3) % 4]!, i % 3 && i % 5 ? other : ''] as const;
});

describe('numbered columns of which some are blank', () => {
  it('are variables where a coder gave the same value in both', async () => {
    for (const stem of ['item', 'rating', 'domain', 'code', 'blip'])
      for (const units of [SKIPPED, inWords(SKIPPED, ['low', 'mid', 'high'])]) {
        const wide = await read(sideBySide(stem, units));
        expect(wide.reads, stem).toBe(`${stem}1, ${stem}2`);
        expect(wide.study!.map(({ coders }) => coders)).toEqual([
          ['Ann', 'Ben'],
          ['Ann', 'Ben'],
        ]);
        // what is not asked of a unit is missing
        expect(wide.study![1]!.given![1]).toEqual([null, null]);
        // below each other "item 1" may number the units
        if (stem === 'item') continue;
        const below = await read(long(stem, units));
        expect(below.reads, stem).toBe(`${stem}1, ${stem}2`);
        expect(below.study![1]!.given![1]).toEqual([null, null]);
      }
  });

  it('are questions where yes and no are said, and a blank is neither', async () => {
    const wide = await read(sideBySide('q', inWords(SKIPPED, ['yes', 'no', 'no'])));
    expect(wide.reads).toBe('q1, q2');
    expect(wide.study![1]!.given![1]).toEqual([null, null]);
    const marks = SKIPPED.map((cells) => cells.map((cell) => (cell === '1' ? 'x' : '')));
    expect((await read(sideBySide('q', marks as unknown as typeof SKIPPED))).reads).not.toBe('q1, q2');
  });

  it('are a set where no coder repeats a value and coders find more or fewer of them', async () => {
    for (const stem of ['code', 'theme', 'blip'])
      for (const rows of [sideBySide(stem, SETS), long(stem, SETS)]) {
        const { reads, study } = await read(rows);
        expect(reads, stem).toBe('a set');
        expect(study![0]!.given![1]).toEqual(
          [
            ['hours', 'staff'],
            ['hours', 'staff'],
          ].map((set) => expect.arrayContaining(set)),
        );
      }
    // numbers may be codes
    const numbers = SETS.map((cells) =>
      cells.map((cell) => ({ pay: '1', hours: '2', care: '3', staff: '4' })[cell] ?? ''),
    );
    const twice = [...numbers, ...numbers.map(([a, b, c, d]) => [b ? b : a, b ? a : '', c, d])];
    expect((await read(sideBySide('code', twice as unknown as typeof SETS))).reads).toBe('a set');
  });

  it('are asked about whoever may be a coder where only coders who find alike often show no set', async () => {
    const units = [
      ['home', '', 'letter', ''],
      ['phone', 'home', 'phone', 'home'],
      ['letter', '', 'visit', 'letter'],
      ['letter', '', 'letter', ''],
      ['letter', 'home', 'phone', 'letter'],
      ['letter', '', 'letter', ''],
      ['letter', 'phone', 'visit', 'letter'],
      ['visit', '', 'visit', ''],
      ['home', 'letter', 'letter', 'phone'],
      ['home', '', 'home', ''],
    ];
    for (const [a, b] of [
      ['zipulte', 'Drete'],
      ['Anna', 'Ben'],
    ]) {
      const head = ['id', `${a} 1`, `${a} 2`, `${b} 1`, `${b} 2`];
      const found = await read([head, ...units.map((cells, i) => [`T${i}`, ...cells])]);
      expect(found.asks, a).toContain('a set');
      const blank = units.map(([c, d, e, f], i) => [`T${i}`, c!, d!, '', e!, f!, '']);
      const wider = [...head.slice(0, 3), `${a} 3`, ...head.slice(3), `${b} 3`];
      expect((await read([wider, ...blank])).asks, a).toContain('a set');
    }
  });

  it('are a set of the coders as they are called though one of them has a blank column more', async () => {
    const [head, ...units] = sideBySide('Code', SETS);
    const { reads, study } = await read([[...head!, 'Ann_Code3'], ...units.map((cells) => [...cells, ''])]);
    expect(reads).toBe('a set');
    expect(study![0]!.coders).toEqual(['Ann', 'Ben']);
  });

  it('are so by words and letters, too', async () => {
    for (const [first, second] of [
      ['First code', 'Second code'],
      ['primary_theme', 'secondary_theme'],
      ['code_a', 'code_b'],
      ['Erster Code', 'Zweiter Code'],
    ] as const) {
      const [, ...rows] = long('', SETS);
      expect((await read([['id', 'coder', first, second], ...rows])).reads, first).toBe('a set');
    }
    const [, ...skipped] = long('', inWords(SKIPPED, ['low', 'mid', 'high']));
    expect((await read([['id', 'coder', 'domain_a', 'domain_b'], ...skipped])).reads).toBe('domain_a, domain_b');
  });

  it('are still a set where one coder slipped once in very many', async () => {
    const many = Array.from({ length: 6 }, () => SETS).flat();
    expect((await read(sideBySide('code', [['pay', 'pay', 'pay', ''], ...many]))).reads).toBe('a set');
  });

  it('are asked about where nothing tells', async () => {
    const few = [
      ['low', 'high', 'low', 'mid'],
      ['mid', '', 'mid', ''],
      ['high', 'low', 'high', 'low'],
      ['low', '', 'mid', ''],
      ['mid', 'high', 'mid', 'high'],
      ['high', '', 'high', ''],
    ] as const;
    for (const rows of [sideBySide('frame', few), long('frame', few)]) {
      const { asks } = await read(rows);
      expect([...asks!].sort()).toEqual(['a set', 'frame1, frame2']);
      expect((await read(rows, { layout: 'label-columns' })).reads).toBe('a set');
      expect((await read(rows, { variables: ['frame1', 'frame2'] })).reads).toBe('frame1, frame2');
    }
    // a few words that hardly could repeat are one set where the heading is a word for a category
    const words = [
      ['pay', 'hours', 'pay', 'care'],
      ['care', '', 'staff', ''],
      ['rota', 'pay', 'rota', ''],
      ['trust', 'care', 'trust', 'care'],
    ] as const;
    for (const rows of [sideBySide('code', words), long('code', words)]) expect((await read(rows)).reads).toBe('a set');
  });
});

describe('one of several variables, a row a coding', () => {
  const rows = (tone: (unit: number, coder: number) => string): Rows => [
    ['id', 'coder', 'stance', 'tone'],
    ...Array.from({ length: 12 }, (_, i) =>
      ['Ann', 'Ben'].map((coder, c) => [String(i), coder, (i + c) % 4 ? 'pro' : 'contra', tone(i, c)]),
    ).flat(),
  ];
  const word = (unit: number, coder: number) => ((unit * 7 + coder) % 3 ? 'mild' : 'harsh');

  it('is missing where all coders left a unit blank, and no unit by some alone', async () => {
    const { reads, study } = await read(rows((unit, coder) => (unit % 4 === 2 ? '' : word(unit, coder))));
    expect(reads).toBe('stance, tone');
    expect(study![1]!.given![2]).toEqual([null, null]);
    expect(study![1]!.given![3]!.every((given) => given?.length === 1)).toBe(true);
    const asSaid = { blank: 'uncoded' } as const;
    const said = await read(
      rows((unit, coder) => (unit % 4 === 2 ? '' : word(unit, coder))),
      asSaid,
    );
    expect(said.study![1]!.given![2]).toEqual([[], []]);
  });

  it('is uncoded where some coders left a unit blank', async () => {
    const { study } = await read(rows((unit, coder) => (unit % 4 === 2 && coder === 0 ? '' : word(unit, coder))));
    expect(study![1]!.given![2]![0]).toEqual([]);
  });
});

describe('numbered variables', () => {
  it('keep their letters, and coders their names, where a sign stands between', async () => {
    const units = Array.from({ length: 24 }, (_, i) => {
      const cells = [0, 1, 2].map((j) => String(((i >> (j * 2)) + i * j) % 4));
      return [`s${i}`, ...cells, ...cells.map((cell, j) => (i % 4 === j ? '1' : cell))];
    });
    for (const [one, other] of [
      ['AE', 'MK'],
      ['Ann', 'Ben'],
      ['rater1', 'rater2'],
    ] as const)
      for (const letter of ['C', 'Q', 'item']) {
        const names = [1, 2, 3].map((number) => `${letter}${number}`);
        const head = ['id', ...[one, other].flatMap((coder) => names.map((name) => `${coder}_${name}`))];
        const { reads, study } = await read([head, ...units]);
        expect(reads).toBe(names.join(', '));
        expect(study![0]!.coders).toEqual([one, other]);
      }
  });
});
