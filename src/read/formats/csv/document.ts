import { encoded, textOf } from '../../columns/bytes.ts';
import type { ByteSource } from '../source.ts';

/** So many bytes are read at once where what is asked for follows what was read before: the next ones will follow too. */
const WINDOW = 1 << 16;

/** A stretch of the text: where it starts in it and in the file, and its length there. */
interface Stretch {
  readonly start: number;
  readonly position: number;
  length: number;
  /** Whether letters in it were composed, so that it has other bytes than the file. */
  readonly isComposed: boolean;
}

/** The text of a file as it was read, in UTF-8 with composed letters, of which parts can be read again. Positions in it are in bytes. */
export class Document {
  readonly #source: ByteSource;
  readonly #stretches: Stretch[] = [];
  #window: { readonly stretch: Stretch; readonly from: number; readonly bytes: Uint8Array } | undefined;

  constructor(source: ByteSource) {
    this.#source = source;
  }

  /** The text goes on with what the file has here. */
  add(start: number, position: number, length: number, isComposed = false): void {
    const last = this.#stretches.at(-1);
    if (last && !last.isComposed && !isComposed) last.length += length;
    else this.#stretches.push({ start, position, length, isComposed });
  }

  /** What is between two positions; at the end of the file it may be less. */
  text(from: number, to: number): string {
    let text = '';
    for (let at = from; at < to; ) {
      const index = this.#stretchAt(at);
      const end = Math.min(to, this.#stretches[index + 1]?.start ?? to);
      text += this.#part(this.#stretches[index]!, at, end);
      at = end;
    }
    return text;
  }

  #stretchAt(position: number): number {
    let low = 0;
    let high = this.#stretches.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#stretches[middle]!.start <= position) low = middle;
      else high = middle;
    }
    return low;
  }

  #part(stretch: Stretch, from: number, to: number): string {
    const known = this.#window;
    const isKnown = known?.stretch === stretch && known.from <= from && to <= known.from + known.bytes.length;
    const window = isKnown ? known : this.#read(stretch, from, to);
    this.#window = window;
    return textOf(window.bytes, from - window.from, to - window.from);
  }

  #read(stretch: Stretch, from: number, to: number) {
    const { start, position, length, isComposed } = stretch;
    if (isComposed) {
      const bytes = this.#bytes(position, length);
      return { stretch, from: start, bytes: encoded(textOf(bytes, 0, bytes.length).normalize('NFC')) };
    }
    const offset = from - start;
    const before = this.#window;
    const follows = before?.stretch === stretch && before.from <= from && from <= before.from + before.bytes.length;
    const wanted = follows ? Math.max(to - from, WINDOW) : to - from;
    return { stretch, from, bytes: this.#bytes(position + offset, Math.min(length - offset, wanted)) };
  }

  #bytes(position: number, length: number): Uint8Array {
    const bytes = new Uint8Array(length);
    return bytes.subarray(0, this.#source.read(position, bytes));
  }
}
