/** Signs without a shape, which could also move a terminal's cursor or change its colours, as escapes. */
export function visible(text: string): string {
  return text.replace(/\p{Cc}/gu, escaped);
}

/** The same, but for line breaks. */
export function visibleLines(text: string): string {
  return text.replace(/[^\P{Cc}\n]/gu, escaped);
}

function escaped(sign: string): string {
  const written = JSON.stringify(sign).slice(1, -1);
  return written === sign ? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}` : written;
}
