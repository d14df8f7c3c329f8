import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { slashed } from '../../read/files/slashed.ts';
import { visible } from '../../render/visible.ts';
import type { ReadingOptions } from '../../study/reading-options.ts';
import type { Options } from '../options/option.ts';
import { ofSpans, type ReadingValues, reading, rollingUp, strata } from '../options/reading.ts';
import { writeWhole } from '../pipeline/write.ts';
import type { Terminal } from '../terminal.ts';
import { CommandLineError } from '../wording/command-line-error.ts';
import { readConfig } from './read-config.ts';
import { CONFIG_FILE } from './take-config.ts';

/** All keys that say how sheets are read. */
const READING_KEYS = Object.keys({ ...reading, ...strata, ...rollingUp });

/**
 * Writes options that lead to the reading that was taken into a config file. A config that is there keeps what it says of other things;
 * any other file is left alone.
 *
 * @param options - those that lead to it; undefined if none do
 * @param typed - what was typed, for what these do not say: how files are opened
 */
export async function saveReading(
  path: string,
  options: ReadingOptions | undefined,
  typed: ReadingValues,
  terminal: Terminal,
): Promise<void> {
  if (options === undefined)
    throw new CommandLineError(
      '--save-config: no options by name lead to this reading, so it cannot be kept',
      'give each column a heading of its own in one heading row, then try again',
    );
  const kept = keptValues(options, typed, path);
  const before = await configIn(path);
  const others = Object.fromEntries(Object.entries(before).filter(([key]) => !READING_KEYS.includes(key)));
  const content = () => `${JSON.stringify({ ...others, ...kept }, null, 2)}\n`;
  await writeWhole([{ path, content, option: 'save-config', kind: 'config' }], { inputs: new Set() });
  const isDefault = resolve(path) === resolve(CONFIG_FILE);
  terminal.err(
    `note: ${visible(path)} keeps this reading: ${Object.keys(kept).join(', ')} (${isDefault ? 'it is read whenever intercoder runs in this folder' : `use it with --config ${visible(path)}`})\n`,
  );
}

/** The values as the config file has them; options that are as usual are left out. */
function keptValues(options: ReadingOptions, typed: ReadingValues, path: string): Record<string, unknown> {
  const { columns, layout, unit, coder, coders, category, ignore, text, note, by } = options;
  const { missing, none, separator, blank, headerRows, byRow, onDuplicate, where, hold, level } = options;
  const { codebook, sheet, coderFrom, normalize, delimiter, encoding, preset } = typed;
  const { variables } = options;
  const fromHere = (file: string) => slashed(relative(dirname(resolve(path)), resolve(file)));
  const all = {
    columns: columns && asTyped(columns),
    layout,
    unit: asTyped(unit),
    coder,
    coders: asTyped(coders),
    category: asTyped(category),
    variables: category.length === 0 ? asTyped(variables ?? []) : undefined,
    ignore: ignore && asTyped(ignore),
    text,
    note,
    by: asTyped(by),
    separator,
    missing: asTyped(missing),
    none: none && asTyped(none),
    blank,
    headerRows,
    byRow: byRow || undefined,
    onDuplicate: onDuplicate === 'error' ? undefined : onDuplicate,
    where: where.map(({ column, value }) => `${column}=${value}`),
    hold,
    level,
    codebook: codebook && fromHere(codebook),
    sheet: asTyped(sheet),
    coderFrom,
    normalize: [...normalize],
    delimiter,
    encoding,
    preset,
    ...typedOf(ofSpans, typed, fromHere),
  };
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}

/** What was typed of these options; files as they are called from the folder of the config. */
function typedOf<O extends Options>(
  options: O,
  typed: { readonly [name in keyof O]: string | undefined },
  fromHere: (file: string) => string,
): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(options).map(([name, { isFile }]) => {
      const value = typed[name];
      return [name, isFile && value !== undefined ? fromHere(value) : value];
    }),
  );
}

function asTyped(names: readonly string[]): string[] {
  return [...new Set(names)];
}

/** The config that is there, with its remarks; empty if there is none. */
async function configIn(path: string): Promise<Record<string, unknown>> {
  if (!existsSync(path)) return {};
  try {
    await readConfig(path);
  } catch (error) {
    if (!(error instanceof CommandLineError)) throw error;
    throw new CommandLineError(
      `--save-config: ${path} exists and is not a config file of intercoder; it was left as it is`,
      'name another file, or move this one away',
    );
  }
  return JSON.parse((await readFile(path, 'utf8')).replace(/^\uFEFF/, '')) as Record<string, unknown>;
}
