import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx as readWorkbook, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { consensusSchema } from '../../src/report/consensus/schema.ts';
import { fixture } from '../support/paths.ts';
import { run } from '../support/run.ts';
import { folderWith, scratchFolder } from '../support/scratch.ts';
import { readXlsx, rowsOf } from '../support/workbooks.ts';

const SHEETS = ['SG', 'KO', 'SLG'].map((coder) => fixture('gillard-2013', `${coder}.csv`));
const READING = [...SHEETS, '--codebook', fixture('gillard-2013', 'codebook.csv'), '--config', 'none'];

async function written(command: string, argv: readonly string[]): Promise<Uint8Array> {
  const file = join(scratchFolder(), 'out.xlsx');
  const { code, stderr } = await run([command, ...argv, '--output', file]);
  expect(code, stderr).toBe(0);
  return readFileSync(file);
}

describe('a report as a workbook', () => {
  it('has a sheet per table, with numbers that are not rounded', async () => {
    const { sheets } = await readWorkbook(await written('agree', READING));
    expect(sheets.map(({ name }) => name).slice(0, 2)).toEqual(['summary', 'Agreement, rule any at least on']);
    for (const { name } of sheets) expect(name.length).toBeLessThanOrEqual(31);
    const pairs = sheets[1]!.rows;
    expect(pairs[1]!.slice(0, 2)).toEqual([null, 'agree']);
    const row = pairs.find(([name]) => name === 'SG – SLG')!;
    expect(row[1]).toBe(0.7);
    expect(row[2]).toBe('35/50');
    expect(row[5]).toBeCloseTo(0.644718, 6);
    expect(sheets[0]!.rows.flat().join('\n')).toContain('3 coders; 50 units; 12 categories');
  });

  it('calculates nothing that stands in the sheets', async () => {
    const folder = folderWith({ 'sheet.csv': 'unit,=A,B\nu1,=1+1,x\nu2,x,x\nu3,=1+1,=1+1\n' });
    const argv = [`${folder}/sheet.csv`, '--coders', '=A,B', '--config', 'none'];
    for (const command of ['agree', 'disagreements']) {
      const { sheets } = await readWorkbook(await written(command, argv));
      const texts = sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => typeof cell === 'string');
      expect(texts.some((cell) => cell.includes('=1+1'))).toBe(true);
      expect(texts.filter((cell) => cell.startsWith('='))).toEqual([]);
      expect(sheets.flatMap(({ cells }) => [...(cells?.values() ?? [])]).filter(({ formula }) => formula)).toEqual([]);
    }
  });
});

describe('a worksheet as a workbook', () => {
  it('offers the categories in each cell to fill in', async () => {
    const [sheet, choices] = (await readWorkbook(await written('disagreements', READING))).sheets;
    expect(sheet!.rows[0]).toContain('consensus');
    const place = sheet!.rows[0]!.indexOf('consensus');
    const letter = String.fromCharCode(65 + place);
    expect(sheet!.dataValidations).toMatchObject([
      { type: 'list', range: `${letter}2:${letter}21`, formula1: 'choices!$A$1:$A$13' },
    ]);
    expect(choices!.rows.flat()).toEqual(expect.arrayContaining(['Boundaries', 'uncoded']));
  });

  it('comes back filled in, and is not overwritten then', async () => {
    const rows = rowsOf(await readXlsx(await written('disagreements', READING)));
    const place = rows[0]!.indexOf('consensus');
    const filled = rows.map((row, i) =>
      row.map((cell, j) => (i > 0 && i < 4 && j === place ? 'Boundaries; HR' : cell)),
    );
    const folder = scratchFolder();
    const file = join(folder, 'worksheet.xlsx');
    writeFileSync(
      file,
      await writeXlsx({
        sheets: [
          { name: 'worksheet', rows: filled },
          { name: 'choices', rows: [['Boundaries']], hidden: true },
        ],
      }),
    );
    const { code, stdout, stderr } = await run(['consensus', ...READING, '--worksheet', file, '--format', 'json']);
    expect(code, stderr).toBe(0);
    const decided = consensusSchema
      .parse(JSON.parse(stdout))
      .units.filter(({ decidedBy }) => decidedBy === 'worksheet');
    expect(decided.map(({ categories }) => categories)).toEqual(Array(3).fill(['Boundaries', 'HR']));
    const again = await run(['disagreements', ...READING, '--output', file]);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('3 decisions filled in');
  });

  it('is the final sheet of a consensus', async () => {
    const rows = rowsOf(await readXlsx(await written('consensus', [...READING, '--method', 'majority'])));
    expect(rows[0]!.slice(0, 4)).toEqual(['unit', 'text', 'category', 'decided-by']);
    expect(rows).toHaveLength(51);
  });
});
