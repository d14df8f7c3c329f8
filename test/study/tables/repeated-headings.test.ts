import { describe, expect, it } from 'vitest';
import { BadInputError } from '../../../src/problems.ts';
import { readStudies } from '../../../src/study/read-study-with-names.ts';
import { PLAIN_READING, type ReadingOptions } from '../../../src/study/reading-options.ts';
import { tableOf } from '../reading/study-of.ts';

const CODES = ['a', 'b', 'a', 'c', 'b', 'a', 'c', 'b'];
const sheet = (head: readonly string[], cells: (code: string, unit: number) => readonly string[]) =>
  tableOf('sheet.csv', [head, ...CODES.map((code, i) => [`s${i + 1}`, ...cells(code, i)])]);

const read = (table: ReturnType<typeof tableOf>, options: Partial<ReadingOptions> = {}) =>
  readStudies([table], { ...PLAIN_READING, ...options });

describe('headings that come equally often', () => {
  it('are numbered, and said to be', () => {
    const table = sheet(['unit', 'code', 'note', 'code', 'note'], (code, i) => [
      code,
      '',
      i === 2 ? 'b' : code,
      i ? '' : 'hm',
    ]);
    const { studies, notices } = read(table);
    expect(studies).toMatchObject([{ coders: ['1', '2'], unitCount: 8 }]);
    expect(notices).toContainEqual({
      code: 'duplicate-header',
      file: 'sheet.csv',
      name: 'code',
      numbers: [2, 4],
      called: ['code 1', 'code 2'],
    });
  });

  it('are variables of coders without names', () => {
    const table = sheet(['unit', 'tone', 'stance', 'tone', 'stance'], (code, i) => [
      code,
      `x${i % 2}`,
      code,
      `x${i % 3 ? 1 : 0}`,
    ]);
    expect(read(table).studies).toMatchObject([{ variable: 'tone', coders: ['1', '2'] }, { variable: 'stance' }]);
  });

  it('are names beside values', () => {
    const table = sheet(['unit', 'coder', 'code', 'coder', 'code'], (code, i) => [
      'Anna',
      code,
      'Ben',
      i === 2 ? 'b' : code,
    ]);
    expect(read(table).studies).toMatchObject([{ coders: ['Anna', 'Ben'], unitCount: 8 }]);
  });

  it('are asked about where nothing else shows coders, with a reading that can be chosen', () => {
    const table = sheet(['unit', 'code', 'code'], (code, i) => [code, i === 2 ? 'b' : code]);
    const readings = (() => {
      try {
        read(table);
      } catch (error) {
        if (error instanceof BadInputError)
          return error.problems.flatMap((one) => ('readings' in one ? one.readings : []));
        throw error;
      }
    })();
    expect(readings).toMatchObject([{ layout: 'wide', coders: ['code 1', 'code 2'] }]);
    expect(read(table, { coders: ['code 1', 'code 2'] }).studies).toMatchObject([{ unitCount: 8 }]);
    expect(read(table, { coders: ['#2', '#3'] }).studies).toMatchObject([{ unitCount: 8 }]);
  });
});

describe('a heading over several columns', () => {
  const labels = (code: string, unit: number) => [code, unit % 3 ? '' : code === 'a' ? 'b' : 'a', ''];
  const cells = (code: string, unit: number) => [...labels(code, unit), ...labels(unit === 2 ? 'b' : code, unit)];

  it('has a coder’s labels below it, filled from the left', () => {
    const table = sheet(['unit', 'coder A', '', '', 'coder B', '', ''], cells);
    const { studies, notices } = read(table, { layout: 'label-columns' });
    expect(studies).toMatchObject([{ layout: 'wide', unitCount: 8 }]);
    expect(notices).toContainEqual({
      code: 'heading-over-columns',
      file: 'sheet.csv',
      name: 'coder A',
      numbers: [2, 3, 4],
      called: ['coder A 1', 'coder A 2', 'coder A 3'],
    });
  });

  it('is none where a column without a heading holds something else, or a sum alone', () => {
    const notes = sheet(['unit', 'Anna', 'Ben', ''], (code, i) => [code, i === 2 ? 'b' : code, i === 1 ? 'hm' : '']);
    expect(read(notes).studies).toMatchObject([{ coders: ['Anna', 'Ben'] }]);
    const rows = CODES.map((code, i) => [`s${i + 1}`, code, i === 2 ? 'b' : code, '']);
    const summed = tableOf('sheet.csv', [['unit', 'Anna', 'Ben', ''], ...rows, ['Total', '8', '8', '8']]);
    expect(read(summed).studies).toMatchObject([{ coders: ['Anna', 'Ben'], unitCount: 8 }]);
  });

  it('or one that repeats may stand below a title', () => {
    const rows = CODES.flatMap((code, i) => [
      [`s${i + 1}`, 'Anna', code, i % 2 ? 'd' : ''],
      [`s${i + 1}`, 'Ben', i === 2 ? 'b' : code, i % 2 ? 'd' : ''],
    ]);
    const table = tableOf('sheet.csv', [['Pilot', '', '', ''], ['unit', 'coder', 'code', 'code'], ...rows]);
    const { studies, notices } = read(table);
    expect(studies).toMatchObject([{ coders: ['Anna', 'Ben'], categories: ['a', 'b', 'c', 'd'] }]);
    expect(notices).toContainEqual({ code: 'title-left-out', file: 'sheet.csv', title: 'Pilot' });
  });
});
