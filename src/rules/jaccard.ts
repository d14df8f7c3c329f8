import { setRule } from './rule.ts';

/**
 * w(a, b) = |a ∩ b| / |a ∪ b|: the share of the categories either coder gave that both gave.
 *
 * @see Jaccard (1912), New Phytologist 11, 37–50
 */
export const jaccard = setRule(
  {
    name: 'jaccard',
    title: 'shared categories out of all that either coder gave',
    formula: '|a ∩ b| / |a ∪ b|',
    source: 'Jaccard (1912), New Phytologist 11, 37–50',
    graded: true,
    bothUncoded: 1,
  },
  () => (first, second, shared) => shared / (first + second - shared),
);
