import { createHash } from 'node:crypto';
import { readSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { fingerprintBeside, LARGE } from './fingerprint.ts';

/** Bytes that are read piece by piece, with the fingerprint of all that was read. */
export interface ByteSource {
  /** How many bytes there are in all; infinite where that is not known. */
  readonly size: number;
  /** How many bytes are looked at at once: at first, for the kind of file and its headings, and later. */
  readonly pieces: Pieces;
  /** Puts the next bytes into the buffer, as many as fit or are there, and says how many; 0 at the end. */
  read(into: Buffer, offset: number): number;
  /** The SHA-256 of all that was read. */
  fingerprint(): string;
}

export interface Pieces {
  readonly first: number;
  readonly later: number;
  /** Of how many bytes on it is worth it to start the compiled scanner. */
  readonly scanner: number;
}

/** Later pieces are so small that they stay in the processor's cache. */
const PIECES: Pieces = { first: 1 << 20, later: 1 << 18, scanner: 1 << 18 };

export function sourceOfBytes(all: Buffer, pieces = PIECES): ByteSource {
  let at = 0;
  return fingerprinted(all.length, pieces, (into, offset) => {
    const copied = all.copy(into, offset, at);
    at += copied;
    return copied;
  });
}

/** The file's bytes, those of its head first, which were read before. */
export function sourceOfFile(head: Buffer, { fd }: FileHandle, path: string, size: number): ByteSource {
  let at = 0;
  const read = (into: Buffer, offset: number) => {
    if (at === head.length) return readSync(fd, into, offset, into.length - offset, null);
    const copied = head.copy(into, offset, at);
    at += copied;
    return copied;
  };
  return size < LARGE
    ? fingerprinted(size || Number.POSITIVE_INFINITY, PIECES, read)
    : { size, pieces: PIECES, read, fingerprint: fingerprintBeside(path) };
}

function fingerprinted(size: number, pieces: Pieces, read: (into: Buffer, offset: number) => number): ByteSource {
  const hash = createHash('sha256');
  return {
    size,
    pieces,
    read: (into, offset) => {
      const count = read(into, offset);
      hash.update(into.subarray(offset, offset + count));
      return count;
    },
    fingerprint: () => hash.digest('hex'),
  };
}
