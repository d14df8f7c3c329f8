import { ofCells } from './of-cells.ts';
import { MISSING, type Patterns } from './patterns.ts';

/** The patterns that a coder coded. Where many coders each coded a few, their figures need not look at all patterns. */
export function codedBy(patterns: Patterns, coder: number): Int32Array {
  return byCoder(patterns)[coder]!;
}

const byCoder = ofCells(({ coders: { length: width }, cells, counts }: Patterns): readonly Int32Array[] =>
  Array.from({ length: width }, (_, coder) => {
    const coded = new Int32Array(counts.length);
    let end = 0;
    for (let p = 0; p < counts.length; p += 1) if (cells[p * width + coder] !== MISSING) coded[end++] = p;
    return coded.slice(0, end);
  }),
);

/** The number of units of some of the patterns. */
export function unitsIn({ counts }: Patterns, some: Int32Array): number {
  let units = 0;
  for (let i = 0; i < some.length; i += 1) units += counts[some[i]!]!;
  return units;
}
