import type { Continuum, Segment } from '../../src/spans/continuum.ts';

/** A continuum of one document: of each coder units as "A2-10 B14-20", a category of one letter or digit with start and end. */
export function spansOfCoders([start, end]: readonly [number, number], ...coders: readonly string[]): Continuum {
  const categories: string[] = [];
  const units = coders.map((typed) =>
    typed
      .split(' ')
      .filter((one) => one !== '')
      .map((one): Segment => {
        const [from, to] = one.slice(1).split('-').map(Number);
        if (!categories.includes(one[0]!)) categories.push(one[0]!);
        return { category: categories.indexOf(one[0]!), start: from!, end: to! };
      })
      .toSorted((a, b) => a.start - b.start),
  );
  return { coders: coders.length, categories: categories.length, stretches: [{ start, end, units }] };
}
