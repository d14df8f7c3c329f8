import * as z from 'zod';
import { nearestName } from '../../data/nearest.ts';
import { UsageError } from '../../problems.ts';

/** Turns what was typed into what it means; every fault in one error, worded with the option's own name. */
export function parseOptions<T>(schema: z.ZodType<T>, typed: unknown): T {
  const result = schema.safeParse(typed);
  if (result.success) return result.data;
  throw new UsageError(result.error.issues.map(issueText).join('\nerror: '));
}

function issueText({ path, message }: z.core.$ZodIssue): string {
  const name = String(path[0] ?? 'options').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `--${name}: ${message}`;
}

/** One of these names; of another the nearest is suggested. */
export function oneOf<const Name extends string>(names: readonly Name[]) {
  return z.string().transform((text, context): Name => {
    const found = names.find((name) => name === text);
    if (found !== undefined) return found;
    const nearest = nearestName(text, names);
    const meant = nearest === undefined ? `one of ${names.join(', ')} is expected` : `did you mean "${nearest}"?`;
    context.addIssue({ code: 'custom', message: `"${text}" is not known; ${meant}` });
    return z.NEVER;
  });
}

/** A number between two bounds, typed as text. */
export function numberBetween(lowest: number, highest: number) {
  return numberThat((number) => number >= lowest && number <= highest, `a number from ${lowest} to ${highest}`);
}

/** A whole number between two bounds, typed as text. */
export function wholeNumberBetween(lowest: number, highest: number) {
  const isOne = (number: number) => Number.isInteger(number) && number >= lowest && number <= highest;
  return numberThat(isOne, `a whole number from ${lowest} to ${highest}`);
}

function numberThat(test: (number: number) => boolean, words: string) {
  return z.string().transform((text, context) => {
    const number = Number(text);
    if (text.trim() !== '' && test(number)) return number;
    context.addIssue({ code: 'custom', message: `${words} is expected, not "${text}"` });
    return z.NEVER;
  });
}
