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
    expect(problemsOf({ 'all.csv': headings + ROWS })).toMatchObject([
      {
        code: 'spans-as-sheet',
        at: { file: 'all.csv' },
        places: headings.split(' | ').filter((_, i) => [0, 3, 4].includes(i)),
      },
    ]);
  });

  it('has it also where no coder has two spans at one place, and texts stand beside', () => {
    const sheet = (gap: number, text: (from: number, to: number) => string) =>
      `Dokument | Autor | Code | Anfang | Ende | Segment\n${Array.from({ length: 12 }, (_, i) => {
        const from = 20 * i + (i % 2) * gap;
        return `d1 | ${['Ana', 'Ben'][i % 2]} | ${['pay', 'team', 'time'][i % 3]} | ${from} | ${from + 15} | ${text(from, from + 15)}`;
      }).join('\n')}`;
    const words = 'und die Eltern reden über das Geld und die Zeit '.repeat(20).replaceAll(' ', 'x');
    expect(problemsOf({ 'all.csv': sheet(3, (from, to) => words.slice(from, to)) })).toMatchObject([
      { code: 'spans-as-sheet' },
    ]);
    // Paragraphs of a program's export, whose texts are longer.
    const asExported = problemsOf({ 'all.csv': sheet(3, (from) => `${words.slice(from, from + 90)} und mehr Worte`) });
    expect(asExported.map(({ code }) => code)).not.toContain('spans-as-sheet');
  });

  it('has none where both coders were given the spans', () => {
    const given = ['Ana', 'Ben'].flatMap((coder) =>
      Array.from(
        { length: 8 },
        (_, i) => `d${1 + (i % 2)} | ${coder} | ${['pay', 'team'][i % 2]} | ${30 * i} | ${30 * i + 12}`,
      ),
    );
    expect(problemsOf({ 'all.csv': `document | coder | category | start | end\n${given.join('\n')}` })).toEqual([]);
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

describe('a sheet whose cells list marks', () => {
  const CELL = '[{"start": 4, "end": 7, "text": "bus", "labels": ["vehicle"]}]';
  const ROWS = `1 | Ana | ${CELL}\n1 | Ben | \n2 | Ana | []\n2 | Ben | ${CELL}`;

  it('says so, whatever options name its columns', () => {
    const sheet = { 'all.csv': `id | annotator | label\n${ROWS}` };
    for (const argv of [[], ['--unit', 'id', '--coder', 'annotator', '--category', 'label', '--separator', 'none']])
      expect(problemsOf(sheet, ...argv)).toMatchObject([{ code: 'marks-in-cells', found: 'label' }]);
  });

  it('is read where options name other columns for the codings', () => {
    const wide = { 'all.csv': `id | Ana | Ben | label\n1 | a | a | ${CELL}\n2 | b | a | ${CELL}\n3 | b | b | []` };
    expect(problemsOf(wide, '--coders', 'Ana,Ben')).toEqual([]);
    expect(problemsOf(wide)).toMatchObject([{ code: 'marks-in-cells', found: 'label' }]);
    expect(problemsOf(wide, '--coders', 'Ana,label')).toMatchObject([{ code: 'marks-in-cells', found: 'label' }]);
    const long = { 'all.csv': `id | annotator | label | tone\n${ROWS.replaceAll('\n', ' | good\n')} | bad` };
    const argv = ['--unit', 'id', '--coder', 'annotator', '--category', 'tone'];
    expect(problemsOf(long, ...argv)).toEqual([]);
    // Coders who are named in cells say nothing of the columns.
    expect(problemsOf(long, '--coders', 'Ana,Ben')).toMatchObject([{ code: 'marks-in-cells' }]);
  });

  it('is read without that column', () => {
    const sheet = { 'all.csv': `id | annotator | label | tone\n${ROWS.replaceAll('\n', ' | good\n')} | bad` };
    expect(problemsOf(sheet, '--ignore', 'label')).toEqual([]);
  });
});
