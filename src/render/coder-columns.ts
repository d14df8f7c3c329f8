/** A column a coder, named as the coder is unless another column has that name, whatever its case. */
export function coderColumns(coders: readonly string[], taken: readonly string[]): ReadonlyMap<string, string> {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return new Map(
    coders.map((coder) => {
      let name = coder;
      while (used.has(name.trim().toLowerCase()) || name.trim() === '') name = `coder ${name}`;
      used.add(name.trim().toLowerCase());
      return [coder, name];
    }),
  );
}
