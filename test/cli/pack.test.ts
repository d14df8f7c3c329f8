import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT } from '../support/paths.ts';
import { isBuilt, runProcess } from '../support/process.ts';

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

const EXAMPLE = `import { cohenKappa, pairTable, patternsOf, rules, studyOf, weightsOf } from 'intercoder';
const data = patternsOf(studyOf([['a', 'a'], ['b', 'b'], ['a', 'b'], ['b', 'b']]));
console.log(cohenKappa(pairTable(data, 0, 1), weightsOf(rules.exact, data)).value);`;

const TYPES = `import type { Report } from 'intercoder';
const first = (report: Report): number | null | undefined => report.results[0]?.value;
console.log(first.length);`;

describe.skipIf(!isBuilt)('the package as it is published', () => {
  let folder = '';
  let files: string[] = [];
  let bytes = 0;
  const installed = (...parts: string[]) => join(folder, 'node_modules', 'intercoder', ...parts);
  const run = (...args: string[]) =>
    runProcess(process.execPath, [installed('bin', 'intercoder.js'), ...args], { cwd: folder });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'intercoder-pack-'));
    const packed = await runProcess('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]);
    const [{ filename, size, files: list }] = JSON.parse(packed.stdout) as [Packed];
    files = list.map(({ path }) => path);
    bytes = size;
    const { code, stderr } = await runProcess('npm', ['install', '--offline', `./${filename}`], { cwd: folder });
    expect([code, stderr]).toEqual([0, '']);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds the command, the library, the schema, the licences and the examples', () => {
    for (const file of [
      ...[
        'package.json',
        'LICENSE',
        'README.md',
        'bin/intercoder.js',
        'dist/cli/main.js',
        'dist/index.js',
        'dist/types/index.d.ts',
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

  it('is small, and asks for no other package', () => {
    expect(bytes).toBeLessThanOrEqual(700_000);
    expect(files.length).toBeLessThanOrEqual(450);
    const { dependencies } = JSON.parse(readFileSync(installed('package.json'), 'utf8'));
    expect(dependencies).toBeUndefined();
  });

  it('runs in the folder it is installed in', async () => {
    const { code, stdout, stderr } = await run('demo');
    expect([code, stderr.includes('rror')]).toEqual([0, false]);
    expect(stdout).toMatch(/SG – KO +74%/);
  });

  it('says what Parquet files need', async () => {
    writeFileSync(join(folder, 'ratings.parquet'), '');
    const args = ['ratings.parquet', '--unit', 'u', '--coder', 'c', '--category', 'k'];
    const { code, stdout, stderr } = await run(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^error: Parquet files are read by DuckDB, which is not installed\n {2}hint: install it/);
  });

  it.each([
    ['csv', /^measure,/],
    ['markdown', /^### /m],
    ['json', /^\{/],
  ])('so do the parts that are loaded when they are needed: %s', async (format, start) => {
    const { code, stdout } = await run('demo', 'comparison-study', '--format', format);
    expect(code).toBe(0);
    expect(stdout).toMatch(start);
  });

  it('finds sheets by a pattern, too', async () => {
    const { code, stdout } = await run('node_modules/intercoder/fixtures/gillard-2013/S*.csv', '--format', 'csv');
    expect(code).toBe(0);
    expect(stdout).toContain('agreement,any,pair,SG | SLG,,,,0.7,');
  });

  it('is a library', async () => {
    const { code, stdout, stderr } = await runProcess(process.execPath, ['--input-type=module', '-e', EXAMPLE], {
      cwd: folder,
    });
    expect([code, stdout, stderr]).toEqual([0, '0.5\n', '']);
  });

  it('has types that hold under tsc --strict, without any other package', async () => {
    writeFileSync(join(folder, 'example.mts'), `${EXAMPLE}\n${TYPES}\n`);
    const types = ['--types', 'node', '--typeRoots', join(PROJECT, 'node_modules', '@types')];
    const options = ['--ignoreConfig', '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', ...types];
    const tsc = join(PROJECT, 'node_modules', '.bin', 'tsc');
    const { code, stdout } = await runProcess(tsc, [...options, 'example.mts'], { cwd: folder });
    expect([code, stdout]).toEqual([0, '']);
    writeFileSync(join(folder, 'wrong.mts'), `${TYPES}\nfirst(1);\n`);
    const wrong = await runProcess(tsc, [...options, 'wrong.mts'], { cwd: folder });
    expect(wrong.stdout).toMatch(/^wrong\.mts\(4,7\): error TS2345: [^\n]*'Report'/);
  });
});
