import { describe, expect, it } from 'vitest';
import { type Document, headline, type Part, paragraph, table } from '../../src/render/document.ts';
import { count, share } from '../../src/render/figures.ts';
import { terminalText } from '../../src/render/formats/terminal/terminal.ts';
import { categories, category, coder, pair, text, theme } from '../../src/render/text.ts';
import { tooWide } from '../support/rendered.ts';

const LONG = ['Coder of the second wave', 'Another one with a long name'];

function onScreen(parts: readonly Part[], names: Document['names'] = { coders: LONG }): Promise<string> {
  const document = { title: 'intercoder', report: {}, parts: () => parts, names };
  return terminalText(document, { columns: 80, colour: false });
}

describe('names on a screen', () => {
  it('are shorter the less room there is where they are', async () => {
    const rows = [
      [pair(LONG), count(1), text`${share(1)} with ${coder(LONG[0]!)}`],
      [coder(LONG[0]!), count(2), ''],
    ];
    const shown = await onScreen([table('Title', ['', text`w/o ${coder(LONG[0]!)}`, 'lowest'], rows)]);
    expect(shown).toContain('Coder of… wave – Another … name');
    expect(shown).toContain('100% with Coder o…wave');
    expect(shown).toContain('w/o Cod…ve');
    expect(shown).toMatch(/^ {2}Coder of th…d wave /m);
  });

  it('are whole in a sentence that names one coder, short in pairs', async () => {
    const shown = await onScreen([paragraph(text`${coder(LONG[0]!)}: ${pair(LONG)}`)]);
    expect(shown).toBe('Coder of the second wave: Coder of… wave – Another … name\n');
  });

  it('are still to be told apart', async () => {
    const coders = ['first coder of all', 'fifth coder of all'];
    const shown = await onScreen([table('Title', ['', ...coders.map(coder), 'a'], [['', count(1), count(2), '']])], {
      coders,
    });
    expect(shown).toMatch(/fir\S* \S*\s+fif/);
  });

  it('of categories leave both to be seen, of themes fit many columns', async () => {
    const names = {
      categories: ['Clinical hierarchy and power', 'Working conditions of peer workers'],
      themes: ['Trust in the team'],
    };
    const head = ['', ...Array.from({ length: 6 }, (_, i) => `column ${i}`)];
    const row = [categories([names.categories[0]!, names.categories[1]!], ' / '), ...head.slice(1).map(() => count(1))];
    expect(await onScreen([table('Title', head, [row])], names)).toMatch(/^ {2}Clin…er \/ Work…rs /m);
    expect(await onScreen([table('Title', ['', theme('Trust in the team')], [['', count(1)]])], names)).toContain(
      'Trust i…team',
    );
    const ofCoders = category(names.categories[0]!, pair(LONG));
    expect(await onScreen([paragraph(ofCoders)], { ...names, coders: LONG })).toBe(
      'Clinical … power, Coder…ve – Anoth…me\n',
    );
  });

  it('give way to labels with a legend, if they cannot be told apart; before a verdict, after a headline', async () => {
    const coders = ['alpha', 'gamma'].map((name) => `study-2024-interviews-coder-${name}-final-version-checked`);
    const parts = (verdict?: 'passed') => [
      headline('Headline', verdict),
      table('Title', ['', 'n'], [[pair(coders), count(1)]]),
    ];
    const legend = [`Coders: C1 = ${coders[0]}; C2 =`, `${coders[1]}.`].join('\n');
    expect(await onScreen(parts(), { coders })).toBe(`Headline\n\n${legend}\n\nTitle\n           n\n  C1 – C2  1\n`);
    expect(await onScreen(parts('passed'), { coders })).toBe(
      `Title\n           n\n  C1 – C2  1\n\n${legend}\n\nHeadline\n`,
    );
  });

  it('take no legend where no coder is named', async () => {
    const coders = ['alpha', 'gamma'].map((name) => `study-2024-interviews-coder-${name}-final-version-checked`);
    expect(await onScreen([headline('Headline')], { coders })).toBe('Headline\n');
  });
});

describe('what a screen shows of a document', () => {
  const head = ['', 'all', ...Array.from({ length: 12 }, (_, i) => theme(`subject ${i}`))];
  const rows = [['category', count(9), ...head.slice(2).map((_, i) => count(i))]];

  it('is continued in further tables if columns do not fit, with the first ones again', async () => {
    const shown = await onScreen([table('Themes', head, rows, { repeated: 2 })], {});
    expect(shown.match(/Themes( \(continued\))?$/gm)).toEqual(['Themes', 'Themes (continued)']);
    expect(shown.match(/^ {2}category +9 /gm)).toHaveLength(2);
    expect(tooWide(shown)).toEqual([]);
  });

  it('leaves out what is for a page, and the rows that are too many', async () => {
    const short = table(
      'Rows',
      ['', 'n'],
      [1, 2, 3].map((n) => [`row ${n}`, count(n)]),
      {
        first: { rows: 2, more: ' (see the rest)' },
      },
    );
    const shown = await onScreen([
      { ...paragraph('for a page'), only: 'page' },
      { ...paragraph('for a screen'), only: 'screen' },
      short,
    ]);
    expect(shown).toBe('for a screen\n\nRows\n         n\n  row 1  1\n  row 2  2\n\n… and 1 more (see the rest).\n');
  });

  it('leaves out columns of pairs whose names are too long for a heading', async () => {
    const confused = (coders: readonly string[]) =>
      onScreen([table('Title', ['', 'times', pair(coders, '–')], [['x', count(2), count(1)]])], { coders });
    expect(await confused(['SG', 'KO'])).toContain('SG–KO');
    expect(await confused(LONG)).toBe('Title\n     times\n  x      2\n');
  });
});
