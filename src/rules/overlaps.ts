import type { CategorySet } from '../codings/coding.ts';

/** All that a rule for sets is told of two codings: how many categories each has, and how many of these both have. */
export interface Meeting {
  readonly first: number;
  readonly second: number;
  readonly shared: number;
}

/** The codings that share two categories or more with one of them, and what kind of meeting each of them is. */
export interface Row {
  readonly others: Int32Array;
  /** Positions in `meetings`. */
  readonly kinds: Int32Array;
}

/** Which codings share several categories, and how many: counted once, whatever the number of rules. */
export interface Overlaps {
  readonly codings: number;
  /** How many categories a coding can have: each number once. */
  readonly sizes: readonly number[];
  /** Of each coding, the position of its number of categories in `sizes`. */
  readonly sizeOf: Int32Array;
  /** Categories are below this. */
  readonly categories: number;
  /** The categories of all codings, coding after coding. */
  readonly members: Int32Array;
  /** Where each coding's categories start in that list; one more entry at the end. */
  readonly starts: Int32Array;
  /** The kinds of meeting in the rows so far. */
  readonly meetings: readonly Meeting[];
  /** The row of a coding; it may be overwritten by the next one. */
  readonly row: (coding: number) => Row;
}

/** More are not kept: their rows are counted again whenever they are asked for. */
const MOST_KEPT = 1 << 23;

/** Looks up by category who has it, so that codings with nothing in common, which are the most, are never met. */
export function overlapsOf(codings: readonly CategorySet[]): Overlaps {
  const lengths = Int32Array.from(codings, ({ length }) => length);
  const sizes = [...new Set(lengths)];
  const starts = new Int32Array(codings.length + 1);
  for (let a = 0; a < codings.length; a += 1) starts[a + 1] = starts[a]! + lengths[a]!;
  const having = codingsByCategory(codings);
  const meetings: Meeting[] = [];
  const kindOf = numbering(lengths, meetings);
  const shared = new Int32Array(codings.length);
  const others = new Int32Array(codings.length);
  const kinds = new Int32Array(codings.length);
  const count = (coding: number): Row => {
    let met = 0;
    for (const category of codings[coding]!) {
      const some = having.get(category)!;
      for (let i = 0; i < some.length; i += 1) {
        const other = some[i]!;
        if (shared[other] === 0) others[met++] = other;
        shared[other] = shared[other]! + 1;
      }
    }
    let end = 0;
    for (let i = 0; i < met; i += 1) {
      const other = others[i]!;
      const both = shared[other]!;
      shared[other] = 0;
      if (both < 2) continue;
      others[end] = other;
      kinds[end] = kindOf(lengths[coding]!, lengths[other]!, both);
      end += 1;
    }
    return { others: others.subarray(0, end), kinds: kinds.subarray(0, end) };
  };
  const common = {
    codings: codings.length,
    sizes,
    sizeOf: lengths.map((length) => sizes.indexOf(length)),
    categories: 1 + codings.reduce((most, set) => Math.max(most, set.at(-1) ?? -1), -1),
    members: Int32Array.from(codings.flat()),
    starts,
    meetings,
  };
  let entries = 0;
  for (const some of having.values()) entries += some.length ** 2;
  if (entries > MOST_KEPT) return { ...common, row: count };
  const rows: Row[] = [];
  return {
    ...common,
    row: (coding) => {
      const known = rows[coding];
      if (known !== undefined) return known;
      const counted = count(coding);
      const row = { others: counted.others.slice(), kinds: counted.kinds.slice() };
      rows[coding] = row;
      return row;
    },
  };
}

function codingsByCategory(codings: readonly CategorySet[]): Map<number, number[]> {
  const having = new Map<number, number[]>();
  codings.forEach((set, coding) => {
    for (const category of set) {
      const some = having.get(category);
      if (some) some.push(coding);
      else having.set(category, [coding]);
    }
  });
  return having;
}

/** Numbers the kinds of meeting as they are met, and lists them. */
function numbering(
  lengths: Int32Array,
  meetings: Meeting[],
): (first: number, second: number, shared: number) => number {
  const base = 1 + lengths.reduce((most, length) => Math.max(most, length), 0);
  const numbers = new Map<number, number>();
  return (first, second, shared) => {
    const key = (first * base + second) * base + shared;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, meetings.length);
    return meetings.push({ first, second, shared }) - 1;
  };
}
