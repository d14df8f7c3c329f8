import { Command, Option } from 'commander';
import { renderInspection } from '../../render/inspection/render.ts';
import { inspectionReport } from '../../report/inspection.ts';
import { load } from '../load.ts';
import { choice } from '../options/meaning.ts';
import { parseOptions } from '../options/parse.ts';
import { addReadingOptions, readingOptionsSchema } from '../options/reading.ts';
import type { Terminal } from '../terminal.ts';

const schema = { ...readingOptionsSchema, format: choice(['table', 'json', 'markdown']) };

/** `intercoder inspect <sheets...>`: how the sheets were read; computes no figure. */
export function inspectCommand(terminal: Terminal): Command {
  const command = new Command('inspect')
    .description('how the sheets were read: coders, units, overlap, categories, oddities; computes nothing')
    .argument('<sheets...>', 'files, folders or patterns; - reads standard input');
  return addReadingOptions(command)
    .addOption(
      new Option('--format <format>', 'of the account on stdout')
        .choices(['table', 'json', 'markdown'])
        .default('table'),
    )
    .action(async (sheets: string[], typed: unknown) => {
      const { format, ...options } = parseOptions(schema, typed);
      const { data, notices } = await load(sheets, options, terminal);
      terminal.out(await renderInspection(inspectionReport(data, notices), format, terminal));
    });
}
