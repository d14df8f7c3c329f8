import type { Part, TablePart } from '../document.ts';
import { shortNames, visibleLines, widthOf } from '../width.ts';
import { type Emphasis, emphasis } from './emphasis.ts';

export interface Style {
  /** How many columns a line may have. */
  readonly columns: number;
  readonly colour: boolean;
}

/** Paragraphs and tables for a terminal: aligned, without lines, readable without colour. */
export function terminalText(given: readonly Part[], style: Style): string {
  const parts = given.map(withVisibleSigns);
  const { bold, dim } = emphasis(style.colour);
  const texts = parts.map((part) => {
    if (part.kind === 'table')
      return `${bold(wrapText(part.title, style.columns))}\n${tableText(part, style.columns, dim)}`;
    const text = wrapText(part.text, style.columns);
    return part.tone === 'heading' ? bold(text) : part.tone === 'aside' ? dim(text) : text;
  });
  return `${texts.join('\n\n')}\n`;
}

function withVisibleSigns(part: Part): Part {
  if (part.kind === 'paragraph') return { ...part, text: visibleLines(part.text) };
  const rows = part.rows.map((row) => row.map(visibleLines));
  return { ...part, title: visibleLines(part.title), head: part.head.map(visibleLines), rows };
}

/** The table in its columns; columns that do not fit beside the others stand below them, under the first column again. */
function tableText(table: TablePart, columns: number, dim: Emphasis['dim']): string {
  return parts(table, columns)
    .map((part) => alignedText(part, columns, dim))
    .join('\n\n');
}

/** The table, or as many tables as it takes for names to keep a readable width. */
function parts(table: TablePart, columns: number): TablePart[] {
  const widths = widthsOf(table);
  const needed = table.namesAreShort ? widths[0]! : Math.min(widths[0]!, READABLE_NAME);
  const groups: number[][] = [];
  for (let column = 1; column < widths.length; column += 1) {
    const last = groups.at(-1);
    const width = [...(last ?? []), column].reduce((sum, one) => sum + widths[one]! + 1, INDENT + needed);
    if (last && width <= columns) last.push(column);
    else groups.push([column]);
  }
  const pick = (row: readonly string[], group: readonly number[]) => [row[0]!, ...group.map((column) => row[column]!)];
  return groups.map((group) => ({
    ...table,
    head: pick(table.head, group),
    rows: table.rows.map((row) => pick(row, group)),
  }));
}

function widthsOf({ head, rows }: TablePart): number[] {
  return head.map((_, i) => [head, ...rows].reduce((widest, line) => Math.max(widest, widthOf(line[i]!)), 0));
}

/** One table; where it is too wide, gaps become narrower and the first column's names shorter. */
function alignedText(part: TablePart, columns: number, dim: Emphasis['dim']): string {
  const { head, rows, of } = part;
  const widths = widthsOf(part);
  const others = widths.slice(1).reduce((sum, width) => sum + width, 0);
  const gap = INDENT + widths[0]! + others + 2 * (widths.length - 1) <= columns ? 2 : 1;
  const left = Math.max(SHORTEST_NAME, columns - INDENT - others - gap * (widths.length - 1));
  const names = shortNames(
    rows.map((row) => row[0]!),
    left,
  );
  const lines = [head, ...rows.map(([name, ...cells]) => [names.get(name!)!, ...cells])];
  const found = head.map((_, i) => lines.reduce((widest, line) => Math.max(widest, widthOf(line[i]!)), 0));
  const aligned = lines.map((line, l) =>
    line.map((text, i) => {
      const blank = ' '.repeat(found[i]! - widthOf(text));
      const shown = l === 0 ? dim(text) : text;
      return i === 0 || of === 'words' ? `${shown}${blank}` : `${blank}${shown}`;
    }),
  );
  return aligned.map((line) => `${' '.repeat(INDENT)}${line.join(' '.repeat(gap))}`.trimEnd()).join('\n');
}

const INDENT = 2;

const SHORTEST_NAME = 10;

/** Names this wide can be read; before they become shorter than this, columns move below. */
const READABLE_NAME = 13;

/** The text in lines of at most so many columns, broken at spaces. */
function wrapText(text: string, columns: number): string {
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

/** The text in lines of at most so many columns: broken at spaces, or within a word that no line could hold. */
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

/** A word, or as many parts of it as fit in a line each: texts in scripts without spaces are one long word. */
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
