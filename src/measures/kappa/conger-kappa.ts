import type { Patterns } from '../../data/patterns.ts';
import type { Weights } from '../../rules/weights.ts';
import { meanAgreement } from '../agreement/mean-agreement.ts';
import { type Coefficient, chanceCorrected, defined, undefinedBecause } from '../coefficient.ts';

/**
 * Conger's kappa of all coders, (Aₒ − Aₑ) / (1 − Aₑ): Cohen's kappa for more than two coders. Aₒ is the mean agreement, Aₑ the
 * mean over pairs of coders of the agreement expected from each coder's own distribution.
 *
 * @param patterns - two coders or more; a coder who coded nothing is left out
 * @param weights - the rule
 * @returns κ ≤ 1; undefined where no unit has a pair, and where chance agreement is complete
 * @see Conger (1980), Psychological Bulletin 88, 322–328; missing codings as Gwet (2014)
 */
export function congerKappa(patterns: Patterns, weights: Weights): Coefficient {
  const agreement = meanAgreement(patterns, weights);
  const { observed, expected, units } = agreement;
  if (observed === null || expected === null) return agreement;
  const value = chanceCorrected(observed, expected);
  const parts = { observed, expected, units };
  return value === null ? undefinedBecause('no-variation', parts) : defined(value, parts);
}
