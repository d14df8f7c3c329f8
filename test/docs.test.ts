import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../src/cli/commands/list.ts';
import * as library from '../src/index.ts';
import { measures } from '../src/measures/catalogue.ts';
import { namesElsewhere } from '../src/measures/other-names.ts';
import { jsonSchemas } from '../src/report/json-schemas.ts';
import { ruleSpellings } from '../src/rules/catalogue.ts';
import { presets } from '../src/study/presets/list.ts';
import { LAYOUTS } from '../src/study/reading/layouts/list.ts';
import { allFlags } from './support/commands.ts';
import {
  consoleBlocks,
  isExcerpt,
  type Outcome,
  patternOf,
  perform,
  renewed,
  type Step,
} from './support/console-blocks.ts';
import { resultsOf } from './support/library-examples.ts';
import { fixture, PROJECT } from './support/paths.ts';
import { agreeReport, run } from './support/run.ts';

const GUIDES = readdirSync(join(PROJECT, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`);
const PAGES = ['README.md', ...GUIDES];
const UPDATE = process.env['UPDATE_DOCS'] === '1';

const textOf = (page: string) => readFileSync(join(PROJECT, page), 'utf8');
const pages = PAGES.map((page) => textOf(page)).join('\n');

const SHOWING_COMMANDS = PAGES.filter((page) => consoleBlocks(textOf(page)).length > 0);

/** The folder in which the commands are run, and those next to it that they name. */
const FOLDERS = ['readme', 'gillard-2013', 'gillard-2013-round-2'];

/*
 * Every command is run in a copy of fixtures/readme, page by page from top to bottom, and must print what the page shows. A command
 * with nothing shown below it must succeed. `npm run docs` writes the real output into the pages instead.
 */
describe.each(SHOWING_COMMANDS)('the console blocks of %s (npm run docs writes them)', (page) => {
  const text = textOf(page);
  const before = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'intercoder-docs-'));
  const printed: { readonly step: Step; readonly lines: readonly string[] }[] = [];

  beforeAll(() => {
    for (const name of FOLDERS) cpSync(fixture(name), join(folder, name), { recursive: true });
    process.chdir(join(folder, 'readme'));
  });

  afterAll(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true });
    if (printed.length > 0) writeFileSync(join(PROJECT, page), updated());
  });

  function updated(): string {
    const lines = text.split('\n');
    for (const { step, lines: now } of printed.toReversed()) lines.splice(step.line + 1, step.shown.length, ...now);
    return lines.join('\n');
  }

  it.each(consoleBlocks(text))('$title', async ({ steps }) => {
    let outcome: Outcome = { screen: '', code: 0 };
    for (const [i, step] of steps.entries()) {
      outcome = await perform(step.command, outcome);
      const { screen, code } = outcome;
      if (steps[i + 1]?.command !== 'echo $?') expect(code, screen).toBe(0);
      if (step.shown.length === 0) continue;
      if (UPDATE) printed.push({ step, lines: renewed(step.shown, screen) });
      else if (isExcerpt(step.shown)) expect(screen).toMatch(patternOf(step.shown));
      else expect(`${step.shown.join('\n')}\n`).toBe(screen);
    }
  });
});

describe('an excerpt that is brought up to date', () => {
  const screen = 'note: 1 sheet, read as wide\nTitle\n  A – B  66.7%\n  A – C  50.0%\n\nAn end.\n';

  it.each([
    ['is left as it is while it is true', ['…', '  A – B  66.7%', '…'], ['…', '  A – B  66.7%', '…']],
    ['follows changed lines', ['…', '  A – B  70%', '…'], ['…', '  A – B  66.7%', '…']],
    [
      'takes in new lines between its first and last',
      ['…', 'Title', '  A – C 51%', '…'],
      ['…', 'Title', '  A – B  66.7%', '  A – C  50.0%', '…'],
    ],
    [
      'begins and ends with what is printed first and last',
      ['note: 1 sheet read as long', '…', 'The end.'],
      ['note: 1 sheet, read as wide', '…', 'An end.'],
    ],
  ])('%s', (_, shown, expected) => {
    const lines = renewed(shown, screen);
    expect(lines).toEqual(expected);
    expect(screen).toMatch(patternOf(lines));
  });

  it('is refused where a line has no counterpart', () => {
    expect(() => renewed(['…', 'Krippendorff’s alpha', '…'], screen)).toThrow(
      /no longer printed: "Krippendorff’s alpha"/,
    );
  });

  it('is replaced as a whole where nothing is left out', () => {
    expect(renewed(['anything'], screen)).toEqual(screen.trimEnd().split('\n'));
  });
});

/** The names in the first column of the table that follows this text in a page. */
function namesInTableAfter(page: string, text: string): string[] {
  const lines = textOf(page).split('\n');
  const start = lines.findIndex((line) => line.includes(text));
  const table = lines.findIndex((line, i) => i > start && line.startsWith('| --- '));
  const end = lines.findIndex((line, i) => i > table && !line.startsWith('|'));
  return lines.slice(table + 1, end).flatMap((row) => codeIn(row.split('|')[1]!));
}

/** What is between backticks, apart from blocks of code. */
function codeIn(text: string): string[] {
  return [...text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/`([^`]+)`/g)].map(([, code]) => code!);
}

/** What a page has between two marks is generated. */
function expectOrWrite(page: string, name: string, generated: string): void {
  const [start, end] = [`<!-- ${name}:start -->\n`, `<!-- ${name}:end -->`];
  const [before, rest] = textOf(page).split(start) as [string, string];
  const [shown, after] = rest.split(end) as [string, string];
  if (UPDATE) writeFileSync(join(PROJECT, page), `${before}${start}${generated}\n${end}${after}`);
  else expect(shown).toBe(`${generated}\n`);
}

describe('what the pages say', () => {
  const long = ['--unit', 'unit', '--coder', 'coder', '--category', 'category'];
  const interviews = [fixture('readme', 'interviews.csv'), '--blank', 'uncoded'];

  it.each([
    ['one file per coder', [fixture('readme', 'per-coder')]],
    ['repeated rows', [fixture('readme', 'repeated-rows.csv'), '--on-duplicate', 'union']],
    ['several columns', [fixture('readme', 'columns.csv')]],
    ['counts', [fixture('readme', 'counts.csv'), '--on-duplicate', 'union']],
    ['a Parquet file', [fixture('readme', 'ratings.parquet'), ...long, '--separator', ';']],
  ])('is true of the layouts: %s has the same codings as the first example', async (_, args) => {
    const { report: first } = await agreeReport(interviews);
    const { report } = await agreeReport(args);
    expect(report.results).toEqual(first.results);
  });

  it('shows a config file that works', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'intercoder-docs-'));
    cpSync(fixture('readme', 'per-coder'), join(folder, 'sheets'), { recursive: true });
    cpSync(fixture('readme', 'codebook.csv'), join(folder, 'codebook.csv'));
    const [, config] = /^```json\n([\s\S]*?)^```$/m.exec(textOf('docs/starting-a-study.md'))!;
    writeFileSync(join(folder, 'study.json'), config!);
    const { code, stderr } = await run(['agree', '--config', join(folder, 'study.json')]);
    rmSync(folder, { recursive: true });
    expect(code, stderr).toBe(0);
  });

  it('documents every column of the CSV, in order', async () => {
    const { stdout } = await run(['agree', ...interviews, '--format', 'csv']);
    expect(namesInTableAfter('docs/the-report.md', '### Columns of CSV and TSV')).toEqual(
      stdout.split('\n')[0]!.split(','),
    );
  });

  it('documents every key of the JSON, in order', () => {
    const [ofOne, ofSeveral] = (jsonSchemas()['report'] as { anyOf: { properties: object }[] }).anyOf;
    expect(namesInTableAfter('docs/the-report.md', '### JSON')).toEqual(Object.keys(ofOne!.properties));
    expect(Object.keys(ofSeveral!.properties)).toEqual(['schema', 'tool', 'command', 'data', 'variables']);
  });

  it('names every JSON Schema that is shipped, in order', () => {
    expect(namesInTableAfter('docs/the-report.md', 'Every command has a contract of its own')).toEqual(
      Object.keys(jsonSchemas()),
    );
  });

  it('describes every rule', () => {
    const ofSets = namesInTableAfter('docs/measures.md', '### Sets of categories');
    const ofLevels = namesInTableAfter('docs/measures.md', '### Categories on a scale');
    expect([...ofSets, ...ofLevels]).toEqual(ruleSpellings);
  });

  it('names what other programs call measures', () => {
    expect(namesInTableAfter('docs/measures.md', '## Names in other programs')).toEqual(namesElsewhere);
  });

  it('has the table of measures that the catalogue gives (npm run docs writes it)', async () => {
    const { stdout } = await run(['measures', '--format', 'markdown']);
    const [, table] = /### Measures\n([\s\S]*?)### Rules/.exec(stdout)!;
    expectOrWrite('docs/measures.md', 'measures', table!.trim());
  });

  it('has a table of the layouts (npm run docs writes it)', () => {
    const rows = LAYOUTS.map(({ name, title }) => `| \`${name}\` | ${title} |`);
    expectOrWrite(
      'docs/reading-sheets.md',
      'layouts',
      ['| `--layout` | what it is |', '| --- | --- |', ...rows].join('\n'),
    );
  });

  it('names every preset', () => {
    const named = codeIn(textOf('docs/reading-sheets.md')).map((code) => code.replace('--preset ', ''));
    const read = presets.filter(({ exportInstead }) => exportInstead === undefined).map(({ name }) => name);
    expect(read.filter((name) => !named.includes(name))).toEqual([]);
  });

  it('says how each measure is tested that has a test', () => {
    const tested = measures.flatMap(({ name, test }) => (test ? [name.replace(/^icc-.*/, 'icc-…')] : []));
    expect(namesInTableAfter('docs/measures.md', '## Tests').sort()).toEqual([...new Set(tested)].sort());
  });

  it('names every option, and no option that there is not', async () => {
    const known = await allFlags();
    const text = pages.replace(/\b(npm|npx|node|R)\b .*$/gm, '');
    const named = [...text.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].map(([name]) => name);
    const unknown = named.filter((name) => !known.includes(name) && name !== '--help');
    expect(unknown, 'no option of any command').toEqual([]);
    const missing = known.filter((name) => !named.includes(name));
    expect(missing, 'in no page: npm run docs writes docs/options.md').toEqual([]);
  });

  it('names every command in the table of the README', () => {
    const table = /## What else it does\n([\s\S]*?)\n## /.exec(textOf('README.md'))![1]!;
    const named = codeIn(table).filter((code) => /^[a-z]+$/.test(code));
    expect(named.sort(), 'every command is in one row').toEqual(Object.keys(commands).sort());
  });

  it('leads to every guide from the README', () => {
    const readme = textOf('README.md');
    expect(GUIDES.filter((guide) => !readme.includes(`](${guide})`))).toEqual([]);
  });
});

describe('the examples of the library', () => {
  const blocks = [...pages.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, block]) => block!);
  const before = process.cwd();

  beforeAll(() => process.chdir(fixture('readme')));

  afterAll(() => process.chdir(before));

  it.each(blocks)('%s', async (block) => {
    const results = await resultsOf(block, library);
    expect(results).not.toEqual([]);
    for (const { actual, expected } of results)
      expect(typeof actual === 'object' ? JSON.stringify(actual) : String(actual)).toBe(expected);
  });

  it('name every name and type of the library', () => {
    const text = textOf('docs/library.md');
    const index = readFileSync(join(PROJECT, 'src', 'index.ts'), 'utf8');
    const exported = [...index.matchAll(/\{([^}]*)\}/g)].flatMap(([, names]) => names!.split(','));
    const names = exported.map((name) => name.replace('type ', '').trim()).filter(Boolean);
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([]);
  });
});

describe('the README', () => {
  it('is short', () => {
    expect(textOf('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(180);
  });
});

/** The anchors of a page's headings: "Cohen’s kappa" → "cohens-kappa" */
function anchorsIn(page: string): string[] {
  return [
    ...textOf(page)
      .replace(/^```[\s\S]*?^```$/gm, '')
      .matchAll(/^#+ (.*)$/gm),
  ].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** The links that lead nowhere. */
function deadLinks(page: string): string[] {
  const targets = [...textOf(page).matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, target]) => target!);
  return targets.filter((target) => {
    const [path, anchor] = target.split('#') as [string, string | undefined];
    const file = path === '' ? page : join(dirname(page), path);
    if (!existsSync(join(PROJECT, file))) return true;
    return anchor !== undefined && !anchorsIn(file).includes(anchor);
  });
}

describe.each([...PAGES, 'CONTRIBUTING.md', 'CHANGELOG.md'])('%s', (page) => {
  it('links to files and headings that exist', () => {
    expect(deadLinks(page)).toEqual([]);
  });

  it('names paths that exist', () => {
    const paths = codeIn(textOf(page)).filter(
      (code) => /^(src|test|docs|fixtures|bin|scripts)\/[\w./-]*$/.test(code) && !code.includes('NAME'),
    );
    expect(paths.filter((path) => !existsSync(join(PROJECT, path)))).toEqual([]);
  });

  it('has one title, and its own sections in the list at the top', () => {
    const headings = [
      ...textOf(page)
        .replace(/^```[\s\S]*?^```$/gm, '')
        .matchAll(/^(#+) (.*)$/gm),
    ];
    expect(headings.filter(([, marks]) => marks === '#').length, basename(page)).toBe(1);
    if (!page.startsWith('docs/') || headings.length < 4) return;
    const linked = [...textOf(page).matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor!);
    const sections = headings.filter(([, marks]) => marks === '##').map(([, , heading]) => heading!);
    const anchors = anchorsIn(page);
    const missing = sections.filter(
      (_, i) => !linked.includes(anchors[headings.findIndex(([, , h]) => h === sections[i])]!),
    );
    expect(missing).toEqual([]);
  });
});
