import type { Patterns } from '../data/patterns.ts';
import { isMultiple } from '../data/recode.ts';
import { UsageError } from '../problems.ts';
import { rules } from '../rules/catalogue.ts';
import { levelsOf } from '../rules/weights.ts';
import type { FigureOptions } from './figures.ts';

/** Throws where a rule, or the scale, does not suit the categories. */
export function checkRules(patterns: Patterns, { rules: names, scale }: FigureOptions): void {
  const numeric = levelsOf(patterns.categories, scale);
  const notNumber = patterns.categories.find((_, place) => Number.isNaN(numeric[place]));
  if (notNumber !== undefined) {
    throw new UsageError(
      `--scale ${scale}: the category "${notNumber}" is not a number`,
      'use --scale ordinal for categories in an order, nominal for others',
    );
  }
  const forLevels = names.find((name) => rules[name].compares === 'levels');
  if (forLevels !== undefined && isMultiple(patterns)) {
    throw new UsageError(
      `--rule ${forLevels}: this rule compares single categories on a scale, and some codings hold several categories or none`,
      'use any, exact, jaccard, dice, masi or hamming for sets of categories; --blank missing if blanks mean "not coded"',
    );
  }
}
