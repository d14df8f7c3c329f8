import { type Column, columnName, type Table } from '../../read/table.ts';
import { isNumber } from '../reading/cells.ts';
import { plain } from '../reading/headings.ts';
import type { Preset, PresetColumn } from './preset.ts';

/** The columns of a table that a preset knows, by what it says of them. */
export interface Matched {
  readonly columns: ReadonlyMap<PresetColumn, readonly Column[]>;
  /** Columns of the signature that are not there. */
  readonly lacking: readonly PresetColumn[];
  /** Headings were of no language that is known, and columns were told by their places. */
  readonly isByPlace: boolean;
}

/** The columns of a table that a preset knows by their headings, or by their places where all of them are others. */
export function matched(preset: Preset, columns: readonly Column[], rows: number): Matched {
  const byHeading = matchedBy(preset, columns, (one) => headed(columns, one));
  if (byHeading.lacking.length === 0 || !isShapedAs(preset, columns, rows)) return { ...byHeading, isByPlace: false };
  const byPlace = matchedBy(preset, columns, ({ place }) => (place === undefined ? [] : [columns[place - 1]!]));
  return { ...byPlace, isByPlace: true };
}

function matchedBy(
  { columns }: Preset,
  all: readonly Column[],
  find: (column: PresetColumn) => readonly Column[],
): Omit<Matched, 'isByPlace'> {
  const found = new Map<PresetColumn, readonly Column[]>();
  const taken = new Set<Column>();
  for (const one of columns) {
    const free = find(one).filter(
      (column) =>
        (one.role === 'open' || !taken.has(column)) &&
        (one.isFirst !== true || column === all[0]) &&
        contains(column, one.contains),
    );
    const own = isOne(one) ? free.slice(0, 1) : free;
    found.set(one, own);
    if (one.role !== 'open') for (const column of own) taken.add(column);
  }
  for (const one of columns) {
    const column = one.elseAt === undefined ? undefined : all[one.elseAt - 1];
    if (column && found.get(one)!.length === 0 && !taken.has(column)) found.set(one, [column]);
  }
  return { columns: found, lacking: columns.filter((one) => one.isSign && found.get(one)!.length === 0) };
}

/** So many rows show how a program writes its cells; texts of millions of rows are not read for it. */
const FIRST_ROWS = 1_000;

function contains(column: Column, text: string | undefined): boolean {
  if (text === undefined) return true;
  for (let row = 0; row < Math.min(column.rows, FIRST_ROWS); row += 1)
    if (column.textAt(row).includes(text)) return true;
  return false;
}

/** Whether one column has this role, and not all those headed so. */
function isOne({ role, headings }: PresetColumn): boolean {
  return role !== 'left-out' && role !== 'open' && !headings.some((heading) => heading.includes('*'));
}

/** The columns headed so, those with the likelier heading first. */
function headed(columns: readonly Column[], { headings }: PresetColumn): Column[] {
  const { byName, names } = namesOf(columns);
  const found = headings.flatMap((heading) => {
    const said = folded(heading);
    if (!said.includes('*')) return byName.get(said) ?? [];
    const parts = said.split('*');
    return columns.filter((_, i) => isMadeOf(parts, names[i]!));
  });
  return [...new Set(found)];
}

interface FoldedNames {
  readonly names: readonly string[];
  readonly byName: ReadonlyMap<string, readonly Column[]>;
}

/** All presets are compared with the same columns, of which there may be thousands. */
const foldedNames = new WeakMap<readonly Column[], FoldedNames>();

function namesOf(columns: readonly Column[]): FoldedNames {
  let known = foldedNames.get(columns);
  if (known === undefined) {
    const names = columns.map(({ name }) => folded(name));
    const byName = new Map<string, Column[]>();
    for (const [i, name] of names.entries()) byName.set(name, [...(byName.get(name) ?? []), columns[i]!]);
    known = { names, byName };
    foldedNames.set(columns, known);
  }
  return known;
}

/** Headings are compared without case, accents and runs of blanks. */
function folded(text: string): string {
  return plain(text).replace(/\s+/g, ' ').trim();
}

/** Whether a heading is these parts with some text between each two. Where each stands first leaves most to the next. */
function isMadeOf([first, ...others]: readonly string[], heading: string): boolean {
  const last = others.pop()!;
  if (!heading.startsWith(first!) || !heading.endsWith(last)) return false;
  let end = first!.length;
  for (const part of others) {
    const at = heading.indexOf(part, end + 1);
    if (at < 0) return false;
    end = at + part.length;
  }
  return heading.length - last.length > end;
}

/** Whether a table has as many columns as the program writes, and each of them holds what stands at its place. */
function isShapedAs({ width, columns: known }: Preset, columns: readonly Column[], rows: number): boolean {
  return (
    width === columns.length &&
    rows >= 2 &&
    known.every(({ place, holds }) => {
      const column = place === undefined ? undefined : columns[place - 1];
      return column === undefined || holds === undefined || areOf(holds, column);
    })
  );
}

const LOOKED_AT = 200;

function areOf(holds: NonNullable<PresetColumn['holds']>, column: Column): boolean {
  const texts = Array.from({ length: Math.min(column.size, LOOKED_AT) }, (_, cell) => column.text(cell).trim()).filter(
    (text) => text !== '',
  );
  const numbers = texts.filter((text) => isNumber(text.replace(/%$/, '').trimEnd())).length;
  if (holds === 'numbers') return texts.length > 0 && numbers === texts.length;
  if (holds === 'labels') return column.size < column.rows && numbers * 2 < texts.length;
  return texts.length > 0 && texts.filter((text) => /\s/.test(text)).length * 2 > texts.length;
}

/** Of a heading such as "theme___1" the question, "theme", and the pattern that all its choices have, "theme___*". */
export function setOf({ headings }: PresetColumn, name: string): { question: string; pattern: string } | undefined {
  for (const heading of headings) {
    const [before, between, after] = heading.split('*');
    if (before !== '' || between === undefined || after === undefined) continue;
    const at = name.indexOf(between);
    if (at > 0 && isMadeOf(folded(heading).split('*'), folded(name)))
      return { question: name.slice(0, at), pattern: `${name.slice(0, at)}${between}*${after}` };
  }
  return undefined;
}

/** The column's name as options take it. */
export function optionName(table: Table, column: Column): string {
  const isAlone = table.columns.filter(({ name }) => name.toLowerCase() === column.name.toLowerCase()).length === 1;
  return isAlone && column.name !== '' && !column.name.includes('*') && column.name === column.name.trim()
    ? columnName(column)
    : `#${column.number}`;
}
