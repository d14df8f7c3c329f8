import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT } from '../support/paths.ts';
import { isBuilt, runProcess } from '../support/process.ts';

describe.skipIf(!isBuilt)('the package as it is published', () => {
  let folder = '';
  let files: string[] = [];
  const unpacked = (...parts: string[]) => join(folder, 'package', ...parts);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'intercoder-pack-'));
    const packed = await runProcess('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]);
    const [{ filename, files: list }] = JSON.parse(packed.stdout) as [{ filename: string; files: { path: string }[] }];
    files = list.map(({ path }) => path);
    await runProcess('tar', ['-xzf', join(folder, filename), '-C', folder]);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds the command, the library, the schema, the licences and the examples', () => {
    for (const file of [
      ...[
        'package.json',
        'LICENSE',
        'README.md',
        'bin/intercoder.js',
        'dist/command/main.cjs',
        'dist/index.js',
        'dist/index.d.ts',
      ],
      ...['dist/report.schema.json', 'dist/THIRD-PARTY.txt', 'fixtures/gillard-2013/SG.csv'],
      ...['fixtures/comparison-study/codebook.csv', 'fixtures/gillard-2013-round-2/map.csv'],
    ])
      expect(files, file).toContain(file);
  });

  it('holds every guide, and every file that its commands and those of the README read', () => {
    const guides = readdirSync(join(PROJECT, 'docs')).map((name) => `docs/${name}`);
    expect(files).toEqual(expect.arrayContaining(guides));
    const pages = ['README.md', ...guides].map((page) => readFileSync(join(PROJECT, page), 'utf8')).join('\n');
    const commands = [...pages.matchAll(/^\$ (?:cat|intercoder) (.*)$/gm)].flatMap(([, line]) => line!.split(' '));
    const named = commands
      .map((word) => join('fixtures', 'readme', word))
      .filter((path) => existsSync(join(PROJECT, path)));
    expect(named.length).toBeGreaterThan(10);
    for (const path of named)
      expect(
        files.some((file) => file === path || file.startsWith(`${path}/`)),
        path,
      ).toBe(true);
  });

  it('and nothing that only the workshop needs', () => {
    const strange = files.filter(
      (file) =>
        !/^(bin|dist|docs|fixtures\/(gillard-2013|gillard-2013-round-2|comparison-study|readme))\/|^[A-Z]+(\.md)?$|^package\.json$/.test(
          file,
        ),
    );
    expect(strange).toEqual([]);
  });

  it('runs from an empty folder without any other package', async () => {
    expect(existsSync(unpacked('node_modules'))).toBe(false);
    const { code, stdout, stderr } = await runProcess(process.execPath, [unpacked('bin', 'intercoder.js'), 'demo'], {
      cwd: folder,
    });
    expect([code, stderr.includes('rror')]).toEqual([0, false]);
    expect(stdout).toMatch(/SG – KO +74%/);
  });

  it('says what Parquet files need', async () => {
    writeFileSync(join(folder, 'ratings.parquet'), '');
    const args = ['ratings.parquet', '--unit', 'u', '--coder', 'c', '--category', 'k'];
    const { code, stdout, stderr } = await runProcess(process.execPath, [unpacked('bin', 'intercoder.js'), ...args], {
      cwd: folder,
    });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /^ratings.parquet: error: Parquet files are read by DuckDB, which is not installed\n {2}hint: install it/,
    );
  });

  it.each([
    ['csv', /^measure,/],
    ['markdown', /^### /m],
    ['json', /^\{/],
  ])('so do the parts that are loaded when they are needed: %s', async (format, start) => {
    const args = [unpacked('bin', 'intercoder.js'), 'demo', 'comparison-study', '--format', format];
    const { code, stdout } = await runProcess(process.execPath, args, { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toMatch(start);
  });

  it('finds sheets by a pattern, too', async () => {
    const args = [unpacked('bin', 'intercoder.js'), 'package/fixtures/gillard-2013/S*.csv', '--format', 'csv'];
    const { code, stdout } = await runProcess(process.execPath, args, { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toContain('agreement,any,pair,SG | SLG,,,,0.7,');
  });

  it('is a library, with the packages it asks for', async () => {
    mkdirSync(join(folder, 'node_modules'), { recursive: true });
    symlinkSync(unpacked(), join(folder, 'node_modules', 'intercoder'));
    symlinkSync(join(PROJECT, 'node_modules'), unpacked('node_modules'));
    const script = "import * as library from 'intercoder'; console.log(typeof library.reduce)";
    const { code, stdout, stderr } = await runProcess(process.execPath, ['--input-type=module', '-e', script], {
      cwd: folder,
    });
    expect([code, stdout, stderr]).toEqual([0, 'function\n', '']);
  });
});
