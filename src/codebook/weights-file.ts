import { nearestName } from '../names/nearest.ts';
import { numberOf, withDecimalPoint } from '../names/numbers.ts';
import { BadInputError, type Position, type Problem } from '../problems.ts';
import { type Column, placeOf, positionIn, type Table } from '../read/table.ts';

/** What the numbers of a table of weights say: how much two categories agree, or how far they lie apart. */
export type WeightsAre = 'agreement' | 'distance';

/** How much each two categories agree, by name. */
type WeightsByName = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** A number of the table, with the two categories it is for. */
interface Entry {
  readonly pair: readonly [string, string];
  readonly text: string;
  readonly at: Position;
}

/**
 * The weights in a table: square, with the categories as headings and in the first column, or in three columns, two categories and a
 * number. Agreement goes from 0 to 1, and is 1 of a category with itself. Distances are 0 or more, and 0 of a category with itself; if the
 * largest is above 1, all are divided by it, and agreement is 1 minus that. Throws with everything that is wrong in it.
 *
 * @param categories - those of the data, each of which the table must have
 * @returns the weights, and the categories that the data do not have
 */
export function weightsOfTable(
  table: Table,
  are: WeightsAre,
  categories: readonly string[],
): { weights: WeightsByName; unknown: string[] } {
  if (table.columns.length < 3) throw new BadInputError([{ code: 'weights-without-columns', at: placeOf(table) }]);
  const isSquare = looksSquare(table);
  const { names, entries, problems } = isSquare ? squareOf(table) : threeColumnsOf(table);
  const { numbers, faults } = numbersOf(entries, are, isSquare);
  const missing = pairsWithout(numbers, names);
  const all: Problem[] = [
    ...problems,
    ...faults,
    ...(missing.length === 0 || problems.length > 0 || faults.some(({ code }) => code === 'weights-not-a-number')
      ? []
      : [{ code: 'weights-without-pair' as const, at: placeOf(table), pairs: missing }]),
    ...lacking(table, names, categories),
  ];
  if (all.length > 0) throw new BadInputError(all);
  const largest = Math.max(...numbers.values());
  const unit = Math.max(1, largest);
  const weightOf = (a: string, b: string): number => {
    const number = numbers.get(keyOf(a, b));
    if (number === undefined) return 1; // of a category with itself, left out
    return are === 'agreement' ? number : 1 - number / unit;
  };
  const weights = new Map(names.map((a) => [a, new Map(names.map((b) => [b, weightOf(a, b)]))]));
  return { weights, unknown: names.filter((name) => !categories.includes(name)) };
}

/** A table of three columns may be either: in a square one the headings stand in the first column, too. */
function looksSquare({ columns, rows }: Table): boolean {
  if (columns.length !== 3) return true;
  const first = textsOf(columns[0]!, rows);
  return columns.slice(1).every(({ name }) => first.includes(nameOf(name)));
}

interface Entries {
  readonly names: readonly string[];
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

function squareOf(table: Table): Entries {
  const [first, ...others] = table.columns as [Column, ...Column[]];
  const rows = textsOf(first, table.rows);
  const headings = others.map(({ name }) => nameOf(name));
  const repeated = (names: readonly string[]) => names.filter((name, i) => names.indexOf(name) !== i);
  const alone = [
    ...headings.filter((name) => !rows.includes(name)),
    ...rows.filter((name) => !headings.includes(name)),
  ];
  const at = placeOf(table);
  return {
    names: [...new Set([...headings, ...rows])],
    entries: rows.flatMap((a, row) =>
      others.map((column, i) => ({
        pair: [a, headings[i]!] as const,
        text: column.textAt(row).trim(),
        at: positionIn(table, row, column),
      })),
    ),
    problems: [
      ...[...new Set([...repeated(rows), ...repeated(headings)])].map(
        (found): Problem => ({ code: 'weights-category-twice', at, found }),
      ),
      ...[...new Set(alone)].map(
        (found): Problem => ({
          code: 'weights-row-or-column',
          at,
          found,
          has: rows.includes(found) ? 'row' : 'column',
        }),
      ),
    ],
  };
}

function threeColumnsOf(table: Table): Entries {
  const [one, other, number] = table.columns as [Column, Column, Column];
  const of = (row: number) => ({
    pair: [nameOf(one.textAt(row)), nameOf(other.textAt(row))] as const,
    text: number.textAt(row).trim(),
    at: positionIn(table, row, number),
  });
  const rows = Array.from({ length: table.rows }, (_, row) => of(row));
  // without headings the first row is one of the others
  const heading = {
    pair: [nameOf(one.name), nameOf(other.name)] as const,
    text: number.name.trim(),
    at: { ...placeOf(table), line: 1, column: number.number },
  };
  const entries = Number.isNaN(numberIn(heading.text)) ? rows : [heading, ...rows];
  return {
    names: [...new Set(entries.flatMap(({ pair }) => pair))].filter((name) => name !== ''),
    entries: entries.filter(({ pair }) => !pair.includes('')),
    problems: entries.flatMap(({ pair, at }) =>
      pair.includes('') ? [{ code: 'category-without-name' as const, at }] : [],
    ),
  };
}

/** The numbers by their two categories in either order, and what is wrong with them. */
function numbersOf(entries: readonly Entry[], are: WeightsAre, isSquare: boolean) {
  const known = new Map<string, Entry & { readonly number: number }>();
  const faults: Problem[] = [];
  for (const entry of entries) {
    const { pair, text, at } = entry;
    const number = numberIn(text);
    const [a, b] = pair;
    if (Number.isNaN(number)) faults.push({ code: 'weights-not-a-number', at, found: text, categories: [a, b] });
    else if (a === b && number !== OF_ITSELF[are])
      faults.push({ code: 'weights-diagonal', at, found: text, category: a, are, expected: OF_ITSELF[are] });
    else if (number < 0 || (are === 'agreement' && number > 1))
      faults.push({ code: 'weights-out-of-range', at, found: text, categories: [a, b], are });
    const before = known.get(keyOf(a, b));
    if (before === undefined) known.set(keyOf(a, b), { ...entry, number });
    else if (!Number.isNaN(number) && !Number.isNaN(before.number) && before.number !== number) {
      const two = { at, found: text, categories: [a, b] as const, other: before.text, first: before.at };
      faults.push(isSquare ? { code: 'weights-not-symmetric', ...two } : { code: 'weights-pair-twice', ...two });
    }
  }
  return { numbers: new Map([...known].map(([key, { number }]) => [key, number])), faults };
}

/** What the table must say of a category with itself. */
const OF_ITSELF = { agreement: 1, distance: 0 };

/** Every two categories for which there is no number. */
function pairsWithout(numbers: ReadonlyMap<string, number>, names: readonly string[]): [string, string][] {
  return names.flatMap((a, i) =>
    names.slice(i + 1).flatMap((b): [string, string][] => (numbers.has(keyOf(a, b)) ? [] : [[a, b]])),
  );
}

/** Categories of the data that the table does not have. */
function lacking(table: Table, names: readonly string[], categories: readonly string[]): Problem[] {
  const unused = names.filter((name) => !categories.includes(name));
  return categories
    .filter((category) => !names.includes(category))
    .map((category) => {
      const nearest = nearestName(category, unused);
      const at = placeOf(table);
      return { code: 'weights-without-category', at, category, ...(nearest === undefined ? {} : { nearest }) };
    });
}

function keyOf(a: string, b: string): string {
  return JSON.stringify(a < b ? [a, b] : [b, a]);
}

function numberIn(text: string): number {
  return numberOf(withDecimalPoint(text) ?? text);
}

function textsOf(column: Column, rows: number): string[] {
  return Array.from({ length: rows }, (_, row) => nameOf(column.textAt(row)));
}

function nameOf(text: string): string {
  return text.trim().normalize('NFC');
}
