import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/list.ts';
import { flagOf } from '../../src/cli/options/option.ts';
import { reading, rollingUp, strata } from '../../src/cli/options/reading.ts';
import { optionsFor, type RoledColumn, withColumn, withRole, withWords, wordsOf } from '../../src/page/choices.ts';

const COLUMNS: readonly RoledColumn[] = [
  { name: 'section', role: 'unit' },
  { name: 'Smith, J', role: 'coder' },
  { name: 'Ben', role: 'coder' },
  { name: 'Date', role: 'left-out', why: 'date' },
  { name: 'Excerpt', role: 'text' },
];

describe('the choices in a page', () => {
  it('add a coder to those there are, and quote a name with a comma', () => {
    expect(withRole({}, COLUMNS, 'Date', 'coder')).toEqual({ coders: '"Smith, J",Ben,Date' });
  });

  it('leave a coder out by naming the others, and another column by ignoring it', () => {
    expect(withRole({}, COLUMNS, 'Smith, J', 'left-out')).toEqual({ coders: 'Ben' });
    const ignored = withRole({}, COLUMNS, 'Excerpt', 'left-out');
    expect(ignored).toEqual({ ignore: 'Excerpt' });
    expect(withColumn(ignored, 'Excerpt')).toEqual({});
  });

  it('name another unit in place of the first', () => {
    expect(withRole({ unit: 'section' }, COLUMNS, 'Date', 'unit')).toEqual({ unit: 'Date' });
  });

  it('make a column a stratum, and undo it', () => {
    const columns = COLUMNS.map((column) =>
      column.name === 'Date' ? { name: 'Date', role: 'stratum' as const } : column,
    );
    expect(withRole({}, COLUMNS, 'Date', 'stratum')).toEqual({ by: 'Date' });
    expect(withRole({ by: 'Date' }, columns, 'Date', 'left-out')).toEqual({});
  });

  it('take a coder as right, who stays one of the coders until that is undone', () => {
    const columns = COLUMNS.map((column) => (column.name === 'Ben' ? { name: 'Ben', role: 'gold' as const } : column));
    const taken = withRole({}, COLUMNS, 'Ben', 'gold');
    expect(taken).toEqual({ coders: '"Smith, J",Ben', gold: 'Ben' });
    expect(withRole(taken, columns, 'Ben', 'coder')).toEqual({ coders: '"Smith, J",Ben' });
  });

  it('take recommended options in place of those with the same names', () => {
    const options = withWords({ blank: 'missing' }, ['--blank', 'uncoded', '--by-row']);
    expect(wordsOf(options)).toEqual(['--blank', 'uncoded', '--by-row']);
  });

  it.each(['agree', 'inspect', 'disagreements', 'consensus', 'convert', 'codebook', 'revise', 'compare', 'methods'])(
    'give %s the options that it has',
    async (name) => {
      const { command } = await commands[name]!.load();
      const has = new Set(Object.keys(command.options).map(flagOf));
      const all = [...Object.keys({ ...reading, ...strata, ...rollingUp }), 'gold'].map((one) => flagOf(one).slice(2));
      const options = Object.fromEntries(all.map((one) => [one, 'A,B']));
      const given = Object.keys(optionsFor(name, options));
      // what a codebook was once chosen for a round, compare takes for that round
      expect(given.filter((one) => !has.has(`--${one}`))).toEqual([]);
      expect(all.filter((one) => has.has(`--${one}`) && !given.includes(one))).toEqual([]);
    },
  );

  it('leave out of the coders whoever is right, but in the report', () => {
    const options = { coders: '"Smith, J",Ben', gold: 'Ben' };
    expect(optionsFor('agree', options)).toEqual(options);
    expect(optionsFor('convert', options)).toEqual({ coders: '"Smith, J"' });
  });

  it('give a value that begins with a hyphen behind its sign, and take it back', () => {
    expect(wordsOf({ none: '-', blank: 'missing' })).toEqual(['--none=-', '--blank', 'missing']);
    expect(withWords({}, ['--none=-', '--by-row'])).toEqual({ none: '-', 'by-row': true });
  });
});
