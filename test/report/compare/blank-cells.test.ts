import { describe, expect, it } from 'vitest';
import { comparisonSchema } from '../../../src/report/compare/schema.ts';
import { run } from '../../support/run.ts';
import { folderWith } from '../../support/scratch.ts';

// Blank cells among sets, scattered: each may mean that no category applied.
const BEFORE =
  'unit,Ana,Ben\n1,pay; help,pay\n2,,help\n3,help,help\n4,load,\n5,pay,pay\n6,,\n7,help,help; pay\n8,load,load\n9,help,\n10,pay,pay\n';
const AFTER = BEFORE.replace('9,help,', '9,help,help');

async function compare(...options: string[]) {
  const folder = folderWith({ 'before.csv': BEFORE, 'after.csv': AFTER });
  const files = [`${folder}/before.csv`, `${folder}/after.csv`, '--coders', 'Ana,Ben'];
  const { code, stdout, stderr } = await run(['compare', ...files, ...options]);
  expect(code, stderr).toBe(0);
  return stdout;
}

async function reported(...options: string[]) {
  const { changes, notes } = comparisonSchema.parse(JSON.parse(await compare('--format', 'json', ...options)));
  const ofAll = changes.filter(
    ({ scope, category, measure, rule }) =>
      scope === 'all' && category === null && rule === (measure === 'krippendorff-alpha' ? 'jaccard' : 'any'),
  );
  return { values: ofAll, note: notes.find((note) => note.code === 'blank-cells') };
}

describe('blank cells that decide what changed', () => {
  it('give the headline under both meanings, as each option does alone', async () => {
    const { note } = await reported();
    const { values, note: none } = await reported('--blank', 'uncoded');
    expect(none).toBeUndefined();
    expect(note).toMatchObject({ before: { cells: 5, read: 'missing' }, after: { cells: 4, read: 'missing' } });
    const moved = note!.moved.filter(({ scope }) => scope === 'all');
    expect(moved.map(({ measure }) => measure)).toEqual(['agreement', 'krippendorff-alpha']);
    for (const { measure, otherwise } of moved) {
      const alone = values.find((one) => one.measure === measure)!;
      expect(otherwise).toEqual({ before: alone.before.value, after: alone.after.value });
    }
    // 6 of 10 units alike, and 7 of 10: two blank cells are no agreement.
    expect(moved[0]).toMatchObject({ before: 1, after: 1, otherwise: { before: 0.6, after: 0.7 } });
  });

  it('are told before the figures', async () => {
    const screen = (await compare()).replaceAll(/\s+/g, ' ');
    expect(screen).toContain(
      '5 blank cells of the first round were read as missing, and 4 blank cells of the second round were read as missing; if blank cells mean that the coder applied no category: agreement from 60% to 70% instead of from 100% to 100%',
    );
  });
});
