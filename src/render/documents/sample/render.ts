import type { Sample } from '../../../report/sample/schema.ts';
import type { Style } from '../../formats/terminal/terminal.ts';
import type { Format } from '../../render.ts';

/** What was drawn, in a format. */
export async function renderSample(sample: Sample, format: Format, style: Style): Promise<string> {
  if (format === 'json') return `${JSON.stringify(sample, null, 2)}\n`;
  if (format === 'csv' || format === 'tsv')
    return (await import('../../sheets/blank-sheet.ts')).sampleCsv(sample, format === 'csv' ? ',' : '\t');
  const parts = (await import('./document.ts')).sampleDocument(sample);
  if (format === 'markdown') return (await import('../../formats/markdown.ts')).markdownText(parts);
  return (await import('../../formats/terminal/terminal.ts')).terminalText(parts, style);
}
