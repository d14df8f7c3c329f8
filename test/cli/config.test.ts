import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { configJsonSchema, configKeys } from '../../src/cli/config/config-schema.ts';
import { allCommands } from '../support/commands.ts';
import { runInFolder, times, wideSheet, writeInto } from '../support/in-folder.ts';
import { isBuilt } from '../support/process.ts';
import { scratchFolder } from '../support/scratch.ts';

const SHEET = wideSheet([...times(4, 'xx'), ...times(4, 'yy'), 'xy', 'yx']);

function folderOf(config: unknown, more: Record<string, string> = {}): string {
  const folder = scratchFolder();
  writeInto(folder, { 'sheet.csv': SHEET, 'intercoder.json': JSON.stringify(config), ...more });
  return folder;
}

async function reportIn(folder: string, ...argv: string[]) {
  const { code, stdout, stderr } = await runInFolder(folder, [...argv, '--format', 'json']);
  expect(code, stderr).toBe(0);
  return { report: JSON.parse(stdout), stderr };
}

describe('intercoder.json', () => {
  it('gives the sheets and the options, and that is said', async () => {
    const folder = folderOf({
      sheets: 'sheet.csv',
      rule: 'exact',
      confidence: 0.9,
      atLeast: [2],
      measures: ['agreement'],
    });
    const { report, stderr } = await reportIn(folder);
    expect(report.options).toMatchObject({ rules: ['exact'], confidence: 0.9 });
    expect(report.results.map(({ measure }: { measure: string }) => measure)).not.toContain('cohen-kappa');
    expect(stderr).toContain(
      'note: intercoder.json sets sheets, rule, measures, atLeast, confidence (to ignore it, use --config none)',
    );
  });

  it('gives way to what is typed, also where that is the default', async () => {
    const folder = folderOf({ sheets: ['nowhere.csv'], rule: ['exact'], joint: 'every-pair', confidence: 0.9 });
    const typed = ['sheet.csv', '--rule', 'any', '--joint', 'common', '--confidence', '0.95'];
    const { report, stderr } = await reportIn(folder, 'agree', ...typed);
    expect(report.options).toMatchObject({ rules: ['any'], joint: 'common', confidence: 0.95 });
    expect(stderr).not.toContain('intercoder.json sets rule');
  });

  it('is read from elsewhere with --config, and its files are seen from there', async () => {
    const folder = scratchFolder();
    writeInto(folder, {
      'study/intercoder.json': JSON.stringify({ sheets: ['sheets/*.csv'], codebook: 'codebook.csv' }),
      'study/codebook.csv': 'category\nx\ny\nz\n',
      'study/sheets/sheet.csv': SHEET,
    });
    const { report } = await reportIn(folder, 'agree', '--config', 'study/intercoder.json');
    expect(report.data).toMatchObject({ units: 10, categories: ['x', 'y', 'z'], declared: true });
  });

  it('is left out with --config none, and not taken for the example', async () => {
    const folder = folderOf({ coders: ['nobody', 'else'] });
    expect((await runInFolder(folder, ['sheet.csv'])).code).toBe(2);
    expect((await runInFolder(folder, ['sheet.csv', '--config', 'none'])).code).toBe(0);
    expect((await runInFolder(folder, ['demo'])).code).toBe(0);
  });

  it('serves inspect too, with the options it has', async () => {
    const { report } = await reportIn(
      folderOf({ sheets: ['sheet.csv'], coders: ['B', 'A'], confidence: 0.9 }),
      'inspect',
    );
    expect(report.coders.map(({ coder }: { coder: string }) => coder)).toEqual(['B', 'A']);
  });

  it('gives the thresholds of the gate, which those typed replace', async () => {
    const folder = folderOf({ sheets: ['sheet.csv'], gate: { '//': 'a remark', min: ['agreement=0.9'], minUnits: 3 } });
    expect((await runInFolder(folder, ['gate'])).code).toBe(1);
    const typed = await runInFolder(folder, ['gate', '--min', 'agreement=0.8', '--format', 'json']);
    expect([typed.code, JSON.parse(typed.stdout).options.minUnits]).toEqual([0, 3]);
  });

  it('holds a comma in a name', async () => {
    const sheet = SHEET.replace('unit,A,B', 'unit,"A, first",B');
    const { report } = await reportIn(
      folderOf({ coders: ['A, first', 'B'], sheets: ['sheet.csv'] }, { 'sheet.csv': sheet }),
    );
    expect(report.data.coders).toEqual(['A, first', 'B']);
  });

  it.each([
    [{ seperator: ';' }, 'intercoder.json: there is no key "seperator"; did you mean "separator"?'],
    [{ confidence: '0.9' }, 'intercoder.json: "confidence": a number from 0.5 to 0.9999 is expected'],
    [{ rule: ['any', 'mesi'] }, 'intercoder.json: "rule.1": one of any, exact,'],
    [{ gate: { min: ['agreemnt=0.7'] } }, 'intercoder.json: "gate.min.0": "agreemnt=0.7": there is no measure'],
    [{ gate: { minunits: 3 } }, 'there is no key "gate.minunits"; did you mean "minUnits"?'],
    [{ gate: ['agreement=0.7'] }, '"gate": an object with thresholds is expected'],
    [['sheet.csv'], 'intercoder.json: an object with options is expected'],
  ])('%j is refused, with the key', async (config, told) => {
    const { code, stdout, stderr } = await runInFolder(folderOf(config), ['gate', 'sheet.csv']);
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(told)]);
  });

  it('hints at the value where that is wrong, and at the key where that is', async () => {
    const hint = async (config: object) => {
      const { stderr } = await runInFolder(folderOf(config), ['gate', 'sheet.csv']);
      return /hint: (.*)/.exec(stderr)![1];
    };
    expect(await hint({ confidence: 95 })).toContain('correct the value');
    expect(await hint({ seperator: ';' })).toContain('a key is the long name of an option');
  });

  it('that is no JSON is refused, with the line', async () => {
    const folder = folderOf({}, { 'intercoder.json': '{\n  "rule": "any",\n}\n' });
    const { code, stderr } = await runInFolder(folder, ['sheet.csv']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('intercoder.json:3:1: this is not valid JSON')]);
    expect((await runInFolder(folder, ['sheet.csv', '--config', 'other.json'])).stderr).toContain('no file other.json');
  });

  it('knows every option that says it may be there', async () => {
    const declared = (await allCommands())
      .filter(([, { options }]) => 'config' in options)
      .flatMap(([command, { options }]) =>
        Object.entries(options).flatMap(([name, { config }]) =>
          config === undefined ? [] : [config === 'every-command' ? name : `${command}.${name}`],
        ),
      );
    const known = [...configKeys(undefined), ...configKeys('gate').map((key) => `gate.${key}`)];
    expect(known.filter((key) => !['$schema', 'sheets', 'gate'].includes(key)).sort()).toEqual(
      [...new Set(declared)].sort(),
    );
  });

  it.skipIf(!isBuilt)('has a JSON Schema that is shipped', () => {
    const shipped = readFileSync(createRequire(import.meta.url).resolve('intercoder/config.schema.json'), 'utf8');
    expect(JSON.parse(shipped)).toEqual(configJsonSchema());
    expect(JSON.parse(shipped)).toMatchObject({
      additionalProperties: false,
      patternProperties: { '^//': {} },
      properties: {
        onDuplicate: { enum: ['error', 'first', 'last', 'union'] },
        gate: { patternProperties: { '^//': {} } },
      },
    });
    expect(JSON.parse(shipped)).not.toHaveProperty('required');
  });
});
