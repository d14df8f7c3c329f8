import { describe, expect, it } from 'vitest';
import { comparisonSchema } from '../../../src/report/compare/schema.ts';
import { run } from '../../support/run.ts';
import { folderWith } from '../../support/scratch.ts';

interface Rounds {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly heading: string;
  readonly headingAfter?: string;
}

async function compare({ before, after, heading, headingAfter = heading }: Rounds, ...options: string[]) {
  const folder = folderWith({
    'before.csv': `${[heading, ...before].join('\n')}\n`,
    'after.csv': `${[headingAfter, ...after].join('\n')}\n`,
  });
  const argv = ['compare', `${folder}/before.csv`, `${folder}/after.csv`, ...options];
  const { code, stdout, stderr } = await run(argv);
  return { code, stderr, screen: stdout.replaceAll(/\s+/g, ' ') };
}

async function reported(rounds: Rounds, ...options: string[]) {
  const folder = folderWith({
    'before.csv': `${[rounds.heading, ...rounds.before].join('\n')}\n`,
    'after.csv': `${[rounds.headingAfter ?? rounds.heading, ...rounds.after].join('\n')}\n`,
  });
  const argv = ['compare', `${folder}/before.csv`, `${folder}/after.csv`, '--format', 'json', ...options];
  const { code, stdout, stderr } = await run(argv);
  expect(code, stderr).toBe(0);
  const report = comparisonSchema.parse(JSON.parse(stdout));
  const agreement = report.changes.find(({ measure, scope }) => measure === 'agreement' && scope === 'all')!;
  return { units: report.units, before: agreement.before.value, after: agreement.after.value };
}

// agreement on 2 of 4 rows, and on 3 of 4
const NAMELESS = { heading: 'Koen,Lars', before: ['a,a', 'b,b', 'a,b', 'b,a'], after: ['a,a', 'b,b', 'a,a', 'b,a'] };

describe('units that are numbered by row', () => {
  it('are not paired unless somebody says that they are the same', async () => {
    const { code, stderr, screen } = await compare(NAMELESS);
    expect([code, screen]).toEqual([2, '']);
    expect(stderr).toContain('error: both rounds have 4 units, numbered by row');
    expect(stderr).toContain('--pairing row');
    expect(stderr).toContain('--pairing unpaired');
  });

  it('are paired by row, or compared as two samples, on request', async () => {
    const row = await reported(NAMELESS, '--pairing', 'row');
    expect(row.units).toEqual({
      ...{ compared: 'paired', why: 'asked', by: 'row' },
      ...{ common: 4, onlyBefore: 0, onlyAfter: 0 },
    });
    expect([row.before, row.after]).toEqual([0.5, 0.75]);
    const unpaired = await reported(NAMELESS, '--pairing', 'unpaired');
    expect(unpaired.units).toEqual({
      ...{ compared: 'unpaired', why: 'asked', by: null },
      ...{ common: null, onlyBefore: null, onlyAfter: null },
    });
    expect([unpaired.before, unpaired.after]).toEqual([0.5, 0.75]);
  });

  it('are two samples where one round has more rows', async () => {
    const rounds = { ...NAMELESS, after: ['a,a', 'b,b', 'a,b'] };
    const { units, before, after } = await reported(rounds);
    expect(units).toMatchObject({ compared: 'unpaired', why: 'no-names', by: null, common: null });
    expect([before, after]).toEqual([0.5, 2 / 3]);
    const { screen } = await compare(rounds);
    expect(screen).toContain('Units are numbered by row, so it is not known how many are in both rounds.');
  });

  it('are two samples where only one round names its units', async () => {
    const after = NAMELESS.after.map((row, unit) => `u${unit + 1},${row}`);
    const { units } = await reported({ ...NAMELESS, after, headingAfter: 'unit,Koen,Lars' });
    expect(units).toMatchObject({ compared: 'unpaired', why: 'no-names' });
  });

  it('cannot be paired by name, by texts they do not have, or by rows of another number', async () => {
    expect((await compare(NAMELESS, '--pairing', 'paired')).stderr).toContain(
      'error: --pairing paired: units are numbered',
    );
    expect((await compare(NAMELESS, '--pairing', 'text')).stderr).toContain(
      'error: --pairing text: units of the first round',
    );
    const shorter = { ...NAMELESS, after: ['a,a', 'b,b'] };
    expect((await compare(shorter, '--pairing', 'row')).stderr).toContain('the first round has 4 units, the second 2');
    for (const [pairing, { code }] of [
      ['paired', await compare(NAMELESS, '--pairing', 'paired')],
      ['row', await compare(shorter, '--pairing', 'row')],
    ] as const)
      expect(code, pairing).toBe(2);
  });
});

// agreement on texts one and two; in the second round, in another order and with text five instead, on one, two and three
const TEXTS = {
  heading: 'text,Koen,Lars',
  before: ['one is here,a,a', 'two is here,b,b', 'three is here,a,b', 'four is here,b,a'],
  after: ['five is here,a,b', 'four is here,b,a', 'three is here,a,a', 'two is here,b,b', 'one is here,a,a'],
};

describe('units that are numbered by row and have texts', () => {
  const byRow = ['--by-row', '--text', 'text', '--coders', 'Koen,Lars'];

  it('are matched by text, whatever their order', async () => {
    const { units, before, after } = await reported(TEXTS, ...byRow);
    expect(units).toEqual({
      ...{ compared: 'paired', why: 'same-texts', by: 'text' },
      ...{ common: 4, onlyBefore: 0, onlyAfter: 1 },
    });
    expect([before, after]).toEqual([0.5, 0.75]);
    const { screen } = await compare(TEXTS, ...byRow);
    expect(screen).toMatch(
      /categories 4 units in both rounds \(matched by their texts\), 0 only in the first, 1 only in the second\. Agreement/,
    );
  });

  it('are two samples where texts are others', async () => {
    const other = { ...TEXTS, after: TEXTS.after.map((row, i) => row.replace(/^\w+/, `other ${i}`)) };
    const { units, after } = await reported(other, ...byRow);
    expect(units).toMatchObject({ compared: 'unpaired', why: 'few-common', by: 'text', common: 0 });
    expect(after).toBe(0.6);
  });

  it('are paired by row where texts repeat in the same order, and are two samples in another order', async () => {
    const before = ['yes it is,a,a', 'yes it is,b,b', 'no it is not,a,b'];
    const same = { heading: TEXTS.heading, before, after: before };
    expect((await reported(same, ...byRow)).units).toMatchObject({ compared: 'paired', why: 'same-texts', by: 'row' });
    const other = { ...same, after: [...before].reverse() };
    expect((await reported(other, ...byRow)).units).toMatchObject({ compared: 'unpaired', why: 'no-names' });
    expect((await compare(same, ...byRow, '--pairing', 'text')).stderr).toContain('error: --pairing text');
  });
});

describe('units with names', () => {
  it('are those of the same name, and the screen says first how many', async () => {
    const rounds = {
      heading: 'unit,Koen,Lars',
      before: ['u1,a,a', 'u2,b,b', 'u3,a,b', 'u4,b,a'],
      after: ['u5,a,b', 'u3,a,a', 'u2,b,b', 'u4,a,b', 'u6,a,a'],
    };
    const { units, before, after } = await reported(rounds);
    expect(units).toEqual({
      ...{ compared: 'paired', why: 'common', by: 'unit' },
      ...{ common: 3, onlyBefore: 1, onlyAfter: 2 },
    });
    expect([before, after]).toEqual([1 / 3, 2 / 3]);
    const { screen } = await compare(rounds);
    expect(screen).toMatch(/categories 3 units in both rounds, 1 only in the first, 2 only in the second\. Agreement/);
  });

  it('are matched by text on request, as where names were given anew', async () => {
    const heading = 'unit,text,Koen,Lars';
    const numbered = (rows: readonly string[]) => rows.map((row, i) => `${i + 1},${row}`);
    const rounds = { heading, before: numbered(TEXTS.before), after: numbered(TEXTS.after) };
    const { units, after } = await reported(rounds, '--pairing', 'text');
    expect(units).toMatchObject({ compared: 'paired', why: 'asked', by: 'text', common: 4 });
    expect(after).toBe(0.75);
  });
});
