import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as program from '../../src/cli/main.ts';
import { inFolder } from '../support/in-folder.ts';
import { PROJECT } from '../support/paths.ts';
import { isBuilt, runProcess } from '../support/process.ts';
import { isInFull } from '../support/runs.ts';
import { fakeTerminal } from '../support/terminal.ts';

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

const EXAMPLE = `import { measures, patternsOf, studyOf } from 'intercoder';
const patterns = patternsOf(studyOf([['a', 'a'], ['b', 'b'], ['a', 'b'], ['b', 'b']]));
console.log(measures.cohenKappa(patterns).value);`;

const TYPES = `import {
  agreementReport, BadInputError, compare, disagreements, gate, readTables, render, revise, rules,
} from 'intercoder';
import type {
  AnyReport, ArrayOptions, Changes, CodingRecord, Comparison, ComparisonOptions, DisagreementsReport, Figure, FormatName, Gate, Given,
  MeasureFunction, MeasureName, MeasureOptions, Notice, Patterns, Problem, RenderStyle, Report, ReportOptions, Result, Revision,
  RuleName, Study, Table, TableOptions, Units,
} from 'intercoder';
const first = (report: Report): number | null | undefined => report.results[0]?.value;
console.log(first.length);
const options: MeasureOptions = { rule: 'masi', coders: ['1', '2'], ci: 'auto' };
const figure: Figure = measures.krippendorffAlpha(patterns, options);
const [lower, se, value]: (number | null | undefined)[] = [figure.ci?.lower, figure.se, figure.value];
const every: MeasureFunction[] = Object.values(measures);
const records: CodingRecord[] = [{ unit: 1, coder: 'A', category: ['a', 'b'] }, { unit: 1, coder: 'B', category: null }];
const study: Study = studyOf(records, { onDuplicate: 'union' });
const given: Given[][] = [['a', 1, null, ['a', 'b'], []]];
const array: ArrayOptions = { categories: ['a', 'b', 1] };
const tables: Promise<Table[]> = readTables('a.csv', 'b.csv', { delimiter: ';' });
const reading: TableOptions = { unit: 'id', blank: 'missing', onNotice: (notice: Notice) => console.log(notice.code) };
const reports = async (changes: Changes): Promise<AnyReport[]> => {
  const read = studyOf(await tables, reading);
  const report: Report = agreementReport(read, { rule: ['exact', 'masi'], measures: 'all' });
  const results: Result[] = report.results;
  const verdict: Gate = gate(report, ['agreement=0.7'], { minUnits: 5 });
  const change: Comparison = compare(report, study, { map: { a: 'b' } });
  const revision: Revision = revise(study, changes, { groupings: 500 });
  const units: DisagreementsReport = disagreements(study, { top: 5 });
  const text: string = await render(verdict, 'markdown', { columns: 100 });
  console.log(results.length, text, verdict.exitCode, change.changes[0]?.change, revision.results[0]?.after.value, units.units[0]?.unit);
  return [report, verdict, change, revision, units];
};
const problems = (error: BadInputError): readonly Problem[] => error.problems;
console.log(lower, se, value, every.length, reports, problems, studyOf(given, array).units?.name(0), rules.masi.title);
export type Others = [ComparisonOptions, FormatName, MeasureName, Patterns, RenderStyle, ReportOptions, RuleName, Units];
`;

describe.skipIf(!isBuilt)('the package as it is published', () => {
  let folder = '';
  let files: string[] = [];
  let bytes = 0;
  const installed = (...parts: string[]) => join(folder, 'node_modules', 'intercoder', ...parts);
  const run = (...args: string[]) =>
    runProcess(process.execPath, [installed('bin', 'intercoder.js'), ...args], { cwd: folder });

  /** The same in this process: what is installed, with its own main, in the folder in which it is installed. */
  async function runHere(...args: string[]) {
    const { main } = createRequire(import.meta.url)(installed('dist', 'cli', 'main.js')) as typeof program;
    const terminal = fakeTerminal();
    const code = await inFolder(folder, () => main(args, terminal));
    return { code, stdout: terminal.written.out, stderr: terminal.written.err };
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'intercoder-pack-'));
    const packed = await runProcess('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]);
    const [{ filename, size, files: list }] = JSON.parse(packed.stdout) as [Packed];
    files = list.map(({ path }) => path);
    bytes = size;
    if (!isInFull) mkdirSync(installed(), { recursive: true });
    // npm puts a package without dependencies there in the same way, and takes longer
    const [program, ...args] = isInFull
      ? ['npm', 'install', '--offline', `./${filename}`]
      : ['tar', '--extract', '--gzip', '--file', filename, '--strip-components=1', '--directory', installed()];
    const { code, stderr } = await runProcess(program!, args, { cwd: folder });
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
        'dist/index.mjs',
        'bin/package.json',
        'dist/index.d.mts',
        'dist/page/page.html',
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
    // of which SQLite, for the projects of QualCoder and Taguette, takes 310,000
    expect(bytes).toBeLessThanOrEqual(1_250_000);
    expect(files.length).toBeLessThanOrEqual(450);
    const { dependencies } = JSON.parse(readFileSync(installed('package.json'), 'utf8'));
    expect(dependencies).toBeUndefined();
  });

  it('runs in the folder it is installed in', async () => {
    const { code, stdout, stderr } = await run('demo');
    expect([code, stderr.includes('rror')]).toEqual([0, false]);
    expect(stdout).toMatch(/SG – KO +74%/);
  });

  it('writes the offline page, as the build does', async () => {
    const { code } = await runHere('page');
    expect(code).toBe(0);
    const [written, built] = [join(folder, 'intercoder.html'), join(PROJECT, 'dist', 'intercoder.html')];
    expect(readFileSync(written).equals(readFileSync(built))).toBe(true);
  });

  it('says what Parquet files need', async () => {
    writeFileSync(join(folder, 'ratings.parquet'), '');
    const args = ['ratings.parquet', '--unit', 'u', '--coder', 'c', '--category', 'k'];
    const { code, stdout, stderr } = await runHere(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^error: Parquet files are read by DuckDB, which is not installed\n {2}hint: install it/);
  });

  it.each([
    ['csv', /^measure,/],
    ['markdown', /^\| Weakest categories /m],
    ['json', /^\{/],
  ])('so do the parts that are loaded when they are needed: %s', async (format, start) => {
    const { code, stdout } = await runHere('demo', 'comparison-study', '--format', format);
    expect(code).toBe(0);
    expect(stdout).toMatch(start);
  });

  it('finds sheets by a pattern, too', async () => {
    const { code, stdout } = await runHere('node_modules/intercoder/fixtures/gillard-2013/S*.csv', '--format', 'csv');
    expect(code).toBe(0);
    expect(stdout).toContain('agreement,any,pair,SG | SLG,,,,0.7,');
  });

  it('is a library', async () => {
    const { code, stdout, stderr } = await runProcess(process.execPath, ['--input-type=module', '-e', EXAMPLE], {
      cwd: folder,
    });
    expect([code, stdout, stderr]).toEqual([0, '0.5\n', '']);
  });

  it('shows in editors what the catalogue says about each measure', () => {
    const types = readFileSync(installed('dist', 'types', 'library', 'measures.d.ts'), 'utf8');
    expect(types).toMatch(
      /\* Krippendorff’s alpha: α = 1 − Dₒ \/ Dₑ[\s\S]*\* - Range: ≤ 1[\s\S]*@see Krippendorff[\s\S]*\*\/\n {4}readonly krippendorffAlpha: MeasureFunction;/,
    );
  });

  it('gives CommonJS the same library as ES modules, with types for both', async () => {
    const names = "Object.keys(library).filter((name) => name !== 'default').sort().join()";
    const asModule = `import('intercoder').then((library) => console.log(${names}))`;
    const asCommonJs = `const library = require('intercoder'); console.log(${names})`;
    const [one, other] = await Promise.all(
      [asModule, asCommonJs].map((script) => runProcess(process.execPath, ['-e', script], { cwd: folder })),
    );
    expect([one!.stderr, other!.stderr]).toEqual(['', '']);
    expect(other!.stdout).toBe(one!.stdout);
    writeFileSync(
      join(folder, 'typed.cts'),
      "import library = require('intercoder');\nlibrary.studyOf([['a', 'b']]);\n",
    );
    writeFileSync(join(folder, 'typed.mts'), "import { studyOf } from 'intercoder';\nstudyOf([['a', 'b']]);\n");
    const tsc = join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc');
    const options = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2023', '--types', ''];
    const { code, stdout } = await runProcess(process.execPath, [tsc, ...options, 'typed.cts', 'typed.mts'], {
      cwd: folder,
    });
    expect([code, stdout]).toEqual([0, '']);
  });

  it('loads neither the terminal nor a validator with the library', async () => {
    const coverage = join(folder, 'coverage');
    const script = `import('intercoder').then(({ studyOf, agreementReport }) => agreementReport(studyOf([['a', 'a'], ['b', 'a']])))`;
    const env = { ...process.env, NODE_V8_COVERAGE: coverage };
    expect((await runProcess(process.execPath, ['-e', script], { cwd: folder, env })).code).toBe(0);
    const text = readdirSync(coverage)
      .map((name) => readFileSync(join(coverage, name), 'utf8'))
      .join('');
    const loaded = new Set(
      [...text.matchAll(/"url":"file:\/\/([^"]*\/intercoder\/dist\/[^"]*)"/g)].map(([, path]) => path!),
    );
    expect(loaded.size).toBeGreaterThan(1);
    const sources = [...loaded].map((path) => readFileSync(path, 'utf8')).join('');
    for (const foreign of ['CommanderError', 'ZodError', 'supportsColor', '@duckdb/node-api'])
      expect(sources).not.toContain(foreign);
  });

  it('has types that hold under tsc --strict, without any other package', async () => {
    writeFileSync(join(folder, 'example.mts'), `${EXAMPLE}\n${TYPES}\n`);
    const types = ['--types', 'node', '--typeRoots', join(PROJECT, 'node_modules', '@types')];
    const options = ['--ignoreConfig', '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', ...types];
    const tsc = join(PROJECT, 'node_modules', '.bin', 'tsc');
    const guide = readFileSync(join(PROJECT, 'docs', 'library.md'), 'utf8');
    const blocks = [...guide.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, block]) => block!);
    expect(blocks.length).toBeGreaterThan(5);
    for (const [i, block] of blocks.entries()) writeFileSync(join(folder, `guide-${i}.mts`), block);
    writeFileSync(join(folder, 'wrong.mts'), `${EXAMPLE}\n${TYPES}\nfirst(1);\nmeasures.nothing(patterns);\n`);
    // all at once, since a file takes far less than the start: only what is wrong is found to be wrong
    const files = ['example.mts', ...blocks.map((_, i) => `guide-${i}.mts`), 'wrong.mts'];
    const { stdout } = await runProcess(tsc, [...options, ...files], { cwd: folder });
    expect(stdout).toMatch(/^wrong\.mts\(\d+,7\): error TS2345: [^\n]*'Report'/m);
    expect(stdout).toMatch(/error TS2339: Property 'nothing' does not exist on type 'Measures'/);
    expect(stdout.match(/error TS/g)!.length).toBe(2);
  });
});

it.skipIf(!isBuilt)(
  'no run parses literals with classes of all scripts, which LetterPattern keeps for text that has some',
  () => {
    for (const name of ['base', 'program', 'core', 'agree']) {
      const file = readFileSync(join(PROJECT, 'dist', 'chunks', `${name}.js`), 'utf8');
      expect(file.replace(/String\.raw`[^`]*`/g, '')).not.toMatch(/.{0,80}(?<!\\)\\p\{.{0,80}/i);
    }
  },
);
