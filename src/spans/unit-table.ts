import type { Table } from '../read/table.ts';
import type { Context } from '../study/study.ts';
import { columnOfRows, madeColumn } from '../study/tables/made-table.ts';
import { Characters } from './characters.ts';
import { contextAround } from './context.ts';
import { givenCategories, type Overlap, partsIn, type Stretches, stretchesOf } from './coverage.ts';
import { type MarkedTexts, wasRead } from './marked-texts.ts';
import type { Unit, UnitKind } from './units.ts';
import { isCharacters, unitsOf } from './units.ts';

/** The columns of a table of units: a row for each category that a coder gave a unit, or one without any. */
export const UNIT_COLUMNS = {
  unit: 'unit',
  document: 'document',
  text: 'text',
  coder: 'coder',
  category: 'category',
  note: 'note',
};

/** What stands around units, by their names; found when asked for. */
export interface ContextsByName {
  get(name: string): Context | undefined;
}

/** What was marked, by units: a table that is read as any other. */
export interface UnitTable {
  readonly table: Table;
  /** Whether its rows count units with the same codings, since these are too many to be listed. */
  readonly isCounted: boolean;
  /** What stands around each unit, by its name; undefined if nobody asked. */
  readonly contexts?: ContextsByName | undefined;
}

/**
 * A table of units × coders × categories. A coder who read a document gave each of its units the categories that their marks cover as
 * far as they must, or none; who did not read it has no row.
 *
 * @param quotes - whether a note says what of the unit was marked, if it is not all of it, and what stands around the unit is wanted
 * @param like - what the table is called, and where it comes from
 */
export function unitTable(
  texts: MarkedTexts,
  kind: UnitKind,
  overlap: Overlap,
  like: Table,
  quotes = false,
): UnitTable {
  const units = unitsOf(texts, kind);
  const marked = stretchesOf(texts);
  const given = givenCategories(texts, marked, units, overlap);
  return isCharacters(kind)
    ? { table: countedUnits(texts, units, given, like), isCounted: true }
    : {
        table: listedUnits(texts, units, given, quotes ? marked : undefined, like),
        isCounted: false,
        contexts: quotes ? contextsOf(texts, units) : undefined,
      };
}

type Given = ReturnType<typeof givenCategories>;

function listedUnits(
  texts: MarkedTexts,
  units: readonly Unit[],
  given: Given,
  marked: readonly (readonly Stretches[])[] | undefined,
  like: Table,
): Table {
  const { documents, coders, categories } = texts;
  const characters = documents.map(({ text }) => (text === undefined ? undefined : new Characters(text)));
  const names = unitNames(texts, units);
  const notes: string[] = [];
  /** What the coder marked, if it is not all of the unit. */
  const noteOf = (number: number, coder: number, category: number): string => {
    const unit = units[number]!;
    const text = characters[unit.document];
    const own = marked![unit.document]!.find((one) => one.coder === coder && one.category === category)!;
    const parts = partsIn(own, unit);
    const isWhole = parts.length === 1 && parts[0]![0] === unit.start && parts[0]![1] === unit.end;
    return text === undefined || isWhole ? '' : `${categories[category]!.name}: ${quoted(parts, text)}`;
  };
  const rows: Record<'unit' | 'document' | 'coder' | 'category', number[]> = {
    unit: [],
    document: [],
    coder: [],
    category: [],
  };
  const add = (unit: number, coder: number, category: number) => {
    rows.unit.push(unit);
    rows.document.push(units[unit]!.document);
    rows.coder.push(coder);
    rows.category.push(category);
    if (marked) notes.push(category === categories.length ? '' : noteOf(unit, coder, category));
  };
  units.forEach(({ document }, unit) => {
    coders.forEach((_, coder) => {
      if (wasRead(texts, document, coder) !== 'read') return;
      const own = given[unit]![coder]!;
      if (own.length === 0) add(unit, coder, categories.length);
      for (const category of own) add(unit, coder, category);
    });
  });
  const unitTexts = units.map(
    ({ document, start, end }) => characters[document]?.slice(start, end) ?? `${start}–${end}`,
  );
  const columns = [
    madeColumn(UNIT_COLUMNS.unit, 1, names, Int32Array.from(rows.unit)),
    madeColumn(
      UNIT_COLUMNS.document,
      2,
      documents.map(({ name }) => name),
      Int32Array.from(rows.document),
    ),
    madeColumn(UNIT_COLUMNS.text, 3, unitTexts, Int32Array.from(rows.unit)),
    madeColumn(UNIT_COLUMNS.coder, 4, coders, Int32Array.from(rows.coder)),
    madeColumn(UNIT_COLUMNS.category, 5, [...categories.map(({ name }) => name), ''], Int32Array.from(rows.category)),
    ...(marked ? [columnOfRows(UNIT_COLUMNS.note, 6, notes)] : []),
  ];
  return { ...like, columns, rows: rows.unit.length };
}

function contextsOf(texts: MarkedTexts, units: readonly Unit[]): ContextsByName {
  const characters = texts.documents.map(({ text }) => (text === undefined ? undefined : new Characters(text)));
  const places = new Map(unitNames(texts, units).map((name, i) => [name, units[i]!]));
  return {
    get: (name) => {
      const unit = places.get(name);
      const text = unit && characters[unit.document];
      return text && contextAround(text.text, text.unit(unit.start), text.unit(unit.end));
    },
  };
}

const MOST_QUOTES = 3;
const LONGEST_QUOTE = 100;

/** The marked parts of a text in quotation marks; long ones without their middle. */
function quoted(parts: readonly (readonly [number, number])[], text: Characters): string {
  const quotes = parts.slice(0, MOST_QUOTES).map(([start, end]) => {
    const half = LONGEST_QUOTE / 2;
    const isShort = end - start <= LONGEST_QUOTE;
    const part = isShort
      ? text.slice(start, end)
      : `${text.slice(start, start + half)} … ${text.slice(end - half, end)}`;
    return `“${part.replace(/\s+/g, ' ').trim()}”`;
  });
  const further = parts.length - MOST_QUOTES;
  return `${quotes.join(' ')}${further > 0 ? ` and ${further} more` : ''}`;
}

/** A unit is called by its document, and its number in it if there are others. */
function unitNames({ documents }: MarkedTexts, units: readonly Unit[]): string[] {
  const inDocument = documents.map(() => 0);
  for (const { document } of units) inDocument[document]! += 1;
  const met = documents.map(() => 0);
  const isWhole = inDocument.every((times) => times <= 1);
  return units.map(({ document }) => {
    met[document]! += 1;
    return isWhole ? documents[document]!.name : `${documents[document]!.name}#${met[document]}`;
  });
}

/** Characters with the same codings are counted: a row for what a coder gave those of a pattern. */
function countedUnits(texts: MarkedTexts, units: readonly Unit[], given: Given, like: Table): Table {
  const { coders, categories } = texts;
  const counts = new Map<string, number>();
  units.forEach(({ document, times }, unit) => {
    const cells = coders.map((_, coder) =>
      wasRead(texts, document, coder) === 'read' ? given[unit]![coder]!.join(',') : 'missing',
    );
    if (cells.every((cell) => cell === 'missing')) return;
    const key = cells.join(';');
    counts.set(key, (counts.get(key) ?? 0) + times);
  });
  const rows: (readonly [pattern: string, units: string, coder: string, coding: string, category: string])[] = [];
  [...counts].forEach(([key, times], pattern) => {
    key.split(';').forEach((cell, coder) => {
      const start = [String(pattern + 1), String(times), coders[coder]!] as const;
      if (cell === 'missing') rows.push([...start, 'missing', '']);
      else if (cell === '') rows.push([...start, 'uncoded', '']);
      else for (const category of cell.split(',')) rows.push([...start, 'coded', categories[Number(category)]!.name]);
    });
  });
  const headings = ['pattern', 'units', 'coder', 'coding', 'category'] as const;
  const columns = headings.map((name, i) =>
    columnOfRows(
      name,
      i + 1,
      rows.map((row) => row[i]!),
    ),
  );
  const none = columnOfRows(
    'duplicates',
    6,
    rows.map(() => '0'),
  );
  return { ...like, columns: [...columns, none], rows: rows.length };
}
