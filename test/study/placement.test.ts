import { describe, expect, it } from 'vitest';
import { BadInputError } from '../../src/problems.ts';
import { drawnUnits, noticesOf, problemsOf, readDrawn } from '../support/read-data.ts';

const UNITS = ['u1 SG: A, KO: A', 'u2 SG: B, KO: A'];

describe('the layout is found out', () => {
  it('a file a coder', () => {
    const { data } = readDrawn({
      'round 1/SG.csv': 'unit | category \n u1 | A \n u2 | B',
      'round 1/KO.csv': 'unit | category \n u1 | A \n u2 | A',
    });
    expect([data.layout, drawnUnits(data)]).toEqual(['per-coder', UNITS]);
  });

  it('a row a coding', () => {
    const { data } = readDrawn({
      'all.csv': 'unit | coder | category \n u1 | SG | A \n u1 | KO | A \n u2 | SG | B \n u2 | KO | A',
    });
    expect([data.layout, drawnUnits(data)]).toEqual(['long', UNITS]);
  });

  it('a row a coding, over several files', () => {
    const { data } = readDrawn({
      'part 1.csv': 'unit | coder | category \n u1 | SG | A \n u1 | KO | A',
      'part 2.csv': 'category | unit | coder \n B | u2 | SG \n A | u2 | KO',
    });
    expect([data.layout, drawnUnits(data)]).toEqual(['long', UNITS]);
  });

  it('a column a coder, by what the columns hold', () => {
    const { data } = readDrawn({ 'all.csv': 'unit | SG | KO \n u1 | A | A \n u2 | B | A \n u3 | A | B \n u4 | A | A' });
    expect([data.layout, drawnUnits(data).slice(0, 2)]).toEqual(['wide', UNITS]);
  });

  it('a column a coder, by what the columns hold, however numbers are written', () => {
    const { data } = readDrawn({
      'all.csv': 'unit | SG | KO \n u1 | 1 | 1.0 \n u2 | 2 | 1.0 \n u3 | 1 | 2.0 \n u4 | 1 | 1.0',
    });
    expect([data.layout, data.coderOrder, data.categories]).toEqual(['wide', ['SG', 'KO'], ['1', '2']]);
  });

  it.each([
    ['coder_1', 'coder_2'],
    ['Rater A', 'Rater B'],
    ['annotator1', 'annotator2'],
    ['Reviewer-1', 'Reviewer-2'],
  ])('a column a coder, by their headings: %s', (a, b) => {
    const { data } = readDrawn({ 'all.csv': `id | text | ${a} | ${b} \n 1 | one | A | B \n 2 | two | B | B` });
    expect([data.layout, data.coderOrder]).toEqual(['wide', [a, b]]);
  });

  it('and said, with what each column was taken for and what was not used', () => {
    const { notices } = readDrawn({
      'all.csv': 'item | coder_a | coder_b | when \n u1 | A | A | May \n u2 | B | A | June',
    });
    expect(noticesOf(notices, 'read-as')).toMatchObject([
      { layout: 'wide', sheets: 1, unit: ['item'], coder: ['coder_a', 'coder_b'], ignored: ['when'] },
    ]);
  });
});

describe('the columns are found by their headings', () => {
  it.each(['unit', 'Unit ID', 'unit_id', 'UnitId', 'section', 'Segment', 'item', 'Document', 'ID', 'key'])(
    '%s names the unit',
    (heading) => {
      const { data } = readDrawn({
        'SG.csv': `${heading} | category \n u1 | A \n u2 | B`,
        'KO.csv': `${heading} | category \n u1 | A \n u2 | A`,
      });
      expect(drawnUnits(data)).toEqual(UNITS);
    },
  );

  it.each(['category', 'Categories', 'code', 'Codes', 'label', 'rating', 'Decision', 'tag'])(
    '%s holds the categories',
    (heading) => {
      const { data } = readDrawn({
        'SG.csv': `unit | when | ${heading} \n u1 | May | A \n u2 | May | B`,
        'KO.csv': `unit | when | ${heading} \n u1 | June | A \n u2 | June | A`,
      });
      expect(drawnUnits(data)).toEqual(UNITS);
    },
  );

  it.each(['coder', 'Coder ID', 'rater', 'annotator_name', 'judge', 'Reviewer', 'coded by', 'created_by'])(
    '%s names the coder',
    (heading) => {
      const { data } = readDrawn({
        'all.csv': `unit | ${heading} | category \n u1 | SG | A \n u1 | KO | A \n u2 | SG | B \n u2 | KO | A`,
      });
      expect(drawnUnits(data)).toEqual(UNITS);
    },
  );

  it('in a row a coding, a number of the row does not name the unit', () => {
    const rows = ['1 | u1 | SG | A', '2 | u1 | KO | A', '3 | u2 | SG | B', '4 | u2 | KO | A'];
    const { data } = readDrawn({ 'all.csv': ['id | post_id | coder | category', ...rows].join(' \n ') });
    expect(drawnUnits(data)).toEqual(UNITS);
  });

  it('text and note stand beside the codings and are not codings', () => {
    const { data } = readDrawn({
      'SG.csv': 'unit | text | category | note \n u1 | Hello | A | not sure',
      'KO.csv': 'unit | text | category | note \n u1 | Hello | A |',
    });
    expect(data.texts.get(0)).toBe('Hello');
    expect([...data.notes.values()]).toEqual(['not sure']);
    expect(data.coders[[...data.notes.keys()][0]! % 2]).toBe('SG');
  });

  it('categories stand in several columns of one name and a number', () => {
    const { data } = readDrawn({
      'SG.csv': 'unit | Code 1 | Code 2 \n u1 | A | B \n u2 | B |',
      'KO.csv': 'unit | Code 1 | Code 2 \n u1 | A | \n u2 | |',
    });
    expect(drawnUnits(data)).toEqual(['u1 SG: A+B, KO: A', 'u2 SG: B, KO: uncoded']);
  });
});

describe('what is named is taken', () => {
  const WIDE = { 'all.csv': 'id | part | x | y | z \n 1 | a | A | A | B \n 1 | b | B | A | B' };

  it('coders, in the order in which they are named', () => {
    const { data } = readDrawn(WIDE, '--coders', 'z,x', '--unit', 'id,part');
    expect(data.coderOrder).toEqual(['z', 'x']);
    expect(drawnUnits(data)).toEqual(['1 / a z: B, x: A', '1 / b z: B, x: B']);
  });

  it('columns by another case, by position, and by a pattern', () => {
    expect(readDrawn(WIDE, '--coders', 'X,#5', '--unit', 'ID,PART').data.coderOrder).toEqual(['x', 'z']);
    const slots = { 'SG.csv': 'unit | c.1 | c.2 \n u1 | A | B', 'KO.csv': 'unit | c.1 | c.2 \n u1 | A | ' };
    expect(drawnUnits(readDrawn(slots, '--category', 'c.*').data)).toEqual(['u1 SG: A+B, KO: A']);
  });

  it('the n-th row as the unit, where sheets have no column of units', () => {
    const { data } = readDrawn({ 'SG.csv': 'category \n A \n B', 'KO.csv': 'category \n A \n A' }, '--by-row');
    expect(drawnUnits(data)).toEqual(['row 1 SG: A, KO: A', 'row 2 SG: B, KO: A']);
  });

  it('only the rows that are wanted', () => {
    const sheet =
      'unit | coder | wave | category \n u1 | SG | 1 | A \n u1 | SG | 2 | B \n u1 | KO | 1 | A \n u1 | KO | 2 | A';
    const { data, notices } = readDrawn({ 'all.csv': sheet }, '--where', 'wave=2');
    expect(drawnUnits(data)).toEqual(['u1 SG: B, KO: A']);
    expect(noticesOf(notices, 'rows-left-out')).toMatchObject([{ condition: 'wave=2', rows: 2 }]);
  });

  it('coders by name, whoever else is in the sheet, and those who coded nothing', () => {
    const sheet = 'unit | coder | category \n u1 | SG | A \n u1 | KO | B \n u1 | XY | A';
    const { data, notices } = readDrawn({ 'all.csv': sheet }, '--coders', 'SG,KO,SLG');
    expect(drawnUnits(data)).toEqual(['u1 SG: A, KO: B']);
    expect(data.coderOrder).toEqual(['SG', 'KO', 'SLG']);
    expect(noticesOf(notices, 'coders-left-out')).toMatchObject([{ coders: ['XY'] }]);
    expect(noticesOf(notices, 'coded-nothing')).toMatchObject([{ coders: ['SLG'] }]);
  });

  it('rows of several files, of which some hold none that is meant', () => {
    const sheets = {
      'one.csv': 'unit | coder | category | round \n u1 | SG | A | 1 \n u1 | KO | B | 1',
      'two.csv': 'unit | coder | category | round \n u1 | SG | A | 2 \n u1 | KO | A | 2',
    };
    const { data, notices } = readDrawn(sheets, '--where', 'round=1');
    expect(drawnUnits(data)).toEqual(['u1 SG: A, KO: B']);
    expect(noticesOf(notices, 'rows-left-out')).toMatchObject([{ condition: 'round=1', rows: 2 }]);
    expect(noticesOf(notices, 'sheet-left-out')).toMatchObject([
      { at: { file: 'two.csv' }, condition: 'round=1', values: ['2'] },
    ]);
    expect(() => readDrawn(sheets, '--where', 'round=3')).toThrow(BadInputError);
    const ofCoders = {
      'SG.csv': 'unit | category | round \n u1 | A | 1 \n u2 | B | 2',
      'KO.csv': 'unit | category | round \n u1 | A | r1 \n u2 | B | r2',
    };
    expect(problemsOf(ofCoders, '--where', 'round=1')).toMatchObject([
      { code: 'nothing-matches', at: { file: 'KO.csv' }, values: ['r1', 'r2'] },
    ]);
  });
});

describe('coders whose names differ in case or spaces only', () => {
  it('are told, and stay two', () => {
    const sheet = 'unit | coder | category \n u1 | SG | A \n u1 | KO | B \n u2 | sg | A \n u2 | KO | A';
    const { data, notices } = readDrawn({ 'all.csv': sheet });
    expect(data.coderOrder).toEqual(['SG', 'KO', 'sg']);
    expect(noticesOf(notices, 'near-duplicate')).toEqual([
      { code: 'near-duplicate', of: 'coder', names: ['SG', 'sg'] },
    ]);
  });
});

describe('sheets that are not what they are taken for', () => {
  it('columns that mark which categories apply are read as sets, named or not, numbered ones, too', () => {
    const long = 'unit | coder | support | pay \n 1 | A | 1 | 0 \n 1 | B | 0 | 1 \n 2 | A | 0 | 1 \n 2 | B | 1 | 1';
    const read = ['1 A: support, B: pay', '2 A: pay, B: pay+support'];
    expect(drawnUnits(readDrawn({ 'all.csv': long }).data)).toEqual(read);
    expect(drawnUnits(readDrawn({ 'all.csv': long }, '--category', 'support,pay').data)).toEqual(read);
    // No coder changes what is in the second column: it may say who they are.
    expect(problemsOf({ 'all.csv': long.replace('0 | 1 \n 2 | B', '0 | 0 \n 2 | B') })).toMatchObject([
      { code: 'unclear-reading' },
    ]);
    const marked = 'unit | coder | support | pay \n 1 | A | x | \n 1 | B | | x \n 2 | A | X | x \n 2 | B | x | ';
    expect(drawnUnits(readDrawn({ 'all.csv': marked }).data)[0]).toBe('1 A: support, B: pay');
    const numbered = long.replace('support', 'code 1').replace('pay', 'code 2');
    expect(readDrawn({ 'all.csv': numbered }, '--category', 'code 1,code 2').data.categories).toEqual(['1', '2']);
  });

  it('a codebook among coders’ sheets is refused', () => {
    const sheet = 'unit | category \n u1 | A \n u2 | B';
    const codebook = 'category | definition \n A | what A is \n B | what B is';
    expect(problemsOf({ 'SG.csv': sheet, 'KO.csv': sheet, 'kb.csv': codebook })).toMatchObject([
      { code: 'codebook-as-sheet', at: { file: 'kb.csv' } },
    ]);
  });

  it('a copy of a sheet is told', () => {
    const sheet = 'unit | category | note \n u1 | A | why \n u2 | B | so';
    const { notices } = readDrawn({ 'SG.csv': sheet, 'SG copy.csv': sheet, 'KO.csv': sheet.replace('why', 'because') });
    expect(noticesOf(notices, 'same-sheet')).toEqual([{ code: 'same-sheet', files: ['SG.csv', 'SG copy.csv'] }]);
  });

  it('units whose names differ in zeros, spaces or hyphens only are told; in case, they are one', () => {
    const near = (own: string) =>
      noticesOf(
        readDrawn({
          'SG.csv': 'unit | category \n S1 | A \n S2 | B',
          'KO.csv': `unit | category \n ${own} | A \n S2 | B`,
        }).notices,
        'near-duplicate',
      ).length;
    expect(['S01', 'S 1', 'S-1', 'S10', 'T1'].map(near)).toEqual([1, 1, 1, 0, 0]);
  });
});
