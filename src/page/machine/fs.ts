import type { Dirent, Stats } from 'node:fs';
import { posix } from 'node:path';
import {
  bytesOf,
  type Content,
  entryAt,
  full,
  isFolder,
  keep,
  makeFolder,
  move,
  namesIn,
  remove,
  sizeOf,
} from './files.ts';

/*
 * What the program uses of Node's module "node:fs", over the files of the page. A test fails if it uses more.
 */

export const constants = { W_OK: 2, O_WRONLY: 1 };

/** An error as Node has it, by whose code the program knows it. */
export function failure(code: string, path: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}

/** Why there is nothing at a path: what is above it may be a file. */
function absence(path: string): NodeJS.ErrnoException {
  for (let above = posix.dirname(full(path)); above !== '/'; above = posix.dirname(above))
    if (entryAt(above) !== undefined) return failure('ENOTDIR', path);
  return failure('ENOENT', path);
}

/** Throws, unless it does not matter that nothing is there; but nothing can be below a file. */
function mindAbsence(path: string, mayBeAbsent: boolean): void {
  const error = absence(path);
  if (!mayBeAbsent || error.code !== 'ENOENT') throw error;
}

export function existsSync(path: string): boolean {
  return entryAt(path) !== undefined || isFolder(path);
}

const FILE_MODE = 0o100644;

function statsOf(path: string): Stats | undefined {
  const entry = entryAt(path);
  const isThere = isFolder(path);
  if (entry === undefined && !isThere) return undefined;
  const never = () => false;
  const stats = {
    ...{ dev: 1, ino: entry?.number ?? full(path), mode: FILE_MODE, uid: 0, gid: 0 },
    ...{ size: entry === undefined ? 0 : sizeOf(entry.content), mtimeMs: entry?.changed ?? 0 },
    ...{ isFile: () => entry !== undefined, isDirectory: () => isThere },
    ...{ isSymbolicLink: never, isFIFO: never, isSocket: never, isCharacterDevice: never, isBlockDevice: never },
  };
  return stats as unknown as Stats;
}

export function statSync(path: string, options: { throwIfNoEntry?: boolean } = {}): Stats | undefined {
  const stats = statsOf(path);
  if (stats === undefined) mindAbsence(path, options.throwIfNoEntry === false);
  return stats;
}

/** There are no links. */
export function lstatSync(path: string): Stats | undefined {
  return statSync(path);
}

export function realpathSync(path: string): string {
  return full(path);
}

export function readlinkSync(path: string): string {
  throw failure('EINVAL', path);
}

export function accessSync(path: string): void {
  statSync(path);
}

export function chmodSync(): void {}

export function chownSync(): void {}

export function readdirSync(path: string, options?: { withFileTypes?: boolean }): string[] | Dirent[] {
  if (!isFolder(path)) throw existsSync(path) ? failure('ENOTDIR', path) : absence(path);
  const names = namesIn(path);
  if (options?.withFileTypes !== true) return names;
  return names.map((name) => Object.assign(statsOf(posix.join(path, name))!, { name })) as unknown as Dirent[];
}

export function mkdirSync(path: string, options: { recursive?: boolean } = {}): void {
  const isWhole = options.recursive === true;
  if (existsSync(path)) {
    if (isWhole && isFolder(path)) return;
    throw failure('EEXIST', path);
  }
  const above = posix.dirname(full(path));
  if (entryAt(above) !== undefined) throw failure('ENOTDIR', path);
  if (!isFolder(above)) {
    if (!isWhole) throw absence(path);
    mkdirSync(above, options);
  }
  makeFolder(path);
}

export function rmSync(path: string, options: { force?: boolean; recursive?: boolean } = {}): void {
  if (!existsSync(path)) mindAbsence(path, options.force === true);
  remove(path);
}

export function rmdirSync(path: string): void {
  if (!isFolder(path)) throw existsSync(path) ? failure('ENOTDIR', path) : absence(path);
  if (namesIn(path).length > 0) throw failure('ENOTEMPTY', path);
  remove(path);
}

export function renameSync(from: string, to: string): void {
  if (!existsSync(from)) throw absence(from);
  if (!isFolder(posix.dirname(full(to)))) throw absence(to);
  if (isFolder(from) && entryAt(to) !== undefined) throw failure('ENOTDIR', to);
  if (isFolder(to) && !isFolder(from)) throw failure('EISDIR', to);
  if (isFolder(to) && namesIn(to).length > 0) throw failure('ENOTEMPTY', to);
  if (full(from) === full(to)) return;
  remove(to);
  move(from, to);
}

export function linkSync(from: string, to: string): void {
  keep(to, contentAt(from));
}

/** Nobody tells a page of changes. */
export function watch(path: string): never {
  throw failure('ENOSYS', path);
}

/** An open file: what is read, or the pieces that are written. */
interface Open {
  readonly path: string;
  readonly content: Content;
  readonly pieces: Uint8Array[];
  readonly isWritten: boolean;
  position: number;
}

const open = new Map<number, Open>();
let opened = 2;

export function openSync(path: string, flags: string | number = 'r'): number {
  if (isFolder(path)) throw failure('EISDIR', path);
  const isWritten = flags !== 'r';
  if (flags === 'wx' && existsSync(path)) throw failure('EEXIST', path);
  if (isWritten) writeFileSync(path, '');
  opened += 1;
  open.set(opened, { path, content: contentAt(path), pieces: [], isWritten, position: 0 });
  return opened;
}

export function closeSync(file: number): void {
  const { path, pieces, isWritten } = at(file);
  open.delete(file);
  if (isWritten) keep(path, joined(pieces));
}

export function fstatSync(file: number): Stats {
  return statsOf(at(file).path)!;
}

/** Reads into the bytes from an offset of theirs, and gives how many it has read. */
export function readSync(
  file: number,
  into: Uint8Array,
  offset: number,
  length: number,
  position: number | null,
): number {
  const one = at(file);
  const from = position ?? one.position;
  const bytes = bytesOf(one.content, from, Math.min(sizeOf(one.content), from + length));
  into.set(bytes, offset);
  if (position === null) one.position += bytes.length;
  return bytes.length;
}

export function readFileSync(path: string, encoding?: 'utf8'): Uint8Array | string {
  const bytes = bytesOf(contentAt(path));
  return encoding === undefined ? bytes : new TextDecoder().decode(bytes);
}

/** Writes a file anew, or more of one that is open. */
export function writeFileSync(file: string | number, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  if (typeof file === 'number') {
    at(file).pieces.push(bytes.slice());
    return;
  }
  if (isFolder(file)) throw failure('EISDIR', file);
  if (!isFolder(posix.dirname(full(file)))) throw absence(file);
  keep(file, bytes.slice());
}

export function contentAt(path: string): Content {
  const entry = entryAt(path);
  if (entry === undefined) throw isFolder(path) ? failure('EISDIR', path) : absence(path);
  return entry.content;
}

function at(file: number): Open {
  const one = open.get(file);
  if (one === undefined) throw failure('EBADF', String(file));
  return one;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
