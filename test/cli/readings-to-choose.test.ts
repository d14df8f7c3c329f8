import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findReading } from '../../src/study/reading/find-reading.ts';
import { LAYOUTS, type WrittenStudy, withColumnsBeside, writtenStudy } from '../study/reading/studies.ts';
import { studyOf, tableOf } from '../study/reading/study-of.ts';
import { run } from '../support/run.ts';
import { isInFull, runs } from '../support/runs.ts';
import { folderWith } from '../support/scratch.ts';

const SEEDS = Number(process.env['READING_SEEDS'] ?? runs(2));

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
        // Coders who are only counted have no uses of their own.
        if (reading.layout === 'counts') return undefined;
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
  readonly faults: readonly string[];
}

const NONE: Followed = { followed: 0, byName: 0, faults: [] };

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
    // Several variables have a report each, and inspect looks at one of them.
    const command = words.includes('--variables') ? 'agree' : 'inspect';
    const read = await run([
      command,
      ...paths,
      ...words,
      '--format',
      'json',
      ...(command === 'agree' ? ['--ci', 'none'] : []),
    ]);
    if (isStopped) continue;
    followed += 1;
    if (command === 'agree') {
      if (read.code !== 0) faults.push(`${words.join(' ')}: exit code ${read.code}\n${read.stderr}`);
    } else if (read.code !== 0) faults.push(`${words.join(' ')}: exit code ${read.code}\n${read.stderr}`);
    else if (due[number - 1] !== undefined && !isSame(usesIn(read.stdout), due[number - 1]!))
      faults.push(`${words.join(' ')}: another study`);
  }
  const byName = printed.filter(({ words }) => words[0] !== '--reading').length;
  return { followed, byName, faults };
}

function isSame(a: Record<string, number>, b: Record<string, number>): boolean {
  const text = (uses: Record<string, number>) => JSON.stringify(Object.entries(uses).sort());
  return text(a) === text(b);
}

describe('the readings among which to choose', () => {
  it('are each reached by the options printed for it', async () => {
    let followed = 0;
    let byName = 0;
    for (const [i, layout] of Object.keys(LAYOUTS).entries()) {
      for (let seed = 1; seed <= SEEDS; seed += 1) {
        const plain = writtenStudy(layout, seed);
        const both = [plain, withColumnsBeside(plain, seed)];
        for (const written of isInFull ? both : [both[i % 2]]) {
          if (written === undefined) continue;
          const found = await follow(written);
          expect(found.faults, `${layout}, seed ${seed}`).toEqual([]);
          followed += found.followed;
          byName += found.byName;
        }
      }
    }
    expect(followed).toBeGreaterThan(15);
    expect(byName * 2).toBeGreaterThan(followed);
  });
});

/** Two coders of unknown names, or two variables of one coder. */
const UNCLEAR = `unit,tone,stance,confidence
1,pos,neg,3
2,pos,pos,4
3,neg,neg,5
4,neg,pos,1
5,pos,pos,2
6,neg,neg,3
`;

function pathIn(files: Record<string, string>): string {
  const [name] = Object.keys(files);
  return join(folderWith(files), name!);
}

describe('the error of sheets that can be read in several ways', () => {
  it('has numbered readings in plain words, each with its first unit and its options', async () => {
    const { code, stdout, stderr } = await run([pathIn({ 'sheet.csv': UNCLEAR })]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`: error: this can be read in more than one way:
  1  wide (one column per coder): unit "unit"; coders "tone", "stance"; left out
     "confidence" (a scale, 1 to 5)
     first unit: "1": "tone" = "pos", "stance" = "neg"
     --layout wide --unit unit --coders tone,stance
  2  long (one row per coding): unit "confidence"; coder "tone" ("pos", "neg");
     category "stance"; left out "unit" (row numbers, 1 to 6)
     first unit: "3": "pos" = "neg"
     --layout long --unit confidence --coder tone --category stance
  hint: choose one by its options, or by --reading and its number;`);
  });

  it('keeps to 80 columns, and has a pattern for many names that no other column fits', async () => {
    const nouns = 'light water earth stone metal cloud river forest meadow valley desert island canyon glacier'.split(
      ' ',
    );
    const names = nouns.map((noun) => `about the ${noun}`);
    const words = ['ja', 'nein', 'weiß nicht'];
    const rows = [1, 2, 3, 4, 5, 6].map((unit) => [
      `Abschnitt ${unit}`,
      ...names.map((_, i) => words[(unit * (i + 3) + i) % 3]!),
    ]);
    const text = [['Abschnitt', ...names], ...rows].map((row) => row.join(',')).join('\n');
    const { code, stderr } = await run([pathIn({ 'sheet.csv': `${text}\n` })]);
    expect(code).toBe(2);
    const [, ...lines] = stderr.split('\n');
    expect(lines.filter((line) => line.length > 80 && !line.includes('/'))).toEqual([]);
    expect(stderr).toContain("     --layout wide --unit Abschnitt --coders 'about the *'\n");
    expect(stderr.replace(/\s+/g, ' ')).toContain('coders "about the light", "about the water", "about the earth"');
    expect(stderr.replace(/\s+/g, ' ')).toContain('and 8 more');
  });

  it('offers to read a lone sign that is no category as missing, and the reading with that option', async () => {
    const cells = ['1,1,.', '2,2,1', '.,1,1', '3,.,3', '2,2,2', '1,.,1', '3,3,3', '2,.,1'];
    const text = ['unit,obs1,obs2,obs3', ...cells.map((row, i) => `${i + 1},${row}`)].join('\n');
    for (const sign of ['.', '-', '?']) {
      const path = pathIn({ 'sheet.csv': `${text.replaceAll('.', sign)}\n` });
      const { code, stderr } = await run([path]);
      expect(code).toBe(2);
      const option = sign === '?' ? "'?'" : sign;
      expect(stderr.replace(/\s+/g, ' ')).toContain(
        `but: "${sign}" is read as a category (5 cells); if it means “not coded”, add --missing ${option} first unit`,
      );
      const read = await run(['agree', path, '--reading', '1', '--missing', sign, '--format', 'json']);
      expect(JSON.parse(read.stdout).data.categories).toEqual(['1', '2', '3']);
    }
    const said = await run([pathIn({ 'sheet.csv': `${text}\n` }), '--missing', '.']);
    expect(said.stderr).not.toContain('is read as a category');
  });

  it('says that there is no reading of a number', async () => {
    const { code, stderr } = await run([pathIn({ 'sheet.csv': UNCLEAR }), '--reading', '7']);
    expect(code).toBe(2);
    expect(stderr).toContain('there is no reading with this number; these are the readings:\n  1  wide');
  });

  it('never offers a name that would mean other columns: these are called by their places', async () => {
    const text = UNCLEAR.replace('unit,tone,stance', 'unit,tone*,tone').replace('confidence', 'tone');
    const { stderr } = await run([pathIn({ 'sheet.csv': text })]);
    for (const line of stderr.split('\n').filter((one) => one.startsWith('     --'))) {
      // What came twice has a number behind it, and is the name of one column.
      expect(line).not.toMatch(/--\w+ [^#]*tone(?! [12])/);
    }
  });
});

describe('inspect of sheets that can be read in several ways', () => {
  it('draws each reading over the first rows', async () => {
    const { code, stdout, stderr } = await run(['inspect', pathIn({ 'sheet.csv': UNCLEAR })]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/1 {2}\S*sheet\.csv, read as wide \(one column per\s+coder\)/);
    expect(stderr).toContain(`  unit  coder  coder   left out
  unit  tone   stance  confidence
  1     pos    neg     3
`);
    expect(stderr).toContain(`  left out  coder  category  unit
  unit      tone   stance    confidence
`);
    expect(stderr).toContain('error: this can be read in more than one way');
  });
});
