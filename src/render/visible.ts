/**
 * Signs that a terminal or a page obeys and does not show: control characters, which move the cursor and change colours, and line separators,
 * overrides, embeddings and isolates of direction, which turn round what follows. The marks of direction stay: they turn nothing round,
 * and Arabic and Hebrew keyboards put them beside names. The expression lists all other signs.
 */
const OBEYED = /[^\x20-\x7e\u00a0-\u2027\u202f-\u2065\u206a-\uffff]/g;

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
