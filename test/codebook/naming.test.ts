import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityMap } from '../../src/codebook/category-map.ts';
import { type Codebook, checkedCodebook, codebookOf, inFormOfStudy } from '../../src/codebook/codebook.ts';
import { codebookRows } from '../../src/codebook/revised-codebook.ts';
import { BadInputError } from '../../src/problems.ts';
import type { Table } from '../../src/read/table.ts';
import { settings } from '../support/property.ts';
import { plainHand, sheetBytes, sheetFrom, sheetOf } from '../support/sheet-writer.ts';

const NAMES = ['Pay', 'Hours', 'Help'];

/** A codebook with a row for each of these names under the first heading. */
function headed(headings: readonly string[], ...others: readonly string[]): Table {
  return sheetOf('codebook.csv', [headings, ...NAMES.map((name, i) => [name, ...others.map((text) => `${text}${i}`)])]);
}

function nested(rows: readonly (readonly string[])[]): Codebook {
  return checkedCodebook(sheetOf('codebook.csv', rows));
}

/** Every category with its parent; headings in brackets. */
function tree({ entries }: Codebook): string[] {
  return entries.map(({ category, parent, isHeading }) => {
    const name = isHeading ? `[${category}]` : category;
    return parent === undefined ? name : `${name} < ${parent}`;
  });
}

describe('the column of names', () => {
  it.each([
    ['category'],
    ['Code'],
    ['Code name'],
    ['CODE_NAME'],
    ['Name'],
    ['Label'],
    ['Kategorie'],
    ['Codebezeichnung'],
    ['Catégorie'],
    ['Nom du code'],
    ['Categoría'],
    ['Código'],
    ['Codice'],
    ['Tag'],
    ['Theme'],
  ])('may be called %s', (heading) => {
    expect(codebookOf(headed([heading, 'Description'], 'd')).categories).toEqual(NAMES);
  });

  it.each([['Definition'], ['Beschreibung'], ['Définition'], ['Descripción'], ['Descrizione'], ['Memo']])(
    'has definitions beside it: %s',
    (heading) => {
      const { entries } = codebookOf(headed(['Code', heading], 'd'));
      expect(entries.map(({ definition }) => definition)).toEqual(['d0', 'd1', 'd2']);
    },
  );

  it('is the only one that no other heading explains', () => {
    const { categories, notices } = codebookOf(headed(['Topic', 'Description', 'Colour'], 'd', '#'));
    expect(categories).toEqual(NAMES);
    expect(notices).toEqual([{ code: 'codebook-names', path: 'codebook.csv', heading: 'Topic' }]);
  });

  it('is refused where several may be it', () => {
    expect(() => codebookOf(headed(['Topic', 'Group', 'Description'], 'g', 'd'))).toThrow(BadInputError);
    expect(() => codebookOf(headed(['Topic', 'Group'], 'g'))).toThrow(BadInputError);
  });

  it('may be all there is, without a heading', () => {
    const { categories, entries, notices } = codebookOf(
      sheetOf(
        'c.csv',
        NAMES.map((name) => [name]),
      ),
    );
    expect(categories).toEqual(NAMES);
    expect(entries.map(({ at }) => at.line)).toEqual([1, 2, 3]);
    expect(notices).toEqual([{ code: 'codebook-without-headings', path: 'c.csv', first: 'Pay' }]);
  });

  it('has codes if it has a category per row and a name, as before', () => {
    const { categories, codes } = nested([
      ['category', 'code'],
      ['Work', 'pay'],
      ['', 'hours'],
      ['People', 'help'],
    ]);
    expect({ categories, codes }).toEqual({ categories: ['Work', 'People'], codes: ['pay', 'hours', 'help'] });
  });
});

describe('parents', () => {
  it('are named by a column, by name or by number', () => {
    const byName = [
      ['Code name', 'Parent code'],
      ['Work', ''],
      ['Pay', 'Work'],
    ];
    const byNumber = [
      ['Code', 'Name', 'Parent'],
      ['1', 'Work', ''],
      ['2', 'Pay', '1'],
    ];
    for (const rows of [byName, byNumber]) expect(tree(nested(rows))).toEqual(['Work', 'Pay < Work']);
  });

  it('are shown by indentation, with spaces or tabs', () => {
    const outline = (indent: string) =>
      nested([['Category'], ['Work'], [`${indent}Pay`], [`${indent}${indent}Bonus`], [`${indent}Hours`], ['Help']]);
    const expected = ['Work', 'Pay < Work', 'Bonus < Pay', 'Hours < Work', 'Help'];
    expect(tree(outline('  '))).toEqual(expected);
    expect(tree(outline('    '))).toEqual(expected);
    expect(tree(outline('\t'))).toEqual(expected);
  });

  it('are not shown by a single space, which is a slip', () => {
    expect(tree(nested([['Category'], ['Work'], [' Pay'], ['Help ']]))).toEqual(['Work', 'Pay', 'Help']);
  });

  it('are in columns of their own, filled in once or in every row', () => {
    const once = [
      ['Level 1', 'Level 2', 'Definition'],
      ['Work', '', 'w'],
      ['', 'Pay', 'p'],
      ['', 'Hours', 'h'],
      ['Help', '', 'x'],
    ];
    const always = once.map((row) => (row[0] === '' ? ['Work', ...row.slice(1)] : row));
    const expected = ['Work', 'Pay < Work', 'Hours < Work', 'Help'];
    expect(tree(nested(once))).toEqual(expected);
    expect(tree(nested(always))).toEqual(expected);
    expect(nested(once).entries.map(({ definition }) => definition)).toEqual(['w', 'p', 'h', 'x']);
    const nameless = [['Category', '', 'Definition'], ...once.slice(1)];
    expect(tree(nested(nameless))).toEqual(expected);
  });

  it('without a row only group others', () => {
    const rows = [
      ['Ebene 1', 'Ebene 2'],
      ['Work', 'Pay'],
      ['', 'Hours'],
    ];
    const codebook = nested(rows);
    expect(tree(codebook)).toEqual(['[Work]', 'Pay < Work', 'Hours < Work']);
    expect(codebook.categories).toEqual(['Pay', 'Hours']);
  });

  it.each([[' > '], ['>'], ['::'], ['\\']])('are in paths with %s', (sign) => {
    const codebook = nested([['Code'], [`Work${sign}Pay`], [`Work${sign}Hours`], ['Help']]);
    expect(tree(codebook)).toEqual(['[Work]', `Work${sign}Pay < Work`, `Work${sign}Hours < Work`, 'Help']);
    expect(codebook.categories).toEqual([`Work${sign}Pay`, `Work${sign}Hours`, 'Help']);
  });

  it('are not in names that merely have such a sign', () => {
    expect(tree(nested([['Code'], ['income > 10'], ['age::unknown'], ['> 5']]))).toEqual([
      'income > 10',
      'age::unknown',
      '> 5',
    ]);
  });

  it('tell names apart that are the same', () => {
    const codebook = nested([['Category'], ['Pay'], ['  good'], ['  bad'], ['Hours'], ['  good']]);
    expect(codebook.categories).toEqual(['Pay', 'Pay > good', 'bad', 'Hours', 'Hours > good']);
  });

  it('that only group others may be marked', () => {
    const rows = [
      ['Code', 'Parent', 'Codable'],
      ['Work', '', 'no'],
      ['Pay', 'Work', 'yes'],
    ];
    expect(nested(rows).categories).toEqual(['Pay']);
    expect(tree(nested(rows))).toEqual(['[Work]', 'Pay < Work']);
  });
});

describe('the form of names', () => {
  const used = (codebook: Codebook, ...categories: readonly string[]) =>
    inFormOfStudy(codebook, { categories }).categories;
  const paths = nested([['Code'], ['1. Work > 1.1 Pay'], ['1. Work > 1.2 Hours'], ['2. Help']]);
  const outline = nested([['Category'], ['Work'], ['  Pay'], ['Help']]);

  it('is that of the sheets', () => {
    expect(used(paths, '1. Work > 1.1 Pay')).toEqual(['1. Work > 1.1 Pay', '1. Work > 1.2 Hours', '2. Help']);
    expect(used(paths, '1.1 Pay', '2. Help')).toEqual(['1.1 Pay', '1.2 Hours', '2. Help']);
    expect(used(paths, 'Pay', 'Help')).toEqual(['Pay', 'Hours', 'Help']);
    expect(used(outline, 'Work > Pay', 'Help')).toEqual(['Work', 'Work > Pay', 'Help']);
    expect(used(outline, 'Work\\Pay')).toEqual(['Work', 'Work\\Pay', 'Help']);
    expect(used(outline, 'Pay')).toEqual(['Work', 'Pay', 'Help']);
  });

  it('may be that of the other column', () => {
    const coded = nested([
      ['Code', 'Name'],
      ['1', 'Pay'],
      ['2', 'Help'],
    ]);
    expect(used(coded, '1')).toEqual(['1', '2']);
    expect(used(coded, 'Help')).toEqual(['Pay', 'Help']);
  });

  it('leaves amounts alone, and takes a number away where others are numbered', () => {
    const amounts = nested([['Code'], ['1 star'], ['2 stars'], ['no stars']]);
    expect(used(amounts, 'star', 'stars')).toEqual(['1 star', '2 stars', 'no stars']);
    const listed = nested([['Code'], ['1 Work'], ['1.1 Pay'], ['2 Help']]);
    expect(used(listed, 'Work', 'Pay', 'Help')).toEqual(['Work', 'Pay', 'Help']);
    const bullets = nested([['Code'], ['- Pay'], ['- Help']]);
    expect(used(bullets, 'Pay')).toEqual(['Pay', 'Help']);
  });

  it('is never one in which two names are the same', () => {
    const numbered = nested([['Code'], ['1. Pay'], ['2. Pay'], ['3. Help']]);
    expect(used(numbered, 'Pay', 'Help')).toEqual(['1. Pay', '2. Pay', '3. Help']);
  });
});

/** A category with its parent, by its position among those before it. */
const node = fc.record({
  name: fc.stringMatching(/^[A-Za-zÀ-ÿ][A-Za-z ',;"&.-]{0,8}[a-z]$/),
  parent: fc.nat(),
  isTop: fc.boolean(),
});

interface Node {
  readonly path: readonly string[];
}

/** Names in names, each with a row, parents before their children and children together. */
const outlines = fc.uniqueArray(node, { minLength: 2, maxLength: 12, selector: ({ name }) => name }).map((nodes) => {
  const paths: string[][] = [];
  for (const { name, parent, isTop } of nodes) {
    const above = isTop || paths.length === 0 ? undefined : paths[parent % paths.length];
    if (above === undefined) paths.push([name]);
    else {
      const last = paths.findLastIndex((path) => above.every((part, i) => path[i] === part));
      paths.splice(last + 1, 0, [...above, name]);
    }
  }
  return paths.map((path): Node => ({ path }));
});

/** The same outline in each of the shapes that can hold it. */
const shapes: Readonly<Record<string, (nodes: readonly Node[]) => string[][]>> = {
  parents: (nodes) => [['category', 'parent'], ...nodes.map(({ path }) => [path.at(-1)!, path.at(-2) ?? ''])],
  indentation: (nodes) => [['Code'], ...nodes.map(({ path }) => [`${'  '.repeat(path.length - 1)}${path.at(-1)}`])],
  tabs: (nodes) => [['Name'], ...nodes.map(({ path }) => [`${'\t'.repeat(path.length - 1)}${path.at(-1)}`])],
  levels: (nodes) => {
    const depth = Math.max(...nodes.map(({ path }) => path.length));
    const cells = nodes.map(({ path }) =>
      Array.from({ length: depth }, (_, i) => (i === path.length - 1 ? path[i]! : '')),
    );
    return [Array.from({ length: depth }, (_, i) => `Level ${i + 1}`), ...cells];
  },
  filled: (nodes) => {
    const depth = Math.max(...nodes.map(({ path }) => path.length));
    const cells = nodes.map(({ path }) => Array.from({ length: depth }, (_, i) => path[i] ?? ''));
    return [Array.from({ length: depth }, (_, i) => `Livello ${i + 1}`), ...cells];
  },
};

describe('any codebook', () => {
  it.each(Object.entries(shapes))('is the same whichever way it is nested: %s', (_, write) => {
    fc.assert(
      fc.property(outlines, (nodes) => {
        const names = nodes.map(({ path }) => path.at(-1)!);
        const codebook = nested(write(nodes));
        expect(codebook.categories).toEqual(names);
        expect(codebook.entries.map(({ parent }) => parent)).toEqual(nodes.map(({ path }) => path.at(-2)));
      }),
      settings,
    );
  });

  it('that is written and read again is the same', () => {
    fc.assert(
      fc.property(outlines, fc.constantFrom(...Object.values(shapes)), (nodes, write) => {
        const codebook = nested(write(nodes));
        const { columns, rows } = codebookRows(identityMap(codebook.categories), codebook, {
          vocabulary: 'categories',
          separator: undefined,
        });
        const cells = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))];
        const again = checkedCodebook(sheetFrom('again.csv', sheetBytes(cells, plainHand)));
        expect(tree(again)).toEqual(tree(codebook));
      }),
      settings,
    );
  });
});
