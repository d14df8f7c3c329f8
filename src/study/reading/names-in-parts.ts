import { positionIn } from '../../read/table.ts';
import { madeColumn, madeTable } from '../tables/made-table.ts';
import { splittings } from './axes.ts';
import { isHeaded, plain } from './headings.ts';
import { type ListLikeness, likeCoders, withoutCommon } from './like-a-coder.ts';
import { areNumbered } from './numbered.ts';
import type { Column, Table } from './table.ts';

/** The columns of what the first and the second part of the names of tables say, as options name them. */
export const PARTS_OF_NAMES = ['(file 1)', '(file 2)'] as const;

/** One of the two parts that the names of tables consist of. */
type Part = (typeof PARTS_OF_NAMES)[number];

/** Whether an option names such a column. */
export function isPartOfNames(name: string): boolean {
  return PARTS_OF_NAMES.some((part) => part === name);
}

/** Names of which one part may be a coder and the other one what was coded: "int1_Anna", "int1_Ben", "int2_Anna", "int2_Ben". */
interface NamesInParts {
  /** Per table the two parts of its name. */
  readonly parts: readonly (readonly [string, string])[];
  readonly likeness: readonly [ListLikeness, ListLikeness];
}

/** Tables with one part of their names as coders, and the other one as a column that is a part of the unit. */
export interface Gathered {
  /** A table of each coder. */
  readonly tables: readonly Table[];
  readonly column: Part;
  /** What stands in that column. */
  readonly members: readonly string[];
  /** Whether the tables of each member have equally many rows. */
  readonly areEqual: boolean;
}

/** More tables have no such names. */
const MOST_TABLES = 500;
/** Of all that could be there so much is, where each coder has some of what was coded. */
const FEWEST = 0.6;

/** The names of tables in two parts, where each comes again with others; undefined where they have none. */
function namesInParts(tables: readonly Table[]): NamesInParts | undefined {
  if (tables.length < 3 || tables.length > MOST_TABLES) return undefined;
  const found = candidates(tables).flatMap((parts) => {
    const sides = [0, 1].map((side) => [...new Set(parts.map((pair) => pair[side]!))]);
    const [left, right] = sides as [string[], string[]];
    const all = new Set(parts.map((pair) => pair.join('\n')));
    if (left.length < 2 || right.length < 2 || all.size < tables.length) return [];
    const possible = left.length * right.length;
    const isFull = possible === tables.length;
    const areMany = tables.length > Math.max(left.length, right.length) && tables.length >= possible * FEWEST;
    // Names that lack some combinations may be anything, unless what was coded is numbered.
    if (!isFull && !(areMany && (arePartsOfUnits(left) || arePartsOfUnits(right)))) return [];
    return [{ parts, likeness: [likeCoders(left), likeCoders(right)] as const, isFull }];
  });
  const clarity = ({ likeness: [left, right], isFull }: (typeof found)[number]) =>
    Math.abs(left - right) + Math.max(left, right) + Number(isFull);
  return found.sort((a, b) => clarity(b) - clarity(a))[0];
}

/** The ways in which the names of all tables fall into two parts: folder and file, file and sheet, or parts of one name. */
function candidates(tables: readonly Table[]): (readonly (readonly [string, string])[])[] {
  const names = tables.map(({ name }) => name);
  const inFolders = inBoth(tables.map(foldersOf), tables.map(fileNameOf));
  const inBooks = tables.every(({ sheet }) => sheet !== undefined)
    ? inBoth(
        tables.map(fileNameOf),
        tables.map(({ sheet }) => sheet!),
      )
    : [];
  const both = [...inFolders, ...inBooks];
  if (both.length > 0 || new Set(names).size < names.length) return both;
  return splittings(withoutCommon(names) ?? names);
}

/** Two lists as parts, where in both of them something comes again. */
function inBoth(left: readonly string[], right: readonly string[]): (readonly (readonly [string, string])[])[] {
  const comesAgain = (list: readonly string[]) => {
    const { size } = new Set(list);
    return size > 1 && size < list.length;
  };
  return comesAgain(left) && comesAgain(right) ? [left.map((one, i) => [one, right[i]!] as const)] : [];
}

function stepsOf({ path, inside }: Table): string[] {
  return (inside ?? path).split(/[\\/]/);
}

function foldersOf(table: Table): string {
  return stepsOf(table).at(-2) ?? '';
}

function fileNameOf(table: Table): string {
  return stepsOf(table)
    .at(-1)!
    .replace(/\.\w+$/, '');
}

/** "interview 1", "interview 2"; "1", "2". */
function arePartsOfUnits(members: readonly string[]): boolean {
  return (
    (areNumbered(members) && members.every((member) => /\d$/.test(member))) ||
    members.every((member) => isHeaded(member, 'unit'))
  );
}

/** Whether the names of tables are such that one part of each may be the coder's. */
export function areNamedInParts(tables: readonly Table[]): boolean {
  return namesInParts(tables) !== undefined;
}

/** The tables of each coder as one, as each part of their names may be the coder; nothing where names have no parts. */
export function gatherings(tables: readonly Table[]): Gathered[] {
  const found = namesInParts(tables);
  if (found === undefined) return [];
  const [left, right] = found.likeness;
  // Where one part shows coders, and the other one does not, there is no doubt which is which.
  const isShown = Math.max(left, right) >= 1.5 && Math.min(left, right) < 1.5;
  return ([0, 1] as const)
    .filter((coder) => !isShown || found.likeness[coder] >= 1.5)
    .map((coder) => gathered(tables, found.parts, coder));
}

/** The tables as options ask for that name such a column; undefined where none does, or names have no parts. */
export function gatheredAsNamed(tables: readonly Table[], names: readonly string[]): readonly Table[] | undefined {
  const column = PARTS_OF_NAMES.find((part) => names.includes(part));
  const found = column && namesInParts(tables);
  return found && gathered(tables, found.parts, column === PARTS_OF_NAMES[0] ? 1 : 0).tables;
}

function gathered(tables: readonly Table[], parts: readonly (readonly [string, string])[], coder: 0 | 1): Gathered {
  const other = coder === 0 ? 1 : 0;
  const column = PARTS_OF_NAMES[other];
  const members = [...new Set(parts.map((pair) => pair[other]))];
  const coders = [...new Set(parts.map((pair) => pair[coder]))];
  const own = coders.map((name) => {
    const ofCoder = members.flatMap((member) => {
      const at = parts.findIndex((pair) => pair[coder] === name && pair[other] === member);
      return at < 0 ? [] : [{ table: tables[at]!, member }];
    });
    return joinedTable(name, column, ofCoder);
  });
  const rowsOf = members.map((member) => parts.flatMap((pair, i) => (pair[other] === member ? tables[i]!.rows : [])));
  const areEqual = rowsOf.every((rows) => rows.length === coders.length && new Set(rows).size === 1);
  return { tables: own, column, members, areEqual };
}

/** Tables of one coder below each other, with a column of what each of them is of. */
function joinedTable(
  name: string,
  part: Part,
  own: readonly { readonly table: Table; readonly member: string }[],
): Table {
  const [first] = own;
  const keyOf = (column: Column) => plain(column.name).replace(/[\s_.-]+/g, '') || `#${column.number}`;
  const keyed = own.map(({ table }) => new Map(table.columns.map((column) => [keyOf(column), column])));
  const keys = [...new Set(keyed.flatMap((columns) => [...columns.keys()]))];
  const rows = own.reduce((sum, { table }) => sum + table.rows, 0);
  const of = new Int32Array(rows);
  const starts: number[] = [];
  let at = 0;
  for (const [i, { table }] of own.entries()) {
    starts.push(at);
    of.fill(i, at, at + table.rows);
    at += table.rows;
  }
  const source = new Map<Column, readonly (Column | undefined)[]>();
  const most = Math.max(...own.flatMap(({ table }) => table.columns.map(({ number }) => number)));
  const columns = keys.map((key) => {
    const columnsOf = keyed.map((one) => one.get(key));
    const owner = columnsOf.find((column) => column !== undefined)!;
    const made = below(
      owner,
      columnsOf,
      own.map(({ table }) => table.rows),
    );
    source.set(made, columnsOf);
    return made;
  });
  const parts = madeColumn(
    part,
    most + 1,
    own.map(({ member }) => member),
    of,
  );
  const position = (row: number, column?: Column) => {
    const number = of[row]!;
    return positionIn(own[number]!.table, row - starts[number]!, column && source.get(column)?.[number]);
  };
  return { ...madeTable(first!.table, [parts, ...columns], rows, position), name };
}

/** The same column of several tables as one; blank where a table lacks it. */
function below(owner: Column, columns: readonly (Column | undefined)[], rows: readonly number[]): Column {
  const numbers = new Map<string, number>();
  const numberOf = (text: string) => {
    const met = numbers.get(text) ?? numbers.size;
    numbers.set(text, met);
    return met;
  };
  const cells = new Int32Array(rows.reduce((sum, own) => sum + own, 0));
  let at = 0;
  for (const [i, length] of rows.entries()) {
    const column = columns[i];
    const known = new Map<number, number>();
    for (let row = 0; row < length; row += 1) {
      if (column === undefined || column.isAside) {
        cells[at++] = numberOf(column?.textAt(row) ?? '');
        continue;
      }
      const cell = column.cell(row);
      let number = known.get(cell);
      if (number === undefined) {
        number = numberOf(column.text(cell));
        known.set(cell, number);
      }
      cells[at++] = number;
    }
  }
  return madeColumn(owner.name, owner.number, [...numbers.keys()], cells);
}
