import { patternsOf } from '../../patterns/patterns.ts';
import { renderInspection } from '../../render/documents/inspect/render.ts';
import { patternSheet } from '../../render/sheets/pattern-sheet.ts';
import { inspectionReport } from '../../report/inspect/inspection.ts';
import { patternColumns } from '../../study/layouts/counted-patterns.ts';
import { patternRows } from '../../warehouse/pattern-rows.ts';
import { fromConfig } from '../options/general.ts';
import { output } from '../options/output.ts';
import { choice } from '../options/parser.ts';
import { reading, rollingUp, strata } from '../options/reading.ts';
import { needCoders } from '../pipeline/fitting.ts';
import { load } from '../pipeline/load.ts';
import { exit } from '../run-state.ts';
import { defineCommand, sheets } from './command.ts';

/** `intercoder inspect <sheets...>`: how the sheets were read; computes no figure. */
export const command = defineCommand({
  arguments: { sheets },
  options: {
    ...reading,
    ...rollingUp,
    ...strata,
    format: {
      ...output.format,
      help: 'format of the account on stdout; patterns: the codings as counts, without units and texts',
      parser: choice(['table', 'json', 'markdown', 'patterns']),
    },
    ...fromConfig,
  },
  run: async ({ args, options, terminal }) => {
    const { data, notices } = await load(args.sheets, options, terminal);
    const { format, by } = options;
    if (format === 'patterns') {
      needCoders('inspect --format patterns', data);
      terminal.out(patternSheet(patternColumns, patternRows(patternsOf(data), data.coderOrder, data.unitCount)));
    } else terminal.out(await renderInspection(inspectionReport(data, notices, by), format, terminal));
    return exit.ok;
  },
});
