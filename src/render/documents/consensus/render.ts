import type { ConsensusReport } from '../../../report/consensus/schema.ts';
import type { Style } from '../../formats/terminal/terminal.ts';
import type { Format } from '../../render.ts';

/** The consensus in a format: CSV and TSV are the final sheet, table and Markdown say how it came about. */
export async function renderConsensus(
  report: ConsensusReport,
  format: Format,
  style: Style,
  { bom }: { readonly bom: boolean },
): Promise<string> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
    case 'csv':
    case 'tsv':
      return (await import('../../sheets/final-sheet.ts')).finalSheet(report, format === 'csv' ? ',' : '\t', bom);
    case 'markdown': {
      const [{ markdownText }, { consensusDocument }] = await Promise.all([
        import('../../formats/markdown.ts'),
        import('./document.ts'),
      ]);
      return markdownText(consensusDocument(report));
    }
    case 'table': {
      const [{ terminalText }, { consensusDocument }] = await Promise.all([
        import('../../formats/terminal/terminal.ts'),
        import('./document.ts'),
      ]);
      return terminalText(consensusDocument(report), style);
    }
  }
}
