/** Whole numbers that occur with given probabilities. */
export interface Distribution {
  readonly least: number;
  /** In proportion to the probabilities of the least number and those that follow; some above 0. */
  readonly weights: Float64Array;
}

/** Gives random numbers of 32 bits. */
interface Generator {
  readonly next: () => number;
}

/** Distributions to draw from by inversion, one after the other in flat lists: millions of draws are taken from them. */
export interface Inversion {
  /** The greatest draw of 32 bits that gives each number, or a smaller one; of numbers that never occur before the first that does, any. */
  readonly upTo: Uint32Array;
  /** Where in that list to begin, by the first bits of a draw, so mostly there is one number to look at. */
  readonly begin: Int32Array;
  /** Where each distribution's part of `begin` starts. */
  readonly start: Int32Array;
  /** Where in `upTo` each distribution's 0 would lie. */
  readonly zero: Int32Array;
}

const FIRST_BITS = 9;
const BEGINS = 2 ** FIRST_BITS;
const OTHER_BITS = 32 - FIRST_BITS;

/** @param ofEach - the distribution of each number that is to be drawn, by position */
export function inversion(distributions: readonly Distribution[], ofEach: Int32Array): Inversion {
  const length = distributions.reduce((sum, { weights }) => sum + weights.length, 0);
  const upTo = new Uint32Array(length);
  const begin = new Int32Array(distributions.length * BEGINS);
  let end = 0;
  const zeros = distributions.map(({ least, weights }, i) => {
    const first = end;
    end += weights.length;
    fillUpTo(upTo.subarray(first, end), weights);
    const occurs = first + weights.findIndex((weight) => weight > 0);
    for (let bits = 0, index = occurs; bits < BEGINS; bits += 1) {
      while (upTo[index]! < bits * 2 ** OTHER_BITS) index += 1;
      begin[i * BEGINS + bits] = index;
    }
    return first - least;
  });
  return { upTo, begin, start: ofEach.map((i) => i * BEGINS), zero: ofEach.map((i) => zeros[i]!) };
}

function fillUpTo(upTo: Uint32Array, weights: Float64Array): void {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let below = 0;
  for (let i = 0; i < weights.length; i += 1) {
    below += weights[i]! / total;
    upTo[i] = Math.ceil(below * 2 ** 32) - 1;
  }
  // What rounding leaves of 1 goes to the last number that occurs at all.
  upTo.fill(
    2 ** 32 - 1,
    weights.findLastIndex((weight) => weight > 0),
  );
}

/** Draws a number for each position, and gives their sum. */
export function drawEach(drawn: Float64Array, { upTo, begin, start, zero }: Inversion, generator: Generator): number {
  let sum = 0;
  for (let i = 0; i < drawn.length; i += 1) {
    const draw = generator.next() >>> 0;
    let index = begin[start[i]! + (draw >>> OTHER_BITS)]!;
    while (upTo[index]! < draw) index += 1;
    const number = index - zero[i]!;
    drawn[i] = number;
    sum += number;
  }
  return sum;
}

/** Draws positions one by one from the first distribution, and adds 1 there. */
export function addEach(
  drawn: Float64Array,
  times: number,
  { upTo, begin, zero }: Inversion,
  generator: Generator,
): void {
  const first = zero[0]!;
  for (let i = 0; i < times; i += 1) {
    const draw = generator.next() >>> 0;
    let index = begin[draw >>> OTHER_BITS]!;
    while (upTo[index]! < draw) index += 1;
    drawn[index - first] = drawn[index - first]! + 1;
  }
}

/** Rarer numbers, in proportion to the commonest, are out of reach of draws of 32 bits. */
const OUT_OF_REACH = 1e-13;

/** Poisson's distribution: P(k) = meanᵏ e^−mean / k!. */
export function poisson(mean: number): Distribution {
  const commonest = Math.floor(mean);
  const below: number[] = [];
  for (let k = commonest, p = 1; k > 0; k -= 1) {
    p *= k / mean;
    if (p < OUT_OF_REACH) break;
    below.push(p);
  }
  const above: number[] = [];
  for (let k = commonest + 1, p = mean / k; p >= OUT_OF_REACH; k += 1, p *= mean / k) above.push(p);
  return { least: commonest - below.length, weights: Float64Array.from([...below.reverse(), 1, ...above]) };
}
