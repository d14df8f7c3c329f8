/**
 * Signs that a terminal or a page obeys and does not show: control characters, which move the cursor and change colours, and line separators,
 * overrides, embeddings and isolates of direction, which turn round what follows. The marks of direction stay: they turn nothing round,
 * and Arabic and Hebrew keyboards put them beside names.
 */
const OBEYED = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Writes signs that would be obeyed as escapes, so that what is shown is what the text says. */
export function visible(text: string): string {
  return text.replace(OBEYED, escaped);
}

/** The same, but keeps line breaks. */
export function visibleLines(text: string): string {
  return text.replace(OBEYED, (sign) => (sign === '\n' ? sign : escaped(sign)));
}

function escaped(sign: string): string {
  const written = JSON.stringify(sign).slice(1, -1);
  return written === sign ? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}` : written;
}
