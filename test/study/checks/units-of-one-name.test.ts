import { describe, expect, it } from 'vitest';
import { drawnUnits, noticesOf, problemsOf, readDrawn } from '../../support/read-data.ts';

const sheet = (units: readonly string[], codes = ['A', 'B', 'A', 'C']) =>
  ['unit | category', ...units.map((unit, i) => `${unit} | ${codes[i % codes.length]}`)].join('\n');

describe('units that differ only in case', () => {
  const sheets = { 'Ana.csv': sheet(['P1', 'P2', 'P3', 'P4']), 'Ben.csv': sheet(['P1', 'p2', 'P3', 'p4']) };

  it('are one where no coder has both, and that is told once', () => {
    const { data, notices } = readDrawn(sheets);
    expect(drawnUnits(data)).toEqual([
      'P1 Ana: A, Ben: A',
      'P2 Ana: B, Ben: B',
      'P3 Ana: A, Ben: A',
      'P4 Ana: C, Ben: C',
    ]);
    expect(noticesOf(notices, 'units-unified')).toEqual([{ code: 'units-unified', units: 2, example: ['P2', 'p2'] }]);
    expect(noticesOf(notices, 'single-coded')).toEqual([]);
  });

  it('are two as they are written, if that is asked for', () => {
    const { data, notices } = readDrawn(sheets, '--normalize', 'none');
    expect(data.unitCount).toBe(6);
    expect(noticesOf(notices, 'near-duplicate')).toHaveLength(2);
  });

  it('are two where a coder has such units', () => {
    const both = { 'Ana.csv': sheet(['P1', 'p1', 'P2', 'P3']), 'Ben.csv': sheet(['P1', 'p1', 'p2', 'P3']) };
    const { data, notices } = readDrawn(both);
    expect(data.unitCount).toBe(5);
    expect(noticesOf(notices, 'units-unified')).toEqual([]);
  });

  it('are one in a long sheet, too', () => {
    const rows = ['P1 | Ana | A', 'P2 | Ana | B', 'P3 | Ana | A', 'P1 | Ben | A', 'p2 | Ben | B', 'P3 | Ben | B'];
    const { data } = readDrawn({ 'all.csv': ['unit | coder | category', ...rows].join('\n') });
    expect(drawnUnits(data)).toEqual(['P1 Ana: A, Ben: A', 'P2 Ana: B, Ben: B', 'P3 Ana: A, Ben: B']);
  });

  it('are read as one by --unit where all do, and not by row', () => {
    const units = Array.from({ length: 8 }, (_, i) => `P${i + 1}`);
    const other = { 'Ana.csv': sheet(units), 'Ben.csv': sheet(units.map((unit) => unit.toLowerCase()).reverse()) };
    expect(problemsOf(other)).toMatchObject([{ code: 'no-unit-shared', alike: 'case' }]);
    const { data } = readDrawn(other, '--unit', 'unit');
    expect(drawnUnits(data)[0]).toBe('P1 Ana: A, Ben: C');
    const zeros = { ...other, 'Ben.csv': sheet(units.map((unit) => unit.replace('P', 'p-0'))) };
    expect(problemsOf(zeros)).toMatchObject([{ code: 'no-unit-shared', alike: 'spelling' }]);
  });
});
