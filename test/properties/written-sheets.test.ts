import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { guard } from '../../src/formula-guard.ts';
import { shellWords } from '../../src/page/words.ts';
import { type Decision, decidedCsv } from '../../src/render/meeting/decisions.ts';
import { meetingStudy } from '../../src/render/meeting/meeting-page.ts';
import { disagreementsSchema } from '../../src/report/disagreements/schema.ts';
import { runInFolder, writeInto } from '../support/in-folder.ts';
import { rarely } from '../support/property.ts';
import { scratchFolder } from '../support/scratch.ts';

/** What makes names hard to write and to read again. */
const HARD = [
  ...['=x', "'=x", "''=x", '+1', '-1', '@home', '\uff1d1', "it's", "'quoted'", '"', '""', 'say "no"', '_x000D_', '\\'],
  ...['a\nb', 'a\r\nb', 'a\tb', '\ttab', 'line\n', ' lead', 'trail ', '  ', '', ' =x', "' x", '\n=x', 'x\u2028y'],
  ...[
    'pay',
    'pa\u00ady',
    'pay\u200b',
    'p\u0430y',
    'pay\u200d',
    '\u202epay',
    '\ufeffpay',
    'don\u2019t',
    "don't",
    'a\u2013b',
  ],
  ...[
    'a,b',
    'a;b',
    'a|b',
    'a/b',
    ';',
    '1',
    '01',
    '1.0',
    '1,5',
    '007',
    '3-4',
    'TRUE',
    '1e5',
    'jan 5',
    '?',
    '-',
    '[]',
    '{}',
  ],
  ...['uncoded', '["a"]', 'unit', 'coder', 'category', 'consensus', 'note', '#2', '*', '__proto__', '日本'],
];

interface Row {
  readonly unit: string;
  readonly coder: string;
  readonly category: string;
}

const some = (least: number, most: number) =>
  fc.uniqueArray(fc.constantFrom(...HARD), { minLength: least, maxLength: most });

const sheets: fc.Arbitrary<readonly Row[]> = fc
  .record({
    units: some(3, 5),
    coders: some(2, 3),
    categories: some(2, 4),
    choices: fc.array(fc.nat(1000), { minLength: 15, maxLength: 15 }),
  })
  .map(({ units, coders, categories, choices }) =>
    units.flatMap((unit, u) =>
      coders.flatMap((coder, c) => {
        const choice = choices[u * 3 + c]!;
        const given = choice % 3 === 0 ? [choice, choice + 1] : [choice];
        return given.map((one) => ({ unit, coder, category: categories[one % categories.length]! }));
      }),
    ),
  );

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const csvOf = (rows: readonly (readonly string[])[]) => rows.map((row) => `${row.map(quoted).join(',')}\n`).join('');

const COLUMNS = ['--layout', 'long', '--unit', 'unit', '--coder', 'coder', '--category', 'category'];
const SHEET = ['sheet.csv', ...COLUMNS, '--separator', 'none', '--on-duplicate', 'union'];

/** What a spreadsheet program would calculate. */
const FORMULA = /^(?!-?\d+(\.\d+)?$)(\s*[=+\-@＝＋－＠]|[\t\r\n])/;

interface CodedUnit {
  readonly unit: string;
  readonly categories: readonly string[] | null;
  readonly codings: readonly { readonly coder: string; readonly categories: readonly string[] | null }[];
}

const sorted = (categories: readonly string[] | null) => categories && [...categories].sort();

async function ask(folder: string, argv: readonly string[]) {
  const done = await runInFolder(folder, argv);
  if (done.code !== 0) throw new Error(`${argv.join(' ')}: exit code ${done.code}: ${done.stderr}`);
  return done.stdout;
}

/** Who gave what. */
async function codingsIn(folder: string, args: readonly string[]) {
  const { units } = JSON.parse(await ask(folder, ['consensus', ...args, '--method', 'majority', '--format', 'json']));
  const rows = (units as CodedUnit[]).flatMap(({ unit, codings }) =>
    codings.map(({ coder, categories }) => JSON.stringify([unit, coder, sorted(categories)])),
  );
  return rows.sort();
}

/** The sheets to decide in, filled in as this coder coded: as CSV, as a workbook, and as the page of a meeting saves it. */
async function filledWorksheets(folder: string, coder: string): Promise<string[]> {
  const write = ['disagreements', ...SHEET, '--all'];
  await ask(folder, [...write, '-o', 'worksheet.csv', '-o', 'worksheet.xlsx']);
  const rows = parse(readFileSync(join(folder, 'worksheet.csv'))) as string[][];
  if (rows.length < 2) return [];
  writeInto(folder, { 'filled.csv': csvOf(filledBy(coder, rows)) });

  const [sheet] = (await readXlsx(readFileSync(join(folder, 'worksheet.xlsx')))).sheets;
  const cells = sheet!.rows.map((row) => row.map((cell) => String(cell ?? '')));
  // A program writes a text like "_x000D_" so that it is no sign by its number.
  const own = filledBy(coder, cells).map((row) => row.map((cell) => cell.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')));
  writeFileSync(join(folder, 'filled.xlsx'), await writeXlsx({ sheets: [{ name: 'worksheet', rows: own }] }));

  const study = meetingStudy(disagreementsSchema.parse(JSON.parse(await ask(folder, [...write, '--format', 'json']))));
  const decisions = study.units.flatMap(({ codings }, i): [number, Decision][] => {
    const categories = codings.find((one) => one.coder === coder)?.categories ?? null;
    return categories === null ? [] : [[i, { categories, why: '=why', codebook: false, at: '2026-03-01T10:15:00Z' }]];
  });
  writeInto(folder, { 'decided.csv': decidedCsv(study, new Map(decisions), coder) });
  return ['filled.csv', 'filled.xlsx', 'decided.csv'];
}

/** The rows with the coder's codings in the column "consensus". */
function filledBy(coder: string, [heading = [], ...rows]: string[][]): string[][] {
  const own = [`coder ${coder}`, coder].map((name) => heading.indexOf(guard(name))).find((place) => place !== -1)!;
  const consensus = heading.indexOf('consensus');
  return [heading, ...rows.map((row) => row.with(consensus, row[own] === '(not coded)' ? '?' : row[own]!))];
}

it('a sheet that is written is read as it was, or refused, whatever names it has, and holds no formula', async () => {
  let read = 0;
  let filled = 0;
  const property = fc.asyncProperty(sheets, async (rows) => {
    const folder = scratchFolder();
    const texts = rows.map(({ unit, coder, category }) => [unit, coder, category].map(guard));
    writeInto(folder, { 'sheet.csv': csvOf([['unit', 'coder', 'category'], ...texts]) });
    const first = await runInFolder(folder, ['agree', ...SHEET, '--format', 'json']);
    if (first.code !== 0) return; // a name is empty, or no coder has another one
    read += 1;
    const { data, results } = JSON.parse(first.stdout);
    const codings = await codingsIn(folder, SHEET);

    for (const layout of ['long', 'wide', 'one-hot']) {
      const file = `${layout}.csv`;
      const made = await runInFolder(folder, ['convert', ...SHEET, '--to', layout, '-o', file]);
      if (made.code === 2) {
        expect([made.stderr, existsSync(join(folder, file))]).toEqual([
          expect.stringMatching(/error:[\s\S]*hint:/),
          false,
        ]);
        continue;
      }
      const words = shellWords(made.stdout.slice(made.stdout.indexOf('  intercoder ')).trim()).slice(1);
      expect(JSON.parse(await ask(folder, ['agree', ...words, '--format', 'json'])).results).toEqual(results);
      expect(await codingsIn(folder, words)).toEqual(codings);
      const cells = (parse(readFileSync(join(folder, file))) as string[][]).flat();
      expect(cells.filter((cell) => FORMULA.test(cell))).toEqual([]);
    }

    writeInto(folder, { 'patterns.csv': await ask(folder, ['inspect', ...SHEET, '--format', 'patterns']) });
    const counted = JSON.parse(await ask(folder, ['agree', 'patterns.csv', '--format', 'json']));
    expect([counted.data.categories, counted.results]).toEqual([data.categories, results]);

    await ask(folder, ['codebook', '--from', ...SHEET, '-o', 'codebook.csv']);
    const declared = JSON.parse(
      await ask(folder, ['agree', ...SHEET, '--codebook', 'codebook.csv', '--format', 'json']),
    );
    expect(sorted(declared.data.categories)).toEqual(sorted(data.categories));

    const coder: string = data.coders[0];
    for (const file of await filledWorksheets(folder, coder)) {
      const final = await ask(folder, ['consensus', ...SHEET, '--worksheet', file, '--format', 'json']);
      for (const unit of JSON.parse(final).units as CodedUnit[]) {
        const given = unit.codings.find((one) => one.coder === coder)?.categories ?? null;
        if (given !== null)
          expect([file, unit.unit, sorted(unit.categories)]).toEqual([file, unit.unit, sorted(given)]);
      }
      filled += 1;
    }
  });
  await fc.assert(property, rarely(0.2));
  expect(read).toBeGreaterThan(1);
  expect(filled).toBeGreaterThan(3);
});
