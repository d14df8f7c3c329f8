import { expect } from 'vitest';

interface Shown {
  readonly expected: string;
  readonly actual: unknown;
}

type Program = (results: Shown[], ...values: unknown[]) => Promise<void>;

const AsyncFunction = (async () => {}).constructor as new (...args: string[]) => Program;

/** Runs an example with these names in scope; gives what each line with `// → …` behind it gave and promised. */
export async function resultsOf(code: string, scope: object): Promise<Shown[]> {
  const results: Shown[] = [];
  const program = code
    .replace(/^import .*$/gm, '')
    .replace(/^(.*?);?\s*\/\/ → (.*)$/gm, 'results.push({ actual: $1, expected: String.raw`$2` });');
  await new AsyncFunction('results', ...Object.keys(scope), program)(results, ...Object.values(scope));
  return results;
}

/** A number is shown to some digits; everything else as it is. */
export function expectShown(actual: unknown, expected: string): void {
  if (typeof actual === 'number') expect(actual).toBeCloseTo(Number(expected), expected.split('.')[1]?.length ?? 0);
  else expect(typeof actual === 'object' ? JSON.stringify(actual) : String(actual)).toBe(expected);
}
