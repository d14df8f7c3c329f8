import { likelyNames } from '../../names/nearest.ts';
import { UsageError } from '../../problems.ts';
import { didYouMean } from '../wording/text.ts';
import { attempt, InvalidValue, type Parsed, type Parser, type Schema } from './parser.ts';

/** Turns what was typed into what it means; every fault in one error, worded with the option's own name. */
export function parseOptions<S extends Schema>(schema: S, typed: unknown): Parsed<S> {
  const texts = typed as Readonly<Record<string, never>>;
  const found = Object.entries(schema).map(([name, meaning]) => ({ name, ...attempt(() => meaning(texts[name]!)) }));
  const faults = found.flatMap((one) =>
    'faults' in one ? one.faults.map((words) => optionFault(one.name, words)) : [],
  );
  if (faults.length > 0)
    throw new UsageError(faults.join('\nerror: '), 'correct the option; --help lists what each takes');
  return Object.fromEntries(found.map((one) => [one.name, 'meant' in one ? one.meant : undefined])) as Parsed<S>;
}

/** A fault with the option as it is typed. */
export function optionFault(name: string, words: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${words}`;
}

/** One of these names; of another the nearest is suggested. */
export function oneOf<const Name extends string>(names: readonly Name[]): Parser<string, Name> {
  return (typed) => {
    const found = names.find((name) => name === typed);
    if (found !== undefined) return found;
    const likely = likelyNames(typed, names);
    const meant = likely.length === 0 ? `one of ${names.join(', ')} is expected` : didYouMean(likely);
    throw new InvalidValue(`"${typed}" is not known; ${meant}`);
  };
}

/** A number between two bounds, typed as text. */
export function numberBetween(lowest: number, highest: number): Parser<string, number> {
  const isOne = (number: number) => number >= lowest && number <= highest;
  return numberThat(isOne, `a number from ${lowest} to ${highest}`, shareOf);
}

/** A number as it is typed: "0.7", ".7", "70%"; undefined where it is none. */
export function shareOf(typed: string): number | undefined {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?%?$/i.test(typed)) return undefined;
  return typed.endsWith('%') ? Number(typed.slice(0, -1)) / 100 : Number(typed);
}

/** Where a comma stands for the decimal point, what to type in its place. */
export function withPoint(typed: string): string {
  return /^[+-]?\d*,\d+%?$/.test(typed) ? `; numbers have a decimal point: ${typed.replace(',', '.')}` : '';
}

/** A whole number between two bounds, typed as text. */
export function wholeNumberBetween(lowest: number, highest: number): Parser<string, number> {
  const isOne = (number: number) => Number.isInteger(number) && number >= lowest && number <= highest;
  return numberThat(isOne, `a whole number from ${lowest} to ${highest}`);
}

function numberThat(
  test: (number: number) => boolean,
  words: string,
  numberOf: (typed: string) => number | undefined = Number,
): Parser<string, number> {
  return (typed) => {
    const number = typed.trim() === '' ? undefined : numberOf(typed.trim());
    if (number !== undefined && test(number)) return number;
    const percent =
      numberOf === shareOf && number !== undefined && test(number / 100) ? `; did you mean ${number}%?` : '';
    throw new InvalidValue(`${words} is expected, not "${typed}"${withPoint(typed.trim())}${percent}`);
  };
}
