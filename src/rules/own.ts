import type { Rule } from './rule.ts';

/** How much each two categories agree, by name. */
export type OwnWeights = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What is said of a rule of one's own. */
export const ownRules = {
  name: 'own',
  title: 'a table of weights',
  formula: 'the number that the table has for the two categories',
  source: 'Cohen (1968), Psychological Bulletin 70, 213–220',
  graded: true,
  compares: 'categories',
} as const;

/**
 * w(a, b) as a table of one's own says, from 0 (no agreement) to 1 (full agreement, as of each category with itself).
 *
 * @param weights - for every two categories of the data, in both orders
 * @throws RangeError if the data have a category that the table does not
 * @see Cohen (1968), Psychological Bulletin 70, 213–220
 */
export function ownRule(weights: OwnWeights): Rule {
  return {
    ...ownRules,
    bothUncoded: 1,
    weigh: ({ categories }) => {
      const rows = categories.map((category) => {
        const row = weights.get(category);
        if (row === undefined) throw new RangeError(`the table of weights has no category "${category}"`);
        return categories.map((other) => row.get(other)!);
      });
      return (a, b) => rows[a[0]!]![b[0]!]!;
    },
  };
}
