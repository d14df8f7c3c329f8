/** Draws from 0 up to, but not including, 1. */
export type Uniform = () => number;

/** Below this mean, counting up from 0 is quicker than a transformation. */
const SMALL_MEAN = 10;

/** The number of successes in so many independent trials. */
export function binomial(trials: number, probability: number, uniform: Uniform): number {
  if (probability > 0.5) return trials - binomial(trials, 1 - probability, uniform);
  return trials * probability < SMALL_MEAN
    ? byInversion(trials, probability, uniform)
    : byRejection(trials, probability, uniform);
}

/** The smallest k with P(X ≤ k) above a uniform draw, by the ratio of P(k) to P(k − 1). */
function byInversion(n: number, p: number, uniform: Uniform): number {
  const odds = p / (1 - p);
  let probability = Math.exp(n * Math.log1p(-p));
  let left = uniform() - probability;
  let k = 0;
  while (left >= 0 && k < n) {
    k += 1;
    probability *= (odds * (n - k + 1)) / k;
    left -= probability;
  }
  return k;
}

/**
 * By transformed rejection with squeeze (BTRS), for p up to ½ and a mean of 10 or more.
 *
 * @see Hörmann (1993), The generation of binomial random variates, Journal of Statistical Computation and Simulation 46, 101–110
 */
function byRejection(n: number, p: number, uniform: Uniform): number {
  const q = 1 - p;
  const deviation = Math.sqrt(n * p * q);
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const centre = n * p + 0.5;
  const squeeze = 0.92 - 4.2 / b;
  for (;;) {
    const u = uniform() - 0.5;
    const v = uniform();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + centre);
    if (us >= 0.07 && v <= squeeze) return k;
    if (k < 0 || k > n) continue;
    const alpha = (2.83 + 5.1 / b) * deviation;
    const mode = Math.floor((n + 1) * p);
    const height =
      (mode + 0.5) * Math.log((mode + 1) / ((p / q) * (n - mode + 1))) +
      (n + 1) * Math.log((n - mode + 1) / (n - k + 1)) +
      (k + 0.5) * Math.log(((p / q) * (n - k + 1)) / (k + 1)) +
      stirlingTail(mode) +
      stirlingTail(n - mode) -
      stirlingTail(k) -
      stirlingTail(n - k);
    if (Math.log((v * alpha) / (a / (us * us) + b)) <= height) return k;
  }
}

/** ln k! less Stirling's approximation of it, (k + ½) ln (k + 1) − (k + 1) + ½ ln 2π. */
function stirlingTail(k: number): number {
  if (k < 10) return SMALL_TAILS[k]!;
  const square = (k + 1) ** 2;
  return (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / (k + 1);
}

const SMALL_TAILS: readonly number[] = [
  0.0810614667953272, 0.0413406959554092, 0.0276779256849983, 0.02079067210376509, 0.0166446911898211,
  0.0138761288230707, 0.0118967099458917, 0.010411265261972, 0.00925546218271273, 0.00833056343336287,
];
