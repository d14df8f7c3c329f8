/** The lines on which rows start. Most rows start on the line after the row before; only where they do not is kept. */
export class LineNumbers {
  readonly #rows: number[] = [];
  /** From that row on, the line is the row plus this. */
  readonly #shifts: number[] = [];

  add(row: number, line: number): void {
    if (this.#shifts.at(-1) === line - row) return;
    this.#rows.push(row);
    this.#shifts.push(line - row);
  }

  of(row: number): number {
    let low = 0;
    let high = this.#rows.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#rows[middle]! <= row) low = middle;
      else high = middle;
    }
    return row + this.#shifts[low]!;
  }
}
