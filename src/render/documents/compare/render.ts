import type { Comparison } from '../../../report/compare/schema.ts';
import { markdownText } from '../../formats/markdown.ts';
import { type Style, terminalText } from '../../formats/terminal/terminal.ts';
import type { Format } from '../../render.ts';
import { comparisonDocument } from './document.ts';
import { comparisonCsv } from './records.ts';

/** The comparison in a format. */
export function renderComparison(report: Comparison, format: Format, style: Style): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
    case 'csv':
      return comparisonCsv(report, ',');
    case 'tsv':
      return comparisonCsv(report, '\t');
    case 'markdown':
      return markdownText(comparisonDocument(report));
    case 'table':
      return terminalText(comparisonDocument(report), style);
  }
}
