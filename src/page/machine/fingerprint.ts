import { sha256 as empty } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { bytesOf, sizeOf } from './files.ts';
import { contentAt } from './fs.ts';

const PIECE = 1 << 20;

/** An empty hash, which is used as one of Node's is. */
export function sha256() {
  const hash = empty.create();
  const own = {
    update(bytes: Uint8Array) {
      hash.update(bytes);
      return own;
    },
    digest: (_as: 'hex') => bytesToHex(hash.digest()),
  };
  return own;
}

/** There is no other thread that would read the file meanwhile, so it is read when the fingerprint is asked for. */
export function fingerprintBeside(path: string): () => string {
  return () => fingerprintOf(path);
}

/** The fingerprint of the whole file, read for it alone. */
export function fingerprintOf(path: string): string {
  const content = contentAt(path);
  const hash = sha256();
  for (let at = 0; at < sizeOf(content); at += PIECE)
    hash.update(bytesOf(content, at, Math.min(sizeOf(content), at + PIECE)));
  return hash.digest('hex');
}
