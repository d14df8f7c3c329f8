import type { Column, Sheet } from '../../read/sheet.ts';
import { headedColumns } from '../find-columns.ts';
import type { CategoryMap } from './category-map.ts';
import { groupsOf } from './category-map.ts';

/** Rows of a table with these columns. */
export interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** A map as the rows of a map file: every category with what becomes of it. */
export function mapRows({ from, to, images }: CategoryMap): Rows {
  const rows = from.flatMap((category, old) =>
    images[old]!.length === 0
      ? [{ from: category, to: '' }]
      : images[old]!.map((place) => ({ from: category, to: to[place]! })),
  );
  return { columns: ['from', 'to'], rows };
}

/**
 * The codebook after the map. Of merged categories, definitions stand one after the other, each under its category's name, to be
 * written anew; of other columns, such as themes, every entry is kept once.
 */
export function codebookRows(map: CategoryMap, codebook: Sheet | undefined, separator = ';'): Rows {
  const own = codebook && headedColumns(codebook, 'category')[0];
  const others = own === undefined ? [] : codebook!.columns.filter((column) => column !== own && column.name !== '');
  const rows = groupsOf(map).map(({ category, from }) => {
    const texts = others.map((column): [string, string] => {
      const found = from.flatMap((name) => {
        const text = textFor(name, own!, column);
        return text === '' ? [] : [{ name, text }];
      });
      const isProse = column.name.trim().toLowerCase() === 'definition';
      return [column.name, isProse ? prose(found) : entries(found, separator)];
    });
    return Object.fromEntries([['category', category], ...texts]);
  });
  return { columns: ['category', ...others.map(({ name }) => name)], rows };
}

function textFor(category: string, own: Column, column: Column): string {
  for (let row = 0; row < own.rows; row += 1) if (own.textAt(row).trim() === category) return column.textAt(row).trim();
  return '';
}

interface Found {
  readonly name: string;
  readonly text: string;
}

function prose(found: readonly Found[]): string {
  return found.length === 1 ? found[0]!.text : found.map(({ name, text }) => `[${name}] ${text}`).join(' ');
}

function entries(found: readonly Found[], separator: string): string {
  const all = found.flatMap(({ text }) => text.split(separator).map((entry) => entry.trim()));
  return [...new Set(all.filter((entry) => entry !== ''))].join(`${separator} `);
}
