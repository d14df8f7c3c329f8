import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type ConsensusReport, consensusSchema } from '../../../src/report/consensus/schema.ts';
import { rarely } from '../../support/property.ts';
import { run } from '../../support/run.ts';
import { folderWith } from '../../support/scratch.ts';

const folder = mkdtempSync(join(tmpdir(), 'intercoder-worksheet-'));

afterAll(() => rmSync(folder, { recursive: true }));

const TEXT = 'Sie sagte: „Naïve?“; «déjà vu», "so"\nund ging – weiter';

/** How a program saves CSV. */
interface Habit {
  readonly delimiter: string;
  readonly lineBreak: string;
  readonly quoteAll: boolean;
  readonly mark: boolean;
  readonly encoding: 'utf8' | 'latin1' | 'utf16le';
  /** Empty cells at the end of a row are left out with their delimiters. */
  readonly cutsRows: boolean;
  /** Texts that are numbers to it come back as it writes numbers. */
  readonly calculates: boolean;
}

const EXCEL: Habit = {
  delimiter: ',',
  lineBreak: '\r\n',
  quoteAll: false,
  mark: true,
  encoding: 'utf8',
  cutsRows: true,
  calculates: true,
};

const habits: readonly (readonly [string, Habit])[] = [
  ['Excel, CSV UTF-8', EXCEL],
  ['Excel where the comma is for decimals', { ...EXCEL, delimiter: ';' }],
  ['Excel, Unicode text', { ...EXCEL, delimiter: '\t', encoding: 'utf16le' }],
  ['Excel, CSV without Unicode', { ...EXCEL, delimiter: ';', mark: false, encoding: 'latin1' }],
  ['LibreOffice', { ...EXCEL, lineBreak: '\n', mark: false, cutsRows: false }],
  ['LibreOffice, every text quoted', { ...EXCEL, lineBreak: '\n', mark: false, cutsRows: false, quoteAll: true }],
  ['a text editor', { ...EXCEL, lineBreak: '\n', mark: false, cutsRows: false, calculates: false }],
];

function written(rows: readonly (readonly string[])[], habit: Habit): Buffer {
  const lines = rows.map((row) => {
    const cells = row.map((cell) => (habit.calculates ? calculated(cell) : cell));
    const end = habit.cutsRows ? cells.findLastIndex((cell) => cell !== '') + 1 : cells.length;
    return cells
      .slice(0, end)
      .map((cell) => (habit.quoteAll || /["\r\n;,\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
      .join(habit.delimiter);
  });
  const text = lines.map((line) => line + habit.lineBreak).join('');
  return Buffer.from(habit.mark ? `\uFEFF${text}` : text, habit.encoding);
}

/** What becomes of a cell that a spreadsheet program takes for a formula, a number, a date or a truth value. */
function calculated(cell: string): string {
  if (/^[=+@-]./.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell)) return '#NAME?';
  if (/^\d{1,4}[-/.]\d{1,2}([-/.]\d{1,4})?$/.test(cell) && !/^\d+\.\d+$/.test(cell)) return '45000';
  if (/^(true|false)$/i.test(cell)) return cell.toUpperCase();
  return cell.trim() !== '' && !Number.isNaN(Number(cell)) ? String(Number(cell)) : cell;
}

/** Writes the worksheet, fills it in as `fill` says for its n-th row, saves it as the program does, and reads it back. */
async function roundTrip(
  codings: string,
  habit: Habit,
  fill: (row: number, unit: string) => string,
): Promise<{ report: ConsensusReport; sheet: readonly (readonly string[])[] }> {
  const file = join(folder, 'worksheet.csv');
  rmSync(file, { force: true }); // one that is filled in is not written over
  const first = await run(['disagreements', codings, '--separator', 'none', '--bom', '-o', file]);
  expect(first.code, first.stderr).toBe(0);
  const sheet = parse(readFileSync(file), { bom: true }) as string[][];
  const column = sheet[0]!.indexOf('consensus');
  const filled = sheet.map((row, i) => (i === 0 ? row : row.with(column, fill(i - 1, row[0]!))));
  writeFileSync(file, written(filled, habit));
  const args = ['consensus', codings, '--separator', 'none', '--worksheet', file, '--format', 'json'];
  const { code, stdout, stderr } = await run(args);
  expect(code, stderr).toBe(0);
  return { report: consensusSchema.parse(JSON.parse(stdout)), sheet };
}

const PLAIN: Habit = { ...EXCEL, lineBreak: '\n', mark: false, quoteAll: true, cutsRows: false, calculates: false };

/** A sheet of codings for these units, of which the coders X and Y share nothing on any. */
function codingsOf(units: readonly string[], categories: readonly [string, string] = ['Größe', 'déjà vu']): string {
  const file = join(folder, 'codings.csv');
  const rows = units.flatMap((unit) => [
    [unit, 'X', categories[0], TEXT, '=cmd|calc'],
    [unit, 'Y', categories[1], TEXT, ''],
  ]);
  writeFileSync(file, written([['unit', 'coder', 'category', 'text', 'note'], ...rows], PLAIN));
  return file;
}

const HARD = [
  'S1',
  '007',
  '1.10',
  '3-4',
  '=1+1',
  '-2',
  '+3',
  '@x',
  'TRUE',
  '1E5',
  '12345678901234567890',
  "'x",
  'zwei Zeilen\nÄ',
];

describe.each(habits)('a worksheet saved by %s', (_, habit) => {
  it('is read back, whatever the units are called', async () => {
    const { report } = await roundTrip(codingsOf(HARD), habit, (row) => ['Größe', 'déjà vu', 'uncoded', ''][row % 4]!);
    expect(report.units.map(({ unit }) => unit)).toEqual(HARD);
    expect(report.units.map(({ categories }) => categories)).toEqual(
      HARD.map((__, i) => [['Größe'], ['déjà vu'], [], null][i % 4]),
    );
    expect(report.decided).toEqual([{ by: 'worksheet', units: 10 }]);
    expect(report.open).toEqual([{ reason: 'not-filled-in', units: ['3-4', '@x', "'x"] }]);
  });
});

describe('own sheets', () => {
  it('are not taken for what coders coded', async () => {
    const folder = folderWith({ 'sheet.csv': 'unit,A,B\n007,x,x\n1.10,x,\n3,y,y\n4,x,y\n' });
    const [final, blank] = [join(folder, 'final.csv'), join(folder, 'blank.csv')];
    const input = [`${folder}/sheet.csv`, '--blank', 'uncoded'];
    const made = await run(['consensus', ...input, '--method', 'at-least:1', '-o', final]);
    expect(made.stderr).toContain('spreadsheet programs would change 2 units');
    expect((await run(['disagreements', ...input, '-o', blank])).code).toBe(0);
    for (const [own, told] of [
      [final, 'this is a final sheet of consensus, not a coder’s sheet'],
      [blank, 'this is a worksheet of disagreements, not a coder’s sheet'],
    ] as const)
      for (const options of [[], ['--coders', 'A,B'], ['--layout', 'wide']]) {
        const { code, stdout, stderr } = await run(['agree', own, ...options]);
        expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
        expect(stderr).toContain(told);
      }
  });

  it('whose units a spreadsheet program changed: the unit that was meant is named', async () => {
    const folder = folderWith({
      'sheet.csv': 'unit,A,B\n007,x,x\n1.10,x,y\n3,y,y\n',
      'meeting.csv': 'unit,consensus\n7,x\n1.1,y\n',
    });
    const { code, stderr } = await run(['consensus', `${folder}/sheet.csv`, '--worksheet', `${folder}/meeting.csv`]);
    expect(code).toBe(2);
    expect(stderr).toContain('"007"');
    expect(stderr).toContain('"1.10"');
  });
});

describe('a worksheet', () => {
  it('holds nothing that a spreadsheet program would calculate', async () => {
    const { sheet } = await roundTrip(codingsOf(HARD, ['=1+1', '- none']), EXCEL, () => '');
    for (const cell of sheet.flat()) expect(cell).not.toMatch(/^\s*[=+@-]/);
    expect(sheet[0]).toEqual(['unit', 'text', 'X', 'Y', 'X note', 'consensus', 'agreement', 'confusion', 'kind']);
    expect(sheet[1]).toEqual([
      ...['S1', TEXT, "'=1+1", "'- none", "'=cmd|calc", '', '0', "'- none / =1+1 (13)", 'disjoint'],
    ]);
  });

  it('begins with a byte-order mark if asked to, and never ends a row with an empty cell', async () => {
    const file = join(folder, 'marked.csv');
    const codings = codingsOf(['S1']);
    await run(['disagreements', codings, '-o', file]);
    expect(readFileSync(file).subarray(0, 4).toString()).toBe('unit');
    await run(['disagreements', codings, '-o', file, '--bom']);
    expect(readFileSync(file).subarray(0, 7).toString('hex')).toBe(`efbbbf${Buffer.from('unit').toString('hex')}`);
    for (const row of parse(readFileSync(file), { bom: true }) as string[][]) expect(row.at(-1)).not.toBe('');
  });

  it('of any units and categories comes back from any program', async () => {
    const name = fc
      .string({ unit: fc.constantFrom(...'aB01-=+@\'";,. äé中\n'), minLength: 1, maxLength: 6 })
      .map((text) => text.trim())
      .filter((text) => text !== '');
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(name, { minLength: 2, maxLength: 6, selector: (text) => text.replace(/\s+/g, ' ') }),
        fc.constantFrom(...habits.map(([, habit]) => habit).filter(({ encoding }) => encoding !== 'latin1')),
        async (units, habit) => {
          const named = units.map((unit) => `u${unit}`).map((unit, i) => (i % 2 === 0 ? unit : unit.slice(1)));
          fc.pre(new Set(named).size === named.length);
          const codings = codingsOf(named);
          const { report } = await roundTrip(codings, habit, () => 'Größe');
          expect(report.units.map(({ categories }) => categories)).toEqual(named.map(() => ['Größe']));
        },
      ),
      rarely(0.5),
    );
  });
});

describe('the column consensus', () => {
  const codings = join(folder, 'sets.csv');
  const rows = ['S1', 'S2', 'S3'].flatMap((unit) => [`${unit},X,Hope;Work`, `${unit},Y,Money`]);
  writeFileSync(codings, ['unit,coder,category', ...rows, 'S4,X,Hope', 'S4,Y,Hope', 'S5,X,Hope', ''].join('\n'));

  async function read(worksheet: string, ...options: readonly string[]) {
    const file = join(folder, 'filled.csv');
    writeFileSync(file, worksheet);
    const args = ['consensus', codings, '--worksheet', file, '--format', 'json', ...options];
    const { code, stdout, stderr } = await run(args);
    return { code, stdout, stderr: stderr.replaceAll(`${folder}/`, '') };
  }

  async function finals(worksheet: string, ...options: readonly string[]): Promise<Record<string, string>> {
    const { stdout, stderr } = await read(worksheet, ...options);
    if (stdout === '') throw new Error(stderr);
    const { units } = consensusSchema.parse(JSON.parse(stdout));
    return Object.fromEntries(
      units.map(({ unit, categories, decidedBy, open }) => [
        unit,
        categories === null ? open! : `${categories.join('+') || '-'} ${decidedBy}`,
      ]),
    );
  }

  it.each([
    ['Hope', 'Hope'],
    ['Hope; Work', 'Hope+Work'],
    [' Work ;Hope;', 'Hope+Work'],
    ['"Hope, Money"', 'Hope+Money'],
    ['"Hope\nMoney"', 'Hope+Money'],
    ['Hope | Money', 'Hope+Money'],
    ["'Hope", 'Hope'],
    ['uncoded', '-'],
    ['Uncoded', '-'],
    ['-', '-'],
    ['–', '-'],
  ])('reads %j', async (cell, final) => {
    expect((await finals(`unit,consensus\nS1,${cell}\n`))['S1']).toBe(`${final} worksheet`);
  });

  it('leaves open what it does not decide; the method decides the units it does not list', async () => {
    const worksheet = 'consensus,Unit\nHope,S1\n,S2\n?,S3\n,S4\n';
    expect(await finals(worksheet)).toEqual({
      S1: 'Hope worksheet',
      S2: 'not-filled-in',
      S3: 'not-filled-in',
      S4: 'Hope unanimous',
      S5: 'Hope only-coder',
    });
    expect(await finals('unit,consensus\nS1,Hope\n', '--method', 'at-least:1')).toMatchObject({
      S1: 'Hope worksheet',
      S2: 'Hope+Money+Work at-least:1',
    });
  });

  it('says where it cannot be read, all at once', async () => {
    const { code, stdout, stderr } = await read(
      [
        'unit;text;consensus',
        'S1;"two\r\nlines";Hoe',
        'S2;;Hope, Wrok',
        'S9;;Hope',
        ';;Hope',
        'S3;;uncoded, Hope',
        'S4;;Hope',
        'S4;;Work',
        '',
      ].join('\r\n'),
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.split('\n').filter((line) => line.includes('error:'))).toEqual([
      'filled.csv:2:3: error: no coder gave the category "Hoe", and no codebook declares it',
      'filled.csv:4:3: error: no coder gave the category "Wrok", and no codebook declares it',
      'filled.csv:5:1: error: there is no unit "S9" in the coders’ sheets',
      'filled.csv:6:1: error: the row does not name its unit',
      'filled.csv:7:3: error: "uncoded, Hope" calls the unit uncoded but also gives it a category',
      'filled.csv:9:1: error: unit "S4" already has a row with another consensus, on line 8',
    ]);
    expect(stderr).toContain('hint: did you mean "Hope"?');
  });

  it('takes a category that the team decided on and that is new, and says so', async () => {
    const { code, stdout, stderr } = await read(
      'unit,consensus\nS1,Courage\nS2,"Hope; Trust"\nS3,Courage\n',
      '--format',
      'json',
    );
    expect(code, stderr).toBe(0);
    const report = consensusSchema.parse(JSON.parse(stdout));
    expect(report.newCategories).toEqual(['Courage', 'Trust']);
    expect(report.units.map(({ categories }) => categories).slice(0, 3)).toEqual([
      ['Courage'],
      ['Hope', 'Trust'],
      ['Courage'],
    ]);
    expect(stderr.match(/is a new category/g)).toHaveLength(2);
    expect(stderr).toContain(
      'note: filled.csv:2:2: "Courage" is a new category, which no coder gave; it is taken as the team’s decision',
    );
    expect(stderr).toContain('filled.csv:3:2: "Trust" is a new category');
  });

  it.each([
    ['Hopee', 'did you mean "Hope"? Correct the worksheet; if it is another category, declare it in a codebook'],
    ['hope', 'did you mean "Hope"?'],
    ['none', 'write "uncoded" if no category applies'],
    ['n/a', 'leave the cell empty if the unit is not decided'],
    ['"Courage, trust"', 'if these are several new categories, separate them with ";"'],
    [
      `"${'we talked long about this and could not agree on what the person meant to say '.repeat(2)}"`,
      'this looks like a note',
    ],
    ['Courage\nS2,Couragee', 'did you mean "Courage"?'],
  ])('refuses what may be no new category: %s', async (cell, hint) => {
    const { code, stdout, stderr } = await read(`unit,consensus\nS1,${cell}\n`);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`hint: ${hint}`);
  });

  it('takes several new categories with the separator that the hint names', async () => {
    const { code, stderr } = await read('unit,consensus\nS1,"Courage; trust"\n');
    expect(code, stderr).toBe(0);
    expect(stderr.match(/is a new category/g)).toHaveLength(2);
  });

  it('must be there, once, beside the units', async () => {
    expect((await read('unit,final\nS1,Hope\n')).stderr).toContain(
      'filled.csv:1: error: the worksheet has no column "consensus", only "unit", "final"',
    );
    expect((await read('unit,consensus,Consensus\nS1,Hope,\n')).stderr).toContain(
      'columns 2 and 3 of the worksheet are both named "consensus"',
    );
  });

  it('may stand last, where a program leaves the end of a row out', async () => {
    expect(await finals('unit,text,consensus\nS1,one\nS2\nS3,three,Hope\n')).toMatchObject({
      S1: 'not-filled-in',
      S2: 'not-filled-in',
      S3: 'Hope worksheet',
    });
  });

  it('is not written over', async () => {
    const file = join(folder, 'keep.csv');
    writeFileSync(file, 'unit,consensus\nS1,Hope\n');
    const { code } = await run(['consensus', codings, '--worksheet', file, '-o', file]);
    expect(code).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe('unit,consensus\nS1,Hope\n');
  });
});

it.each([
  ['pay', 'time'],
  ['pay; and time', 'a|b'],
  ['a;b|c,d/e\nf', 'time'],
])(
  'the categories %j and %j of one cell are read as the worksheet writes them, though the cells of the sheets are whole',
  async (a, b) => {
    const quoted = (text: string) => `"${text}"`;
    const rows = ['unit,coder,category', `1,A,${quoted(a)}`, `1,A,${quoted(b)}`, `1,B,${quoted(a)}`, `2,A,x`, `2,B,x`];
    const place = folderWith({ 'codings.csv': `${rows.join('\n')}\n` });
    const read = [`${place}/codings.csv`, '--separator', 'none', '--on-duplicate', 'union'];
    const made = await run(['disagreements', ...read, '--all', '--format', 'csv']);
    const sheet = parse(made.stdout) as string[][];
    const [own, consensus] = ['A', 'consensus'].map((name) => sheet[0]!.indexOf(name));
    const filled = sheet.map((row, i) => (i === 0 ? row : row.with(consensus!, row[own!]!)));
    writeFileSync(join(place, 'worksheet.csv'), written(filled, PLAIN));
    const args = ['consensus', ...read, '--worksheet', `${place}/worksheet.csv`, '--format', 'json'];
    const { code, stdout, stderr } = await run(args);
    expect([code, stderr]).toEqual([0, expect.not.stringContaining('new category')]);
    const unit = consensusSchema.parse(JSON.parse(stdout)).units.find((one) => one.unit === '1');
    expect([...unit!.categories!].sort()).toEqual([a, b].sort());
  },
);
