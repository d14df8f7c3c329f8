import { BadInputError, type Position, type Problem } from '../problems.ts';
import { type Column, headerOf, placeOf, positionIn, type Table } from '../read/table.ts';
import { columnsOf, roleOf } from './headings.ts';
import { type Nesting, partsOf, pathAbove, pathSign, pathsByIndentation, pathsByLevel } from './nesting.ts';

/** What a row of a codebook says of the name in it. */
export interface NamedRow {
  /** The row of the table; undefined for the line of headings, and for a name that has no row. */
  readonly row: number | undefined;
  /** As it is written, or blank. */
  readonly category: string;
  readonly code: string | undefined;
  /** The category above it, if the names show that. */
  readonly parent: string | undefined;
  /** The other name by which sheets may know it: the number of a name, or the name of a code. */
  readonly alias: string | undefined;
  /** Whether it only groups others, since it has no row of its own or the codebook says so. */
  readonly isHeading: boolean;
  readonly at: Position;
}

/** The names of a codebook, and how they were found. */
export interface Naming {
  readonly rows: readonly NamedRow[];
  /** The columns that contain the names. */
  readonly columns: readonly Column[];
  /** The column of codes that belong to categories. */
  readonly code?: Column | undefined;
  readonly nesting?: Nesting | undefined;
  /** The sign in paths. */
  readonly sign?: string | undefined;
  /** The first line, if it is a name too because there are no headings. */
  readonly firstLine?: string | undefined;
  /** The heading of the names, if it is known only because all others are. */
  readonly guessed?: string | undefined;
}

/** The names of a codebook; throws if no column contains them. */
export function namesOf(table: Table): Naming {
  const isBlankName = ({ name }: Column) => name.trim() === '';
  const known = table.columns.filter(({ name }) => roleOf(name) !== undefined);
  if (known.length === 0 && isListOfNames(table)) return withoutHeadings(table);
  const first = (role: Parameters<typeof columnsOf>[1]) => columnsOf(table, role)[0];
  const [category, code, name, value] = [first('category'), first('code'), first('name'), first('value')];
  const levels = levelColumns(table);
  if (levels) return byLevel(table, levels);
  if (category) {
    const isRepeated = new Set(filled(category)).size < filled(category).length;
    const codes = code ?? (name && (isRepeated || isKey(name)) ? name : undefined);
    return codes ? withCodes(table, category, codes) : plainNames(table, category, value);
  }
  if (code && name) return isKey(name) ? plainNames(table, name, code) : plainNames(table, code, name);
  const own = code ?? name ?? first('theme');
  if (own) return plainNames(table, own, value);
  const unknown = table.columns.filter((column) => !known.includes(column) && !isBlankName(column));
  const saysMore = ({ name }: Column) => !['other', 'example'].includes(roleOf(name)!);
  if (known.some(saysMore) && unknown.length === 1 && isKey(unknown[0]!))
    return { ...plainNames(table, unknown[0]!, value), guessed: unknown[0]!.name };
  throw new BadInputError([withoutNames(table)]);
}

/** That no column has the names; if only one has a heading, the first row is a title. */
function withoutNames(table: Table): Problem {
  const { length: columns } = table.columns;
  const headings = table.columns.filter(({ name }) => name.trim() !== '').length;
  return headings === 1 && columns > 1
    ? { code: 'no-heading-row', at: { ...placeOf(table), line: 1 }, headings, columns }
    : { code: 'codebook-without-categories', at: placeOf(table), columns: headerOf(table) };
}

/** The columns of levels, if names are in several: numbered ones, the category of each level, or columns without a heading after it. */
function levelColumns(table: Table): readonly Column[] | undefined {
  const deepest = [...columnsOf(table, 'code'), ...columnsOf(table, 'name')].slice(0, 1);
  const numbered = columnsOf(table, 'level');
  if (numbered.length > 0) return [...numbered, ...deepest];
  const categories = columnsOf(table, 'category').toSorted((a, b) => a.number - b.number);
  const [only] = categories.length > 0 ? categories : deepest;
  if (categories.length > 1) return [...categories, ...deepest];
  if (only === undefined) return undefined;
  const after = table.columns.slice(table.columns.indexOf(only) + 1);
  const end = after.findIndex(({ name }) => name.trim() !== '');
  const nameless = end < 0 ? after : after.slice(0, end);
  const isContinued = nameless.some((column) =>
    rowsOf(table).some((row) => only.textAt(row).trim() === '' && column.textAt(row).trim() !== ''),
  );
  return isContinued ? [only, ...nameless] : undefined;
}

/** Whether a table without a known heading is a list of names: one column, or one name per line in a column for each level. */
function isListOfNames(table: Table): boolean {
  const filledIn = (texts: readonly string[]) => texts.filter((text) => text.trim() !== '').length;
  if (table.columns.length === 1) return true;
  if (filledIn(table.columns.map(({ name }) => name)) !== 1) return false;
  return rowsOf(table).every((row) => filledIn(table.columns.map((column) => column.textAt(row))) === 1);
}

function withoutHeadings(table: Table): Naming {
  const { columns } = table;
  const firstLine = columns.map(({ name }) => name.trim()).find((name) => name !== '') ?? '';
  const heading: Position = positionIn(table, 0, columns[0]);
  const top: Place = { row: undefined, at: heading.line === undefined ? heading : { ...heading, line: 1 } };
  const places = [top, ...rowsOf(table).map((row) => placeIn(table, row, columns[0]))];
  const naming =
    columns.length === 1
      ? nested(places, [columns[0]!.name, ...rowsOf(table).map((row) => columns[0]!.textAt(row))])
      : ofPaths(places, pathsByLevel([columns.map(({ name }) => name), ...cellsOf(table, columns)]), 'levels');
  return { ...naming, columns, firstLine };
}

function byLevel(table: Table, levels: readonly Column[]): Naming {
  const places = rowsOf(table).map((row) => placeIn(table, row, levels[0]));
  const naming = ofPaths(places, pathsByLevel(cellsOf(table, levels)), 'levels', hiddenIn(table));
  return { ...naming, columns: levels };
}

/** Codes that belong to categories; a category that is left blank is that of the row above. */
function withCodes(table: Table, category: Column, code: Column): Naming {
  let above = '';
  const hidden = hiddenIn(table);
  const rows = rowsOf(table).map((row): NamedRow => {
    const own = code.textAt(row).trim();
    const text = category.textAt(row).trim() || (own === '' ? '' : above);
    above = text;
    return { ...plainRow(placeIn(table, row, category), text), code: own || undefined, isHeading: hidden(row) };
  });
  return { rows, columns: [category], code };
}

/** A name per row, with the other name by which sheets may know it. */
function plainNames(table: Table, own: Column, other: Column | undefined): Naming {
  const places = rowsOf(table).map((row) => placeIn(table, row, own));
  const names = rowsOf(table).map((row) => own.textAt(row));
  const hasParents = columnsOf(table, 'parent').length > 0;
  const naming = hasParents
    ? { rows: places.map((place, i) => plainRow(place, names[i]!.trim())) }
    : nested(places, names);
  const hidden = hiddenIn(table);
  const aliases = other && isKey(other) ? other : undefined;
  const rows = naming.rows.map(
    (row): NamedRow =>
      row.row === undefined
        ? row
        : { ...row, isHeading: hidden(row.row), alias: aliases?.textAt(row.row).trim() || undefined },
  );
  return { ...naming, rows, columns: [own] };
}

interface Place {
  readonly row: number | undefined;
  readonly at: Position;
}

type Nested = Pick<Naming, 'rows' | 'nesting' | 'sign'>;

/** Names that may be indented, or paths. */
function nested(places: readonly Place[], names: readonly string[]): Nested {
  const paths = pathsByIndentation(names);
  if (paths) return ofPaths(places, paths, 'indentation');
  const texts = names.map((name) => name.trim());
  const sign = pathSign(texts);
  if (sign === undefined) return { rows: places.map((place, i) => plainRow(place, texts[i]!)) };
  const met = new Set<string>(texts);
  const above = (text: string, at: Position): NamedRow[] => {
    const parent = pathAbove(text, sign);
    if (parent === undefined || met.has(parent)) return [];
    met.add(parent);
    return [...above(parent, at), { ...headingRow(parent, at), parent: pathAbove(parent, sign) }];
  };
  const rows = places.flatMap((place, i): NamedRow[] => [
    ...above(texts[i]!, place.at),
    { ...plainRow(place, texts[i]!), parent: pathAbove(texts[i]!, sign) },
  ]);
  return { rows, nesting: 'paths', sign };
}

/** What joins the names of a path that tells names apart. */
export const PATH_SIGN = ' > ';

/** Names by their paths: each has its own name, or its path if another one has the same name. */
function ofPaths(
  places: readonly Place[],
  paths: readonly (readonly string[])[],
  nesting: Nesting,
  isHidden: (row: number) => boolean = () => false,
): Nested {
  const keyOf = (path: readonly string[]) => JSON.stringify(path);
  const named = new Map<string, Set<string>>();
  const withAbove = paths.flatMap((path) => path.map((_, i) => path.slice(0, i + 1)));
  for (const path of withAbove) {
    const name = path.at(-1)!;
    named.set(name, (named.get(name) ?? new Set()).add(keyOf(path)));
  }
  const nameOf = (path: readonly string[]) => {
    const own = path.at(-1);
    return own === undefined ? '' : named.get(own)!.size > 1 ? path.join(PATH_SIGN) : own;
  };
  const met = new Set(paths.map(keyOf));
  const parentOf = (path: readonly string[]) => nameOf(path.slice(0, -1)) || undefined;
  const rows = places.flatMap((place, i): NamedRow[] => {
    const path = paths[i]!;
    const above = path.slice(0, -1).flatMap((_, level): NamedRow[] => {
      const higher = path.slice(0, level + 1);
      if (met.has(keyOf(higher))) return [];
      met.add(keyOf(higher));
      return [{ ...headingRow(nameOf(higher), place.at), parent: parentOf(higher) }];
    });
    const isHeading = place.row !== undefined && isHidden(place.row);
    return [...above, { ...plainRow(place, nameOf(path)), parent: parentOf(path), isHeading }];
  });
  return { rows, nesting };
}

function plainRow({ row, at }: Place, category: string): NamedRow {
  return { row, category, code: undefined, parent: undefined, alias: undefined, isHeading: false, at };
}

function headingRow(category: string, at: Position): NamedRow {
  return { ...plainRow({ row: undefined, at }, category), isHeading: true };
}

/** Whether the codebook says that the row only groups others. */
function hiddenIn(table: Table): (row: number) => boolean {
  const [codable] = columnsOf(table, 'codable');
  return (row) =>
    codable !== undefined && /^(false|no|n|0|nein|falsch|non|faux|falso|nao|não)$/i.test(codable.textAt(row).trim());
}

function placeIn(table: Table, row: number, column: Column | undefined): Place {
  return { row, at: positionIn(table, row, column) };
}

function rowsOf({ rows }: Table): number[] {
  return Array.from({ length: rows }, (_, row) => row);
}

function cellsOf(table: Table, columns: readonly Column[]): string[][] {
  return rowsOf(table).map((row) => columns.map((column) => column.textAt(row)));
}

function filled(column: Column): string[] {
  return Array.from({ length: column.rows }, (_, row) => column.textAt(row).trim()).filter((text) => text !== '');
}

/** Whether each row has a text of its own in the column. */
function isKey(column: Column): boolean {
  const texts = filled(column);
  return texts.length === column.rows && new Set(texts).size === texts.length;
}

/** The parts of a name that is a path. */
export function pathOf(name: string, sign: string | undefined): readonly string[] {
  return sign === undefined ? [name] : partsOf(name, sign);
}
