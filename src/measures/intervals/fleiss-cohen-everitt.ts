import type { PairTable } from '../../data/pair-table.ts';
import type { Weights } from '../../rules/weights.ts';
import type { Uncertainty } from './interval.ts';
import { normalQuantile } from './quantiles.ts';

/**
 * The large-sample standard error of Cohen's kappa, weighted or not, where kappa is not 0 ("non-null"):
 * se² = [Σ p(a,b) (w(a,b) − (w̄(a) + w̄(b)) (1 − κ))² − (κ − Aₑ (1 − κ))²] / (n (1 − Aₑ)²), with w̄(a) = Σ_b p₂(b) w(a,b) and
 * w̄(b) = Σ_a p₁(a) w(a,b). The interval is normal and not clipped to ±1.
 *
 * @param table - the codings of two coders; at least one unit
 * @param kappa - Cohen's kappa of the table under the same weights, with the expected agreement it used
 * @see Fleiss, Cohen & Everitt (1969), Psychological Bulletin 72, 323–327
 */
export function fleissCohenEveritt(
  table: PairTable,
  weights: Weights,
  kappa: { readonly value: number; readonly expected: number },
  confidence: number,
): Uncertainty {
  const n = table.units;
  const { value, expected } = kappa;
  const meanWeight = (margin: Float64Array, weight: (other: number) => number) =>
    margin.reduce((sum, count, other) => (count === 0 ? sum : sum + (count / n) * weight(other)), 0);
  const ofFirst = new Map<number, number>();
  const ofSecond = new Map<number, number>();
  let sum = 0;
  for (const [i, { a, b }] of table.cells.entries()) {
    if (!ofFirst.has(a))
      ofFirst.set(
        a,
        meanWeight(table.second, (other) => weights.of(a, other)),
      );
    if (!ofSecond.has(b))
      ofSecond.set(
        b,
        meanWeight(table.first, (other) => weights.of(other, b)),
      );
    sum += (table.counts[i]! / n) * (weights.of(a, b) - (ofFirst.get(a)! + ofSecond.get(b)!) * (1 - value)) ** 2;
  }
  const variance = (sum - (value - expected * (1 - value)) ** 2) / (n * (1 - expected) ** 2);
  const se = Math.sqrt(Math.max(0, variance));
  const half = normalQuantile(confidence) * se;
  return {
    se,
    ci: { lower: value - half, upper: value + half, level: confidence, method: 'fleiss-cohen-everitt-1969' },
  };
}
