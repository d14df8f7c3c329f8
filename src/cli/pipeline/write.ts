import { closeSync, existsSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Document } from '../../render/document.ts';
import type { FormatName } from '../../render/formats/list.ts';
import { render } from '../../render/render.ts';
import type { Content } from '../../render/tables/format.ts';
import type { Terminal } from '../terminal.ts';
import { actionText } from '../wording/actions.ts';
import { CommandLineError } from '../wording/command-line-error.ts';

const FILE_COLUMNS = 80;

/** Where a document goes: in one format to stdout, and to any number of files. */
export interface Outputs {
  readonly format: FormatName;
  readonly output?: readonly { readonly path: string; readonly format: FormatName }[];
  readonly bom?: boolean;
  /** Whether stdout gets all of it, even where a screen would show less. */
  readonly full?: boolean;
}

/** A file to write; its content is made when it is written. */
export interface OutputFile {
  readonly path: string;
  readonly content: () => Content | string | Promise<Content | string>;
}

/** Writes a document to every file named in the options, and the other files, whole or not at all; and then to stdout. */
export async function writeOutputs(
  document: Document,
  options: Outputs,
  terminal: Terminal,
  others: readonly OutputFile[] = [],
): Promise<void> {
  await writeFiles(document, options, terminal, others);
  const { columns, colour, isScreen } = terminal;
  const { bom, full: whole } = options;
  terminal.out(await render(document, options.format, { columns, colour, bom, whole, pictures: isScreen, actionText }));
}

/** The same without stdout. */
export async function writeFiles(
  document: Document,
  { output = [], bom }: Pick<Outputs, 'output' | 'bom'>,
  terminal: Terminal,
  others: readonly OutputFile[] = [],
): Promise<void> {
  const style = { columns: FILE_COLUMNS, colour: false, whole: true, bom, actionText } as const;
  const files = [
    ...output.map((file) => ({ path: file.path, content: () => render(document, file.format, style) })),
    ...others,
  ];
  await writeWhole(files, terminal);
}

/**
 * Writes files whole or not at all.
 *
 * @param check - looks at the written files, which have other names until then, in the order given; throws if they must not be kept
 */
export async function writeWhole(
  files: readonly OutputFile[],
  { inputs }: Pick<Terminal, 'inputs'>,
  check: (paths: readonly string[]) => Promise<void> = async () => {},
): Promise<void> {
  for (const { path } of files) {
    keepInput(path, inputs);
    if (existsSync(path) && statSync(path).isDirectory()) throw isFolder(path);
  }
  refuseSame(files.map(({ path }) => path));
  const written: { path: string; temporary: string }[] = [];
  let now = '';
  try {
    for (const { path, content } of files) {
      now = path;
      const temporary = `${path}.${process.pid}.tmp`;
      written.push({ path, temporary });
      writeContent(temporary, await content());
    }
    await check(written.map(({ temporary }) => temporary));
    for (const { path, temporary } of written) {
      now = path;
      renameSync(temporary, path);
    }
  } catch (error) {
    for (const { temporary } of written) if (existsSync(temporary)) rmSync(temporary);
    throw notWritten(now, error as NodeJS.ErrnoException);
  }
}

/** Writes a new file, piece by piece if its content comes so. */
export function writeContent(path: string, content: Content | string): void {
  if (typeof content === 'string' || content instanceof Uint8Array) {
    writeFileSync(path, content);
    return;
  }
  const file = openSync(path, 'w');
  try {
    for (const piece of content) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}

/** An output must not overwrite a file that was read, even under another name. */
function keepInput(path: string, inputs: ReadonlySet<string>): void {
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

/** The path of a file that may not exist yet, without links to its folder. */
function placeOf(path: string): string {
  const folder = dirname(resolve(path));
  return join(existsSync(folder) ? realpathSync(folder) : folder, basename(path));
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

function isFolder(path: string): CommandLineError {
  return new CommandLineError(`--output: ${path} is a folder`, 'name a file');
}

/** Why a file, or a folder of files, could not be written. */
export function notWritten(path: string, error: NodeJS.ErrnoException, what: 'file' | 'folder' = 'file'): Error {
  const folderIsThere = statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory() === true;
  switch (error.code === 'ENOENT' && folderIsThere ? 'EACCES' : error.code) {
    case undefined:
      return error;
    case 'ENOENT':
    case 'ENOTDIR':
      return new CommandLineError(
        `--output: ${path}: there is no folder ${dirname(path)}`,
        'create the folder first, or name another',
      );
    case 'EISDIR':
    case 'ENOTEMPTY':
      return what === 'file'
        ? isFolder(path)
        : new CommandLineError(`--output: the folder ${path} is not empty`, 'name a new folder');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new CommandLineError(
        `--output: ${path}: no permission to write there`,
        `name a ${what} in a folder of your own`,
      );
    default:
      return new CommandLineError(
        `--output: ${path} cannot be written (${error.code})`,
        `name a ${what} in another folder`,
      );
  }
}
