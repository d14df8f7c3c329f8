import { forEachPattern, MISSING, type Patterns } from './patterns.ts';

/** The units of one pattern without their coders' names: which codings they got, and how often. */
export interface CodedUnits {
  /** How many units are like this. */
  readonly units: number;
  /** By how many coders each was coded; at least 1. */
  readonly coders: number;
  /** Each coding they got with the number of coders who gave it, in canonical order. */
  readonly codings: readonly { readonly coding: number; readonly coders: number }[];
}

/** The coded units, pattern by pattern. */
export function codedUnits(patterns: Patterns): CodedUnits[] {
  const all: CodedUnits[] = [];
  forEachPattern(patterns, (cells, units) => {
    const counts = new Map<number, number>();
    let coders = 0;
    for (const cell of cells) {
      if (cell === MISSING) continue;
      coders += 1;
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
    const codings = [...counts].sort(([a], [b]) => a - b).map(([coding, times]) => ({ coding, coders: times }));
    all.push({ units, coders, codings });
  });
  return all;
}

/** How often each coding was given to these units. */
export function tallyOf(units: readonly CodedUnits[], codings: number): Float64Array {
  const tally = new Float64Array(codings);
  for (const unit of units) {
    for (const { coding, coders } of unit.codings) tally[coding] = tally[coding]! + unit.units * coders;
  }
  return tally;
}
