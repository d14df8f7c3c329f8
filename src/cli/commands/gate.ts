import { Command } from 'commander';
import { renderGate } from '../../render/documents/gate/render.ts';
import { gateReport } from '../../report/gate/gate.ts';
import { tellGithub } from '../github.ts';
import { addFigureManner } from '../options/figures.ts';
import { addGateOptions, checkGateOptions, gateOptionsSchema } from '../options/gate.ts';
import { parseOptions } from '../options/parse.ts';
import { addLevelOption, addReadingOptions } from '../options/reading.ts';
import { checkReference } from '../pipeline/fitting.ts';
import { load, loadReport } from '../pipeline/load.ts';
import { writeOutputs } from '../pipeline/write.ts';
import { withProgress } from '../progress.ts';
import type { RunState } from '../run-state.ts';
import type { Terminal } from '../terminal.ts';
import { version } from '../version.ts';
import { addWatchOption } from '../watch/option.ts';
import { CommandLineError } from '../wording/command-line-error.ts';

/** `intercoder gate <sheets...>`: thresholds that decide the exit code. */
export function gateCommand(terminal: Terminal, state: RunState): Command {
  const command = new Command('gate')
    .description('whether figures reach thresholds: exit code 0 passed, 1 failed, 3 inconclusive, 2 nothing computed')
    .argument('<sheets...>', 'files, folders or patterns; - reads standard input');
  return addWatchOption(addFigureManner(addLevelOption(addReadingOptions(addGateOptions(command))))).action(
    async (sheets: string[], typed: unknown) => {
      state.code = await gate(sheets, typed, terminal);
    },
  );
}

async function gate(sheets: readonly string[], typed: unknown, terminal: Terminal): Promise<number> {
  const parsed = parseOptions(gateOptionsSchema, typed);
  checkGateOptions(parsed);
  const { rule, min, maxDrop = null, ...options } = parsed;
  if (min.length === 0 && options.baseline === undefined)
    throw new CommandLineError(
      'there is no threshold',
      'give one, such as --min agreement=0.70, or list them in intercoder.json under "gate": { "min": […] }',
    );
  const { baseline: path } = options;
  const baseline = path === undefined ? null : { path, report: await loadReport(path, terminal) };
  const { data } = await load(sheets, options, terminal);
  checkReference(options.reference, data);
  const found = withProgress(terminal, (onResample) =>
    gateReport(data, { ...options, rules: rule, thresholds: min, baseline, maxDrop, version, onResample }),
  );
  await writeOutputs((format, style) => renderGate(found, format, style), options, terminal);
  await tellGithub(found, terminal, options.format === 'github');
  return found.exitCode;
}
