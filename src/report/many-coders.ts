import type { Patterns } from '../data/patterns.ts';
import { measures } from '../measures/catalogue.ts';
import type { Measure } from '../measures/measure.ts';
import { UsageError } from '../problems.ts';
import type { Note } from './schema.ts';

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
