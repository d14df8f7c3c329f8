import { Chalk, type ChalkInstance, type ColorSupportLevel } from 'chalk';
import CliTable from 'cli-table3';
import stringWidth from 'string-width';
import type { Part, Table } from './document.ts';

export interface Style {
  /** How many columns a line may have. */
  readonly columns: number;
  readonly colour: ColorSupportLevel;
}

/** Paragraphs and tables for a terminal: aligned, without lines, readable without colour. */
export function terminalText(parts: readonly Part[], style: Style): string {
  const chalk = new Chalk({ level: style.colour });
  const texts = parts.map((part) => {
    if (part.kind === 'table') return `${chalk.bold(part.title)}\n${tableText(part, chalk)}`;
    const text = wrapText(part.text, style.columns);
    return part.tone === 'heading' ? chalk.bold(text) : part.tone === 'aside' ? chalk.dim(text) : text;
  });
  return `${texts.join('\n\n')}\n`;
}

const NO_LINES = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right', 'left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'].map(
    (part) => [part, ''],
  ),
);

function tableText({ head, rows }: Table, chalk: ChalkInstance): string {
  const table = new CliTable({
    chars: NO_LINES,
    style: { 'padding-left': 2, 'padding-right': 0, head: [], border: [] },
    colAligns: head.map((_, i) => (i === 0 ? 'left' : 'right')),
  });
  table.push(head.map((text) => chalk.dim(text)), ...rows.map((row) => [...row]));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** The text in lines of at most so many columns, broken at spaces. */
function wrapText(text: string, columns: number): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && stringWidth(`${last} ${word}`) <= columns) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
