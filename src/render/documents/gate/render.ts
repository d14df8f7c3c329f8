import type { Gate } from '../../../report/gate/schema.ts';
import type { Style } from '../../formats/terminal/terminal.ts';

export const gateFormats = ['table', 'json', 'junit', 'markdown', 'csv', 'github'] as const;

export type GateFormat = (typeof gateFormats)[number];

/** What the gate says, in a format. */
export async function renderGate(gate: Gate, format: GateFormat, style: Style): Promise<string> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(gate, null, 2)}\n`;
    case 'junit':
      return (await import('../../formats/junit.ts')).junitText(gate);
    case 'csv':
      return (await import('./records.ts')).gateCsv(gate);
    case 'github':
      return (await import('../../formats/github.ts')).githubText(gate);
    case 'markdown': {
      const [{ markdownText }, { gatePage }] = await Promise.all([
        import('../../formats/markdown.ts'),
        import('./document.ts'),
      ]);
      return markdownText(gatePage(gate));
    }
    case 'table': {
      const [{ terminalText }, { gateDocument }] = await Promise.all([
        import('../../formats/terminal/terminal.ts'),
        import('./document.ts'),
      ]);
      return terminalText(gateDocument(gate), style);
    }
  }
}
