import { compareSets, setKey } from '../codings/coding.ts';
import type { Rule } from './rule.ts';

/** w(a, b) = 1 if the codings have the same categories, else 0. On one category per unit this is plain agreement. */
export const exact: Rule = {
  name: 'exact',
  title: 'exactly the same categories',
  formula: '1 if a = b, else 0',
  source: 'plain agreement; as a set rule, Véronis (1998)',
  graded: false,
  compares: 'sets',
  bothUncoded: 1,
  weigh: () => (a, b) => (compareSets(a, b) === 0 ? 1 : 0),
  offers: (coding) => [setKey(coding)],
};
