import { normalProbability } from './normal.ts';

/**
 * P(χ² ≥ x), the upper tail of the chi-squared distribution, as a finite sum:
 * - even df: e^(−x/2) Σ (x/2)ʲ / j! for j from 0 to df/2 − 1
 * - odd df: 2 (1 − Φ(√x)) + 2 φ(√x) Σ x^(j−½) / (1 · 3 · … · (2j − 1)) for j from 1 to (df − 1)/2
 *
 * Terms are added up by their logarithms, since e^(−x/2) is too small for a double when there are many units.
 *
 * @param x - 0 or more
 * @param df - degrees of freedom, a whole number from 1
 * @see Abramowitz & Stegun (1964), Handbook of Mathematical Functions, 26.4.4 and 26.4.5
 */
export function chiSquaredTail(x: number, df: number): number {
  if (x <= 0) return 1;
  const isOdd = df % 2 === 1;
  let tail = isOdd ? 2 * normalProbability(-Math.sqrt(x)) : 0;
  let logTerm = isOdd ? -x / 2 + Math.log((2 * x) / Math.PI) / 2 : -x / 2;
  const terms = Math.floor(df / 2);
  for (let j = 1; j <= terms; j += 1) {
    tail += Math.exp(logTerm);
    logTerm += isOdd ? Math.log(x / (2 * j + 1)) : Math.log(x / (2 * j));
  }
  return Math.min(1, tail);
}
