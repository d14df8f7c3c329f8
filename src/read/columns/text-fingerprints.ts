/** Of each text so many numbers of 32 bits are kept. */
const LANES = 3;

const MULTIPLIERS = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35] as const;

const NONE = -1;

/**
 * Numbers distinct texts in the order in which they are met, without keeping them: of each 96 bits are kept, made from a seed that is new in
 * each run. That two of ten million texts have the same bits by chance happens in one of 10^15 runs.
 */
export class TextFingerprints {
  size = 0;
  readonly #seeds = Int32Array.from(MULTIPLIERS, () => Math.floor(Math.random() * 2 ** 32));
  readonly #print = new Int32Array(LANES);
  #prints = new Int32Array(LANES * 512);
  #slots = new Int32Array(1024).fill(NONE);

  numberOf(text: string): number {
    this.#make(text);
    const [a, b, c] = this.#print as unknown as [number, number, number];
    const prints = this.#prints;
    const mask = this.#slots.length - 1;
    let slot = a & mask;
    for (;;) {
      const number = this.#slots[slot]!;
      if (number === NONE) return this.#add(slot);
      const at = LANES * number;
      if (prints[at] === a && prints[at + 1] === b && prints[at + 2] === c) return number;
      slot = (slot + 1) & mask;
    }
  }

  #make(text: string): void {
    for (let lane = 0; lane < LANES; lane += 1) {
      const multiplier = MULTIPLIERS[lane]!;
      let bits = this.#seeds[lane]! ^ text.length;
      for (let i = 0; i < text.length; i += 1) {
        bits = Math.imul(bits ^ text.charCodeAt(i), multiplier);
        bits ^= bits >>> 15;
      }
      this.#print[lane] = Math.imul(bits, multiplier) ^ (bits >>> 13);
    }
  }

  #add(slot: number): number {
    const number = this.size;
    if (LANES * (number + 1) > this.#prints.length) {
      const more = new Int32Array(2 * this.#prints.length);
      more.set(this.#prints);
      this.#prints = more;
    }
    this.#prints.set(this.#print, LANES * number);
    this.#slots[slot] = number;
    this.size += 1;
    if (2 * this.size > this.#slots.length) this.#rehash();
    return number;
  }

  #rehash(): void {
    const slots = new Int32Array(2 * this.#slots.length).fill(NONE);
    const mask = slots.length - 1;
    for (let number = 0; number < this.size; number += 1) {
      let slot = this.#prints[LANES * number]! & mask;
      while (slots[slot] !== NONE) slot = (slot + 1) & mask;
      slots[slot] = number;
    }
    this.#slots = slots;
  }
}
