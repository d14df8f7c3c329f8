import { describe, expect, it } from 'vitest';
import { reportSchema } from '../../src/report/agree/schema.ts';
import { gateSchema } from '../../src/report/gate/schema.ts';
import { run } from '../support/run.ts';
import { folderWith } from '../support/scratch.ts';

// Koen and Lars agree on 6 of the 7 units that both coded, and on 6 of 10 if the blank ones count: units 3, 5 and 7 then have nothing in common
const SCATTERED = [
  'unit,Koen,Lars',
  ...['1,a,a', '2,a;b,b', '3,,', '4,c,c', '5,,a', '6,b,b', '7,c,', '8,a,a;b', '9,b,c', '10,a,a'],
];

async function report(files: Record<string, readonly string[]>, ...options: string[]) {
  const folder = folderWith(
    Object.fromEntries(Object.entries(files).map(([name, rows]) => [name, `${rows.join('\n')}\n`])),
  );
  const sheets = Object.keys(files).map((name) => `${folder}/${name}`);
  const { code, stdout, stderr } = await run(['agree', ...sheets, '--format', 'json', ...options]);
  expect(code, stderr).toBe(0);
  const { notes, results, overview } = reportSchema.parse(JSON.parse(stdout));
  const figure = (measure: string) =>
    measure === 'krippendorff-alpha'
      ? overview.alpha!.value
      : results.find((one) => one.measure === measure && one.rule === 'any')!.value;
  const note = notes.find(({ code: own }) => own === 'blank-cells');
  return { figure, note: note?.code === 'blank-cells' ? note : undefined };
}

describe('blank cells among sets', () => {
  it('give both figures, which are those of --blank', async () => {
    const read = await report({ 'sheet.csv': SCATTERED });
    const uncoded = await report({ 'sheet.csv': SCATTERED }, '--blank', 'uncoded');
    expect(read.note).toMatchObject({ cells: 4, read: 'missing', rule: 'any' });
    const moved = (measure: string) => read.note!.moved.find((one) => one.measure === measure)!;
    expect(moved('agreement')).toMatchObject({ coders: ['Koen', 'Lars'], value: 6 / 7, otherwise: 0.6 });
    for (const measure of ['agreement', 'cohen-kappa', 'krippendorff-alpha']) {
      expect(moved(measure).value, measure).toBe(read.figure(measure));
      expect(moved(measure).otherwise, measure).toBe(uncoded.figure(measure));
    }
  });

  it('leave no doubt once --blank says what they mean', async () => {
    for (const meaning of ['missing', 'uncoded'])
      expect((await report({ 'sheet.csv': SCATTERED }, '--blank', meaning)).note, meaning).toBeUndefined();
  });

  it('are units that a coder did not come to where this coder coded none after them', async () => {
    const subset = ['unit,Koen,Lars', '1,a,a', '2,a;b,b', '3,c,c', '4,b,', '5,a;c,', '6,b,'];
    expect((await report({ 'sheet.csv': subset })).note).toBeUndefined();
  });

  it('leave no doubt if there is a sign for the other meaning', async () => {
    const withSign = SCATTERED.map((row) => row.replace(/^10,a,a$/, '10,a,nothing'));
    expect((await report({ 'sheet.csv': withSign }, '--none', 'nothing')).note).toBeUndefined();
    const withLists = SCATTERED.map((row) => row.replace(/^10,a,a$/, '10,[],a'));
    expect((await report({ 'sheet.csv': withLists })).note).toBeUndefined();
  });

  it('are told only if a figure moves by more than its rounding', async () => {
    // 998 of 1,001 units, or of 1,002 with the one that Lars left blank
    const rows = Array.from(
      { length: 1000 },
      (_, i) => `${i},${i % 2 ? 'a' : 'a;b'},${i < 3 ? 'c' : i % 2 ? 'a' : 'a;b'}`,
    );
    const sheet = ['unit,Koen,Lars', ...rows, 'last,a,', 'end,a,a'];
    expect((await report({ 'sheet.csv': sheet })).note).toBeUndefined();
  });
});

describe('blank cells in a column of single categories', () => {
  it('are units that were not coded, in a wide sheet', async () => {
    const single = ['unit,Koen,Lars', '1,a,a', '2,b,', '3,c,c', '4,,a', '5,b,b', '6,a,c'];
    expect((await report({ 'sheet.csv': single })).note).toBeUndefined();
  });
});

describe('blank cells of a sheet of one coder', () => {
  const koen = ['unit,category', '1,a', '2,b', '3,c', '4,a', '5,b', '6,c'];

  it('may be units that the coder did not code, if the other coded all', async () => {
    const lars = ['unit,category', '1,a', '2,', '3,c', '4,', '5,b', '6,b'];
    const { note } = await report({ 'Koen.csv': koen, 'Lars.csv': lars });
    // 3 of 6, or 3 of the 4 that both coded
    expect(note).toMatchObject({ cells: 2, read: 'uncoded' });
    expect(note!.moved.find(({ measure }) => measure === 'agreement')).toMatchObject({ value: 0.5, otherwise: 0.75 });
  });

  it('are units to which no category applied, if all coders left about as many and gave several categories', async () => {
    const both = (of: readonly string[], ...blank: number[]) => of.map((row, i) => (blank.includes(i) ? `${i},` : row));
    const sets = koen.map((row, i) => (i === 1 ? `${row};b` : row));
    expect((await report({ 'Koen.csv': both(sets, 2, 4), 'Lars.csv': both(sets, 4, 6) })).note).toBeUndefined();
    // 3 of 6, or all 3 that both coded
    const { note } = await report({ 'Koen.csv': both(koen, 2, 4), 'Lars.csv': both(koen, 4, 6) });
    expect(note).toMatchObject({ cells: 4, read: 'uncoded' });
  });
});

describe('marks', () => {
  it('of x and blank leave the doubt; 0 and 1 do not', async () => {
    const marks = (yes: string, no: string) => [
      'unit,coder,pay,support',
      ...[
        '1,Koen,1,0',
        '1,Lars,1,0',
        '2,Koen,0,1',
        '2,Lars,0,0',
        '3,Koen,1,1',
        '3,Lars,0,1',
        '4,Koen,1,0',
        '4,Lars,0,0',
      ].map((row) =>
        row.replace(/([01]),([01])$/, (_, a, b) => [a, b].map((one) => (one === '1' ? yes : no)).join(',')),
      ),
    ];
    const columns = ['--unit', 'unit', '--coder', 'coder', '--category', 'pay,support', '--layout', 'one-hot'];
    const x = await report({ 'sheet.csv': marks('x', '') }, ...columns);
    expect(x.note).toMatchObject({ cells: 2, read: 'uncoded' });
    // 2 of 4, or 2 of the 2 that both coded
    expect(x.note!.moved.find(({ measure }) => measure === 'agreement')).toMatchObject({ value: 0.5, otherwise: 1 });
    expect((await report({ 'sheet.csv': marks('1', '0') }, ...columns)).note).toBeUndefined();
  });
});

describe('a gate', () => {
  async function gate(...argv: string[]) {
    const folder = folderWith({ 'sheet.csv': `${SCATTERED.join('\n')}\n` });
    const { code, stdout } = await run(['gate', `${folder}/sheet.csv`, ...argv]);
    return { code, stdout };
  }

  it('that passes only if blank cells mean one of the two is inconclusive, and names --blank', async () => {
    const { code, stdout } = await gate('--min', 'agreement=0.7');
    const screen = stdout.replaceAll(/\s+/g, ' ');
    expect(code).toBe(3);
    expect(screen).toContain(
      'agreement=0.7, Koen – Lars: 0.857 as blank cells were read, 0.600 if they mean the other; choose with --blank.',
    );
    expect(screen).toContain(
      'Gate inconclusive: what blank cells mean decides agreement=0.7 (Koen – Lars: 0.857); choose with --blank.',
    );
    expect((await gate('--min', 'agreement=0.7', '--blank', 'missing')).code).toBe(0);
    expect((await gate('--min', 'agreement=0.7', '--blank', 'uncoded')).code).toBe(1);
  });

  it('that passes, or fails, either way is as it was', async () => {
    expect((await gate('--min', 'agreement=0.5')).code).toBe(0);
    expect((await gate('--min', 'agreement=0.95')).code).toBe(1);
    const mixed = await gate('--min', 'agreement=0.7', '--min', 'krippendorff-alpha=0.95');
    expect(mixed.code).toBe(1);
  });

  it('says so in JSON, with the figure that would be compared', async () => {
    const { stdout } = await gate('--min', 'agreement=0.7', '--format', 'json');
    const { verdict, exitCode, thresholds, notes } = gateSchema.parse(JSON.parse(stdout));
    expect([verdict, exitCode]).toEqual(['inconclusive', 3]);
    expect(thresholds[0]!.checks[0]).toMatchObject({ why: 'blank-cells', found: 6 / 7, otherwise: 0.6, further: null });
    expect(notes.map(({ code }) => code)).toContain('blank-cells');
  });
});
