/** Whole numbers that occur with given probabilities, to be drawn by inversion; where to look is known within a step or two. */
export class WholeNumbers {
  readonly #least: number;
  /** The probability of each number or a smaller one, from the least on. */
  readonly #upTo: Float64Array;
  /** Where to begin for draws from i / length up. */
  readonly #begin: Uint32Array;

  /** @param weights - in proportion to the probabilities of the least number and those that follow; some above 0 */
  constructor(weights: Float64Array, least = 0) {
    this.#least = least;
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let below = 0;
    this.#upTo = weights.map((weight) => {
      below += weight / total;
      return below;
    });
    // What rounding leaves of 1 goes to the last number that occurs at all.
    this.#upTo.fill(
      1,
      weights.findLastIndex((weight) => weight > 0),
    );
    this.#begin = new Uint32Array(weights.length);
    for (let i = 0, number = 0; i < weights.length; i += 1) {
      while (this.#upTo[number]! <= i / weights.length) number += 1;
      this.#begin[i] = number;
    }
  }

  /** @param draw - from 0 up to, but not including, 1 */
  at(draw: number): number {
    let number = this.#begin[Math.floor(draw * this.#begin.length)]!;
    while (this.#upTo[number]! <= draw) number += 1;
    return this.#least + number;
  }
}

/** Rarer numbers, in proportion to the commonest, are out of reach of draws of 32 bits. */
const OUT_OF_REACH = 1e-13;

/** Poisson's distribution: P(k) = meanᵏ e^−mean / k!. */
export function poisson(mean: number): WholeNumbers {
  const commonest = Math.floor(mean);
  const below: number[] = [];
  for (let k = commonest, p = 1; k > 0; k -= 1) {
    p *= k / mean;
    if (p < OUT_OF_REACH) break;
    below.push(p);
  }
  const above: number[] = [];
  for (let k = commonest + 1, p = mean / k; p >= OUT_OF_REACH; k += 1, p *= mean / k) above.push(p);
  return new WholeNumbers(Float64Array.from([...below.reverse(), 1, ...above]), commonest - below.length);
}
