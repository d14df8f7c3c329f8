import { existsSync } from 'node:fs';
import { type Command, Option } from 'commander';
import type { RunState } from '../run-state.ts';
import type { Terminal } from '../terminal.ts';
import { CommandLineError } from '../wording/command-line-error.ts';
import { applyConfig, SHEETS } from './apply-config.ts';

/** The config that is read unless another is named. */
export const CONFIG_FILE = 'intercoder.json';

const NO_CONFIG = 'none';

/** The example brings its own sheets and their options. */
const WITHOUT_CONFIG = ['demo'];

/** Lets every command that reads sheets take the options that were not typed, and its sheets, from a config file. */
export function takeConfig(program: Command, terminal: Terminal, state: RunState): void {
  for (const command of program.commands) {
    const readsSheets = command.options.some((option) => option.attributeName() === 'layout');
    if (!readsSheets || WITHOUT_CONFIG.includes(command.name())) continue;
    const words = `JSON with options and sheets; "${NO_CONFIG}" reads none (${CONFIG_FILE}, if there is one)`;
    command.addOption(new Option('--config <file>', words));
    const needed = command.registeredArguments.filter((argument) => argument.name() === SHEETS && argument.required);
    for (const argument of needed) argument.required = false;
    command.hook('preAction', (_, acting) => prepare(acting, needed.length > 0, terminal, state));
  }
}

async function prepare(command: Command, needsSheets: boolean, terminal: Terminal, state: RunState): Promise<void> {
  const { config: named } = command.opts<{ config?: string }>();
  const path = named === NO_CONFIG ? undefined : (named ?? (existsSync(CONFIG_FILE) ? CONFIG_FILE : undefined));
  if (path !== undefined) {
    terminal.inputs.add(path);
    const { readConfig } = await import('./read-config.ts');
    const taken = applyConfig(command, await readConfig(path), path);
    if (taken.length > 0)
      terminal.err(`note: ${path} gives ${taken.join(', ')} (--config ${NO_CONFIG} leaves it out)\n`);
  }
  const place = command.registeredArguments.findIndex((argument) => argument.name() === SHEETS);
  if (place === -1) return;
  const sheets = command.processedArgs[place] as string[];
  if (needsSheets && sheets.length === 0) throw new CommandLineError('no sheet is named', NO_SHEETS);
  const { watch, codebook, baseline } = command.opts<Watchable>();
  if (watch !== true) return;
  if (sheets.includes('-'))
    throw new CommandLineError('--watch: standard input does not change', 'name the files of the sheets');
  state.watched = [...sheets, path, codebook, baseline].filter((one) => one !== undefined);
}

interface Watchable {
  readonly watch?: boolean;
  readonly codebook?: string;
  readonly baseline?: string;
}

const NO_SHEETS =
  'name the coders’ sheets, as in: intercoder SG.csv KO.csv; intercoder demo shows an example, intercoder --help all commands';
