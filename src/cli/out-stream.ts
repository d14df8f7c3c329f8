import { fstatSync, writeSync } from 'node:fs';

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
