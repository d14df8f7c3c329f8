import { describe, expect, it } from 'vitest';
import { agreementReport } from '../../../src/library/reports.ts';
import type { Report } from '../../../src/report/agree/schema.ts';
import { studyOf } from '../../../src/study/from-arrays.ts';
import { run } from '../../support/run.ts';
import { folderWith } from '../../support/scratch.ts';

/** A diagnosis and two questionnaires of 50 patients: Vanbelle & Albert (2008). */
const DEPRESSION = studyOf(
  Object.entries({
    ...{ 'neg neg neg': 33, 'pos neg neg': 2, 'neg pos neg': 1, 'neg neg pos': 2, 'pos neg pos': 4 },
    ...{ 'neg pos pos': 1, 'pos pos pos': 7 },
  }).flatMap(([row, times]) => Array<string[]>(times).fill(row.split(' '))),
  { coders: ['diagnosis', 'BDI', 'GHQ'] },
);

describe('differences of correlated coefficients', () => {
  const report = agreementReport(DEPRESSION, { rule: 'exact', measures: 'cohen-kappa', test: 0 });

  it('are Gwet’s (2016) of Vanbelle & Albert’s data, t² 2.203, p .144, where their bootstrap gives 2.19 and .14', () => {
    const found = report.differences!.find(({ pairs }) => pairs!.join() === 'diagnosis,BDI,diagnosis,GHQ')!;
    expect(found.value).toBeCloseTo(-0.2083440687, 9);
    expect(found.se).toBeCloseTo(0.1403632054, 9);
    expect(found.ci!.lower).toBeCloseTo(-0.4904144904, 9);
    expect(found.ci!.upper).toBeCloseTo(0.073726353, 9);
    expect((found.test!.statistic ** 2).toFixed(3)).toBe('2.203');
    expect(found.test!.p.toFixed(3)).toBe('0.144');
    expect(found.test).toMatchObject({ df: 49, method: 'gwet-2016', sides: 2 });
  });

  it('are the differences of the coefficients where all coded all units', () => {
    for (const { pairs, value } of report.differences!) {
      const [one, other] = pairs!.map(
        (pair) =>
          report.results.find(
            ({ scope, category, coders }) =>
              scope === 'pair' && category === null && [...coders].sort().join() === [...pair].sort().join(),
          )!.value!,
      );
      expect(value).toBeCloseTo(one! - other!, 12);
    }
  });

  it.each(['scott-pi', 'conger-kappa', 'fleiss-kappa', 'gwet-ac', 'brennan-prediger', 'krippendorff-alpha'] as const)(
    '%s too, with the small-sample factor of alpha',
    (measure) => {
      const { differences } = agreementReport(DEPRESSION, { rule: 'exact', measures: measure, test: 0 });
      const alone = (coders: readonly string[]) => {
        const columns = coders.map((coder) => ['diagnosis', 'BDI', 'GHQ'].indexOf(coder));
        const rows = Array.from({ length: 50 }, (_, unit) => columns.map((column) => cellOf(unit, column)));
        const { results } = agreementReport(studyOf(rows), { rule: 'exact', measures: measure });
        return results.find(({ category, variant }) => category === null && variant === null)!.value!;
      };
      expect(differences).toHaveLength(3);
      for (const { pairs, value } of differences!) expect(value).toBeCloseTo(alone(pairs![0]!) - alone(pairs![1]!), 12);
    },
  );

  it('need three coders, and are not there unless a test is asked for', () => {
    expect(agreementReport(DEPRESSION, { measures: 'cohen-kappa' }).differences).toBeUndefined();
    const two = studyOf([
      ['a', 'a'],
      ['b', 'a'],
      ['b', 'b'],
    ]);
    expect(agreementReport(two, { measures: 'cohen-kappa', test: 0 }).differences).toBeUndefined();
  });
});

function cellOf(unit: number, column: number): string {
  const rows = [
    ...Array<string>(33).fill('nnn'),
    ...['pnn', 'pnn', 'npn', 'nnp', 'nnp', 'pnp', 'pnp', 'pnp', 'pnp', 'npp'],
    ...Array<string>(7).fill('ppp'),
  ];
  return rows[unit]![column] === 'p' ? 'pos' : 'neg';
}

/** Three studies of two diagnosticians: Fleiss, Levin & Paik (2003), problem 18.3. */
const STUDIES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  study1: { 'no,no': 3, 'no,yes': 4, 'yes,no': 1, 'yes,yes': 12 },
  study2: { 'no,no': 2, 'no,yes': 1, 'yes,no': 2, 'yes,yes': 15 },
  study3: { 'no,no': 6, 'no,yes': 3, 'yes,no': 6, 'yes,yes': 15 },
};

async function overStudies(studies: typeof STUDIES, ...options: readonly string[]): Promise<Report> {
  const rows = Object.entries(studies).flatMap(([study, counts]) =>
    Object.entries(counts).flatMap(([row, times]) => Array<string>(times).fill(`${row},${study}`)),
  );
  const sheet = ['unit,A,B,study', ...rows.map((row, i) => `u${i + 1},${row}`)].join('\n');
  const folder = folderWith({ 'studies.csv': sheet });
  const reading = ['--layout', 'wide', '--unit', 'unit', '--coders', 'A,B', '--by', 'study'];
  const asked = ['--rule', 'exact', '--measures', 'cohen-kappa', '--format', 'json', ...options];
  const { stdout, stderr } = await run([`${folder}/studies.csv`, ...reading, ...asked]);
  expect(stderr).not.toContain('error');
  return JSON.parse(stdout);
}

describe('kappa over strata', () => {
  it('is that of Fleiss, Levin & Paik (2003), problem 18.3: .39, .48 and .35, pooled .39, from .16 to .62', async () => {
    const [found] = (await overStudies(STUDIES, '--test', '0')).homogeneity!;
    expect(found!.strata.map(({ value }) => value.toFixed(2))).toEqual(['0.39', '0.48', '0.35']);
    expect(found!.pooled.value.toFixed(2)).toBe('0.39');
    expect(found!.pooled.ci.lower.toFixed(2)).toBe('0.16');
    expect(found!.pooled.ci.upper.toFixed(2)).toBe('0.62');
    // they print .18, from rounded figures
    expect(found!.test).toMatchObject({ distribution: 'chi-squared', df: 2, sides: 1, method: 'fleiss-1981' });
    expect(found!.test.statistic).toBeCloseTo(0.1921987197, 9);
    expect(found!.test.p).toBeCloseTo(0.9083737557, 9);
  });

  it('leaves out strata without a kappa or its standard error, and names them', async () => {
    const more = { ...STUDIES, same: { 'no,no': 8 }, perfect: { 'no,no': 4, 'yes,yes': 4 } };
    const { homogeneity, notes } = await overStudies(more, '--test', '0');
    expect(homogeneity![0]!.strata.map(({ stratum }) => stratum)).toEqual(['study1', 'study2', 'study3']);
    expect(notes).toContainEqual(
      expect.objectContaining({ code: 'strata-not-pooled', coders: ['A', 'B'], strata: ['perfect', 'same'] }),
    );
  });

  it('is not there unless a test is asked for', async () => {
    expect((await overStudies(STUDIES)).homogeneity).toBeUndefined();
  });
});

describe('tests that are asked for', () => {
  it('are in no report and on no screen unless they are', async () => {
    const report = agreementReport(DEPRESSION);
    expect(JSON.stringify(report)).not.toContain('"test"');
    const folder = folderWith({ 'sheet.csv': 'unit,A,B\nu1,a,a\nu2,b,a\nu3,b,b\nu4,a,a\n' });
    const sheet = [`${folder}/sheet.csv`, '--layout', 'wide', '--unit', 'unit', '--coders', 'A,B'];
    expect((await run(sheet)).stdout).not.toMatch(/\bp\b|two-sided/);
    expect((await run([...sheet, '--test', '0'])).stdout).toContain('p (two-sided)');
  });

  it('are said not to be there for measures that have none', () => {
    const { notes } = agreementReport(DEPRESSION, { measures: ['light-kappa', 'cohen-kappa'], rule: 'exact', test: 0 });
    expect(notes).toContainEqual({ code: 'without-test', measures: ['light-kappa'] });
    expect(() => agreementReport(DEPRESSION, { measures: 'light-kappa', test: 0 })).toThrow(/none of the measures/);
  });

  it.each(['2', '-1.5', 'zero'])('against %s are refused', async (value) => {
    const { code, stderr } = await run(['sheet.csv', '--test', value]);
    expect(code).toBe(2);
    expect(stderr).toContain('--test');
  });
});
