import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as library from '../src/index.ts';
import { measures as everyMeasure } from '../src/measures/catalogue.ts';
import { pairTable } from '../src/patterns/pair-table.ts';
import { categoryAlone } from '../src/patterns/select.ts';
import { weightsOf } from '../src/rules/weights.ts';
import { expectShown, resultsOf } from './support/library-examples.ts';
import { PROJECT } from './support/paths.ts';

const src = join(PROJECT, 'src');
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

/** What the examples of functions inside may use, besides the library's names and those of their own file. */
const inside = { pairTable, categoryAlone, weightsOf };

describe('the examples in the doc comments', () => {
  const examples = files.flatMap((file) => examplesIn(file).map((lines) => ({ file, lines })));

  it('are there for every measure', () => {
    const text = examples.map(({ lines }) => lines.join('\n')).join('\n');
    const functions = everyMeasure
      .map(({ coefficient }) => coefficient.name)
      .filter((name) => !['coefficient', 'prevalenceIndex', 'biasIndex', 'pabak'].includes(name));
    expect(functions.length).toBeGreaterThan(12);
    for (const name of functions) expect(text).toContain(`${name}(`);
  });

  it('are there for every function of the library', () => {
    const text = examples
      .filter(({ file }) => file.startsWith('library'))
      .map(({ lines }) => lines.join('\n'))
      .join('\n');
    const functions = Object.entries(library).flatMap(([name, value]) =>
      typeof value === 'function' && !name.endsWith('Error') ? [name] : [],
    );
    expect(functions.sort()).toEqual(
      [
        'agreementReport',
        'compare',
        'disagreements',
        'gate',
        'ownRule',
        'patternsOf',
        'readTables',
        'render',
        'revise',
        'studyOf',
        'tablesOf',
        'variablesOf',
      ].sort(),
    );
    for (const name of functions) expect(text).toContain(`${name}(`);
  });

  it.each(examples)('$file', async ({ file, lines }) => {
    const own = (await import(join(src, file))) as object;
    const results = await resultsOf(lines.join('\n'), { ...inside, ...own, ...library });
    expect(results.length).toBeGreaterThan(0);
    for (const { actual, expected } of results) expectShown(actual, expected);
  });
});
