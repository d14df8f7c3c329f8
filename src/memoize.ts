/** Computes what is requested when it is first requested. */
export function once<Result>(compute: () => Result): () => Result {
  let cached: Result | undefined;
  return () => {
    cached ??= compute();
    return cached;
  };
}

/** The same function of a number, which keeps what it found. */
export function remembering<Result>(of: (x: number) => Result): (x: number) => Result {
  const known = new Map<number, Result>();
  return (x) => getOrCompute(known, x, () => of(x));
}

/** What a Map and a WeakMap have in common. */
interface Cache<Key, Result> {
  get(key: Key): Result | undefined;
  set(key: Key, result: Result): unknown;
}

/** The cached value of the key, or the one that is computed and cached now. */
export function getOrCompute<Key, Result>(cache: Cache<Key, Result>, key: Key, compute: () => Result): Result {
  const cached = cache.get(key);
  if (cached !== undefined) return cached;
  const result = compute();
  cache.set(key, result);
  return result;
}
