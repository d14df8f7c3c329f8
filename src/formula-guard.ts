/**
 * Spreadsheet programs calculate what looks like a formula. Text of such a look is written with an apostrophe before it, the guard,
 * and read without it: `unguard(guard(text))` is the text, whatever it is.
 */
export function guard(text: string): string {
  return isGuarded(text) ? `'${text}` : text;
}

/** The same where nothing is calculated: only a text that looks as if it had a guard needs one, since it would be read without it. */
export function guardApostrophe(text: string): string {
  return text.startsWith("'") ? guard(text) : text;
}

/** The text without the apostrophe that `guard` put before it, if it did. */
export function unguard(text: string): string {
  return text.startsWith("'") && isGuarded(text.slice(1)) ? text.slice(1) : text;
}

/**
 * Whether the text needs a guard: if it might be calculated, even after spaces or a line break or with the wide signs of East Asian
 * keyboards, or if it looks like such a text that already has a guard.
 */
export function isGuarded(text: string): boolean {
  return /^'*([\t\r\n]|\s*[=+\-@＝＋－＠])/.test(text);
}
