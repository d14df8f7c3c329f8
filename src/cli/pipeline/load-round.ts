import { mapOfSheet } from '../../codebook/map-file.ts';
import type { CategoryMap } from '../../codings/coding.ts';
import type { Study } from '../../study/study.ts';
import type { Parsed } from '../options/option.ts';
import type { reading } from '../options/reading.ts';
import type { Terminal } from '../terminal.ts';
import { readCompanionFile } from './companion-files.ts';
import { needCoders } from './fitting.ts';
import { load } from './load.ts';
import type { LoadOptions } from './loading.ts';

/** One of two rounds; what is said while it is read says of which. */
export async function loadRound(
  path: string,
  which: 'before' | 'after',
  command: string,
  options: LoadOptions,
  terminal: Terminal,
): Promise<Study> {
  const labelled: Terminal = { ...terminal, err: (text) => terminal.err(`${which}: ${text}`) };
  const { data } = await load([path], options, labelled);
  needCoders(command, data);
  return data;
}

/** What each category of the first round has become, if a map says so. */
export async function mapBetween(
  first: Study,
  second: Study,
  {
    map: path,
    encoding,
    separator,
  }: Pick<Parsed<typeof reading>, 'encoding' | 'separator'> & { readonly map?: string | undefined },
  terminal: Terminal,
): Promise<CategoryMap | undefined> {
  if (path === undefined) return undefined;
  const sheet = await readCompanionFile(path, 'map', { encoding }, terminal);
  return mapOfSheet(sheet, first.categories, { separator, targets: second.declared ? second.categories : undefined });
}
