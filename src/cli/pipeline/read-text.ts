import { open } from 'node:fs/promises';
import { gathered } from '../../read/formats/archive/unpack.ts';

/** No report of a study that people coded is larger, and no config is nearly as large. */
const MOST_BYTES = 1 << 28;

/** The text of a file or a pipe. Throws an error with a code, as Node does, also for a device or a file that has no end worth waiting for. */
export async function readText(path: string, most = MOST_BYTES): Promise<string> {
  const file = await open(path, 'r');
  try {
    const stats = await file.stat();
    if (stats.isDirectory()) throw failure('EISDIR');
    if (!stats.isFile() && !stats.isFIFO() && !stats.isSocket()) throw failure('a device, not a file');
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of file.createReadStream({ autoClose: false })) {
      length += (chunk as Uint8Array).length;
      if (length > most) throw failure(`more than ${Math.round(most / (1 << 20))} MB`);
      chunks.push(chunk as Uint8Array);
    }
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await gathered(chunks));
  } finally {
    await file.close();
  }
}

function failure(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code });
}
