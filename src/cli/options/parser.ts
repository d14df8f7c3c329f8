import { likelyNames } from '../../names/nearest.ts';
import { shareOf, withPoint } from '../../names/numbers.ts';
import { didYouMean } from '../wording/text.ts';

/** Turns what was typed for an option into its value. Commander gives a text, a list of texts, or true for a flag. */
export interface Parser<Typed, Value> {
  /** @throws {InvalidValue} if there is none */
  readonly parse: (typed: Typed) => Value;
  /** What may be typed: for the help, the config file and its schema. */
  readonly accepts: Accepted;
}

type OneAccepted =
  | {
      readonly kind: 'text';
      readonly examples?: readonly string[];
      /** What is wrong with a text, if it is. */
      readonly faultOf?: (typed: string) => string | undefined;
    }
  | {
      readonly kind: 'choice';
      readonly names: readonly string[];
      /** What other texts it may be, and how the help writes them. */
      readonly also?: { readonly pattern: RegExp; readonly shown: string };
      readonly words: string;
    }
  | { readonly kind: 'number'; readonly lowest: number; readonly highest: number; readonly isWhole: boolean };

export type Accepted =
  | { readonly kind: 'flag' }
  | OneAccepted
  | {
      readonly kind: 'list';
      readonly of: OneAccepted;
      /** Whether one text may contain several values with commas between them; otherwise the option is repeated. */
      readonly hasCommas: boolean;
    };

/** What is wrong with what was typed; each fault in words that follow the option's name. */
export class InvalidValue extends Error {
  readonly faults: readonly string[];

  constructor(...faults: readonly string[]) {
    super(faults.join('; '));
    this.faults = faults;
  }
}

export const text: Parser<string, string> = { parse: (typed) => typed, accepts: { kind: 'text' } };

/** A text that names something in sheets, accents composed as there. */
export const name: Parser<string, string> = mapped(text, (typed) => typed.normalize('NFC'));

/** An option without a value. */
export const flag: Parser<boolean | undefined, boolean> = {
  parse: (typed) => typed ?? false,
  accepts: { kind: 'flag' },
};

/** Several values, typed with commas between them or by repeating the option; reports the faults of all of them. */
export function list<Value>(parser: Parser<string, Value>): Parser<readonly string[] | undefined, Value[]> {
  return { parse: (typed = []) => parseAll(parser, typed), accepts: listOf(parser, true) };
}

/** Several values, each of which may contain commas: typed by repeating the option. */
export function repeated<Value>(parser: Parser<string, Value>): Parser<readonly string[] | undefined, Value[]> {
  return { ...list(parser), accepts: listOf(parser, false) };
}

function parseAll<Value>(parser: Parser<string, Value>, typed: readonly string[]): Value[] {
  const results = typed.map((one) => attempt(() => parser.parse(one)));
  const faults = results.flatMap((one) => ('faults' in one ? one.faults : []));
  if (faults.length > 0) throw new InvalidValue(...faults);
  return results.flatMap((one) => ('value' in one ? [one.value] : []));
}

function listOf({ accepts }: Parser<string, unknown>, hasCommas: boolean): Accepted {
  if (accepts.kind === 'list' || accepts.kind === 'flag') throw new Error('a list is of texts, choices or numbers');
  return { kind: 'list', of: accepts, hasCommas };
}

/** One of a few words. */
export function choice<const Name extends string>(
  names: readonly Name[],
  words = `one of ${names.join(', ')}`,
): Parser<string, Name> {
  return oneOf(names, words, () => `${words} is expected`);
}

/** One of these names; for any other, the nearest is suggested. */
export function choiceOrNearest<const Name extends string>(names: readonly Name[]): Parser<string, Name> {
  const words = `one of ${names.join(', ')}`;
  return oneOf(names, words, (typed) => {
    const likely = likelyNames(typed, names);
    return `"${typed}" is not known; ${likely.length === 0 ? `${words} is expected` : didYouMean(likely)}`;
  });
}

function oneOf<const Name extends string>(
  names: readonly Name[],
  words: string,
  faultOf: (typed: string) => string,
): Parser<string, Name> {
  return {
    parse: (typed) => {
      const known = names.find((name) => name === typed);
      if (known === undefined) throw new InvalidValue(faultOf(typed));
      return known;
    },
    accepts: { kind: 'choice', names, words },
  };
}

/** A number between two bounds. */
export function numberBetween(lowest: number, highest: number): Parser<string, number> {
  return numberIn({ kind: 'number', lowest, highest, isWhole: false });
}

/** A whole number between two bounds. */
export function wholeNumberBetween(lowest: number, highest: number): Parser<string, number> {
  return numberIn({ kind: 'number', lowest, highest, isWhole: true });
}

function numberIn(accepts: Extract<Accepted, { kind: 'number' }>): Parser<string, number> {
  const { lowest, highest, isWhole } = accepts;
  const fits = (number: number) => number >= lowest && number <= highest && (!isWhole || Number.isInteger(number));
  return {
    parse: (typed) => {
      const written = typed.trim();
      const number = isWhole ? (written === '' ? undefined : Number(written)) : shareOf(written);
      if (number !== undefined && fits(number)) return number;
      const percent = !isWhole && number !== undefined && fits(number / 100) ? `; did you mean ${number}%?` : '';
      throw new InvalidValue(`${numberWords(accepts)} is expected, not "${typed}"${withPoint(written)}${percent}`);
    },
    accepts,
  };
}

/** "a whole number from 2 to 10" */
export function numberWords({ lowest, highest, isWhole }: Extract<Accepted, { kind: 'number' }>): string {
  return `a ${isWhole ? 'whole ' : ''}number from ${lowest} to ${highest}`;
}

/** The same parser for what passes a test. */
export function tested<Typed, Value>(
  { parse, accepts }: Parser<Typed, Value>,
  test: (value: Value) => boolean,
  fault: string | ((typed: Typed) => string),
): Parser<Typed, Value> {
  return {
    parse: (typed) => {
      const value = parse(typed);
      if (!test(value)) throw new InvalidValue(typeof fault === 'string' ? fault : fault(typed));
      return value;
    },
    accepts,
  };
}

/** The same parser with its value in another form. */
export function mapped<Typed, Value, Form>(
  { parse, accepts }: Parser<Typed, Value>,
  form: (value: Value) => Form,
): Parser<Typed, Form> {
  return { parse: (typed) => form(parse(typed)), accepts };
}

/** The value, or the faults. */
export function attempt<Value>(parse: () => Value): { readonly value: Value } | { readonly faults: readonly string[] } {
  try {
    return { value: parse() };
  } catch (error) {
    if (error instanceof InvalidValue) return { faults: error.faults };
    throw error;
  }
}
