import { BadInputError } from '../../problems.ts';
import { decode, encodingOf, utf8Text } from './decode.ts';

/** The text in bytes, with its byte-order mark; bytes that are no text are a problem. */
export function textOfBytes(bytes: Uint8Array, path: string, asked?: string): string {
  const encoding = encodingOf(bytes, asked);
  const text = encoding === 'utf-8' ? utf8Text(bytes) : undefined;
  if (text !== undefined) return text;
  const decoded = decode(bytes, encoding, path);
  if (typeof decoded === 'string') return decoded;
  throw new BadInputError([decoded]);
}

/** A document is called by its file without the ending of a text. */
export function documentName(path: string): string {
  return path
    .split(/[\\/]/)
    .at(-1)!
    .normalize('NFC')
    .trim()
    .replace(/\.txt$/i, '')
    .trimEnd();
}
