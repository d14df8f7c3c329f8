import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ConsensusReport, consensusSchema } from '../../../src/report/consensus/schema.ts';
import { asWide, gillard, wide } from '../../support/disagreements.ts';
import { run } from '../../support/run.ts';
import { folderWith } from '../../support/scratch.ts';

async function consensusOf(args: readonly string[], input = ''): Promise<ConsensusReport> {
  const { code, stdout, stderr } = await run(['consensus', ...args, '--format', 'json'], { input });
  if (code !== 0) throw new Error(`exit code ${code}: ${stderr}`);
  return consensusSchema.parse(JSON.parse(stdout));
}

const rows = wide(['u1 A A B', 'u2 A;B A A', 'u3 A B C', 'u4 B B B', 'u5 A . A', 'u6 - B -']);

const byMajority = [...asWide, '--method', 'majority'];

describe('the consensus', () => {
  it('keeps what was overruled, and whose it was', async () => {
    const { units } = await consensusOf(byMajority, rows);
    expect(
      units.map(({ unit, categories, decidedBy, open, overruled, overruledCoders }) => [
        ...[unit, categories?.join('') ?? null, decidedBy ?? open, overruled.join(''), overruledCoders.join()],
      ]),
    ).toEqual([
      ['u1', 'A', 'majority', 'B', 'coder 3'],
      ['u2', 'A', 'majority', 'B', 'coder 1'],
      ['u3', null, 'no-majority', '', ''],
      ['u4', 'B', 'unanimous', '', ''],
      ['u5', 'A', 'unanimous', '', ''],
      ['u6', '', 'majority', 'B', 'coder 2'],
    ]);
  });

  it('counts units that were coded alike', async () => {
    const once = await consensusOf(byMajority, rows);
    const [heading, ...lines] = rows.trimEnd().split('\n');
    const again = lines.map((line) => `again-${line}`);
    const twice = await consensusOf(byMajority, `${[heading, ...lines, ...again].join('\n')}\n`);
    expect(twice.units.slice(6)).toEqual(once.units.map((unit) => ({ ...unit, unit: `again-${unit.unit}` })));
    expect(twice.decided).toEqual(once.decided.map(({ by, units }) => ({ by, units: 2 * units })));
    expect(twice.coders.map(({ units, moved }) => [units, moved])).toEqual(
      once.coders.map(({ units, moved }) => [2 * units, 2 * moved]),
    );
    expect(twice.coders[0]!.dropped).toEqual([{ category: 'B', units: 2 }]);
  });

  it('says who moved from where', async () => {
    const { coders } = await consensusOf(byMajority, rows);
    expect(coders).toEqual([
      {
        coder: 'coder 1',
        units: 5,
        moved: 1,
        dropped: [{ category: 'B', units: 1 }],
        added: [],
        moves: [{ from: 'B', to: null, units: 1 }],
      },
      {
        coder: 'coder 2',
        units: 4,
        moved: 1,
        dropped: [{ category: 'B', units: 1 }],
        added: [],
        moves: [{ from: 'B', to: null, units: 1 }],
      },
      {
        coder: 'coder 3',
        units: 5,
        moved: 1,
        dropped: [{ category: 'B', units: 1 }],
        added: [{ category: 'A', units: 1 }],
        moves: [{ from: 'B', to: 'A', units: 1 }],
      },
    ]);
  });

  it('lists the units still open, in the report and beside a sheet on stdout', async () => {
    const { open, decided } = await consensusOf(byMajority, rows);
    expect(open).toEqual([{ reason: 'no-majority', units: ['u3'] }]);
    expect(decided).toEqual([
      { by: 'majority', units: 3 },
      { by: 'unanimous', units: 2 },
    ]);
    const sheet = await run(['consensus', ...byMajority, '--format', 'csv'], { input: rows });
    expect(sheet.stderr).toContain('warning: 5 of 6 units decided; still open: "u3"\n');
    const table = await run(['consensus', ...byMajority], { input: rows });
    expect(table.stdout).toContain('Still open (1 unit without a majority): u3.');
    expect(table.stdout).toMatch(/^ {2}coder 3 +5 +1 +20% +1 +1$/m);
    expect(table.stdout).toMatch(/^ {2}coder 3 +B → A +1$/m);
  });

  it('is a sheet: open is not uncoded, and neither is lost', async () => {
    const { stdout } = await run(['consensus', ...byMajority, '--format', 'csv'], { input: rows });
    expect(stdout).toBe(
      [
        'unit,category,decided-by,coder 1,coder 2,coder 3,overruled,overruled-coders,added,open',
        'u1,A,majority,A,A,B,B,coder 3,,',
        'u2,A,majority,A; B,A,A,B,coder 1,,',
        'u3,?,,A,B,C,,,,no-majority',
        'u4,B,unanimous,B,B,B,,,,',
        'u5,A,unanimous,A,(not coded),A,,,,',
        'u6,,majority,uncoded,B,uncoded,B,coder 2,,',
        '',
      ].join('\n'),
    );
  });

  it('needs a method or a worksheet, and a number that there are coders for', async () => {
    for (const [options, words] of [
      [[], 'consensus needs a --method or a --worksheet'],
      [['--method', 'at-least:4'], 'there are only 3 coders'],
      [['--method', 'most'], 'majority, unanimous or at-least:K is expected'],
      [['--method', 'at-least:0'], 'majority, unanimous or at-least:K is expected'],
    ] as const) {
      const { code, stdout, stderr } = await run(['consensus', ...asWide, ...options], { input: rows });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(words);
    }
  });

  it('of the constructed example leaves open what no two coders share', async () => {
    const { units, decided } = await consensusOf([...gillard, '--method', 'at-least:3']);
    // one category common to all three on 28 units, all three uncoded on 2
    expect(units.filter(({ categories }) => categories !== null).length).toBe(30);
    expect(decided.find(({ by }) => by === 'unanimous')!.units).toBe(
      units.filter(({ codings }) => new Set(codings.map((one) => one.categories!.join())).size === 1).length,
    );
  });
});

describe('a worksheet of which every unit is decided', () => {
  const sheet = 'unit,A,B,C\nu1,a,b,b\nu2,a;b,a,a\nu3,a,a,a\nu4,a;c,a,a;b\n';
  const two = 'unit,A,B\nu1,a,b\nu2,a;b,a\nu3,a,a\n';
  const worksheet = 'unit,consensus,kind\nu1,b,disjoint\n';

  async function decided(coded: string, ...options: readonly string[]) {
    const folder = folderWith({ 'coded.csv': coded, 'worksheet.csv': worksheet });
    return run([
      ...['consensus', join(folder, 'coded.csv'), '--separator', ';', '--worksheet', join(folder, 'worksheet.csv')],
      ...options,
    ]);
  }

  it('does not decide the units that it does not list, and says so', async () => {
    const { stdout, stderr } = await decided(sheet);
    const sentence =
      'The only unit in the worksheet is decided, but 2 units that it does not list are still open: the coders did not give exactly the same categories.';
    expect(stderr).toContain(`warning: ${sentence} To decide them, use --method majority or --method at-least:K.\n`);
    expect(stdout.replaceAll('\n', ' ')).toContain(sentence);
    const { worksheet: listed } = JSON.parse((await decided(sheet, '--format', 'json')).stdout);
    expect(listed).toEqual({ listed: 1, undecided: 0, unlistedOpen: 2 });
  });

  it('names methods that decide them', async () => {
    expect((await decided(two)).stderr).toContain('--method at-least:2');
    for (const [coded, method] of [
      [two, 'at-least:1'],
      [two, 'at-least:2'],
      [sheet, 'majority'],
    ] as const)
      expect((await decided(coded, '--method', method)).stderr).not.toContain('still open');
  });
});
