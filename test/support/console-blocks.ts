import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { main } from '../../src/cli/main.ts';
import { PROJECT } from './paths.ts';
import { fakeTerminal } from './terminal.ts';

/*
 * The console blocks of a page. Every line that begins with `$ ` is a command; below it is what a screen of 80 columns shows,
 * stderr and stdout in the order in which they are written. A line `…` stands for any lines left out.
 */

/** The line that stands for lines left out. */
export const LEFT_OUT = '…';

export interface Step {
  readonly command: string;
  /** Index of the command's line in the page. */
  readonly line: number;
  readonly shown: readonly string[];
}

export interface Block {
  readonly title: string;
  readonly steps: readonly Step[];
}

export interface Outcome {
  readonly screen: string;
  readonly code: number;
}

export function consoleBlocks(page: string): Block[] {
  const lines = page.split('\n');
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

/** Runs a command as a reader of the page would; `before` is the outcome of the command before it. */
export async function perform(command: string, before: Outcome): Promise<Outcome> {
  if (command === 'echo $?') return { screen: `${before.code}\n`, code: 0 };
  if (command.startsWith('npm ')) return { screen: '', code: command.split(' && ').every(canRun) ? 0 : 1 };
  const [left, right] = command.split(' | ');
  if (right !== undefined) return intercoder(words(right), (await perform(left!, before)).screen);
  const [program, ...args] = words(command);
  if (program === 'cat') return { screen: args.map((file) => readFileSync(file, 'utf8')).join(''), code: 0 };
  if (program === 'cd') {
    process.chdir(args[0]!);
    return { screen: '', code: 0 };
  }
  return intercoder([program!, ...args]);
}

async function intercoder([program, ...args]: readonly string[], input = ''): Promise<Outcome> {
  if (program !== 'intercoder') throw new Error(`the test of the pages cannot run "${program}"`);
  let screen = '';
  const write = (text: string) => {
    screen += text;
  };
  const code = await main(args, { ...fakeTerminal({ input }), out: write, err: write });
  return { screen, code };
}

/** The words of a command line. A pattern must be quoted because there is no shell here to expand it. */
function words(command: string): string[] {
  return [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, plain]) => {
    if (plain !== undefined && /[*?'"<>|]/.test(plain)) throw new Error(`a shell is needed for "${plain}"`);
    return (single ?? double ?? plain)!;
  });
}

/** Whether this project has what an npm command needs. */
function canRun(command: string): boolean {
  const { scripts, bin } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
  if (command === 'npm ci') return existsSync(join(PROJECT, 'package-lock.json'));
  if (command === 'npm pack') return true;
  if (command === 'npm install --global .') return existsSync(join(PROJECT, bin.intercoder));
  const name = /^npm (?:run )?([\w:]+)$/.exec(command)?.[1];
  return name !== undefined && name in scripts;
}

export function isExcerpt(shown: readonly string[]): boolean {
  return shown.includes(LEFT_OUT);
}

/** The shown lines as a pattern in which `…` stands for any lines. */
export function patternOf(shown: readonly string[]): RegExp {
  const parts = shown.map((line) =>
    line === LEFT_OUT ? '(?:.*\n)*?' : `${line.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}\n`,
  );
  return new RegExp(`^${parts.join('')}$`);
}

/**
 * What a page should show under a command, given what it shows now and what the command prints.
 *
 * An excerpt keeps its shape: each run of shown lines becomes the printed lines from the one most like its first line to the
 * one most like its last.
 *
 * @throws if the first or last line of a run is like nothing that is printed; then the excerpt has to be chosen again by hand
 */
export function renewed(shown: readonly string[], screen: string): string[] {
  const printed = screen.trimEnd().split('\n');
  if (!isExcerpt(shown)) return printed;
  if (patternOf(shown).test(screen)) return [...shown];
  const result: string[] = [];
  let from = 0;
  for (const [i, run] of runsOf(shown).entries()) {
    if (i > 0) result.push(LEFT_OUT);
    if (run.length === 0) continue;
    const isLast = i === runsOf(shown).length - 1;
    const start = i === 0 ? 0 : counterpart(run[0]!, printed, from);
    const end = isLast ? printed.length : counterpart(run.at(-1)!, printed, start) + 1;
    result.push(...printed.slice(start, end));
    from = end;
  }
  return result;
}

/** The shown lines, divided at each `…`; the first and the last run are empty if the excerpt begins or ends with it. */
function runsOf(shown: readonly string[]): string[][] {
  const runs: string[][] = [[]];
  for (const line of shown) {
    if (line === LEFT_OUT) runs.push([]);
    else runs.at(-1)!.push(line);
  }
  return runs;
}

/** How alike a counterpart must be, from 0 to 1: half of the characters may differ. */
const ALIKE = 0.5;

/** Index of the printed line, at or after `from`, that is most like this one. */
function counterpart(line: string, printed: readonly string[], from: number): number {
  let best = -1;
  let most = ALIKE;
  for (let i = from; i < printed.length; i++) {
    const likeness = likenessOf(line, printed[i]!);
    if (likeness > most) [best, most] = [i, likeness];
  }
  if (best === -1) throw new Error(`an excerpt shows a line that is no longer printed: "${line}"`);
  return best;
}

/** 1 for lines that differ at most in white space, 0 for lines that have no character in common. */
function likenessOf(a: string, b: string): number {
  const [left, right] = [a, b].map((line) => line.trim().replace(/\s+/g, ' '));
  return 1 - distance(left!, right!) / Math.max(left!.length, right!.length, 1);
}
