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

type Kind = Omit<CodedUnits, 'units'>;

/** What the patterns' cells hold, found once for all numbers of units that resampling gives them. */
const known = new WeakMap<Int32Array, readonly Kind[]>();

/** The coded units, pattern by pattern; patterns that no unit has are left out. */
export function codedUnits(patterns: Patterns): CodedUnits[] {
  const kinds = known.get(patterns.cells) ?? kindsOf(patterns);
  known.set(patterns.cells, kinds);
  return kinds.flatMap((kind, p) => (patterns.counts[p] === 0 ? [] : [{ ...kind, units: patterns.counts[p]! }]));
}

function kindsOf({ cells, coders: { length: width }, counts }: Patterns): Kind[] {
  return Array.from(counts, (_, p) => {
    const times = new Map<number, number>();
    let coders = 0;
    for (const cell of cells.subarray(p * width, (p + 1) * width)) {
      if (cell === MISSING) continue;
      coders += 1;
      times.set(cell, (times.get(cell) ?? 0) + 1);
    }
    const codings = [...times].sort(([x], [y]) => x - y).map(([coding, given]) => ({ coding, coders: given }));
    return { coders, codings };
  });
}

/** How often each coding was given to these units. */
export function tallyOf(units: readonly CodedUnits[], codings: number): Float64Array {
  const tally = new Float64Array(codings);
  for (const unit of units) {
    for (const { coding, coders } of unit.codings) tally[coding] = tally[coding]! + unit.units * coders;
  }
  return tally;
}
