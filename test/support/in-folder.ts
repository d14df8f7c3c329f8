import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Outcome, run } from './run.ts';
import type { fakeTerminal } from './terminal.ts';

/** Does something as somebody who is in that folder. */
export async function inFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return await work();
  } finally {
    process.chdir(before);
  }
}

/** Runs a command line in this process, as somebody does who is in that folder. */
export function runInFolder(
  folder: string,
  argv: readonly string[],
  own: Parameters<typeof fakeTerminal>[0] = {},
): Promise<Outcome> {
  return inFolder(folder, () => run(argv, own));
}

/** Writes files into a folder, with the folders they need. */
export function writeInto(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** A wide sheet of two coders: "xx" is a unit that both give x. */
export function wideSheet(units: readonly string[]): string {
  return ['unit,A,B', ...units.map(([a, b], i) => `u${i + 1},${a},${b}`), ''].join('\n');
}

/** The same text so many times. */
export function times(number: number, text: string): string[] {
  return Array<string>(number).fill(text);
}
