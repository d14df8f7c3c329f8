import type { CategoryMap } from '../codings/coding.ts';
import { nearDuplicates } from '../names/near-duplicates.ts';
import { joinNames, type NameSeparator, splitNames } from '../names/separator.ts';
import type { Notice } from '../notices.ts';
import type { Column } from '../read/table.ts';
import { groupsOf } from './category-map.ts';
import type { Codebook } from './codebook.ts';
import { type Level, nameIn, type Vocabulary } from './entries.ts';
import { roleOf } from './headings.ts';
import { ancestors } from './hierarchy.ts';
import type { Rows } from './written-map.ts';

export interface Revised {
  /** What the map is of: the codebook's categories, or its codes. */
  readonly vocabulary: Vocabulary;
  /** What the map rolls up to: what others became may have a row of its own in the codebook. */
  readonly level?: Level | undefined;
  readonly separator: NameSeparator;
}

/** A row of the codebook, before or after the map. */
interface Row {
  readonly category: string;
  readonly code: string;
  readonly parent: string;
  /** Whether it only groups others. */
  readonly isHeading: boolean;
  /** By the number of the column. */
  readonly others: ReadonlyMap<number, string>;
}

/**
 * The codebook after the map. The definitions of merged categories follow each other, each under its category's name, to be
 * rewritten. In other columns, such as themes, every entry is kept once. Parents become what the map makes of them.
 */
export function codebookRows(map: CategoryMap, codebook: Codebook | undefined, revised: Revised): Rows {
  if (!codebook) return { columns: ['category'], rows: map.to.map((category) => ({ category })) };
  const { code, parent, themes, others: all } = codebook.written;
  const others = revised.level === 'theme' ? all.filter((column) => !themes.includes(column)) : all;
  const before = codebook.entries.map((entry): Row => {
    const { category, row, isHeading } = entry;
    const text = (column: Column) => (row === undefined ? '' : column.textAt(row).trim());
    return {
      category,
      code: entry.code ?? '',
      parent: entry.parent ?? '',
      isHeading,
      others: new Map(others.map((column) => [column.number, text(column)])),
    };
  });
  const applied = before.filter(({ isHeading }) => !isHeading);
  const headings = before.filter(({ isHeading, category }) => isHeading && !map.to.includes(category));
  const kept = withParents([...revisedRows(map, applied, others, revised), ...headings], map);
  const shown: Shown[] = [
    ...(kept.some((row) => row.code !== '')
      ? [{ name: code?.name ?? 'code', number: code?.number ?? 0, textIn: (row: Row) => row.code }]
      : []),
    ...(kept.some((row) => row.parent !== '')
      ? [{ name: parent?.name ?? 'parent', number: parent?.number ?? 0, textIn: (row: Row) => row.parent }]
      : []),
    ...(headings.length > 0
      ? [{ name: 'codable', number: 0, textIn: ({ isHeading }: Row) => (isHeading ? 'no' : 'yes') }]
      : []),
    ...others.map(({ name, number }) => ({ name, number, textIn: (row: Row) => row.others.get(number)! })),
  ].toSorted((a, b) => a.number - b.number);
  return {
    columns: ['category', ...shown.map(({ name }) => name)],
    rows: kept.map((row) =>
      Object.fromEntries([['category', row.category], ...shown.map(({ name, textIn }) => [name, textIn(row)])]),
    ),
  };
}

/** A column of the revised codebook; a new one stands in front. */
interface Shown {
  readonly name: string;
  readonly number: number;
  readonly textIn: (row: Row) => string;
}

/** The rows of each new category; if codes belong to one, a row per code, as before. */
function revisedRows(
  map: CategoryMap,
  before: readonly Row[],
  others: readonly Column[],
  { vocabulary, level, separator }: Revised,
): Row[] {
  const nameOf = ({ category, code }: Row) => nameIn({ category, code: code || undefined }, vocabulary);
  return groupsOf(map).flatMap(({ category: name, from }): Row[] => {
    const ownRow = level ? before.filter(({ category, code }) => category === name && code === '') : [];
    const rows = ownRow.length > 0 ? ownRow : before.filter((row) => from.includes(nameOf(row)));
    const withCodes = level || vocabulary === 'codes' ? [] : rows.filter(({ code }) => code !== '');
    const merged = rows.filter((row) => !withCodes.includes(row));
    const first = merged.find(({ code }) => code !== '') ?? merged[0];
    const together: Row = {
      ...(level || vocabulary === 'categories' || !first?.code
        ? { category: name, code: '' }
        : { category: first.category, code: name }),
      isHeading: false,
      parent: merged.map(({ parent }) => parent).find((parent) => parent !== '' && !from.includes(parent)) ?? '',
      others: new Map(
        others.map((column) => {
          const texts = merged.map((row) => ({ name: nameOf(row), text: row.others.get(column.number)! }));
          return [column.number, joined(column, texts, separator)];
        }),
      ),
    };
    return [
      ...(merged.length > 0 || withCodes.length === 0 ? [together] : []),
      ...withCodes.map((row) => ({ ...row, category: name })),
    ];
  });
}

interface Entry {
  readonly name: string;
  readonly text: string;
}

function joined(column: Column, all: readonly Entry[], separator: NameSeparator): string {
  const filled = all.filter(({ text }) => text !== '');
  if (roleOf(column.name) !== 'definition')
    return joinNames([...new Set(filled.flatMap(({ text }) => splitNames(text, separator)))], separator);
  return filled.length === 1 ? filled[0]!.text : filled.map(({ name, text }) => `[${name}] ${text}`).join(' ');
}

/** The rows with their parents' new names; without those that are gone, or would be under themselves. */
function withParents(rows: readonly Row[], { from, to, images }: CategoryMap): Row[] {
  const categories = new Set(rows.map(({ category }) => category));
  const renamed = (parent: string) => {
    const image = images[from.indexOf(parent)];
    const name = image === undefined ? parent : image.length === 1 ? to[image[0]!]! : '';
    return categories.has(name) ? name : '';
  };
  const parents = new Map<string, string>();
  return rows.map((row) => {
    const parent = renamed(row.parent);
    if (parent === '' || parent === row.category) return { ...row, parent: '' };
    if (!parents.has(row.category)) parents.set(row.category, parent);
    if (!ancestors(row.category, parents).includes(row.category)) return { ...row, parent };
    parents.delete(row.category);
    return { ...row, parent: '' };
  });
}

/** New categories whose names are almost that of an old one they are not made of, which was probably meant. */
export function nearNewCategories(map: CategoryMap): Notice[] {
  const nobody = new Set<number>();
  return groupsOf(map).flatMap(({ category, from }): Notice[] => {
    if (map.from.includes(category)) return [];
    const others = map.from.filter((name) => !from.includes(name));
    const near = nearDuplicates([category, ...others].map((name) => ({ name, coders: nobody }))).find(
      ([a]) => a.name === category,
    );
    return near === undefined ? [] : [{ code: 'near-new-category', found: category, existing: near[1].name }];
  });
}
