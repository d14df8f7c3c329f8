import { withoutAtEnd } from '../../names/numbers.ts';
import type { ViewColumn } from './view-column.ts';
import { MISSING_NUMBERS, MISSING_WORDS, NONE_WORDS } from './words/cell-words.ts';

const NUMBER = /^[+-]?(\d+([.,]\d+)?|[.,]\d+)$/;

export function isNumber(text: string): boolean {
  return NUMBER.test(text);
}

/** 1.0 as 1; any other text as it is. */
export function foldedNumber(text: string): string {
  if (!NUMBER.test(text)) return text;
  const plain = text.replace(',', '.').replace(/^\+/, '');
  return plain.includes('.') ? withoutAtEnd(plain, '0').replace(/\.$/, '') || '0' : plain;
}

/** What the eye takes for the same: case, and a full stop at the end, do not count. */
export function folded(text: string): string {
  return foldedNumber(withoutAtEnd(text.toLowerCase(), '.!'));
}

/** Signs that may stand between the categories of a cell; those that names often hold come last. */
const SIGNS = [';', '|', '\n', '\t', '；', '、', '#', ',', '，', '/', '+', '&'] as const;

/** Addresses and dates are full of signs. */
const NO_CODING = /^(https?:\/\/|www\.)\S+$|^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/i;

/** How the cells of a view are taken apart. */
export interface CellReader {
  readonly separators: readonly string[];
  /** Some cells are written as lists: ["a","b"], ('a', 'b'), {a,b}, {"choices":["a","b"]}. */
  readonly hasLists: boolean;
  /** Whether a cell says that nobody coded. */
  isMissing(text: string): boolean;
  isList(text: string): boolean;
  parts(text: string): string[];
}

/** The parts of a cell that is written as a list; undefined where it is none. */
export function listParts(text: string): string[] | undefined {
  const said = text.trim();
  const set = /^(?:set|frozenset|array|list)?\s*\(\s*([[{(].*[\])}])\s*\)$/s.exec(said)?.[1];
  const body = set ?? said;
  if (!/^[[{(].*[\])}]$/s.test(body)) return /^set\(\)$/.test(said) ? [] : undefined;
  if (body.startsWith('{') && body.includes(':')) return valuesOfObject(body);
  const inner = body.slice(1, -1).trim();
  if (inner === '') return [];
  if (body.startsWith('(') && !/["',]/.test(inner)) return undefined;
  if (/[[\](){}]/.test(inner.replace(/"([^"\\]|\\.)*"|'([^'\\]|\\.)*'|\\./gs, ''))) return undefined;
  return quotedParts(inner);
}

function quotedParts(inner: string): string[] {
  const parts = inner.match(/"([^"\\]|\\.)*"|'([^'\\]|\\.)*'|[^,;]+/g) ?? [];
  return parts
    .map((part) =>
      part
        .trim()
        .replace(/^(["'])(.*)\1$/s, '$2')
        .replace(/\\(["'\\])/g, '$1')
        .trim(),
    )
    .filter((part) => part !== '' && part !== ',' && part !== ';');
}

function valuesOfObject(body: string): string[] | undefined {
  try {
    const value: unknown = JSON.parse(body);
    const lists = Object.values(value as Record<string, unknown>).filter(Array.isArray);
    return lists.length === 1 && lists[0]!.every((part) => typeof part === 'string' || typeof part === 'number')
      ? lists[0]!.map(String)
      : undefined;
  } catch {
    return undefined;
  }
}

export function cellReader(
  separators: readonly string[],
  hasLists: boolean,
  missing: readonly string[],
  whole: ReadonlySet<string> = new Set(),
): CellReader {
  const uncoded = new Set(missing.map((text) => text.toLowerCase()));
  const names = new Set([...whole].map(folded));
  const signs = separators.map((sign) => ({ sign, isInNames: [...names].some((name) => name.includes(sign)) }));
  const split = (text: string): string[] => {
    let parts = [text];
    for (const { sign, isInNames } of signs)
      parts = parts.flatMap((part) =>
        names.has(folded(part)) ? [part] : isInNames ? splitAtKnown(part, sign, names) : splitAt(part, sign),
      );
    return parts;
  };
  return {
    separators,
    hasLists,
    isMissing: (text) => isSaidMissing(text) || uncoded.has(text.toLowerCase()),
    isList: (text) => hasLists && listParts(text) !== undefined,
    parts: (text) => (hasLists ? (listParts(text) ?? split(text)) : split(text)),
  };
}

/** "Pay, hours and leave, Support": a name that holds the sign stays whole. */
function splitAtKnown(text: string, sign: string, names: ReadonlySet<string>): string[] {
  const parts = splitAt(text, sign);
  const found: string[] = [];
  for (let from = 0; from < parts.length; ) {
    let to = parts.length;
    const joined = () => parts.slice(from, to).join(sign === ',' || sign === ';' ? `${sign} ` : sign);
    while (to > from + 1 && !names.has(folded(joined()))) to -= 1;
    found.push(joined());
    from = to;
  }
  return found;
}

function splitAt(text: string, sign: string): string[] {
  const parts = sign === '\n' ? text.split(/\r\n|\n|\r/) : text.split(sign);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/**
 * What stands between the categories of cells: signs that take nearly all cells that hold them into parts that are also cells of
 * their own, or parts that the codebook knows, or few parts in many combinations.
 *
 * @param columns - those that may hold codings
 */
export function findCellReader(
  columns: readonly ViewColumn[],
  declared: ReadonlySet<string> | undefined,
  missing: readonly string[],
): CellReader {
  const usable = columns
    .filter(({ isComplete, size, filled }) => isComplete && size > 0 && (size <= 400 || size * 2 < filled))
    .filter(({ values }) => values.filter((text) => NO_CODING.test(text)).length * 2 < values.length);
  const values = new Set<string>();
  let inLists = 0;
  for (const column of usable) {
    const own = column.values.filter((text) => listParts(text) !== undefined);
    // One category in braces is no list; a column of them is.
    const areLists = own.some((text) => /["']/.test(text)) || own.length * 2 >= column.values.length;
    if (areLists) inLists += own.length;
    for (const text of column.values) if (!areLists || listParts(text) === undefined) values.add(folded(text));
  }
  const names = declared && new Set([...declared].map(folded));
  const separators: string[] = [];
  // What other signs have taken apart already: what stands beside them shows nothing of the next one.
  let pieces: ReadonlySet<string> = values;
  // A sign that would cut a text with commas in it is no separator: sentences hold commas, too.
  for (const sign of SIGNS) {
    const whole = names ?? pieces;
    const held = [...pieces].filter((text) => text.includes(sign) && names?.has(text) !== true && !isNumber(text));
    if (held.length === 0) continue;
    const after = cellReader([...separators, sign], false, [], names);
    const lists = held.map((text) => after.parts(text).map(folded));
    const all = lists.flat();
    if (all.length <= held.length) continue;
    const parts = new Set(all);
    const isKnown = (part: string) => whole.has(part);
    const known = [...parts].filter(isKnown).length;
    const cells = lists.filter((cell) => cell.every(isKnown)).length;
    const isFew = names === undefined && parts.size * 3 <= all.length && parts.size >= 2;
    const fewParts = isFew && known > 0;
    // Sets of a few categories may have none that ever stands alone; the parts of a name keep their places.
    const areSets = isFew && held.length >= parts.size && changePlaces(lists);
    const usual = sign === ';' || sign === '|' || sign === '\n';
    const fits =
      cells * 10 >= held.length * 7 ||
      (known * 4 >= parts.size * 3 && cells * 2 >= held.length) ||
      (known * 2 >= parts.size &&
        haveNoPlace(
          [...parts].filter((part) => !isKnown(part)),
          lists,
        )) ||
      (known > 0 && hasBothOrders(lists)) ||
      (usual && (known * 2 >= parts.size || (parts.size * 2 < all.length && averageWords(parts) < 4))) ||
      (fewParts && known * 2 >= parts.size) ||
      areSets;
    if (!fits || (known === 0 && !usual && !areSets)) continue;
    separators.push(sign);
    pieces = new Set([...pieces].flatMap((text) => after.parts(text).map(folded)));
  }
  return cellReader(separators, inLists > 0, missing, names);
}

/** "a, b" and "b, a": the order of parts does not matter. */
function hasBothOrders(lists: readonly (readonly string[])[]): boolean {
  const met = new Set<string>();
  return lists.some((parts) => {
    const key = [...parts].sort().join('\n');
    const isThere = parts.length > 1 && met.has(key);
    met.add(key);
    return isThere;
  });
}

/** Whether most parts stand at several places of their cells. */
function changePlaces(lists: readonly (readonly string[])[]): boolean {
  const places = placesIn(lists);
  return [...places.values()].filter(({ size }) => size > 1).length * 2 > places.size;
}

/** Whether each of these parts stands at several places of cells: it is no beginning of a name, and no end of one. */
function haveNoPlace(some: readonly string[], lists: readonly (readonly string[])[]): boolean {
  const places = placesIn(lists);
  return some.length > 0 && some.every((part) => places.get(part)!.size > 1);
}

function placesIn(lists: readonly (readonly string[])[]): Map<string, Set<number>> {
  const places = new Map<string, Set<number>>();
  for (const parts of lists)
    for (const [place, part] of parts.entries()) places.set(part, (places.get(part) ?? new Set()).add(place));
  return places;
}

function averageWords(parts: ReadonlySet<string>): number {
  let words = 0;
  for (const part of parts) words += part.split(/\s+/).length;
  return parts.size === 0 ? 0 : words / parts.size;
}

/** The parts of a column's cells, folded, without those that say that nobody coded or that nothing applies. */
export function atomsOf(column: ViewColumn, reader: CellReader): Set<string> {
  const atoms = new Set<string>();
  for (const text of column.values) {
    if (reader.isMissing(text)) continue;
    for (const part of reader.parts(text)) {
      const atom = folded(part);
      if (atom !== '' && !MISSING_WORDS.has(atom)) atoms.add(atom);
    }
  }
  return atoms;
}

export function isSaidMissing(text: string): boolean {
  const said = text.toLowerCase();
  return MISSING_WORDS.has(said) || NONE_WORDS.has(said);
}

/** Words among the codings that say that nobody coded, or that nothing applies; a category of the codebook is neither. */
export function uncodedWords(
  texts: Iterable<string>,
  declared: ReadonlySet<string> | undefined,
): { missing: string[]; none: string[] } {
  const all = new Set(texts);
  const missing: string[] = [];
  const none: string[] = [];
  for (const text of all) {
    if (declared?.has(text)) continue;
    const said = text.toLowerCase();
    if (MISSING_WORDS.has(said)) missing.push(text);
    else if (NONE_WORDS.has(said)) none.push(text);
  }
  const numbers = [...all]
    .filter((text) => NUMBER.test(text) && !MISSING_NUMBERS.has(foldedNumber(text)))
    .map((text) => Number(text.replace(',', '.')));
  const areCodes = numbers.length + missing.length + none.length >= all.size - 1 && numbers.length > 1;
  if (areCodes && numbers.every((number) => number >= 0 && number <= 12)) {
    // Beside 0 and 1 only, -1 is the opposite of 1.
    const isMissing = (text: string) => MISSING_NUMBERS.has(text) && (text !== '-1' || Math.max(...numbers) > 1);
    for (const text of all) if (isMissing(foldedNumber(text)) && !declared?.has(text)) missing.push(text);
  }
  return { missing, none };
}
