import { existsSync, lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { slashed } from '../../read/files/slashed.ts';
import { CommandLineError } from '../wording/command-line-error.ts';

/** A file to write. */
export interface Named {
  readonly path: string;
  /** The option that names it; `output` by default. */
  readonly option?: string | undefined;
  readonly kind?: OutputKind | undefined;
}

/** What an option writes: a file; a file, or a new folder of files; or a config, which keeps what it said before. */
export type OutputKind = 'file' | 'file or folder' | 'config';

/** Throws if files cannot be written: if one is named twice, is a folder, or is a file that was read, even under another name. */
export function checkOutputs(files: readonly Named[], inputs: Iterable<string>): void {
  for (const file of files) if (file.kind !== 'file or folder' && isFolderAt(file.path)) throw isFolder(file);
  refuseSame(files.map(({ path }) => path));
  for (const file of files) keepInput(file, inputs);
}

/** The files that are read; none of them can be one that is to be written. */
export class Inputs extends Set<string> {
  readonly #outputs: readonly Named[];

  constructor(outputs: readonly Named[]) {
    super();
    this.#outputs = outputs;
  }

  /** Throws if it would be written over. */
  override add(input: string): this {
    for (const file of this.#outputs) keepInput(file, [input]);
    return super.add(input);
  }
}

export function isFolder({ path, option = 'output' }: Named): CommandLineError {
  return new CommandLineError(`--${option}: ${path} is a folder`, 'name a file');
}

/** Where links lead, though nothing may be there. One that leads to itself leads nowhere. */
export function targetOf(path: string): string {
  const seen = new Set<string>();
  let target = path;
  while (!seen.has(target)) {
    seen.add(target);
    if (!isLink(target)) return target;
    target = resolve(dirname(target), readlinkSync(target));
  }
  return path;
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

function isFolderAt(path: string): boolean {
  if (slashed(path).endsWith('/')) return true;
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function keepInput({ path, kind }: Named, inputs: Iterable<string>): void {
  if (kind === 'config') return;
  const file = fileAt(path);
  if (file !== undefined && [...inputs].some((input) => fileAt(input) === file))
    throw new CommandLineError(`${path} is an input file and would be overwritten`, 'name another file');
}

/** Two options must not write to the same file, however it is named. */
function refuseSame(paths: readonly string[]): void {
  const places = paths.map(placeOf);
  const again = paths.find((_, i) => places.indexOf(places[i]!) < i);
  if (again !== undefined)
    throw new CommandLineError(`${again} would be written twice`, 'name a different file in each option');
}

/** What tells places apart: the file itself if it is there, whatever names it has, else its path without links. */
function placeOf(path: string): string {
  const target = resolve(targetOf(path));
  const folder = dirname(target);
  return fileAt(target) ?? join(existsSync(folder) ? realpathSync(folder) : folder, basename(target));
}

/** Identifies a file; undefined if it does not exist. */
function fileAt(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev} ${ino}`;
  } catch {
    return undefined;
  }
}
