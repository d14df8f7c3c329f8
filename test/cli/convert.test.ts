import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getOrCompute } from '../../src/memoize.ts';
import { shellWords } from '../../src/page/words.ts';
import { hardNames } from '../study/written/studies.ts';
import { runInFolder } from '../support/in-folder.ts';
import { rarely } from '../support/property.ts';
import { folderWith, scratchFolder } from '../support/scratch.ts';
import { sheetBytes } from '../support/sheet-writer.ts';

const LONG = `unit,coder,category,text,note,site
1,Ben,"pay; support",I was never paid.,unsure,north
1,Anna,pay,I was never paid.,,north
2,Anna,,Nobody came.,,south
2,Ben,support,Nobody came.,,south
3,Ben,=pay,"She said ""no"".",,south
`;

/** The command that reads what was written, as it is given: on stdout after a file was written, else in a note. */
function commandIn(outcome: { readonly stdout: string; readonly stderr: string }): string[] {
  const line = /^ {2}intercoder (.*)$/m.exec(outcome.stdout) ?? /use: intercoder (.*)$/m.exec(outcome.stderr);
  return shellWords(line?.[1] ?? '-');
}

/** What a report says of the codings, wherever they were read from. */
function resultsOf(json: string): unknown {
  const { data, results } = JSON.parse(json);
  const { layout: _, sources: __, reading: ___, ...facts } = data;
  return { facts, results };
}

async function report(folder: string, args: readonly string[], input?: string): Promise<unknown> {
  const own = input === undefined ? {} : { input };
  const { code, stdout, stderr } = await runInFolder(folder, ['agree', ...args, '--format', 'json'], own);
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  return resultsOf(stdout);
}

describe('intercoder convert', () => {
  it('writes one row per coding to stdout', async () => {
    const folder = folderWith({ 'study.csv': LONG });
    const { code, stdout, stderr } = await runInFolder(folder, ['convert', 'study.csv', '--by', 'site']);
    expect(code).toBe(0);
    expect(stdout).toBe(`unit,site,text,coder,category,note
1,north,I was never paid.,Ben,"pay; support",unsure
1,north,I was never paid.,Anna,pay,
2,south,Nobody came.,Ben,support,
2,south,Nobody came.,Anna,,
3,south,"She said ""no"".",Ben,'=pay,
`);
    expect(stderr).toContain('note: to read this again, use: intercoder - --by site\n');
  });

  it('writes one column per coder, in which an empty list is an empty coding', async () => {
    const folder = folderWith({ 'study.csv': LONG });
    const { stdout } = await runInFolder(folder, ['convert', 'study.csv', '--to', 'wide', '--redact']);
    expect(stdout).toBe('unit,Ben,Anna\n1,"pay; support",pay\n2,support,[]\n3,\'=pay,\n');
  });

  it('writes one column per category', async () => {
    const folder = folderWith({ 'study.csv': LONG });
    const args = ['convert', 'study.csv', '--to', 'one-hot', '--redact', '-o', 'marks.csv'];
    const outcome = await runInFolder(folder, args);
    expect(readFileSync(join(folder, 'marks.csv'), 'utf8')).toBe(
      "unit,coder,'=pay,pay,support\n1,Ben,0,1,1\n1,Anna,0,1,0\n2,Ben,0,0,1\n2,Anna,0,0,0\n3,Ben,1,0,0\n",
    );
    expect(await report(folder, commandIn(outcome))).toEqual(await report(folder, ['study.csv']));
  });

  it('writes one file per coder into a folder', async () => {
    const folder = folderWith({ 'study.csv': LONG });
    const { code, stdout } = await runInFolder(folder, ['convert', 'study.csv', '--to', 'per-coder', '-o', 'sheets']);
    expect(code).toBe(0);
    expect(stdout).toBe(`Wrote sheets: one table per coder, 3 units, 2 coders, 3 categories.
It was read again and gives the same study:
  intercoder sheets --coders Ben,Anna
`);
    expect(readdirSync(join(folder, 'sheets'))).toEqual(['Anna.csv', 'Ben.csv']);
  });

  it('writes JSON in which codings are lists', async () => {
    const folder = folderWith({ 'study.csv': LONG });
    const { stdout } = await runInFolder(folder, ['convert', 'study.csv', '--format', 'json', '--redact']);
    expect(JSON.parse(stdout)).toEqual([
      { unit: '1', coder: 'Ben', category: ['pay', 'support'] },
      { unit: '1', coder: 'Anna', category: ['pay'] },
      { unit: '2', coder: 'Ben', category: ['support'] },
      { unit: '2', coder: 'Anna', category: [] },
      { unit: '3', coder: 'Ben', category: ['=pay'] },
    ]);
  });

  it('names units that nobody coded, and coders who coded nothing', async () => {
    const sheet = 'unit,Anna,Ben,Cleo\n1,a,b,\n2,,,\n3,b,b,\n';
    const folder = folderWith({ 'wide.csv': sheet });
    const outcome = await runInFolder(folder, ['convert', 'wide.csv', '--coders', 'Anna,Ben,Cleo', '-o', 'long.csv']);
    expect(readFileSync(join(folder, 'long.csv'), 'utf8')).toBe(
      'unit,coder,category\n1,Anna,a\n1,Ben,b\n2,Anna,not coded\n3,Anna,b\n3,Ben,b\n',
    );
    expect(await report(folder, commandIn(outcome))).toEqual(
      await report(folder, ['wide.csv', '--coders', 'Anna,Ben,Cleo']),
    );
  });

  it('keeps counts of patterns as counts', async () => {
    const folder = folderWith({ 'wide.csv': 'unit,Anna,Ben\n1,a,b\n2,a,b\n3,b,b\n' });
    const counts = await runInFolder(folder, ['inspect', 'wide.csv', '--coders', 'Anna,Ben', '--format', 'patterns']);
    writeFileSync(join(folder, 'counts.csv'), counts.stdout);
    const outcome = await runInFolder(folder, ['convert', 'counts.csv', '-o', 'counts.json']);
    expect(outcome.code).toBe(0);
    expect(await report(folder, commandIn(outcome))).toEqual(await report(folder, ['counts.csv']));
  });

  it('states the codebook, without which categories would be missing', async () => {
    const folder = folderWith({ 'study.csv': LONG, 'own codebook.csv': 'category\nsupport\npay\n=pay\nnever\n' });
    const read = ['study.csv', '--codebook', 'own codebook.csv'];
    const outcome = await runInFolder(folder, ['convert', ...read, '-o', 'again.csv']);
    expect(commandIn(outcome)).toEqual(['again.csv', '--codebook', 'own codebook.csv']);
    expect(await report(folder, commandIn(outcome))).toEqual(await report(folder, read));
  });

  it('writes the categories as a codebook where they were rolled up', async () => {
    const folder = folderWith({
      'study.csv': LONG,
      'codebook.csv': 'category,theme\nsupport,people\npay,money\n=pay,money\nnever,people\n',
    });
    const read = ['study.csv', '--codebook', 'codebook.csv', '--level', 'theme'];
    const refused = await runInFolder(folder, ['convert', ...read, '-o', 'again.csv']);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('--write-codebook FILE.csv')]);
    const outcome = await runInFolder(folder, [
      'convert',
      ...read,
      '-o',
      'again.csv',
      '--write-codebook',
      'themes.csv',
    ]);
    expect(await report(folder, commandIn(outcome))).toEqual(await report(folder, read));
  });

  it('leaves the config out of what is read again', async () => {
    const folder = folderWith({
      'intercoder.json': '{ "unit": "part" }',
      'study.csv': 'unit,part,coder,category\nx,1,A,a\nx,1,B,a\nx,2,A,b\nx,2,B,a\n',
    });
    const outcome = await runInFolder(folder, ['convert', 'study.csv', '-o', 'again.csv']);
    expect(commandIn(outcome)).toEqual(['again.csv', '--config', 'none']);
    expect(await report(folder, commandIn(outcome))).toEqual(await report(folder, ['study.csv']));
  });
});

describe('intercoder convert refuses', () => {
  const cases: readonly (readonly [args: readonly string[], error: string, hint: string])[] = [
    [['--to', 'wide'], '--to wide cannot hold the notes of these data', 'use --to long'],
    [['--to', 'per-coder'], '--to per-coder: several tables cannot go to stdout', '-o FOLDER'],
    [['--to', 'per-coder', '-o', 'one.csv'], '--to per-coder: one.csv would be one file', '-o FILE.xlsx'],
    [['--to', 'per-coder', '-o', 'full'], 'the folder full is not empty', 'name a new folder'],
    [['--to', 'per-coder', '-o', 'study.csv/x'], 'there is no folder study.csv', 'create the folder first'],
    [['--to', 'patterns'], 'counts cannot hold the single units', 'use --to long'],
    [['-o', 'study.csv'], 'study.csv is an input file', 'name another file'],
    [['-o', 'sheet.txt'], 'a file ending in .csv, .tsv, .json, .xlsx is expected', 'such an ending'],
    [['-o', 'a.csv', '--format', 'json'], 'the file of --output ends in .csv', 'leave --format out'],
    [['--format', 'xlsx'], 'a workbook cannot go to stdout', '-o FILE.xlsx'],
  ];

  it.each(cases)('%j', async (args, error, hint) => {
    const folder = folderWith({ 'study.csv': LONG });
    mkdirSync(join(folder, 'full'));
    writeFileSync(join(folder, 'full', 'other.csv'), 'unit,category\n1,a\n');
    const before = readdirSync(folder, { recursive: true });
    const { code, stdout, stderr } = await runInFolder(folder, ['convert', 'study.csv', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(error);
    expect(stderr.slice(stderr.indexOf('hint:'))).toContain(hint);
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
    expect(readFileSync(join(folder, 'study.csv'), 'utf8')).toBe(LONG);
  });

  it('coders that no file or sheet can be called by', async () => {
    const folder = folderWith({ 'study.csv': LONG.replaceAll('Anna', 'An/na') });
    const convert = (output: string) =>
      runInFolder(folder, ['convert', 'study.csv', '--to', 'per-coder', '-o', output]);
    expect((await convert('sheets')).stderr).toContain('no file can be called by the name of the coder "An/na"');
    expect((await convert('book.xlsx')).stderr).toContain('no sheet of a workbook can be called');
    expect(readdirSync(folder)).toEqual(['study.csv']);
  });

  it('to name a codebook in a folder that is not there, and then writes nothing', async () => {
    const folder = folderWith({ 'study.csv': LONG });
    const args = ['convert', 'study.csv', '--to', 'per-coder', '-o', 'sheets', '--write-codebook', 'no/codebook.csv'];
    expect((await runInFolder(folder, args)).code).toBe(2);
    expect(existsSync(join(folder, 'sheets'))).toBe(false);
  });
});

/** Long sheets as people keep them, with whatever names. */
const sheets = fc
  .record({
    coders: fc.uniqueArray(hardNames, { minLength: 2, maxLength: 3 }),
    units: fc.uniqueArray(hardNames, { minLength: 2, maxLength: 6 }),
    categories: fc.uniqueArray(
      hardNames.filter((name) => !/[;|\n]/.test(name)),
      { minLength: 2, maxLength: 4 },
    ),
    picks: fc.array(fc.nat(11), { minLength: 18, maxLength: 18 }),
  })
  .map(({ coders, units, categories, picks }) => {
    const cells = (pick: number) => {
      const [one, other] = [categories[pick % categories.length]!, categories[(pick + 1) % categories.length]!];
      return pick === 0 ? '' : pick > 8 ? `${one};${other}` : one;
    };
    const rows = units.flatMap((unit, u) =>
      coders.flatMap((coder, c) => {
        const pick = picks[3 * u + c]!;
        return pick === 1 ? [] : [[unit, coder, cells(pick), `text of ${unit}`]];
      }),
    );
    return [['unit', 'coder', 'category', 'text'], ...rows];
  });

describe('what was converted', () => {
  const READ = ['--layout', 'long', '--unit', 'unit', '--coder', 'coder', '--category', 'category', '--separator', ';'];
  const destinations: readonly (readonly string[])[] = [
    ['-o', 'out.csv'],
    ['-o', 'out.tsv'],
    ['-o', 'out.json'],
    ['-o', 'out.xlsx'],
    ['--to', 'wide', '-o', 'out.csv'],
    ['--to', 'wide', '-o', 'out.json'],
    ['--to', 'per-coder', '-o', 'out'],
    ['--to', 'per-coder', '-o', 'out.xlsx'],
    ['--to', 'one-hot', '-o', 'out.csv'],
    [],
  ];

  /** The same sheets are tried with every destination, so that their reports are made once. */
  const reports = new Map<string, ReturnType<typeof runInFolder>>();

  it.each(destinations.map((one) => [one]))('gives the same report when it is read as stated: %j', async (to) => {
    let kept = 0;
    await fc.assert(
      fc.asyncProperty(sheets, async (rows) => {
        const folder = scratchFolder();
        writeFileSync(join(folder, 'in.csv'), sheetBytes(rows));
        const before = await getOrCompute(reports, JSON.stringify(rows), () =>
          runInFolder(folder, ['agree', 'in.csv', ...READ, '--format', 'json']),
        );
        fc.pre(before.code === 0);
        const outcome = await runInFolder(folder, ['convert', 'in.csv', ...READ, ...to]);
        expect([0, 2]).toContain(outcome.code);
        if (outcome.code === 2) {
          expect(outcome.stdout).toBe('');
          expect(readdirSync(folder)).toEqual(['in.csv']);
          return;
        }
        kept += 1;
        const again = await report(folder, commandIn(outcome), to.length === 0 ? outcome.stdout : undefined);
        expect(again).toEqual(resultsOf(before.stdout));
      }),
      rarely(0.4),
    );
    expect(kept).toBeGreaterThan(0);
  });
});
