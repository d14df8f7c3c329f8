import { Command } from 'commander';
import { type Format, render } from '../../render/render.ts';
import { agreementReport } from '../../report/agree/agreement.ts';
import { withBenchmarks } from '../../report/agree/benchmarks.ts';
import { forTables } from '../../report/figures/result.ts';
import { addFigureOptions, figureOptionsSchema } from '../options/figures.ts';
import { addOutputOptions, outputOptionsSchema } from '../options/output.ts';
import { parseOptions } from '../options/parse.ts';
import { addByOption, addLevelOption, addReadingOptions, readingOptionsSchema } from '../options/reading.ts';
import { checkReference } from '../pipeline/fitting.ts';
import { load } from '../pipeline/load.ts';
import { writeOutputs } from '../pipeline/write.ts';
import { withProgress } from '../progress.ts';
import type { Terminal } from '../terminal.ts';
import { version } from '../version.ts';
import { addWatchOption } from '../watch/option.ts';

const schema = { ...readingOptionsSchema, ...figureOptionsSchema, ...outputOptionsSchema };

/** `intercoder [agree] <sheets...>`: how far the coders of these sheets agree. */
export function agreeCommand(terminal: Terminal): Command {
  return addWatchOption(createAgreeCommand('agree'))
    .description('how far the coders agree: every pair, all of them, and category by category')
    .argument('<sheets...>', 'files, folders or patterns; - reads standard input')
    .action((sheets: string[], typed: unknown) => agree(sheets, typed, terminal));
}

/** A command that takes all the options of `agree`. */
export function createAgreeCommand(name: string): Command {
  return addOutputOptions(addFigureOptions(addByOption(addLevelOption(addReadingOptions(new Command(name))))));
}

/** The command itself; `constructed` names an example whose data were made up. */
export async function agree(
  args: readonly string[],
  typed: unknown,
  terminal: Terminal,
  constructed?: string,
): Promise<void> {
  const { rule, ...options } = parseOptions(schema, typed);
  const { data } = await load(args, options, terminal);
  checkReference(options.reference, data);
  const isUsual = rule.length === 0 && options.measures.every((measure) => measure === 'default');
  const categoryIntervals = ![options, ...options.output].every(({ format }) => isForPeople(format));
  const report = withProgress(terminal, (onResample) =>
    agreementReport(data, { ...options, rules: rule, version, constructed, categoryIntervals, onResample }),
  );
  const said = (format: Format) => {
    const told = isUsual && isForPeople(format) ? forTables(report) : report;
    const scale = options.benchmark ?? (isForPeople(format) ? 'landis-koch' : 'none');
    return scale === 'none' ? told : withBenchmarks(told, scale);
  };
  await writeOutputs((format, style) => render(said(format), format, style), options, terminal);
}

/** Words for coefficients are for readers, and programs get them when they ask; the figures that no table shows are for programs. */
function isForPeople(format: Format): boolean {
  return format === 'table' || format === 'markdown';
}
