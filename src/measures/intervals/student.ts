import { normalQuantileAt } from './normal.ts';

const STEPS = 100;
const TERMS = 100_000;

/**
 * Where the upper tail of Student's t is p, for p up to ½. The tail is convex there, and the normal quantile lies below, so Newton's
 * steps rise from it.
 *
 * @param n - degrees of freedom
 */
export function studentUpperQuantile(p: number, n: number): number {
  const scale = gammaRatio(n / 2) / Math.sqrt(Math.PI * n);
  let t = normalQuantileAt(1 - p);
  for (let i = 0; i < STEPS; i += 1) {
    const density = scale * Math.exp((-(n + 1) / 2) * Math.log1p((t * t) / n));
    const next = t + (upperTail(t, n) - p) / density;
    if (!(next - t > 2 * Number.EPSILON * t)) return next;
    t = next;
  }
  return t;
}

/** P(T > t), the upper tail of Student's t with n degrees of freedom. */
export function studentTail(t: number, n: number): number {
  return t < 0 ? 1 - studentTail(-t, n) : upperTail(t, n);
}

/** P(T > t) for t from 0: half the incomplete beta function at n / (n + t²), with n/2 and ½. */
function upperTail(t: number, n: number): number {
  const a = n / 2;
  const x = n / (n + t * t);
  const y = (t * t) / (n + t * t);
  const front = (Math.exp(-a * Math.log1p((t * t) / n)) * Math.sqrt(y) * gammaRatio(a)) / Math.sqrt(Math.PI);
  if (x < (a + 1) / (a + 2.5)) return (front * betaFraction(a, 0.5, x)) / a / 2;
  return (1 - (front * betaFraction(0.5, a, y)) / 0.5) / 2;
}

/**
 * The continued fraction of the incomplete beta function.
 *
 * @see NIST Digital Library of Mathematical Functions, 8.17.22; by the method of Lentz
 */
function betaFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < TERMS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    fraction *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < Number.EPSILON) break;
  }
  return fraction;
}

/** The coefficients of 1/m, 1/m², … in Γ(m + ½) / (Γ(m) √m). */
const GAMMA_RATIO = [-1 / 8, 1 / 128, 5 / 1024, -21 / 32768, -399 / 262144, 869 / 4194304];

/** Γ(m + ½) / Γ(m): for large m by its asymptotic series (DLMF 5.11.13), below by Γ(m + 1) = m Γ(m). */
function gammaRatio(m: number): number {
  if (m < 40) return (gammaRatio(m + 1) * m) / (m + 0.5);
  return Math.sqrt(m) * (1 + GAMMA_RATIO.reduceRight((rest, coefficient) => (rest + coefficient) / m, 0));
}
