const SQRT_TWO_PI = Math.sqrt(2 * Math.PI);
const SERIES_UP_TO = 2.5;
const TERMS = 200;
const STEPS = 60;

/** φ(z) */
function density(z: number): number {
  return Math.exp((-z * z) / 2) / SQRT_TWO_PI;
}

/**
 * Φ(z), the normal distribution function.
 *
 * @see Marsaglia (2004), Evaluating the Normal Distribution, Journal of Statistical Software 11(4)
 */
export function normalProbability(z: number): number {
  return z > 0 ? 1 - upperTail(z) : upperTail(-z);
}

/** 1 − Φ(z), the upper tail, which keeps its digits however far out z lies. */
export function normalTail(z: number): number {
  return normalProbability(-z);
}

/** 1 − Φ(z) for z from 0: near the middle ½ − φ(z) (z + z³/3 + z⁵/(3·5) + …), else φ(z) / (z + 1/(z + 2/(z + …))). */
function upperTail(z: number): number {
  if (z > SERIES_UP_TO) {
    let fraction = z;
    for (let k = TERMS; k > 0; k -= 1) fraction = z + k / fraction;
    return density(z) / fraction;
  }
  let sum = 0;
  let term = z;
  for (let k = 3; sum + term !== sum; k += 2) {
    sum += term;
    term *= (z * z) / k;
  }
  return 0.5 - density(z) * sum;
}

/** Φ⁻¹(p), the normal quantile at a probability; ±∞ at 0 and 1. */
export function normalQuantileAt(probability: number): number {
  return probability < 0.5 ? -upperQuantile(probability) : upperQuantile(1 - probability);
}

/** Where the upper tail is p, by Newton's steps on its logarithm; √(−2 ln p) lies above it, and the steps fall from there. */
function upperQuantile(p: number): number {
  if (p === 0) return Number.POSITIVE_INFINITY;
  let z = Math.sqrt(-2 * Math.log(p));
  for (let i = 0; i < STEPS; i += 1) {
    const tail = upperTail(Math.max(z, 0));
    const next = z + (Math.log(tail / p) * tail) / density(z);
    if (Math.abs(next - z) <= Number.EPSILON * Math.abs(z)) return next;
    z = next;
  }
  return z;
}
