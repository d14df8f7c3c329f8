import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCES = join(import.meta.dirname, '..', 'src');

interface Folder {
  /** Folders of this project whose values it may import; types too. */
  readonly values: readonly string[];
  /** Folders of which it may import types only. */
  readonly types: readonly string[];
  /** Single files whose values it may import. */
  readonly files: readonly string[];
  /** Packages, without the path inside them. */
  readonly packages: readonly string[];
  /** Modules of Node. */
  readonly node: readonly string[];
}

const nothing: Folder = { values: [], types: [], files: [], packages: [], node: [] };

/**
 * Who may import what: a room imports from those above it in this list, never from below. Data flow from read to render; whoever
 * computes touches no file, whoever renders computes nothing.
 */
const HOUSE: Record<string, Folder> = {
  problems: nothing,
  // whoever writes sheets and whoever reads them must mean the same by the apostrophe before a text
  'formula-guard': nothing,
  // what is computed once and kept, in whatever room
  memoize: nothing,
  // a coding as a set of categories, and rows of codings counted: study fills them, patterns reduce them, rules compare them
  codings: nothing,
  notices: { ...nothing, types: ['problems'] },
  // how texts that name something are split, joined, spelled and mistaken
  names: { ...nothing, types: ['notices'], packages: ['fastest-levenshtein'] },
  read: {
    ...nothing,
    values: ['problems', 'notices', 'formula-guard', 'names'],
    // tinyglobby finds the files of a pattern; @duckdb/node-api reduces Parquet files, if it is installed
    // saxes reads the XML of workbooks
    // sql.js reads the SQLite projects of programs for qualitative analysis
    packages: ['@duckdb/node-api', 'saxes', 'sql.js', 'tinyglobby'],
    // os: where DuckDB may put what memory cannot hold; another test holds which files may know Node
    node: ['crypto', 'fs', 'os', 'path', 'worker_threads'],
  },
  codebook: { ...nothing, values: ['problems', 'names', 'codings'], types: ['notices'], files: ['read/table.ts'] },
  // what a cell means depends on the codebook, never the other way round
  study: {
    ...nothing,
    values: ['problems', 'memoize', 'names', 'codings', 'codebook'],
    types: ['notices'],
    files: ['read/table.ts', 'read/own-sheets.ts'],
  },
  // stretches of texts that coders marked, as files give them, become a table of units, which is read as any other
  spans: {
    ...nothing,
    values: ['problems', 'names', 'study'],
    types: ['notices'],
    files: ['read/table.ts', 'read/marked-file.ts'],
  },
  patterns: { ...nothing, values: ['memoize', 'codings'], types: ['study'] },
  warehouse: { ...nothing, values: ['codings', 'names'], types: ['study', 'patterns'] },
  rules: { ...nothing, values: ['memoize', 'codings', 'names'] },
  measures: {
    ...nothing,
    values: ['memoize', 'codings', 'patterns', 'rules'],
    types: ['spans'],
    // d3-array has means and deviations, pure-rand the seeded random numbers of the bootstrap
    packages: ['d3-array', 'pure-rand'],
  },
  report: {
    ...nothing,
    values: [
      'problems',
      'notices',
      'memoize',
      'codings',
      'names',
      'codebook',
      'study',
      'spans',
      'patterns',
      'rules',
      'measures',
    ],
    packages: ['zod'],
  },
  render: {
    ...nothing,
    values: ['formula-guard'],
    // a study is written as the tables that it could have been read from
    types: ['report', 'read', 'study'],
    // what measures, rules, scales and layouts are called, and which rule a measure means: reports name them by their codes; what
    // people call a study, for the head of its page, and models, for the command that compares them with people
    files: [
      'measures/benchmarks.ts',
      'measures/catalogue.ts',
      'measures/meant-rules.ts',
      'rules/catalogue.ts',
      'study/reading/layouts/list.ts',
      'names/model-name.ts',
      'names/study-name.ts',
    ],
    // hucre writes workbooks
    packages: ['chalk', 'csv-stringify', 'hucre', 'markdown-table', 'string-width'],
  },
  cli: {
    ...nothing,
    values: [
      'problems',
      'notices',
      'codings',
      'names',
      'read',
      'codebook',
      'study',
      'spans',
      'patterns',
      'warehouse',
      'rules',
    ].concat(['measures', 'report', 'render']),
    packages: ['commander', 'zod'],
    // vm: an interruption breaks off what is being computed
    node: ['fs', 'fs/promises', 'path', 'url', 'vm'],
  },
  // the library checks arguments, fills in defaults and calls the other rooms; index.ts only lists its names
  library: {
    ...nothing,
    values: [
      'problems',
      'notices',
      'codings',
      'names',
      'read',
      'codebook',
      'study',
      'spans',
      'patterns',
      'rules',
      'measures',
    ].concat(['report', 'render']),
    // module: finds the package's own manifest, for its version
    node: ['module'],
  },
  // the command line in a browser: nothing but the page imports from it
  page: {
    ...nothing,
    values: ['problems', 'render', 'cli'],
    types: ['report'],
    packages: ['@noble/hashes', 'preact'],
    // types of what it has in their place; the bundle has other modules for paths and events
    node: ['events', 'fs', 'path'],
  },
  index: {
    ...nothing,
    values: ['problems', 'rules', 'library'],
    types: ['codings', 'notices', 'measures', 'patterns', 'read', 'render', 'report', 'study'],
  },
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

/** The options that texts of a module name; comments may. */
function optionsIn(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|\s\/\/ .*$/gm, '');
  return [...code.matchAll(/(?<![\w$)\]-])--(?:[a-z][a-z-]*|\$\{)/g)].map(([option]) => option);
}

/** "measures" of "measures/kappa/cohen-kappa.ts", "problems" of "problems.ts". */
function folderOf(file: string): string {
  return file.split(sep)[0]!.replace(/\.ts$/, '');
}

/** The same of a path as the table writes it. */
function folderOfPath(path: string): string {
  return path.split('/')[0]!;
}

/** The files of a circle of imports, or none. */
function firstCircle(next: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const other of next.get(file) ?? []) {
      const circle = visit(other, [...path, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const file of next.keys()) {
    const circle = visit(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

function codeIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
}

const files = codeIn(SOURCES);

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
  const path = relative(SOURCES, normalize(join(SOURCES, dirname(file), from)));
  const target = folderOf(path);
  if (target === folder || allowed.values.includes(target)) return undefined;
  if (allowed.files.includes(path.split(sep).join('/'))) return undefined;
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

  it('reads tables without Node, but for opening files and for Parquet', () => {
    const withNode = ['read/files/', 'read/formats/parquet/query.ts'];
    const others = files
      .map((file) => file.split(sep).join('/'))
      .filter((file) => file.startsWith('read/') && !withNode.some((path) => file.startsWith(path)));
    const known = others.filter((file) => {
      const source = readFileSync(join(SOURCES, file), 'utf8');
      return importsOf(source).some(({ from }) => from.startsWith('node:')) || /\b(Buffer|process)\b[.(]/.test(source);
    });
    expect(known).toEqual([]);
  });

  it('has no drawer for odds and ends', () => {
    const names = files.flatMap((file) => file.split(sep)).map((part) => basename(part, '.ts'));
    expect(names.filter((name) => /^(utils?|helpers?|misc|common|shared|lib)$/i.test(name))).toEqual([]);
  });

  it('leaves the words of the command line to cli', () => {
    // the warehouse gives command lines of other programs, the page its own; what begins with -- in a page is its colours
    const styles = [
      join('render', 'formats', 'html', 'styles.ts'),
      join('render', 'formats', 'html', 'page-styles.ts'),
      join('render', 'meeting', 'meeting-styles.ts'),
      join('render', 'pictures', 'colours.ts'),
      join('render', 'pictures', 'picture-svg.ts'),
    ];
    const others = files.filter(
      (file) => !['cli', 'warehouse', 'page'].includes(folderOf(file)) && !styles.includes(file),
    );
    const found = others.flatMap((file) =>
      optionsIn(readFileSync(join(SOURCES, file), 'utf8')).map((o) => `${file}: ${o}`),
    );
    expect(found).toEqual([]);
  });

  it('has its rooms in order: each imports only from rooms above it, types too', () => {
    const order = Object.keys(HOUSE);
    const upwards = order.filter((room, i) => {
      const { values, types, files: single } = HOUSE[room]!;
      return [...values, ...types, ...single.map(folderOfPath)].some((other) => order.indexOf(other) >= i);
    });
    expect(upwards).toEqual([]);
  });

  it.each([SOURCES, import.meta.dirname])('has no circle of files in %s, types counted', (folder) => {
    const next = new Map(
      codeIn(folder).map((file) => [
        file,
        importsOf(readFileSync(join(folder, file), 'utf8'))
          .filter(({ from }) => from.startsWith('.'))
          .map(({ from }) => normalize(join(dirname(file), from))),
      ]),
    );
    expect(firstCircle(next)).toEqual([]);
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

  it('finds options in texts, not in comments', () => {
    const source = [
      '/** `--unit` */',
      "const a = '--unit'; // or --coder",
      'const b = `--$\u007ba}`;',
      'for (; i--; ) n--;',
    ].join('\n');
    expect(optionsIn(source)).toEqual(['--unit', '--$\u007b']);
  });

  it('finds a circle', () => {
    expect(
      firstCircle(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
    ).toEqual(['b', 'c', 'b']);
  });

  it('finds a breach', () => {
    const at = (file: string, from: string, typeOnly = false) => breach(join(...file.split('/')), { from, typeOnly });
    expect(at('measures/kappa/x.ts', '../../report/schema.ts')).toMatch(/imports from report/);
    expect(at('render/x.ts', '../report/schema.ts')).toMatch(/more than types/);
    expect(at('render/x.ts', '../report/schema.ts', true)).toBeUndefined();
    expect(at('study/x.ts', 'node:fs')).toMatch(/imports node:fs/);
    expect(at('rules/x.ts', 'zod')).toMatch(/package zod/);
    expect(at('read/x.ts', 'tinyglobby')).toBeUndefined();
    expect(at('study/x.ts', '../read/table.ts')).toBeUndefined();
    expect(at('study/x.ts', '../read/formats/decode.ts')).toMatch(/imports from read/);
  });
});
