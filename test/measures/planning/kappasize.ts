import cephes from 'cephes';
import type { Demands } from '../../../src/measures/planning/significance.ts';

/** The power of a two-sided chi-square test with one degree of freedom at the noncentrality λ. */
export function powerAt(lambda: number, level: number): number {
  const z = cephes.ndtri(1 - level / 2);
  return cephes.ndtr(Math.sqrt(lambda) - z) + cephes.ndtr(-Math.sqrt(lambda) - z);
}

/**
 * The λ that R kappaSize 1.2 divides by: a halving stopped early. It begins between c and 3c, c the critical value of the test, and
 * takes the first middle whose type II error is within 1e-5 of the wanted one.
 */
export function lambdaOfKappaSize({ level, power }: Pick<Demands, 'level' | 'power'>): number {
  const critical = cephes.ndtri(1 - level / 2) ** 2;
  let [low, high] = [critical, 3 * critical];
  for (;;) {
    const middle = (low + high) / 2;
    const tooMuch = powerAt(middle, level) - power;
    if (Math.abs(tooMuch) <= 1e-5) return middle;
    if (tooMuch < 0) low = middle;
    else high = middle;
  }
}
