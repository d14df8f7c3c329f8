import { describe, expect, it } from 'vitest';
import { times, wideSheet } from '../../support/in-folder.ts';
import { reportOf } from '../../support/report-of.ts';
import { run } from '../../support/run.ts';
import { folderWith } from '../../support/scratch.ts';
import { studyOf } from '../../support/study.ts';

const rows = (n: number) => [...times(n / 2 - 2, 'A A'), ...times(n / 2 - 2, 'B B'), ...times(4, 'A B')];

const noteOf = (units: readonly string[], argv: string[] = []) =>
  reportOf(studyOf(units, 'AB'), argv).notes.find(({ code }) => code === 'wide-interval');

describe('the note on a wide interval', () => {
  it('is of Cohen’s kappa if there are two coders', () => {
    const report = reportOf(studyOf(rows(20), 'AB'));
    const { ci } = report.results.find(({ measure }) => measure === 'cohen-kappa')!;
    expect(ci!.upper - ci!.lower).toBeGreaterThan(0.4);
    expect(noteOf(rows(20))).toEqual({
      ...{ code: 'wide-interval', measure: 'cohen-kappa', scope: 'pair', coders: ['c1', 'c2'], rule: 'any', units: 20 },
      ...{ lower: ci!.lower, upper: ci!.upper },
    });
  });

  it('is of Krippendorff’s alpha if there are more', () => {
    const units = rows(20).map((row) => `${row} ${row[0]}`);
    expect(noteOf(units)).toMatchObject({ measure: 'krippendorff-alpha', scope: 'all', units: 20 });
  });

  it('is of agreement if there is no coefficient', () => {
    expect(noteOf(rows(8), ['--measures', 'agreement'])).toMatchObject({ measure: 'agreement', units: 8 });
  });

  it('is absent if units are enough, or if there is no interval', () => {
    expect(noteOf(rows(200))).toBeUndefined();
    expect(noteOf(rows(20), ['--ci', 'none'])).toBeUndefined();
  });

  it('stands below the heading, with a way to find out how many units are enough', async () => {
    const sheet = wideSheet(rows(20).map((row) => row.replace(' ', '')));
    const folder = folderWith({ 'sheet.csv': sheet });
    const { stdout } = await run(['agree', `${folder}/sheet.csv`]);
    const [heading, ...lines] = stdout.split('\n');
    expect(heading).toContain('2 coders; 20 units');
    expect(lines.find((line) => line.startsWith('Few units'))).toMatch(
      /^Few units: the interval of Cohen’s kappa on 20 units is wide, 0\.\d\d to 0\.\d\d$/,
    );
    expect(stdout).toContain('intercoder plan --pilot SHEETS --width 0.3');
    expect((await run(['plan', '--pilot', `${folder}/sheet.csv`, '--width', '0.3'])).code).toBe(0);
  });

  it('stands below the heading of gate and compare too', async () => {
    const sheet = wideSheet(rows(20).map((row) => row.replace(' ', '')));
    const few = wideSheet(rows(8).map((row) => row.replace(' ', '')));
    const many = wideSheet(rows(200).map((row) => row.replace(' ', '')));
    const folder = folderWith({ 'sheet.csv': sheet, 'few.csv': few, 'many.csv': many });
    const said = async (...argv: string[]) => (await run(argv)).stdout.replaceAll(/\s+/g, ' ');
    const gate = (name: string) => said('gate', `${folder}/${name}.csv`, '--min', 'cohen-kappa=0.1');
    expect(await gate('sheet')).toMatch(/20 units; .* Few units: the interval of Cohen’s kappa on 20 units is wide/);
    expect(await gate('many')).not.toContain('Few units');
    const compare = (name: string) => said('compare', `${folder}/${name}.csv`, `${folder}/${name}.csv`);
    expect(await compare('few')).toMatch(/Few units: the interval of the change is wide, \d+ points/);
    expect(await compare('many')).not.toContain('Few units');
  });
});
