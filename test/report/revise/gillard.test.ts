import { describe, expect, it } from 'vitest';
import { once } from '../../../src/memoize.ts';
import { type Revision, revisionSchema } from '../../../src/report/revise/schema.ts';
import { gillard, twelve, twelveToEight } from '../../support/gillard.ts';
import { run } from '../../support/run.ts';

/** Random groupings take most of the time. */
const FEW_GROUPINGS = ['--groupings', '200'];

/** The report on the fifty sections, checked against its contract. */
async function revision(...options: readonly string[]): Promise<Revision> {
  const input = [...gillard('gillard-2013'), '--codebook', twelve, '--separator', ';'];
  const { code, stdout, stderr } = await run(['revise', ...input, '--format', 'json', ...options]);
  if (code !== 0) throw new Error(stderr);
  return revisionSchema.parse(JSON.parse(stdout));
}

/** The revision that several tests look at. */
const toEight = once(() => revision('--map', twelveToEight, ...FEW_GROUPINGS));

function figure({ results }: Revision, measure: string, ...pair: readonly string[]) {
  return results.find(
    (result) =>
      result.measure === measure &&
      (pair.length === 0
        ? result.scope === 'all'
        : pair.every((coder) => result.coders.includes(coder)) && result.scope === 'pair'),
  )!;
}

/** The four pairs of categories that the example's README calls confusable. */
const CONFUSABLE = [
  ['Shared experience', 'Role modelling'],
  ['Boundaries', 'Disclosure'],
  ['Supervision', 'Training'],
  ['Team acceptance', 'Clinical hierarchy and power'],
];

describe('twelve categories to eight', () => {
  // Figures before and after as in the table of fixtures/gillard-2013/README.md, counted there without this program.
  it('gives the figures of both codebooks, and the chance level of each', async () => {
    const report = await toEight();
    const table = [
      ['SG', 'KO', 0.74, 0.155, 0.86, 0.209],
      ['SG', 'SLG', 0.7, 0.156, 0.82, 0.211],
      ['KO', 'SLG', 0.68, 0.16, 0.8, 0.216],
    ] as const;
    for (const [a, b, before, chanceBefore, after, chanceAfter] of table) {
      const found = figure(report, 'agreement', a, b);
      expect(found.before.value).toBeCloseTo(before, 12);
      expect(found.after.value).toBeCloseTo(after, 12);
      expect(found.before.expected).toBeCloseTo(chanceBefore, 3);
      expect(found.after.expected).toBeCloseTo(chanceAfter, 3);
    }
    const joint = figure(report, 'joint-agreement');
    expect([joint.before.value, joint.after.value]).toEqual([28 / 50, 39 / 50]);
    expect(joint.before.expected).toBeCloseTo(0.026, 3);
    expect(joint.after.expected).toBeCloseTo(0.048, 3);
  });

  it('splits the gain: most of it is not what merging alone gives', async () => {
    const report = await revision('--map', twelveToEight);
    for (const measure of ['agreement', 'joint-agreement', 'conger-kappa', 'krippendorff-alpha']) {
      const { gain, mechanical, real, ci } = figure(report, measure);
      expect(mechanical! + real!).toBeCloseTo(gain!, 12);
      expect(ci!.lower).toBeGreaterThan(0);
    }
    expect(figure(report, 'agreement').mechanical).toBeGreaterThan(0);
    expect(figure(report, 'agreement').mechanical).toBeLessThan(0.02);
    expect(report.groupings).toEqual({ compared: 1000, exhaustive: false, categories: 12 });
  });

  it('is suggested: the four confusable pairs, one after the other', async () => {
    const report = await revision('--suggest', '8', '--groupings', '100');
    expect(report.path.map(({ merged }) => merged).sort()).toEqual([...CONFUSABLE].sort());
    expect(report.path.map(({ categories }) => categories)).toEqual([11, 10, 9, 8]);
    expect(report.path.map(({ merges }) => merges)).toEqual([66, 55, 45, 36]);
    for (const { real, gain, mechanical, confusions } of report.path) {
      expect(real).toBeCloseTo(gain - mechanical, 12);
      expect(confusions.units).toBe(confusions.pairs.reduce((sum, { units }) => sum + units, 0));
      expect(confusions.units).toBeGreaterThan(0);
    }
    expect(figure(report, 'agreement').after.value).toBeCloseTo((43 + 41 + 40) / 150, 12);
    const note = report.notes.find(({ code }) => code === 'chosen-here');
    expect(note).toMatchObject({ measure: 'conger-kappa', splits: 10 });
    if (note?.code === 'chosen-here') expect(note.onOther).toBeLessThan(note.onOwn);
  });

  it('is compared with every merge of two where there are no more than 66', async () => {
    const report = await revision('--merge', 'Supervision+Training=Support', ...FEW_GROUPINGS);
    expect(report.groupings).toEqual({ compared: 66, exhaustive: true, categories: 12 });
    expect(report.codebook.after).toHaveLength(11);
    expect(report.codebook.after[4]).toEqual({ category: 'Support', from: ['Supervision', 'Training'] });
  });
});

describe('other revisions', () => {
  it('renaming changes no figure', async () => {
    const report = await revision('--rename', 'HR=Personnel', ...FEW_GROUPINGS);
    for (const { gain, mechanical, real, ci } of report.results)
      expect([gain, mechanical, real, ci!.lower, ci!.upper].map((value) => Math.abs(value!) < 1e-12)).not.toContain(
        false,
      );
    expect(report.notes).toContainEqual({ code: 'nothing-merged' });
  });

  it('dropping leaves codings that held nothing else uncoded', async () => {
    const report = await revision('--drop', 'HR', ...FEW_GROUPINGS);
    expect(report.codebook.dropped).toEqual(['HR']);
    // Cells that hold "HR" and nothing else: two in each of the three sheets
    expect(report.notes).toContainEqual({ code: 'newly-uncoded', codings: 6, dropped: ['HR'] });
  });

  it('rolls up to themes, several a category', async () => {
    const report = await revision('--level', 'theme', ...FEW_GROUPINGS);
    expect(report.codebook.after.map(({ category }) => category)).toEqual([
      'Lived experience',
      'Relationships',
      'Recovery',
      'Organisation',
    ]);
    expect(report.codebook.after[2]!.from).toEqual(['Role modelling', 'Flexible working', 'Engagement']);
    const { before, after, mechanical } = figure(report, 'agreement');
    expect(after.expected! - before.expected!).toBeGreaterThan(0.3);
    expect(mechanical).toBeGreaterThan(0.05);
  });

  it('gives the same report for the same seed, another for another', async () => {
    const [one, two, three] = [
      await toEight(),
      await revision('--map', twelveToEight, ...FEW_GROUPINGS),
      await revision('--map', twelveToEight, ...FEW_GROUPINGS, '--seed', '2'),
    ];
    expect(two).toEqual(one);
    expect(three.results).not.toEqual(one.results);
  });
});
