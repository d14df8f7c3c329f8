import { describe, expect, it } from 'vitest';
import { once } from '../../src/memoize.ts';
import { reportSchema } from '../../src/report/agree/schema.ts';
import { figureOf } from '../support/figures.ts';
import { fixture } from '../support/paths.ts';
import { agreeReport, run } from '../support/run.ts';

const sheets = (folder: string, names: string) => names.split(' ').map((name) => fixture(folder, `${name}.csv`));

const GILLARD = sheets('gillard-2013', 'SG KO SLG');

const CODEBOOK = ['--codebook', fixture('gillard-2013', 'codebook.csv')];

/** The report that several tests look at. */
const ofPaper = once(async () => (await agreeReport([...GILLARD, ...CODEBOOK])).report);

const agreedOf = (report: Parameters<typeof figureOf>[0], coders: string[], rule = 'any') => {
  const { agreed, units } = figureOf(report, { measure: 'agreement', rule, coders });
  return `${agreed}/${units}`;
};

describe('agree on the paper’s example', () => {
  it('74%, 70%, and 56% of all three: one category in common', async () => {
    const report = await ofPaper();
    expect(agreedOf(report, ['SG', 'KO'])).toBe('37/50');
    expect(agreedOf(report, ['SG', 'SLG'])).toBe('35/50');
    expect(agreedOf(report, ['KO', 'SLG'])).toBe('34/50');
    expect(figureOf(report, { measure: 'joint-agreement', rule: 'any', k: 3 })).toMatchObject({
      agreed: 28,
      units: 50,
    });
    expect(figureOf(report, { measure: 'joint-agreement', rule: 'any', variant: 'every-pair' })).toMatchObject({
      agreed: 30,
    });
    expect(report.data).toMatchObject({
      coders: ['SG', 'KO', 'SLG'],
      units: 50,
      codings: 150,
      missing: 0,
      multiple: true,
    });
    expect(report.data.uncoded).toBe(3 + 3 + 2 + 2 + 4); // S08 and S50 by three, S20 and S44 by two, four more by one
  });

  it('beyond chance: 0.69, 0.64 and 0.55, of a chance level of 15.5%, 15.6% and 2.6%', async () => {
    const report = await ofPaper();
    const rounded = (wanted: Parameters<typeof figureOf>[1]) => {
      const { expected, corrected } = figureOf(report, wanted);
      return [Math.round(expected! * 1000) / 10, Math.round(corrected! * 100) / 100];
    };
    expect(rounded({ measure: 'agreement', rule: 'any', coders: ['SG', 'KO'] })).toEqual([15.5, 0.69]);
    expect(rounded({ measure: 'agreement', rule: 'any', coders: ['SG', 'SLG'] })).toEqual([15.6, 0.64]);
    expect(rounded({ measure: 'agreement', rule: 'any', coders: ['KO', 'SLG'] })).toEqual([16, 0.62]);
    expect(rounded({ measure: 'joint-agreement', rule: 'any', k: 3 })).toEqual([2.6, 0.55]);
  });

  it.each([
    ['agree', '40/50', '38/50', '36/50'],
    ['disagree', '37/50', '35/50', '34/50'],
    ['exclude', '37/47', '35/47', '34/48'],
  ])('--uncoded %s', async (policy, ...expected) => {
    const { report } = await agreeReport([...GILLARD, ...CODEBOOK, '--uncoded', policy]);
    const pairs = [
      ['SG', 'KO'],
      ['SG', 'SLG'],
      ['KO', 'SLG'],
    ];
    expect(pairs.map((coders) => agreedOf(report, coders))).toEqual(expected);
    expect(report.options.uncoded['any']).toBe(policy);
  });

  it('says by default what each way of counting would give', async () => {
    const report = await ofPaper();
    const note = report.notes.find(({ code }) => code === 'both-uncoded');
    expect(note).toMatchObject({ rule: 'any', counted: 'disagree' });
    const moved = note?.code === 'both-uncoded' ? note.moved.filter(({ scope }) => scope === 'pair') : [];
    const shares = moved.map(({ agree, disagree, exclude }) => [agree, disagree, exclude]);
    expect(shares).toContainEqual([0.8, 0.74, 37 / 47]);
    expect(shares).toContainEqual([0.76, 0.7, 35 / 47]);
  });

  it('--reference SG gives the pairs with SG, as the paper does', async () => {
    const { report } = await agreeReport([...GILLARD, ...CODEBOOK, '--reference', 'SG']);
    const pairs = report.results.filter(({ scope }) => scope === 'pair');
    expect(pairs.length).toBeGreaterThan(0);
    for (const { coders } of pairs) expect(coders).toContain('SG');
    const { stdout } = await run(['agree', ...GILLARD, ...CODEBOOK, '--reference', 'SG', '--full']);
    expect(stdout).toMatch(/SG – KO +74%[\s\S]*SG – SLG +70%[\s\S]*all 3: one in common +56%/);
    expect(stdout).not.toContain('KO – SLG');
  });

  it('shows the paper’s percentages on the screen, and is meant where no command is named', async () => {
    const named = await run(['agree', ...GILLARD, ...CODEBOOK]);
    const unnamed = await run([...GILLARD, ...CODEBOOK]);
    expect(named.stdout).toMatch(/SG – KO +74% +37\/50/);
    expect(unnamed).toEqual(named);
    expect(named.stderr).toContain('3 sheets read as per-coder');
    expect(named.stderr).toContain('14 blank cells read as uncoded');
  });

  it('shows the joint reading asked for first', async () => {
    const { stdout } = await run([...GILLARD, ...CODEBOOK, '--joint', 'every-pair', '--full']);
    expect(stdout.indexOf('every pair agrees')).toBeLessThan(stdout.indexOf('one in common'));
  });

  it('gives the same figures whatever the order of the sheets', async () => {
    const report = await ofPaper();
    const turned = await agreeReport([...GILLARD.slice().reverse(), ...CODEBOOK]);
    expect(JSON.stringify(turned.report.results)).toBe(JSON.stringify(report.results));
    expect(turned.report.data.coders).toEqual(['SLG', 'KO', 'SG']);
  });
});

describe('agree on the other study that the paper quotes', () => {
  it('65.5% of the categories assigned were assigned by all four, 84% by three', async () => {
    const four = sheets('comparison-study', 'A B C D');
    const { report } = await agreeReport([
      ...four,
      '--codebook',
      fixture('comparison-study', 'codebook.csv'),
      '--at-least',
      '2',
    ]);
    const of = (k: number) => {
      const { agreed, units } = figureOf(report, { measure: 'assignment-agreement', k });
      return `${agreed}/${units}`;
    };
    expect([of(4), of(3), of(2)]).toEqual(['78/119', '100/119', '112/119']);
    // all but the unit that everyone left uncoded agree, so that leaving it out gives 100% as counting it as agreement does
    const note = report.notes.find(({ code }) => code === 'both-uncoded');
    expect(note?.code === 'both-uncoded' && note.moved[0]).toMatchObject({ agree: 1, disagree: 38 / 39, exclude: 1 });
    const { stdout } = await run([...four, '--separator', ';', '--full']);
    expect(stdout.replace(/\s+/g, ' ')).toMatch(
      /assigned to units by at least one coder: 119\..*65\.5% by all 4 \(78\/119.*84% by at least 3 \(100\/119/,
    );
  });
});

describe('the JSON report', () => {
  it('keeps its contract, with every measure and rule', async () => {
    const rules = ['--rule', 'any,exact,jaccard,dice,masi,hamming'];
    const { report } = await agreeReport([...GILLARD, ...CODEBOOK, '--measures', 'all', ...rules]);
    expect(reportSchema.safeParse(report).error).toBeUndefined();
    expect(report).toMatchObject({ schema: 'intercoder/report@1', command: 'agree', tool: { name: 'intercoder' } });
    expect(report.data.sources[0]).toMatchObject({ path: GILLARD[0], rows: 50 });
    expect(report.data.sources[0]!.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('refuses what is not in the contract', async () => {
    const report = await ofPaper();
    const spoilt = { ...report, results: [{ ...report.results[0], value: Number.NaN }] };
    expect(reportSchema.safeParse(spoilt).success).toBe(false);
    expect(reportSchema.safeParse({ ...report, extra: 1 }).success).toBe(false);
  });
});
