import { flagOf, type Options, type Parsed, parseOptions } from '../../options/option.ts';
import { CommandLineError } from '../../wording/command-line-error.ts';

/** Which marks are read, from what. */
export const TAKEN_FOR_READING: readonly string[] = [
  ...['layout', 'extents', 'layer', 'coded', 'blank', 'coders', 'coder', 'category', 'text', 'sheet'],
  ...['encoding', 'delimiter', 'unit', 'config'],
];

/**
 * Throws if an option is given that has no effect where no units are cut.
 *
 * @param typed - the option that says so
 * @param taken - the options that have an effect there
 */
export function checkTaken<O extends Options>(
  options: O,
  values: Partial<Parsed<O>>,
  { typed, taken, instead }: { readonly typed: string; readonly taken: readonly string[]; readonly instead: string },
): void {
  const usual: Readonly<Record<string, unknown>> = parseOptions(options, {});
  const given = Object.entries(values).find(
    ([name, value]) => name in usual && !taken.includes(name) && JSON.stringify(value) !== JSON.stringify(usual[name]),
  );
  if (given !== undefined)
    throw new CommandLineError(
      `${flagOf(given[0])}: it has no meaning with ${typed}, where no units are cut`,
      `leave it out, or ${instead}`,
    );
}
