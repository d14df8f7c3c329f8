import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countsSheet } from '../support/counts.ts';
import { gillard, twelve } from '../support/gillard.ts';
import { agreeReport, run } from '../support/run.ts';
import { folderWith } from '../support/scratch.ts';

const GILLARD = [...gillard('gillard-2013'), '--codebook', twelve, '--separator', ';'];

/** A file with these rows of pattern counts. */
function counts(...rows: readonly string[]): string {
  return join(folderWith({ 'counts.csv': countsSheet(rows) }), 'counts.csv');
}

async function countsFrom(sheets: readonly string[]): Promise<string> {
  const { stdout } = await run(['inspect', ...sheets, '--format', 'patterns']);
  return join(folderWith({ 'counts.csv': stdout }), 'counts.csv');
}

describe('a sheet of pattern counts', () => {
  it('gives the report of the sheets it was made from, byte by byte but for layout, reading and sources', async () => {
    const all = ['--measures', 'all', '--rule', 'any,masi'];
    const [sheets, of] = [
      await agreeReport([...GILLARD, ...all]),
      await agreeReport([await countsFrom(GILLARD), '--codebook', twelve, ...all]),
    ];
    const { layout, sources, reading: _counts, ...data } = of.report.data;
    expect(layout).toBe('patterns');
    expect(sources).toHaveLength(1);
    const { layout: _layout, sources: _sources, reading: _read, ...expected } = sheets.report.data;
    expect(JSON.stringify({ ...of.report, data })).toBe(JSON.stringify({ ...sheets.report, data: expected }));
  });

  it('names neither units nor texts', async () => {
    const { stdout } = await run(['inspect', ...GILLARD, '--format', 'patterns']);
    expect(stdout).not.toMatch(/S1\b|manager/);
    expect(stdout.split('\n')[0]).toBe('pattern,units,coder,coding,category,duplicates');
  });

  it('counts units', async () => {
    const sheet = counts('p 3 A coded x 0', 'p 3 B coded x 0', 'q 2 A coded x 0', 'q 2 B uncoded . 0');
    const { report, stderr } = await agreeReport([sheet]);
    expect(stderr).toBe(
      'note: 1 sheet read as patterns (counts of units with the same codings): 2 patterns of 5 units (change with --layout)\n',
    );
    const agreement = report.results.find((one) => one.measure === 'agreement' && one.rule === 'exact');
    expect(agreement).toMatchObject({ value: 0.6, units: 5, agreed: 3 });
    expect(report.data).toMatchObject({ units: 5, codings: 10, uncoded: 2, missing: 0, categories: ['x'] });
  });

  it('keeps coders who coded nothing, and units that nobody coded', async () => {
    const sheet = counts(
      '1 4 A coded x 0',
      '1 4 B coded x 0',
      '1 4 C missing . 0',
      '2 3 A missing . 0',
      '3 1 A coded y 0',
    );
    const { report, stderr } = await agreeReport([sheet]);
    expect(report.data).toMatchObject({ coders: ['A', 'B', 'C'], units: 8, codings: 9, missing: 15, pairable: 4 });
    expect(stderr).toContain('warning: no codings by "C"\n');
    expect(stderr).toContain('note: 1 unit coded by one coder only\n');
    const again = await agreeReport([await countsFrom([sheet])]);
    expect(again.report.data).toMatchObject({ coders: ['A', 'B', 'C'], units: 8, codings: 9, missing: 15 });
  });

  it('leaves out what was agreed on, and whom --coders does not name, with their duplicates', async () => {
    const rows = ['1 2 A coded x 0', '1 2 B coded x 0', '1 2 gold coded x 5', '2 1 A coded x 0', '2 1 B coded y 0'];
    const { report, stderr } = await agreeReport([counts(...rows)]);
    expect(report.data.coders).toEqual(['A', 'B']);
    expect(stderr).toContain('"gold": it contains the agreed codings');
    const named = await run(['agree', counts(...rows), '--coders', 'A,gold']);
    expect(named.stderr).toContain('"gold" has coded 2 units more than once in the table');
  });

  it('has duplicates united where that is asked for', async () => {
    const sheet = counts('1 3 A coded x 1', '1 3 A coded y 1', '1 3 B coded x 0');
    expect((await run(['agree', sheet])).code).toBe(2);
    const { report, stderr } = await agreeReport([sheet, '--on-duplicate', 'union']);
    expect(report.data.multiple).toBe(true);
    expect(stderr).toContain('3 repeated codings of a unit by the same coder: combined their categories');
  });

  it('adds up the counts of several sheets', async () => {
    const sheets = [counts('1 3 A coded x 0', '1 3 B coded x 0'), counts('1 1 A coded x 0', '1 1 B coded y 0')];
    const { report } = await agreeReport(sheets);
    expect(report.data).toMatchObject({ units: 4, layout: 'patterns' });
    expect(report.results[0]).toMatchObject({ measure: 'agreement', value: 0.75 });
  });

  it('takes a separator that the query was not told', async () => {
    const sheet = counts('1 3 A coded x;y 0', '1 3 B coded y;x 0', '2 1 A coded x 0', '2 1 B coded x 0');
    const whole = await agreeReport([sheet]);
    expect(whole.report.data.categories).toEqual(['x', 'x;y', 'y;x']);
    expect(whole.stderr).toContain(`6 cells contain ";" and were kept whole (to split them, use --separator ';')`);
    const split = await agreeReport([sheet, '--separator', ';']);
    expect(split.report.data.categories).toEqual(['x', 'y']);
    expect(split.report.results[0]!.value).toBe(1);
  });

  it('is read as a table of codings where a column is named', async () => {
    const sheet = counts('1 1 A coded x 0', '1 1 B coded x 0', '2 1 A coded x 0', '2 1 B coded y 0');
    const { report } = await agreeReport([sheet, '--unit', 'pattern']);
    expect(report.data).toMatchObject({ layout: 'long', units: 2 });
  });
});

describe('commands and counts of patterns', () => {
  const sheet = () =>
    counts(
      '1 8 A coded x 0',
      '1 8 B coded x 0',
      '2 4 A coded x 0',
      '2 4 B coded y 0',
      '3 9 A coded y 0',
      '3 9 B coded y 0',
    );

  it.each(['disagreements', 'consensus --method majority'])('%s has no units to look at', async (command) => {
    const { code, stdout, stderr } = await run([...command.split(' '), sheet()]);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(
      'needs single units, and counts of patterns do not contain any\n  hint: use the coders’ sheets',
    );
  });

  it('gate judges them as it judges the sheets', async () => {
    const made = await countsFrom(GILLARD);
    for (const min of ['agreement=0.5', 'agreement=0.9', 'categories:cohen-kappa=0.4']) {
      const argv = ['--min', min, '--format', 'json'];
      const before = await run(['gate', ...GILLARD, ...argv]);
      const after = await run(['gate', made, '--codebook', twelve, ...argv]);
      expect(after.code).toBe(before.code);
      expect(JSON.parse(after.stdout).checks).toEqual(JSON.parse(before.stdout).checks);
    }
  });

  it('revise and plan say the same of them as of the sheets', async () => {
    const made = [await countsFrom(GILLARD), '--codebook', twelve];
    const argv = ['--merge', 'Training+Disclosure=Both', '--groupings', '100', '--format', 'json'];
    const results = async (command: readonly string[]) => {
      const { results: found } = JSON.parse((await run(command)).stdout);
      expect(found.length).toBeGreaterThan(0);
      return found;
    };
    expect(await results(['revise', ...made, ...argv])).toEqual(await results(['revise', ...GILLARD, ...argv]));
    const plan = ['plan', '--width', '0.2', '--format', 'json', '--pilot'];
    expect(await results([...plan, ...made])).toEqual(await results([...plan, ...GILLARD]));
  });

  it('compare takes rounds as different units, and refuses to pair them', async () => {
    const before = sheet();
    const { stdout, code } = await run([
      'compare',
      before,
      counts('1 9 A coded x 0', '1 9 B coded x 0', '2 5 A coded y 0', '2 5 B coded y 0'),
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('Before: 2 coders, 21 units');
    expect(stdout.replaceAll('\n', ' ')).toContain('counts of patterns do not say which unit is which');
    const paired = await run(['compare', before, sheet(), '--pairing', 'paired']);
    expect(paired.code).toBe(2);
    expect(paired.stderr).toContain('--pairing paired: counts of patterns do not say which unit is which');
  });

  it.each([
    [['--where', 'coder=A'], '--where: counts of patterns are in columns with fixed names'],
    [['--by-row'], '--by-row: counts of patterns'],
    [['--by', 'site'], '--by: counts of patterns'],
    [['--blank', 'missing'], '--blank: counts of patterns'],
    [['--on-duplicate', 'last'], '--on-duplicate last: counts of patterns do not say which row came last'],
  ])('%j has no effect on them, and is refused', async (argv, words) => {
    const { code, stderr, stdout } = await run(['agree', sheet(), ...argv]);
    expect(stderr).toContain(words);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});
