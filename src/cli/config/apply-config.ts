import { dirname, join } from 'node:path';
import type { Command, Option } from 'commander';
import type { Config } from './schema.ts';

type Value = string | number | boolean | readonly (string | number)[];

/**
 * Sets the options of a command that were not typed to what the config says, and its sheets if none were named; options that the
 * command does not have are no concern of it. Returns the keys that were taken.
 *
 * @param path - of the config; files it names are seen from its folder
 */
export function applyConfig(command: Command, config: Config, path: string): string[] {
  const fromHere = (file: string) => (file === '-' ? file : join(dirname(path), file));
  const { $schema, sheets, gate, ...general } = config;
  const own: Record<string, Value | undefined> = { ...general, ...(command.name() === 'gate' ? gate : {}) };
  const taken: string[] = [];
  for (const [name, value] of Object.entries(own)) {
    const option = command.options.find((one) => one.attributeName() === name);
    if (!option || value === undefined || wasTyped(command, name)) continue;
    if (name === 'level' && command.name() === 'revise') continue; // there it is what may become of the categories
    const placed = typeof value === 'string' && NAMES_FILE.includes(name) ? fromHere(value) : value;
    command.setOptionValueWithSource(name, asTyped(option, placed), 'config');
    taken.push(name);
  }
  const place = command.registeredArguments.findIndex((argument) => argument.name() === SHEETS);
  if (sheets !== undefined && place !== -1 && (command.processedArgs[place] as string[]).length === 0) {
    command.processedArgs[place] = [sheets].flat().map(fromHere);
    taken.unshift(SHEETS);
  }
  return taken;
}

/** The argument of a command that names the coders' sheets. */
export const SHEETS = 'sheets';

const NAMES_FILE = ['codebook', 'baseline'];

/** An option that has its default, or none, was not typed. */
function wasTyped(command: Command, name: string): boolean {
  return !['default', undefined].includes(command.getOptionValueSource(name));
}

/** A value as it would stand had it been typed: numbers as texts, and a list where the option takes several. */
function asTyped(option: Option, value: Value): unknown {
  if (typeof value === 'boolean') return value;
  const texts = [value].flat().map(String);
  return Array.isArray(option.defaultValue) ? texts : texts.join(',');
}
