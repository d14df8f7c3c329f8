import { sumOf } from '../sum.ts';

/**
 * Which hypotheses are rejected so that at most a share q of the rejections is expected to be false, whatever the tests depend on: those
 * up to the largest k for which the k-th smallest p is at most k q / (m (1 + 1/2 + … + 1/m)).
 *
 * @param ps - the p values of m tests
 * @returns for each of them whether it is rejected
 * @example
 * rejectedAt([0.001, 0.2, 0.017], 0.05); // → [true,false,true]
 * @see Benjamini & Yekutieli (2001), The Annals of Statistics 29, 1165–1188
 */
export function rejectedAt(ps: readonly number[], q: number): boolean[] {
  const m = ps.length;
  const harmonic = sumOf([...ps.keys()], (i) => 1 / (i + 1));
  const sorted = [...ps].sort((a, b) => a - b);
  const last = sorted.findLastIndex((p, i) => p <= ((i + 1) * q) / (m * harmonic));
  return ps.map((p) => last >= 0 && p <= sorted[last]!);
}
