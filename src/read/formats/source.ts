/** The bytes of a file or of standard input, which can be read from any position, also again. */
export interface ByteSource {
  /** What it is called in messages: the file's path, or "standard input". */
  readonly path: string;
  /** How many bytes there are; infinite as long as that is not known, as of a pipe that was not read to its end. */
  readonly size: number;
  /** Puts the bytes from this position on into the room, as many as fit or are there, and gives their number. */
  read(position: number, into: Uint8Array): number;
  /** The name of the file beside it that is called as it is with this ending; undefined if there is none. */
  beside?(ending: string): string | undefined;
  /** The SHA-256 of all bytes, in hexadecimal digits; empty if none is wanted. */
  fingerprint(): string;
}

/** Bytes in memory. */
export function sourceOfBytes(bytes: Uint8Array, path: string): ByteSource {
  return {
    path,
    size: bytes.length,
    read: (position, into) => {
      const part = bytes.subarray(position, position + into.length);
      into.set(part);
      return part.length;
    },
    fingerprint: () => '',
  };
}

/** The first bytes, so many or all there are. */
export function headOf(source: ByteSource, most: number): Uint8Array {
  const head = new Uint8Array(Math.min(most, source.size));
  return head.subarray(0, source.read(0, head));
}

const FIRST = 1 << 20;

/** All bytes; the first ones if there are more than so many. */
export function allOf(source: ByteSource, most = Number.POSITIVE_INFINITY): Uint8Array {
  for (let length = FIRST; source.size === Number.POSITIVE_INFINITY && length <= most; length *= 2)
    headOf(source, length);
  return headOf(source, Math.min(source.size, most));
}

/** The last part of a file's path without its ending, if it is one of these; with accents composed, which some systems take apart. */
export function nameOf(path: string, endings: readonly string[]): string {
  const name = path.split(/[\\/]/).at(-1)!.normalize('NFC');
  const ending = endings.find((one) => name.toLowerCase().endsWith(`.${one}`));
  return ending === undefined ? name : name.slice(0, -ending.length - 1);
}
