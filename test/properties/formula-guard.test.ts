import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { codebookOf } from '../../src/codebook/codebook.ts';
import { guard, unguard } from '../../src/formula-guard.ts';
import { readTable } from '../../src/read/formats/csv/read-csv.ts';
import { sourceOfBytes } from '../../src/read/formats/source.ts';
import { csvText } from '../../src/render/formats/csv.ts';
import { writeInto } from '../support/in-folder.ts';
import { agreeReport, run } from '../support/run.ts';

/** Names that begin with what a spreadsheet takes for a formula, with what guards them, or with something else. */
const text = fc
  .tuple(fc.array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', ' ', '＝')), fc.string({ maxLength: 5 }))
  .map(([signs, rest]) => signs.join('') + rest);

describe('the guard against formulas', () => {
  it('leaves nothing that a spreadsheet would calculate, and is taken away again', () => {
    fc.assert(
      fc.property(text, (name) => {
        expect(guard(name)).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
        expect(unguard(guard(name))).toBe(name);
      }),
    );
  });

  it('comes and goes with the sheet: what is written is read as it was', () => {
    const name = text.map((one) => one.normalize('NFC').trim()).filter((one) => one !== '');
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1 }), fc.constantFrom(',' as const, '\t' as const), (names, by) => {
        const rows = names.map((category, i) => ({ category, definition: `no ${i}` }));
        const bytes = Buffer.from(csvText({ columns: ['category', 'definition'], rows }, by));
        const sheet = readTable(sourceOfBytes(bytes, 'codebook.csv'), { delimiter: by });
        if (!('path' in sheet)) throw new Error(JSON.stringify(sheet));
        expect(codebookOf(sheet).categories).toEqual(names);
      }),
    );
  });
});

describe('categories and units that look like formulas', () => {
  const folder = mkdtempSync(join(tmpdir(), 'intercoder-guard-'));
  const at = (name: string) => join(folder, name);
  const NAMES = ['-5', '@home', '=x', "'=x", 'plain'];
  writeInto(folder, {
    'wide.csv': `unit,A,B\n${NAMES.map((name, i) => `-${i},${guard(name)},${guard(NAMES[Math.min(i + 1, 4)]!)}`).join('\n')}\n`,
  });
  const input = [at('wide.csv'), '--coders', 'A,B'];
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const written = async (argv: readonly string[]) => {
    const { code, stderr } = await run(argv);
    expect([code, stderr.match(/^.*error.*$/m)], stderr).toEqual([0, null]);
  };

  it('come through revise: map, codebook, and the sheets read with both', async () => {
    const merge = ['--merge', '-5+@home=+both', '--groupings', '100'];
    await written(['revise', ...input, ...merge, '--write-map', at('map.csv'), '--write-codebook', at('new.csv')]);
    const once = await run(['revise', ...input, ...merge, '--format', 'json']);
    const again = await run(['revise', ...input, '--map', at('map.csv'), '--groupings', '100', '--format', 'json']);
    expect(JSON.parse(again.stdout).codebook).toEqual(JSON.parse(once.stdout).codebook);
    const codebook = await run(['codebook', at('new.csv'), '--format', 'json']);
    expect(codebook.stdout).toContain('"+both"');
    expect(readFileSync(at('new.csv'), 'utf8')).toContain("''=x");
  });

  it('come through a worksheet and a final sheet', async () => {
    await written(['disagreements', ...input, '-o', at('worksheet.csv')]);
    const filled = readFileSync(at('worksheet.csv'), 'utf8').replaceAll(/,,(?=\d)/g, ",'@home,");
    writeInto(folder, { 'worksheet.csv': filled });
    await written(['consensus', ...input, '--worksheet', at('worksheet.csv'), '-o', at('final.csv')]);
    const { stdout } = await run(['inspect', at('final.csv'), at('final.csv'), '--format', 'json']);
    expect(stdout).not.toContain("'-");
    const final = await run(['inspect', at('wide.csv'), '--coders', 'A,B', '--format', 'json']);
    expect(
      JSON.parse(final.stdout)
        .categories.map((one: { category: string }) => one.category)
        .sort(),
    ).toEqual([...NAMES].sort());
  });

  it('come through counts of patterns, in which nothing is a formula', async () => {
    writeInto(folder, {
      'long.csv': "unit,coder,category\n1,A,''=x\n1,B,=x\n2,A,'=x\n2,B,=x\n3,A,k\n3,B,''=x\n4,@me,+1 day\n4,B,-5\n",
    });
    const { stdout } = await run(['inspect', at('long.csv'), '--format', 'patterns']);
    expect(stdout).not.toMatch(/(^|,)"?[=+@-]/m);
    writeInto(folder, { 'counts.csv': stdout });
    const [sheets, counts] = await Promise.all(['long.csv', 'counts.csv'].map((name) => agreeReport([at(name)])));
    expect(counts!.report.data.coders).toEqual(['A', 'B', '@me']);
    expect(counts!.report.results).toEqual(sheets!.report.results);
  });

  it('come through sample: units drawn once are known when they come back', async () => {
    writeInto(folder, { 'units.csv': 'unit,text\n-1,=a\n@2,b\n3,c\n4,d\n' });
    const draw = ['sample', at('units.csv'), '--units', '2', '--format', 'json'];
    await written([...draw.slice(0, 4), '--coders', 'A', '--out', at('first')]);
    const rest = JSON.parse((await run([...draw, '--exclude', at('first')])).stdout);
    const first = JSON.parse((await run(draw)).stdout);
    const drawn = [...first.drawn, ...rest.drawn].map(({ unit }: { unit: string }) => unit);
    expect(drawn.sort()).toEqual(['-1', '3', '4', '@2']);
  });
});
