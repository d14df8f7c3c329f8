import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Action } from '../../render/actions.ts';
import type { Document } from '../../render/document.ts';
import type { FormatName } from '../../render/formats/list.ts';
import { render, renderFile } from '../../render/render.ts';
import type { Content } from '../../render/tables/format.ts';
import type { OutputAs } from '../options/output.ts';
import type { Terminal } from '../terminal.ts';
import { actionText } from '../wording/actions.ts';
import { CommandLineError } from '../wording/command-line-error.ts';
import { typedWord, wroteText } from '../wording/text.ts';
import { allOrNothing, type Made } from './all-or-nothing.ts';
import { checkOutputs, isFolder, type Named, targetOf } from './output-places.ts';

const FILE_COLUMNS = 80;

/** Where a document goes: in one format to stdout, and to any number of files. */
export interface Outputs {
  readonly format: FormatName;
  readonly output?: readonly OutputAs[];
  readonly bom?: boolean;
  /** Whether stdout gets all of it, even where a screen would show less. */
  readonly full?: boolean;
  /** Whether the files will be written again whenever the sheets change. */
  readonly watch?: boolean;
}

/** A file to write; its content is made when it is written. */
export interface OutputFile extends Named {
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
  const style = {
    ...{ columns, colour, bom, whole, pictures: isScreen },
    ...{ actionText: actionsOf(terminal), madeBy: typedBy(terminal) },
  };
  terminal.out(await render(document, options.format, style));
}

function actionsOf({ sheets, typed = [] }: Terminal): (action: Action) => string {
  return (action) => actionText(action, { sheets, options: typed });
}

/** What was typed, as it can be typed again, wherever the config is. */
function typedBy({ commandLine, foundConfig }: Terminal): string | undefined {
  if (commandLine === undefined) return undefined;
  const operands = commandLine.indexOf('--');
  const options = operands === -1 ? commandLine.length : operands;
  const config = foundConfig === undefined ? [] : ['--config', foundConfig];
  return ['intercoder', ...commandLine.toSpliced(options, 0, ...config).map(typedWord)].join(' ');
}

/** The same without stdout. */
export async function writeFiles(
  document: Document,
  { output = [], bom, watch: reloads }: Pick<Outputs, 'output' | 'bom' | 'watch'>,
  terminal: Terminal,
  others: readonly OutputFile[] = [],
): Promise<void> {
  const actionText = actionsOf(terminal);
  const madeBy = typedBy(terminal);
  const style = { columns: FILE_COLUMNS, colour: false, whole: true, bom, reloads, actionText, madeBy } as const;
  await checkPictures(document, output);
  const files = [
    ...output.map(({ path, format, picture }) => ({
      path,
      content: () => renderFile(document, format, { ...style, picture }),
    })),
    ...others,
  ];
  await writeWhole(files, terminal);
  // while sheets are watched, the screen itself shows that it was made anew
  if (files.length > 0 && !reloads) terminal.err(wroteText(files.map(({ path }) => path)));
}

/** Throws if the report lacks a picture, as it does if its data do not have what it would show. */
async function checkPictures({ pictures }: Document, output: readonly OutputAs[]): Promise<void> {
  const named = output.filter(({ picture }) => picture !== undefined);
  if (named.length === 0) return;
  const known = (await pictures?.())?.map(({ name }) => name) ?? [];
  const lacking = named.find(({ picture }) => !known.includes(picture!));
  if (lacking === undefined) return;
  throw new CommandLineError(
    `--output: there is nothing to show in ${lacking.path}: these data have no picture "${lacking.picture}"`,
    known.length === 0 ? 'leave it out' : `these they have: ${known.map((name) => `${name}.svg`).join(', ')}`,
  );
}

/**
 * Writes files whole or not at all. What is there stays what it is: a link is written through, a pipe or a device is written to, and a file
 * keeps who may read it.
 *
 * @param check - looks at the written files, which have other names until then, in the order given; throws if they must not be kept
 */
export async function writeWhole(
  files: readonly OutputFile[],
  { inputs }: Pick<Terminal, 'inputs'>,
  check: (paths: readonly string[]) => Promise<void> = async () => {},
): Promise<void> {
  checkOutputs(files, inputs);
  let now: Named = { path: '' };
  try {
    await allOrNothing(async (made) => {
      const written: { named: Named; target: string; temporary: string; before: Stats | undefined }[] = [];
      for (const { path, option, content } of files) {
        now = { path, option };
        const target = targetOf(path);
        const before = statsAt(target);
        if (before?.isFile()) accessSync(target, constants.W_OK);
        const temporary = temporaryBeside(before && !before.isFile() ? path : target);
        made.file(temporary);
        writeContent(temporary, await content());
        written.push({ named: now, target, temporary, before });
        await made.breathe();
      }
      await check(written.map(({ temporary }) => temporary));
      const replaced: string[] = [];
      for (const { named, target, temporary, before } of written) {
        now = named;
        if (before && !before.isFile()) pour(temporary, target);
        else {
          if (before) {
            keepOwnerAndMode(temporary, before);
            replaced.push(keepBefore(target, made));
          }
          renameSync(temporary, target);
          if (!before) made.file(target);
        }
      }
      for (const one of replaced) rmSync(one, { force: true });
    });
  } catch (error) {
    throw notWritten(now, error as NodeJS.ErrnoException);
  }
}

/** What is there; a link that leads to itself is nothing. */
function statsAt(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    if (['ENOENT', 'ELOOP'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

const LONGEST_NAME = 200;

/** A name beside the file, in whose folder it can be renamed to it; short enough though the file's own name be as long as names can be. */
export function temporaryBeside(path: string): string {
  return join(dirname(path), `${basename(path).slice(0, LONGEST_NAME)}.${process.pid}.tmp`);
}

/** Who may read and change a file stays as it was, as far as the program may decide that. */
function keepOwnerAndMode(path: string, { uid, gid, mode }: Stats): void {
  try {
    chownSync(path, uid, gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
  }
  chmodSync(path, mode & 0o7777);
}

/** Keeps what was there under another name until all files are in their places. */
function keepBefore(path: string, made: Made): string {
  const kept = `${temporaryBeside(path).slice(0, -'.tmp'.length)}.old.tmp`;
  made.file(kept);
  try {
    linkSync(path, kept);
    made.undoneBy(() => renameSync(kept, path));
  } catch {
    // a file system without links cannot put it back
  }
  return kept;
}

/** Writes to a pipe or a device, which cannot be replaced. */
function pour(temporary: string, target: string): void {
  const file = openSync(target, constants.O_WRONLY);
  try {
    writeFileSync(file, readFileSync(temporary));
  } finally {
    closeSync(file);
  }
  rmSync(temporary);
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

/** Why a file, or a folder of files, could not be written. */
export function notWritten({ path, option = 'output', kind }: Named, error: NodeJS.ErrnoException): Error {
  const what = kind === 'file or folder' ? 'folder' : 'file';
  const folderIsThere = statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory() === true;
  switch (error.code === 'ENOENT' && folderIsThere ? 'EACCES' : error.code) {
    case undefined:
      return error;
    case 'ENOENT':
    case 'ENOTDIR':
      return new CommandLineError(
        `--${option}: ${path}: there is no folder ${dirname(path)}`,
        'create the folder first, or name another',
      );
    case 'EISDIR':
    case 'ENOTEMPTY':
      return what === 'file'
        ? isFolder({ path, option })
        : new CommandLineError(`--${option}: the folder ${path} is not empty`, 'name a new folder');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new CommandLineError(
        `--${option}: ${path}: no permission to write there`,
        `name a ${what} in a folder of your own`,
      );
    default:
      return new CommandLineError(
        `--${option}: ${path} cannot be written (${error.code})`,
        `name a ${what} in another folder`,
      );
  }
}
