import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findReading } from '../../src/study/reading/find-reading.ts';
import { LAYOUTS, type WrittenStudy, withColumnsBeside, writtenStudy } from '../study/reading/studies.ts';
import { studyOf, tableOf } from '../study/reading/study-of.ts';
import { run } from '../support/run.ts';
import { folderWith } from '../support/scratch.ts';

const SEEDS = Number(process.env['READING_SEEDS'] ?? 3);

interface Printed {
  readonly number: number;
  readonly words: readonly string[];
  /** Whether it is said that it has problems. */
  readonly isStopped: boolean;
}

/** The readings that an error shows, with the options printed for each as a shell would split them. */
function printedReadings(stderr: string): Printed[] {
  const blocks = stderr.split(/\n(?= {2}\d {2}\S)/).slice(1);
  return blocks.map((block) => ({
    number: Number(/^ *(\d)/.exec(block)![1]),
    words: shellWords(block.split('\n').find((line) => line.startsWith('     --'))!),
    isStopped: /but: then there/.test(block),
  }));
}

/** Splits as a shell does: single quotes keep what is between them. */
function shellWords(line: string): string[] {
  const words: string[] = [];
  for (const [, word] of line.trim().matchAll(/((?:'[^']*'|\\.|[^\s'\\])+)/g))
    words.push(word!.replace(/'([^']*)'|\\(.)/g, (_, quoted, escaped) => quoted ?? escaped));
  return words;
}

/** Per coder and category how many units, of all readings of the files; undefined where rows have problems. */
async function usesOf(written: WrittenStudy): Promise<readonly (Record<string, number> | undefined)[]> {
  const tables = written.files.map(({ name, rows }) => tableOf(name, rows));
  const outcome = await findReading(tables, {});
  return outcome.read
    ? []
    : outcome.readings.map((reading) => {
        const variables = studyOf(reading);
        if (variables.length > 1 || variables[0]!.given === undefined) return undefined;
        const { coders, given } = variables[0]!;
        const uses: Record<string, number> = {};
        for (const unit of given!)
          for (const [coder, set] of unit.entries())
            for (const category of set ?? [])
              uses[`${coders[coder]} ${category}`] = (uses[`${coders[coder]} ${category}`] ?? 0) + 1;
        return uses;
      });
}

function usesIn(stdout: string): Record<string, number> {
  const { categories } = JSON.parse(stdout) as {
    categories: { category: string; applied: { coder: string; units: number }[] }[];
  };
  return Object.fromEntries(
    categories.flatMap(({ category, applied }) =>
      applied.filter(({ units }) => units > 0).map(({ coder, units }) => [`${coder} ${category}`, units]),
    ),
  );
}

interface Followed {
  readonly followed: number;
  readonly byName: number;
  readonly stopped: number;
  readonly faults: readonly string[];
}

const NONE: Followed = { followed: 0, byName: 0, stopped: 0, faults: [] };

/** Follows each option line that is printed for the files, if any. */
async function follow(written: WrittenStudy): Promise<Followed> {
  const due = await usesOf(written);
  if (due.length === 0) return NONE;
  const folder = folderWith(Object.fromEntries(written.files.map(({ name, text }) => [name, text])));
  const paths = written.files.map(({ name }) => join(folder, name));
  const { code, stderr, stdout } = await run(['inspect', ...paths, '--format', 'json']);
  const printed = code === 2 ? printedReadings(stderr) : [];
  if (printed.length === 0) return NONE;
  const faults: string[] = stdout === '' ? [] : ['stdout is not empty'];
  let followed = 0;
  for (const { number, words, isStopped } of printed) {
    const read = await run(['inspect', ...paths, ...words, '--format', 'json']);
    if (isStopped) continue;
    followed += 1;
    if (read.code !== 0) faults.push(`${words.join(' ')}: exit code ${read.code}\n${read.stderr}`);
    else if (due[number - 1] !== undefined && !isSame(usesIn(read.stdout), due[number - 1]!))
      faults.push(`${words.join(' ')}: another study`);
  }
  const byName = printed.filter(({ words }) => words[0] !== '--reading').length;
  return { followed, byName, stopped: printed.length - followed, faults };
}

function isSame(a: Record<string, number>, b: Record<string, number>): boolean {
  const text = (uses: Record<string, number>) => JSON.stringify(Object.entries(uses).sort());
  return text(a) === text(b);
}

describe('the readings among which to choose', () => {
  it('are each reached by the options printed for it', async () => {
    let followed = 0;
    let byName = 0;
    let stopped = 0;
    for (const layout of Object.keys(LAYOUTS)) {
      for (let seed = 1; seed <= SEEDS; seed += 1) {
        for (const written of [writtenStudy(layout, seed), withColumnsBeside(writtenStudy(layout, seed), seed)]) {
          if (written === undefined) continue;
          const found = await follow(written);
          expect(found.faults, `${layout}, seed ${seed}`).toEqual([]);
          followed += found.followed;
          byName += found.byName;
          stopped += found.stopped;
        }
      }
    }
    console.log(followed, byName, stopped);
    expect(followed).toBeGreaterThan(30);
    expect(byName * 2).toBeGreaterThan(followed);
  });
});
