import { numberOf } from '../data/cells/spelling.ts';
import type { Patterns } from '../data/patterns.ts';
import { isMultiple } from '../data/recode.ts';
import { UsageError } from '../problems.ts';
import { rules } from '../rules/catalogue.ts';
import { levelsOf } from '../rules/weights.ts';
import type { FigureOptions } from './figures.ts';

/**
 * Throws where a rule, the scale or the number of coders asked for does not suit the data.
 *
 * @param asked - what was typed, where it was no option of their own
 */
export function checkRules(
  patterns: Patterns,
  declared: boolean,
  { rules: names, scale, atLeast }: Pick<FigureOptions, 'rules' | 'scale' | 'atLeast'>,
  asked?: string,
): void {
  const numeric = levelsOf(patterns.categories, scale);
  const notNumber = patterns.categories.find((_, place) => Number.isNaN(numeric[place]));
  if (notNumber !== undefined) {
    throw new UsageError(
      `--scale ${scale}: the category "${notNumber}" is not a number`,
      /^[+-]?\d+,\d+$/.test(notNumber)
        ? `write decimals with a point: ${notNumber.replace(',', '.')}`
        : 'use --scale ordinal for categories in an order, nominal for others',
    );
  }
  const negative = patterns.categories.find((_, place) => numeric[place]! < 0);
  if (names.includes('ratio') && negative !== undefined) {
    throw new UsageError(
      `${asked ?? '--rule ratio'}: the category "${negative}" is below 0`,
      'use --rule interval for such numbers',
    );
  }
  const tooMany = atLeast.find((k) => k > patterns.coders.length);
  if (tooMany !== undefined) {
    throw new UsageError(
      `${asked ?? `--at-least ${tooMany}`}: there are ${patterns.coders.length} coders only`,
      'give a number up to that of the coders',
    );
  }
  const forLevels = names.find((name) => rules[name].compares === 'levels');
  if (forLevels !== undefined && isMultiple(patterns)) {
    throw new UsageError(
      `${asked ?? `--rule ${forLevels}`}: this rule compares single categories on a scale, and some codings hold several categories or none`,
      'use any, exact, jaccard, dice, masi or hamming for sets of categories; --blank missing if blanks mean "not coded"',
    );
  }
  const ordered = declared || patterns.categories.every((category) => !Number.isNaN(numberOf(category)));
  if (forLevels !== undefined && !ordered) {
    throw new UsageError(
      `${asked ?? `--rule ${forLevels}`}: the order of the categories is not known`,
      'declare it in a codebook, lowest first: --codebook FILE',
    );
  }
}
