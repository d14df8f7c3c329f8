import { describe, expect, it } from 'vitest';
import { noticesOf, problemsOf, readDrawn } from '../../support/read-data.ts';

/** A sheet of these units, with categories in turn. */
function sheet(heading: string, units: readonly string[], further = ''): string {
  const rows = units.map(
    (unit, i) => `${unit} | ${['A', 'B', 'A', 'C'][i % 4]}${further === '' ? '' : ` | ${further} ${i}`}`,
  );
  return [`${heading} | category${further === '' ? '' : ' | text'}`, ...rows].join('\n');
}

const numbers = (from: number, to: number, before = '') =>
  Array.from({ length: to - from + 1 }, (_, i) => `${before}${from + i}`);

describe('sheets of coders who coded other units', () => {
  it.each([
    ['unit', numbers(1, 20), numbers(21, 40)],
    ['id', numbers(1, 20), numbers(21, 40)],
    ['Abschnitt', numbers(10, 29, 'P1-'), numbers(10, 29, 'P2-')],
    ['Segment-ID', numbers(1, 20, 'a'), numbers(1, 20, 'b')],
  ])('are not paired by row: %s', (heading, ana, ben) => {
    expect(problemsOf({ 'Ana.csv': sheet(heading, ana), 'Ben.csv': sheet(heading, ben) })).toMatchObject([
      {
        code: 'no-unit-shared',
        unit: [heading],
        first: [
          { file: 'Ana.csv', units: ana.slice(0, 2) },
          { file: 'Ben.csv', units: ben.slice(0, 2) },
        ],
      },
    ]);
  });

  it('are not paired by row where their texts differ, too', () => {
    const sheets = {
      'Ana.csv': sheet('unit', numbers(1, 20), 'first'),
      'Ben.csv': sheet('unit', numbers(21, 40), 'second'),
    };
    expect(problemsOf(sheets)).toMatchObject([{ code: 'no-unit-shared' }]);
  });

  it('are asked about where one of the coders has a name that may be anything', () => {
    const rows = (third: string) =>
      `doc | Ann | Bob | ${third}\nd1 | foo | | \nd2 | | bar | \nd3 | | | foo\nd4 | baz | |\nd5 | | bar | \nd6 | | | foo`;
    expect(readDrawn({ 'sheet.csv': rows('Dora') }).data.coders).toEqual(['Ann', 'Bob', 'Dora']);
    expect(problemsOf({ 'sheet.csv': rows('Zid') })).toMatchObject([{ code: 'unclear-reading' }]);
    expect(readDrawn({ 'sheet.csv': rows('site').replaceAll(/foo$/gm, 'north') }).data.coders).toEqual(['Ann', 'Bob']);
  });

  it('are read by row if this is asked for', () => {
    const sheets = { 'Ana.csv': sheet('unit', numbers(1, 20)), 'Ben.csv': sheet('unit', numbers(21, 40)) };
    const { data } = readDrawn(sheets, '--by-row');
    expect([data.unitCount, data.unitsAreRows]).toEqual([20, true]);
  });

  it('are read by unit if they share some', () => {
    const { data, notices } = readDrawn({
      'Ana.csv': sheet('unit', numbers(1, 20)),
      'Ben.csv': sheet('unit', numbers(19, 38)),
    });
    expect([data.unitCount, data.unitsAreRows]).toEqual([38, false]);
    expect(noticesOf(notices, 'single-coded')).toMatchObject([{ units: 36 }]);
  });
});

describe('sheets with other numbers and the same texts in every row', () => {
  it('are of the same units', () => {
    const sheets = {
      'Ana.csv': sheet('id', numbers(1, 20), 'text'),
      'Ben.csv': sheet('id', numbers(21, 40), 'text'),
    };
    expect(readDrawn(sheets).data.unitCount).toBe(20);
  });
});
