import type { Report } from '../report/schema.ts';
import type { Style } from './terminal.ts';

export const formats = ['table', 'csv', 'tsv', 'json', 'markdown'] as const;

export type Format = (typeof formats)[number];

/** The report in a format; each format's module is loaded when it is asked for. */
export async function render(report: Report, format: Format, style: Style): Promise<string> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
    case 'csv':
      return (await import('./csv.ts')).csvText(report, ',');
    case 'tsv':
      return (await import('./csv.ts')).csvText(report, '\t');
    case 'markdown': {
      const [{ markdownText }, { agreementDocument }] = await Promise.all([
        import('./markdown.ts'),
        import('./agreement/document.ts'),
      ]);
      return markdownText(agreementDocument(report));
    }
    case 'table': {
      const [{ terminalText }, { agreementDocument }] = await Promise.all([
        import('./terminal.ts'),
        import('./agreement/document.ts'),
      ]);
      return terminalText(agreementDocument(report), style);
    }
  }
}
