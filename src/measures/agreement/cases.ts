const FIRST_BUCKETS = 1 << 10;

/** Cases that are told apart by a list of numbers, each with its probability; in the order in which they came. */
export class Cases {
  size = 0;
  #numbers = new Int32Array(1 << 10);
  #starts = new Int32Array(1 << 8);
  #probabilities = new Float64Array(1 << 8);
  /** Per bucket the case in it plus 1; 0: none. */
  #buckets = new Int32Array(FIRST_BUCKETS);

  /** The numbers of a case; valid until the next one is added. */
  state(at: number): Int32Array {
    return this.#numbers.subarray(this.#starts[at]!, this.#starts[at + 1]!);
  }

  probability(at: number): number {
    return this.#probabilities[at]!;
  }

  /** Leaves no case, at a cost that grows with the cases there were; room that was needed for many more of them is given back. */
  clear(): void {
    if (this.#buckets.length > FIRST_BUCKETS + 8 * this.size) this.#buckets = new Int32Array(FIRST_BUCKETS);
    else this.#buckets.fill(0);
    this.size = 0;
  }

  /** Adds to the probability of the case with the first numbers of this list. */
  add(list: Int32Array, length: number, probability: number): void {
    const mask = this.#buckets.length - 1;
    let bucket = hashOf(list, 0, length) & mask;
    for (let known = this.#buckets[bucket]!; known !== 0; known = this.#buckets[bucket]!) {
      if (this.#isAt(known - 1, list, length)) {
        this.#probabilities[known - 1] = this.#probabilities[known - 1]! + probability;
        return;
      }
      bucket = (bucket + 1) & mask;
    }
    const start = this.#starts[this.size]!;
    while (start + length > this.#numbers.length) this.#numbers = twice(this.#numbers);
    if (this.size + 1 >= this.#starts.length) {
      this.#starts = twice(this.#starts);
      const probabilities = new Float64Array(this.#starts.length);
      probabilities.set(this.#probabilities);
      this.#probabilities = probabilities;
    }
    for (let i = 0; i < length; i += 1) this.#numbers[start + i] = list[i]!;
    this.#probabilities[this.size] = probability;
    this.size += 1;
    this.#starts[this.size] = start + length;
    this.#buckets[bucket] = this.size;
    if (2 * this.size > this.#buckets.length) this.#fillMoreBuckets();
  }

  #isAt(at: number, list: Int32Array, length: number): boolean {
    const start = this.#starts[at]!;
    if (this.#starts[at + 1]! - start !== length) return false;
    for (let i = 0; i < length; i += 1) if (this.#numbers[start + i] !== list[i]) return false;
    return true;
  }

  #fillMoreBuckets(): void {
    this.#buckets = new Int32Array(4 * this.#buckets.length);
    const mask = this.#buckets.length - 1;
    for (let at = 0; at < this.size; at += 1) {
      let bucket = hashOf(this.#numbers, this.#starts[at]!, this.#starts[at + 1]!) & mask;
      while (this.#buckets[bucket] !== 0) bucket = (bucket + 1) & mask;
      this.#buckets[bucket] = at + 1;
    }
  }
}

function hashOf(numbers: Int32Array, start: number, end: number): number {
  let hash = 17;
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ numbers[i]!, 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

function twice(list: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * list.length);
  longer.set(list);
  return longer;
}
