import { describe, expect, it } from 'vitest';
import { noticesOf, problemsOf, readDrawn } from '../support/read-data.ts';

/** Twenty codings that two coders gave with one difference. */
const ana = [...'ABCABBCACBACABCABCBA'];
const ben = ana.map((code, i) => (i === 4 ? 'C' : code));
const sheet = (codes: readonly string[]) => ['code | comment', ...codes.map((code) => `${code} | `)].join('\n');
const numbered = (codes: readonly string[]) =>
  ['nr | code', ...codes.map((code, i) => `${i + 1} | ${code}`)].join('\n');

describe('sheets without names of units', () => {
  it('are compared row by row', () => {
    const { data } = readDrawn({ 'Ana.csv': sheet(ana), 'Ben.csv': sheet(ben) });
    expect(data.unitCount).toBe(20);
  });

  it('are not where one of them is sorted by category, unless an option says so', () => {
    const sheets = { 'Ana.csv': sheet(ana), 'Ben.csv': sheet([...ben].sort()) };
    expect(problemsOf(sheets)).toMatchObject([{ code: 'rows-sorted', sorted: ['Ben.csv'], of: 2 }]);
    expect(readDrawn(sheets, '--by-row').data.unitCount).toBe(20);
  });

  it('are not where one of them has fewer rows, unless an option says so', () => {
    const sheets = { 'Ana.csv': sheet(ana), 'Ben.csv': sheet(ben.slice(1)) };
    expect(problemsOf(sheets)).toMatchObject([{ code: 'rows-unequal', rows: [20, 19] }]);
    expect(readDrawn(sheets, '--by-row').data.unitCount).toBe(20);
  });
});

describe('units that are numbered sheet by sheet', () => {
  const shifted = (a: readonly string[], b: readonly string[]) =>
    noticesOf(readDrawn({ 'Ana.csv': numbered(a), 'Ben.csv': numbered(b) }).notices, 'units-shifted');

  it('are told where one sheet lacks a row and all behind it have other numbers', () => {
    expect(shifted(ana, ben.toSpliced(6, 1))).toMatchObject([{ coders: ['Ana', 'Ben'], shifted: 18, units: 19 }]);
    expect(shifted(ana, ben.toSpliced(2, 0, 'B'))).toMatchObject([{ coders: ['Ana', 'Ben'], shifted: 19 }]);
  });

  it('are in order where nothing is shifted, whatever coders agree on', () => {
    expect(shifted(ana, ben)).toEqual([]);
    expect(shifted(ana, [...ben].reverse())).toEqual([]);
    expect(
      shifted(
        ana,
        ana.map(() => 'A'),
      ),
    ).toEqual([]);
  });
});
