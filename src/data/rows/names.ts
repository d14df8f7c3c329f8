/** Names in the order they were met, each once. */
export class Names {
  readonly list: string[] = [];
  readonly #known = new Map<string, number>();

  get size(): number {
    return this.list.length;
  }

  intern(name: string): number {
    let number = this.#known.get(name);
    if (number === undefined) {
      number = this.list.length;
      this.#known.set(name, number);
      this.list.push(name);
    }
    return number;
  }
}
