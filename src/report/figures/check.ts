import { measures } from '../../measures/catalogue.ts';
import type { Measure } from '../../measures/measure.ts';
import { numberOf } from '../../names/numbers.ts';
import type { Patterns } from '../../patterns/patterns.ts';
import { isMultiple } from '../../patterns/select.ts';
import { UsageError } from '../../problems.ts';
import { rules } from '../../rules/catalogue.ts';
import { levelsOf } from '../../rules/weights.ts';
import type { Note } from '../agree/schema.ts';
import type { FigureOptions } from './options.ts';

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
/** The measures of the figures that a reader looks at first: agreement of the pairs, their mean, and that of all jointly. */
export const HEADLINES: readonly string[] = ['agreement', 'joint-agreement'];

/** With more coders their pairs are not looked at one by one unless a measure of pairs is named. */
const MOST_PAIRED = 50;

/** More figures than this nobody reads, and one text hardly holds. */
const MOST_FIGURES = 200_000;

/** What gives figures of pairs and the like where the coders are too many for them. */
export const NAME_CODERS = 'name the coders to be compared, for example --coders A,B,C';

/** The coders of the data, whether or not it is known who gave which coding. */
export function codersOf({ coders, crowd }: Patterns): readonly string[] {
  return crowd?.coders ?? coders;
}

/** Whether the pairs of so many coders are looked at one by one without being asked for. */
export function showsPairs(patterns: Patterns): boolean {
  return patterns.crowd === undefined && patterns.coders.length <= MOST_PAIRED;
}

/** Whether a measure asks who gave which coding. */
export function asksWho(measure: Measure): boolean {
  return measure.scope === 'pair' || measure.asksWho === true;
}

/** Throws where measures are named that these coders are too many for. */
export function checkMeasures(patterns: Patterns, asked: readonly string[], rules: number): void {
  const who = asked.find((name) => {
    const named = measures.filter((measure) => measure.name === name);
    return named.length > 0 && named.every(asksWho);
  });
  const coders = codersOf(patterns).length;
  if (patterns.crowd !== undefined && who !== undefined) {
    throw new UsageError(
      `${who}: of ${coders} coders it is not kept who gave which coding`,
      `${NAME_CODERS}, or ask for a measure that does not ask who coded, such as krippendorff-alpha`,
    );
  }
  const pairs = (coders * (coders - 1)) / 2;
  const ofPairs = measures.filter(
    ({ name, scope }) => scope === 'pair' && (asked.includes('all') || asked.includes(name)),
  );
  const figures = pairs * ofPairs.length * (rules + patterns.categories.length);
  if (patterns.crowd === undefined && !showsPairs(patterns) && figures > MOST_FIGURES) {
    throw new UsageError(
      `${coders} coders make ${pairs} pairs, and these measures some ${figures} figures`,
      `name fewer measures; or ${NAME_CODERS}`,
    );
  }
}

/** That the pairs of many coders are not looked at. */
export function pairsLeftOut(patterns: Patterns): Note[] {
  if (showsPairs(patterns)) return [];
  const coders = codersOf(patterns).length;
  return [{ code: 'pairs-left-out', coders, pairs: (coders * (coders - 1)) / 2, crowd: patterns.crowd !== undefined }];
}
