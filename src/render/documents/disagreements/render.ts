import type { DisagreementsReport } from '../../../report/disagreements/schema.ts';
import type { Part } from '../../document.ts';
import type { Style } from '../../formats/terminal/terminal.ts';
import type { Format } from '../../render.ts';

export interface View {
  /** The confusion table in place of the units. */
  readonly confusion: boolean;
  /** A byte-order mark before CSV and TSV, by which Excel knows that they are UTF-8. */
  readonly bom: boolean;
}

/** The disagreements in a format. CSV holds one table a file: the worksheet, or the confusions if those are asked for. */
export async function renderDisagreements(
  report: DisagreementsReport,
  format: Format,
  style: Style,
  { confusion, bom }: View,
): Promise<string> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
    case 'csv':
    case 'tsv': {
      const delimiter = format === 'csv' ? ',' : '\t';
      if (confusion) return (await import('./confusion-records.ts')).confusionCsv(report, delimiter, bom);
      return (await import('../../sheets/worksheet.ts')).worksheetText(report, delimiter, bom);
    }
    case 'markdown':
      if (confusion) return (await import('../../formats/markdown.ts')).markdownText(await confusionParts(report));
      return (await import('./document.ts')).disagreementsMarkdown(report);
    case 'table':
      if (confusion)
        return (await import('../../formats/terminal/terminal.ts')).terminalText(await confusionParts(report), style);
      return (await import('../../formats/terminal/blocks.ts')).disagreementsTerminal(report, style);
  }
}

async function confusionParts(report: DisagreementsReport): Promise<Part[]> {
  const [{ confusionHeading }, { confusionList }, { confusionMatrices }] = await Promise.all([
    import('./heading.ts'),
    import('./confusion-list.ts'),
    import('./confusion-matrix.ts'),
  ]);
  const most = report.options.top ?? report.confusions.all.length;
  return [
    ...confusionHeading(report),
    ...confusionList(report, { top: most, more: '--top shows more' }),
    ...confusionMatrices(report),
  ];
}
