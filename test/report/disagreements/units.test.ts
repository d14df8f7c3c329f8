import { describe, expect, it } from 'vitest';
import { asWide, disagreementsOf, gillard, wide } from '../../support/disagreements.ts';

const three = wide(['u1 A B A;B', 'u2 A A A', 'u3 - A -', 'u4 A;B A;C B', 'u5 A . .']);

async function units(rows: string, ...options: readonly string[]): Promise<string[]> {
  return (await disagreementsOf([...asWide, ...options], rows)).units.map(({ unit }) => unit);
}

describe('the units to discuss', () => {
  it('are those that do not agree by the rule, the lowest agreement first', async () => {
    const { units: found, data } = await disagreementsOf(asWide, three);
    // u3: no pair shares a category; u1 and u4: two of three pairs do
    expect(found.map(({ unit, agreement }) => [unit, agreement])).toEqual([
      ['u3', 0],
      ['u1', 2 / 3],
      ['u4', 2 / 3],
    ]);
    expect(data).toMatchObject({ units: 5, pairable: 4, disagreements: 3, bothUncoded: 1 });
  });

  it('have kinds: how many pairs lie to each other in which way', async () => {
    const { units: found } = await disagreementsOf(asWide, three);
    expect(found.map(({ kinds }) => kinds.map(({ kind, pairs }) => `${pairs} ${kind}`).join(', '))).toEqual([
      '2 one-uncoded, 1 both-uncoded',
      '1 disjoint, 2 subset',
      '1 disjoint, 1 overlap, 1 subset',
    ]);
  });

  it('of thousands of coders are found by what was given, not pair by pair', async () => {
    const coders = Array.from({ length: 4000 }, (_, i) => i);
    const rows = coders.flatMap((coder) => [`u1,c${coder},${coder < 1000 ? 'A' : 'B'}`, `u2,c${coder},A`]);
    const { units: found, data } = await disagreementsOf(['-'], `unit,coder,category\n${rows.join('\n')}\n`);
    const [disjoint, same] = [1000 * 3000, (1000 * 999 + 3000 * 2999) / 2];
    expect(found.map(({ unit, agreement, kinds }) => [unit, agreement, kinds])).toEqual([
      [
        ...['u1', same / (disjoint + same)],
        [
          { kind: 'disjoint', pairs: disjoint },
          { kind: 'same', pairs: same },
        ],
      ],
    ]);
    expect(data.pairable).toBe(2);
  });

  it('that agree the same are not told apart by who gave what', async () => {
    const orders = ['A A;B B;C A;B;C', 'A;B;C B;C A;B A', 'B;C A A;B;C A;B', 'A;B B;C A A;B;C'];
    const rows = wide(orders.map((codings, i) => `u${i + 1} ${codings}`));
    expect(await units(rows, '--rule', 'jaccard')).toEqual(['u1', 'u2', 'u3', 'u4']);
  });

  it('that agree equally little are ordered by how often their categories are confused, then as they stand in the sheets', async () => {
    const rows = wide(['first C D', 'second A B', 'third - A', 'fourth B A', 'fifth - B', 'sixth - B']);
    // A and B are confused twice, C and D once; a category that was only left out comes after
    expect(await units(rows)).toEqual(['second', 'fourth', 'first', 'fifth', 'sixth', 'third']);
  });

  it('depend on the rule', async () => {
    const rows = wide(['u1 A;B A', 'u2 A A', 'u3 A;B B;C', 'u4 A B']);
    expect(await units(rows)).toEqual(['u4']);
    // all three at 0, two confusions as common as each other, and one left out
    expect(await units(rows, '--rule', 'exact')).toEqual(['u3', 'u4', 'u1']);
    const { units: byJaccard } = await disagreementsOf([...asWide, '--rule', 'jaccard'], rows);
    expect(byJaccard.map(({ unit, agreement }) => [unit, agreement])).toEqual([
      ['u4', 0],
      ['u3', 1 / 3],
      ['u1', 1 / 2],
    ]);
  });

  it('include those that both left uncoded as the policy says', async () => {
    const rows = wide(['u1 - -', 'u2 A B']);
    expect(await units(rows)).toEqual(['u2', 'u1']);
    expect(await units(rows, '--uncoded', 'agree')).toEqual(['u2']);
    expect(await units(rows, '--uncoded', 'exclude')).toEqual(['u2']);
    // all three at 0, two confusions as common as each other, and one left out
    expect(await units(rows, '--rule', 'exact')).toEqual(['u2']);
  });

  it('can be those where the coders differ on a category, whether they agree by the rule or not', async () => {
    expect(await units(three, '--category', 'B')).toEqual(['u1', 'u4']);
    expect(await units(three, '--category', 'C')).toEqual(['u4']);
    const { units: found } = await disagreementsOf([...asWide, '--category', 'C'], three);
    expect(found[0]!.confusion).toEqual({ categories: ['B', 'C'], times: 2 });
  });

  it('can be those of one coder against the others, who stands first', async () => {
    // coder 1 and others: u1 (0 + 1) / 2, u3 (0 + 0) / 2, u4 (1 + 1) / 2
    const { units: found } = await disagreementsOf([...asWide, '--coder', 'coder 1'], three);
    expect(found.map(({ unit, agreement }) => [unit, agreement])).toEqual([
      ['u3', 0],
      ['u1', 1 / 2],
    ]);
    const last = await disagreementsOf([...asWide, '--coder', 'coder 3'], three);
    expect(last.units[0]!.codings.map(({ coder }) => coder)).toEqual(['coder 3', 'coder 1', 'coder 2']);
    expect(last.units.map(({ unit }) => unit)).toEqual(['u3', 'u4']);
  });

  it('are all that two coded with --all, and at most as many as --top says', async () => {
    expect(await units(three, '--all')).toEqual(['u3', 'u1', 'u4', 'u2']);
    const { units: found, data } = await disagreementsOf([...asWide, '--top', '1'], three);
    expect(found.map(({ unit }) => unit)).toEqual(['u3']);
    expect(data.disagreements).toBe(3);
  });

  it('tell not coded from uncoded', async () => {
    const { units: found } = await disagreementsOf(asWide, wide(['u1 A - .', 'u2 A A B']));
    expect(found.find(({ unit }) => unit === 'u1')!.codings.map(({ categories }) => categories)).toEqual([
      ['A'],
      [],
      null,
    ]);
  });
});

describe('the constructed example', () => {
  it('has the disagreements that its description counts', async () => {
    const { data, units: found } = await disagreementsOf(gillard);
    expect(data).toMatchObject({ units: 50, pairable: 50, disagreements: 20, bothUncoded: 4 });
    const all = await disagreementsOf([...gillard, '--all']);
    const disjoint = all.units.flatMap(({ kinds }) => kinds).filter(({ kind }) => kind === 'disjoint');
    expect(disjoint.reduce((sum, { pairs }) => sum + pairs, 0)).toBe(24);
    expect(found.every(({ agreement }) => agreement! < 1)).toBe(true);
    expect(found.find(({ unit }) => unit === 'S08')!.kinds).toEqual([{ kind: 'both-uncoded', pairs: 3 }]);
    expect((await disagreementsOf([...gillard, '--coders', 'SG,KO'])).data.disagreements).toBe(50 - 37);
    expect((await disagreementsOf([...gillard, '--coders', 'KO,SLG'])).data.disagreements).toBe(50 - 34);
  });

  it('has texts and notes', async () => {
    const { units: found } = await disagreementsOf([...gillard, '--all']);
    const one = found.find(({ unit }) => unit === 'S03')!;
    expect(one.text).toMatch(/^He told the group how he had come off sickness benefit/);
    expect(one.codings.map(({ coder, note }) => [coder, note !== null])).toEqual([
      ['SG', true],
      ['KO', true],
      ['SLG', false],
    ]);
  });
});
