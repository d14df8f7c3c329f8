import { describe, expect, it } from 'vitest';
import { comparisonSchema } from '../../../src/report/compare/schema.ts';
import { type Methods, methodsSchema } from '../../../src/report/methods/schema.ts';
import { fixture } from '../../support/paths.ts';
import { agreeReport, run } from '../../support/run.ts';
import { folderWith } from '../../support/scratch.ts';

const GILLARD = ['SG', 'KO', 'SLG'].map((name) => fixture('gillard-2013', `${name}.csv`));

async function methodsOf(...argv: readonly string[]): Promise<Methods> {
  const { code, stdout, stderr } = await run(['methods', ...argv, '--format', 'json']);
  expect(code, stderr).toBe(0);
  return methodsSchema.parse(JSON.parse(stdout));
}

const paragraph = ({ sentences }: Methods) => sentences.map(({ text }) => text).join(' ');

/** The numbers that the paragraph gives, without years and the version. */
function numbersIn(text: string): string[] {
  const withoutSources = text.replace(/\([^()]*\b(?:19|20)\d\d\b[^()]*\)/g, '').replace(/Intercoder [\d.]+/, '');
  return [...withoutSources.matchAll(/\d+(?:\.\d+)?%?/g)].map(([number]) => number.replace(/\.$/, ''));
}

describe('methods', () => {
  it('takes every number of the paragraph from the report', async () => {
    const said = paragraph(await methodsOf(...GILLARD));
    const { report } = await agreeReport(GILLARD);
    const figures = report.results.flatMap(({ value, expected, agreed, units, ci }) => [
      value,
      expected,
      agreed,
      units,
      ci?.lower ?? null,
      ci?.upper ?? null,
      ci?.level ?? null,
    ]);
    const { coders, units, categories, codings, uncoded, missing, pairable } = report.data;
    const moved = report.notes.flatMap((note) => (note.code === 'both-uncoded' ? note.moved : []));
    const known = [
      ...figures,
      ...moved.flatMap(({ agree, disagree, exclude }) => [agree, disagree, exclude]),
      ...[coders.length, units, categories.length, codings, uncoded, missing, pairable, uncoded / codings],
    ].filter((value) => value !== null);
    const printed = new Set(
      known.flatMap((value) => [
        ...[String(value), value.toFixed(2), `${Number((value * 100).toFixed(1))}%`, `${(value * 100).toFixed(1)}%`],
      ]),
    );
    expect(numbersIn(said).filter((number) => !printed.has(number))).toEqual([]);
    expect(said).toContain('All three coders agreed on 28 of 50 units (56%, 95% CI 42.0% to 69.1%)');
    expect(said).toContain('ranged from 68% to 74%');
  });

  it('takes every number on the rounds from the comparison', async () => {
    const [first, second] = ['gillard-2013', 'gillard-2013-round-2'].map((round) => fixture(round, '{KO,SG}.csv'));
    const map = fixture('gillard-2013-round-2', 'map.csv');
    for (const options of [['--map', map], []]) {
      const methods = await methodsOf(second!, '--before', first!, ...options);
      const said = methods.sentences.filter(({ about }) => about === 'rounds').map(({ text }) => text);
      const argv = ['compare', first!, second!, ...options, '--rule', 'any,jaccard', '--format', 'json'];
      const { before, units, overview, changes, recoding } = comparisonSchema.parse(
        JSON.parse((await run(argv)).stdout),
      );
      expect(methods.before).toEqual(before);
      const known = [
        ...[before.units, before.categories.length, units.common],
        ...changes.flatMap(({ before: from, after, change, ci }) => [
          ...[from.value, after.value, change, ci?.lower ?? null, ci?.upper ?? null, ci?.level ?? null],
        ]),
        ...recoding.flatMap(({ original, byRecoding, byCoding }) => [original.value, byRecoding, byCoding]),
        overview.headline!.whole,
      ].filter((value) => value !== null);
      const printed = new Set(
        known.flatMap((value) => [
          ...[String(value), Math.abs(value).toFixed(2), `${Number((value * 100).toFixed(1))}%`],
          Math.abs(value * 100).toFixed(1),
        ]),
      );
      expect(said.flatMap(numbersIn).filter((number) => !printed.has(number))).toEqual([]);
      expect(said.join(' ')).toMatch(/Cohen’s kappa rose from 0\.\d\d to 0\.85, a difference of \+0\.\d\d \(95% CI /);
      expect(said.join(' ').includes('putting the earlier codings into the new categories')).toBe(options.length > 0);
      expect(methods.references.map(({ key }) => key)).toContain('zou2008');
    }
  });

  it('cites what it uses, and nothing else', async () => {
    const { sentences, references } = await methodsOf(...GILLARD);
    const cited = new Set(sentences.flatMap(({ cites }) => cites));
    expect(new Set(references.map(({ key }) => key))).toEqual(cited);
    for (const { key, bibtex } of references) expect(bibtex).toMatch(new RegExp(`^@\\w+\\{${key},\n[\\s\\S]+\n\\}$`));
  });

  it('says how the intervals of each figure were made', async () => {
    expect(paragraph(await methodsOf(...GILLARD.slice(0, 2)))).toContain(
      '95% intervals of agreement are modified Wilson score intervals with the quantile of Student’s t (Brown, Cai & DasGupta 2001); those of Cohen’s kappa and Krippendorff’s alpha are Wilson score intervals with the quantile of Student’s t, computed with the effective sample size implied by each coefficient’s standard error (Wilson 1927; Korn & Graubard 1998).',
    );
    expect(paragraph(await methodsOf(...GILLARD.slice(0, 2), '--ci', 'bootstrap', '--resamples', '200'))).toMatch(
      /95% intervals are bootstrap intervals over units \(BCa\) \(Efron 1987\) \(200 resamples, seed \d+\)\./,
    );
  });

  it('has the fifteen items of GRRAS', async () => {
    const { checklist } = await methodsOf(...GILLARD);
    expect(checklist.map(({ item }) => item)).toEqual(Array.from({ length: 15 }, (_, i) => i + 1));
    expect(checklist.filter(({ filled }) => filled).map(({ item }) => item)).toEqual([2, 10, 11, 13, 15]);
  });

  it('names the weighted kappa of two coders on an ordinal scale', async () => {
    const folder = folderWith({
      'ratings.csv': 'unit,Ann,Ben\n1,1,2\n2,3,3\n3,2,2\n4,1,1\n5,3,2\n6,2,3\n7,1,1\n8,3,3\n',
    });
    const said = paragraph(await methodsOf(`${folder}/ratings.csv`, '--scale', 'ordinal'));
    expect(said).toMatch(/Cohen’s weighted kappa \(Cohen 1968\) was 0\.\d\d \(95% CI /);
    expect(said).toContain('with ordinal distances');
    expect(said).toMatch(/^Two coders coded 8 units into 3 categories; each unit was given one category\./);
  });

  it('says why a figure does not exist', async () => {
    const folder = folderWith({ 'same.csv': 'unit,Ann,Ben\n1,yes,yes\n2,yes,yes\n3,yes,yes\n' });
    const said = paragraph(await methodsOf(`${folder}/same.csv`, '--layout', 'wide', '--coders', 'Ann,Ben'));
    expect(said).toContain('alpha could not be computed: all codings are the same');
  });

  it.each([
    ['50%', 'covered at least 50% of it'],
    ['0.07', 'covered at least 7% of it'],
    ['3', 'covered at least 3 characters of it'],
    [undefined, 'covered any part of it'],
  ])('says of marked texts what a unit is and how much of it a mark covers: --overlap %s', async (overlap, covered) => {
    const folder = folderWith({
      'spans.csv': 'document,coder,category,start,end\nd,Ann,work,0,20\nd,Ben,work,0,25\nd,Ann,pay,29,36\n',
      'd.txt': 'Work is hard, they told me. Pay is low.\n',
    });
    const given = overlap === undefined ? [] : ['--overlap', overlap];
    const options = ['--layout', 'spans', '--extents', `${folder}/d.txt`, '--unit', 'sentence', ...given];
    const methods = await methodsOf(`${folder}/spans.csv`, ...options);
    expect(paragraph(methods)).toContain(
      `A unit was a sentence, by the segmentation rules of Unicode; a coder was taken to have given it a category if the passages that they had marked with this category ${covered}.`,
    );
    expect(methods.checklist[2]!.text).not.toContain('how texts were divided');
  });

  it('gives BibTeX as a block to copy', async () => {
    const { stdout } = await run(['methods', ...GILLARD, '--format', 'markdown']);
    expect(stdout).toMatch(
      /```bibtex\n@article\{brown2001,\n[^`]*\n@article\{gillard2013,\n {2}author = \{Gillard, Steven G\. and/,
    );
  });

  it.each([
    ['--scale', 'ordinal'],
    ['--rule', 'interval'],
  ])('does not compare rounds under a rule of levels (%s %s), and says how to go on', async (...asked) => {
    const sheet = (last: string) => `unit,A,B\nu1,1,1\nu2,2,3\nu3,3,3\nu4,1,2\nu5,2,${last}\n`;
    const folder = folderWith({ 'first.csv': sheet('1'), 'second.csv': sheet('2') });
    const [first, second] = [`${folder}/first.csv`, `${folder}/second.csv`];
    const { code, stdout, stderr } = await run(['methods', second, '--before', first, ...asked]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`error: --before: the figures are those of the rule "${asked[1]}"`);
    expect(stderr).toContain('use --rule exact as the only rule');
    expect(paragraph(await methodsOf(second, '--before', first, '--rule', 'exact'))).toContain('rose from 40% to 60%');
    expect(paragraph(await methodsOf(second, ...asked))).not.toContain('earlier round');
  });
});

describe('methods with groups', () => {
  const MODELS = [fixture('readme', 'models.csv')];

  it('is about the people, and says how far each model agrees with them', async () => {
    const groups = ['--group', 'models=gpt-4o,llama', '--group', 'humans=rest'];
    const said = paragraph(await methodsOf(...MODELS, ...groups, '--alt-test'));
    const people = paragraph(await methodsOf(...MODELS, '--coders', 'Anna,Ben,Chloe'));
    const { report } = await agreeReport([...MODELS, ...groups, '--alt-test']);
    for (const text of [
      'on 42 of 60 units (70%, 95% CI 57.2% to 80.3%)',
      'If each coder had assigned their own codings to the units at random, 7.3% would be expected.',
      'ranged from 76.7% to 81.7%',
      'Krippendorff’s alpha (Krippendorff 2004) was 0.71 (95% CI 0.58 to 0.81)',
    ]) {
      expect(said).toContain(text);
      expect(people).toContain(text);
    }
    for (const { model, winningRate } of report.altTest!.models)
      expect(said).toContain(
        `${model} ${winningRate! >= 0.5 ? 'passed' : 'did not pass'}: its winning rate was ${winningRate!.toFixed(2)}`,
      );
    expect(said).toContain(
      'Three of these coders were people (Anna, Ben and Chloe), and two were models (gpt-4o and llama).',
    );
    expect(said).toContain('when it replaced one of them, alpha was 0.72 to 0.74');
    expect(said).not.toContain('All five coders');
  });

  it('tells groups of people from those of models', async () => {
    const said = paragraph(
      await methodsOf(...MODELS, '--group', 'novices=Anna,Ben', '--group', 'experts=Chloe,gpt-4o'),
    );
    expect(said).toContain('The groups were novices (Anna and Ben) and experts (Chloe and gpt-4o).');
    expect(said).toContain(
      'Between novices and experts, as the mean over their pairs, agreement was 80% (95% CI 72.9% to 87.1%)',
    );
    expect(said).toContain('those of means over pairs are jackknife intervals over units');
    expect(said).not.toContain('models');
  });

  it('says of whom it is not', async () => {
    const groups = ['--group', 'models=gpt-4o', '--group', 'humans=Anna,Ben'];
    const said = paragraph(await methodsOf(...MODELS, ...groups, '--alt-test'));
    expect(said).toContain(
      'Two of these coders were people (Anna and Ben), and one was a model (gpt-4o); Chloe and llama belonged to none of the groups.',
    );
    expect(said).toContain('Both people agreed on 47 of 60 units');
    expect(said).toContain('with fewer than three people, this carries little weight');
    const { checklist } = await methodsOf(...MODELS, ...groups, '--alt-test');
    expect(checklist[12]!.text).toContain('agreement of the people 78.3%');
    expect(checklist[9]!.text).toContain('the alternative annotator test');
  });
});

describe('methods with rules of degrees', () => {
  const RATINGS = [
    'unit,A,B,C',
    ...Array.from(
      { length: 40 },
      (_, i) => `${i},${(i % 5) + 1},${((i + (i % 3 === 0 ? 1 : 0)) % 5) + 1},${(i % 5) + 1}`,
    ),
  ].join('\n');
  const ratings = () => folderWith({ 'ratings.csv': RATINGS });

  it('does not call what is one apart the same category', async () => {
    const said = paragraph(await methodsOf(`${ratings()}/ratings.csv`, '--rule', 'tolerance:1'));
    expect(said).toContain('if the categories that they gave it were at most 1 apart');
    expect(said).toContain('with the rule “at most 1 apart”');
    expect(said).not.toContain('same category');
  });

  it('gives the degree of agreement under a graded rule, also that of a model', async () => {
    const groups = ['--group', 'models=C', '--group', 'humans=A,B'];
    const said = paragraph(await methodsOf(`${ratings()}/ratings.csv`, '--rule', 'interval', ...groups));
    expect(said).toMatch(
      /How far two codings of a unit agree was measured by a rule: squared distance on an interval scale\./,
    );
    expect(said).toMatch(
      /On average, two codings of a unit agreed to \d+\.\d% \(95% CI [\d.]+% to [\d.]+%\), over 40 units\./,
    );
    expect(said).toMatch(/C agreed with the people to [\d.]+% on average/);
    expect(said).not.toContain('0 of');
  });
});
