import { describe, expect, it } from 'vitest';
import { factsInWords } from '../../../src/render/meeting/facts.ts';
import { disagreementsSchema } from '../../../src/report/disagreements/schema.ts';
import { run } from '../../support/run.ts';
import { folderWith } from '../../support/scratch.ts';

/** What is said of a unit with these codings: "a+b", "" for uncoded, null for a coder who did not code it. */
async function facts(codings: readonly (string | null)[], ...more: readonly string[]): Promise<string> {
  const coders = ['KO', 'SG', 'SLG', 'Ed', 'Jo'].slice(0, codings.length);
  const sheets = Object.fromEntries(
    coders.map((coder, i) => {
      const cell = codings[i];
      const own = cell === null ? '' : `u1,${cell!.replaceAll('+', '; ')}\n`;
      return [`${coder}.csv`, `unit,category\n${own}u2,a; b\nu3,c\nu4,d\n`];
    }),
  );
  const folder = folderWith(sheets);
  const paths = coders.map((coder) => `${folder}/${coder}.csv`);
  const argv = [
    'disagreements',
    ...paths,
    '--all',
    '--blank',
    'uncoded',
    '--separator',
    ';',
    '--format',
    'json',
    '--config',
    'none',
  ];
  const { code, stdout, stderr } = await run([...argv, ...more]);
  expect(code, stderr).toBe(0);
  return factsInWords(disagreementsSchema.parse(JSON.parse(stdout)).units.find(({ unit }) => unit === 'u1')!);
}

describe('what is said of a unit', () => {
  it.each([
    [['a', 'b'], 'KO and SG have nothing in common'],
    [['a+b', 'b+c'], 'KO and SG share some categories'],
    [['a', 'a+b'], 'SG gave all that KO gave, and more'],
    [['a', ''], 'SG gave no category'],
    [['', ''], 'KO and SG gave no category'],
    [['a', 'a', 'b'], 'KO and SG agree; SLG shares nothing with them'],
    [['b', 'a', 'a'], 'SG and SLG agree; KO shares nothing with them'],
    [['a+b', 'b+a', 'b+c'], 'KO and SG agree; SLG shares some categories with them'],
    [['a', 'a', 'a+b'], 'KO and SG agree; SLG gave all that they gave, and more'],
    [['a+b', 'a', 'a'], 'SG and SLG agree; KO gave all that they gave, and more'],
    [['a+b', 'a+b', 'a'], 'KO and SG agree; KO and SG gave all that SLG gave, and more'],
    [['a', 'a', ''], 'KO and SG agree; SLG gave no category'],
    [['a', 'a', null], 'KO and SG agree'],
    [['a', 'b', 'c'], 'no two codings have anything in common'],
    [['a+b', 'b+c', 'd'], 'KO and SG share some categories; no others have anything in common'],
    [['a', 'a', 'b', 'b'], 'KO and SG agree; SLG and Ed agree; SLG and Ed share nothing with them'],
    [['a', 'a', 'b', 'c'], 'KO and SG agree; no others have anything in common'],
    [['a+b', 'b+c', 'c+d', 'd+a'], '4 pairs share some categories'],
    [['a', 'a', 'a', 'a', 'b'], '4 pairs have nothing in common, 6 pairs agree'],
  ])('%j: %s', async (codings, said) => {
    expect(await facts(codings)).toContain(said);
  });

  it('is of all coders, also where one is looked at', async () => {
    expect(await facts(['a', 'b', 'b'], '--coder', 'KO')).toBe('SG and SLG agree; KO shares nothing with them');
  });
});
