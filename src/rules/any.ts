import { setRule } from './rule.ts';

/**
 * w(a, b) = 1 if the codings share a category, else 0: two coders agree on a unit when they gave it at least one
 * category in common. Two uncoded codings share nothing.
 *
 * @see Gillard et al. (2013), BMC Health Services Research 13:188
 */
export const any = setRule(
  {
    name: 'any',
    title: 'at least one category in common',
    formula: '1 if a ∩ b is not empty, else 0',
    source: 'Gillard et al. (2013), BMC Health Services Research 13:188',
    graded: false,
    bothUncoded: 0,
    offers: (coding) => coding,
  },
  () => (_first, _second, shared) => (shared > 0 ? 1 : 0),
);
