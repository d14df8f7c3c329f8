import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from '../../problems.ts';
import type { Style } from '../../render/formats/terminal.ts';
import type { Terminal } from '../terminal.ts';

const FILE_COLUMNS = 80;

/** Where what is said goes: one format on the screen, and any number of files. */
export interface Outputs<Format> {
  readonly format: Format;
  readonly output: readonly { readonly path: string; readonly format: Format }[];
}

/**
 * Writes what a command says to every file asked for, whole or not at all, and then to stdout.
 *
 * @param render - gives the text in a format
 */
export async function writeOutputs<Format>(
  render: (format: Format, style: Style) => string | Promise<string>,
  { format, output }: Outputs<Format>,
  terminal: Terminal,
): Promise<void> {
  for (const { path } of output) {
    keepInput(path, terminal.inputs);
    if (existsSync(path) && statSync(path).isDirectory()) throw isFolder(path);
  }
  const written: { path: string; temporary: string }[] = [];
  let now = '';
  try {
    for (const { path, format: fileFormat } of output) {
      now = path;
      const temporary = `${path}.${process.pid}.tmp`;
      written.push({ path, temporary });
      writeFileSync(temporary, await render(fileFormat, { columns: FILE_COLUMNS, colour: false }));
    }
    for (const { path, temporary } of written) {
      now = path;
      renameSync(temporary, path);
    }
  } catch (error) {
    for (const { temporary } of written) if (existsSync(temporary)) rmSync(temporary);
    throw notWritten(now, error as NodeJS.ErrnoException);
  }
  terminal.out(await render(format, terminal));
}

/** An output must not take the place of a file that was read, by whichever name. */
function keepInput(path: string, inputs: ReadonlySet<string>): void {
  const file = fileAt(path);
  if (file !== undefined && [...inputs].some((input) => fileAt(input) === file))
    throw new UsageError(`${path} is one of the files read, and would be lost by writing to it`, 'name another file');
}

/** What tells a file from all others; undefined where there is none. */
function fileAt(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev} ${ino}`;
  } catch {
    return undefined;
  }
}

function isFolder(path: string): UsageError {
  return new UsageError(`--output: ${path} is a folder`, 'name a file');
}

function notWritten(path: string, error: NodeJS.ErrnoException): Error {
  const folderIsThere = statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory() === true;
  switch (error.code === 'ENOENT' && folderIsThere ? 'EACCES' : error.code) {
    case undefined:
      return error;
    case 'ENOENT':
    case 'ENOTDIR':
      return new UsageError(
        `--output: ${path}: there is no folder ${dirname(path)}`,
        'make the folder first, or name another',
      );
    case 'EISDIR':
    case 'ENOTEMPTY':
      return isFolder(path);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new UsageError(`--output: ${path}: you may not write there`, 'name a file in a folder of your own');
    default:
      return new UsageError(`--output: ${path} cannot be written (${error.code})`, 'name a file in another folder');
  }
}
