import { likelyNames } from '../../data/nearest.ts';
import { UsageError } from '../../problems.ts';
import { didYouMean } from '../wording/text.ts';
import { attempt, type Meaning, Misunderstood, type Parsed, type Schema } from './meaning.ts';

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
export function oneOf<const Name extends string>(names: readonly Name[]): Meaning<string, Name> {
  return (typed) => {
    const found = names.find((name) => name === typed);
    if (found !== undefined) return found;
    const likely = likelyNames(typed, names);
    const meant = likely.length === 0 ? `one of ${names.join(', ')} is expected` : didYouMean(likely);
    throw new Misunderstood(`"${typed}" is not known; ${meant}`);
  };
}

/** A number between two bounds, typed as text. */
export function numberBetween(lowest: number, highest: number): Meaning<string, number> {
  return numberThat((number) => number >= lowest && number <= highest, `a number from ${lowest} to ${highest}`);
}

/** A whole number between two bounds, typed as text. */
export function wholeNumberBetween(lowest: number, highest: number): Meaning<string, number> {
  const isOne = (number: number) => Number.isInteger(number) && number >= lowest && number <= highest;
  return numberThat(isOne, `a whole number from ${lowest} to ${highest}`);
}

function numberThat(test: (number: number) => boolean, words: string): Meaning<string, number> {
  return (typed) => {
    const number = Number(typed);
    if (typed.trim() !== '' && test(number)) return number;
    throw new Misunderstood(`${words} is expected, not "${typed}"`);
  };
}
