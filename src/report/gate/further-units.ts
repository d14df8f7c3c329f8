import { type Interval, isStudents } from '../../measures/intervals/interval.ts';
import { normalQuantile, studentQuantile } from '../../measures/intervals/quantiles.ts';
import { impliedUnits, wilsonBounds, wilsonStudent } from '../../measures/intervals/wilson.ts';

/** A figure nearer to the threshold than this is at it. */
const AT_THE_THRESHOLD = 1e-9;

/** A figure with its interval. */
export interface Gated {
  readonly value: number;
  readonly ci: Interval;
  readonly units: number;
  /** The agreement that it is corrected for; 0 for a share, null if it is not known. */
  readonly correctedFor: number | null;
}

/**
 * How many more units would lift the lower bound to the threshold T, if the figure stayed the same: the smallest number for which the
 * bound, made in the same way as the figure's own, reaches T.
 * - Wilson, of a share p: the bound on m units, with Student's quantile by default.
 * - Wilson's on the effective number of units: the effective number grows with the units, the quantile is Student's.
 * - Specific agreement: Wilson's of J = p / (2 − p), with Student's quantile, carried through 2J / (1 + J).
 * - Otherwise the distance d from figure to bound on n units shrinks to d √(n / m) on m units, with Student's quantile where the interval
 *   is Student's.
 *
 * @param figure - its lower bound must be below `needed`, and its value at or above it
 * @returns null if the figure is exactly at the threshold: then no number of units is enough
 */
export function furtherUnits(figure: Gated, needed: number): number | null {
  if (figure.value - needed < AT_THE_THRESHOLD) return null;
  const lowerOn = boundOn(figure);
  const isEnough = (more: number) => lowerOn(figure.units + more) >= needed - AT_THE_THRESHOLD;
  let above = 1;
  while (!isEnough(above)) above *= 2;
  let below = Math.floor(above / 2);
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    if (isEnough(middle)) above = middle;
    else below = middle;
  }
  return above;
}

/** Halvings of where a number of units lies. */
const STEPS = 60;

/** The number of units on which Wilson's interval of a share with Student's quantile has this lower bound, which is above 0. */
function unitsOfStudent(share: number, lower: number, confidence: number): number {
  const isEnough = (units: number) => wilsonStudent(share, units, confidence).lower >= lower;
  let [below, above] = [0, 1];
  while (!isEnough(above)) [below, above] = [above, 2 * above];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (below + above) / 2;
    if (isEnough(middle)) above = middle;
    else below = middle;
  }
  return above;
}

/** The lower bound as a function of the number of units. */
function boundOn({ value, ci, units, correctedFor: chance }: Gated): (units: number) => number {
  const z = normalQuantile(ci.level);
  const student = (n: number) => studentQuantile(ci.level, n - 1);
  switch (ci.method) {
    case 'modified-wilson':
      return (n) => wilsonStudent(value, n, ci.level).lower;
    case 'wilson':
      return (n) => wilsonBounds(value, n, z).lower;
    case 'effective-wilson': {
      if (chance === null) break;
      const toShare = (figure: number) => figure * (1 - chance) + chance;
      const [share, lower] = [toShare(value), toShare(ci.lower)];
      if (lower <= 0) break;
      const perUnit = impliedUnits(share, lower, student(units)) / units;
      return (n) => (wilsonBounds(share, perUnit * n, student(n)).lower - chance) / (1 - chance);
    }
    case 'wilson-of-jaccard': {
      const joint = (specific: number) => specific / (2 - specific);
      if (ci.lower <= 0) break;
      const perUnit = unitsOfStudent(joint(value), joint(ci.lower), ci.level) / units;
      return (n) => {
        const { lower } = wilsonStudent(joint(value), perUnit * n, ci.level);
        return (2 * lower) / (1 + lower);
      };
    }
  }
  const perRoot = (value - ci.lower) * Math.sqrt(units);
  const ofStudent = isStudents(ci);
  return (n) => value - (perRoot / Math.sqrt(n)) * (ofStudent ? student(n) / student(units) : 1);
}
