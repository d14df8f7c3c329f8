import { describe, expect, it } from 'vitest';
import { readStudy } from '../../../src/study/read-study-with-names.ts';
import { readAs } from '../../support/options.ts';
import { tableOf } from './study-of.ts';

/** More rows than those by which a table is judged. */
const ROWS = 41_000;

function rows(row: (i: number) => readonly string[]): string[][] {
  return Array.from({ length: ROWS }, (_, i) => [...row(i)]);
}

const unitsOf = (cells: readonly (readonly string[])[], ...argv: readonly string[]) =>
  readStudy([tableOf('all.csv', cells)], readAs(...argv)).data.unitCount;

describe('a long table is judged by some of its rows, and read whole', { timeout: 60_000 }, () => {
  it('counts of coders', () => {
    const cells = rows((i) => [`s${i + 1}`, String(i % 6), String((5 - (i % 6)) >> 1), String((6 - (i % 6)) >> 1)]);
    expect(unitsOf([['unit', 'pos', 'neg', 'neutral'], ...cells])).toBe(ROWS);
  });

  it('labels with names beside them', () => {
    const names = ['anna', 'ben', 'carla', 'dora'];
    const cells = rows((i) => [`s${i + 1}`, names[i % 4]!, 'abc'[i % 3]!, names[(i + 1) % 4]!, 'abc'[(i >> 2) % 3]!]);
    expect(unitsOf([['unit', 'coder_1', 'label_1', 'coder_2', 'label_2'], ...cells])).toBe(ROWS);
  });

  it('a first row that is no heading row', () => {
    const cells = rows((i) => [`s${(i >> 1) + 1}`, ['anna', 'ben'][i % 2]!, 'abc'[(i >> 1) % 3]!]);
    expect(unitsOf(cells)).toBe(ROWS / 2);
  });
});

describe('conditions and strata of tables that are made into others', () => {
  const heading = ['unit', 'site', 'coder_1', 'label_1', 'coder_2', 'label_2'];
  const cells = Array.from({ length: 40 }, (_, i) => [
    `s${i + 1}`,
    'xy'[i % 2]!,
    ['anna', 'ben', 'carla'][i % 3]!,
    'abc'[i % 3]!,
    ['ben', 'carla', 'anna'][i % 3]!,
    'abc'[(i >> 2) % 3]!,
  ]);

  it('are met and kept', () => {
    expect(unitsOf([heading, ...cells], '--where', 'site=x')).toBe(20);
    const { data } = readStudy([tableOf('all.csv', [heading, ...cells])], readAs('--by', 'site'));
    expect([...new Set(data.strata.values())]).toEqual(['x', 'y']);
  });
});
