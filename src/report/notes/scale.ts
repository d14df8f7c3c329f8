import type { Patterns } from '../../data/patterns.ts';
import { TOLERANCE } from '../../measures/tolerance.ts';
import { type RuleName, rules } from '../../rules/catalogue.ts';
import { levelsOf } from '../../rules/weights.ts';
import type { FigureOptions } from '../figures.ts';
import type { Note } from '../schema.ts';

/**
 * Rules that are of numbers, where the scale is not said to be one of numbers; and those that take places as well as numbers, where the
 * categories are numbers that lie otherwise than their places.
 */
export function placesNote(
  { categories }: Patterns,
  { rules: names, scale }: Pick<FigureOptions, 'rules' | 'scale'>,
): Note[] {
  if (scale === 'interval' || scale === 'ratio') return [];
  const [first = 0, ...numbers] = levelsOf(categories, 'interval');
  const step = numbers[0]! - first;
  const uneven = step !== 0 && numbers.some((number, i) => Math.abs(number - (first + step * (i + 1))) > TOLERANCE);
  const taken = names.filter((rule) =>
    uneven ? DISTANCES.includes(rule) || NUMBERS.includes(rule) : NUMBERS.includes(rule),
  );
  return taken.length === 0 ? [] : [{ code: 'places-as-numbers', rules: taken }];
}

const NUMBERS: readonly RuleName[] = ['interval', 'ratio'];
const DISTANCES: readonly RuleName[] = ['linear', 'quadratic'];

/** A level of measurement that none of the rules asks for. */
export function scaleNote({ rules: names, scale }: Pick<FigureOptions, 'rules' | 'scale'>): Note[] {
  if (scale === 'nominal' || names.some((name) => rules[name].compares === 'levels')) return [];
  return [{ code: 'scale-unused', scale, rules: [...names] }];
}
