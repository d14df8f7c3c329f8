import { Chalk, type ChalkInstance, type ColorSupportLevel } from 'chalk';
import CliTable from 'cli-table3';
import stringWidth from 'string-width';
import type { Part, Table } from './document.ts';
import { shortNames } from './shorten.ts';

export interface Style {
  /** How many columns a line may have. */
  readonly columns: number;
  readonly colour: ColorSupportLevel;
}

/** Paragraphs and tables for a terminal: aligned, without lines, readable without colour. */
export function terminalText(parts: readonly Part[], style: Style): string {
  const chalk = new Chalk({ level: style.colour });
  const texts = parts.map((part) => {
    if (part.kind === 'table') return `${chalk.bold(part.title)}\n${tableText(part, style.columns, chalk)}`;
    const text = wrapText(part.text, style.columns);
    return part.tone === 'heading' ? chalk.bold(text) : part.tone === 'aside' ? chalk.dim(text) : text;
  });
  return `${texts.join('\n\n')}\n`;
}

const NO_LINES = Object.fromEntries(
  [
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
    'left',
    'left-mid',
    'mid',
    'mid-mid',
    'right',
    'right-mid',
    'middle',
  ].map((part) => [part, '']),
);

/** The table in its columns; where they do not fit, gaps become narrower and the first column's names shorter. */
function tableText({ head, rows, of }: Table, columns: number, chalk: ChalkInstance): string {
  const lines = [head, ...rows];
  const widths = head.map((_, i) => Math.max(...lines.map((line) => stringWidth(line[i]!))));
  const others = widths.slice(1).reduce((sum, width) => sum + width, 0);
  const gap = INDENT + widths[0]! + others + 2 * (widths.length - 1) <= columns ? 2 : 1;
  const left = Math.max(SHORTEST_NAME, columns - INDENT - others - gap * (widths.length - 1));
  const names = shortNames(
    rows.map((row) => row[0]!),
    left,
  );
  const table = new CliTable({
    chars: NO_LINES,
    style: { 'padding-left': gap, 'padding-right': 0, head: [], border: [] },
    colAligns: head.map((_, i) => (i === 0 || of === 'words' ? 'left' : 'right')),
  });
  table.push(
    head.map((text) => chalk.dim(text)),
    ...rows.map(([name, ...cells]) => [names.get(name!)!, ...cells]),
  );
  const indent = ' '.repeat(INDENT - gap);
  return table
    .toString()
    .split('\n')
    .map((line) => `${indent}${line}`.trimEnd())
    .join('\n');
}

const INDENT = 2;
const SHORTEST_NAME = 10;

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
