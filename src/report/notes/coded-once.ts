import { pairableUnits } from '../../data/coded-units.ts';
import { type Patterns, unitsOf } from '../../data/patterns.ts';
import type { Note, Result } from '../schema.ts';

/** From so many units coded once, beside those coded by several, Gwet's intervals are clearly wider: by a sixth and more. */
const MANY = 0.1;

/** Of the units that several, or all, coders coded; and so are figures "listwise". */
const LEAVE_THEM_OUT = ['krippendorff-alpha', 'hubert-kappa'];

/** Intervals that units coded by one coder only make wider. */
export function codedOnceNote(patterns: Patterns, results: readonly Result[]): Note[] {
  const pairable = pairableUnits(patterns);
  const units = unitsOf(patterns) - pairable;
  const isWider = ({ category, scope, measure, variant, ci }: Result) =>
    category === null &&
    scope === 'all' &&
    variant === null &&
    !LEAVE_THEM_OUT.includes(measure) &&
    ci?.method === 'gwet-linearised';
  const measures = [...new Set(results.filter(isWider).map(({ measure }) => measure))];
  return units < MANY * pairable || measures.length === 0 ? [] : [{ code: 'coded-once', units, pairable, measures }];
}
