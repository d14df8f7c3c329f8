import { sharedCount } from '../codings/coding.ts';
import type { Rule } from './rule.ts';

/**
 * w(a, b) = |a ∩ b| / |a ∪ b|: the share of the categories either coder gave that both gave.
 *
 * @see Jaccard (1912), New Phytologist 11, 37–50
 */
export const jaccard: Rule = {
  name: 'jaccard',
  title: 'shared categories out of all that either coder gave',
  formula: '|a ∩ b| / |a ∪ b|',
  source: 'Jaccard (1912), New Phytologist 11, 37–50',
  graded: true,
  compares: 'sets',
  bothUncoded: 1,
  weigh: () => (a, b) => {
    const shared = sharedCount(a, b);
    return shared / (a.length + b.length - shared);
  },
};
