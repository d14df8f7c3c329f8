import { splitCell } from '../../names/separator.ts';
import { type Column, positionIn } from '../../read/table.ts';
import { likeACoder, likeCoders } from '../reading/like-a-coder.ts';
import { columnOfRows, madeTable } from '../tables/made-table.ts';
import { areNamed, isCoderSaid } from './coder-column.ts';
import type { Unpacking } from './unpacking.ts';
import { nextNumber } from './with-rows.ts';

/** "Ana; Ben" under "pay", "Cleo" under "care": a column for each category, whose cells name the coders who gave it. */
export const codersOfCategories: Unpacking = {
  what: 'coders-of-categories',
  unpack(table, options) {
    if (isCoderSaid(table, options)) return undefined;
    const found = waysToName(table.columns).find(({ areCoders, names }) => areCoders || areNamed(names, options));
    if (found === undefined) return undefined;
    const { columns, names, namesAt } = found;
    const number = nextNumber(table);
    const given = (coder: string, row: number) =>
      columns.flatMap((column) => (namesAt(column, row).includes(coder) ? [column.name.trim()] : [])).join('; ');
    const made = names.map((coder, i) =>
      columnOfRows(
        coder,
        number + i,
        Array.from({ length: table.rows }, (_, row) => given(coder, row)),
      ),
    );
    const kept = table.columns.filter((column) => !columns.includes(column));
    const [first] = columns;
    return {
      table: madeTable(table, [...kept, ...made], table.rows, (row, column) =>
        positionIn(table, row, column !== undefined && kept.includes(column) ? column : undefined),
      ),
      column: first!.name,
      example: first!.texts.find((text) => text.trim() !== '')!,
    };
  },
  isOnlyIf(table, options) {
    if (isCoderSaid(table, options) || options.coders.length > 0) return undefined;
    const ways = waysToName(table.columns);
    const [first] = ways;
    return first === undefined || ways.some(({ areCoders }) => areCoders) ? undefined : { coders: first.names };
  },
};

const SIGNS = [';', '|', '\n', ' / ', '/', ' & ', ' + ', ', ', ',', ' '];
const MOST_NAMES = 50;
/** Names that may be anyone's are few. */
const MOST_UNKNOWN = 12;

interface Named {
  readonly columns: readonly Column[];
  readonly names: readonly string[];
  readonly namesAt: (column: Column, row: number) => readonly string[];
  /** Whether they are names of people, or each unit was given one category by each of them. */
  readonly areCoders: boolean;
}

/** The names between the first sign that fits; those between blanks may be of one word or of several. */
function waysToName(all: readonly Column[]): Named[] {
  const columns = all.filter(mayHoldNames);
  for (const sign of SIGNS) {
    // Some names stand together in a cell.
    const isThere = columns.some(({ texts }) => texts.some((text) => text.includes(sign)));
    const found = isThere ? namedBetween(all, columns, sign) : [];
    if (found.length > 0) return found;
  }
  return [];
}

const MOST_TEXTS = 500;

function mayHoldNames(column: Column): boolean {
  if (column.isAside || column.rows < 4 || column.size > MOST_TEXTS) return false;
  return column.name.trim() !== '' && likeACoder(column.name) < 2;
}

/** How the names of a cell are told apart. */
type Parts = (text: string) => readonly string[];

function namedBetween(all: readonly Column[], among: readonly Column[], sign: string): Named[] {
  const between: Parts = (text) => splitCell(text, sign);
  const columns = ofSeveralNames(thatShareNames(among, between), between);
  if (columns.length < 2) return [];
  // Words of a text are separated by blanks, too.
  const isOfWords = sign === ' ';
  const words = namedBy(all, columns, between, isOfWords);
  const wholes = isOfWords ? namesOfWords(columns) : undefined;
  if (wholes === undefined) return words === undefined ? [] : [words];
  const named = namedBy(all, columns, partsAmong(wholes.names), isOfWords);
  // Two words that always come together may be two people who always agree.
  const areTold = wholes.repeatWords || (likeCoders(wholes.words) < 2 && likeCoders(wholes.names) >= 1.5);
  const whole = named && { ...named, areCoders: named.areCoders && areTold };
  return [whole, words].filter((way) => way !== undefined);
}

/** The columns that hold the same few names: half of what each of them holds stands in another one, too. */
function thatShareNames(among: readonly Column[], parts: Parts): readonly Column[] {
  const tokens = new Map(among.map((column) => [column, new Set(column.texts.flatMap(parts))]));
  let columns = among.filter((column) => tokens.get(column)!.size > 0);
  for (let left = -1; left !== columns.length; ) {
    left = columns.length;
    const holders = new Map<string, number>();
    for (const column of columns)
      for (const name of tokens.get(column)!) holders.set(name, (holders.get(name) ?? 0) + 1);
    columns = columns.filter((column) => {
      const own = [...tokens.get(column)!];
      return own.filter((name) => holders.get(name)! > 1).length * 2 >= own.length;
    });
  }
  return columns;
}

/** Of columns that share names with each other those among which some cell has several of them. */
function ofSeveralNames(columns: readonly Column[], parts: Parts): readonly Column[] {
  const names = new Map(columns.map((column) => [column, new Set(column.texts.flatMap(parts))]));
  const sharing = (some: readonly Column[]) => {
    const met = new Set(some.flatMap((column) => [...names.get(column)!]));
    return columns.filter((column) => [...names.get(column)!].some((name) => met.has(name)));
  };
  let found = columns.filter(({ texts }) => texts.some((text) => parts(text).length > 1));
  for (let before = -1; before !== found.length; ) {
    before = found.length;
    found = [...sharing(found)];
  }
  return found;
}

/** The names in these columns, some of them together in a cell; undefined where another column holds any of them, too. */
function namedBy(
  all: readonly Column[],
  columns: readonly Column[],
  parts: Parts,
  areWordsOfTexts: boolean,
): Named | undefined {
  const held = new Map(columns.map((column) => [column, column.texts.map(parts)]));
  const cells = columns.flatMap((column) => held.get(column)!);
  const names = [...new Set(cells.flat())];
  if (names.length < 2 || names.length > MOST_NAMES) return undefined;
  // Nobody is named twice in a cell.
  if (cells.some((cell) => new Set(cell).size < cell.length)) return undefined;
  // Headings that are letters may be categories or coders: they are categories if the cells contain names.
  if (columns.some(({ name }) => likeACoder(name) > 0) && likeCoders(names) < 2) return undefined;
  const isNamed = (text: string) => {
    const own = parts(text);
    const isName = (part: string) => names.includes(part);
    return areWordsOfTexts ? own.length > 0 && own.every(isName) : own.some(isName);
  };
  if (all.some((column) => !columns.includes(column) && !column.isAside && column.texts.some(isNamed)))
    return undefined;
  const namesAt = (column: Column, row: number) => held.get(column)![column.cell(row)]!;
  // Parts between blanks may be a first name and a surname, which always come together; so do coders who always agree.
  const mayBeOneName = areWordsOfTexts && areParts(names, cells);
  if (mayBeOneName && likeCoders(names) < 2) return undefined;
  const rows = Array.from({ length: columns[0]!.rows }, (_, row) => columns.map((column) => namesAt(column, row)));
  const filled = rows.filter((lists) => lists.some(({ length }) => length > 0));
  const together = rows.filter((lists) => lists.some(({ length }) => length > 1)).length;
  if (together * 10 < filled.length || filled.length < 4) return undefined;
  const isOnce = (lists: readonly (readonly string[])[]) => {
    const said = lists.flat();
    return said.length === names.length && new Set(said).size === said.length;
  };
  const areOnce = names.length <= MOST_UNKNOWN && filled.filter(isOnce).length * 10 >= filled.length * 9;
  return { columns, names, namesAt, areCoders: !mayBeOneName && (areOnce || likeCoders(names) >= 1.5) };
}

function areParts(names: readonly string[], cells: readonly (readonly string[])[]): boolean {
  const places = names.map((name) => cells.flatMap((parts, i) => (parts.includes(name) ? [i] : [])).join(' '));
  return new Set(places).size < names.length;
}

/** Names of several words. */
interface Wholes {
  readonly names: readonly string[];
  /** Their words. */
  readonly words: readonly string[];
  /** Whether a word stands twice in a cell, which shows that it is none of the names: "Coder A Coder B". */
  readonly repeatWords: boolean;
}

/**
 * The names of several words that stand between blanks: cells with one name show them, and so does what other names leave of a cell.
 * Undefined where some may as well be several names.
 */
function namesOfWords(columns: readonly Column[]): Wholes | undefined {
  const cells = columns
    .flatMap(({ texts }) => texts.map((text) => splitCell(text, ' ')))
    .filter(({ length }) => length > 0)
    .sort((a, b) => a.length - b.length);
  const alone = new Set(cells.map((words) => words.join(' ')));
  const names: string[] = [];
  for (const words of cells) {
    if (names.length > MOST_NAMES) return undefined;
    const known = new Set(names);
    const rest = partsAmong(names)(words.join(' ')).filter((part) => !known.has(part));
    if (rest.length > 0) names.push(...namesAmong(rest, names[0]?.split(' ').length));
  }
  const words = names.map((name) => name.split(' '));
  const repeatWords = cells.some((cell) => new Set(cell).size < cell.length);
  const [first] = words;
  const areAlike = first !== undefined && first.length > 1 && words.every(({ length }) => length === first.length);
  const areOne = words.every((own) => new Set(own).size === own.length);
  const areShown = areAlike || (repeatWords && names.every((name) => alone.has(name)));
  return areOne && areShown ? { names, words: [...new Set(words.flat())], repeatWords } : undefined;
}

/** Words as names that begin with the same word, or have so many words each. */
function namesAmong(words: readonly string[], length: number = words.length): string[] {
  const starts = words.flatMap((word, i) => (word === words[0] ? [i] : []));
  const size = words.length % length === 0 ? length : words.length;
  const from = starts.length > 1 ? starts : Array.from({ length: words.length / size }, (_, i) => i * size);
  return from.map((start, i) => words.slice(start, from[i + 1]).join(' '));
}

/** Cells between blanks as the longest of these names, and as words where none fits. */
function partsAmong(names: readonly string[]): Parts {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  return (text) => {
    const parts: string[] = [];
    for (let left = splitCell(text, ' ').join(' '); left !== ''; ) {
      const part = longestFirst.find((name) => left === name || left.startsWith(`${name} `)) ?? left.split(' ', 1)[0]!;
      parts.push(part);
      left = left.slice(part.length + 1);
    }
    return parts;
  };
}
