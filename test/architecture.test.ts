import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCES = join(import.meta.dirname, '..', 'src');
const MOST_LINES = 250;
const MEDIAN_LINES = 60;

interface Folder {
  /** Folders of this project whose values it may import; types too. */
  readonly values: readonly string[];
  /** Folders of which it may import types only. */
  readonly types: readonly string[];
  /** Packages, without the path inside them. */
  readonly packages: readonly string[];
  /** Modules of Node. */
  readonly node: readonly string[];
}

const nothing: Folder = { values: [], types: [], packages: [], node: [] };

/** Who may import what. Data flow from read to render; whoever computes touches no file, whoever renders computes nothing. */
const HOUSE: Record<string, Folder> = {
  problems: nothing,
  notices: { ...nothing, types: ['problems'] },
  // whoever writes sheets and whoever reads them must mean the same by the apostrophe before a text
  'formula-guard': nothing,
  read: {
    ...nothing,
    values: ['notices', 'problems', 'formula-guard'],
    types: ['data'],
    // fastest-levenshtein suggests the file that was meant; tinyglobby finds the files of a pattern
    // @duckdb/node-api reduces Parquet files, where it is installed
    packages: ['@duckdb/node-api', 'csv-parse', 'fastest-levenshtein', 'tinyglobby'],
    // os: where DuckDB may put what memory cannot hold
    node: ['buffer', 'crypto', 'fs', 'fs/promises', 'os', 'path', 'worker_threads'],
  },
  data: {
    ...nothing,
    values: ['notices', 'problems'],
    types: ['read'],
    packages: ['fastest-levenshtein'], // tells near-duplicate categories and suggests the one that was meant
  },
  rules: { ...nothing, values: ['data'] },
  measures: {
    ...nothing,
    values: ['data', 'rules'],
    // d3-array has means and deviations, pure-rand the seeded random numbers of the bootstrap
    packages: ['d3-array', 'pure-rand'],
  },
  // problems: a rule that does not suit the data is a usage error, found only when data and rule meet
  report: { ...nothing, values: ['data', 'rules', 'measures', 'notices', 'problems'], packages: ['zod'] },
  render: {
    ...nothing,
    values: ['formula-guard'],
    types: ['report'],
    packages: ['chalk', 'csv-stringify', 'markdown-table', 'string-width'],
  },
  cli: {
    values: ['notices', 'problems', 'read', 'data', 'rules', 'measures', 'report', 'render'],
    types: [],
    packages: ['commander', 'zod', 'chalk'], // chalk: the type of a colour level only, as the next test holds
    node: ['fs', 'fs/promises', 'path', 'url'],
  },
  index: { ...nothing, values: ['notices', 'problems', 'read', 'data', 'rules', 'measures', 'report', 'render'] },
};

interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

/** The imports and re-exports of a module, static or not. Comments and texts hold none in this house. */
function importsOf(source: string): Import[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '');
  const statics = [...code.matchAll(/^(?:import|export)\s+(type\s+)?([^;'"]*?)\bfrom\s+['"]([^'"]+)['"]/gm)].map(
    ([, type, names, from]) => ({ from: from!, typeOnly: type !== undefined || namesTypesOnly(names!) }),
  );
  const others = [...code.matchAll(/^import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm)].map(
    ([, bare, dynamic]) => ({ from: (bare ?? dynamic)!, typeOnly: false }),
  );
  return [...statics, ...others];
}

/** `{ type A, type B }` */
function namesTypesOnly(names: string): boolean {
  const list = /^\{([^}]*)\}\s*$/.exec(names)?.[1] ?? 'a default or a namespace';
  return list
    .split(',')
    .filter((name) => name.trim() !== '')
    .every((name) => name.trim().startsWith('type '));
}

/** "measures" of "measures/kappa/cohen-kappa.ts", "problems" of "problems.ts". */
function folderOf(file: string): string {
  return file.split(sep)[0]!.replace(/\.ts$/, '');
}

const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

/** What this import breaks, or undefined. */
function breach(file: string, { from, typeOnly }: Import): string | undefined {
  const folder = folderOf(file);
  const allowed = HOUSE[folder] ?? nothing;
  if (from.startsWith('node:')) return allowed.node.includes(from.slice(5)) ? undefined : `${file} imports ${from}`;
  if (!from.startsWith('.')) {
    const name = from
      .split('/')
      .slice(0, from.startsWith('@') ? 2 : 1)
      .join('/');
    return allowed.packages.includes(name) ? undefined : `${file} imports the package ${name}`;
  }
  const target = folderOf(relative(SOURCES, normalize(join(SOURCES, dirname(file), from))));
  if (target === folder || allowed.values.includes(target)) return undefined;
  if (allowed.types.includes(target)) return typeOnly ? undefined : `${file} imports more than types from ${target}`;
  return `${file} imports from ${target}`;
}

describe('the house', () => {
  it('knows every folder of the sources', () => {
    expect([...new Set(files.map(folderOf))].sort()).toEqual(Object.keys(HOUSE).sort());
  });

  it.each(Object.keys(HOUSE))('%s imports only what the table allows', (folder) => {
    const own = files.filter((file) => folderOf(file) === folder);
    const breaches = own.flatMap((file) =>
      importsOf(readFileSync(join(SOURCES, file), 'utf8')).flatMap((one) => breach(file, one) ?? []),
    );
    expect(breaches).toEqual([]);
  });

  it('takes from chalk, outside the renderers, its types only', () => {
    const values = files
      .filter((file) => folderOf(file) === 'cli')
      .flatMap((file) => importsOf(readFileSync(join(SOURCES, file), 'utf8')))
      .filter(({ from, typeOnly }) => from === 'chalk' && !typeOnly);
    expect(values).toEqual([]);
  });

  it('has small files', () => {
    const lines = files.map((file) => ({
      file,
      lines: readFileSync(join(SOURCES, file), 'utf8').trimEnd().split('\n').length,
    }));
    expect(lines.filter((one) => one.lines > MOST_LINES)).toEqual([]);
    const sorted = lines.map((one) => one.lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(MEDIAN_LINES);
  });

  it('has no drawer for odds and ends', () => {
    const names = files.flatMap((file) => file.split(sep)).map((part) => basename(part, '.ts'));
    expect(names.filter((name) => /^(utils?|helpers?|misc|common|shared|lib)$/i.test(name))).toEqual([]);
  });

  it('has a table without a way back from a folder to itself', () => {
    const reaches = (from: string, to: string, seen: readonly string[] = []): boolean =>
      HOUSE[from]!.values.some((next) => next === to || (!seen.includes(next) && reaches(next, to, [...seen, next])));
    expect(Object.keys(HOUSE).filter((folder) => reaches(folder, folder))).toEqual([]);
  });
});

describe('the reader of imports', () => {
  it('tells values from types, in every form an import has', () => {
    const source = [
      "import { a } from './a.ts';",
      "import type { B } from './b.ts';",
      "import { type C, type D } from './c.ts';",
      "import { type E, f } from './e.ts';",
      "import {\n  type G,\n  h,\n} from './g.ts';",
      "import i from 'i';",
      "import * as z from 'zod';",
      "import 'side-effect';",
      "export { j } from './j.ts';",
      "export type { K } from './k.ts';",
      "const l = await import('./l.ts');",
      "/** import { m } from './m.ts' */",
    ].join('\n');
    const found = importsOf(source).map(({ from, typeOnly }) => `${from}${typeOnly ? ' (types)' : ''}`);
    expect(found.sort()).toEqual([
      './a.ts',
      './b.ts (types)',
      './c.ts (types)',
      './e.ts',
      './g.ts',
      './j.ts',
      './k.ts (types)',
      './l.ts',
      'i',
      'side-effect',
      'zod',
    ]);
  });

  it('finds a breach', () => {
    const at = (file: string, from: string, typeOnly = false) => breach(join(...file.split('/')), { from, typeOnly });
    expect(at('measures/kappa/x.ts', '../../report/schema.ts')).toMatch(/imports from report/);
    expect(at('render/x.ts', '../report/schema.ts')).toMatch(/more than types/);
    expect(at('render/x.ts', '../report/schema.ts', true)).toBeUndefined();
    expect(at('data/x.ts', 'node:fs')).toMatch(/imports node:fs/);
    expect(at('rules/x.ts', 'zod')).toMatch(/package zod/);
    expect(at('read/x.ts', 'csv-parse/sync')).toBeUndefined();
  });
});
