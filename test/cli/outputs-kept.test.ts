import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { describe, expect, it } from 'vitest';
import { allOrNothing } from '../../src/cli/pipeline/all-or-nothing.ts';
import { writeWhole } from '../../src/cli/pipeline/write.ts';
import { run } from '../support/run.ts';
import { folderWith } from '../support/scratch.ts';

const FILES = {
  'sheet.csv': 'unit,A,B\n1,x,y\n2,y,y\n3,x,x\n',
  'units.csv': 'unit,text\n1,a\n2,b\n3,c\n',
  'map.csv': 'from,to\nx,z\ny,z\n',
};

const runIn = (folder: string, line: string) =>
  run(line.split(' ').map((word) => (word.startsWith('@') ? join(folder, word.slice(1)) : word)));

/** Everything below a folder. */
const everything = (folder: string) => readdirSync(folder, { recursive: true }).map(String).sort();

describe('an output keeps what it is:', () => {
  it('a link is written through', async () => {
    const folder = folderWith({ ...FILES, 'shared.csv': 'old\n' });
    symlinkSync('shared.csv', join(folder, 'report.csv'));
    expect((await runIn(folder, 'agree @sheet.csv -o @report.csv')).code).toBe(0);
    expect(readlinkSync(join(folder, 'report.csv'))).toBe('shared.csv');
    expect(readFileSync(join(folder, 'shared.csv'), 'utf8')).toMatch(/^measure/);
  });

  it('so is one to a file that is not there yet', async () => {
    const folder = folderWith(FILES);
    symlinkSync('later.csv', join(folder, 'report.csv'));
    expect((await runIn(folder, 'agree @sheet.csv -o @report.csv')).code).toBe(0);
    expect(readlinkSync(join(folder, 'report.csv'))).toBe('later.csv');
    expect(readFileSync(join(folder, 'later.csv'), 'utf8')).toMatch(/^measure/);
  });

  it('who may read a file stays as it was', async () => {
    const folder = folderWith({ ...FILES, 'report.csv': 'old\n' });
    chmodSync(join(folder, 'report.csv'), 0o600);
    expect((await runIn(folder, 'agree @sheet.csv -o @report.csv')).code).toBe(0);
    expect(statSync(join(folder, 'report.csv')).mode & 0o777).toBe(0o600);
  });

  it('a pipe is written to', async () => {
    const folder = folderWith(FILES);
    const pipe = join(folder, 'report.csv');
    execFileSync('mkfifo', [pipe]);
    const reader = spawn('cat', [pipe]);
    let got = '';
    reader.stdout.on('data', (text) => {
      got += text;
    });
    const ended = new Promise((done) => reader.on('close', done));
    expect((await runIn(folder, 'agree @sheet.csv -o @report.csv')).code).toBe(0);
    await ended;
    expect(got).toMatch(/^measure/);
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });
});

describe('outputs are looked at before anything is read:', () => {
  it.each([
    [
      'named twice by two options',
      'revise @none.csv --map @none.csv --write-map @a.csv -o @a.csv',
      'a.csv would be written twice',
    ],
    ['named twice by a link', 'agree @none.csv -o @a.csv -o @link.csv', 'link.csv would be written twice'],
    ['a folder', 'agree @none.csv -o @folder.csv', '--output: '],
    ['a folder for the map', 'revise @none.csv --suggest 2 --write-map @folder.csv', '--write-map: '],
    ['a folder that is not there', 'agree @none.csv -o @a.csv -o @b.csv/', '--output: '],
    ['the config', 'agree @none.csv --config @c.json -o @c.json', 'c.json is an input file'],
  ])('%s', async (_, line, words) => {
    const folder = folderWith({ ...FILES, 'c.json': '{}' });
    mkdirSync(join(folder, 'folder.csv'));
    symlinkSync('a.csv', join(folder, 'link.csv'));
    const before = everything(folder);
    const { code, stderr } = await runIn(folder, line);
    expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
    expect(stderr).not.toContain('none.csv');
    expect(everything(folder)).toEqual(before);
  });
});

describe('nothing is left behind', () => {
  it('of init with a coder whose file cannot be made', async () => {
    const folder = folderWith({});
    const { code } = await run(['init', join(folder, 'deep', 'study'), '--coders', `Ana,${'x'.repeat(300)}`]);
    expect([code, everything(folder)]).toEqual([2, []]);
  });

  it('of sample whose report cannot be written', async () => {
    const folder = folderWith(FILES);
    const before = everything(folder);
    const line = 'sample @units.csv --units 2 --coders A,B --out @a/b -o @none/report.csv';
    expect((await runIn(folder, line)).code).toBe(2);
    expect(everything(folder)).toEqual(before);
  });

  it('of sample over a link that leads nowhere', async () => {
    const folder = folderWith(FILES);
    mkdirSync(join(folder, 'out'));
    symlinkSync('../elsewhere.csv', join(folder, 'out', 'B.csv'));
    const before = everything(folder);
    const { code } = await runIn(folder, 'sample @units.csv --units 2 --coders A,B --out @out');
    expect([code, everything(folder)]).toEqual([2, before]);
    expect(readlinkSync(join(folder, 'out', 'B.csv'))).toBe('../elsewhere.csv');
  });

  it('if one of several files cannot be made', async () => {
    const folder = folderWith({ 'a.csv': 'old' });
    const files = [
      { path: join(folder, 'a.csv'), content: () => 'new' },
      { path: join(folder, 'b.csv'), content: () => Promise.reject(new Error('no')) },
    ];
    await expect(writeWhole(files, { inputs: new Set() })).rejects.toThrow('no');
    expect(everything(folder)).toEqual(['a.csv']);
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('old');
  });

  it('and nothing is replaced if one of several files cannot be put into its place', async () => {
    const folder = folderWith({ 'a.csv': 'old' });
    const files = [
      { path: join(folder, 'a.csv'), content: () => 'new' },
      { path: join(folder, 'b.csv'), content: () => 'new' },
      { path: join(folder, 'c.csv'), content: () => 'new' },
    ];
    const folderInTheWay = async () => {
      mkdirSync(join(folder, 'c.csv'));
      writeFileSync(join(folder, 'c.csv', 'x'), '');
    };
    await expect(writeWhole(files, { inputs: new Set() }, folderInTheWay)).rejects.toThrow('is a folder');
    expect(everything(folder)).toEqual(['a.csv', 'c.csv', 'c.csv/x']);
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('old');
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('after %s while files are written', async (signal) => {
    const folder = folderWith({});
    const module = fileURLToPath(new URL('../../src/cli/pipeline/all-or-nothing.ts', import.meta.url));
    const bundle = await rolldown({ input: module, platform: 'node' });
    await bundle.write({ file: join(folder, 'made.mjs') });
    const script = `
      import { allOrNothing } from './made.mjs';
      import { mkdirSync, writeFileSync } from 'node:fs';
      await allOrNothing(async (made) => {
        mkdirSync('new');
        made.folder('new');
        made.file('new/a.tmp');
        writeFileSync('new/a.tmp', 'half');
        console.log('written');
        await new Promise((go) => setTimeout(go, 60_000));
      });`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: folder });
    await new Promise((written) => child.stdout.once('data', written));
    expect(everything(folder)).toEqual(['made.mjs', 'new', 'new/a.tmp']);
    const ended = new Promise((done) => child.on('exit', (_, by) => done(by)));
    child.kill(signal);
    expect(await ended).toBe(signal);
    expect(everything(folder)).toEqual(['made.mjs']);
  });

  it('but what somebody else put into a new folder', async () => {
    const folder = folderWith({});
    const made = allOrNothing(async ({ folder: note }) => {
      mkdirSync(join(folder, 'new'));
      note(join(folder, 'new'));
      writeFileSync(join(folder, 'new', 'precious.csv'), 'x');
      throw new Error('no');
    });
    await expect(made).rejects.toThrow('no');
    expect(existsSync(join(folder, 'new', 'precious.csv'))).toBe(true);
  });
});

describe('inputs without an end are refused', () => {
  it.each(['agree @sheet.csv --config /dev/zero', 'gate @sheet.csv --baseline /dev/zero --max-drop 0.1'])(
    '%s',
    async (line) => {
      const folder = folderWith(FILES);
      const { code, stdout, stderr } = await runIn(folder, line);
      expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining('error:')]);
    },
  );

  it('and a config of a size that no config has', async () => {
    const folder = folderWith({ ...FILES, 'c.json': `{"// x": "${'x'.repeat(1 << 24)}"}` });
    const { code, stderr } = await runIn(folder, 'agree @sheet.csv --config @c.json');
    expect([code, stderr]).toEqual([2, expect.stringContaining('more than 16 MB')]);
  });
});

it('what cannot be undone keeps nothing else', async () => {
  const folder = folderWith({});
  const [first, last] = [join(folder, 'first'), join(folder, 'last')];
  const failing = allOrNothing(async (made) => {
    for (const path of [first, last]) {
      made.file(path);
      writeFileSync(path, 'new');
      made.undoneBy(() => {
        throw new Error('gone');
      });
    }
    throw new Error('disk full');
  });
  await expect(failing).rejects.toThrow('disk full');
  expect(readdirSync(folder)).toEqual([]);
});
