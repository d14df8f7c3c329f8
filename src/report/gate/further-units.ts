import { type Interval, isStudents } from '../../measures/intervals/interval.ts';
import { normalQuantile, studentQuantile } from '../../measures/intervals/quantiles.ts';

/** A figure closer to the threshold than this counts as exactly at it. */
const AT_THE_THRESHOLD = 1e-9;

/**
 * How many more units would lift the lower bound to the threshold T, if the figure p stayed the same.
 * - Wilson: the bound of a share is at T when p − T = z √(T (1 − T) / m), so m = z² T (1 − T) / (p − T)² units in all.
 * - Otherwise the distance d from figure to bound shrinks with the square root of the number of units: m = n (d / (p − T))².
 * - Student's t: the quantile shrinks too, so m is the smallest number with d √(n / m) t(m − 1) / t(n − 1) ≤ p − T.
 *
 * @param figure - its lower bound must be below `needed`, and its value at or above it
 * @returns null if the figure is exactly at the threshold: then no number of units is enough
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

/** The smallest number of further units for which the bound reaches the threshold; the distance to it shrinks with every unit. */
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
