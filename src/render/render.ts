import type { Report } from '../report/agree/schema.ts';
import type { Style } from './formats/terminal/terminal.ts';

export const formats = ['table', 'csv', 'tsv', 'json', 'markdown'] as const;

export type Format = (typeof formats)[number];

/** The report in a format; each format's module is loaded when it is asked for. */
export async function render(report: Report, format: Format, style: Style): Promise<string> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
    case 'csv':
      return (await import('./documents/agree/records.ts')).csvText(report, ',');
    case 'tsv':
      return (await import('./documents/agree/records.ts')).csvText(report, '\t');
    case 'markdown': {
      const [{ markdownText }, { agreementDocument }] = await Promise.all([
        import('./formats/markdown.ts'),
        import('./documents/agree/document.ts'),
      ]);
      return markdownText(agreementDocument(report));
    }
    case 'table': {
      const [{ terminalText }, { agreementDocument }] = await Promise.all([
        import('./formats/terminal/terminal.ts'),
        import('./documents/agree/document.ts'),
      ]);
      return terminalText(agreementDocument(report), style);
    }
  }
}
