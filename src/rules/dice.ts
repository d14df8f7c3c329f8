import { setRule } from './rule.ts';

/**
 * w(a, b) = 2 |a ∩ b| / (|a| + |b|): the categories both gave, over the mean number that each gave.
 *
 * @see Dice (1945), Ecology 26, 297–302
 */
export const dice = setRule(
  {
    name: 'dice',
    title: 'shared categories out of the mean number that the two gave',
    formula: '2 |a ∩ b| / (|a| + |b|)',
    source: 'Dice (1945), Ecology 26, 297–302',
    graded: true,
    bothUncoded: 1,
  },
  () => (first, second, shared) => (2 * shared) / (first + second),
);
