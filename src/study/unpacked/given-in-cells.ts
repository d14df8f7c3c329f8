import { LetterPattern } from '../../names/letter-pattern.ts';
import { splitCell } from '../../names/separator.ts';
import { isHeaded, wordsOf } from '../reading/headings.ts';
import { isHeadedAsCoders } from '../reading/like-a-coder.ts';

/** What one coder gave. */
export interface Given {
  readonly coder: string;
  readonly coding: string;
}

/** What a cell says; undefined where it is not written so. */
export type Parse = (text: string) => Given[] | undefined;

const BETWEEN = ['|', ';', '\n', ' / ', ',', ' '];

/** "Ana: pay", "Ana = pay", "Ana -> pay", "Ana - pay". */
const PAIRS: readonly RegExp[] = [/^(?=[^{}]*$)([^:="]+?)(?:=>|->|→|[:=])(.*)/s, /^(.+?)\s[-–—]\s(.+)/s];

/** "pay (Ana)", "pay [Ana]", "(Ana) pay": brackets tell where one ends. */
const IN_BRACKETS: readonly RegExp[] = [
  /([^()]+)\(([^()]+)\)\s*(?:[,;|/]\s*)?/gy,
  /([^[\]]+)\[([^[\]]+)\]\s*(?:[,;|/]\s*)?/gy,
];
const BRACKETS_FIRST: readonly RegExp[] = [/\(([^()]+)\)([^()]+)/gy, /\[([^[\]]+)\]([^[\]]+)/gy];

/** Every way in which cells say who gave what, the likelier first. */
export const PARSERS: readonly Parse[] = [
  parseJson,
  ...BETWEEN.flatMap((sign) => PAIRS.map((pattern) => parserBetween(sign, pattern))),
  ...IN_BRACKETS.map((pattern) => parserOver(pattern, 2)),
  ...IN_BRACKETS.map((pattern) => parserOver(pattern, 1)),
  ...BRACKETS_FIRST.map((pattern) => parserOver(pattern, 1)),
];

function parserBetween(sign: string, pattern: RegExp): Parse {
  return (text) => {
    const found = splitCell(text, sign).map((part) => pattern.exec(part));
    if (found.length === 0 || found.includes(null)) return undefined;
    return found.map((match) => ({ coder: match![1]!.trim(), coding: match![2]!.trim() }));
  };
}

function parserOver(pattern: RegExp, coder: 1 | 2): Parse {
  return (text) => {
    const said = text.trim();
    const found = [...said.matchAll(pattern)];
    if (found.length === 0 || found.reduce((sum, [whole]) => sum + whole.length, 0) < said.length) return undefined;
    return found.map((match) => ({ coder: bare(match[coder]!), coding: bare(match[coder === 1 ? 2 : 1]!) }));
  };
}

/** Without the sign that stands between two of them. */
function bare(text: string): string {
  return text
    .trim()
    .replace(/[,;|/]$/, '')
    .trimEnd();
}

/**
 * `{"Ana": "pay", "Ben": ["care", "time"]}`, `[{"annotator": "Ana", "label": "pay"}, …]` and `[["Ana", "pay"], …]`, also with the quotes
 * and brackets of Python.
 */
function parseJson(text: string): Given[] | undefined {
  const said = text.trim();
  if (!/^[[{].*[\]}]$/s.test(said)) return undefined;
  const value = valueIn(said);
  if (!Array.isArray(value)) return isRecord(value) ? givenIn(Object.entries(value)) : undefined;
  const pairs = value.map(pairOf);
  return pairs.includes(undefined) ? undefined : givenIn(pairs as (readonly [string, unknown])[]);
}

/** What a text in JSON or Python stands for; undefined where it is neither. */
export function valueIn(text: string): unknown {
  return jsonOf(text) ?? jsonOf(fromPython(text));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Strings, brackets, words, and what stands between them; a quote that is not closed ends the search. */
const IN_PYTHON = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[()]|[A-Za-z]\w*|[^'"()A-Za-z]+/gsy;
const PYTHON: Readonly<Record<string, string>> = {
  '(': '[',
  ')': ']',
  None: 'null',
  True: 'true',
  False: 'false',
};

/** The text as JSON, as far as it is written in Python; what stands between quotes stays as it is. */
function fromPython(text: string): string {
  return [...text.matchAll(IN_PYTHON)]
    .map(([token]) => (/^['"]/.test(token) ? stringFromPython(token.slice(1, -1)) : (PYTHON[token] ?? token)))
    .join('');
}

const ESCAPES: Readonly<Record<string, string>> = { "\\'": "'", '\\x': '\\u00' };

const NOT_IN_JSON = new LetterPattern(String.raw`\\.|"|\p{Cc}`, 'gs');

function stringFromPython(inside: string): string {
  const escaped = inside.replace(NOT_IN_JSON, (sign) =>
    sign.startsWith('\\') ? (ESCAPES[sign] ?? sign) : JSON.stringify(sign).slice(1, -1),
  );
  return `"${escaped}"`;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Of an object or a pair the coder, and what the coder gave; undefined where that is several things. */
function pairOf(one: unknown): readonly [string, unknown] | undefined {
  if (Array.isArray(one)) return one.length === 2 ? [String(one[0]), one[1]] : undefined;
  if (!isRecord(one)) return undefined;
  const keys = Object.keys(one);
  const coder = keys.find(isHeadedAsCoders);
  const others = keys.filter((key) => key !== coder);
  const codings = others.length === 1 ? others : others.filter((key) => !isBesideCoding(key));
  const [category] = codings;
  return coder === undefined || codings.length !== 1 ? undefined : [String(one[coder]), one[category!]];
}

/** Whether a key says something of a coding that is no coding itself: its number, its date, how sure the coder was, or why. */
function isBesideCoding(key: string): boolean {
  if (isHeaded(key, 'category') || isHeaded(key, 'position')) return false;
  return (
    wordsOf(key).some((word) => /^(?:id|uid|uuid|guid)$/.test(word)) ||
    (['note', 'date', 'duration', 'confidence'] as const).some((role) => isHeaded(key, role))
  );
}

function givenIn(pairs: readonly (readonly [string, unknown])[]): Given[] | undefined {
  const given = pairs.flatMap(([coder, said]): (Given | undefined)[] =>
    [said].flat().flatMap((one) => {
      if (one === null) return [];
      return [isRecord(one) ? undefined : { coder, coding: String(one) }];
    }),
  );
  return given.includes(undefined) ? undefined : (given as Given[]);
}
