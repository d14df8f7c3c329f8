import { alternatives } from '../../names/nearest.ts';
import type { Position } from '../../problems.ts';
import { visible } from '../../render/visible.ts';

/** "SG.csv:14:3" */
export function positionText({ file, line, column }: Position): string {
  return [visible(file), line, column].filter((part) => part !== undefined).join(':');
}

const LONGEST_QUOTE = 60;

/** What stood in a sheet or on the command line, on one line and not too long. */
export function quote(text: string): string {
  const shown = visible(text);
  return `"${shown.length > LONGEST_QUOTE ? `${shown.slice(0, LONGEST_QUOTE - 3)}…` : shown}"`;
}

/** A name next to one that may look the same: with escapes for non-breaking spaces and for characters without a width. */
export function quoteApart(text: string): string {
  return quote(text).replace(
    /[\u00a0\u200b-\u200d\u2060\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** "a", "b" and 3 more */
export function list(names: readonly string[], most = 12): string {
  const shown = names.slice(0, most).map(quote);
  return names.length > most ? `${shown.join(', ')} and ${names.length - most} more` : shown.join(', ');
}

/** A list of names as it is typed: a name with a comma in double quotes, and the whole in single quotes if a shell would split it. */
export function typedList(names: readonly string[]): string {
  const written = names
    .map((name) => (/,|^"/.test(name) ? `"${name.replaceAll('"', '""')}"` : name))
    .map(visible)
    .join(',');
  return /^[\p{L}\p{N}\p{M}_.,:@%+/-]+$/u.test(written) ? written : `'${written.replaceAll("'", "'\\''")}'`;
}

const DELIMITERS: Record<string, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' };

export function delimiterName(delimiter: string): string {
  return DELIMITERS[delimiter] ?? quote(delimiter);
}

/** 'did you mean "a" or "b"?' */
export function didYouMean(names: readonly string[]): string {
  return `did you mean ${alternatives(names.map(quote))}?`;
}
