import { dirname, join } from 'node:path';
import type { Command as CommanderCommand } from 'commander';
import type { Option, Options } from '../options/option.ts';
import type { Config } from './config-schema.ts';

type Value = string | number | boolean | readonly (string | number)[];

/**
 * Sets the options of a command that were not typed to what the config says, and its sheets if none were named; options that the
 * command does not have are ignored. Returns the keys that were taken.
 *
 * @param path - of the config; files it names are relative to its folder
 */
export function applyConfig(made: CommanderCommand, options: Options, config: Config, path: string): string[] {
  const fromHere = (file: string) => (file === '-' ? file : join(dirname(path), file));
  const { sheets, ...rest } = config;
  const forThis = rest[made.name()];
  const own: Readonly<Record<string, unknown>> = { ...rest, ...(isObject(forThis) ? forThis : {}) };
  const taken: string[] = [];
  for (const [name, value] of Object.entries(own)) {
    const option = options[name];
    if (option?.config === undefined || value === undefined || wasTyped(made, name)) continue;
    const relative = typeof value === 'string' && option.isFile === true ? fromHere(value) : value;
    made.setOptionValueWithSource(name, asTyped(option, relative as Value), 'config');
    taken.push(name);
  }
  const position = made.registeredArguments.findIndex((argument) => argument.name() === SHEETS);
  if (sheets !== undefined && position !== -1 && (made.processedArgs[position] as string[]).length === 0) {
    made.processedArgs[position] = [sheets].flat().map(fromHere);
    taken.unshift(SHEETS);
  }
  return taken;
}

/** The argument of a command that names the coders' sheets. */
export const SHEETS = 'sheets';

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An option with its default value, or without a value, was not typed. */
function wasTyped(made: CommanderCommand, name: string): boolean {
  return !['default', undefined].includes(made.getOptionValueSource(name));
}

/** A value as it would be had it been typed: numbers as texts, and a list if the option takes several. */
function asTyped({ parser }: Option, value: Value): unknown {
  if (typeof value === 'boolean') return value;
  const texts = [value].flat().map(String);
  return parser.accepts.kind === 'list' ? texts : texts.join(',');
}
