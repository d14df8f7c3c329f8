import { betaPowers, incompleteBeta } from './beta.ts';
import { normalQuantileAt } from './normal.ts';

const STEPS = 100;

/**
 * Where the upper tail of Student's t is p, for p up to ½. The tail is convex there, and the normal quantile lies below, so Newton's
 * steps rise from it.
 *
 * @param n - degrees of freedom
 * @param normal - where the upper tail of the normal distribution is p
 */
export function studentUpperQuantile(p: number, n: number, normal = normalQuantileAt(1 - p)): number {
  if (p === 0.5) return 0;
  let t = normal;
  for (let i = 0; i < STEPS; i += 1) {
    const density = betaPowers(n / 2, 0.5, ...halves(t, n)) / t;
    const next = t + (studentTail(t, n) - p) / density;
    if (!(next - t > 2 * Number.EPSILON * t)) return next;
    t = next;
  }
  return t;
}

/** P(T > t), the upper tail of Student's t with n degrees of freedom: for t from 0 half the incomplete beta function with n/2 and ½. */
export function studentTail(t: number, n: number): number {
  return t < 0 ? 1 - studentTail(-t, n) : incompleteBeta(n / 2, 0.5, ...halves(t, n)) / 2;
}

/** n / (n + t²), where that function is taken, and what is left to 1. */
function halves(t: number, n: number): [number, number] {
  const whole = n + t * t;
  return [n / whole, (t * t) / whole];
}
