import { fstatSync, writeSync } from 'node:fs';
import { exit } from './run-state.ts';

/** Where text is put: stdout or stderr. */
export interface OutStream {
  readonly isTTY: boolean;
  readonly columns: number | undefined;
  write(text: string): void;
}

const RETRY_MILLISECONDS = 5;

/**
 * The process's stdout or stderr. Node's own streams are loaded only where they are seen on a screen or may be a device: pipes and
 * files are written to at once, which takes less than loading a stream does. After an error nothing more is written.
 *
 * @param failed - is told of the error
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

/** A pipe takes what it has room for; a reader that is slow is waited for. */
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

/** Everything a command may touch of the process it runs in. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Shows a line beside the errors that the next one replaces, and the empty one removes; nothing where they are seen on no screen. */
  status(text: string): void;
  standardInput(): Promise<Uint8Array>;
  /** The files that were read, which no output may replace. */
  readonly inputs: Set<string>;
  /** Columns of the screen; 80 where there is none. */
  readonly columns: number;
  readonly colour: boolean;
  /** Whether what goes to `out` is seen on a screen, and not piped on or kept. */
  readonly isScreen: boolean;
  /** The environment's variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A signal that comes when the program is interrupted (Ctrl-C); asking for it keeps the interruption from ending the program. */
  untilInterrupted(): AbortSignal;
}

const USUAL_COLUMNS = 80;

/**
 * The real terminal. A reader that closes its end of the pipe early, as `head` does, is told nothing more; the work goes on, since files
 * may be asked for too and the exit code says how it ended. A watch ends.
 */
export function processTerminal(): Terminal {
  const { env } = process;
  const readerLeft = new AbortController();
  const stderr = outStream(2, () => undefined); // the report is worth more than the notes
  const stdout = outStream(1, (error) => {
    if (error.code === 'EPIPE') return readerLeft.abort();
    stderr.write(`error: the report cannot be written (${error.code})\n`);
    process.exit(exit.broken);
  });
  return {
    out: stdout.write,
    err: stderr.write,
    status: statusOn(stderr),
    standardInput: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
    inputs: new Set(),
    columns: stdout.columns ?? USUAL_COLUMNS,
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

/** Rewrites the last line of a stream that is seen on a screen. */
export function statusOn(stream: Pick<OutStream, 'isTTY' | 'write'>): (text: string) => void {
  return (text) => {
    if (stream.isTTY) stream.write(`\r\u001B[K${text}`);
  };
}

/** NO_COLOR takes colour away, FORCE_COLOR gives it, else a terminal has it. */
export function hasColour(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if ((env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb') return false;
  return isTerminal;
}
