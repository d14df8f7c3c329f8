import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Comparison, comparisonSchema } from '../../../src/report/compare/schema.ts';
import { eight, twelve, twelveToEight } from '../../support/gillard.ts';
import { fixture } from '../../support/paths.ts';
import { run } from '../../support/run.ts';

const ROUNDS = [fixture('gillard-2013'), fixture('gillard-2013-round-2')];

const HOW = ['--separator', ';', '--codebook-before', twelve, '--codebook-after', eight, '--resamples', '200'];

async function comparison(...argv: readonly string[]): Promise<Comparison> {
  const { code, stdout, stderr } = await run(['compare', ...argv, '--format', 'json']);
  if (code !== 0) throw new Error(stderr);
  return comparisonSchema.parse(JSON.parse(stdout));
}

function figure({ changes }: Comparison, measure: string, ...pair: readonly string[]) {
  return changes.find(
    ({ coders, scope, category, variant, ...one }) =>
      one.measure === measure &&
      category === null &&
      variant === null &&
      (pair.length === 0 ? scope === 'all' : scope === 'pair' && pair.every((coder) => coders.includes(coder))),
  )!;
}

describe('two rounds of the same units, the first recoded to the new codebook', () => {
  // Numbers of units as in fixtures/gillard-2013-round-2/README.md, counted there without this program.
  it('gives the figures of both, and their change over the common units', async () => {
    const report = await comparison(...ROUNDS, ...HOW, '--map', twelveToEight);
    expect(report.units).toMatchObject({ compared: 'paired', by: 'unit', common: 50, onlyBefore: 0, onlyAfter: 0 });
    const table = [
      ['SG', 'KO', 43, 44],
      ['SG', 'SLG', 41, 44],
      ['KO', 'SLG', 40, 43],
    ] as const;
    for (const [a, b, before, after] of table) {
      const found = figure(report, 'agreement', a, b);
      expect(found.before.value).toBeCloseTo(before / 50, 12);
      expect(found.after.value).toBeCloseTo(after / 50, 12);
      expect(found.change).toBeCloseTo((after - before) / 50, 12);
      expect(found.ci).toMatchObject({ level: 0.95, method: 'mover' });
    }
    const joint = figure(report, 'joint-agreement');
    expect([joint.before.value, joint.after.value]).toEqual([39 / 50, 43 / 50]);
    expect(report.changes.filter(({ category }) => category !== null)).toHaveLength(8 * 2);
  });

  it('draws the units again if the published intervals are wanted', async () => {
    const drawn = await comparison(...ROUNDS, ...HOW, '--map', twelveToEight, '--ci', 'published');
    expect(drawn.options.ci).toBe('published');
    expect(new Set(drawn.changes.flatMap(({ ci }) => ci?.method ?? []))).toEqual(new Set(['paired-bootstrap']));
    // a category that nobody coded differently
    const same = { category: 'Flexible working', measure: 'krippendorff-alpha' };
    expect(drawn.changes.find((one) => one.category === same.category && one.measure === same.measure)!.ci).toBeNull();
  });

  it('tells what the map gives from what coding gives', async () => {
    const report = await comparison(...ROUNDS, ...HOW, '--map', twelveToEight);
    const joint = report.recoding.find(({ measure, variant }) => measure === 'joint-agreement' && variant === null)!;
    expect(joint.original.value).toBeCloseTo(28 / 50, 12);
    expect(joint.byRecoding).toBeCloseTo(11 / 50, 12);
    expect(joint.byCoding).toBeCloseTo(4 / 50, 12);
  });

  it('says so in words', async () => {
    const { stdout } = await run(['compare', ...ROUNDS, ...HOW, '--map', twelveToEight]);
    const said = stdout.replaceAll(/\s+/g, ' ');
    expect(said).toContain('The agreement of all three coders went from 78% to 86%: +8.0 points');
    expect(said).toContain('The interval includes 0: 50 common units are too few to tell whether agreement changed');
    expect(said).toContain('Since the first codebook it changed by +30.0 points, from 56%: +22.0 from the map');
    for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
  });

  it('warns of the codebook’s part where there is no map', async () => {
    const { stdout } = await run(['compare', ...ROUNDS, ...HOW]);
    const said = stdout.replaceAll(/\s+/g, ' ');
    expect(said).toContain('The codebook went from 12 to 8 categories, which raises agreement by itself');
    expect(said).toContain(` With --map ${twelveToEight}, the report shows how much of the change that is.`);
    expect(said).toContain('chance alone gave 2.6% before and gives 4.5% after');
    expect(said).toContain('only before "Shared experience"');
  });

  it('is wider, but of the same figures, as different units', async () => {
    const paired = await comparison(...ROUNDS, ...HOW, '--map', twelveToEight, '--resamples', '1000');
    const unpaired = await comparison(
      ...ROUNDS,
      ...HOW,
      '--map',
      twelveToEight,
      '--resamples',
      '1000',
      '--pairing',
      'unpaired',
    );
    const [one, other] = [figure(paired, 'agreement'), figure(unpaired, 'agreement')];
    expect(other.change).toBeCloseTo(one.change!, 12);
    expect(other.ci!.upper - other.ci!.lower).toBeGreaterThan(1.2 * (one.ci!.upper - one.ci!.lower));
    expect(unpaired.units).toMatchObject({ compared: 'unpaired', why: 'asked' });
  });
});

describe('rounds in reports', () => {
  async function reports(): Promise<string[]> {
    const at = await mkdtemp(join(tmpdir(), 'intercoder-'));
    const files = [join(at, 'one.json'), join(at, 'two.json')];
    for (const [i, codebook] of [twelve, eight].entries())
      await run(['agree', ROUNDS[i]!, '--codebook', codebook, '--separator', ';', '-o', files[i]!]);
    return files;
  }

  it('may be of an earlier or a later version, with fewer or more keys', async () => {
    const [one, two] = await reports();
    const { strata: _strata, ...report } = JSON.parse(await readFile(one!, 'utf8'));
    const results = report.results.map((result: object) => ({ ...result, later: 1 }));
    await writeFile(one!, JSON.stringify({ ...report, results, later: {} }));
    expect((await comparison(one!, two!)).changes.length).toBeGreaterThan(5);
  });

  it('are compared from their intervals; a report and sheets give the same', async () => {
    const [one, two] = await reports();
    const report = await comparison(one!, two!);
    const { ci, change } = figure(report, 'agreement', 'SG', 'SLG');
    expect(change).toBeCloseTo(44 / 50 - 35 / 50, 12);
    // Newcombe's method 10 by hand, t = 2.00958: Wilson 35/50 0.55889 to 0.81122, 44/50 0.75834 to 0.94487
    expect(ci!.lower).toBeCloseTo(0.18 - Math.hypot(0.88 - 0.75834, 0.81122 - 0.7), 4);
    expect(ci!.upper).toBeCloseTo(0.18 + Math.hypot(0.94487 - 0.88, 0.7 - 0.55889), 4);
    expect(report.units).toMatchObject({ compared: 'unpaired', why: 'report' });
    const mixed = await comparison(one!, ROUNDS[1]!, '--codebook-after', eight, '--separator', ';');
    expect(mixed.changes).toEqual(report.changes);
  });

  it('must count two uncoded codings alike', async () => {
    const at = await mkdtemp(join(tmpdir(), 'intercoder-'));
    const sheet = join(at, 'sheet.csv');
    await writeFile(sheet, 'unit,A,B\n1,x,\n2,,\n3,,\n4,x,x\n5,y,x\n6,x,y\n');
    const [plain, agreeing] = [join(at, 'plain.json'), join(at, 'agreeing.json')];
    await run(['agree', sheet, '--blank', 'uncoded', '-o', plain]);
    await run(['agree', sheet, '--blank', 'uncoded', '--uncoded', 'agree', '-o', agreeing]);
    const both = await run(['compare', agreeing, plain]);
    expect([both.code, both.stdout]).toEqual([2, '']);
    expect(both.stderr).toBe(
      'error: under rule any two uncoded codings count as agree before but as disagree after\n' +
        '  hint: write both reports with the same policy: intercoder agree SHEETS --uncoded disagree -o report.json\n',
    );
    const mixed = await run(['compare', agreeing, sheet, '--blank', 'uncoded']);
    expect(mixed.stderr).toContain('hint: count the sheets as the report does: --uncoded agree');
    const asked = await run(['compare', plain, plain, '--uncoded', 'agree']);
    expect(asked.stderr).toContain('--uncoded agree: under rule any the reports count two uncoded codings as disagree');
    const [ruled, asking] = [
      ['--rule', 'any,exact'],
      ['--uncoded', 'agree'],
    ];
    const circle = await run(['compare', plain, sheet, '--blank', 'uncoded', ...ruled, ...asking]);
    expect(circle.stderr).toContain('hint: leave --uncoded out: the report uses each rule’s own policy');
    expect((await run(['compare', plain, sheet, '--blank', 'uncoded', ...ruled])).code).toBe(0);
    const same = await comparison(agreeing, sheet, '--blank', 'uncoded', '--uncoded', 'agree');
    expect(figure(same, 'agreement', 'A', 'B').change).toBe(0);
    expect(same.options.uncoded).toBe('agree');
    expect((await comparison(agreeing, agreeing)).options.uncoded).toBe('agree');
    expect((await comparison(plain, plain)).options.uncoded).toBe(null);
  });

  it('cannot be recoded, or compared unit by unit', async () => {
    const [one, two] = await reports();
    for (const options of [
      ['--map', twelveToEight],
      ['--pairing', 'paired'],
    ]) {
      const { code, stdout, stderr } = await run(['compare', one!, two!, ...options]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain('a report');
    }
    await writeFile(one!, '{"schema": "something else"}');
    const other = await run(['compare', one!, two!]);
    expect(other.stderr).toContain('is not a report of intercoder agree');
    expect((await run(['compare', `${one}x.json`, two!])).stderr).toContain('no such file');
  });
});

describe('which units are the same', () => {
  async function rounds(second: (row: number) => string): Promise<string[]> {
    const at = await mkdtemp(join(tmpdir(), 'intercoder-'));
    const rows = Array.from({ length: 12 }, (_, i) => i);
    const files = [join(at, 'one.csv'), join(at, 'two.csv')];
    const first = rows.map((i) => `${i},about ${i},${'ab'[i % 2]},${'ab'[i % 3 === 0 ? 0 : 1]}`);
    await writeFile(files[0]!, ['unit,text,A,B', ...first].join('\n'));
    await writeFile(files[1]!, ['unit,text,A,B', ...rows.map(second)].join('\n'));
    return [...files, '--resamples', '100', '--text', 'text', '--coders', 'A,B'];
  }

  it('is told by their names', async () => {
    const report = await comparison(...(await rounds((i) => `${i + 4},about ${i + 4},a,${'ab'[i % 2]}`)));
    expect(report.units).toMatchObject({ compared: 'paired', by: 'unit', common: 8, onlyBefore: 4, onlyAfter: 4 });
    const others = await comparison(...(await rounds((i) => `${i + 9},about ${i + 9},a,${'ab'[i % 2]}`)));
    expect(others.units).toMatchObject({ compared: 'unpaired', why: 'few-common', common: 3 });
  });

  it('and not by numbers that begin anew', async () => {
    const report = await comparison(...(await rounds((i) => `${i},quite another ${i},a,${'ab'[i % 2]}`)));
    expect(report.units).toMatchObject({ compared: 'unpaired', why: 'other-texts', common: 12 });
  });

  it('cannot be none where pairs are asked for', async () => {
    const argv = await rounds((i) => `x${i},about ${i},a,${'ab'[i % 2]}`);
    const { code, stderr } = await run(['compare', ...argv, '--pairing', 'paired']);
    expect(code).toBe(2);
    expect(stderr).toContain('the rounds have no units in common');
  });
});

describe('formats', () => {
  it('are a row a figure in CSV, and tables in Markdown', async () => {
    const at = join(await mkdtemp(join(tmpdir(), 'intercoder-')), 'changes.csv');
    const { stdout } = await run([
      'compare',
      ...ROUNDS,
      ...HOW,
      '--map',
      twelveToEight,
      '--format',
      'markdown',
      '-o',
      at,
    ]);
    expect(stdout).toContain('### Change, rule any: at least one category in common');
    const [head, ...rows] = (await readFile(at, 'utf8')).trimEnd().split('\n');
    expect(head).toMatch(/^measure,rule,scope,coders,category,variant,k,original,before,after,/);
    expect(rows).toHaveLength(3 * 2 + 4 + 1 + 8 * 2);
    expect(rows[0]).toMatch(/^agreement,any,pair,KO \| SG,,,,0\.74,0\.86,0\.88,/);
  });
});
