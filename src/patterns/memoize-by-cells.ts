import type { Patterns } from './patterns.ts';

/**
 * Computes once what depends on the patterns' cells alone. A resample is the same patterns with other counts,
 * `{ ...patterns, counts }`, and shares their cells, so this is computed once for all resamples.
 */
export function memoizeByCells<Result>(compute: (patterns: Patterns) => Result): (patterns: Patterns) => Result {
  const cache = new WeakMap<Int32Array, Result>();
  return (patterns) => {
    const cached = cache.get(patterns.cells);
    if (cached !== undefined) return cached;
    const result = compute(patterns);
    cache.set(patterns.cells, result);
    return result;
  };
}

/** The same for what depends on the cells and something else, such as weights. */
export function memoizeByCellsAnd<Key extends object, Result>(
  compute: (patterns: Patterns, key: Key) => Result,
): (patterns: Patterns, key: Key) => Result {
  const cache = new WeakMap<Key, (patterns: Patterns) => Result>();
  return (patterns, key) => {
    const cached = cache.get(key);
    if (cached !== undefined) return cached(patterns);
    const ofKey = memoizeByCells((some) => compute(some, key));
    cache.set(key, ofKey);
    return ofKey(patterns);
  };
}
