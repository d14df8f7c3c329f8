import { setRule } from './rule.ts';

/**
 * w(a, b) = 1 − |a △ b| / K: the share of the K categories on which the codings agree, applied or not applied.
 * Under it Cohen's kappa is the kappa pooled over categories: the numerators and the denominators of the
 * per-category kappas, summed.
 *
 * @see De Vries, Elliott, Kanouse & Teleki (2008), Field Methods 20(3), 272–282
 */
export const hamming = setRule(
  {
    name: 'hamming',
    title: 'share of the categories that both applied or both did not',
    formula: '1 − |a △ b| / K over K categories',
    source: 'De Vries, Elliott, Kanouse & Teleki (2008), Field Methods 20(3), 272–282',
    graded: true,
    bothUncoded: 1,
  },
  ({ categories }) =>
    (first, second, shared) =>
      1 - (first + second - 2 * shared) / categories.length,
);
