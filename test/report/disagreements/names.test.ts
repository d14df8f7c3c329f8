import { describe, expect, it } from 'vitest';
import { disagreementsOf, gillard } from '../../support/disagreements.ts';
import { run } from '../../support/run.ts';

const long = 'item,who,what\n1,X,a\n1,Y,b\n2,X,a\n2,Y,a\n3,X,b\n3,Y,a\n';

const columns = ['-', '--unit', 'item', '--coder', 'who', '--category', 'what'];

describe('--coder and --category', () => {
  it('name columns where nobody and nothing is called so', async () => {
    const { data, options } = await disagreementsOf(columns, long);
    expect(data).toMatchObject({ coders: ['X', 'Y'], disagreements: 2 });
    expect(options).toMatchObject({ coder: null, category: null });
  });

  it('name a coder and a category beside their columns', async () => {
    const { options, units } = await disagreementsOf([...columns, '--coder', 'Y', '--category', 'b'], long);
    expect(options).toMatchObject({ coder: 'Y', category: 'b' });
    expect(units.map(({ unit }) => unit)).toEqual(['1', '3']);
  });

  it('name the coder of a column, where each coder has one', async () => {
    const wide = 'unit,rater1,rater2,rater3\n1,a,b,a\n2,a,a,b\n';
    const { options, data } = await disagreementsOf(['-', '--coder', 'rater3'], wide);
    expect(options.coder).toBe('rater3');
    expect(data.coders).toEqual(['rater1', 'rater2', 'rater3']);
    const { stdout } = await run(['disagreements', '-', '--coder', 'rater3'], { input: wide });
    expect(stdout).toContain('rater3 and the others disagree on 2 of 2 units');
  });

  it.each([
    [['--coder', 'XX'], '--coder: there is no coder "XX"'],
    [['--category', 'Trainng'], 'did you mean "Training"?'],
    [['--category', 'Training,HR'], 'name one category'],
    [['--coder', 'SG', '--coder', 'KO'], 'name one coder'],
  ])('%j is refused', async (options, words) => {
    const { code, stdout, stderr } = await run(['disagreements', ...gillard, ...options]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
  });
});
