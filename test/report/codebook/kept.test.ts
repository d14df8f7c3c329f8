import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { codebookDraftSchema } from '../../../src/report/codebook/schema.ts';
import { runInFolder } from '../../support/in-folder.ts';
import { rarely } from '../../support/property.ts';
import { folderWith } from '../../support/scratch.ts';

const SHEET = 'unit,A,B\n1,Pay,Pay\n2,Hours,Pay\n3,Help,Help\n4,Pay,Hours\n';

/** What `agree` gives with the codebook, whose sheet is `sheet.csv`. */
async function agreed(
  files: Readonly<Record<string, string | Buffer>>,
  codebook: string,
  ...options: readonly string[]
) {
  const folder = folderWith({ 'sheet.csv': SHEET, ...files });
  const argv = ['agree', 'sheet.csv', '--codebook', codebook, '--format', 'json', ...options];
  const { code, stdout, stderr } = await runInFolder(folder, argv);
  const report = stdout === '' ? undefined : JSON.parse(stdout);
  return { code, stderr, categories: report?.data.categories, results: report?.results };
}

const xlsx = async (sheets: Readonly<Record<string, readonly (readonly string[])[]>>) =>
  Buffer.from(
    await writeXlsx({
      sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) })),
    }),
  );

const QDC = '<CodeBook><Codes><Code name="Pay"/><Code name="Hours"/><Code name="Help"/></Codes></CodeBook>';

const PLAIN = 'category\nPay\nHours\nHelp\n';

describe('a codebook as people keep it', () => {
  it.each<[string, string | Buffer]>([
    ['headed.csv', 'Code name;Description\nPay;Geld, Lohn\nHours;Zeit\nHelp;\n'],
    ['latin.csv', Buffer.from('Kategorie;Erklärung\nPay;für Geld\nHours;größer\nHelp;\n', 'latin1')],
    ['list.txt', 'Pay\nHours\nHelp\n'],
    ['numbered.txt', '1. Pay\n2. Hours\n3. Help\n'],
    ['list.json', '["Pay","Hours","Help"]'],
    ['defined.json', '{"Pay":"money","Hours":"time","Help":null}'],
    ['wrapped.json', '{"version":2,"codes":[{"name":"Pay","description":"m"},{"name":"Hours"},{"name":"Help"}]}'],
    ['columns.json', '{"category":["Pay","Hours","Help","Other"],"definition":["m","t","h","o"]}'],
    ['codes.qdc', QDC],
    ['paths.csv', 'Code\nWork > Pay\nWork > Hours\nHelp\n'],
    ['levels.csv', 'Level 1,Level 2\nWork,Pay\n,Hours\nHelp,\n'],
    ['nested.json', '[{"name":"Pay"},{"name":"Hours"},{"name":"Help"}]'],
  ])('gives the same figures: %s', async (name, content) => {
    const expected = await agreed({ 'plain.csv': name === 'columns.json' ? `${PLAIN}Other\n` : PLAIN }, 'plain.csv');
    const { code, stderr, categories, results } = await agreed({ [name]: content }, name);
    expect(code, stderr).toBe(0);
    expect(categories).toEqual(name === 'columns.json' ? ['Pay', 'Hours', 'Help', 'Other'] : ['Pay', 'Hours', 'Help']);
    expect(results).toEqual(expected.results);
  });

  it('may have names in names: an outline, or JSON', async () => {
    const outline = await agreed({ 'o.txt': 'Work\n\tPay\n\tHours\nHelp\n' }, 'o.txt');
    const json = await agreed({ 'o.json': '{"Work":{"Pay":"money","Hours":""},"Help":[]}' }, 'o.json');
    const lines = await agreed({ 'o.csv': 'Work,\n,Pay\n,Hours\nHelp,\n' }, 'o.csv');
    for (const one of [outline, json, lines]) {
      expect(one.code, one.stderr).toBe(0);
      expect(one.categories).toEqual(['Work', 'Pay', 'Hours', 'Help']);
      expect(one.results).toEqual(outline.results);
    }
    expect(outline.stderr).toContain('o.txt has no known headings, so its first line, "Work", is read as a category');
    expect(outline.stderr).toContain('2 categories read as belonging to others, as their indentation shows');
    const rolled = await agreed({ 'o.txt': 'Work\n\tPay\n\tHours\nHelp\n' }, 'o.txt', '--level', 'category');
    expect(rolled.categories).toEqual(['Work', 'Help']);
  });

  it('does not take a heading that only groups others for a category', async () => {
    const content = 'Level 1,Level 2\nPay,low\n,high\nHours,\nHelp,\n';
    const { code, stderr } = await agreed({ 'b.csv': content }, 'b.csv');
    expect(code).toBe(2);
    expect(stderr).toContain('error: "Pay" only groups other categories in the codebook (4 times)');
    expect(stderr).toContain('hint: correct the sheet; if coders may apply it, give it a row of its own');
    const own = await agreed({ 'b.csv': content.replace('Pay,low', 'Pay,\n,low') }, 'b.csv');
    expect(own).toMatchObject({ code: 0, categories: ['Pay', 'low', 'high', 'Hours', 'Help'] });
  });

  it('knows each category in every form, and says which are one', async () => {
    const sheet = 'unit,A,B\n1,Pay,Work > Pay\n2,Hours,Work > Pay\n3,Help,2. Help\n4,Pay,Hours\n';
    const files = { 'sheet.csv': sheet, 'b.csv': 'Code\nWork > Pay\nWork > Hours\n2. Help\n' };
    const { code, stderr, categories, results } = await agreed(files, 'b.csv', '--coders', 'A,B');
    expect(code, stderr).toBe(0);
    expect(categories).toEqual(['Pay', 'Hours', '2. Help']);
    expect(stderr).toContain('note: read as one category: "Work > Pay" and "Pay", "Help" and "2. Help"');
    const alike = {
      'sheet.csv': SHEET.replaceAll('Help', '2. Help'),
      'plain.csv': PLAIN.replace('Help', '2. Help'),
    };
    expect(results).toEqual((await agreed(alike, 'plain.csv')).results);
  });

  it('has the delimiter of the sheets, or its own', async () => {
    const bars = {
      'sheet.csv': SHEET.replaceAll(',', '|'),
      'bars.csv': 'code|definition\nPay|m\nHours|a, b\nHelp|h\n',
    };
    const commas = {
      'sheet.csv': SHEET.replaceAll(',', '|'),
      'commas.csv': 'code,definition\nPay,m\nHours,a\nHelp,h\n',
    };
    const categories = ['Pay', 'Hours', 'Help'];
    expect(await agreed(bars, 'bars.csv', '--delimiter', '|')).toMatchObject({ code: 0, categories });
    expect(await agreed(commas, 'commas.csv', '--delimiter', '|')).toMatchObject({ code: 0, categories });
  });

  it('with a title above its headings is read without it, and told', async () => {
    const content = 'Our codes\ncategory,definition\nPay,m\nHours,h\nHelp,h\n';
    const { code, categories: found, stderr } = await agreed({ 'b.csv': content }, 'b.csv');
    expect({ code, found }).toEqual({ code: 0, found: ['Pay', 'Hours', 'Help'] });
    expect(stderr).toContain('left out the title "Our codes" above the headings');
    const padded = await agreed({ 'b.csv': content.replace('codes', 'codes,') }, 'b.csv');
    expect(padded.code).toBe(2);
    expect(padded.stderr).toContain('hint: the first row must contain the headings: delete what is above them');
  });

  it('without a column of names is refused, and the hint helps', async () => {
    const content = 'Topic,Group\nPay,w\nHours,w\nHelp,h\n';
    const { code, stderr } = await agreed({ 'b.csv': content }, 'b.csv');
    expect(code).toBe(2);
    expect(stderr).toContain('hint: rename one of "Topic", "Group" to "category"');
    const renamed = await agreed({ 'b.csv': content.replace('Topic', 'category') }, 'b.csv');
    expect(renamed).toMatchObject({ code: 0, categories: ['Pay', 'Hours', 'Help'] });
  });
});

describe('a codebook in a workbook', () => {
  const CODES = [['Code'], ['Pay'], ['Hours'], ['Help']];
  const CODINGS = SHEET.trim()
    .split('\n')
    .map((line) => line.split(','));

  it('is the sheet that is called so, or the one that is named after the file', async () => {
    const book = await xlsx({
      Notes: [
        ['a', 'b'],
        ['1', '2'],
      ],
      Codebuch: CODES,
      Other: [['Code'], ['x']],
    });
    expect(await agreed({ 'book.xlsx': book }, 'book.xlsx')).toMatchObject({
      code: 0,
      categories: ['Pay', 'Hours', 'Help'],
    });
    const other = await xlsx({ Mine: CODES, Other: [['Code'], ['x']] });
    const { code, stderr } = await agreed({ 'book.xlsx': other }, 'book.xlsx');
    expect(code).toBe(2);
    expect(stderr).toContain("hint: name one: --codebook 'book.xlsx#Mine' or --codebook 'book.xlsx#Other'");
    expect(await agreed({ 'book.xlsx': other }, 'book.xlsx#Mine')).toMatchObject({
      code: 0,
      categories: ['Pay', 'Hours', 'Help'],
    });
    expect((await agreed({ 'book.xlsx': other }, 'book.xlsx#mien')).stderr).toContain('did you mean "Mine"?');
  });

  it('may be beside the codings, which are read without it', async () => {
    const folder = folderWith({ 'book.xlsx': await xlsx({ Round: CODINGS, Mine: CODES }), 'sheet.csv': SHEET });
    const run = (...argv: string[]) => runInFolder(folder, [...argv, '--format', 'json']);
    const together = await run('agree', 'book.xlsx', '--codebook', 'book.xlsx#Mine');
    expect(together.code, together.stderr).toBe(0);
    const apart = await run('agree', 'sheet.csv', '--codebook', 'book.xlsx#Mine');
    expect(JSON.parse(together.stdout).results).toEqual(JSON.parse(apart.stdout).results);
    const checked = await run('codebook', 'book.xlsx#Mine', 'book.xlsx');
    expect(checked.code, checked.stderr).toBe(0);
    expect(JSON.parse(checked.stdout).sheets.units).toBe(4);
  });

  it('is not looked for in a file that is none', async () => {
    const { code, stderr } = await agreed({ 'b.csv': PLAIN }, 'b.csv#Codes');
    expect(code).toBe(2);
    expect(stderr).toContain('there is no sheet "Codes", since this is not a workbook\n  hint: name the file: b.csv');
    expect(await agreed({ 'b#1.csv': PLAIN }, 'b#1.csv')).toMatchObject({ code: 0 });
  });
});

describe('a codebook among the sheets', () => {
  it('is left out, whatever program wrote it, and is no sheet', async () => {
    const folder = folderWith({ 'sheet.csv': SHEET, 'codes.qdc': QDC, 'Kodierbuch.csv': PLAIN });
    const { code, stderr } = await runInFolder(folder, ['agree', '.']);
    expect(code, stderr).toBe(0);
    expect(stderr).toContain(
      'codes.qdc looks like a codebook, not a sheet, and was not used (to use it: --codebook codes.qdc)',
    );
    expect(stderr).toContain('Kodierbuch.csv looks like a codebook');
    const alone = await runInFolder(folder, ['agree', 'codes.qdc']);
    expect(alone.code).toBe(2);
    expect(alone.stderr).toContain('hint: leave it out, or use it as the codebook: --codebook codes.qdc');
  });
});

describe('codebook --from', () => {
  const TEXTS = 'unit,text,A,B\n1,a,Pay,Pay\n2,b,Hours,Pay\n3,"=c, d",Help,Help\n4,e,Pay,Hours\n';

  it('writes what occurs, which then is the codebook', async () => {
    const folder = folderWith({ 'sheet.csv': TEXTS });
    const made = await runInFolder(folder, ['codebook', '--from', 'sheet.csv', '-o', 'book.csv']);
    expect(made.code, made.stderr).toBe(0);
    expect(made.stdout).toContain('3 categories in the codings of 2 coders on 4 units');
    expect(readFileSync(join(folder, 'book.csv'), 'utf8')).toBe(
      'category,definition,times,coders,example\nHelp,,2,2,"\'=c, d"\nHours,,2,2,b\nPay,,4,2,a\n',
    );
    const read = await runInFolder(folder, ['agree', 'sheet.csv', '--codebook', 'book.csv', '--format', 'json']);
    expect(read.code, read.stderr).toBe(0);
    const without = await runInFolder(folder, ['agree', 'sheet.csv', '--format', 'json']);
    expect(JSON.parse(read.stdout).results).toEqual(JSON.parse(without.stdout).results);
  });

  it('says the same as JSON, and takes no codebook', async () => {
    const folder = folderWith({ 'sheet.csv': TEXTS, 'book.csv': PLAIN });
    const { stdout } = await runInFolder(folder, ['codebook', '--from', 'sheet.csv', '--format', 'json']);
    const { categories } = codebookDraftSchema.parse(JSON.parse(stdout));
    expect(categories[2]).toEqual({ category: 'Pay', times: 4, coders: 2, example: 'a' });
    const both = await runInFolder(folder, [
      'codebook',
      '--from',
      'sheet.csv',
      '--codebook',
      'book.csv',
      '-o',
      'n.csv',
    ]);
    expect({ code: both.code, stdout: both.stdout }).toEqual({ code: 2, stdout: '' });
    expect(both.stderr).toContain('--from writes a new codebook, so none is read');
    expect(existsSync(join(folder, 'n.csv'))).toBe(false);
  });

  it('gives the same figures for any categories', async () => {
    const name = fc.constantFrom(
      '1. Pay',
      '2. Pay',
      'a > b',
      'a > c',
      'a',
      '=x',
      '-1',
      "'y",
      'x::y',
      'x::z',
      'category',
      'Übung, "so"',
      'B\\C',
      'é',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, name), { minLength: 6, maxLength: 12 }), async (codings) => {
        const cell = (text: string) => `"${(/^'*[=-]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
        const sheet = `unit,A,B\n${codings.map(([a, b], i) => `u${i},${cell(a)},${cell(b)}`).join('\n')}\n`;
        const folder = folderWith({ 'sheet.csv': sheet });
        const input = ['sheet.csv', '--coders', 'A,B', '--separator', 'none'];
        const made = await runInFolder(folder, ['codebook', '--from', ...input, '-o', 'book.csv']);
        expect(made.code, made.stderr).toBe(0);
        const [own, read] = [
          await runInFolder(folder, ['agree', ...input, '--format', 'json']),
          await runInFolder(folder, ['agree', ...input, '--codebook', 'book.csv', '--format', 'json']),
        ];
        expect(read.code, read.stderr).toBe(own.code);
        if (own.code === 0) expect(JSON.parse(read.stdout).results).toEqual(JSON.parse(own.stdout).results);
      }),
      rarely(0.25),
    );
  });
});
