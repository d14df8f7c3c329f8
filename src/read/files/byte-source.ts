import { closeSync, openSync, readSync } from 'node:fs';

/** Bytes that are read piece by piece. */
export interface ByteSource {
  /** How many bytes there are in all; infinite where that is not known. */
  readonly size: number;
  /** How many bytes are looked at at once: at first, for the kind of file and its headings, and later. */
  readonly pieces: Pieces;
  /** Puts the next bytes into the buffer, as many as fit or are there, and says how many; 0 at the end. */
  read(into: Buffer, offset: number): number;
  /** The SHA-256 of all that was read; empty where none is wanted. */
  fingerprint(): string;
}

export interface Pieces {
  readonly first: number;
  readonly later: number;
  /** Of how many bytes on it is worth it to start the compiled scanner. */
  readonly scanner: number;
}

/** Pieces are so small that they stay in the processor's cache. */
const PIECES: Pieces = { first: 1 << 18, later: 1 << 18, scanner: 1 << 16 };

export function sourceOfBytes(all: Buffer, isFingerprinted: boolean, pieces = PIECES): ByteSource {
  let at = 0;
  const source = plain(all.length, pieces, (into, offset) => {
    const copied = all.copy(into, offset, at);
    at += copied;
    return copied;
  });
  return isFingerprinted ? fingerprinted(source) : source;
}

/** The open file's bytes, those of its head first, which were read before. */
export function sourceOfFile(
  head: Buffer,
  { file, path, size }: { readonly file: number; readonly path: string; readonly size: number },
  isFingerprinted: boolean,
): ByteSource {
  let at = 0;
  const source = plain(size || Number.POSITIVE_INFINITY, PIECES, (into, offset) => {
    if (at === head.length) return readSync(file, into, offset, into.length - offset, null);
    const copied = head.copy(into, offset, at);
    at += copied;
    return copied;
  });
  if (!isFingerprinted) return source;
  return size < LARGE ? fingerprinted(source) : { ...source, fingerprint: fingerprintBeside(path) };
}

function plain(size: number, pieces: Pieces, read: ByteSource['read']): ByteSource {
  return { size, pieces, read, fingerprint: () => '' };
}

function fingerprinted(source: ByteSource): ByteSource {
  const hash = sha256();
  return {
    ...source,
    read: (into, offset) => {
      const count = source.read(into, offset);
      hash.update(into.subarray(offset, offset + count));
      return count;
    },
    fingerprint: () => hash.digest('hex'),
  };
}

/** Gives the SHA-256 of a file's bytes, in hexadecimal digits. */
export type Fingerprint = () => string;

/** Files of this size are worth another thread: to start it takes as long as these bytes. */
export const LARGE = 1 << 26;

const PIECE = 1 << 18;

const BYTES = 32;

/** The other thread's program: reads the file and leaves its fingerprint behind a flag. */
const BESIDE = `
const { workerData: { path, shared } } = require('node:worker_threads');
const { closeSync, openSync, readSync } = require('node:fs');
const hash = require('node:crypto').createHash('sha256');
const piece = Buffer.alloc(${PIECE});
const file = openSync(path, 'r');
for (let count; (count = readSync(file, piece, 0, piece.length, null)) > 0; ) hash.update(piece.subarray(0, count));
closeSync(file);
hash.digest().copy(new Uint8Array(shared, 4));
Atomics.store(new Int32Array(shared), 0, 1);
Atomics.notify(new Int32Array(shared), 0);
`;

const LONGEST_WAIT = 60_000;

/** An empty hash. Node's module is loaded when it is asked for: most runs need none. */
export function sha256() {
  return process.getBuiltinModule('node:crypto').createHash('sha256');
}

/** Begins to read the file in another thread, beside the one that asks; asking waits for the end. */
export function fingerprintBeside(path: string): Fingerprint {
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  const shared = new SharedArrayBuffer(4 + BYTES);
  const flag = new Int32Array(shared, 0, 1);
  const worker = new Worker(BESIDE, { eval: true, workerData: { path, shared } });
  worker.unref();
  worker.on('error', () => {}); // then the flag is never set
  return () => {
    Atomics.wait(flag, 0, 0, LONGEST_WAIT);
    return flag[0] === 1 ? Buffer.from(shared, 4).toString('hex') : fingerprintOf(path);
  };
}

/** The fingerprint of the whole file, read for it alone. */
export function fingerprintOf(path: string): string {
  const hash = sha256();
  const piece = Buffer.alloc(PIECE);
  const file = openSync(path, 'r');
  for (let count = readSync(file, piece, 0, PIECE, null); count > 0; count = readSync(file, piece, 0, PIECE, null))
    hash.update(piece.subarray(0, count));
  closeSync(file);
  return hash.digest('hex');
}
