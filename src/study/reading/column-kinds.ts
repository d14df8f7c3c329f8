import { once } from '../../memoize.ts';
import { LetterPattern } from '../../names/letter-pattern.ts';
import { atomsOf, type CellReader, foldedNumber, isNumber } from './cells.ts';
import type { ViewColumn } from './view-column.ts';
import { DECISION_PAIRS, MARK_PAIRS } from './words/cell-words.ts';

/** What a column holds, by its cells alone. */
export type Kind =
  | 'empty'
  | 'date'
  | 'address'
  | 'guid'
  | 'text'
  | 'marks'
  | 'constant'
  | 'running'
  | 'number'
  | 'ids'
  | 'labels';

const DATE = new LetterPattern(
  String.raw`^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}[- ]\p{L}{3,9}[- ,]+\d{2,4})([T ,].*)?$|^(\p{L}{3},? )?\p{L}{3,9} \d{1,2},? (\d{2}:\d{2}|\d{4}).*$|^\d{1,2}:\d{2}(:\d{2})?$|^\p{L}{3} \p{L}{3} \d{2} .*\d{4}$`,
);
const TWO_LETTERS = new LetterPattern(String.raw`\p{L}{2}`);
const ADDRESS = /^(https?:\/\/|www\.)\S+$/i;
const GUID = /^(?=.*\d)(\{?[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}\}?|[0-9a-f]{24,64})$/i;

export const isDateText = (text: string) => DATE.test(text.trim());

/** What is known of the columns of a view together. */
export interface Judged {
  readonly kind: Kind;
  /** Its filled cells are marks of one pair. */
  readonly isMarks: boolean;
  /** The parts of its cells, folded, without those that say that nobody coded. */
  readonly atoms: ReadonlySet<string>;
  readonly isNumeric: boolean;
  readonly lowest: number;
  readonly highest: number;
  readonly hasDecimals: boolean;
}

/** Judges the columns of a view; whether long cells are texts or labels depends on the columns beside. */
export function judgeColumns(columns: readonly ViewColumn[], reader: CellReader): Judged[] {
  const atoms = columns.map((column) => atomsOf(column, reader));
  const texty = columns.map((column) => looksLikeText(column, reader));
  const judged = columns.map((column, i) => {
    const facts = numbersOf(atoms[i]!);
    const isMarks = areMarks(column);
    const kind = kindOf(column, facts.isNumeric, isMarks, texty[i]!);
    // Sets of the same categories may all differ.
    const isSets = (kind === 'ids' || kind === 'text') && isSplit(column.values, reader);
    return { kind: isSets ? ('labels' as const) : kind, isMarks, atoms: atoms[i]!, ...facts };
  });
  // Two columns of long cells that share half of them hold labels.
  const texts = judged.flatMap(({ kind }, i) => (kind === 'text' ? [i] : []));
  for (const i of texts.length <= 200 ? texts : []) {
    const shared = texts.some((other) => other !== i && shareHalf(judged[i]!.atoms, judged[other]!.atoms));
    if (shared && columns[i]!.size * 2 <= columns[i]!.filled + 2) judged[i] = { ...judged[i]!, kind: 'labels' };
  }
  return judged;
}

function kindOf(column: ViewColumn, isNumeric: boolean, isMarks: boolean, isText: boolean): Kind {
  const { values, size, filled } = column;
  if (filled === 0) return 'empty';
  if (areMostly(DATE, values)) return 'date';
  if (areMostly(ADDRESS, values)) return 'address';
  if (areMostly(GUID, values)) return 'guid';
  if (isText) return 'text';
  if (isMarks && (size > 1 || column.hasBlank)) return 'marks';
  if (size === 1) return 'constant';
  if (isNumeric && isRunning(column)) return 'running';
  if (isNumeric && size > 12 && size * 4 > filled) return 'number';
  if (size === filled && size > 2) return 'ids';
  return 'labels';
}

/** Whether at least four of five values look so. */
function areMostly(pattern: Pick<RegExp, 'test'>, values: readonly string[]): boolean {
  let others = 0;
  for (const text of values) {
    if (!pattern.test(text)) others += 1;
    if (others > values.length / 5) return false;
  }
  return true;
}

/** Each number the one above plus 1; from a heading row on, or from file to file, it may begin anew. */
function isRunning(column: ViewColumn): boolean {
  const { cells, rows, filled } = column;
  if (filled < rows || rows < 3) return false;
  let last = Number(column.textAt(0));
  let restarts = 0;
  for (let row = 1; row < rows; row += 1) {
    const number = Number(column.text(cells[row]!));
    if (number !== last + 1) {
      if (number !== Number(column.textAt(0))) return false;
      restarts += 1;
    }
    last = number;
  }
  return restarts * 3 <= rows;
}

function looksLikeText(column: ViewColumn, reader: CellReader): boolean {
  const { values, size, filled } = column;
  if (values.length === 0 || size * 5 <= filled) return false;
  const { words, letters } = lengthOf(values);
  if (words < 4 && letters < 28) return false;
  return !values.some((text) => reader.isList(text)) && !isSplit(values, reader);
}

/** Signs of scripts that put no blanks between words, of which one or two make a word. */
const WITHOUT_BLANKS = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar'];
const signsWithoutBlanks = once(
  () => new RegExp(`[${WITHOUT_BLANKS.map((script) => String.raw`\p{Script=${script}}`).join('')}]`, 'gu'),
);
const isLatin = (text: string) => !/[\u0e00-\uffff]/.test(text);
const SIGNS_OF_A_WORD = 2;
const LETTERS_OF_A_WORD = 6;

/** How many words and letters the values of a column have on average, as they would be in a script with blanks. */
function lengthOf(values: readonly string[]): { readonly words: number; readonly letters: number } {
  let letters = 0;
  let words = 0;
  for (const text of values) {
    const signs = isLatin(text) ? 0 : (text.match(signsWithoutBlanks())?.length ?? 0);
    const others = text.length - signs;
    words += signs / SIGNS_OF_A_WORD + (others > 0 ? text.split(/\s+/).length : 0);
    letters += (signs / SIGNS_OF_A_WORD) * LETTERS_OF_A_WORD + others;
  }
  return { words: words / values.length, letters: letters / values.length };
}

/**
 * Whether distinct values are what was coded, such as headlines: some words each, of which hardly any comes again but for the same unit.
 *
 * @param filled - how many cells hold them
 */
export function areTexts(values: readonly string[], filled: number): boolean {
  if (values.length < 3 || values.length * 5 < filled) return false;
  const { words, letters } = lengthOf(values.slice(0, MOST_LOOKED_AT));
  return words >= 2.5 && letters >= 12;
}
const MOST_LOOKED_AT = 1_000;

/** Whether most long cells fall into short parts that come again. */
function isSplit(values: readonly string[], reader: CellReader): boolean {
  const parts = values.flatMap((text) => reader.parts(text));
  if (parts.length <= values.length * 1.3) return false;
  return new Set(parts).size * 2 < parts.length;
}

/** The marks of one pair only, such as 0 and 1, yes and no, x and blank. */
export function areMarks({ values, size, isComplete }: ViewColumn): boolean {
  if (!isComplete || size === 0 || size > 6) return false;
  const held = new Set(values.map(foldMark));
  return MARK_PAIRS.some(([yes, no]) => [...held].every((text) => text === yes || (no !== '' && text === no)));
}

export function foldMark(text: string): string {
  return foldedNumber(text.toLowerCase());
}

/** Whether a mark says that it applies. */
export function saysYes(text: string): boolean {
  const folded = foldMark(text);
  return MARK_PAIRS.some(([yes]) => yes === folded);
}

/** Whether texts include both answers of a pair, perhaps among others: "yes", "no" and "unsure". */
export function saysYesAndNo(texts: readonly string[]): boolean {
  if (texts.length > MOST_ANSWERS) return false;
  const held = new Set(texts.map(foldMark));
  return [...MARK_PAIRS, ...DECISION_PAIRS].some(([yes, no]) => no !== '' && held.has(yes) && held.has(no));
}
const MOST_ANSWERS = 6;

function numbersOf(atoms: ReadonlySet<string>): {
  isNumeric: boolean;
  lowest: number;
  highest: number;
  hasDecimals: boolean;
} {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  let hasDecimals = false;
  let isNumeric = atoms.size > 0;
  for (const atom of atoms) {
    if (!isNumber(atom)) {
      isNumeric = false;
      break;
    }
    const number = Number(atom.replace(',', '.'));
    if (number < lowest) lowest = number;
    if (number > highest) highest = number;
    hasDecimals ||= !Number.isInteger(number);
  }
  return { isNumeric, lowest, highest, hasDecimals };
}

function shareHalf(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size === 0) return false;
  let shared = 0;
  for (const text of small) if (large.has(text)) shared += 1;
  return shared * 2 >= small.size;
}

/** Numbers of which hardly any comes again. */
function areScores({ atoms, highest }: Judged): boolean {
  return atoms.size > 8 || (atoms.size > 4 && highest > 12);
}

/** How alike two columns are: 0 not, 1 they share half of the values of the smaller, 2 and among these words that are no marks. */
export function alike(a: Judged, b: Judged): 0 | 1 | 2 {
  if (a.atoms.size === 0 || b.atoms.size === 0) return 0;
  if (a.isNumeric !== b.isNumeric) return 0;
  if (a.isNumeric && areScores(a) && areScores(b)) {
    const overlap = Math.min(a.highest, b.highest) - Math.max(a.lowest, b.lowest);
    return overlap * 2 >= Math.min(a.highest - a.lowest, b.highest - b.lowest) ? 1 : 0;
  }
  if (!shareHalf(a.atoms, b.atoms)) return 0;
  if (a.isNumeric || (a.isMarks && b.isMarks)) return 1;
  let words = 0;
  for (const text of a.atoms) if (b.atoms.has(text) && TWO_LETTERS.test(text)) words += 1;
  return words >= 2 || (words === 1 && (a.atoms.size === 1 || b.atoms.size === 1)) ? 2 : 1;
}

/** Whether a row's mark says that its column applies. */
export function isYesMark(column: ViewColumn, row: number): boolean {
  const text = column.textAt(row);
  return text !== '' && saysYes(text);
}
