import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UsageError } from '../../problems.ts';
import type { Template } from './templates.ts';

/** Writes files that are not there yet, all of them or none; gives their paths. */
export async function writeNew(folder: string, files: readonly Template[]): Promise<string[]> {
  const wanted = files.map(({ path, text }) => ({ path: join(folder, path), text }));
  const there = wanted.map(({ path }) => path).filter((path) => existsSync(path));
  if (there.length > 0)
    throw new UsageError(
      `${there.join(', ')} ${there.length === 1 ? 'is' : 'are'} there already; nothing was written`,
      'name another folder, as in intercoder init round-2, or move the files away',
    );
  const written: string[] = [];
  try {
    for (const { path, text } of wanted) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text, { flag: 'wx' });
      written.push(path);
    }
  } catch (error) {
    for (const path of written) await rm(path, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError(
      `${wanted[written.length]!.path} cannot be written (${code}); nothing was left behind`,
      'name a folder of your own',
    );
  }
  return written;
}
