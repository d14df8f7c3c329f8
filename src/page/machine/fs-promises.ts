import { bytesOf, sizeOf } from './files.ts';
import { closeSync, contentAt, existsSync, fstatSync, openSync, readFileSync, statSync, writeFileSync } from './fs.ts';

/*
 * The same of "node:fs/promises".
 */

const PIECE = 1 << 20;

export async function open(path: string, flags = 'r') {
  const file = openSync(path, flags);
  return {
    stat: async () => fstatSync(file),
    writeFile: async (content: string | Uint8Array) => writeFileSync(file, content),
    close: async () => closeSync(file),
    createReadStream: async function* () {
      const content = contentAt(path);
      for (let at = 0; at < sizeOf(content); at += PIECE) yield bytesOf(content, at, at + PIECE);
    },
  };
}

export async function readFile(path: string, encoding?: 'utf8') {
  return readFileSync(path, encoding);
}

export async function stat(path: string) {
  return statSync(path);
}

export async function appendFile(path: string, text: string): Promise<void> {
  writeFileSync(path, (existsSync(path) ? readFileSync(path, 'utf8') : '') + text);
}
