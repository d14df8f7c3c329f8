import type { Plan } from '../../../report/plan/schema.ts';
import type { Style } from '../../formats/terminal/terminal.ts';
import type { Format } from '../../render.ts';

/** Units needed, in a format. */
export async function renderPlan(plan: Plan, format: Format, style: Style): Promise<string> {
  if (format === 'json') return `${JSON.stringify(plan, null, 2)}\n`;
  if (format === 'csv' || format === 'tsv')
    return (await import('./records.ts')).planCsv(plan, format === 'csv' ? ',' : '\t');
  const parts = (await import('./document.ts')).planDocument(plan);
  if (format === 'markdown') return (await import('../../formats/markdown.ts')).markdownText(parts);
  return (await import('../../formats/terminal/terminal.ts')).terminalText(parts, style);
}
