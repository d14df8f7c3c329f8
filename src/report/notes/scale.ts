import type { Patterns } from '../../data/patterns.ts';
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
  { rules: asked, scale }: Pick<FigureOptions, 'rules' | 'scale'>,
): Note[] {
  if (scale === 'interval' || scale === 'ratio') return [];
  const rulesOf = (names: readonly RuleName[]) => asked.filter((rule) => names.includes(rule));
  const taken = [...(scale === 'nominal' && areUneven(categories) ? rulesOf(DISTANCES) : []), ...rulesOf(NUMBERS)];
  return taken.length === 0 ? [] : [{ code: 'places-as-numbers', rules: taken }];
}

/** Whether the categories are numbers that do not lie evenly, as their places do. */
function areUneven(categories: readonly string[]): boolean {
  const numbers = levelsOf(categories, 'interval');
  const [first, last] = [numbers[0]!, numbers.at(-1)!];
  const largest = Math.max(...numbers.map(Math.abs));
  return numbers.some((x, i) => Math.abs(x - first - ((last - first) * i) / (numbers.length - 1)) > ROUNDING * largest);
}

/** What sums of decimals may be off, as a share of the largest. */
const ROUNDING = 1e-9;

const NUMBERS: readonly RuleName[] = ['interval', 'ratio'];
const DISTANCES: readonly RuleName[] = ['linear', 'quadratic'];

/** A level of measurement that none of the rules asks for. */
export function scaleNote({ rules: names, scale }: Pick<FigureOptions, 'rules' | 'scale'>): Note[] {
  if (scale === 'nominal' || names.some((name) => rules[name].compares === 'levels')) return [];
  return [{ code: 'scale-unused', scale, rules: [...names] }];
}
