import { describe, expect, it } from 'vitest';
import { findReading } from '../../../src/study/reading/find-reading.ts';
import type { Fixed } from '../../../src/study/reading/fixed.ts';
import { studyOf, tableOf } from './study-of.ts';

type Rows = readonly (readonly string[])[];

const outcomeOf = (files: Readonly<Record<string, Rows>>, fixed: Fixed = {}) =>
  findReading(
    Object.entries(files).map(([name, rows]) => tableOf(`${name}.csv`, rows)),
    fixed,
  );

const GIVEN = Array.from({ length: 8 }, (_, i) =>
  [0, 1, 2].map((c) => ['pay', 'care', 'time'][(i + (c === 2 && i % 3 === 0 ? 1 : 0)) % 3]!),
);

describe('rows that are no units', () => {
  it('are coders, in a file per unit', async () => {
    const files = Object.fromEntries(
      GIVEN.map((given, i) => [
        `article ${i + 1}`,
        [['coder', 'label'], ...given.map((label, c) => [['Ana', 'Ben', 'Cleo'][c]!, label])],
      ]),
    );
    const { read } = await outcomeOf(files);
    expect(read).toMatchObject({ unit: ['(file)'], coder: 'coder' });
    expect(studyOf(read!)).toMatchObject([
      { coders: ['Ana', 'Ben', 'Cleo'], given: GIVEN.map((unit) => unit.map((one) => [one])) },
    ]);
  });

  it('are codes, where a table counts how often each document has each of them', async () => {
    const counts = [
      ['', 'Doc 1', 'Doc 2', 'Doc 3', 'Totals'],
      ['pay', '1', '3', '3', '7'],
      ['care', '7', '4', '2', '13'],
      ['time', '0', '2', '1', '3'],
    ];
    expect((await outcomeOf({ counts })).read).toBeUndefined();
    expect((await outcomeOf({ counts: counts.map((row) => row.slice(0, 4)) })).read).toBeUndefined();
  });

  it('are codes, where each coder marked the documents that have them', async () => {
    const marks = (coder: number) => [
      ['Code', ...GIVEN.map((_, i) => `Doc${i + 1}`)],
      ...['pay', 'care', 'time'].map((code) => [code, ...GIVEN.map((given) => (given[coder] === code ? 'x' : ''))]),
    ];
    expect((await outcomeOf({ Ana: marks(0), Ben: marks(2) })).read).toBeUndefined();
  });

  it('are numbered for each unit, as a program does that makes rows of columns', async () => {
    const rows = GIVEN.flatMap((given, i) => given.map((code, c) => [String(i + 1), String(c + 1), code]));
    const outcome = await outcomeOf({ long: [['id', 'Index1', 'trans1'], ...rows] });
    const readings = outcome.read === undefined ? outcome.readings : [];
    expect(readings.map(({ unit, coder }) => [unit, coder])).toContainEqual([['id'], 'Index1']);
  });
});
