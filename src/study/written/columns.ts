import { MISSING } from '../../codings/coding.ts';
import type { Column, Table } from '../../read/table.ts';
import { stratumHeading } from '../list-of-units.ts';
import { partsOfName } from '../rows/unit-names.ts';
import { type Study, singleUnits } from '../study.ts';
import { madeColumn } from '../tables/made-table.ts';

/** The headings of what a sheet of codings has. */
export const HEADINGS = { unit: 'unit', coder: 'coder', category: 'category', text: 'text', note: 'note' } as const;

/** A column before it has its place in a table. */
type Heading = (number: number) => Column;

/** A column whose rows have these texts, each by its position in the list. */
export function columnOf(heading: string, texts: readonly string[], rows: ArrayLike<number>): Heading {
  const numbers = new Map<string, number>();
  const numberOf = new Int32Array(texts.length).fill(-1);
  const cells = new Int32Array(rows.length);
  for (let row = 0; row < rows.length; row += 1) {
    const position = rows[row]!;
    if (numberOf[position] === -1) {
      const text = texts[position]!;
      numberOf[position] = numbers.get(text) ?? numbers.size;
      numbers.set(text, numberOf[position]!);
    }
    cells[row] = numberOf[position]!;
  }
  return (number) => madeColumn(heading, number, [...numbers.keys()], cells);
}

/** A column of codings; a missing one has a text of its own. */
export function codingColumn(
  heading: string,
  texts: readonly string[],
  missing: string,
  rows: ArrayLike<number>,
): Heading {
  const places = new Int32Array(rows.length);
  for (let row = 0; row < rows.length; row += 1) places[row] = rows[row] === MISSING ? texts.length : rows[row]!;
  return columnOf(heading, [...texts, missing], places);
}

/** What is known of the units: their names, strata and texts. */
export function unitColumns(study: Study, rows: ArrayLike<number>, by: readonly string[]): Heading[] {
  const names = singleUnits(study).names();
  const texts = names.map((_, unit) => study.texts.get(unit) ?? '');
  const strata = strataParts(study);
  return [
    columnOf(HEADINGS.unit, names, rows),
    ...strataHeadings(study, by).map((heading, part) =>
      columnOf(
        heading,
        names.map((_, unit) => strata.get(unit)?.[part] ?? ''),
        rows,
      ),
    ),
    ...(texts.some((text) => text !== '') ? [columnOf(HEADINGS.text, texts, rows)] : []),
  ];
}

/** The headings of the strata's columns: one, or as many as the strata have parts. */
export function strataHeadings(study: Study, by: readonly string[]): string[] {
  const parts = Math.max(0, ...[...strataParts(study).values()].map(({ length }) => length));
  const headings = Array.from({ length: parts }, (_, part) =>
    by.length === parts && !/[*#]/.test(by[part]!) ? stratumHeading([by[part]!]) : 'stratum',
  );
  const isApart = new Set(headings.map((heading) => heading.toLowerCase())).size === parts;
  return isApart ? headings : headings.map((_, part) => `stratum ${part + 1}`);
}

function strataParts({ strata }: Study): Map<number, string[]> {
  return new Map([...strata].map(([unit, stratum]) => [unit, partsOfName(stratum)]));
}

/** A table of these columns. */
export function tableOf(name: string, rows: number, headings: readonly Heading[]): Table {
  return {
    path: name,
    name,
    columns: headings.map((heading, i) => heading(i + 1)),
    rows,
    line: (row) => row + 2,
    source: { path: name, sha256: '', rows },
    dialect: { delimiter: ',', encoding: 'utf-8' },
    dropped: { rows: 0, columns: 0 },
  };
}
