/** A figure nearer to the threshold than this is at it. */
const AT_THE_THRESHOLD = 1e-9;

/**
 * How many units more would bring the lower bound up to the threshold, if the figure stayed as it is: a standard error shrinks
 * with the root of the number of units, so that the distance from figure to bound, d on n units, is d √(n / m) on m units.
 * With d √(n / m) = value − needed, m = n (d / (value − needed))².
 *
 * @param figure - with lower < needed ≤ value
 * @returns null where the figure is at the threshold itself, which no number of units brings its bound to
 */
export function furtherUnits(
  { value, lower, units }: { readonly value: number; readonly lower: number; readonly units: number },
  needed: number,
): number | null {
  const room = value - needed;
  if (room < AT_THE_THRESHOLD) return null;
  const total = units * ((value - lower) / room) ** 2;
  return Math.max(1, Math.ceil(total - units - 1e-9));
}
