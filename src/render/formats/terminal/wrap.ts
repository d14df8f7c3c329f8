import { visibleLines } from '../../visible.ts';
import { widthOf } from './width.ts';

/** Breaks a text at spaces into lines of at most `columns`. */
export function wrapText(text: string, columns: number): string {
  let wrapped = '';
  let used = 0;
  for (const [i, word] of text.split(' ').entries()) {
    const width = widthOf(word);
    const fits = i > 0 && used + 1 + width <= columns;
    wrapped += i === 0 ? word : `${fits ? ' ' : '\n'}${word}`;
    used = fits ? used + 1 + width : width;
  }
  return wrapped;
}

/** Breaks a text at spaces into lines of at most `columns`, and within words that are longer than a line. */
export function wrapLines(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of visibleLines(text)
    .split(/\s+/)
    .filter((part) => part !== '')) {
    for (const piece of pieces(word, columns)) {
      const longer = line === '' ? piece : `${line} ${piece}`;
      if (widthOf(longer) <= columns) line = longer;
      else {
        lines.push(line);
        line = piece;
      }
    }
  }
  return [...lines, line];
}

/** Breaks a word into parts that fit into a line: a text in a script without spaces is one long word. */
function pieces(word: string, columns: number): string[] {
  if (widthOf(word) <= columns) return [word];
  const parts = [''];
  for (const sign of word) {
    const last = parts.at(-1)!;
    if (last !== '' && widthOf(last + sign) > columns) parts.push(sign);
    else parts[parts.length - 1] = last + sign;
  }
  return parts;
}
