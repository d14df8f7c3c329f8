import { describe, expect, it } from 'vitest';
import { asWide, disagreementsOf, wide } from '../../support/disagreements.ts';
import { run } from '../../support/run.ts';

const rows = wide(['u1 A B A;B', 'u2 A A A', 'u3 - A -', 'u4 A;B A;C B']);

const text = ([a, b]: readonly [string | null, string | null]) => `${a ?? '–'} ${b ?? '–'}`;

describe('the confusion table', () => {
  it('counts what stands against what, over all pairs of coders', async () => {
    const { confusions } = await disagreementsOf(asWide, rows);
    expect(Object.fromEntries(confusions.all.map(({ categories, times }) => [text(categories), times]))).toEqual({
      'A A': 1 + 3 + 1,
      'B B': 1 + 1,
      'A B': 1 + 1,
      'B C': 1 + 1,
      'A –': 1 + 2 + 1,
      'B –': 1,
    });
  });

  it('says for each pair who gave which', async () => {
    const { confusions } = await disagreementsOf(asWide, rows);
    const pair = confusions.pairs!.find(({ coders }) => coders.join() === 'coder 2,coder 3')!;
    expect(pair.units).toBe(4);
    expect(Object.fromEntries(pair.matches.map(({ categories, units }) => [text(categories), units]))).toEqual({
      '– A': 1,
      'B B': 1,
      'A A': 1,
      'A –': 1,
      'A B': 1,
      'C B': 1,
    });
  });

  it('is summed up over the pairs of one coder where one is asked for', async () => {
    const { confusions } = await disagreementsOf([...asWide, '--coder', 'coder 3'], rows);
    expect(confusions.pairs!.map(({ coders }) => coders)).toEqual([
      ['coder 3', 'coder 1'],
      ['coder 3', 'coder 2'],
    ]);
    const found = Object.fromEntries(confusions.all.map(({ categories, times }) => [text(categories), times]));
    expect(found).toMatchObject({ 'A B': 1, 'B C': 1, 'B B': 2 });
  });

  it('is one table of CSV with --confusion', async () => {
    const { stdout } = await run(['disagreements', ...asWide, '--confusion', '--format', 'csv'], { input: rows });
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toBe('coder_a,coder_b,category_a,category_b,times');
    expect(lines).toContain(',,A,B,2');
    expect(lines).toContain(',,A,(nothing),4');
    expect(lines).toContain('coder 2,coder 3,C,B,1');
  });

  it('is a square of categories on the screen, and a list of the commonest', async () => {
    const { stdout } = await run(['disagreements', ...asWide, '--confusion'], { input: rows });
    expect(stdout).toMatch(/^ {2}A \/ B +2 +5 +2$/m);
    expect(stdout).toMatch(/^ {2}1 A +5 +2 +· +4$/m);
    expect(stdout).toMatch(/^coder 2 \(down\) and coder 3 \(across\)$/m);
    expect(stdout).toMatch(/^ {2}3 C +· +1 +· +·$/m);
  });
});
