import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as library from '../src/index.ts';

const src = join(import.meta.dirname, '../src');
const files = (readdirSync(src, { recursive: true }) as string[]).filter((file) => file.endsWith('.ts'));

/** The examples in a file's doc comments, each as its lines of code. */
function examplesIn(file: string): string[][] {
  const comments = readFileSync(join(src, file), 'utf8').match(/\/\*\*[\s\S]*?\*\//g) ?? [];
  return comments.flatMap((comment) => {
    const [, after] = comment.split('@example');
    if (after === undefined) return [];
    const lines = after.split('\n').map((line) => line.replace(/^\s*\*\/?\s?/, ''));
    const end = lines.findIndex((line) => line.startsWith('@'));
    return [lines.slice(0, end === -1 ? undefined : end).filter((line) => line.trim() !== '')];
  });
}

/** Runs an example with the library's names in scope; gives what each `// → …` line gave and promised. */
function run(lines: readonly string[]): { expected: string; actual: unknown }[] {
  const code = lines.map((line) =>
    line.replace(/^(.*?);?\s*\/\/ → (.*)$/, 'found.push({ actual: $1, expected: `$2` });'),
  );
  const found: { expected: string; actual: unknown }[] = [];
  new Function('found', ...Object.keys(library), code.join('\n'))(found, ...Object.values(library));
  return found;
}

/** A number is shown to some digits; everything else as it is. */
function expectShown(actual: unknown, expected: string): void {
  if (typeof actual === 'number') expect(actual).toBeCloseTo(Number(expected), expected.split('.')[1]?.length ?? 0);
  else expect(typeof actual === 'object' ? JSON.stringify(actual) : String(actual)).toBe(expected);
}

describe('the examples in the doc comments', () => {
  const examples = files.flatMap((file) => examplesIn(file).map((lines) => ({ file, lines })));

  it('are there for every measure of the library', () => {
    const text = examples.map(({ lines }) => lines.join('\n')).join('\n');
    const measures = Object.keys(library).filter((name) =>
      /(kappa|alpha|agreement|pi|ac|holsti|prediger|bennetts)$/i.test(name),
    );
    expect(measures.length).toBeGreaterThan(12);
    for (const name of measures) expect(text).toContain(`${name}(`);
  });

  it.each(examples)('$file', ({ lines }) => {
    const found = run(lines);
    expect(found.length).toBeGreaterThan(0);
    for (const { actual, expected } of found) expectShown(actual, expected);
  });
});
