import { type PairTable, sumOverUnits } from '../../patterns/pair-table.ts';
import type { Weights } from '../../rules/weights.ts';
import { comparedUnits } from '../agreement/observed-expected.ts';
import { TOLERANCE } from '../sum.ts';
import type { Uncertainty } from './interval.ts';
import { normalQuantile } from './quantiles.ts';

/**
 * The large-sample standard error of Cohen's kappa, weighted or not, where kappa is not 0 ("non-null"):
 * se² = [Σ p(a,b) (w(a,b) − (w̄(a) + w̄(b)) (1 − κ))² − (κ − Aₑ (1 − κ))²] / (n (1 − Aₑ)²), with w̄(a) = Σ_b p₂(b) w(a,b) and
 * w̄(b) = Σ_a p₁(a) w(a,b). The interval is normal and not clipped to ±1.
 *
 * It is written as what it is, the mean square of how far a unit moves kappa; so it holds where pairs of uncoded codings are left out of
 * Aₒ and of Aₑ, too, which are ratios then.
 *
 * @param table - the codings of two coders; at least one unit that is compared
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
  const { units, agreed } = comparedUnits(table, weights);
  const observed = agreed / units;
  const compared = weights.comparedOver(table.first, table.second) / (n * n);
  /** How far w of two codings lies above a mean; 0 if they are not compared. */
  const above = (a: number, b: number, mean: number) => (weights.counted(a, b) ? weights.of(a, b) - mean : 0);
  const withFirst = meanAbove(table.first, n, weights, expected);
  const withSecond = meanAbove(table.second, n, weights, expected);
  const squares = sumOverUnits(table, (a, b) => {
    const influence = (above(a, b, observed) * n) / units - ((1 - value) * (withSecond(a) + withFirst(b))) / compared;
    return influence ** 2;
  });
  const root = Math.sqrt(squares / (n * n * (1 - expected) ** 2));
  const se = root < TOLERANCE ? 0 : root; // what rounding leaves of 0
  const half = normalQuantile(confidence) * se;
  return {
    se,
    ci: { lower: value - half, upper: value + half, level: confidence, method: 'fleiss-cohen-everitt-1969' },
  };
}

/**
 * The large-sample standard error of Cohen's kappa, weighted or not, if kappa is 0 ("null"):
 * se₀² = [Σ p(a) p(b) (w(a,b) − w̄(a) − w̄(b))² − Aₑ²] / (n (1 − Aₑ)²), over every coding of the one coder with every coding of the other.
 *
 * It is written as the mean square of how far each of these would move kappa, so it holds where pairs of uncoded codings are left out, too.
 *
 * @param expected - Aₑ of the table under the same weights
 * @see Fleiss, Cohen & Everitt (1969), Psychological Bulletin 72, 323–327
 */
export function nullError(table: PairTable, weights: Weights, expected: number): number {
  const n = table.units;
  const compared = weights.comparedOver(table.first, table.second) / (n * n);
  const withFirst = meanAbove(table.first, n, weights, expected);
  const withSecond = meanAbove(table.second, n, weights, expected);
  let squares = 0;
  for (let a = 0; a < table.first.length; a += 1) {
    if (table.first[a] === 0) continue;
    for (let b = 0; b < table.second.length; b += 1) {
      if (table.second[b] === 0) continue;
      const above = weights.counted(a, b) ? weights.of(a, b) - expected : 0;
      squares += (table.first[a]! / n) * (table.second[b]! / n) * (above - withSecond(a) - withFirst(b)) ** 2;
    }
  }
  const root = Math.sqrt(squares / n) / (compared * (1 - expected));
  return root < TOLERANCE ? 0 : root; // what rounding leaves of 0
}

/** The mean over a coder's codings of how far w of each with a coding lies above a mean. */
function meanAbove(margin: Float64Array, n: number, weights: Weights, mean: number): (coding: number) => number {
  const smoothed = weights.smooth([margin])[0]!;
  const compared = weights.comparable([margin])[0]!;
  return (coding) => (smoothed[coding]! - mean * compared[coding]!) / n;
}
