import * as z from 'zod';
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

/** A number between two bounds, typed as text. */
export function numberBetween(lowest: number, highest: number) {
  const message = `a number from ${lowest} to ${highest} is expected`;
  return z.string().transform((text, context) => {
    const number = Number(text);
    if (text.trim() !== '' && number >= lowest && number <= highest) return number;
    context.addIssue({ code: 'custom', message: `${message}, not "${text}"` });
    return z.NEVER;
  });
}
