import { posix } from 'node:path';

/*
 * The files of a page: those that were dropped on it, and those that a run writes. Nothing of the machine's own disk can be seen.
 */

/** Bytes in memory, or a file of the user's, of which a part is read whenever it is asked for. */
export type Content = Uint8Array | Blob;

interface Entry {
  readonly number: number;
  readonly changed: number;
  readonly content: Content;
}

/** Reads in a worker without waiting; browsers have it nowhere else. */
declare class FileReaderSync {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

/** The folder in which the program runs. */
export const HOME = '/sheets';

/** The folder in which the program finds what it brings with it. */
export const PROGRAM = '/program';

const entries = new Map<string, Entry>();
const folders = new Set(['/', HOME, PROGRAM]);
let made = 0;

export function full(path: string): string {
  return posix.resolve(HOME, path);
}

export function entryAt(path: string): Entry | undefined {
  return entries.get(full(path));
}

export function isFolder(path: string): boolean {
  return folders.has(full(path));
}

/** Puts a file where it is to be, with the folders above it. */
export function keep(path: string, content: Content): void {
  const place = full(path);
  for (let above = posix.dirname(place); !folders.has(above); above = posix.dirname(above)) folders.add(above);
  entries.set(place, { number: entries.get(place)?.number ?? ++made, changed: ++made, content });
}

export function makeFolder(path: string): void {
  folders.add(full(path));
}

/** Takes away a file, or a folder with all that is in it. */
export function remove(path: string): void {
  const place = full(path);
  const isInside = (name: string) => name === place || name.startsWith(`${place}/`);
  for (const name of [...entries.keys()].filter(isInside)) entries.delete(name);
  for (const name of [...folders].filter(isInside)) folders.delete(name);
}

/** Gives a file, or a folder with all that is in it, another name. */
export function move(from: string, to: string): void {
  const [old, next] = [full(from), full(to)];
  const inside = [...entries].filter(([name]) => name === old || name.startsWith(`${old}/`));
  const own = [...folders].filter((name) => name === old || name.startsWith(`${old}/`));
  remove(old);
  for (const [name, entry] of inside) entries.set(next + name.slice(old.length), entry);
  for (const name of own) folders.add(next + name.slice(old.length));
}

/** The names in a folder. */
export function namesIn(folder: string): string[] {
  const start = full(folder) === '/' ? '/' : `${full(folder)}/`;
  const names = [...entries.keys(), ...folders]
    .filter((name) => name.startsWith(start) && name !== start)
    .map((name) => name.slice(start.length).split('/')[0]!);
  return [...new Set(names)].sort();
}

/** All files below a folder, by their paths from there. */
export function filesIn(folder: string): { path: string; content: Content }[] {
  const start = `${full(folder)}/`;
  return [...entries]
    .filter(([name]) => name.startsWith(start))
    .map(([name, { content }]) => ({ path: name.slice(start.length), content }));
}

export function sizeOf(content: Content): number {
  return content instanceof Uint8Array ? content.length : content.size;
}

/** A part of it. */
export function bytesOf(content: Content, from = 0, to = sizeOf(content)): Uint8Array {
  if (content instanceof Uint8Array) return content.subarray(from, to);
  return new Uint8Array(new FileReaderSync().readAsArrayBuffer(content.slice(from, to)));
}
