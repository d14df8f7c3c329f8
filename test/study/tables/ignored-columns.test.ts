import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../src/notices.ts';
import { BadInputError, type Problem } from '../../../src/problems.ts';
import { readStudy } from '../../../src/study/read-study-with-names.ts';
import type { ReadingOptions } from '../../../src/study/reading-options.ts';
import type { Study } from '../../../src/study/study.ts';
import { readAs } from '../../support/options.ts';
import { drawnUnits } from '../../support/read-data.ts';
import { sheetOf } from '../../support/sheet-writer.ts';

type Cells = readonly (readonly string[])[];

function read(tables: Record<string, Cells>, ignore: readonly string[], options: Partial<ReadingOptions> = {}): Study {
  const sheets = Object.entries(tables).map(([path, rows]) => sheetOf(path, rows as string[][]));
  return readStudy(sheets, { ...readAs('--blank', 'uncoded'), ...options, ignore }).data;
}

function notices(tables: Record<string, Cells>, ignore: readonly string[]): readonly Notice[] {
  const sheets = Object.entries(tables).map(([path, rows]) => sheetOf(path, rows as string[][]));
  return readStudy(sheets, { ...readAs(), ignore }).notices;
}

function problems(...args: Parameters<typeof read>): readonly Problem[] {
  try {
    read(...args);
  } catch (error) {
    if (error instanceof BadInputError) return error.problems;
    throw error;
  }
  return [];
}

const WIDE = [
  ['unit', 'rater1', 'rater2', 'model'],
  ['u1', 'a', 'a', 'b'],
  ['u2', 'b', 'a', 'b'],
];

const LONG = [
  ['unit', 'coder', 'label', 'code'],
  ['u1', 'A', 'x', '1'],
  ['u1', 'B', 'y', '2'],
];

const OF_A = [
  ['unit', 'label', 'code'],
  ['u1', 'x', '1'],
];

const COUNTS = [
  ['pattern', 'units', 'coder', 'coding', 'category', 'duplicates', 'rater1', 'rater2'],
  ['p', '3', 'A', 'coded', 'x', '0', 'a', 'a'],
  ['p', '3', 'B', 'coded', 'x', '0', 'a', 'a'],
];

describe('an ignored column', () => {
  it('is not there, whatever the layout', () => {
    expect(drawnUnits(read({ 'w.csv': WIDE }, ['rater2'], { coders: ['rater1', 'model'] }))).toEqual([
      'u1 rater1: a, model: b',
      'u2 rater1: b, model: b',
    ]);
    expect(drawnUnits(read({ 'l.csv': LONG }, ['code']))).toEqual(['u1 A: x, B: y']);
    expect(drawnUnits(read({ 'l.csv': LONG }, ['label']))).toEqual(['u1 A: 1, B: 2']);
    expect(drawnUnits(read({ 'A.csv': OF_A, 'B.csv': OF_A }, ['code']))).toEqual(['u1 A: x, B: x']);
    expect(read({ 'c.csv': COUNTS }, ['rater*']).layout).toBe('patterns');
  });

  it('decides of which layout the sheet is taken to be', () => {
    expect(read({ 'l.csv': LONG }, ['code']).layout).toBe('long');
    expect(() => read({ 'l.csv': LONG }, ['coder'])).toThrow();
  });

  it('is reported, once for all sheets', () => {
    expect(notices({ 'A.csv': OF_A, 'B.csv': OF_A }, ['CODE'])).toContainEqual({
      code: 'columns-ignored',
      columns: ['code'],
    });
    const codes = notices({ 'A.csv': OF_A, 'B.csv': OF_A }, []).map(({ code }) => code);
    expect(codes).not.toContain('columns-ignored');
  });

  it('may be missing in some of the sheets', () => {
    const bare = OF_A.map((row) => row.slice(0, 2));
    expect(drawnUnits(read({ 'A.csv': OF_A, 'B.csv': bare }, ['code']))).toEqual(['u1 A: x, B: x']);
  });

  it('must be there in one of them, and not be named for something else', () => {
    expect(problems({ 'w.csv': WIDE }, ['modell'])).toMatchObject([
      { code: 'unknown-column', option: 'ignore', found: 'modell', nearest: 'model' },
    ]);
    expect(problems({ 'l.csv': LONG }, ['code', 'unit'], { unit: ['unit'] })).toContainEqual({
      code: 'column-in-two-roles',
      at: { file: 'l.csv' },
      found: 'unit',
      roles: ['ignore', 'unit'],
    });
  });

  it('is still among the columns of the tables that were read', () => {
    expect(read({ 'l.csv': LONG }, ['code']).tables[0]!.columns.map(({ name }) => name)).toContain('code');
  });
});
