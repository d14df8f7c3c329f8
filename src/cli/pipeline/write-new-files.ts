import { existsSync } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Template } from '../init/templates.ts';
import { CommandLineError } from '../wording/command-line-error.ts';

/** Writes files that do not exist yet, all of them or none; returns their paths. */
export async function writeNew(folder: string, files: readonly Template[]): Promise<string[]> {
  const wanted = files.map(({ path, text }) => ({ path: join(folder, path), text }));
  const there = wanted.map(({ path }) => path).filter((path) => existsSync(path));
  if (there.length > 0)
    throw new CommandLineError(
      `${there.join(', ')} already ${there.length === 1 ? 'exists' : 'exist'}; nothing was written`,
      'name another folder, for example intercoder init round-2, or move the files away',
    );
  const written: string[] = [];
  const made: string[] = [];
  try {
    for (const { path, text } of wanted) {
      const first = await mkdir(dirname(path), { recursive: true });
      if (first !== undefined) made.push(first);
      await writeFile(path, text, { flag: 'wx' });
      written.push(path);
    }
  } catch (error) {
    for (const path of written) await rm(path, { force: true });
    for (const path of made) await rm(path, { recursive: true, force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new CommandLineError(
      `${wanted[written.length]!.path} cannot be written (${code}); nothing was left behind`,
      'name a folder of your own',
    );
  }
  return written;
}

export interface NewFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Writes files into a folder, which is created if needed: all of them or none, and never overwrites a file.
 *
 * @returns removes them again
 */
export async function writeNewFiles(folder: string, files: readonly NewFile[]): Promise<() => Promise<void>> {
  const paths = files.map(({ name }) => join(folder, name));
  for (const path of paths) {
    if (await exists(path))
      throw new CommandLineError(
        `--out: ${path} already exists and may be filled in`,
        'name another folder, or move the file away',
      );
  }
  const done: string[] = [];
  const made = await mkdir(folder, { recursive: true }).catch(refuse(folder));
  const undo = async () => {
    for (const path of done) await rm(path, { force: true });
    if (made !== undefined) await rm(made, { recursive: true, force: true });
  };
  try {
    for (const [i, { text }] of files.entries()) {
      done.push(temporary(paths[i]!));
      await writeFile(temporary(paths[i]!), text, { flag: 'wx' });
    }
    for (const path of paths) {
      done.push(path);
      await rename(temporary(path), path);
    }
  } catch (error) {
    await undo();
    refuse(folder)(error);
  }
  return undo;
}

function temporary(path: string): string {
  return `${path}.${process.pid}.tmp`;
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

function refuse(folder: string): (error: unknown) => never {
  return (error) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new CommandLineError(`--out: ${folder} cannot be written to (${code})`, 'name a folder of your own');
  };
}
