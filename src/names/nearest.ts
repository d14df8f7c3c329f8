import { closest, distance } from 'fastest-levenshtein';

/** The names that may have been meant: the nearest one, else all that contain what was typed, such as the kappas of "kappa". */
export function likelyNames(typed: string, names: readonly string[]): readonly string[] {
  const nearest = nearestName(typed, names);
  if (nearest !== undefined) return [nearest];
  const part = typed.trim().toLowerCase();
  return part.length < 3 ? [] : names.filter((one) => one.toLowerCase().includes(part));
}

/** The name that was probably meant, whatever its case, if one is close enough. */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const lower = typed.toLowerCase();
  const all = names.map((name) => name.toLowerCase());
  const nearest = closest(lower, all);
  const apart = distance(lower, nearest);
  return apart < typed.length && apart <= Math.ceil(typed.length / 3) ? names[all.indexOf(nearest)] : undefined;
}

/** 'a, b or c' */
export function alternatives(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' or ');
}
