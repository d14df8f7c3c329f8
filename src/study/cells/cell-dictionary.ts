import type { Position } from '../../problems.ts';

/** A distinct cell, or row of cells if a coding is in several columns: its exact texts, and its first position. */
export interface Cell {
  readonly texts: readonly string[];
  readonly first: Position;
}

/** Every distinct cell once, so that trimming, splitting and looking up are done once per text, not once per cell. */
export class CellDictionary {
  readonly cells: Cell[] = [];
  readonly #known = new Map<string, number>();

  /** The number of the cell that contains these texts. */
  intern(texts: readonly string[], at: () => Position): number {
    const key = texts.length === 1 ? texts[0]! : `\u0000${JSON.stringify(texts)}`;
    let number = this.#known.get(key);
    if (number === undefined) {
      number = this.cells.length;
      this.#known.set(key, number);
      this.cells.push({ texts, first: at() });
    }
    return number;
  }
}
