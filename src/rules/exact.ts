import { setKey } from '../codings/coding.ts';
import { setRule } from './rule.ts';

/** w(a, b) = 1 if the codings have the same categories, else 0. On one category per unit this is plain agreement. */
export const exact = setRule(
  {
    name: 'exact',
    title: 'exactly the same categories',
    formula: '1 if a = b, else 0',
    source: 'plain agreement; as a set rule, Véronis (1998)',
    graded: false,
    bothUncoded: 1,
    offers: (coding) => [setKey(coding)],
  },
  () => (first, second, shared) => (shared === first && shared === second ? 1 : 0),
);
