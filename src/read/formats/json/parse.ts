import { BadInputError, type Position } from '../../../problems.ts';
import { refused } from '../../fault.ts';

/** A value of JSON. Numbers that would lose digits, as numbers of posts do, are kept as they are written. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

const DEEPEST = 100;

/** Reads values one after the other out of a text; says where what is wrong stands. */
export class JsonParser {
  at = 0;
  readonly #text: string;
  readonly #position: Position;
  #depth = 0;
  #line = 0;
  #lineStart = Number.POSITIVE_INFINITY;
  #nextLine = 0;

  constructor(text: string, position: Position) {
    this.#text = text;
    this.#position = position;
  }

  /** Goes on to the next sign that is no blank; says whether there is one. */
  hasMore(): boolean {
    for (
      let code = this.#code();
      code === 32 || code === 10 || code === 13 || code === 9 || code === 0xfeff;
      code = this.#code()
    )
      this.at += 1;
    return this.at < this.#text.length;
  }

  /** Whether the next sign is this one, which is then taken. */
  take(sign: string): boolean {
    if (!this.hasMore() || this.#text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  value(): Json {
    if (!this.hasMore()) throw this.wrong('a value');
    switch (this.#text[this.at]) {
      case '{':
        return this.#object();
      case '[':
        return this.#list();
      case '"':
        return this.#string();
      default:
        return this.#word();
    }
  }

  /** The line of the next sign. */
  line(): number {
    if (this.#lineStart > this.at) [this.#line, this.#lineStart, this.#nextLine] = [1, 0, this.#breakAfter(0)];
    while (this.#nextLine <= this.at) {
      this.#line += 1;
      this.#lineStart = this.#nextLine;
      this.#nextLine = this.#breakAfter(this.#lineStart);
    }
    return this.#line;
  }

  /** Where the next line begins. */
  #breakAfter(at: number): number {
    const next = this.#text.indexOf('\n', at);
    return next < 0 ? Number.POSITIVE_INFINITY : next + 1;
  }

  /** That something else stands here than what must. */
  wrong(expected: string): BadInputError {
    const line = this.line();
    const actual = this.#text.slice(this.at, this.at + 20).split(/[\r\n]/)[0]!;
    const column = this.at - this.#text.lastIndexOf('\n', this.at - 1);
    return new BadInputError([{ code: 'bad-json', at: { ...this.#position, line, column }, expected, actual }]);
  }

  #object(): JsonObject {
    this.#enter();
    const object: Record<string, Json> = Object.create(null);
    if (!this.take('}')) {
      do {
        if (!this.hasMore() || this.#code() !== 34) throw this.wrong('a name in double quotes');
        const start = this.at;
        const key = this.#string();
        if (key in object) throw this.#wrongAt(start, 'a name that does not stand twice');
        if (!this.take(':')) throw this.wrong('":"');
        object[key] = this.value();
      } while (this.take(','));
      if (!this.take('}')) throw this.wrong('"," or "}"');
    }
    this.#depth -= 1;
    return object;
  }

  #list(): Json[] {
    this.#enter();
    const list: Json[] = [];
    if (!this.take(']')) {
      do list.push(this.value());
      while (this.take(','));
      if (!this.take(']')) throw this.wrong('"," or "]"');
    }
    this.#depth -= 1;
    return list;
  }

  #enter(): void {
    this.at += 1;
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw refused({ ...this.#position, line: this.line() }, 'depth', DEEPEST);
  }

  #string(): string {
    const start = this.at;
    for (let at = start + 1; ; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code === 34) {
        this.at = at + 1;
        return this.#text.slice(start + 1, at);
      }
      if (code === 92 || code < 32) break;
      if (Number.isNaN(code)) throw this.#unclosed();
    }
    return this.#escaped(start);
  }

  /** A string in which signs are written in other ways. Line breaks as they are, which JSON forbids, are taken. */
  #escaped(start: number): string {
    let text = '';
    let from = start + 1;
    for (let at = from; ; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (Number.isNaN(code)) throw this.#unclosed();
      if (code === 34) {
        this.at = at + 1;
        return text + this.#text.slice(from, at);
      }
      if (code !== 92) continue;
      text += this.#text.slice(from, at);
      at += 1;
      const sign = this.#text[at]!;
      if (sign === 'u') {
        const digits = this.#text.slice(at + 1, at + 5);
        if (!/^[\da-f]{4}$/i.test(digits)) throw this.#wrongAt(at, 'four digits after "\\u"');
        text += String.fromCharCode(Number.parseInt(digits, 16));
        at += 4;
      } else {
        const escaped = ESCAPED[sign];
        if (escaped === undefined) throw this.#wrongAt(at, 'a sign that may follow "\\"');
        text += escaped;
      }
      from = at + 1;
    }
  }

  #word(): Json {
    WORD.lastIndex = this.at;
    const [word] = WORD.exec(this.#text) ?? [];
    if (word === undefined) throw this.wrong('a value');
    if (word in WORDS) {
      this.at += word.length;
      return WORDS[word]!;
    }
    if (!NUMBER.test(word)) throw this.wrong('a value');
    this.at += word.length;
    const number = Number(word);
    return /^-?\d{16,}$/.test(word) && String(number) !== word ? word : number;
  }

  #unclosed(): BadInputError {
    return this.#wrongAt(this.#text.length, 'the end of a text in double quotes');
  }

  #wrongAt(at: number, expected: string): BadInputError {
    this.at = at;
    return this.wrong(expected);
  }

  #code(): number {
    return this.#text.charCodeAt(this.at);
  }
}

const WORD = /[-+.\w]+/y;

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/;

/** What Python writes for a number that is none stands for nothing, too. */
const WORDS: Readonly<Record<string, Json>> = Object.assign(Object.create(null), {
  true: true,
  false: false,
  null: null,
  NaN: null,
  Infinity: 'Infinity',
  '-Infinity': '-Infinity',
});

const ESCAPED: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** Whether it has no parts. */
export function isPlain(value: Json | undefined): value is string | number | boolean | null | undefined {
  return typeof value !== 'object' || value === null;
}

/** An object that inherits nothing, since fields have any name. */
export function objectOf(members: Iterable<readonly [string, Json]>): JsonObject {
  const object: { [key: string]: Json } = Object.create(null);
  for (const [key, value] of members) object[key] = value;
  return object;
}
