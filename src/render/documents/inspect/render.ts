import type { Inspection } from '../../../report/inspect/schema.ts';
import type { Style } from '../../formats/terminal/terminal.ts';
import { inspectionDocument } from './document.ts';

/** The account of how the sheets were read, in a format. */
export async function renderInspection(
  found: Inspection,
  format: 'table' | 'json' | 'markdown',
  style: Style,
): Promise<string> {
  if (format === 'json') return `${JSON.stringify(found, null, 2)}\n`;
  const parts = inspectionDocument(found);
  if (format === 'markdown') return (await import('../../formats/markdown.ts')).markdownText(parts);
  return (await import('../../formats/terminal/terminal.ts')).terminalText(parts, style);
}
