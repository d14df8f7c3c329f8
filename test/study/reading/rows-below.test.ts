import { describe, expect, it } from 'vitest';
import { rowsBelow } from '../../../src/study/reading/rows-below.ts';
import { tableOf } from './study-of.ts';

/** The rows that are left out below twelve units of three coders; "" is a blank row. */
function below(rows: readonly string[], unit = (i: number) => String(i + 1), codes = ['pay', 'help', 'load']) {
  const units = Array.from({ length: 12 }, (_, i) => [unit(i), codes[i % 3]!, codes[(i * 5) % 3]!, codes[i % 2]!]);
  const filled = rows.filter((row) => row !== '').map((row) => row.split('|'));
  const table = tableOf('sheet.csv', [['unit', 'Anna', 'Ben', 'Cleo'], ...units, ...filled]);
  const lines = [...units.map((_, i) => i + 2), ...rows.flatMap((row, i) => (row === '' ? [] : [i + 14]))];
  const { total, notes, to, doubtful } = rowsBelow({ ...table, line: (row) => lines[row]! }, 0);
  return { total: total !== undefined, notes: notes.length, units: to, isDoubtful: doubtful !== undefined };
}

describe('rows below the units', () => {
  it('are notes where names and codings are written otherwise', () => {
    expect(below(['Time taken|2h|3h|2.5h'])).toMatchObject({ total: false, notes: 1, units: 12 });
    expect(below(['Coded by: Anna and Ben'])).toMatchObject({ notes: 1 });
    expect(below(['Kappa|0.71'], (i) => `t${i}`)).toMatchObject({ notes: 1 });
    expect(below(['1 = yes', '2 = no'], undefined, ['1', '2', '3'])).toMatchObject({ notes: 2 });
    expect(below(['Minutes|45|50'], undefined, ['1', '2', '3'])).toMatchObject({ notes: 1 });
    expect(below(['Total|4|5|3', 'Done in May'])).toMatchObject({ total: true, notes: 1, units: 12 });
  });

  it('are notes, too, where a blank row stands above them', () => {
    const places = (i: number) => (i % 2 === 0 ? `North ${'abcdef'[i / 2]}` : `Place${'abcdef'[(i - 1) / 2]}`);
    expect(below(['', 'Legend', 'pay|money for the work', 'help|from others'])).toMatchObject({ notes: 3 });
    expect(below(['', '1|yes, all of it', '2|no'], undefined, ['1', '2', '3'])).toMatchObject({ notes: 2 });
    expect(below(['', 'Coded in May, twice', 'Ben was'], places)).toMatchObject({ notes: 2 });
  });

  it('are notes, too, where what stands beside them is foreign to the codings', () => {
    const places = (i: number) => (i % 2 === 0 ? `North ${'abcdef'[i / 2]}` : `Place${'abcdef'[(i - 1) / 2]}`);
    expect(below(['', 'Coded on:|Monday|Tuesday|Friday'])).toMatchObject({ notes: 1, units: 12 });
    expect(below(['Done|yes|yes|yes'])).toMatchObject({ notes: 1, units: 12 });
    expect(below(['', 'Codes used:|3'])).toMatchObject({ notes: 1, units: 12 }); // a unit is called 3
    expect(below(['', 'Most often:|pay|help|pay'])).toMatchObject({ notes: 1, units: 12 });
    expect(below(['', 'Weekday|Monday|Tuesday|Friday'], places)).toMatchObject({ notes: 1, units: 12 });
    expect(below(['Done|pay|yes|yes'])).toMatchObject({ notes: 0, units: 13 });
  });

  it('are doubtful where they are called by a word, and all others by numbers', () => {
    expect(below(['', 'Extra|pay|help|help'])).toMatchObject({ units: 13, isDoubtful: true });
    expect(below(['13|pay|help|help'])).toMatchObject({ units: 13, isDoubtful: false });
    expect(below(['13b|pay|help|help'])).toMatchObject({ units: 13, isDoubtful: false });
    expect(below(['Done|yes|yes|yes'])).toMatchObject({ units: 12, isDoubtful: false });
  });

  it('are codings where nothing else is in a sheet', () => {
    const codes = ['no contact', 'letter', 'no contact', 'home visit', 'letter'];
    const last = (text: string) => {
      const table = tableOf('Anna.csv', [['choice'], ...[...codes, text].map((one) => [one])]);
      return rowsBelow({ ...table, line: (row) => row + (row === codes.length ? 3 : 2) }, 0).notes.length;
    };
    expect(last('phone call')).toBe(0);
    const below = (texts: readonly string[]) => {
      const first = ['home visit', 'phone call', 'no contact', 'home visit'];
      const table = tableOf('Anna.csv', [['choice'], ...[...first, ...texts].map((one) => [one])]);
      return rowsBelow({ ...table, line: (row) => row + (row >= first.length ? 3 : 2) }, 0).notes.length;
    };
    expect(below(['letter', 'home visit', 'phone call'])).toBe(0);
    expect(below(['Coded in May 2024: twice', 'by Anna'])).toBe(2);
    expect(last('Coded in May 2024: twice')).toBe(1);
  });

  it('are units where they could be', () => {
    expect(below(['13|pay'])).toMatchObject({ notes: 0, units: 13 });
    expect(below(['13'])).toMatchObject({ notes: 0 });
    expect(below(['', '13|pay'])).toMatchObject({ notes: 0 });
    expect(below(['Extra|pay'])).toMatchObject({ notes: 0 });
    expect(below(['13|rest'])).toMatchObject({ notes: 0 });
    expect(below(['Extra|rest|rest|pay'])).toMatchObject({ notes: 0 });
  });
});
