import type { CodebookReport } from '../../../report/codebook/schema.ts';
import { type Part, paragraph } from '../../document.ts';
import { plural } from '../../words.ts';
import { crossTables } from './cross-table.ts';
import { findingText } from './findings.ts';
import { useTable } from './use-table.ts';

/** The codebook as paragraphs and tables, for a page of 80 columns or for one without an end. */
export function codebookDocument(report: CodebookReport, onPage: boolean): Part[] {
  const { findings } = report;
  return [
    paragraph(headingOf(report), 'heading'),
    ...(report.themes.length > 0 ? crossTables(report, onPage) : []),
    ...useTable(report),
    ...(findings.length === 0
      ? [paragraph('Nothing odd was found.')]
      : [paragraph(`${plural(findings.length, 'warning')}:`), ...findings.map((one) => paragraph(findingText(one)))]),
  ];
}

function headingOf({ codebook, categories, themes, sheets }: CodebookReport): string {
  const codes = categories.reduce((sum, category) => sum + category.codes.length, 0);
  const counts = [
    plural(categories.length, 'category'),
    ...(codes > 0 ? [plural(codes, 'code')] : []),
    ...(themes.length > 0 ? [plural(themes.length, 'theme')] : ['no themes']),
  ];
  const used = sheets ? `; used by ${plural(sheets.coders.length, 'coder')} on ${plural(sheets.units, 'unit')}` : '';
  return `${codebook.path}: ${counts.join(', ')}${used}`;
}
