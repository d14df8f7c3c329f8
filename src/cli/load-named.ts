import type * as z from 'zod';
import { nearestName } from '../data/nearest.ts';
import { BadInputError, UsageError } from '../problems.ts';
import { load } from './load.ts';
import type { readingOptionsSchema } from './options/reading.ts';
import type { Terminal } from './terminal.ts';
import { list } from './wording/text.ts';

type Options = Omit<z.infer<typeof readingOptionsSchema>, 'coder'> & { readonly coder: readonly string[] };
type Loaded = Awaited<ReturnType<typeof load>> & { readonly coder?: string; readonly category?: string };

/**
 * Reads the sheets for a command whose `--coder` and `--category` name a coder and a category. What is neither, but a column of
 * the sheets, is meant as in the other commands: the column that holds coders or categories.
 */
export async function loadNamed(args: readonly string[], options: Options, terminal: Terminal): Promise<Loaded> {
  const { coder, category, ...rest } = options;
  if (coder.length + category.length === 0) return load(args, { ...rest, category: [] }, terminal);
  const once = withSameInput(terminal);
  const said: string[] = [];
  const listening = { ...once, err: (text: string) => void said.push(text) };
  const plain = await attempt(() => load(args, { ...rest, category: [] }, listening));
  const coders = sorted(coder, plain?.data.coders ?? []);
  const categories = sorted(category, plain?.data.categories ?? []);
  if (coders.others.length > 1)
    throw new UsageError(`--coder: ${list(coders.others)} are no coders of these sheets`, 'name one coder');
  if (plain && coders.others.length + categories.others.length === 0) {
    for (const text of said) terminal.err(text);
    return { ...plain, ...theOne(coders.names, categories.names) };
  }
  if (plain) refuseUnknown(coders.others, categories.others, plain.data);
  const again = await load(
    args,
    {
      ...rest,
      category: [...categories.others],
      ...(coders.others[0] === undefined ? {} : { coder: coders.others[0] }),
    },
    once,
  );
  const known = {
    coders: sorted(coder, again.data.coders).names,
    categories: sorted(category, again.data.categories).names,
  };
  return { ...again, ...theOne(known.coders, known.categories) };
}

function sorted(typed: readonly string[], known: readonly string[]) {
  return { names: typed.filter((name) => known.includes(name)), others: typed.filter((name) => !known.includes(name)) };
}

function theOne(coders: readonly string[], categories: readonly string[]) {
  if (coders.length > 1) throw new UsageError(`--coder: ${list(coders)}`, 'name one coder');
  if (categories.length > 1) throw new UsageError(`--category: ${list(categories)}`, 'name one category');
  return {
    ...(coders[0] === undefined ? {} : { coder: coders[0] }),
    ...(categories[0] === undefined ? {} : { category: categories[0] }),
  };
}

/** Throws where a name is neither known nor a column. */
function refuseUnknown(coders: readonly string[], categories: readonly string[], data: Loaded['data']): void {
  const columns = data.sheets.flatMap((sheet) => sheet.columns.map(({ name }) => name.toLowerCase()));
  const isColumn = (name: string) => /[*]|^#\d+$/.test(name) || columns.includes(name.trim().toLowerCase());
  const [coder] = coders.filter((name) => !isColumn(name));
  if (coder !== undefined) {
    const at = { file: data.sheets.map(({ path }) => path).join(', ') };
    throw new BadInputError([{ code: 'unknown-coder', at, option: '--coder', found: coder, coders: data.coderOrder }]);
  }
  const [category] = categories.filter((name) => !isColumn(name));
  if (category === undefined) return;
  const nearest = nearestName(category, data.categories);
  throw new UsageError(
    `--category: there is no category ${list([category])}`,
    nearest === undefined ? `name one of ${list(data.categories)}` : `did you mean ${list([nearest])}?`,
  );
}

async function attempt<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof BadInputError || error instanceof UsageError) return undefined;
    throw error;
  }
}

/** Standard input can be read once; whoever asks again gets the same. */
function withSameInput(terminal: Terminal): Terminal {
  let input: Promise<Buffer> | undefined;
  return {
    ...terminal,
    standardInput: () => {
      input ??= terminal.standardInput();
      return input;
    },
  };
}
