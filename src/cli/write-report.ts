import { render } from '../render/render.ts';
import type { Report } from '../report/schema.ts';
import type { OutputOptions } from './options/output.ts';
import type { Terminal } from './terminal.ts';
import { writeOutputs } from './write-outputs.ts';

type Options = OutputOptions & { readonly codebook?: string | undefined };

/** Writes the report to every file asked for, whole or not at all, and then to stdout. */
export async function writeReport(report: Report, options: Options, terminal: Terminal): Promise<void> {
  const sheets = report.data.sources.map(({ path }) => path);
  const inputs = options.codebook === undefined ? sheets : [...sheets, options.codebook];
  await writeOutputs((format, style) => render(report, format, style), options, inputs, terminal);
}
