import type { Document, Part, Room, TablePart } from '../../document.ts';
import { visibleLines } from '../../visible.ts';
import type { Style } from '../format.ts';
import { shownParts } from '../shown-parts.ts';
import { blockTexts } from './blocks.ts';
import { type Emphasis, NO_EMPHASIS } from './emphasis.ts';
import { namesOnScreen } from './names.ts';
import { andMore, aside, type Screen, sentence } from './screen.ts';
import { screenTables, tableText } from './table.ts';

export { emphasis } from './emphasis.ts';

/** Writes a document for a terminal: aligned, without lines, readable without colour. */
export async function terminalText(
  document: Document,
  style: Style,
  emphasis: Emphasis = NO_EMPHASIS,
): Promise<string> {
  const isSummary = document.summary !== undefined && style.whole !== true;
  let text = '';
  for (const room of isSummary ? ROOMS : ROOMS.slice(0, 1)) {
    text = await screenText(document, style, emphasis, room);
    if (text.split('\n').length - 1 <= LINES) break;
  }
  return text;
}

const ROOMS: readonly Room[] = ['enough', 'little', 'least'];

/** Of the smallest screen that is still used. */
const LINES = 24;

async function screenText(document: Document, style: Style, emphasis: Emphasis, room: Room): Promise<string> {
  const screen = { ...style, ...emphasis, names: namesOnScreen(document.names ?? {}) };
  const parts = verdictLast(await shownParts(document, style, 'page', room));
  const texts = parts.map((part) => partTexts(part, screen).map((text, i) => (i === 0 ? gapBefore(part) : GAP) + text));
  const legend = screen.names.legend();
  if (legend !== undefined) texts.splice(legendIndex(parts), 0, [GAP + aside(legend, screen)]);
  return `${texts.flat().join('').slice(GAP.length)}\n`;
}

const GAP = '\n\n';

function gapBefore(part: Part): string {
  return part.kind === 'paragraph' && part.follows ? '\n' : GAP;
}

function isVerdict(part: Part): boolean {
  return part.kind === 'headline' && part.verdict !== undefined;
}

function verdictLast(parts: readonly Part[]): Part[] {
  return [...parts.filter((part) => !isVerdict(part)), ...parts.filter(isVerdict)];
}

/** A legend comes after the headline, but before a verdict. */
function legendIndex(parts: readonly Part[]): number {
  const index = parts.findIndex(({ kind }) => kind === 'headline');
  return index !== -1 && isVerdict(parts[index]!) ? index : index + 1;
}

function partTexts(part: Part, screen: Screen): string[] {
  switch (part.kind) {
    case 'headline':
      return [screen.bold(sentence(part.text, screen))];
    case 'paragraph':
      return [part.tone === 'aside' ? aside(part.text, screen) : sentence(part.text, screen)];
    case 'code':
      return [visibleLines(part.text)];
    case 'table':
      return tableTexts(part, screen);
    case 'blocks':
      return blockTexts(part, screen);
  }
}

function tableTexts(part: TablePart, screen: Screen): string[] {
  const { first, rows } = part;
  const left = first === undefined ? 0 : rows.length - first.rows;
  return [
    ...screenTables(part, screen).map((table) =>
      [tableText(table, screen), ...(table.key === undefined ? [] : [`  ${aside(table.key, screen)}`])].join('\n'),
    ),
    ...(left > 0 ? [andMore(left, first!.more, screen)] : []),
  ];
}
