import { getOrCompute } from '../memoize.ts';
import { sumOfProducts } from './margins.ts';
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

interface Sums {
  /** How much of a margin there is by size, and by size and category. */
  readonly bySize: Float64Array;
  readonly byCategory: readonly Float64Array[];
  /** The first `several` of these are those of its codings that can share several categories with another. */
  readonly withSeveral: Int32Array;
  several: number;
  since: number;
}

/** Counts how the codings of two margins meet, once for all rules: what was counted of the same two lists is kept until it is to be forgotten. */
export class MeetingCounts {
  readonly overlaps: Overlaps;
  readonly #rows: Rows;
  readonly #sums = new WeakMap<Float64Array, Sums>();
  readonly #known = new WeakMap<Float64Array, WeakMap<Float64Array, Filled>>();
  /** How often all was forgotten; what was counted before is filled again. */
  #since = 0;

  constructor(overlaps: Overlaps) {
    this.overlaps = overlaps;
    this.#rows = rowsOf(overlaps); // from now on all kinds of meetings are known
  }

  /** The lists have other numbers now. */
  forget(): void {
    this.#since += 1;
  }

  between(f: Float64Array, g: Float64Array): Meetings {
    const withF = getOrCompute(this.#known, f, () => new WeakMap());
    const found = getOrCompute(withF, g, () => this.#none());
    if (found.since !== this.#since) this.#fill(found, f, g);
    return found;
  }

  #none(): Filled {
    const { sizes, meetings } = this.overlaps;
    const ofSizes = new Float64Array(sizes.length ** 2);
    const sharing = new Float64Array(sizes.length ** 2);
    return { since: -1, all: 0, bothUncoded: 0, ofSizes, sharing, ofKinds: new Float64Array(meetings.length) };
  }

  #fill(found: Filled, f: Float64Array, g: Float64Array): void {
    const { sizes } = this.overlaps;
    const { ofSizes, sharing } = found;
    const [ofF, ofG] = [this.#sumsOf(f), this.#sumsOf(g)];
    found.since = this.#since;
    found.all = 0;
    found.bothUncoded = 0;
    for (let x = 0, i = 0; x < sizes.length; x += 1) {
      for (let y = 0; y < sizes.length; y += 1, i += 1) {
        const met = ofF.bySize[x]! * ofG.bySize[y]!;
        ofSizes[i] = met;
        found.all += met;
        if (sizes[x] === 0 && sizes[y] === 0) found.bothUncoded = met;
        if (sizes[x] === 0 || sizes[y] === 0) continue;
        sharing[i] = met === 0 ? 0 : sumOfProducts(ofF.byCategory[x]!, ofG.byCategory[y]!);
      }
    }
    this.#fillKinds(found.ofKinds, f, g, ofF);
  }

  #fillKinds(ofKinds: Float64Array, f: Float64Array, g: Float64Array, { withSeveral, several }: Sums): void {
    const { starts, others, kinds } = this.#rows;
    ofKinds.fill(0);
    for (let n = 0; n < several; n += 1) {
      const a = withSeveral[n]!;
      const p = f[a]!;
      const end = starts[a + 1]!;
      for (let i = starts[a]!; i < end; i += 1) {
        const kind = kinds[i]!;
        ofKinds[kind] = ofKinds[kind]! + p * g[others[i]!]!;
      }
    }
  }

  #sumsOf(margin: Float64Array): Sums {
    const { sizes, sizeOf, categories, members, starts } = this.overlaps;
    const sums = getOrCompute(this.#sums, margin, (): Sums => {
      const byCategory = sizes.map((size) => new Float64Array(size === 0 ? 0 : categories));
      const withSeveral = new Int32Array(margin.length);
      return { since: -1, bySize: new Float64Array(sizes.length), byCategory, withSeveral, several: 0 };
    });
    if (sums.since === this.#since) return sums;
    sums.since = this.#since;
    const { bySize, byCategory } = sums;
    bySize.fill(0);
    for (const some of byCategory) some.fill(0);
    sums.several = 0;
    for (let a = 0; a < margin.length; a += 1) {
      const p = margin[a]!;
      if (p === 0) continue;
      const size = sizeOf[a]!;
      bySize[size] = bySize[size]! + p;
      if (sizes[size]! > 1) sums.withSeveral[sums.several++] = a;
      const some = byCategory[size]!;
      for (let i = starts[a]!; i < starts[a + 1]!; i += 1) some[members[i]!] = some[members[i]!]! + p;
    }
    return sums;
  }
}

/** The rows of all codings, one after the other in one list, as resamples go through them again and again. */
interface Rows {
  /** Where each row starts; one more entry at the end. */
  readonly starts: Int32Array;
  readonly others: Int32Array;
  readonly kinds: Int32Array;
}

function rowsOf({ codings, row }: Overlaps): Rows {
  const starts = new Int32Array(codings + 1);
  for (let a = 0; a < codings; a += 1) starts[a + 1] = starts[a]! + row(a).others.length;
  const others = new Int32Array(starts[codings]!);
  const kinds = new Int32Array(starts[codings]!);
  for (let a = 0; a < codings; a += 1) {
    const own = row(a);
    others.set(own.others, starts[a]!);
    kinds.set(own.kinds, starts[a]!);
  }
  return { starts, others, kinds };
}
