/** A page cannot break off what never waits, but the whole worker in which it runs. */
export function runInNewContext<T>(_script: string, { work }: { readonly work: () => T }): T {
  return work();
}
