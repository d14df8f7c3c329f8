import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { tooLarge } from '../fault.ts';
import { MOST_TEXT_BYTES } from '../formats/archive/limits.ts';
import type { FileTree } from '../formats/file-tree.ts';

/** A project is not nested more deeply, and has no more files. */
const DEEPEST = 5;
const MOST_FILES = 20_000;

/** The names of the files in a folder and in the folders in it, as far as a project may have any. */
export function namesInFolder(folder: string): string[] {
  const names: string[] = [];
  const visit = (inside: string, depth: number): void => {
    for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
      if (entry.name.startsWith('.') || names.length >= MOST_FILES) continue;
      const name = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isFile()) names.push(name);
      else if (entry.isDirectory() && depth < DEEPEST && entry.name !== 'node_modules') visit(name, depth + 1);
    }
  };
  visit('', 0);
  return names.sort();
}

/** The files of a folder. */
export function folderTree(path: string): FileTree {
  return {
    path,
    names: namesInFolder(path),
    bytes: async (name, most = MOST_TEXT_BYTES) => {
      const file = join(path, name);
      if (statSync(file).size > most) throw tooLarge({ file }, 'part', most);
      return readFileSync(file);
    },
    at: (name) => ({ file: join(path, name) }),
    fingerprint: () => '',
  };
}
