import type { Command } from '../../src/cli/commands/command.ts';
import { commands } from '../../src/cli/commands/list.ts';
import { general } from '../../src/cli/options/general.ts';
import { flagOf } from '../../src/cli/options/option.ts';

/** Every command with its name. */
export async function allCommands(): Promise<readonly (readonly [string, Command])[]> {
  return Promise.all(Object.entries(commands).map(async ([name, { load }]) => [name, (await load()).command] as const));
}

/** Every option of any command, as it is typed. */
export async function allFlags(): Promise<readonly string[]> {
  const own = (await allCommands()).flatMap(([, { options }]) => Object.keys(options));
  return [...new Set([...own, ...Object.keys(general)])].map(flagOf);
}
