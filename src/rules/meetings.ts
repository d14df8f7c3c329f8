import { getOrCompute } from '../memoize.ts';
import type { Overlaps } from './overlaps.ts';

/**
 * Each coding of one margin with each of another: how often they meet, by all that a rule for sets is told of two codings. Every such rule
 * reads its sum from these few numbers.
 */
export interface Meetings {
  /** Σ f(a) g(b) over all codings, and over the uncoded ones alone. */
  readonly all: number;
  readonly bothUncoded: number;
  /** The same over the codings of every two sizes: sizes × sizes. */
  readonly ofSizes: Float64Array;
  /** The same, once for each category that both have. */
  readonly sharing: Float64Array;
  /** The same by kind of meeting, of the codings that share several categories. */
  readonly ofKinds: Float64Array;
}

type Filled = { -readonly [Key in keyof Meetings]: Meetings[Key] } & { since: number };

/** What is known of one margin. */
interface Sums {
  /** How much of it there is by size, and by size and category: sizes × categories. */
  readonly bySize: Float64Array;
  readonly byCategory: Float64Array;
  /** Its codings that can share several categories with another one, and those that it once had: resamples have some of the same each time. */
  readonly several: number[];
  readonly hasSeveral: Uint8Array;
  since: number;
}

/** The codings of one margin that share several categories with one of another: every two of them, and what kind of meeting it is. */
interface Shared {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly kinds: Int32Array;
  /** Among how many codings of each margin they were looked for. */
  readonly among: readonly [number, number];
}

interface Known {
  readonly meetings: Filled;
  shared: Shared;
}

const NOTHING_SHARED: Shared = {
  first: new Int32Array(0),
  second: new Int32Array(0),
  kinds: new Int32Array(0),
  among: [0, 0],
};

/** Counts how the codings of two margins meet, once for all rules: what was counted of the same two lists is kept until it is to be forgotten. */
export class MeetingCounts {
  readonly overlaps: Overlaps;
  /** Of every category of every coding, its place in the sums by size and category. */
  readonly #places: Int32Array;
  readonly #sums = new WeakMap<Float64Array, Sums>();
  readonly #known = new WeakMap<Float64Array, WeakMap<Float64Array, Known>>();
  /** How often all was forgotten; what was counted before is filled again. */
  #since = 0;

  constructor(overlaps: Overlaps) {
    const { codings, sizeOf, categories, members, starts, row } = overlaps;
    this.overlaps = overlaps;
    this.#places = members.slice();
    for (let a = 0; a < codings; a += 1) {
      row(a); // from now on all kinds of meetings are known
      for (let i = starts[a]!; i < starts[a + 1]!; i += 1) this.#places[i] = sizeOf[a]! * categories + members[i]!;
    }
  }

  /** The lists have other numbers now. */
  forget(): void {
    this.#since += 1;
  }

  between(f: Float64Array, g: Float64Array): Meetings {
    const withF = getOrCompute(this.#known, f, () => new WeakMap());
    const known = getOrCompute(withF, g, () => ({ meetings: this.#none(), shared: NOTHING_SHARED }));
    if (known.meetings.since !== this.#since) this.#fill(known, f, g);
    return known.meetings;
  }

  #none(): Filled {
    const { sizes, meetings } = this.overlaps;
    const ofSizes = new Float64Array(sizes.length ** 2);
    const sharing = new Float64Array(sizes.length ** 2);
    return { since: -1, all: 0, bothUncoded: 0, ofSizes, sharing, ofKinds: new Float64Array(meetings.length) };
  }

  #fill(known: Known, f: Float64Array, g: Float64Array): void {
    const { sizes, categories } = this.overlaps;
    const { meetings } = known;
    const { ofSizes, sharing } = meetings;
    const [ofF, ofG] = [this.#sumsOf(f), this.#sumsOf(g)];
    meetings.since = this.#since;
    meetings.all = 0;
    meetings.bothUncoded = 0;
    for (let x = 0, i = 0; x < sizes.length; x += 1) {
      for (let y = 0; y < sizes.length; y += 1, i += 1) {
        const met = ofF.bySize[x]! * ofG.bySize[y]!;
        ofSizes[i] = met;
        meetings.all += met;
        if (sizes[x] === 0 && sizes[y] === 0) meetings.bothUncoded = met;
        if (sizes[x] === 0 || sizes[y] === 0) continue;
        const [own, other] = [x * categories, y * categories];
        sharing[i] = met === 0 ? 0 : sumOfCategories(ofF.byCategory, own, ofG.byCategory, other, categories);
      }
    }
    const [among, others] = known.shared.among;
    if (among !== ofF.several.length || others !== ofG.several.length) known.shared = this.#sharedBy(ofF, ofG);
    fillKinds(meetings.ofKinds, f, g, known.shared);
  }

  #sharedBy({ several }: Sums, other: Sums): Shared {
    const [first, second, kinds]: number[][] = [[], [], []];
    for (const a of several) {
      const row = this.overlaps.row(a);
      for (let i = 0; i < row.others.length; i += 1) {
        const b = row.others[i]!;
        if (other.hasSeveral[b] === 0) continue;
        first!.push(a);
        second!.push(b);
        kinds!.push(row.kinds[i]!);
      }
    }
    return {
      first: Int32Array.from(first!),
      second: Int32Array.from(second!),
      kinds: Int32Array.from(kinds!),
      among: [several.length, other.several.length],
    };
  }

  #sumsOf(margin: Float64Array): Sums {
    const { sizes, sizeOf, categories, starts } = this.overlaps;
    const sums = getOrCompute(
      this.#sums,
      margin,
      (): Sums => ({
        since: -1,
        bySize: new Float64Array(sizes.length),
        byCategory: new Float64Array(sizes.length * categories),
        several: [],
        hasSeveral: new Uint8Array(margin.length),
      }),
    );
    if (sums.since === this.#since) return sums;
    sums.since = this.#since;
    const { bySize, byCategory, several, hasSeveral } = sums;
    bySize.fill(0);
    byCategory.fill(0);
    for (let a = 0; a < margin.length; a += 1) {
      const p = margin[a]!;
      if (p === 0) continue;
      const size = sizeOf[a]!;
      bySize[size] = bySize[size]! + p;
      if (sizes[size]! > 1 && hasSeveral[a] === 0) {
        hasSeveral[a] = 1;
        several.push(a);
      }
      for (let i = starts[a]!; i < starts[a + 1]!; i += 1) {
        const place = this.#places[i]!;
        byCategory[place] = byCategory[place]! + p;
      }
    }
    return sums;
  }
}

/** Σ f(c) g(c) over the categories, from where those of one size start in each list. */
function sumOfCategories(f: Float64Array, own: number, g: Float64Array, other: number, categories: number): number {
  let [even, odd] = [0, 0]; // side by side, as in one sum each addition would wait for the one before
  for (let c = 0; c + 1 < categories; c += 2) {
    even += f[own + c]! * g[other + c]!;
    odd += f[own + c + 1]! * g[other + c + 1]!;
  }
  if (categories % 2 === 1) even += f[own + categories - 1]! * g[other + categories - 1]!;
  return even + odd;
}

function fillKinds(ofKinds: Float64Array, f: Float64Array, g: Float64Array, { first, second, kinds }: Shared): void {
  ofKinds.fill(0);
  for (let i = 0; i < kinds.length; i += 1) {
    const kind = kinds[i]!;
    ofKinds[kind] = ofKinds[kind]! + f[first[i]!]! * g[second[i]!]!;
  }
}
