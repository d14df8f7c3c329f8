import { fstatSync, writeSync } from 'node:fs';
import { tidyIfInterrupted } from './interruption.ts';
import { exit } from './run-state.ts';
import type { Terminal } from './terminal.ts';

/** Where text is written: stdout or stderr. */
export interface OutStream {
  readonly isTTY: boolean;
  readonly columns: number | undefined;
  write(text: string): void;
}

const RETRY_MILLISECONDS = 5;

/**
 * The process's stdout or stderr. Node's own streams are loaded only for a screen or another device. Pipes and
 * files are written directly, which is faster than loading a stream. After an error nothing more is written.
 *
 * @param failed - called with the error
 */
export function outStream(
  descriptor: 1 | 2,
  failed: (error: NodeJS.ErrnoException) => void,
  stats: (descriptor: number) => { isFile(): boolean; isFIFO(): boolean; isSocket(): boolean } = fstatSync,
): OutStream {
  let broken = false;
  const once = (error: NodeJS.ErrnoException) => {
    if (!broken) failed(error);
    broken = true;
  };
  const unlessBroken = (write: (text: string) => void) => (text: string) => {
    if (!broken) write(text);
  };
  const kind = stats(descriptor);
  if (kind.isFile() || kind.isFIFO() || kind.isSocket())
    return { isTTY: false, columns: undefined, write: unlessBroken((text) => writeAll(descriptor, text, once)) };
  const stream = descriptor === 1 ? process.stdout : process.stderr;
  stream.on('error', once);
  const write = unlessBroken((text) => void stream.write(text));
  return { isTTY: stream.isTTY === true, columns: stream.columns, write };
}

/** A pipe takes only what it has room for, so this waits for a slow reader. */
function writeAll(descriptor: number, text: string, failed: (error: NodeJS.ErrnoException) => void): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') {
        failed(error as NodeJS.ErrnoException);
        return;
      }
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MILLISECONDS);
    }
  }
}

const USUAL_COLUMNS = 80;

/**
 * The real terminal. A reader that closes its end of the pipe early, as `head` does, gets nothing more. The work goes on, because files
 * may be requested too and the exit code depends on it. A watch ends.
 */
export function processTerminal(): Terminal {
  const { env } = process;
  const readerLeft = new AbortController();
  const stderr = outStream(2, () => undefined); // the report matters more than the notes
  const stdout = outStream(1, (error) => {
    if (error.code === 'EPIPE') return readerLeft.abort();
    stderr.write(`error: the report cannot be written (${error.code})\n`);
    process.exit(exit.broken);
  });
  const status = statusOn(stderr);
  return {
    out: stdout.write,
    err: stderr.write,
    status,
    ...(stderr.isTTY && { withStatus: <T>(work: () => T) => tidyIfInterrupted(work, () => status('')) }),
    standardInput: () => bytesOf(process.stdin),
    inputs: new Set(),
    columns: stdout.columns || USUAL_COLUMNS,
    colour: hasColour(env, stdout.isTTY),
    isScreen: stdout.isTTY,
    env,
    untilInterrupted: () => {
      const interruption = new AbortController();
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());
      return AbortSignal.any([interruption.signal, readerLeft.signal]);
    },
  };
}

/** All of it is kept in memory; what is larger may have no end. */
const MOST_INPUT = 1 << 29;

/** What a stream gives until its end. Throws an error with a code, as Node does, if it does not come to one. */
export async function bytesOf(stream: AsyncIterable<unknown>, most = MOST_INPUT): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += (chunk as Buffer).length;
    if (length > most) throw Object.assign(new Error('too much input'), { code: 'ERR_FS_FILE_TOO_LARGE' });
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/** Rewrites the last line of a stream that is seen on a screen. */
export function statusOn(stream: Pick<OutStream, 'isTTY' | 'write'>): (text: string) => void {
  return (text) => {
    if (stream.isTTY) stream.write(`\r\u001B[K${text}`);
  };
}

/** NO_COLOR turns colour off, FORCE_COLOR turns it on; otherwise a terminal has it. */
export function hasColour(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if ((env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb') return false;
  return isTerminal;
}
