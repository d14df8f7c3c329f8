import { closest, distance } from 'fastest-levenshtein';

/** The name that was probably meant, whatever its case, if one is close enough. */
export function nearestName(found: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const lower = found.toLowerCase();
  const all = names.map((name) => name.toLowerCase());
  const nearest = closest(lower, all);
  const apart = distance(lower, nearest);
  return apart < found.length && apart <= Math.max(1, found.length / 3) ? names[all.indexOf(nearest)] : undefined;
}
