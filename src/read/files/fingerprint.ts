import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/** Gives the SHA-256 of a file's bytes, in hexadecimal digits. */
export type Fingerprint = () => string;

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

/** An empty hash. */
export function sha256() {
  return createHash('sha256');
}

/** Begins to read the file in another thread, beside the one that asks; asking waits for the end. */
export function fingerprintBeside(path: string): Fingerprint {
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
  const piece = new Uint8Array(PIECE);
  const file = openSync(path, 'r');
  for (let count = readSync(file, piece, 0, PIECE, null); count > 0; count = readSync(file, piece, 0, PIECE, null))
    hash.update(piece.subarray(0, count));
  closeSync(file);
  return hash.digest('hex');
}
