import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { CategoryMap } from '../../codings/coding.ts';

/** What each category becomes, by position. Only which of them become the same matters. */
export type Images = CategoryMap['images'];

/** The groupings that a map is compared with. */
export interface Groupings {
  readonly all: readonly Images[];
  /** True if these are all possible groupings, each once; false if they were drawn at random. */
  readonly exhaustive: boolean;
}

/**
 * Groupings like the map's: the same number of groups, of the same sizes, and the same number of dropped categories. All of them if
 * there are at most `most`, otherwise that many drawn at random with the seed.
 */
export function groupingsLike(map: CategoryMap, most: number, seed: number): Groupings {
  const sizes = groupSizes(map);
  if (sizes !== null && numberOfGroupings(map.from.length, sizes) <= most)
    return { all: everyGrouping(map.images, sizes), exhaustive: true };
  const generator = xoroshiro128plus(seed);
  const all = Array.from({ length: most }, () => shuffled(map.images, (bound) => uniformInt(generator, 0, bound)));
  return { all, exhaustive: false };
}

/** The sizes of the groups that are merged, and the number of categories dropped. */
interface Sizes {
  /** Of the groups of two or more, the largest first. */
  readonly merged: readonly number[];
  readonly dropped: number;
}

/** Null if a category becomes several, as under themes: then the groups overlap. */
function groupSizes({ to, images }: CategoryMap): Sizes | null {
  if (images.some((image) => image.length > 1)) return null;
  const merged = to
    .map((_, position) => images.filter((image) => image[0] === position).length)
    .filter((size) => size > 1)
    .sort((a, b) => b - a);
  return { merged, dropped: images.filter((image) => image.length === 0).length };
}

/** K! / (Π sizes! · Π (groups of equal size)!), the single categories taken as one more group. */
function numberOfGroupings(categories: number, { merged, dropped }: Sizes): number {
  let free = categories;
  let number = 1;
  for (const size of [dropped, ...merged]) {
    number *= binomial(free, size);
    free -= size;
  }
  for (const size of new Set(merged)) number /= factorial(merged.filter((one) => one === size).length);
  return Math.round(number);
}

function binomial(n: number, k: number): number {
  let value = 1;
  for (let i = 1; i <= k; i += 1) value = (value * (n - k + i)) / i;
  return value;
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}

/** Each grouping once. Of groups of equal size, the one with the first category comes first. */
function everyGrouping(images: Images, { merged, dropped }: Sizes): Images[] {
  const found: Images[] = [];
  /** What the categories become so far: the first of their group, or nothing. */
  const becomes: (number | undefined)[] = images.map((_, category) => category);
  const visit = (group: number, before: readonly number[], free: readonly number[]) => {
    const size = merged[group];
    if (size === undefined) {
      found.push(imagesOf(becomes));
      return;
    }
    for (const chosen of choices(free, size)) {
      if (before.length === size && before[0]! > chosen[0]!) continue;
      for (const category of chosen) becomes[category] = chosen[0]!;
      visit(group + 1, chosen, without(free, chosen));
      for (const category of chosen) becomes[category] = category;
    }
  };
  const categories = images.map((_, category) => category);
  for (const out of choices(categories, dropped)) {
    for (const category of out) becomes[category] = undefined;
    visit(0, [], without(categories, out));
    for (const category of out) becomes[category] = category;
  }
  return found;
}

/** The new categories are in the order of the first category of each. */
function imagesOf(becomes: readonly (number | undefined)[]): Images {
  const positions = new Map<number, number>();
  return becomes.map((first, category) => {
    if (first === undefined) return [];
    if (first === category) positions.set(first, positions.size);
    return [positions.get(first)!];
  });
}

/** Every choice of `size` of these, in their order. */
function* choices(of: readonly number[], size: number): Generator<number[]> {
  const last = of.length - size;
  const places = Array.from({ length: size }, (_, i) => i);
  for (;;) {
    yield places.map((place) => of[place]!);
    let at = size - 1; // the last place that can still move on, and those after it follow
    while (at >= 0 && places[at] === last + at) at -= 1;
    if (at < 0) return;
    for (let place = places[at]! + 1; at < size; at += 1, place += 1) places[at] = place;
  }
}

function without(all: readonly number[], some: readonly number[]): number[] {
  const left = new Set(some);
  return all.filter((one) => !left.has(one));
}

/** Fisher–Yates; equally likely for every order. */
function shuffled(images: Images, drawn: (bound: number) => number): Images {
  const order = [...images];
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = drawn(i);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
