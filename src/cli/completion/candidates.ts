import type { Argument, Command, Commands } from '../commands/command.ts';
import { general } from '../options/general.ts';
import { flagOf, type Option, type Options } from '../options/option.ts';

/** A word that could stand where the cursor is. */
export interface Candidate {
  readonly word: string;
  readonly about?: string;
}

export interface Candidates {
  readonly words: readonly Candidate[];
  /** Whether the names of files could stand there, too. */
  readonly takesFiles: boolean;
}

/** Values that name a column of the sheets, or a coder, who often has one. */
const OF_COLUMNS: ReadonlySet<string | undefined> = new Set([
  '<column>',
  '<columns>',
  '<column=value>',
  '<coder>',
  '<coders>',
]);

/** Values that name a file or a folder. */
const OF_FILES: ReadonlySet<string | undefined> = new Set(['<file>', '<folder>', '<path>', '<sheets...>']);

/**
 * What could stand in place of the last word.
 *
 * @param typed - the words after "intercoder"; the last one is unfinished, and blank if nothing of it has been typed
 * @param commands - the first of which runs if none is named
 * @param columnsOf - the columns of sheets
 */
export async function candidates(
  typed: readonly string[],
  commands: Commands,
  columnsOf: (sheets: readonly string[]) => Promise<readonly string[]>,
): Promise<Candidates> {
  const before = typed.slice(0, -1).map(unquoted);
  const word = unquoted(typed.at(-1) ?? '');
  const named = before.find((one) => Object.hasOwn(commands, one));
  const { command } = await commands[named ?? Object.keys(commands)[0]!]!.load();
  const options = visible({ ...command.options, ...general });
  const split = /^(--[^=]+)=(.*)$/s.exec(word);
  const flag = split?.[1] ?? before.findLast((one) => one !== '=');
  const option = optionOf(options, flag);
  if (option?.value !== undefined && (split !== null || !word.startsWith('-'))) {
    const value = split?.[2] ?? (word === '=' ? '' : word);
    const columns = OF_COLUMNS.has(option.value) ? await columnsOf(sheetsIn(before, options, named)) : [];
    return startingWith(word, {
      words: valuesOf(option, value, columns, split === null ? '' : `${flag}=`),
      takesFiles: option.isFile === true || OF_FILES.has(option.value),
    });
  }
  if (word.startsWith('-')) return startingWith(word, { words: flagsIn(options), takesFiles: false });
  const words = sheetsIn(before, options, named);
  const own = argumentAt(command, words.length);
  const canBeCommand = named === undefined && words.length === 0;
  const ofCommands = Object.entries(canBeCommand ? commands : {});
  return startingWith(word, {
    words: [...ofCommands.map(([name, { summary }]) => ({ word: name, about: summary })), ...own.words],
    takesFiles: own.takesFiles,
  });
}

function startingWith(word: string, { words, takesFiles }: Candidates): Candidates {
  return { words: words.filter((one) => one.word.startsWith(word)), takesFiles };
}

/** A word without the quotes and backslashes with which a shell keeps it together. */
function unquoted(word: string): string {
  const quoted = /^(["'])(.*?)\1?$/s.exec(word);
  return quoted === null ? word.replace(/\\(.)/gs, '$1') : quoted[2]!;
}

function visible(options: Options): Options {
  return Object.fromEntries(Object.entries(options).filter(([, { isHidden }]) => isHidden !== true));
}

function optionOf(options: Options, flag = ''): Option | undefined {
  return Object.entries(options).find(([name, { short }]) => flag === flagOf(name) || flag === short)?.[1];
}

function flagsIn(options: Options): Candidate[] {
  return Object.entries(options).map(([name, { help }]) => ({ word: flagOf(name), about: help }));
}

/** What an option accepts, with what was typed of a list before its last comma. */
function valuesOf({ parser }: Option, value: string, columns: readonly string[], prefix: string): Candidate[] {
  const { accepts } = parser;
  const one = accepts.kind === 'list' ? accepts.of : accepts;
  const done = accepts.kind === 'list' && accepts.hasCommas ? value.slice(0, value.lastIndexOf(',') + 1) : '';
  const names = one.kind === 'choice' ? one.names : one.kind === 'text' ? [...columns, ...(one.examples ?? [])] : [];
  const given = done.split(',');
  return names
    .filter((name) => !given.includes(name))
    .map((name) => ({ word: `${prefix}${done}${name.includes(',') ? `"${name}"` : name}` }));
}

/** What an argument can be; the last one may be there several times. */
function argumentAt({ arguments: own }: Command, position: number): Candidates {
  const all: readonly Argument[] = Object.values(own);
  const { choices } = all[Math.min(position, all.length - 1)] ?? {};
  return { words: choices?.map((word) => ({ word })) ?? [], takesFiles: all.length > 0 && choices === undefined };
}

/** The words that are neither the command nor an option nor its value. */
function sheetsIn(before: readonly string[], options: Options, named: string | undefined): string[] {
  return before.filter(
    (one, i) => one !== named && !one.startsWith('-') && optionOf(options, before[i - 1])?.value === undefined,
  );
}
