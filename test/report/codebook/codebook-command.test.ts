import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type CodebookReport, codebookSchema } from '../../../src/report/codebook/schema.ts';
import { fixture } from '../../support/paths.ts';
import { run } from '../../support/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'intercoder-codebook-'));

afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;

function file(...lines: readonly string[]): string {
  files += 1;
  const path = join(folder, `file ${files}.csv`);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

async function report(...argv: readonly string[]): Promise<CodebookReport> {
  const { code, stdout, stderr } = await run(['codebook', ...argv, '--format', 'json']);
  expect(code, stderr).toBe(0);
  return codebookSchema.parse(JSON.parse(stdout));
}

describe('a codebook that cannot be used', () => {
  it('is refused with every fault at once, and where it stands', async () => {
    const path = file(
      'category,code,parent',
      'Care,,',
      'Care,,',
      ',,',
      'Work,pay,Carre',
      'Home,pay,',
      'A,,B',
      'B,,C',
      'C,,A',
      'Self,,Self',
      'Odd,,Nothing like it',
    );
    const { code, stdout, stderr } = await run(['codebook', path]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`${path}:3:1: error: category "Care" is already declared on line 2`);
    expect(stderr).toContain(
      ':5:1: error: the parent "Carre" is not a category of the codebook\n  hint: did you mean "Care"?',
    );
    expect(stderr).toContain(':6:1: error: code "pay" is already declared on line 5');
    expect(stderr).toContain(':7:1: error: the category is its own ancestor: "A" in "B" in "C" in "A"');
    expect(stderr).toContain(':10:1: error: the category is its own ancestor: "Self" in "Self"');
    expect(stderr).toContain(':11:1: error: the parent "Nothing like it" is not a category');
    expect(stderr.match(/its own ancestor/g)).toHaveLength(2);
  });

  it.each([
    [200, 0],
    [201, 2],
    [20_000, 2],
  ])('has a chain of parents that is not endless: %i levels', async (levels, due) => {
    const rows = Array.from({ length: levels + 1 }, (_, i) => `c${i},${i === 0 ? '' : `c${i - 1}`}`);
    const { code, stderr } = await run(['codebook', file('category,parent', ...rows)]);
    expect(code).toBe(due);
    if (due === 2) expect(stderr).toContain(':203:1: error: the category has more than 200 levels of parents above it');
  });

  it('may not declare what is one category under the options', async () => {
    const words = file('unit,A,B', '1,Pay,pay', '2,other,pay', '3,other,other', '4,pay,other');
    const ratings = file('unit,A,B', '1,1,2', '2,2,1', '3,2,2', '4,1,1');
    const [twice, sizes] = [file('category', 'Pay', 'other', 'pay'), file('category', '1', '1.0', '2')];
    const read = (sheet: string, codebook: string, ...options: string[]) =>
      run(['agree', sheet, '--codebook', codebook, ...options]);
    const pay = await read(words, twice, '--normalize', 'case');
    expect({ code: pay.code, stdout: pay.stdout }).toEqual({ code: 2, stdout: '' });
    expect(pay.stderr).toContain(
      `${twice}:4:1: error: "pay" is the same category as "Pay", on line 2, because case is ignored\n  hint: delete or rename one of them, or leave case out of --normalize`,
    );
    const numbers = await read(ratings, sizes);
    expect(numbers.stderr).toContain(
      `${sizes}:3:1: error: "1.0" is the same category as "1", on line 2, because both are the same number`,
    );
    const truths = await read(
      file('unit,A,B', '1,TRUE,false', '2,false,true', '3,true,TRUE', '4,false,false'),
      file('category', 'TRUE', 'true', 'false'),
    );
    expect(truths.stderr).toContain(
      'because both are the same truth value\n  hint: delete or rename one of them, or keep spellings apart: --normalize none',
    );
    expect((await read(words, twice)).code).toBe(0);
    expect((await read(ratings, sizes, '--normalize', 'none')).code).toBe(0);
  });

  it('may have rows without a name only where they are blank', async () => {
    const { code, stderr } = await run(['codebook', file('category,definition', 'a,x', ',y')]);
    expect(code).toBe(2);
    expect(stderr).toContain(':3:1: error: the row names no category');
  });
});

describe('what is odd about a codebook', () => {
  it('is listed, and is no error', async () => {
    const path = file(
      'category,definition,theme',
      'peer role,What peers do,X; Y',
      'Peer-Role,What peers do,X',
      'boundaries,,X',
      'training,Courses,x; Y',
    );
    const { findings } = await report(path);
    expect(findings).toEqual([
      { code: 'near-duplicate', of: 'category', names: ['peer role', 'Peer-Role'] },
      { code: 'near-duplicate', of: 'theme', names: ['X', 'x'] },
      { code: 'no-definition', of: 'category', names: ['boundaries'] },
      { code: 'same-definition', names: ['peer role', 'Peer-Role'] },
      { code: 'theme-used-once', theme: 'x', category: 'training' },
    ]);
    expect((await run(['codebook', path])).stdout).toContain('5 warnings:');
  });

  it('says so where nothing is defined at all, and where nothing is odd', async () => {
    expect((await report(file('category', 'a', 'b'))).findings).toEqual([{ code: 'no-definitions' }]);
    expect((await run(['codebook', fixture('gillard-2013', 'codebook.csv')])).stdout).toContain('No problems found.');
  });

  it('asks whether a theme is several', async () => {
    const found = async (...themes: string[]) =>
      (await report(file('category,definition,theme', ...themes.map((theme, i) => `c${i},d${i},"${theme}"`)))).findings;
    expect(await found('P|Q', 'P|Q')).toContainEqual({ code: 'theme-unsplit', theme: 'P|Q', separator: '|' });
    expect(await found('P, Q', 'Q', 'Q')).toContainEqual({ code: 'theme-unsplit', theme: 'P, Q', separator: ',' });
    expect((await found('Team, power', 'Care')).map(({ code }) => code)).not.toContain('theme-unsplit');
  });

  it('does not name a heading as never used, of which only what stands under it was used', async () => {
    const path = file('category,definition,parent', 'Care,d,', 'trust,e,Care', 'pay,f,', 'Work,g,', 'late,h,Work');
    const { findings } = await report(path, file('unit,A,B', '1,trust,trust', '2,pay,trust', '3,pay,pay'));
    expect(findings).toContainEqual({ code: 'never-used', names: ['Work', 'late'] });
  });

  it('has whole names in Markdown, and all themes in one table', async () => {
    const themes = Array.from({ length: 12 }, (_, i) => `A theme with a long name ${i}`);
    const path = file('category,definition,theme', `a,x,"${themes.join('; ')}"`, `b,y,"${themes.join('; ')}"`);
    const { stdout } = await run(['codebook', path, '--format', 'markdown']);
    for (const theme of themes) expect(stdout).toContain(`| ${theme} `);
    expect(stdout).not.toContain('(continued)');
  });

  it('splits themes at the separator that is named', async () => {
    const { themes } = await report(
      file('category,definition,theme', 'a,x,"P|Q, R"', 'b,y,P|"Q, R"'.replace('P|"Q, R"', '"P|Q, R"')),
      '--separator',
      '|',
    );
    expect(themes.map(({ theme }) => theme)).toEqual(['P', 'Q, R']);
  });
});

/* Four units, two coders; code → category: trust, warm → Relations; pay → Work. Theme M: warm and pay; theme N: trust. */
const coded = file(
  'category,code,definition,theme',
  'Relations,trust,t,N',
  'Relations,warm,w,M',
  'Work,pay,p,M',
  'Rest,,r,',
);

const sheets = file('unit,A,B', '1,trust,trust', '2,warm,trust', '3,pay,"trust;pay"', '4,pay,warm');

describe('the use of a codebook', () => {
  it('counts codes, rolls them up to categories, and crosses both with themes', async () => {
    const found = await report(coded, sheets, '--coders', 'A,B');
    const use = Object.fromEntries(found.categories.map(({ category, use: own }) => [category, own]));
    // Relations: A 1, 2; B 1, 2, 3, 4 → both on two units: 2·2 / (2 + 4)
    expect(use['Relations']).toEqual({
      units: 4,
      applied: [
        { coder: 'A', units: 2 },
        { coder: 'B', units: 4 },
      ],
      positiveAgreement: expect.closeTo(4 / 6, 12),
      reason: null,
    });
    // Relations with theme N is code trust: units 1, 2, 3; with theme M code warm: units 2, 4
    expect(found.categories[0]!.themes).toEqual([
      { theme: 'N', units: 3 },
      { theme: 'M', units: 2 },
    ]);
    // Theme M: warm or pay, by anyone: units 2, 3, 4
    expect(found.themes.map(({ theme, units }) => [theme, units])).toEqual([
      ['N', 3],
      ['M', 3],
    ]);
    // trust: A 1; B 1, 2, 3 → 2 / 4. warm: A 2, B 4 → 0. pay: A 3, 4; B 3 → 2 / 3
    expect(found.categories.flatMap(({ codes }) => codes.map((code) => code.use?.positiveAgreement))).toEqual([
      0.5,
      0,
      expect.closeTo(2 / 3, 12),
    ]);
    expect(found.findings.map(({ code }) => code)).toEqual(['theme-used-once', 'never-used', 'hardly-agreed-on']);
  });

  it('takes sheets that hold categories', async () => {
    const whole = file('unit,A,B', '1,Relations,Relations', '2,Work,Relations');
    const found = await report(coded, whole, '--coders', 'A,B', '--hold', 'categories');
    expect(found.categories.map(({ use }) => use?.units)).toEqual([2, 1, 0]);
    expect(found.findings).toContainEqual({ code: 'one-coder-only', name: 'Work', coder: 'A', units: 1 });
    expect(found.findings).toContainEqual({ code: 'never-used', names: ['Rest'] });
  });

  it('writes the table of codes, categories and themes for a spreadsheet', async () => {
    const { stdout } = await run(['codebook', coded, '--format', 'csv']);
    expect(stdout).toBe(
      [
        'category,code,theme: N,theme: M',
        'Relations,,x,x',
        'Relations,trust,x,',
        'Relations,warm,,x',
        'Work,,,x',
        'Work,pay,,x',
        'Rest,,,',
        '',
      ].join('\n'),
    );
    const used = await run(['codebook', coded, sheets, '--coders', 'A,B', '--format', 'csv']);
    expect(used.stdout).toContain('category,code,theme: N,theme: M,units,positive_agreement,coder: A,coder: B\n');
    expect(used.stdout).toContain('Relations,warm,,2,2,0,1,1\n');
  });

  it('puts categories under their parents, in Markdown too', async () => {
    const path = file('category,parent,definition,theme', 'pay,Work,p,M', 'Home,,h,M', 'Work,,w,M', 'hours,Work,o,');
    const { stdout } = await run(['codebook', path, '--format', 'markdown']);
    const names = [...stdout.matchAll(/^\| (.*?) +\| /gm)].map(([, name]) => name);
    expect(names.slice(2)).toEqual(['Home', 'Work', '– pay', '– hours', 'categories with the theme']);
  });

  it('still names categories once for the commands that only need these', async () => {
    const path = file('category,code', 'Relations,trust', 'Relations,warm', 'Work,pay');
    const whole = file('unit,A,B', '1,Relations,Relations', '2,Work,Relations');
    const { code, stdout } = await run(['agree', whole, '--coders', 'A,B', '--codebook', path, '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).data.categories).toEqual(['Relations', 'Work']);
  });

  it('fits 80 columns with twenty coders, long and non-Latin names', async () => {
    const coders = Array.from({ length: 20 }, (_, i) => `Coder number ${i + 1}`);
    const book = file(
      'category,definition,theme',
      'Clinical hierarchy and power in mental health services,x,Lived experience of mental distress;組織',
      '支援と関係,y,組織;Отношения между людьми',
      'c,z,Отношения между людьми;Lived experience of mental distress;Recovery;Organisation',
    );
    const wide = file(
      ['unit', ...coders].join(','),
      ...[1, 2].map((unit) => [unit, ...coders.map((_, i) => (i % 2 ? 'c' : '支援と関係'))].join(',')),
    );
    const { code, stdout, stderr } = await run(['codebook', book, wide, '--coders', coders.join(',')]);
    expect(code, stderr).toBe(0);
    expect(stdout.split('\n').filter((line) => !line.includes(folder) && line.length > 80)).toEqual([]);
    expect(stdout).toContain('by coders');
  });

  it('refuses a category that is not in the codebook, and an output over its input', async () => {
    const unknown = file('unit,A,B', '1,Relation,Relations');
    const found = await run(['codebook', coded, unknown, '--coders', 'A,B', '--hold', 'categories']);
    expect(found.code).toBe(2);
    expect(found.stderr).toContain('category "Relation" is not in the codebook');
    expect((await run(['codebook', coded, '-o', coded])).code).toBe(2);
    expect((await run(['codebook', coded, '--codebook', coded])).stderr).toContain(
      'here the codebook is the first argument',
    );
  });
});
