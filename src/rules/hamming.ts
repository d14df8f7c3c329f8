import { sharedCount } from '../codings/coding.ts';
import type { Rule } from './rule.ts';

/**
 * w(a, b) = 1 − |a △ b| / K: the share of the K categories on which the codings agree, applied or not applied.
 * Under it Cohen's kappa is the kappa pooled over categories: the numerators and the denominators of the
 * per-category kappas, summed.
 *
 * @see De Vries, Elliott, Kanouse & Teleki (2008), Field Methods 20(3), 272–282
 */
export const hamming: Rule = {
  name: 'hamming',
  title: 'share of the categories that both applied or both did not',
  formula: '1 − |a △ b| / K over K categories',
  source: 'De Vries, Elliott, Kanouse & Teleki (2008), Field Methods 20(3), 272–282',
  graded: true,
  compares: 'sets',
  bothUncoded: 1,
  weigh:
    ({ categories }) =>
    (a, b) =>
      1 - (a.length + b.length - 2 * sharedCount(a, b)) / categories.length,
};
