import { markdownTable } from 'markdown-table';
import type { Block, Blocks, Document, Part, TablePart } from '../document.ts';
import { type Name, nameText, spelled, type Text } from '../text.ts';
import { visibleLines } from '../visible.ts';
import { oneLine } from '../words.ts';
import type { Style } from './format.ts';
import { shownParts } from './shown-parts.ts';
import { barScale, barText } from './terminal/bars.ts';
import { widthOf } from './terminal/width.ts';

/** Writes a document as Markdown. */
export async function markdownText(document: Document, style: Style): Promise<string> {
  const spelling = { name: (name: Name) => nameText(name, oneLine), action: style.actionText };
  const written = (text: Text) => escapeMarks(spelled(text, spelling));
  const shown = await shownParts(document, style, 'screen');
  const texts = shown.flatMap((part) => partTexts(part, written, style.pictures === true));
  return `${texts.join('\n\n')}\n`;
}

type Written = (text: Text) => string;

function partTexts(part: Part, written: Written, hasPictures: boolean): string[] {
  switch (part.kind) {
    case 'headline':
      return [`**${written(part.text)}**`];
    case 'paragraph':
      return [written(part.text)];
    case 'code':
      return [`\`\`\`${part.language}\n${visibleLines(part.text)}\n\`\`\``];
    case 'table':
      return [
        ...(part.title === '' ? [] : [`### ${written(part.title)}`]),
        tableText(part, written),
        ...(hasPictures ? barTexts(part, written) : []),
      ];
    case 'blocks':
      return blockTexts(part, written);
  }
}

function tableText({ head, rows, of }: TablePart, written: Written): string {
  const align = head.map((_, i) => (i === 0 || of === 'words' ? 'l' : 'r'));
  return markdownTable(
    [head, ...rows].map((row) => row.map(written)),
    { align, stringLength: widthOf, alignDelimiters: of === 'figures' },
  );
}

const BAR_WIDTH = 41;

/** The bars of a table as signs of the same width, where they are seen on a page and no picture can be sent along. */
function barTexts({ bars, rows }: TablePart, written: Written): string[] {
  if (bars === undefined || !bars.rows.some((bar) => bar !== null)) return [];
  const lines = rows.flatMap((row, i) =>
    bars.rows[i] ? [`${barText(bars.rows[i], BAR_WIDTH)}  ${visibleLines(spelled(row[0]!))}`] : [],
  );
  return [`\`\`\`text\n${[barScale(BAR_WIDTH, bars.scale), ...lines].join('\n')}\n\`\`\``, written(bars.key)];
}

/** For the minutes: one section per unit, with a line for what was agreed on. */
function blockTexts({ groups }: Blocks, written: Written): string[] {
  return groups.flatMap(({ title, blocks }) => [
    ...(title === undefined ? [] : [`## ${inline(title)}`]),
    ...blocks.map((block) => blockText(block, written)),
  ]);
}

function blockText({ name, facts, text, codings, notes, blank }: Block, written: Written): string {
  return [
    `### ${inline(name)}`,
    '',
    oneLine(facts.map(written).join(' · ')),
    '',
    ...(text === null ? [] : [...text.split(/\r\n|\n|\r/).map((line) => `> ${inline(line)}`), '']),
    ...codings.map(({ coders, coding }) => `- ${inline(coders.join(', '))}: ${inline(coding)}`),
    ...notes.map(({ coder, note }) => `- note by ${inline(coder)}: ${inline(note)}`),
    '',
    `${blank}:`,
  ].join('\n');
}

/** On one line, with Markdown's own signs escaped. */
function inline(text: string): string {
  return escapeMarks(oneLine(text));
}

/** Escapes signs that have a meaning in Markdown or on a terminal; names come from the user's sheets. */
function escapeMarks(text: string): string {
  return visibleLines(text).replace(/[\\|*_`<>[\]]/g, '\\$&');
}
