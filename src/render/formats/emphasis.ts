/** How words are set off on a screen. */
export interface Emphasis {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

const BOLD = '\u001b[1m';
const DIM = '\u001b[2m';
const NEITHER = '\u001b[22m';

/** Bold and dim text on a terminal that has colour; elsewhere the text alone. */
export function emphasis(hasColour: boolean): Emphasis {
  const setOff = (code: string) => (text: string) => (hasColour && text !== '' ? inLines(text, code) : text);
  return { bold: setOff(BOLD), dim: setOff(DIM) };
}

/** Each line is set off by itself, since some terminals and pagers forget how the line before was. */
function inLines(text: string, code: string): string {
  return text
    .split('\n')
    .map((line) => `${code}${line}${NEITHER}`)
    .join('\n');
}
