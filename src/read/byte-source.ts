import { readSync } from 'node:fs';
import { fingerprintBeside, LARGE, sha256 } from './fingerprint.ts';

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
