import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../src/cli/main.ts';
import { jsonSchemas } from '../src/report/json-schemas.ts';
import { ruleNames } from '../src/rules/catalogue.ts';
import { allFlags } from './support/commands.ts';
import { fixture, PROJECT } from './support/paths.ts';
import { agreeReport, run } from './support/run.ts';
import { fakeTerminal } from './support/terminal.ts';

/*
 * Every `$ ` line in a console block of the README is run in a copy of fixtures/readme, and what the README shows under it
 * must be what a screen of 80 columns shows: stderr and stdout in the order in which they are written. A line `…` stands for
 * lines left out. A command with nothing shown under it must succeed. `UPDATE_README=1` writes the real output of every
 * command that is shown whole into the README.
 */
const PATH = join(PROJECT, 'README.md');
const LEFT_OUT = '…';
const readme = readFileSync(PATH, 'utf8');
const lines = readme.split('\n');

interface Step {
  readonly command: string;
  /** The line of the README on which the command stands, from 0. */
  readonly line: number;
  readonly shown: readonly string[];
}

interface Block {
  readonly title: string;
  readonly steps: readonly Step[];
}

function consoleBlocks(): Block[] {
  const blocks: Block[] = [];
  for (let at = lines.indexOf('```console'); at !== -1; at = lines.indexOf('```console', at + 1)) {
    const end = lines.indexOf('```', at);
    const starts = lines.flatMap((line, i) => (i > at && i < end && line.startsWith('$ ') ? [i] : []));
    const steps = starts.map((start, i) => ({
      command: lines[start]!.slice(2),
      line: start,
      shown: lines.slice(start + 1, starts[i + 1] ?? end),
    }));
    blocks.push({ title: `line ${at + 2}: ${steps[0]?.command ?? 'no command'}`, steps });
  }
  return blocks;
}

interface Outcome {
  readonly screen: string;
  readonly code: number;
}

/** Runs a command as the README's reader would; `before` is what the command before it came to. */
async function perform(command: string, before: Outcome): Promise<Outcome> {
  if (command === 'echo $?') return { screen: `${before.code}\n`, code: 0 };
  if (command.startsWith('npm ')) return { screen: '', code: command.split(' && ').every(canRun) ? 0 : 1 };
  const [left, right] = command.split(' | ');
  if (right !== undefined) return intercoder(words(right), (await perform(left!, before)).screen);
  const [program, ...args] = words(command);
  if (program === 'cat') return { screen: args.map((file) => readFileSync(file, 'utf8')).join(''), code: 0 };
  return intercoder([program!, ...args]);
}

async function intercoder([program, ...args]: readonly string[], input = ''): Promise<Outcome> {
  if (program !== 'intercoder') throw new Error(`the README's test cannot run "${program}"`);
  let screen = '';
  const write = (text: string) => {
    screen += text;
  };
  const code = await main(args, { ...fakeTerminal({ input }), out: write, err: write });
  return { screen, code };
}

/** The words of a command line. A pattern must be quoted, since there is no shell here to expand it. */
function words(command: string): string[] {
  return [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, plain]) => {
    if (plain !== undefined && /[*?'"<>|]/.test(plain)) throw new Error(`a shell is needed for "${plain}"`);
    return (single ?? double ?? plain)!;
  });
}

/** Whether this project has what an npm command asks for. */
function canRun(command: string): boolean {
  const { scripts, bin } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
  if (command === 'npm ci') return existsSync(join(PROJECT, 'package-lock.json'));
  if (command === 'npm install --global .') return existsSync(join(PROJECT, bin.intercoder));
  const name = /^npm (?:run )?([\w:]+)$/.exec(command)?.[1];
  return name !== undefined && name in scripts;
}

/** The shown lines as a pattern in which `…` stands for any lines. */
function patternOf(shown: readonly string[]): RegExp {
  const parts = shown.map((line) =>
    line === LEFT_OUT ? '(?:.*\n)*?' : `${line.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}\n`,
  );
  return new RegExp(`^${parts.join('')}$`);
}

/** What the README is to show under its commands, where it is to be written anew. */
const fresh: { readonly step: Step; readonly screen: string }[] = [];

function updated(): string {
  const all = [...lines];
  for (const { step, screen } of fresh.reverse())
    all.splice(step.line + 1, step.shown.length, ...screen.trimEnd().split('\n'));
  return all.join('\n');
}

/** The folder in which the commands are run, and those beside it that they name. */
const FOLDERS = ['readme', 'gillard-2013', 'gillard-2013-round-2'];

describe('the console blocks of the README', () => {
  const before = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'intercoder-readme-'));

  beforeAll(() => {
    for (const name of FOLDERS) cpSync(fixture(name), join(folder, name), { recursive: true });
    process.chdir(join(folder, 'readme'));
  });

  afterAll(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true });
    if (fresh.length > 0) writeFileSync(PATH, updated());
  });

  it.each(consoleBlocks())('$title', async ({ steps }) => {
    let outcome: Outcome = { screen: '', code: 0 };
    for (const [i, step] of steps.entries()) {
      outcome = await perform(step.command, outcome);
      const { screen, code } = outcome;
      if (steps[i + 1]?.command !== 'echo $?') expect(code, screen).toBe(0);
      if (step.shown.includes(LEFT_OUT)) expect(screen).toMatch(patternOf(step.shown));
      else if (step.shown.length > 0 && process.env['UPDATE_README'] === '1') fresh.push({ step, screen });
      else if (step.shown.length > 0) expect(`${step.shown.join('\n')}\n`).toBe(screen);
    }
  });
});

/** The names in the first column of the table that follows this text in the README. */
function namesInTableAfter(text: string): string[] {
  const start = lines.findIndex((line) => line.includes(text));
  const table = lines.findIndex((line, i) => i > start && line.startsWith('| --- '));
  const end = lines.findIndex((line, i) => i > table && !line.startsWith('|'));
  return lines.slice(table + 1, end).flatMap((row) => codeIn(row.split('|')[1]!));
}

/** What stands between backticks, blocks of code apart. */
function codeIn(text: string): string[] {
  return [...text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/`([^`]+)`/g)].map(([, code]) => code!);
}

describe('what the README says', () => {
  const long = ['--unit', 'unit', '--coder', 'coder', '--category', 'category'];
  const interviews = [fixture('readme', 'interviews.csv'), '--blank', 'uncoded'];

  it.each([
    ['a file a coder', [fixture('readme', 'per-coder')]],
    ['repeated rows', [fixture('readme', 'repeated-rows.csv'), '--on-duplicate', 'union']],
    ['several columns', [fixture('readme', 'columns.csv')]],
    ['counts', [fixture('readme', 'counts.csv'), '--on-duplicate', 'union']],
    ['a Parquet file', [fixture('readme', 'ratings.parquet'), ...long, '--separator', ';']],
  ])('is true of the layouts: %s hold the same codings as the first example', async (_, args) => {
    const { report: first } = await agreeReport(interviews);
    const { report } = await agreeReport(args);
    expect(report.results).toEqual(first.results);
  });

  it('documents every column of the CSV, in order', async () => {
    const { stdout } = await run(['agree', ...interviews, '--format', 'csv']);
    expect(namesInTableAfter('### Columns of CSV and TSV')).toEqual(stdout.split('\n')[0]!.split(','));
  });

  it('documents every key of the JSON, in order', async () => {
    const { properties } = jsonSchemas()['report'] as { properties: object };
    expect(namesInTableAfter('### JSON')).toEqual(Object.keys(properties));
  });

  it('names every JSON Schema that is shipped, in order', () => {
    expect(namesInTableAfter('Every command has a contract of its own')).toEqual(Object.keys(jsonSchemas()));
  });

  it('describes every rule', () => {
    const ofSets = namesInTableAfter('For two codings *a* and *b*');
    const ofLevels = namesInTableAfter('For exactly one category a unit');
    expect([...ofSets, ...ofLevels]).toEqual(ruleNames);
  });

  it('has the table of measures that the catalogue gives', async () => {
    const { stdout } = await run(['measures', '--format', 'markdown']);
    const [, generated] = /### Measures\n([\s\S]*?)### Rules/.exec(stdout)!;
    const [, shown] = /<!-- measures:start -->([\s\S]*?)<!-- measures:end -->/.exec(readme)!;
    expect(shown!.trim()).toBe(generated!.trim());
  });

  it('names no option that there is not', async () => {
    const known = await allFlags();
    const named = [...readme.replace(/^\$ npm .*$/gm, '').matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].map(([name]) => name);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
    expect(named).not.toEqual([]);
  });
});

describe.each(['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'])('%s', (name) => {
  const text = readFileSync(join(PROJECT, name), 'utf8');

  it('links to files and headings that exist', () => {
    const targets = [...text.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, target]) => target!);
    const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => anchorOf(heading!));
    const dead = targets.filter((target) =>
      target.startsWith('#') ? !headings.includes(target) : !existsSync(join(PROJECT, target)),
    );
    expect(dead).toEqual([]);
  });

  it('names paths that exist', () => {
    const paths = codeIn(text).filter(
      (code) => /^(src|test|fixtures|bin|scripts)\/[\w./-]*$/.test(code) && !code.includes('NAME'),
    );
    expect(paths.filter((path) => !existsSync(join(PROJECT, path)))).toEqual([]);
  });
});

/** "Reading the report" → "#reading-the-report" */
function anchorOf(heading: string): string {
  return `#${heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')}`;
}
