import { existsSync, lstatSync, mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Template } from '../init/templates.ts';
import { CommandLineError } from '../wording/command-line-error.ts';
import { allOrNothing, type Made } from './all-or-nothing.ts';

/** Writes files that do not exist yet, all of them or none; returns their paths. */
export async function writeNew(folder: string, files: readonly Template[]): Promise<string[]> {
  const wanted = files.map(({ path, content }) => ({ path: join(folder, path), content }));
  const there = wanted.map(({ path }) => path).filter(isThere);
  if (there.length > 0)
    throw new CommandLineError(
      `${there.join(', ')} already ${there.length === 1 ? 'exists' : 'exist'}; nothing was written`,
      'name another folder, for example intercoder init round-2, or move the files away',
    );
  let now = folder;
  try {
    await allOrNothing(async (made) => {
      for (const { path, content } of wanted) {
        now = path;
        makeFolder(dirname(path), made);
        await writeOne(path, content, made);
      }
    });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new CommandLineError(
      `${now} cannot be written (${code}); nothing was left behind`,
      'name a folder of your own',
    );
  }
  return wanted.map(({ path }) => path);
}

export interface NewFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes files into a folder, which is created if needed: all of them or none, and never overwrites a file.
 *
 * @param then - what else must succeed for them to be kept
 */
export async function writeNewFiles(
  folder: string,
  files: readonly NewFile[],
  then: () => Promise<void>,
): Promise<void> {
  const paths = files.map(({ name }) => join(folder, name));
  const there = paths.find(isThere);
  if (there !== undefined)
    throw new CommandLineError(
      `--out: ${there} already exists and may be filled in`,
      'name another folder, or move the file away',
    );
  await allOrNothing(async (made) => {
    try {
      makeFolder(folder, made);
      for (const [i, { content }] of files.entries()) await writeOne(paths[i]!, content, made);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      throw new CommandLineError(`--out: ${folder} cannot be written to (${code})`, 'name a folder of your own');
    }
    await then();
  });
}

/** Whether something has this name, be it a link that leads nowhere. */
function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

/** The folder and those above it that are not there yet. */
function makeFolder(path: string, made: Made): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path), made);
  mkdirSync(path);
  made.folder(path);
}

/** A file that is not there yet. */
async function writeOne(path: string, content: string | Uint8Array, made: Made): Promise<void> {
  const file = await open(path, 'wx');
  made.file(path);
  try {
    await file.writeFile(content);
  } finally {
    await file.close();
  }
}
