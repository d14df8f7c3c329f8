import { type FileHandle, open } from 'node:fs/promises';
import type { Problem } from '../problems.ts';
import { LONGEST_RECORD } from './csv.ts';
import { notText } from './decode.ts';

const HEAD = LONGEST_RECORD + 1;

/** The bytes of a file. What its first bytes already rule out is not read to its end, however large it is. */
export async function readBytes(path: string, encoding: string | undefined): Promise<Buffer | Problem> {
  const handle = await open(path);
  try {
    const head = await readHead(handle);
    if (head.length < HEAD) return head;
    const problem = notText(head, path, encoding) ?? endlessLine(head, path);
    return problem ?? Buffer.concat([head, await handle.readFile()]);
  } finally {
    await handle.close();
  }
}

/** As much as one record may hold, or the whole file; a pipe gives it in pieces. */
async function readHead(handle: FileHandle): Promise<Buffer> {
  const head = Buffer.allocUnsafe(HEAD);
  let length = 0;
  while (length < HEAD) {
    const { bytesRead } = await handle.read(head, length, HEAD - length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return head.subarray(0, length);
}

function endlessLine(head: Buffer, file: string): Problem | undefined {
  if (head.includes('\n') || head.includes('\r')) return undefined;
  return { code: 'record-too-long', at: { file, line: 1 }, limit: LONGEST_RECORD };
}
