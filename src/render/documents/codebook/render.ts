import type { CodebookReport } from '../../../report/codebook/schema.ts';
import type { Style } from '../../formats/terminal/terminal.ts';
import type { Format } from '../../render.ts';

/** The account of a codebook, in a format. */
export async function renderCodebook(report: CodebookReport, format: Format, style: Style): Promise<string> {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  if (format === 'csv' || format === 'tsv')
    return (await import('./records.ts')).codebookCsv(report, format === 'csv' ? ',' : '\t');
  const parts = (await import('./document.ts')).codebookDocument(report, format === 'table');
  if (format === 'markdown') return (await import('../../formats/markdown.ts')).markdownText(parts);
  return (await import('../../formats/terminal/terminal.ts')).terminalText(parts, style);
}
