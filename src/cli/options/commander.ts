import { Option as CommanderOption, InvalidArgumentError } from 'commander';
import { namesListed } from './listed.ts';
import { flagOf, type Option } from './option.ts';

/** An option as commander takes it. */
export function commanderOption(name: string, option: Option): CommanderOption {
  const { accepts } = option.parser;
  const made = new CommanderOption(flagsOf(name, option), option.help);
  if (accepts.kind === 'choice' && accepts.also === undefined) made.choices(accepts.names);
  if (accepts.kind === 'list' && !takesSeveralWords(option)) made.argParser(accepts.hasCommas ? collectList : collect);
  if (option.default !== undefined) made.default(option.default);
  return made.makeOptionMandatory(option.isRequired === true);
}

/** "-o, --output <file>" */
export function flagsOf(name: string, { short, value }: Option): string {
  return [short && `${short},`, flagOf(name), value].filter((part) => part !== undefined).join(' ');
}

function takesSeveralWords({ value }: Option): boolean {
  return value?.endsWith('...>') === true;
}

/** An expression between slashes, whose commas are its own. */
const EXPRESSION = /^\/.{2,}\/[dgimsuvy]*$/s;

/**
 * An option that may be given several times, and has several values separated by commas each time. A value with a comma of its own
 * is put in quotes, as in a CSV file: `"Smith, J",KO`.
 */
export function collectList(typed: string, before: readonly string[] = []): string[] {
  const values = EXPRESSION.test(typed) ? [typed] : namesListed(typed);
  if (values === undefined)
    throw new InvalidArgumentError(
      'A quote (") at the beginning of a name is not closed at its end; double it ("") where it belongs to the name.',
    );
  if (values.includes('')) throw new InvalidArgumentError('A name is missing.');
  return [...before, ...values];
}

/** An option that may be given several times. */
function collect(typed: string, before: readonly string[] = []): string[] {
  return [...before, typed];
}
