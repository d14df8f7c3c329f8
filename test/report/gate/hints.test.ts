import { describe, expect, it } from 'vitest';
import { fixture } from '../../support/paths.ts';
import { run } from '../../support/run.ts';
import { folderWith } from '../../support/scratch.ts';

describe('a gate that cannot be held', () => {
  it.each([
    [['--max-drop', '0.1'], 'add an earlier report: --baseline report.json'],
    [['--baseline', 'report.json'], 'add it, for example --max-drop 0.05'],
    [['--min', 'agreement=x'], '--help lists the accepted values'],
    [['--min', 'agreement.lower=0.5', '--ci', 'none'], 'leave out --ci none'],
    [['--min', 'pairs:krippendorff-alpha=0.7'], 'use the figure for all coders (all:krippendorff-alpha) or for'],
    [['--baseline', 'report.json', '--max-drop', '5,0'], '--help lists the accepted values'],
    [['--min', 'gwet-ac=0.7'], 'use the figure for each category (categories:gwet-ac)'],
    [['--min', 'joint-agreement/hamming=0.7'], 'use another measure: this one requires'],
  ])('says what to do: %j', async (options, hint) => {
    const { code, stderr } = await run(['gate', fixture('readme', 'interviews.csv'), '--blank', 'uncoded', ...options]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: --.*\n {2}hint: .*/m);
    expect(stderr).toContain(hint);
  });

  it.each([
    ['agreement=0,6', 'numbers have a decimal point: 0.6'],
    ['joint-agreement@9=0.5', '--min joint-agreement@9=0.5: there are only 2 coders'],
    ['cohen-kappa/linear=0.5', '--min cohen-kappa/linear=0.5: this rule compares single categories on a scale'],
  ])('is spoken of as it was typed: %s', async (threshold, error) => {
    const sheet = fixture('readme', 'interviews.csv');
    const { code, stderr } = await run(['gate', sheet, '--blank', 'uncoded', '--min', threshold]);
    expect(code).toBe(2);
    expect(stderr).toContain(error);
  });

  it('is told of every threshold at once', async () => {
    const options = ['pairs:fleiss-kappa=0.4', 'categories:joint-agreement=0.2'].flatMap((text) => ['--min', text]);
    const { code, stderr } = await run(['gate', fixture('readme', 'interviews.csv'), '--blank', 'uncoded', ...options]);
    expect(code).toBe(2);
    expect(stderr).toContain('error: --min pairs:fleiss-kappa=0.4');
    expect(stderr).toContain('error: --min categories:joint-agreement=0.2');
    expect(stderr.match(/^ {2}hint: /gm)).toHaveLength(2);
  });

  it('takes a percentage wherever a share is asked for', async () => {
    const folder = folderWith({});
    const sheet = [fixture('readme', 'interviews.csv'), '--blank', 'uncoded'];
    const report = `${folder}/report.json`;
    expect((await run(['agree', ...sheet, '-o', report])).code).toBe(0);
    expect((await run(['gate', ...sheet, '--baseline', report, '--max-drop', '5%'])).code).toBe(0);
    expect((await run(['plan', '--kappa', '0.7', '--prevalence', '30%', '--null', '0.5'])).code).toBe(0);
  });
});
