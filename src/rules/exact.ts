import { compareSets, setKey } from '../data/category-set.ts';
import type { Rule } from './rule.ts';

/** w(a, b) = 1 if the codings hold the same categories, else 0. On one category a unit this is plain agreement. */
export const exact: Rule = {
  name: 'exact',
  title: 'exactly the same categories',
  graded: false,
  compares: 'sets',
  bothUncoded: 1,
  weigh: () => (a, b) => (compareSets(a, b) === 0 ? 1 : 0),
  offers: (coding) => [setKey(coding)],
};
