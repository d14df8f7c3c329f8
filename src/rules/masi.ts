import { setRule } from './rule.ts';

/**
 * MASI, w(a, b) = J × M: the Jaccard share J times M = 1 for equal sets, 2/3 if one is inside the other, 1/3 if they
 * overlap, 0 if they share nothing. The thirds are exact. An uncoded coding is disjoint from every other, not inside it.
 *
 * @see Passonneau (2006), Proceedings of LREC, 831–836
 */
export const masi = setRule(
  {
    name: 'masi',
    title: 'shared categories, weighted by how the two sets overlap',
    formula: 'J × M: Jaccard times 1 if equal, 2/3 if one is inside the other, 1/3 if they overlap, 0 if disjoint',
    source: 'Passonneau (2006), Proceedings of LREC, 831–836',
    graded: true,
    bothUncoded: 1,
  },
  () => (first, second, shared) => {
    const all = first + second - shared;
    if (shared === 0) return 0;
    if (shared === all) return 1;
    const oneInside = shared === first || shared === second;
    return (shared / all) * (oneInside ? 2 / 3 : 1 / 3);
  },
);
