import type { Column } from './sheet.ts';

/** A column while it is being filled: each distinct text is kept once. */
export class ColumnBuilder {
  readonly name: string;
  readonly number: number;
  readonly #texts: string[] = [];
  readonly #cells: number[] = [];
  readonly #known = new Map<string, number>();

  constructor(name: string, number: number) {
    this.name = name;
    this.number = number;
  }

  push(text: string): void {
    let cell = this.#known.get(text);
    if (cell === undefined) {
      cell = this.#texts.length;
      this.#known.set(text, cell);
      this.#texts.push(text);
    }
    this.#cells.push(cell);
  }

  isBlank(): boolean {
    return this.name.trim() === '' && this.#texts.every((text) => text.trim() === '');
  }

  column(): Column {
    return { name: this.name, number: this.number, texts: this.#texts, cells: this.#cells };
  }
}
