/** Writes control characters as escapes; they could move a terminal's cursor or change its colours. */
export function visible(text: string): string {
  return text.replace(/\p{Cc}/gu, escaped);
}

/** The same, but keeps line breaks. */
export function visibleLines(text: string): string {
  return text.replace(/[^\P{Cc}\n]/gu, escaped);
}

function escaped(sign: string): string {
  const written = JSON.stringify(sign).slice(1, -1);
  return written === sign ? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}` : written;
}
