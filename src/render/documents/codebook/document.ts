import type { CodebookReport } from '../../../report/codebook/schema.ts';
import { headline, type Part, paragraph } from '../../document.ts';
import { plural } from '../../words.ts';
import type { DocumentOf } from '../list.ts';
import { crossTable } from './cross-table.ts';
import { findingText } from './findings.ts';
import { codebookRecords } from './records.ts';
import { useTable } from './use-table.ts';

/** Whether a codebook is sound, and how it was used. */
export function codebookDocument(report: CodebookReport): DocumentOf<'codebook'> {
  return {
    title: `intercoder ${report.command}`,
    report,
    parts: () => partsOf(report),
    names: { coders: report.sheets?.coders ?? [], themes: report.themes.map(({ theme }) => theme) },
    records: () => codebookRecords(report),
  };
}

function partsOf(report: CodebookReport): Part[] {
  const { findings } = report;
  return [
    headline(headingOf(report)),
    ...(report.themes.length > 0 ? [crossTable(report)] : []),
    ...useTable(report),
    ...(findings.length === 0
      ? [paragraph('No problems found.')]
      : [paragraph(`${plural(findings.length, 'warning')}:`), ...findings.map((one) => paragraph(findingText(one)))]),
  ];
}

function headingOf({ codebook, categories, themes, sheets }: CodebookReport): string {
  const codes = categories.reduce((sum, category) => sum + category.codes.length, 0);
  const counts = [
    plural(categories.filter(({ heading }) => !heading).length, 'category'),
    ...(codes > 0 ? [plural(codes, 'code')] : []),
    ...(themes.length > 0 ? [plural(themes.length, 'theme')] : ['no themes']),
  ];
  const used = sheets ? `; used by ${plural(sheets.coders.length, 'coder')} on ${plural(sheets.units, 'unit')}` : '';
  return `${codebook.path}: ${counts.join(', ')}${used}`;
}
