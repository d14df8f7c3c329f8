import { markdownTable } from 'markdown-table';
import type { Part } from '../document.ts';
import { visibleLines, widthOf } from './terminal/width.ts';

/** Paragraphs and tables as Markdown. */
export function markdownText(parts: readonly Part[]): string {
  const texts = parts.map((part) => {
    if (part.kind === 'paragraph')
      return part.tone === 'heading' ? `**${escapeMarks(part.text)}**` : escapeMarks(part.text);
    const rows = [part.head, ...part.rows].map((row) => row.map(escapeMarks));
    const align = part.head.map((_, i) => (i === 0 || part.of === 'words' ? 'l' : 'r'));
    return `### ${escapeMarks(part.title)}\n\n${markdownTable(rows, { align, stringLength: widthOf, alignDelimiters: part.of === 'figures' })}`;
  });
  return `${texts.join('\n\n')}\n`;
}

/** Signs that Markdown, or a terminal, would take for its own; names come from the user's sheets. */
export function escapeMarks(text: string): string {
  return visibleLines(text).replace(/[\\|*_`<>[\]]/g, '\\$&');
}
