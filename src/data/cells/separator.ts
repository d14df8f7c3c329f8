import type { Notice } from '../../problems.ts';

const GUESSED_WITH_CODEBOOK = [';', '|', '\n', ',', '/'];
const GUESSED_WITHOUT = [';', '|', '\n'];

export const NO_SEPARATOR = 'none';

interface DistinctCell {
  readonly text: string;
  readonly times: number;
}

/**
 * What stands between the categories of a cell, or undefined where cells are whole. With a codebook it is guessed when it
 * takes cells that are no category apart into categories; without one when at least half of the parts are also cells of their own.
 */
export function guessSeparator(cells: readonly DistinctCell[], declared?: ReadonlySet<string>): { separator: string | undefined; notices: Notice[] } {
  for (const separator of declared ? GUESSED_WITH_CODEBOOK : GUESSED_WITHOUT) {
    const split = cells.filter(({ text }) => text.includes(separator) && !declared?.has(text));
    if (split.length === 0) continue;
    const parts = new Set(split.flatMap(({ text }) => splitCell(text, separator)));
    const whole = declared ?? new Set(cells.map(({ text }) => text));
    const known = [...parts].filter((part) => whole.has(part)).length;
    const times = split.reduce((sum, cell) => sum + cell.times, 0);
    if (known * 2 >= parts.size) return { separator, notices: [{ code: 'separator-guessed', separator, cells: times }] };
    if (!declared) return { separator: undefined, notices: [{ code: 'separator-unused', separator, cells: times }] };
  }
  return { separator: undefined, notices: [] };
}

/** The parts of a cell, trimmed, without empty ones. A separator of line breaks takes any kind of them. */
export function splitCell(text: string, separator: string | undefined): string[] {
  if (separator === undefined) return [text];
  const parts = separator === '\n' ? text.split(/\r\n|\n|\r/) : text.split(separator);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
