/** Computes what is asked for when it is first asked for. */
export function once<Result>(compute: () => Result): () => Result {
  let found: Result | undefined;
  return () => {
    found ??= compute();
    return found;
  };
}
