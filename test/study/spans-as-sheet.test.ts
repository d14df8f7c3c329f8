import { describe, expect, it } from 'vitest';
import { problemsOf } from '../support/read-data.ts';

const ROWS = `
 d1 | Ana | pay | 43 | 55
 d1 | Ana | team | 117 | 146
 d1 | Ana | time | 148 | 175
 d2 | Ana | pay | 29 | 48
 d3 | Ana | team | 0 | 20
 d1 | Ben | pay | 40 | 55
 d1 | Ben | team | 110 | 146
 d2 | Ben | pay | 20 | 48
 d2 | Ben | time | 60 | 71
 d3 | Ben | team | 2 | 20
 d3 | Ben | pay | 33 | 41`;

describe('a sheet with a row for each span', () => {
  it.each([
    'document | coder | category | start | end',
    'Dokument | Kodiererin | Kategorie | Anfang | Ende',
    'document | coder | catégorie | début | fin',
    'documento | coder | categoría | inicio | fin',
    'documento | coder | categoria | inizio | fine',
  ])('has one problem, that it is one: %s', (headings) => {
    expect(problemsOf({ 'all.csv': headings + ROWS })).toEqual([{ code: 'spans-as-sheet', at: { file: 'all.csv' } }]);
  });

  it('is read as it is asked for', () => {
    const problems = problemsOf({ 'all.csv': `document | coder | category | start | end${ROWS}` }, '--layout', 'long');
    expect(problems.map(({ code }) => code)).not.toContain('spans-as-sheet');
  });

  it('is told from one in which the end is no place in the text', () => {
    const problems = problemsOf({
      'all.csv': `document | coder | category | start | end${ROWS.replace('55', 'noon')}`,
    });
    expect(problems.map(({ code }) => code)).not.toContain('spans-as-sheet');
  });
});
