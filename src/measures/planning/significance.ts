import { normalProbability, normalQuantileAt } from '../intervals/normal.ts';

type Sides = 'one' | 'two';

/** How sure a test must be: the chance of finding what is not there, and of finding what is. */
export interface Demands {
  /** Type I error, such as .05. */
  readonly level: number;
  readonly sides: Sides;
  /** 1 − type II error, such as .8. */
  readonly power: number;
}

/** The normal quantile beyond which a test of this level finds something: 1.645 for .05 one-sided, 1.960 two-sided. */
export function criticalQuantile({ level, sides }: Pick<Demands, 'level' | 'sides'>): number {
  return normalQuantileAt(1 - (sides === 'one' ? level : level / 2));
}

/**
 * The noncentrality λ at which a chi-square test with one degree of freedom has the wanted power. A noncentral chi-square with one
 * degree of freedom is the square of a normal variable with mean √λ, so the power is Φ(√λ − z) + Φ(−√λ − z): no series is
 * needed, and λ is its root, found by halving. One-sided, λ = (z + z(power))².
 *
 * @returns λ > 0, to the last digits a double holds
 */
export function noncentrality(demands: Demands): number {
  const z = criticalQuantile(demands);
  const mean = z + normalQuantileAt(demands.power);
  if (demands.sides === 'one') return Math.max(0, mean) ** 2;
  return risingRoot((root) => normalProbability(root - z) + normalProbability(-root - z), demands.power, z + 10) ** 2;
}

/** Where a function that rises from 0 to `most` comes to a value; 0 if it begins above it. */
export function risingRoot(rising: (x: number) => number, value: number, most: number): number {
  if (rising(0) >= value) return 0;
  let low = 0;
  let high = most;
  for (let halving = 0; halving < 200; halving += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (rising(middle) < value) low = middle;
    else high = middle;
  }
  return high;
}
