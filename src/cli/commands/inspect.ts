import { Command, Option } from 'commander';
import { patternsOf } from '../../patterns/patterns.ts';
import { renderInspection } from '../../render/documents/inspect/render.ts';
import { patternSheet } from '../../render/sheets/pattern-sheet.ts';
import { inspectionReport } from '../../report/inspect/inspection.ts';
import { patternColumns } from '../../study/layouts/counted-patterns.ts';
import { patternRows } from '../../warehouse/pattern-rows.ts';
import { choice } from '../options/meaning.ts';
import { parseOptions } from '../options/parse.ts';
import { addByOption, addLevelOption, addReadingOptions, readingOptionsSchema } from '../options/reading.ts';
import { needCoders } from '../pipeline/fitting.ts';
import { load } from '../pipeline/load.ts';
import type { Terminal } from '../terminal.ts';

const formats = ['table', 'json', 'markdown', 'patterns'] as const;

const schema = { ...readingOptionsSchema, format: choice(formats) };

/** `intercoder inspect <sheets...>`: how the sheets were read; computes no figure. */
export function inspectCommand(terminal: Terminal): Command {
  const command = new Command('inspect')
    .description('how the sheets were read: coders, units, overlap, categories, oddities; computes nothing')
    .argument('<sheets...>', 'files, folders or patterns; - reads standard input');
  return addByOption(addLevelOption(addReadingOptions(command)))
    .addOption(
      new Option(
        '--format <format>',
        'of the account on stdout; patterns: the codings as counts, without units and texts',
      )
        .choices(formats)
        .default('table'),
    )
    .action(async (sheets: string[], typed: unknown) => {
      const options = parseOptions(schema, typed);
      const { data, notices } = await load(sheets, options, terminal);
      const { format, by } = options;
      if (format === 'patterns') {
        needCoders('inspect --format patterns', data);
        terminal.out(patternSheet(patternColumns, patternRows(patternsOf(data), data.coderOrder, data.unitCount)));
      } else terminal.out(await renderInspection(inspectionReport(data, notices, by), format, terminal));
    });
}
