import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { agreeReport, run } from '../support/run.ts';
import { folderWith } from '../support/scratch.ts';

function wide(rows: readonly (readonly [string, string])[]): string {
  const text = ['unit,A,B', ...rows.map(([a, b], i) => `u${i},${a},${b}`), ''].join('\n');
  return join(folderWith({ 'sheet.csv': text }), 'sheet.csv');
}

const COLUMNS = ['--unit', 'unit', '--coders', 'A,B'];

describe('categories that are the same number', () => {
  it.each(['linear', 'quadratic', 'interval', 'ratio'])('have no distance under rule %s', async (rule) => {
    const written = [
      ['1', '1.0'],
      ['1.0', '1'],
      ['1', '1'],
    ] as const;
    const { report } = await agreeReport([
      ...[wide(written), ...COLUMNS, '--normalize', 'none', '--scale', 'interval', '--rule', rule],
      ...['--measures', 'agreement,cohen-kappa'],
    ]);
    const found = report.results.filter(({ category, measure }) => category === null && measure === 'agreement');
    expect(found.map(({ value }) => value)).toEqual([1, 1]);
    for (const { value, reason } of report.results)
      expect(value === null || Number.isFinite(value), reason!).toBe(true);
  });
});

describe('a scale of numbers', () => {
  it('wants points for decimals', async () => {
    const folder = folderWith({ 'sheet.csv': 'unit,A,B\n1,"3,5","3,5"\n2,"4,0","3,5"\n3,2,"2,0"\n4,"3,5","4,0"\n' });
    const sheet = join(folder, 'sheet.csv');
    const { stderr } = await run(['agree', sheet, ...COLUMNS, '--scale', 'interval', '--rule', 'interval']);
    expect(stderr).toMatch(/"\d,\d" is not a number\n {2}hint: write decimals with a point: \d\.\d\n/);
  });

  it('takes decimal commas in a sheet with semicolons, and says so', async () => {
    const rows = ['1;3,5;3', '2;4,0;3,5', '3;2;2,0', '4;3,5;4'];
    const folder = folderWith({
      'commas.csv': `unit;A;B\n${rows.join('\n')}\n`,
      'points.csv': `unit,A,B\n${rows.map((row) => row.replaceAll(',', '.').replaceAll(';', ',')).join('\n')}\n`,
      'lists.csv': 'unit;A;B\n1;1,2;1\n2;2;2,1\n3;1;1,x\n',
    });
    const read = (name: string, ...more: string[]) => agreeReport([join(folder, name), ...COLUMNS, ...more]);
    const commas = await read('commas.csv', '--scale', 'interval');
    expect(commas.stderr).toContain(
      'note: 5 cells read as numbers with a decimal comma, such as "3,5" (if they are lists, use --separator ,)\n',
    );
    const points = await read('points.csv', '--scale', 'interval');
    expect(commas.report.data.categories).toEqual(['2', '3', '3.5', '4']);
    expect(commas.report.results).toEqual(points.report.results);
    const lists = await read('commas.csv', '--separator', ',');
    expect(lists.report.data.categories).toEqual(['0', '2', '3', '4', '5']);
    const asked = await run(['agree', join(folder, 'lists.csv'), ...COLUMNS]);
    expect([asked.code, asked.stderr]).toEqual([2, expect.stringContaining('which may separate categories')]);
    const whole = await read('lists.csv', '--separator', 'none');
    expect(whole.report.data.categories).toEqual(['1', '1,2', '1,x', '2', '2,1']);
  });

  it.each(['Infinity', '0x10', '1e999', 'x'])('has no place for %s', async (category) => {
    const sheet = wide([
      ['1', category],
      [category, '1'],
      ['1', '1'],
    ]);
    const { code, stdout, stderr } = await run([
      'agree',
      sheet,
      ...COLUMNS,
      '--scale',
      'interval',
      '--rule',
      'interval',
    ]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`the category "${category}" is not a number`);
  });

  const uneven = [
    ['1', '1'],
    ['2', '10'],
    ['10', '10'],
    ['2', '1'],
  ] as const;

  it('that no rule asks for is said to change nothing, by agree and by gate', async () => {
    const sheet = wide(uneven);
    const asked = [sheet, ...COLUMNS, '--scale', 'ordinal', '--rule', 'any,exact'];
    const { report } = await agreeReport(asked);
    expect(report.notes).toContainEqual({ code: 'scale-unused', scale: 'ordinal', rules: ['any', 'exact'] });
    const table = await run(['agree', ...asked]);
    expect(table.stdout.replaceAll('\n', ' ')).toContain(
      '--scale ordinal changes no figure here: rules any, exact do not consider how far apart categories are (--rule ordinal does).',
    );
    const gate = await run(['gate', sheet, ...COLUMNS, '--scale', 'interval', '--min', 'agreement=0.1']);
    expect(gate.stdout.replaceAll('\n', ' ')).toContain(
      '--scale interval changes no figure here: rule any does not consider',
    );
    const used = await agreeReport([sheet, ...COLUMNS, '--scale', 'ordinal', '--rule', 'ordinal']);
    expect(used.report.notes.map(({ code }) => code)).not.toContain('scale-unused');
  });

  it('is missed where numbers lie otherwise than their places', async () => {
    const notes = async (rows: typeof uneven | readonly (readonly [string, string])[], rule: string) =>
      (await agreeReport([wide(rows), ...COLUMNS, '--rule', rule])).report.notes;
    const taken = (rule: string) => ({ code: 'places-as-numbers', rules: [rule] });
    expect(await notes(uneven, 'linear')).toContainEqual(taken('linear'));
    expect(await notes(uneven, 'quadratic')).toContainEqual(taken('quadratic'));
    const folder = folderWith({
      'partly.csv': 'unit,A,B\n1,1,2\n2,2,x\n3,9,9\n4,x,x\n',
      'codebook.csv': 'category\n1\n2\nx\n9\n',
    });
    const partly = [join(folder, 'partly.csv'), ...COLUMNS, '--codebook', join(folder, 'codebook.csv')];
    const { report } = await agreeReport([...partly, '--rule', 'linear']);
    expect(report.notes).not.toContainEqual(taken('linear')); // they have no numbers to take
    const decimals = ['100000.1', '100000.3', '100000.5', '100000.7', '100000.9'].map((x) => [x, x] as const);
    expect(await notes([...decimals, ['100000.1', '100000.3']], 'linear')).not.toContainEqual(taken('linear'));
    const even = uneven.map(([a, b]) => [a.replace('10', '3'), b.replace('10', '3')] as const);
    expect(await notes(even, 'linear')).not.toContainEqual(taken('linear'));
    expect(await notes(even, 'interval')).toContainEqual(taken('interval'));
  });
});
