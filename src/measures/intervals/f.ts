import { betaPowers, incompleteBeta } from './beta.ts';

const STEPS = 200;

/**
 * P(F > f), the upper tail of the F distribution: the incomplete beta function at d₂ / (d₂ + d₁ f), with d₂/2 and d₁/2.
 *
 * @param f - 0 or more
 * @param d1 - degrees of freedom above, which may be broken
 * @param d2 - and below
 * @see NIST Digital Library of Mathematical Functions, 8.17
 */
export function fTail(f: number, d1: number, d2: number): number {
  const whole = d2 + d1 * f;
  return incompleteBeta(d2 / 2, d1 / 2, d2 / whole, (d1 * f) / whole);
}

/** The density of the F distribution. */
function density(f: number, d1: number, d2: number): number {
  const whole = d2 + d1 * f;
  return betaPowers(d2 / 2, d1 / 2, d2 / whole, (d1 * f) / whole) / f;
}

/** Where the upper tail of F is p, by Newton's steps on logarithms, which halve what is known to hold it where they leave that. */
export function fUpperQuantile(p: number, d1: number, d2: number): number {
  let [low, high] = [Number.MIN_VALUE, Number.MAX_VALUE];
  let f = 1;
  for (let i = 0; i < STEPS; i += 1) {
    const tail = fTail(f, d1, d2);
    if (tail > p) low = f;
    else high = f;
    const step = f * Math.exp((Math.log(tail / p) * tail) / (density(f, d1, d2) * f));
    const next = step > low && step < high ? step : Math.sqrt(low) * Math.sqrt(high);
    if (Math.abs(next - f) <= 2 * Number.EPSILON * f) return next;
    f = next;
  }
  return f;
}
