import { describe, expect, it } from 'vitest';
import { run } from '../../support/run.ts';
import { folderWith } from '../../support/scratch.ts';

// x/y: A and B confuse them once, A and C never; B and C once. y/z: B and C once.
const SHEET = 'unit,A,B,C,D\n1,x,y,x,x\n2,y,y,z,y\n3,z,z,z,z\n4,x,x,y,x\n5,y,y,y,y\n';

async function disagreements(...options: string[]) {
  const folder = folderWith({ 'sheet.csv': SHEET });
  const found = await run(['disagreements', `${folder}/sheet.csv`, ...options]);
  expect(found.code, found.stderr).toBe(0);
  return found.stdout;
}

const report = async (...options: string[]) => JSON.parse(await disagreements('--format', 'json', ...options));

describe('one category', () => {
  it('is all that the confusions are of, beside how often its partners were given by both', async () => {
    const { confusions } = await report('--category', 'z');
    expect(confusions.all).toEqual([
      { categories: ['y', 'y'], times: 3 + 6 },
      { categories: ['y', 'z'], times: 3 },
      { categories: ['z', 'z'], times: 6 },
    ]);
    for (const { matches } of confusions.pairs)
      for (const { categories } of matches) expect(categories).not.toContain('x');
    const screen = await disagreements('--category', 'z', '--confusion');
    expect(screen).not.toContain('x');
  });
});

describe('one coder', () => {
  it('is whose confusions are counted, with the units as in the list below', async () => {
    const { units, confusions } = await report('--coder', 'A');
    const times = Object.fromEntries(
      confusions.all.map(({ categories, times }: { categories: string[]; times: number }) => [
        categories.join('/'),
        times,
      ]),
    );
    // A against B, C and D: x/y with B in unit 1 and with C in unit 4; y/z with C in unit 2
    expect(times).toMatchObject({ 'x/y': 2, 'y/z': 1 });
    for (const { confusion } of units) expect(confusion.times).toBe(times[confusion.categories.join('/')]);
  });
});

describe('squares that are not drawn', () => {
  it('are spoken of, with what shows them', async () => {
    const all = (await disagreements('--confusion')).replaceAll(/\s+/g, ' ');
    expect(all).toContain(
      'No matrices of single pairs are drawn if there are more than 3: use --coder NAME to see one coder’s pairs',
    );
    const one = await disagreements('--confusion', '--coder', 'A');
    expect(one).not.toContain('No matrices of single pairs');
    expect(one).toContain('A (down) and B (across)');
  });

  it('and confusions that are not listed, too', async () => {
    expect(await disagreements('--confusion', '--top', '1')).toContain('… and 1 more (--top shows more).');
  });
});
