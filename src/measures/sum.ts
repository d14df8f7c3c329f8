/** Σ part(item) */
export function sumOf<T>(items: readonly T[], part: (item: T) => number): number {
  let sum = 0;
  for (const item of items) sum += part(item);
  return sum;
}
