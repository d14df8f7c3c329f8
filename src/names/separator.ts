import type { Notice } from '../notices.ts';
import { isWrittenNumber } from './numbers.ts';

const FREE_SEPARATORS = [';', '|', '/', ',', '\n'];

/** A sign that can separate the categories of a written cell, as it is part of none of them; if there is none, as many semicolons as it takes. */
export function freeSeparator(categories: readonly string[]): string {
  const isFree = (sign: string) => categories.every((category) => !category.includes(sign));
  let semicolons = ';;';
  while (!isFree(semicolons)) semicolons += ';';
  return FREE_SEPARATORS.find(isFree) ?? semicolons;
}

/** The signs of Chinese and Japanese texts for a semicolon, and between the items of a list. */
const WIDE = ['\uFF1B', '\u3001'];

/** What may separate categories, the likelier first; a comma or a slash is part of many names. */
export const USUAL_SEPARATORS: readonly string[] = [';', '|', '\n', ...WIDE];

const CANDIDATES = [...USUAL_SEPARATORS, ',', '\uFF0C', '/'];

/** Signs that are told, but never guessed, where no codebook says what a category is. */
const SELDOM = ['+', '&', '#'];

export const NO_SEPARATOR = 'none';

/** A text of cells, and how many have it. */
export interface DistinctCell {
  readonly text: string;
  readonly times: number;
}

/**
 * What separates the categories of a cell, or undefined if cells are whole. With a codebook it is guessed when it
 * takes cells that are no category apart into categories; without one when at least half of the parts are also cells of their
 * own, or when many different cells fall into few parts, as sets of the same categories do.
 * Other signs that could be separators too are reported.
 */
export function guessSeparator(
  cells: readonly DistinctCell[],
  declared?: ReadonlySet<string>,
): { separator: string | undefined; notices: Notice[] } {
  const whole = declared ?? new Set(cells.map(({ text }) => text));
  const candidates = [...CANDIDATES, ...(declared ? [] : SELDOM)].flatMap((separator) => {
    const split = cells.filter(({ text }) => text.includes(separator) && !declared?.has(text));
    const all = split.flatMap(({ text }) => splitCell(text, separator));
    const parts = new Set(all);
    const known = [...parts].filter((part) => whole.has(part)).length;
    const times = split.reduce((sum, cell) => sum + cell.times, 0);
    return split.length > 0 && (known > 0 || USUAL_SEPARATORS.includes(separator))
      ? [{ separator, times, fits: known * 2 >= parts.size || (!declared && parts.size * 3 <= all.length) }]
      : [];
  });
  const guess = candidates.find(
    ({ separator, fits }) => fits && (declared !== undefined || USUAL_SEPARATORS.includes(separator)),
  );
  const others = declared ? [] : candidates.filter((one) => one !== guess);
  return {
    separator: guess?.separator,
    notices: [
      ...(guess ? [{ code: 'separator-guessed', separator: guess.separator, cells: guess.times } as const] : []),
      ...others.map(({ separator, times }): Notice => ({ code: 'separator-unused', separator, cells: times })),
    ],
  };
}

/** A sign that may stand between the categories of whole cells or be part of their names, and the first cell with it. */
export interface UnclearSeparator {
  readonly separator: string;
  readonly found: string;
  /** How many cells contain it. */
  readonly cells: number;
}

/** Parts with more words than this on average are of texts. */
const WORDS_OF_TEXTS = 4;

/**
 * The sign at which whole cells would fall into parts that other cells contain, too: split or not, coders would agree on other units.
 * A sign that only ever stands within the same names changes no figure, and of the usual signs it is told whether they were taken.
 */
export function unclearSeparator(cells: readonly DistinctCell[]): UnclearSeparator | undefined {
  const doubtful = [...CANDIDATES, ...SELDOM].filter((sign) => !USUAL_SEPARATORS.includes(sign));
  for (const separator of doubtful) {
    const held = cells.filter(({ text }) => splitCell(text, separator).length > 1 && !isWrittenNumber(text));
    const parts = held.flatMap(({ text }) => [...new Set(splitCell(text, separator))]);
    const words = parts.reduce((sum, part) => sum + part.split(/\s+/).length, 0);
    const met = new Set(cells.flatMap(({ text }) => (held.length > 0 && !text.includes(separator) ? [text] : [])));
    const isShared = parts.some((part) => met.has(part) || !met.add(part));
    if (isShared && words <= WORDS_OF_TEXTS * parts.length)
      return { separator, found: held[0]!.text, cells: held.reduce((sum, { times }) => sum + times, 0) };
  }
  return undefined;
}

/**
 * Signs beside the separator at which every cell that contains them falls apart into categories that other cells contain: where two
 * coders wrote sets in two ways. A slash is part of too many names.
 *
 * @param isDeclared - whether a codebook has the name, if there is one
 */
export function separatorsBeside(
  cells: readonly DistinctCell[],
  separator: string | undefined,
  isDeclared?: (name: string) => boolean,
): { separators: string[]; notices: Notice[] } {
  const parts = cells.flatMap(({ text, times }) =>
    isDeclared?.(text) ? [] : splitCell(text, separator).map((part) => ({ part, times })),
  );
  const found = [...USUAL_SEPARATORS, ','].flatMap((sign) => {
    const held = parts.filter(({ part }) => sign !== separator && part.includes(sign) && !isDeclared?.(part));
    const alone = new Set(parts.flatMap(({ part }) => (part.includes(sign) ? [] : [part])));
    const isCategory = isDeclared ?? ((name: string) => alone.has(name));
    const isKnown = ({ part }: { part: string }) => {
      const names = splitCell(part, sign);
      // "3,5" is a number, whatever 3 and 5 are.
      return names.length > 1 && names.every(isCategory) && !isWrittenNumber(part);
    };
    return held.length > 0 && held.every(isKnown)
      ? [{ sign, times: held.reduce((sum, { times }) => sum + times, 0) }]
      : [];
  });
  return {
    separators: found.map(({ sign }) => sign),
    notices: found.map(({ sign, times }) => ({ code: 'separator-beside', separator: sign, cells: times })),
  };
}

/** What separates several names in a cell of a codebook or a map; a semicolon by default. */
export type NameSeparator = string | undefined;

/** The names in a cell of a codebook or a map, each once. */
export function splitNames(text: string, separator: NameSeparator = ';'): string[] {
  return [...new Set(splitCell(text, separator === NO_SEPARATOR ? undefined : separator))].filter(
    (name) => name !== '',
  );
}

/** The cell that contains these names. */
export function joinNames(names: readonly string[], separator: NameSeparator = ';'): string {
  return names.join(separator === '\n' ? separator : `${separator} `);
}

/** The parts of a cell, trimmed, without empty ones. The separator "line break" matches any kind of line break. */
export function splitCell(text: string, separator: string | undefined): string[] {
  if (separator === undefined) return [text];
  const parts = separator === '\n' ? text.split(/\r\n|\n|\r/) : text.split(separator);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

const PYTHON_LIST = /^\[\s*'[^']*'(\s*,\s*'[^']*')*\s*\]$/;

/** The names in a cell written as a list, `["pay","support"]` or `['pay', 'support']`; undefined if it is none. */
export function listedNames(text: string): string[] | undefined {
  if (text === '[]') return [];
  if (!text.startsWith('[') || !text.endsWith(']')) return undefined;
  if (PYTHON_LIST.test(text)) return [...text.matchAll(/'([^']*)'/g)].map(([, name]) => name!.trim());
  try {
    const value: unknown = JSON.parse(text);
    if (!Array.isArray(value) || !value.every((one) => typeof one === 'string')) return undefined;
    // At a place where nothing was said stands a blank text.
    const names = value.map((one: string) => one.trim()).filter((name) => name !== '');
    return names.length > 0 ? names : undefined;
  } catch {
    return undefined;
  }
}
