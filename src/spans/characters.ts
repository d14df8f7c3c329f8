/** A text by its characters, which are code points, where positions in JavaScript's texts count UTF-16 units. */
export class Characters {
  readonly text: string;
  readonly length: number;
  /** Where the characters of two units begin; none of most texts. */
  readonly #wide: Int32Array;

  constructor(text: string) {
    this.text = text;
    const wide: number[] = [];
    for (let i = 0; i < text.length - 1; i += 1)
      if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) wide.push(i);
    this.#wide = Int32Array.from(wide);
    this.length = text.length - wide.length;
  }

  /** The position of a character in the text's units. */
  unit(character: number): number {
    // the n-th wide character begins n units later than its number says
    let [low, high] = [0, this.#wide.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#wide[middle]! - middle < character) low = middle + 1;
      else high = middle;
    }
    return character + low;
  }

  /** The number of characters before a position in units; undefined inside of a character. */
  characterAt(unit: number): number | undefined {
    const before = this.#widesBefore(unit);
    return before > 0 && this.#wide[before - 1]! === unit - 1 ? undefined : unit - before;
  }

  slice(start: number, end: number): string {
    return this.text.slice(this.unit(start), this.unit(end));
  }

  #widesBefore(unit: number): number {
    let [low, high] = [0, this.#wide.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#wide[middle]! < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
