import { describe, expect, it } from 'vitest';
import { variablesReportSchema } from '../../src/report/agree/variables-schema.ts';
import { variablesGateSchema } from '../../src/report/gate/variables-schema.ts';
import { fixture } from '../support/paths.ts';
import { run } from '../support/run.ts';
import { folderWith, scratchFolder } from '../support/scratch.ts';

/** Of two variables of two coders: they differ on unit 3 in tone, and on 2 and 5 in frame. */
const SHEET = fixture('readme/variables.csv');

async function json(...args: readonly string[]) {
  const { code, stdout, stderr } = await run([...args, '--format', 'json']);
  if (stdout === '') throw new Error(`exit code ${code}: ${stderr}`);
  return { code, report: JSON.parse(stdout) as Record<string, never>, stderr };
}

describe('several variables', () => {
  it('are a table with a row per variable, with figures worked out by hand', async () => {
    const { code, stdout, stderr } = await run([SHEET]);
    expect(code).toBe(0);
    // tone: 5 of 6; by chance 3·2 + 2·3 + 1·1 = 13 of 36; (30 − 13) / (36 − 13) = 0.739
    // frame: 4 of 6; by chance 3·3 + 3·3 = 18 of 36; (24 − 18) / (36 − 18) = 0.333
    expect(stdout).toMatch(/tone +nominal +6 +83\.3% +0\.74 +0\.76 /);
    expect(stdout).toMatch(/frame +nominal +6 +66\.7% +0\.33 +0\.39 /);
    expect(stdout).toContain('--variables tone');
    expect(stderr).toContain('"tone" ("tone_Ana", "tone_Ben"), "frame" ("frame_Ana", "frame_Ben")');
    expect(stdout.split('\n').every((line) => line.length <= 80)).toBe(true);
  });

  it('of numbers compared as names are named, with the scale that would suit', async () => {
    const rows = Array.from({ length: 20 }, (_, i) =>
      ['Ana', 'Ben'].map(
        (coder, c) =>
          `${i},${coder},${100 + ((i * 37) % 16) * 7 + c},${1 + ((i + c) % 5)},${(i * c) % 3 ? 'yes' : 'no'}\n`,
      ),
    );
    const { stdout } = await run([folderWith({ 'sheet.csv': `id,coder,words,grade,frame\n${rows.flat().join('')}` })]);
    const plain = stdout.replaceAll('\n', ' ');
    expect(plain).toMatch(
      /The categories of "words" are many different numbers, compared as names; .*--scale interval/,
    );
    expect(plain).toMatch(/The categories of "grade" are numbers, compared as names; .*--scale ordinal\./);
    expect((await run([SHEET])).stdout).not.toContain('--scale');
  });

  it('have reports of their own, in JSON and alone', async () => {
    const { report } = await json('agree', SHEET);
    const { variables, data } = variablesReportSchema.parse(report);
    expect(data).toMatchObject({ coders: ['Ana', 'Ben'], units: 6, layout: 'wide' });
    for (const { variable, scale: _scale, ...own } of variables) {
      const alone = await json('agree', SHEET, '--variables', variable);
      const { schema: _schema, tool: _tool, command: _command, ...rest } = alone.report;
      expect(own).toEqual(rest);
    }
  });

  it('come first in CSV, and are not in that of one', async () => {
    const all = await run([SHEET, '--format', 'csv']);
    expect(all.stdout.split('\n')[0]).toMatch(/^variable,measure,rule,/);
    expect(all.stdout.split('\n')[1]).toMatch(/^tone,agreement,any,pair,Ana \| Ben,/);
    const one = await run([SHEET, '--variables', 'tone', '--format', 'csv']);
    expect(one.stdout.split('\n')[0]).toMatch(/^measure,rule,/);
  });

  it('are chosen by name, in whatever case, with * for any text', async () => {
    const sheet = folderWith({
      'sheet.csv': 'id,pop_a_Ana,pop_a_Ben,pop_b_Ana,pop_b_Ben,tone_Ana,tone_Ben\n'.concat(
        ...['1,x,x,u,u,k,k', '2,y,y,v,u,l,l', '3,x,y,u,u,k,l', '4,y,y,v,v,l,l', '5,x,x,u,v,k,k', '6,y,y,v,v,l,k'].map(
          (row) => `${row}\n`,
        ),
      ),
    });
    const { report } = await json('agree', sheet, '--variables', 'POP_*');
    expect(variablesReportSchema.parse(report).variables.map(({ variable }) => variable)).toEqual(['pop_a', 'pop_b']);
  });

  it('that do not exist are named, with the likely one', async () => {
    const { code, stdout, stderr } = await run([SHEET, '--variables', 'tome,mood']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('there is no variable "tome"\n  hint: did you mean "tone"?');
    expect(stderr).toContain('there is no variable "mood"\n  hint: name some of "tone", "frame"');
  });

  it('cannot be chosen where there is one', async () => {
    const { code, stderr } = await run([
      fixture('readme/repeated-rows.csv'),
      '--on-duplicate',
      'union',
      '--variables',
      'x',
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('leave --variables out');
  });

  it.each([
    ['inspect'],
    ['disagreements'],
    ['consensus', '--method', 'majority'],
    ['revise', '--merge', 'positive+neutral=other'],
    ['compare', SHEET],
    ['plan', '--width', '0.2', '--pilot'],
  ])('%s asks for one, and the hint works', async (...command) => {
    const { code, stderr } = await run([...command, SHEET]);
    expect(code).toBe(2);
    expect(stderr).toContain('hint: choose one: --variables tone;');
    expect((await run([...command, SHEET, '--variables', 'tone'])).code).toBe(0);
  });

  it('have the levels and categories that a codebook declares', async () => {
    const folder = folderWith({
      'codebook.csv':
        'variable,scale,category\ntone,ordinal,negative\n,,neutral\n,,positive\nframe,,economy\nframe,,morals\nframe,,conflict\n',
    });
    const { report } = await json('agree', SHEET, '--codebook', `${folder}/codebook.csv`);
    const [tone, frame] = variablesReportSchema.parse(report).variables;
    expect(tone).toMatchObject({
      scale: 'ordinal',
      data: { declared: true, categories: ['negative', 'neutral', 'positive'] },
    });
    expect(frame).toMatchObject({ scale: 'nominal', data: { categories: ['economy', 'morals', 'conflict'] } });
    // 5, 2 and 5 codings; negative and positive are (5/2 + 2 + 5/2)² = 49 apart, neighbours (5/2 + 2/2)² = 12.25
    // α = 1 − 11 · 2·49 / (2 · (5·5·49 + 2·5·2·12.25)) = 0.6333
    const alpha = tone!.results.find(({ measure, rule }) => measure === 'krippendorff-alpha' && rule === 'ordinal');
    expect(alpha?.value).toBeCloseTo(1 - (11 * 98) / 2940, 12);
    const { stdout } = await run([SHEET, '--codebook', `${folder}/codebook.csv`]);
    expect(stdout).toMatch(/tone +ordinal +6 +83\.3% +0\.63 +0\.63 /);
    const gate = await run([
      'gate',
      SHEET,
      '--codebook',
      `${folder}/codebook.csv`,
      '--min',
      'tone:krippendorff-alpha=0.7',
    ]);
    expect(gate.code).toBe(1);
    const alone = await json('agree', SHEET, '--codebook', `${folder}/codebook.csv`, '--variables', 'tone');
    expect(alone.report['data']).toMatchObject({ scale: 'ordinal' });
  });

  it('have one level each, and it must be one', async () => {
    const folder = folderWith({
      'codebook.csv':
        'variable,scale,category\ntone,ordinary,negative\ntone,,positive\nframe,ratio,1\nframe,nominal,2\n',
    });
    const { code, stderr } = await run([SHEET, '--codebook', `${folder}/codebook.csv`]);
    expect(code).toBe(2);
    expect(stderr).toContain('codebook.csv:2:2: error: "ordinary" is not a level of measurement');
    expect(stderr).toContain('codebook.csv:5:2: error: variable "frame" is nominal here and ratio above');
  });

  it('that a codebook does not declare are told', async () => {
    const folder = folderWith({ 'codebook.csv': 'variable,category\ntone,negative\ntone,neutral\ntone,positive\n' });
    const { code, stderr } = await run([SHEET, '--codebook', `${folder}/codebook.csv`]);
    expect(code).toBe(0);
    expect(stderr).toContain('warning: the codebook does not declare the variable "frame"');
  });

  it('name themselves in what is wrong with one of them', async () => {
    const { code, stderr } = await run([SHEET, '--scale', 'interval']);
    expect(code).toBe(2);
    expect(stderr).toContain('variable "tone": --scale interval: the category "negative" is not a number');
    expect(stderr).toContain('variable "frame": --scale interval');
  });
});

describe('a gate of several variables', () => {
  it('holds thresholds for each of them, and the worst decides', async () => {
    const { code, stdout } = await run(['gate', SHEET, '--min', 'agreement=0.7']);
    expect(code).toBe(1);
    expect(stdout).toContain('Gate failed for 1 of 2 variables: frame: agreement=0.7');
    expect((await run(['gate', SHEET, '--min', 'agreement=0.6'])).code).toBe(0);
    expect((await run(['gate', SHEET, '--min', 'agreement.lower=0.6'])).code).toBe(3);
  });

  it('holds a threshold for the variable that it names', async () => {
    const { code, report } = await json('gate', SHEET, '--min', 'tone:agreement=0.7');
    expect(code).toBe(0);
    const { variables, ungated } = variablesGateSchema.parse(report);
    expect(variables.map(({ variable, thresholds }) => [variable, thresholds.map(({ text }) => text)])).toEqual([
      ['tone', ['agreement=0.7']],
    ]);
    expect(ungated).toEqual(['frame']);
    expect((await run(['gate', SHEET, '--min', 'fr*:agreement=0.7'])).code).toBe(1);
  });

  it('knows no other variables', async () => {
    const { code, stderr } = await run(['gate', SHEET, '--min', 'pair:agreement=0.7']);
    expect(code).toBe(2);
    expect(stderr).toContain('"pair" is not a scope (all, pairs, categories), and no variable has this name');
    const single = await run(['gate', fixture('gillard-2013'), '--min', 'pair:agreement=0.7']);
    expect(single.code).toBe(2);
    expect(single.stderr).toContain('use all, pairs or categories before the colon');
  });

  it('names the variables in CSV and JUnit', async () => {
    const csv = await run(['gate', SHEET, '--min', 'agreement=0.7', '--format', 'csv']);
    expect(csv.stdout.split('\n').map((line) => line.split(',').slice(0, 2).join())).toEqual([
      'variable,threshold',
      'tone,agreement=0.7',
      'frame,agreement=0.7',
      '',
    ]);
    const junit = await run(['gate', SHEET, '--min', 'agreement=0.7', '--format', 'junit']);
    expect(junit.stdout).toContain('<testsuite name="tone: agreement=0.7" tests="1" failures="0"');
    expect(junit.stdout).toContain('<testsuite name="frame: agreement=0.7" tests="1" failures="1"');
  });

  it('compares each variable with its own in an earlier report', async () => {
    const baseline = `${scratchFolder()}/baseline.json`;
    await run([SHEET, '-o', baseline]);
    expect((await run(['gate', SHEET, '--baseline', baseline, '--max-drop', '0.01'])).code).toBe(0);
    expect((await run(['gate', SHEET, '--variables', 'tone', '--baseline', baseline, '--max-drop', '0'])).code).toBe(0);
    const one = `${scratchFolder()}/one.json`;
    await run([SHEET, '--variables', 'tone', '-o', one]);
    const other = await run(['gate', SHEET, '--baseline', one, '--max-drop', '0']);
    expect(other.code).toBe(2);
    expect(other.stderr).toContain('this is the report of one variable');
    const compared = await run(['compare', baseline, SHEET, '--variables', 'tone']);
    expect(compared.code).toBe(0);
    expect((await run(['compare', baseline, SHEET])).stderr).toContain('choose one: --variables tone');
  });
});
