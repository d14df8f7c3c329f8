import type { Revision } from '../../../report/revise/schema.ts';
import { markdownText } from '../../formats/markdown.ts';
import { type Style, terminalText } from '../../formats/terminal/terminal.ts';
import type { Format } from '../../render.ts';
import { revisionDocument } from './document.ts';
import { revisionCsv } from './records.ts';

/** The revision in a format. */
export function renderRevision(report: Revision, format: Format, style: Style): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
    case 'csv':
      return revisionCsv(report, ',');
    case 'tsv':
      return revisionCsv(report, '\t');
    case 'markdown':
      return markdownText(revisionDocument(report));
    case 'table':
      return terminalText(revisionDocument(report), style);
  }
}
