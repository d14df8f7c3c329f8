import { nearestName } from '../../names/nearest.ts';
import { BadInputError, UsageError } from '../../problems.ts';
import { sheetOfFile } from '../../read/files/find-files.ts';
import { tryReadTables } from '../../read/files/read-tables.ts';
import type { Study } from '../../study/study.ts';
import type { Terminal } from '../terminal.ts';
import { CommandLineError } from '../wording/command-line-error.ts';
import { list } from '../wording/text.ts';
import { unknownCoder } from './fitting.ts';
import { load } from './load.ts';
import type { LoadOptions } from './loading.ts';

type Options = Omit<LoadOptions, 'coder'> & { readonly coder: readonly string[] };

interface Selection {
  readonly data: Study;
  readonly coder: string | undefined;
  readonly category: string | undefined;
}

/**
 * Reads the sheets for a command whose `--coder` and `--category` name a coder and a category. A name that is neither, but is a column of
 * the sheets, means the same as in other commands: the column that contains coders or categories.
 */
export async function loadWithSelection(
  args: readonly string[],
  options: Options,
  terminal: Terminal,
): Promise<Selection> {
  const { coder, category, ...rest } = options;
  const plain = { ...rest, coder: undefined, category: [] };
  const input = withSameInput(terminal);
  const isColumn = await columnTest(args, options, input);
  const messages: string[] = [];
  const silent = { ...input, err: (text: string) => void messages.push(text) };
  const guessed =
    coder.some(isColumn) || category.some(isColumn) ? await attempt(() => load(args, plain, silent)) : undefined;
  const isCoder = (name: string) => guessed?.data.coders.includes(name) === true || !isColumn(name);
  const isCategory = (name: string) => guessed?.data.categories.includes(name) === true || !isColumn(name);
  const columns = {
    coder: coder.find((name) => !isCoder(name)),
    category: category.filter((name) => !isCategory(name)),
  };
  if (guessed !== undefined && columns.coder === undefined && columns.category.length === 0) {
    for (const text of messages) terminal.err(text);
    return { data: guessed.data, ...known(coder, category, guessed.data) };
  }
  const { data } = await load(args, { ...plain, ...columns }, input);
  return { data, ...known(coder.filter(isCoder), category.filter(isCategory), data) };
}

/** Whether a name is that of a column. Sheets that cannot be read have no columns; the reason is reported when they are loaded. */
async function columnTest(args: readonly string[], options: Options, terminal: Terminal) {
  if (options.coder.length + options.category.length === 0) return () => false;
  const { delimiter, encoding, codebook } = options;
  const { tables } = await tryReadTables(
    args,
    { delimiter, encoding, fingerprint: false },
    terminal.standardInput,
    codebook === undefined ? undefined : sheetOfFile(codebook),
  );
  const columns = new Set(tables.flatMap((table) => table.columns.map(({ name }) => name.toLowerCase())));
  return (name: string) => /\*|^#\d+$/.test(name) || columns.has(name.trim().toLowerCase());
}

/** The named coder and category; throws if they do not exist, or if several were named. */
function known(coders: readonly string[], categories: readonly string[], data: Study) {
  if (coders.length > 1)
    throw new CommandLineError(`--coder: expected one coder, not ${list(coders)}`, 'name one coder');
  if (categories.length > 1)
    throw new CommandLineError(`--category: expected one category, not ${list(categories)}`, 'name one category');
  const [coder] = coders;
  const [category] = categories;
  if (coder !== undefined && !data.coders.includes(coder)) throw unknownCoder('coder', coder, data);
  if (category !== undefined && !data.categories.includes(category)) {
    const nearest = nearestName(category, data.categories);
    throw new CommandLineError(
      `--category: there is no category ${list([category])}`,
      nearest === undefined ? `name one of ${list(data.categories)}` : `did you mean ${list([nearest])}?`,
    );
  }
  return { coder, category };
}

async function attempt<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof BadInputError || error instanceof UsageError || error instanceof CommandLineError)
      return undefined;
    throw error;
  }
}

/** Standard input can be read only once; later readers get the same bytes. */
function withSameInput(terminal: Terminal): Terminal {
  let input: Promise<Uint8Array> | undefined;
  return {
    ...terminal,
    standardInput: () => {
      input ??= terminal.standardInput();
      return input;
    },
  };
}
