import type { ViewColumn } from './view-column.ts';

const MOST_PAIRS = 30;

/** Every two of these names, or the first of them. */
export function pairs(names: readonly string[]): [string, string][] {
  return names.flatMap((a, i) => names.slice(i + 1).map((b): [string, string] => [a, b])).slice(0, MOST_PAIRS);
}

/** The mean of those that are known; undefined where none is. */
export function mean(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** Cohen's kappa of two columns as they stand; undefined where nothing varies. */
export function kappa(a: ViewColumn, b: ViewColumn): number | undefined {
  const place = new Map(b.values.map((text, i) => [text.toLowerCase(), i]));
  const same = a.values.map((text) => place.get(text.toLowerCase()) ?? -1);
  const [counts, others] = [new Map<number, number>(), new Map<number, number>()];
  let rows = 0;
  let agreed = 0;
  const step = Math.max(1, Math.floor(a.rows / 2_000));
  for (let row = 0; row < a.rows; row += step) {
    const [x, y] = [a.cells[row]!, b.cells[row]!];
    if (x < 0 || y < 0) continue;
    rows += 1;
    if (same[x] === y) agreed += 1;
    counts.set(x, (counts.get(x) ?? 0) + 1);
    others.set(y, (others.get(y) ?? 0) + 1);
  }
  if (rows === 0) return undefined;
  let chance = 0;
  for (const [x, times] of counts) chance += (times * (others.get(same[x]!) ?? 0)) / (rows * rows);
  return chance >= 1 ? undefined : (agreed / rows - chance) / (1 - chance);
}
