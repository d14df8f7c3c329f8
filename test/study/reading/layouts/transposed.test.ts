import { describe, expect, it } from 'vitest';
import { drawnUnits, noticesOf, problemsOf, readDrawn } from '../../../support/read-data.ts';

const HEADED = 'coder | s1 | s2 | s3 \n SG | A | B | A \n KO | A | A | \n gold | A | B | A';

const UNITS = ['s1 SG: A, KO: A', 's2 SG: B, KO: A', 's3 SG: A'];

describe('coders in rows, units in columns', () => {
  it('are found out where the first column names each coder once', () => {
    const { data, notices } = readDrawn({ 'survey.csv': HEADED });
    expect([data.layout, data.coderOrder, drawnUnits(data)]).toEqual(['transposed', ['SG', 'KO'], UNITS]);
    expect(noticesOf(notices, 'not-a-coder')).toMatchObject([{ name: 'gold' }]);
    expect(noticesOf(notices, 'read-as')).toMatchObject([{ layout: 'transposed', coder: ['SG', 'KO'] }]);
  });

  it('are found out where units are numbered in the headings, and nothing else is said', () => {
    const { data } = readDrawn({ 'all.csv': HEADED.replace('coder', '') });
    expect([data.layout, drawnUnits(data)]).toEqual(['transposed', UNITS]);
    const numbered = ' | s1 | s2 \n 1 | A | B \n 2 | A | A \n 3 | B | A';
    expect(problemsOf({ 'all.csv': numbered })).toMatchObject([{ code: 'unclear-reading' }]);
  });

  it.each(['NULL', 'NA', 'not coded'])('are found out where %s stands among numbers', (word) => {
    const coded = ['1 2 3 1 2 -', '1 2 3 2 2 3', '- 3 3 1 - 3', '1 2 3 1 2 -'];
    const rows = coded.map(
      (codings, i) => `observer ${'ABCD'[i]} | ${codings.split(' ').join(' | ').replaceAll('-', word)}`,
    );
    const { data } = readDrawn({ 'all.csv': [' | u1 | u2 | u3 | u4 | u5 | u6', ...rows].join(' \n ') });
    expect(data.layout).toBe('transposed');
    expect(drawnUnits(data)[5]).toBe('u6 observer B: 3, observer C: 3');
  });

  it('are not, where nothing is repeated', () => {
    const drawn = 'coder | age | born \n SG | 41 | 1985 \n KO | 38 | 1988';
    expect(problemsOf({ 'all.csv': drawn })).toMatchObject([{ code: 'unclear-reading' }]);
  });

  it('may have a row below that says whether they agree', () => {
    const drawn =
      ' | s1 | s2 | s3 | s4 \n Mira | low | mid | low | mid \n Otto | low | mid | mid | mid \n same? | 1 | 1 | 0 | 1';
    expect(drawnUnits(readDrawn({ 'all.csv': drawn }).data)[2]).toBe('s3 Mira: low, Otto: mid');
  });

  it('are named by a column that is headed so, beside their addresses', () => {
    const answers = ['low | mid | low | high', 'low | mid | mid | high', 'low | low | low | high'];
    const questions = 'Is this low? | Is this mid? | Is that low? | Is that high? | Comments';
    const people = ['mk@x.org | Mira', 'ob@x.org | Otto', 'zl@x.org | Zora'];
    for (const heading of ['Your name', 'Coder', 'Name']) {
      const rows = people.map((who, i) => `5/${i + 1}/2026 10:00 | ${who} | ${answers[i]} | ${i === 1 ? 'hard' : ''}`);
      const drawn = [`Timestamp | Email | ${heading} | ${questions}`, ...rows].join(' \n ');
      const options = [
        [],
        ['--coder', heading],
        ['--layout', 'transposed'],
        ['--coder', heading, '--layout', 'transposed'],
      ];
      for (const typed of heading === 'Name' ? [options[1]!, options[3]!] : options) {
        const { data } = readDrawn({ 'form.csv': drawn }, ...typed);
        expect([data.layout, data.coderOrder, data.unitCount]).toEqual(['transposed', ['Mira', 'Otto', 'Zora'], 4]);
      }
    }
  });

  it('are not, where a coder has several rows', () => {
    const drawn = 'coder | s1 | s2 \n SG | A | B \n KO | A | A \n SG | A | A';
    expect(problemsOf({ 'all.csv': drawn })).toMatchObject([{ code: 'answered-twice', coder: 'SG' }]);
  });

  it('are not, where a column is called the unit', () => {
    const drawn = 'coder | unit | label \n SG | u1 | A \n KO | u1 | A';
    expect(readDrawn({ 'all.csv': drawn }).data.layout).toBe('long');
  });

  it('can be named, with the column of coders and those of units', () => {
    const drawn = 'when | who | s1 | s2 | s3 \n May | SG | A | B | A \n May | KO | A | A | ';
    const options = ['--layout', 'transposed', '--coder', 'who', '--category', 's*'];
    expect(drawnUnits(readDrawn({ 'all.csv': drawn }, ...options).data)).toEqual(UNITS);
  });

  it('can be some of the coders', () => {
    const { data } = readDrawn({ 'survey.csv': HEADED }, '--coders', 'gold,KO');
    expect([data.coderOrder, drawnUnits(data)[1]]).toEqual([['gold', 'KO'], 's2 gold: B, KO: A']);
    expect(problemsOf({ 'survey.csv': HEADED }, '--coders', 'SG,KA')).toMatchObject([
      { code: 'unknown-coder', found: 'KA', nearest: 'KO' },
    ]);
  });

  it('have their faults where they are in the file', () => {
    const twice = 'x | s1 | s1 \n SG | A | B \n KO | A | A';
    expect(problemsOf({ 'all.csv': twice }, '--layout', 'transposed')).toMatchObject([
      { code: 'duplicate-unit', at: { file: 'all.csv', line: 1, column: 3 }, unit: 's1', first: { column: 2 } },
    ]);
    const nobody = 'x | s1 | s2 \n | A | B \n SG | A | C \n SG | A | A';
    expect(problemsOf({ 'all.csv': nobody }, '--layout', 'transposed')).toMatchObject([
      { code: 'empty-coder', at: { line: 2, column: 1 } },
      { code: 'duplicate-coding', at: { line: 4 }, coder: 'SG', first: { line: 3 } },
    ]);
    const unknown = { 'survey.csv': HEADED, 'codebook.csv': 'category \n A' };
    expect(problemsOf(unknown)).toMatchObject([{ code: 'unknown-category', at: { line: 2, column: 3 }, found: 'B' }]);
  });
});
