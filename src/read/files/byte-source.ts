import { closeSync, existsSync, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { basename } from 'node:path';
import { BadInputError } from '../../problems.ts';
import { type ByteSource, sourceOfBytes } from '../formats/source.ts';

/** What makes fingerprints; most runs need none, and do not load it. */
type Fingerprints = typeof import('./fingerprint.ts');

/** A file that is open; closed, it is opened again for each part of it that is asked for. */
export interface FileSource extends ByteSource {
  close(): void;
}

/** Files up to this size are kept in memory. */
const SMALL = 1 << 18;

/** Files of this size are worth another thread for their fingerprint: to start it takes as long as these bytes. */
const LARGE = 1 << 26;

/** The bytes of a file. What has no size, as a pipe, is kept in memory as far as it is read. */
export async function openSource(path: string, isFingerprinted: boolean): Promise<FileSource> {
  const fingerprints = isFingerprinted ? await import('./fingerprint.ts') : undefined;
  const file = openSync(path, 'r');
  const stats = fstatSync(file);
  const isLarge = stats.isFile() && stats.size > SMALL;
  return isLarge ? new LargeFile(path, file, stats, fingerprints) : new Stream(path, file, stats, fingerprints);
}

/** Bytes that were read elsewhere, as from standard input. */
export async function sourceOfInput(bytes: Uint8Array, path: string, isFingerprinted = true): Promise<ByteSource> {
  return inMemory(bytes, path, isFingerprinted ? await import('./fingerprint.ts') : undefined);
}

function inMemory(bytes: Uint8Array, path: string, fingerprints: Fingerprints | undefined): ByteSource {
  const source = sourceOfBytes(bytes, path);
  return fingerprints ? { ...source, fingerprint: () => fingerprints.sha256().update(bytes).digest('hex') } : source;
}

function fileBeside(path: string, ending: string): string | undefined {
  return existsSync(path + ending) ? basename(path + ending) : undefined;
}

/** What can only be read from its start to its end, or is small: it is kept in memory as far as it was read. */
class Stream implements FileSource {
  readonly path: string;
  readonly fingerprint: () => string;
  #file: number | undefined;
  #bytes = new Uint8Array(0);
  #length = 0;
  #isEnded = false;

  constructor(path: string, file: number, stats: Stats, fingerprints: Fingerprints | undefined) {
    this.path = path;
    this.#file = file;
    // read to its end, so that its size is known
    if (stats.isFile()) this.#readTo(stats.size + 1);
    this.fingerprint = () => fingerprints?.sha256().update(this.#bytes.subarray(0, this.#length)).digest('hex') ?? '';
  }

  beside(ending: string): string | undefined {
    return fileBeside(this.path, ending);
  }

  get size(): number {
    return this.#isEnded ? this.#length : Number.POSITIVE_INFINITY;
  }

  read(position: number, into: Uint8Array): number {
    this.#readTo(position + into.length);
    const part = this.#bytes.subarray(position, Math.min(this.#length, position + into.length));
    into.set(part);
    return part.length;
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #readTo(end: number): void {
    while (this.#file !== undefined && !this.#isEnded && this.#length < end) {
      if (this.#bytes.length <= end) this.#makeRoom(end + 1);
      const count = readSync(this.#file, this.#bytes, this.#length, this.#bytes.length - this.#length, null);
      this.#length += count;
      this.#isEnded = count === 0;
    }
  }

  #makeRoom(length: number): void {
    const more = new Uint8Array(Math.max(length, 2 * this.#bytes.length));
    more.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = more;
  }
}

class LargeFile implements FileSource {
  readonly path: string;
  readonly size: number;
  readonly fingerprint: () => string;
  readonly #stats: Stats;
  #file: number | undefined;
  /** Takes the bytes in their order, when they are read for the first time. */
  readonly #hash: ReturnType<Fingerprints['sha256']> | undefined;
  #hashed = 0;

  constructor(path: string, file: number, stats: Stats, fingerprints: Fingerprints | undefined) {
    this.path = path;
    this.size = stats.size;
    this.#file = file;
    this.#stats = stats;
    const beside = stats.size >= LARGE ? fingerprints?.fingerprintBeside(path) : undefined;
    this.#hash = beside ? undefined : fingerprints?.sha256();
    this.fingerprint = beside ?? (() => this.#hash?.digest('hex') ?? '');
  }

  beside(ending: string): string | undefined {
    return fileBeside(this.path, ending);
  }

  read(position: number, into: Uint8Array): number {
    const file = this.#file ?? this.#openAgain();
    const wanted = Math.min(into.length, this.size - position);
    let length = 0;
    while (length < wanted) {
      const count = readSync(file, into, length, wanted - length, position + length);
      if (count === 0) throw this.#changed();
      length += count;
    }
    if (file !== this.#file) closeSync(file);
    this.#takeIntoHash(position, into.subarray(0, length));
    return length;
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #takeIntoHash(position: number, bytes: Uint8Array): void {
    const known = this.#hashed - position;
    if (this.#hash === undefined || known < 0 || known >= bytes.length) return;
    this.#hash.update(bytes.subarray(known));
    this.#hashed += bytes.length - known;
  }

  #openAgain(): number {
    const now = statSync(this.path, { throwIfNoEntry: false });
    if (now?.size !== this.#stats.size || now.mtimeMs !== this.#stats.mtimeMs) throw this.#changed();
    return openSync(this.path, 'r');
  }

  #changed(): BadInputError {
    return new BadInputError([
      { code: 'file-unreadable', at: { file: this.path }, why: 'it changed while it was read' },
    ]);
  }
}
