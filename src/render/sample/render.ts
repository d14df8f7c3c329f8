import type { Sample } from '../../report/sample/schema.ts';
import type { Format } from '../render.ts';
import type { Style } from '../terminal.ts';

/** What was drawn, in a format. */
export async function renderSample(sample: Sample, format: Format, style: Style): Promise<string> {
  if (format === 'json') return `${JSON.stringify(sample, null, 2)}\n`;
  if (format === 'csv' || format === 'tsv')
    return (await import('./csv.ts')).sampleCsv(sample, format === 'csv' ? ',' : '\t');
  const parts = (await import('./document.ts')).sampleDocument(sample);
  if (format === 'markdown') return (await import('../markdown.ts')).markdownText(parts);
  return (await import('../terminal.ts')).terminalText(parts, style);
}
