import type { Patterns } from './patterns.ts';

/** What follows from the patterns' cells alone is found once, for all numbers of units that resampling gives the patterns. */
export function ofCells<Found>(find: (patterns: Patterns) => Found): (patterns: Patterns) => Found {
  const known = new WeakMap<Int32Array, Found>();
  return (patterns) => {
    const before = known.get(patterns.cells);
    if (before !== undefined) return before;
    const found = find(patterns);
    known.set(patterns.cells, found);
    return found;
  };
}

/** The same for what follows from cells and something else, such as weights. */
export function ofCellsAnd<Key extends object, Found>(
  find: (patterns: Patterns, key: Key) => Found,
): (patterns: Patterns, key: Key) => Found {
  const known = new WeakMap<Key, (patterns: Patterns) => Found>();
  return (patterns, key) => {
    const before = known.get(key);
    if (before !== undefined) return before(patterns);
    const own = ofCells((some) => find(some, key));
    known.set(key, own);
    return own(patterns);
  };
}

/** What is known under the key, else what is found now and known from then on. */
export function knownUnder<Key, Found>(known: Map<Key, Found>, key: Key, find: () => Found): Found {
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = find();
  known.set(key, found);
  return found;
}
