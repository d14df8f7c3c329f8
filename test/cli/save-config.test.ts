import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runInFolder, writeInto } from '../support/in-folder.ts';
import { scratchFolder } from '../support/scratch.ts';

/** Two columns of words under headings that are no coders': coders of unknown names, or two variables of one coder. */
const UNCLEAR = `unit,tone,stance,confidence
1,pos,neg,3
2,pos,pos,4
3,neg,neg,5
4,neg,pos,1
5,pos,pos,2
6,neg,neg,3
`;

function folderOf(files: Record<string, string>): string {
  const folder = scratchFolder();
  writeInto(folder, files);
  return folder;
}

function configIn(folder: string) {
  return JSON.parse(readFileSync(join(folder, 'intercoder.json'), 'utf8'));
}

async function keep(folder: string, ...argv: string[]) {
  const { code, stderr } = await runInFolder(folder, ['inspect', ...argv, '--save-config', 'intercoder.json']);
  expect(code, stderr).toBe(0);
  return stderr;
}

async function patternsOf(folder: string, ...argv: string[]) {
  const { code, stdout, stderr } = await runInFolder(folder, ['inspect', ...argv, '--format', 'patterns']);
  expect(code, stderr).toBe(0);
  return stdout;
}

describe('--save-config', () => {
  it('keeps the reading that was chosen, so that a later run needs no option', async () => {
    const folder = folderOf({ 'sheet.csv': UNCLEAR });
    expect((await runInFolder(folder, ['sheet.csv'])).code).toBe(2);
    const chosen = await patternsOf(folder, 'sheet.csv', '--reading', '1');
    const stderr = await keep(folder, 'sheet.csv', '--reading', '1');
    expect(stderr).toContain('intercoder.json keeps this reading: columns, layout, unit, coders, blank');
    expect(configIn(folder)).toEqual({
      columns: ['unit', 'tone', 'stance', 'confidence'],
      layout: 'wide',
      unit: ['unit'],
      coders: ['tone', 'stance'],
      blank: 'missing',
    });
    expect(await patternsOf(folder, 'sheet.csv')).toBe(chosen);
  });

  it('makes sheets of another shape an error, not another reading', async () => {
    const folder = folderOf({ 'sheet.csv': UNCLEAR, 'more.csv': UNCLEAR.replace('confidence', 'mood') });
    await keep(folder, 'sheet.csv', '--reading', '1');
    const { code, stdout, stderr } = await runInFolder(folder, ['more.csv']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(
      'more.csv: error: the columns are not those of the saved reading; "mood" is new; "confidence" is missing',
    );
    expect((await runInFolder(folder, ['sheet.csv'])).code).toBe(0);
  });

  it('keeps the variables that were chosen, and that no program wrote the sheet', async () => {
    const rows = ['1,x,p,x,p', '2,y,q,x,q', '3,x,q,x,p', '4,y,p,y,p', '5,x,p,y,p', '6,y,q,y,q'].join('\n');
    const folder = folderOf({ 'sheet.csv': `unit,tone_anna,frame_anna,tone_ben,frame_ben\n${rows}\n` });
    const argv = ['sheet.csv', '--format', 'json', '--ci', 'none'];
    const typed = await runInFolder(folder, [
      ...argv,
      '--variables',
      'tone',
      '--preset',
      'none',
      '--save-config',
      'kept.json',
    ]);
    expect(typed.code, typed.stderr).toBe(0);
    const kept = JSON.parse(readFileSync(join(folder, 'kept.json'), 'utf8'));
    expect(kept).toMatchObject({ preset: 'none' });
    const again = await runInFolder(folder, [...argv, '--config', 'kept.json']);
    expect(again.code, again.stderr).toBe(0);
    expect(JSON.parse(again.stdout).results).toEqual(JSON.parse(typed.stdout).results);
  });

  it.each<[string, Record<string, string>, string[]]>([
    [
      'sets and words for missing codings',
      { 'sheet.csv': 'unit,Anna,Ben\n1,a; b,a\n2,NA,b\n3,b,a; b\n4,,b\n5,a,a\n6,b,b\n' },
      [],
    ],
    [
      'a file per coder',
      { 'Anna.csv': 'unit,category\n1,a\n2,b\n3,\n', 'Ben.csv': 'unit,category\n1,a\n2,a\n3,b\n' },
      [],
    ],
    ['a long sheet', { 'sheet.csv': 'question,physician,decision\nq1,x,yes\nq1,y,no\nq2,x,no\nq2,y,no\n' }, []],
    ['a sheet without headings', { 'sheet.csv': 's1,a,a\ns2,a,b\ns3,b,b\ns4,b,a\ns5,a,a\n' }, ['--reading', '1']],
    [
      'names with commas, signs and numbers',
      { 'sheet.csv': 'unit,"Coder, A",Coder * B,#7\n1,a,a,b\n2,b,a,a\n3,b,b,b\n' },
      ['--coders', '"Coder, A",#3,#4'],
    ],
    [
      'a coder in each row',
      { 'sheet.csv': 'who,q1,q2,q3,q4,q5\nAnna,a,b,a,c,a\nBen,a,b,b,c,a\nClara,a,a,a,c,b\n' },
      [],
    ],
  ])('is read back as the same study: %s', async (_, files, options) => {
    const folder = folderOf(files);
    const sheets = Object.keys(files);
    const before = await patternsOf(folder, ...sheets, ...options);
    await keep(folder, ...sheets, ...options);
    expect(await patternsOf(folder, ...sheets)).toBe(before);
  });

  it('keeps what was typed for marked texts, with files as they are called from the folder of the config', async () => {
    const folder = folderOf({
      'marks/spans.csv':
        'document,coder,category,start,end\nd1,Ana,work,0,9\nd1,Ben,work,0,30\nd1,Ben,pay,31,36\nd1,Ana,pay,31,60\nd2,Ana,pay,0,5\n',
      'texts/d1.txt': 'Work is hard, they told me so. Pay is low, as everybody says.\n',
      'texts/d2.txt': 'Pay is all I came for. Nothing more.\n',
      'read.csv': 'document,coder\nd1,Ana\nd1,Ben\nd2,Ana\nd2,Ben\n',
      'kept/readme.txt': '',
    });
    const options = ['--layout', 'spans', '--extents', 'texts', '--coded', 'read.csv', '--overlap', '50%'];
    const argv = ['marks/spans.csv', '--format', 'json', '--ci', 'none'];
    const figures = async (...more: string[]) => {
      const { code, stdout, stderr } = await runInFolder(folder, [...argv, ...more]);
      expect(code, stderr).toBe(0);
      return JSON.parse(stdout);
    };
    const typed = await figures(...options, '--unit', 'sentence', '--save-config', 'kept/spans.json');
    expect(JSON.parse(readFileSync(join(folder, 'kept/spans.json'), 'utf8'))).toEqual({
      layout: 'spans',
      unit: ['sentence'],
      overlap: '50%',
      coded: join('..', 'read.csv'),
      extents: join('..', 'texts'),
    });
    const again = await figures('--config', 'kept/spans.json');
    expect(again.results).toEqual(typed.results);
    expect(again.data.reading.marked).toEqual({ unit: 'sentence', overlap: '50%' });
    const others = await figures(...options.slice(0, -2), '--unit', 'sentence');
    expect(others.results).not.toEqual(typed.results);
  });

  it('changes nothing else in a config that is there, and leaves other files alone', async () => {
    const folder = folderOf({
      'sheet.csv': UNCLEAR,
      'intercoder.json': JSON.stringify({ '// why': 'ours', blank: 'uncoded', gate: { min: ['agreement=0.1'] } }),
    });
    await keep(folder, 'sheet.csv', '--reading', '1', '--blank', 'missing');
    expect(configIn(folder)).toMatchObject({ '// why': 'ours', blank: 'missing', gate: { min: ['agreement=0.1'] } });
    const before = readFileSync(join(folder, 'sheet.csv'), 'utf8');
    const refused = await runInFolder(folder, ['inspect', 'sheet.csv', '--save-config', 'sheet.csv']);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('--save-config: sheet.csv exists and is not a config file of intercoder');
    expect(readFileSync(join(folder, 'sheet.csv'), 'utf8')).toBe(before);
  });

  it('writes nothing if the sheets are refused', async () => {
    const folder = folderOf({ 'sheet.csv': UNCLEAR });
    const { code } = await runInFolder(folder, [
      'gate',
      'sheet.csv',
      '--min',
      'agreement=0',
      '--save-config',
      'x.json',
    ]);
    expect([code, existsSync(join(folder, 'x.json'))]).toEqual([2, false]);
    writeFileSync(join(folder, 'sheet.csv'), UNCLEAR.replace('tone', 'Anna').replace('stance', 'Ben'));
    const kept = await runInFolder(folder, ['gate', 'sheet.csv', '--min', 'agreement=0', '--save-config', 'x.json']);
    expect([kept.code, existsSync(join(folder, 'x.json'))]).toEqual([0, true]);
  });
});
