import { type Interval, isStudents } from '../../measures/intervals/interval.ts';
import { normalQuantile, studentQuantile } from '../../measures/intervals/quantiles.ts';

/** A figure nearer to the threshold than this is at it. */
const AT_THE_THRESHOLD = 1e-9;

/**
 * How many units more would bring the lower bound up to the threshold, if the figure stayed as it is. Wilson's lower bound of a share p
 * is at T where p − T = z √(T (1 − T) / m), so that m = z² T (1 − T) / (p − T)². Elsewhere a standard error shrinks with the root of
 * the number of units: the distance from figure to bound, d on n units, is d √(n / m) on m units, and m = n (d / (value − T))². Where
 * the interval is Student's it shrinks with his quantile too: d √(n / m) t(m − 1) / t(n − 1) ≤ value − T.
 *
 * @param figure - with a lower bound < needed ≤ value
 * @returns null where the figure is at the threshold itself, which no number of units brings its bound to
 */
export function furtherUnits(
  { value, ci, units }: { readonly value: number; readonly ci: Interval; readonly units: number },
  needed: number,
): number | null {
  const room = value - needed;
  if (room < AT_THE_THRESHOLD) return null;
  const distance = value - ci.lower;
  if (isStudents(ci)) return furtherByStudent({ distance, room, units }, ci.level);
  const total =
    ci.method === 'wilson'
      ? (normalQuantile(ci.level) ** 2 * needed * (1 - needed)) / room ** 2
      : units * (distance / room) ** 2;
  return Math.max(1, Math.ceil(total - units - 1e-9));
}

/** The fewest further units with which the distance from figure to bound is no more than the room; it shrinks with every unit. */
function furtherByStudent(
  { distance, room, units }: { readonly distance: number; readonly room: number; readonly units: number },
  confidence: number,
): number {
  const perQuantile = (distance * Math.sqrt(units)) / studentQuantile(confidence, units - 1);
  const isEnough = (more: number) =>
    (perQuantile * studentQuantile(confidence, units + more - 1)) / Math.sqrt(units + more) <= room * (1 + 1e-9);
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
