import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileFormatsOf, formatsOf } from '../../src/render/documents/list.ts';
import { endingsOf } from '../../src/render/formats/list.ts';
import { fixture } from '../support/paths.ts';
import { type Outcome, run } from '../support/run.ts';

/*
 * Each folder of fixtures/sheets/bad holds one fault and, in expected.txt, all that is to be said about it; cases.json has the
 * command lines. In expected.txt, {formats} and {endings} are those of the list of formats. A word that begins with ./ is a path in
 * the folder of its case, and paths are shown from there.
 */
const BAD = fixture('sheets', 'bad');
const cases: Record<string, readonly string[]> = JSON.parse(readFileSync(join(BAD, 'cases.json'), 'utf8'));

const formats = formatsOf('agree');

function everythingIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}

/** Runs a command line on the sheets of a folder, with the folder's own path taken out of what is said. */
async function runIn(folder: string, argv: readonly string[]): Promise<Outcome> {
  const outcome = await run(argv.map((word) => (word.startsWith('./') ? join(folder, word) : word)));
  return { ...outcome, stderr: outcome.stderr.replaceAll(`${folder}/`, '').replaceAll(folder, '.') };
}

describe('bad input', () => {
  it.each(Object.entries(cases))('%s', async (name, argv) => {
    const folder = join(BAD, name);
    const before = everythingIn(folder);
    const { code, stdout, stderr } = await runIn(folder, argv);
    const expected = readFileSync(join(folder, 'expected.txt'), 'utf8')
      .replace('{formats}', formats.join(', '))
      .replace('{endings}', [...endingsOf(fileFormatsOf('agree')).keys()].join(', '));
    expect(stderr).toBe(expected);
    expect(stdout).toBe('');
    expect(code).toBe(2);
    expect(everythingIn(folder)).toEqual(before);
  });

  it('has a case for every folder, and a folder for every case', () => {
    const folders = readdirSync(BAD, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(cases).sort());
  });

  it('is never answered by a fault of the program, and always by something to do', () => {
    for (const name of Object.keys(cases)) {
      const said = readFileSync(join(BAD, name, 'expected.txt'), 'utf8');
      expect(said, name).not.toMatch(/internal error|undefined|NaN|\[object/);
      const problems = said.split('\n').filter((line) => /^\S.*: error: /.test(line) && !line.startsWith('error: '));
      const hints = said.split('\n').filter((line) => line.startsWith('  hint: '));
      expect(hints.length, name).toBeGreaterThanOrEqual(problems.length);
    }
  });
});

describe('a file that cannot be read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'intercoder-unreadable-'));
  const sheet = join(folder, 'SG.csv');
  const isRoot = process.getuid?.() === 0;

  beforeAll(() => {
    writeFileSync(sheet, 'unit,category\nS1,hope\n');
    chmodSync(sheet, 0);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.skipIf(isRoot || process.platform === 'win32')('is a problem with a way out', async () => {
    const { code, stdout, stderr } = await runIn(folder, ['./SG.csv', './KO.csv']);
    expect(stderr).toBe(
      [
        'KO.csv: error: there is no such file or folder',
        '  hint: check the path; it is relative to the current folder',
        'SG.csv: error: the file cannot be read (EACCES)',
        '  hint: you have no permission to read it: change its permissions (chmod +r)',
        '2 problems in 2 files; nothing was computed.',
        '',
      ].join('\n'),
    );
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it.skipIf(!existsSync('/dev/zero'))('is told from one that never ends', async () => {
    const { code, stdout, stderr } = await run(['/dev/zero', sheet.replace('SG', 'none')]);
    expect(stderr).toContain('/dev/zero: error: this is not a text file\n');
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});
