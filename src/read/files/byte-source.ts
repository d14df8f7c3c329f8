import { closeSync, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { BadInputError } from '../../problems.ts';
import { type ByteSource, sourceOfBytes } from '../formats/source.ts';

/** What makes fingerprints; most runs need none, and do not load it. */
type Fingerprints = typeof import('./fingerprint.ts');

/** A file that is open; closed, it is opened again for each part of it that is asked for. */
export interface FileSource extends ByteSource {
  close(): void;
}

/** Files up to this size are read at once. */
const SMALL = 1 << 18;

/** Files of this size are worth another thread for their fingerprint: to start it takes as long as these bytes. */
const LARGE = 1 << 26;

/** The bytes of a file. What has no size, as a pipe, is read to its end. */
export async function openSource(path: string, isFingerprinted: boolean): Promise<FileSource> {
  const fingerprints = isFingerprinted ? await import('./fingerprint.ts') : undefined;
  const file = openSync(path, 'r');
  let stays = false;
  try {
    const stats = fstatSync(file);
    stays = stats.isFile() && stats.size > SMALL;
    if (stays) return new LargeFile(path, file, stats, fingerprints);
    const bytes = readToEnd(file, path, stats.size || SMALL, stats.isCharacterDevice());
    return { ...inMemory(bytes, path, fingerprints), close: () => {} };
  } finally {
    if (!stays) closeSync(file);
  }
}

/** Bytes that were read elsewhere, as from standard input. */
export async function sourceOfInput(bytes: Uint8Array, path: string, isFingerprinted = true): Promise<ByteSource> {
  return inMemory(bytes, path, isFingerprinted ? await import('./fingerprint.ts') : undefined);
}

function inMemory(bytes: Uint8Array, path: string, fingerprints: Fingerprints | undefined): ByteSource {
  const source = sourceOfBytes(bytes, path);
  return fingerprints ? { ...source, fingerprint: () => fingerprints.sha256().update(bytes).digest('hex') } : source;
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

/** What has no size may have no end. */
const MAX_UNSIZED = 1 << 30;

/**
 * The bytes of what is open.
 *
 * @param likely - how many bytes there may be
 * @param isDevice - whether it is one such as /dev/zero, which never ends: where its first bytes are no text, they are enough
 */
function readToEnd(file: number, path: string, likely: number, isDevice: boolean): Uint8Array {
  let bytes = new Uint8Array(likely + 1);
  let length = 0;
  for (let count = 1; count > 0; length += count) {
    if (length === bytes.length) {
      if (isDevice && bytes.includes(0)) break;
      if (length > MAX_UNSIZED)
        throw new BadInputError([{ code: 'file-unreadable', at: { file: path }, why: 'it has no end within 1 GiB' }]);
      const more = new Uint8Array(2 * bytes.length);
      more.set(bytes);
      bytes = more;
    }
    count = readSync(file, bytes, length, bytes.length - length, null);
  }
  return bytes.subarray(0, length);
}
