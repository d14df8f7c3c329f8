import { ofCells } from './of-cells.ts';
import { MISSING, type Patterns } from './patterns.ts';

/** The units of one pattern without their coders' names: which codings they got, and how often. */
export interface CodedUnits {
  /** How many units are like this. */
  readonly units: number;
  /** By how many coders each was coded; at least 1. */
  readonly coders: number;
  /** Each coding they got with the number of coders who gave it, in canonical order. */
  readonly codings: readonly { readonly coding: number; readonly coders: number }[];
}

const kindsOf = ofCells(({ cells, coders: { length: width }, counts }): Omit<CodedUnits, 'units'>[] =>
  Array.from(counts, (_, p) => {
    const times = new Map<number, number>();
    let coders = 0;
    for (const cell of cells.subarray(p * width, (p + 1) * width)) {
      if (cell === MISSING) continue;
      coders += 1;
      times.set(cell, (times.get(cell) ?? 0) + 1);
    }
    const codings = [...times].sort(([x], [y]) => x - y).map(([coding, given]) => ({ coding, coders: given }));
    return { coders, codings };
  }),
);

/** The coded units, pattern by pattern; patterns that no unit has are left out. */
export function codedUnits(patterns: Patterns): CodedUnits[] {
  return kindsOf(patterns).flatMap((kind, p) =>
    patterns.counts[p] === 0 ? [] : [{ ...kind, units: patterns.counts[p]! }],
  );
}

/** The codings of every pattern's units, pattern after pattern, in flat lists. */
export interface GivenCodings {
  /** By how many coders a unit of each pattern was coded. */
  readonly coders: Float64Array;
  /** Where each pattern's codings start in the two lists; one more at the end. */
  readonly start: Int32Array;
  readonly coding: Int32Array;
  /** How many coders gave it. */
  readonly times: Float64Array;
}

export const givenCodings: (patterns: Patterns) => GivenCodings = ofCells((patterns) => {
  const kinds = kindsOf(patterns);
  const start = new Int32Array(kinds.length + 1);
  kinds.forEach(({ codings }, p) => {
    start[p + 1] = start[p]! + codings.length;
  });
  const all = kinds.flatMap(({ codings }) => codings);
  return {
    coders: Float64Array.from(kinds, ({ coders }) => coders),
    start,
    coding: Int32Array.from(all, ({ coding }) => coding),
    times: Float64Array.from(all, ({ coders }) => coders),
  };
});

/** How often each coding was given, to units that at least so many coders coded. */
export function tallyOf(patterns: Patterns, fewestCoders = 1): Float64Array {
  const { coders, start, coding, times } = givenCodings(patterns);
  const tally = new Float64Array(patterns.codings.length);
  for (let p = 0; p < coders.length; p += 1) {
    const units = patterns.counts[p]!;
    if (units === 0 || coders[p]! < fewestCoders) continue;
    for (let i = start[p]!; i < start[p + 1]!; i += 1) tally[coding[i]!] = tally[coding[i]!]! + units * times[i]!;
  }
  return tally;
}

/** The number of units that two coders or more coded. */
export function pairableUnits(patterns: Patterns): number {
  const { coders } = givenCodings(patterns);
  let units = 0;
  for (let p = 0; p < coders.length; p += 1) if (coders[p]! >= 2) units += patterns.counts[p]!;
  return units;
}
