// Commit messages coded by two people: four variables of two columns each, 900 blank rows, 17 blank columns, a byte-order mark,
// messages of several lines, slips of the pen. The kappas were computed apart from this program, with other software.
import { describe, expect, it } from 'vitest';
import { variablesReportSchema } from '../../src/report/agree/variables-schema.ts';
import { figureOf } from '../support/figures.ts';
import { hasRealData, realData } from '../support/paths.ts';
import { expectPrinted } from '../support/printed.ts';
import { agreeReport, run } from '../support/run.ts';

const sheet = (name: string) => realData('commit-pattern', `${name}.csv`);

async function kappa(args: readonly string[], coders: readonly string[]) {
  const { report, stderr } = await agreeReport([
    ...args,
    '--coders',
    coders.join(','),
    '--rule',
    'exact',
    '--ci',
    'none',
  ]);
  return { ...figureOf(report, { measure: 'cohen-kappa', rule: 'exact', coders }), stderr };
}

describe.skipIf(!hasRealData('commit-pattern'))('commit messages, two coders', () => {
  it.each([
    ['cpp', 'none', '0.5883'],
    ['java', 'none', '0.4748'],
    ['js', 'none', '0.4234'],
    ['python', 'none', '0.4742'],
    ['cpp', 'case', '0.5883'],
    ['java', 'case', '0.4748'],
    ['js', 'case', '0.4294'],
    ['python', 'case', '0.4852'],
  ])('%s as labelled, --normalize %s: %s', async (language, normalize, expected) => {
    const options = ['--separator', 'none', '--normalize', normalize];
    const { value, units } = await kappa([sheet(`labelled_${language}`), ...options], ['why_1', 'why_2']);
    expectPrinted(value, expected);
    expect(units).toBe(100);
  });

  it.each([
    ['cpp', 95, ['0.6304', '0.6009', '0.2430', '0.2381']],
    ['java', 99, ['0.4839', '0.4264', '0.3983', '0.3335']],
    ['js', 98, ['0.4433', '0.4505', '0.3738', '0.3472']],
    ['python', 100, ['0.4852', '0.4623', '0.3978', '0.3355']],
  ])('%s as numbers, each of the four variables', async (language, rows, expected) => {
    const variables = [
      ['why_1', 'why_2'],
      ['why_sub1', 'why_sub2'],
      ['what1', 'what2'],
      ['what_sub1', 'what_sub2'],
    ];
    for (const [i, coders] of variables.entries()) {
      const { value, units } = await kappa([sheet(`coded_${language}`)], coders);
      expectPrinted(value, expected[i]!, coders.join(' and '));
      expect(units).toBe(rows);
    }
  });

  it.each([
    ['cpp', ['0.6304', '0.6009', '0.2430', '0.2381']],
    ['java', ['0.4839', '0.4264', '0.3983', '0.3335']],
    ['js', ['0.4433', '0.4505', '0.3738', '0.3472']],
    ['python', ['0.4852', '0.4623', '0.3978', '0.3355']],
  ])('%s as numbers, all four variables in one run', async (language, expected) => {
    const { stdout } = await run([sheet(`coded_${language}`), '--ci', 'none', '--format', 'json']);
    const { variables } = variablesReportSchema.parse(JSON.parse(stdout));
    expect(variables.map(({ variable }) => variable)).toEqual(['why', 'why_sub', 'what', 'what_sub']);
    for (const [i, { results }] of variables.entries()) {
      const { value } = figureOf({ results }, { measure: 'cohen-kappa', rule: 'exact', coders: ['1', '2'] });
      expectPrinted(value, expected[i]!);
    }
  });

  it('asks for one variable where single units are needed, with a hint that works', async () => {
    const { code, stderr } = await run(['disagreements', sheet('labelled_cpp')]);
    expect(code).toBe(2);
    expect(stderr).toContain('"why", "why_sub", "what", "what_sub"');
    expect(stderr).toContain('--variables why');
    expect((await run(['disagreements', sheet('labelled_cpp'), '--variables', 'why'])).code).toBe(0);
  });

  it('says what was blank, and which categories may be one', async () => {
    const { stderr } = await kappa([sheet('labelled_cpp'), '--separator', 'none'], ['why_1', 'why_2']);
    expect(stderr).toContain('left out 898 blank rows and 17 blank columns');
    expect(stderr).toMatch(/"Dercribe Issue" and "Describe Issue" may be one and the same/);
    expect(stderr).toMatch(/"Dercribe Objective" and "Describe Objective" may be one and the same/);
  });

  it('tells categories that differ in case only, and unites them when asked to', async () => {
    const exact = await kappa([sheet('labelled_js')], ['why_1', 'why_2']);
    expect(exact.stderr).toMatch(/"Describe Objective" and "describe Objective" may be one and the same/);
    const folded = await kappa([sheet('labelled_js'), '--normalize', 'case'], ['why_1', 'why_2']);
    expect(folded.stderr).toContain('read as one category: "describe Objective" and "Describe Objective"');
  });
});
