import { existsSync } from 'node:fs';
import type { Command as CommanderCommand } from 'commander';
import { visible } from '../../render/visible.ts';
import type { Command } from '../commands/command.ts';
import type { RunState } from '../run-state.ts';
import type { Terminal } from '../terminal.ts';
import { CommandLineError } from '../wording/command-line-error.ts';
import { applyConfig, SHEETS } from './apply-config.ts';

/** The config that is read by default. */
export const CONFIG_FILE = 'intercoder.json';

export const NO_CONFIG = 'none';

/** Lets a command that has the option `--config` take its sheets and the options that were not typed from a config file. */
export function takeConfig(made: CommanderCommand, command: Command, terminal: Terminal, state: RunState): void {
  if (command.options['config'] !== undefined) made.hook('preAction', () => prepare(made, command, terminal, state));
}

/** The config file in force; undefined if there is none. */
export function configPath(named: string | undefined): string | undefined {
  return named === NO_CONFIG ? undefined : (named ?? (existsSync(CONFIG_FILE) ? CONFIG_FILE : undefined));
}

async function prepare(made: CommanderCommand, command: Command, terminal: Terminal, state: RunState): Promise<void> {
  const { config: named } = made.opts<{ config?: string }>();
  const path = configPath(named);
  if (path !== undefined) {
    terminal.inputs.add(path);
    const { readConfig } = await import('./read-config.ts');
    const taken = applyConfig(made, command.options, await readConfig(path), path);
    if (taken.length > 0)
      terminal.err(`note: ${visible(path)} sets ${taken.join(', ')} (to ignore it, use --config ${NO_CONFIG})\n`);
    if (taken.length > 0 && named === undefined) state.foundConfig = path;
  }
  const position = Object.keys(command.arguments).indexOf(SHEETS);
  if (position === -1) return;
  const sheets = made.processedArgs[position] as string[];
  if (command.arguments[SHEETS]?.usage === '<several...>' && sheets.length === 0)
    throw new CommandLineError('no sheets given', NO_SHEETS);
  const { watch, codebook, baseline } = made.opts<Watchable>();
  if (watch !== true) return;
  if (sheets.includes('-'))
    throw new CommandLineError('--watch: standard input does not change', 'name the files of the sheets');
  const { sheetOfFile } = await import('../../read/files/find-files.ts');
  state.watched = [...sheets, path, codebook && sheetOfFile(codebook).path, baseline].filter(
    (one) => one !== undefined,
  );
}

interface Watchable {
  readonly watch?: boolean;
  readonly codebook?: string;
  readonly baseline?: string;
}

const NO_SHEETS =
  'name the coders’ sheets, for example: intercoder SG.csv KO.csv. "intercoder demo" shows an example; "intercoder --help" lists all commands';
