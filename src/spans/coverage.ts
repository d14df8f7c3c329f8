import type { Mark, MarkedTexts } from './marked-texts.ts';
import type { Unit } from './units.ts';

/** How much of a unit the marks of a category must cover, taken together, for a coder to have given it. */
export type Overlap = 'any' | { readonly share: number } | { readonly characters: number };

/** Sums of shares come out a little beside what they should be. */
const TINY = 1e-9;

function fewest(overlap: Overlap, length: number): number {
  if (overlap === 'any') return 1;
  return 'share' in overlap ? Math.max(1, overlap.share * length - TINY) : overlap.characters;
}

/** What was marked of each document, by coder and category; in the order of the categories. */
export function stretchesOf({ documents, marks }: MarkedTexts): Stretches[][] {
  const stretches = documents.map((): Stretches[] => []);
  for (const [key, own] of grouped(marks)) {
    const [document, coder, category] = key.split(' ').map(Number) as [number, number, number];
    stretches[document]!.push({ coder, category, ...united(own) });
  }
  for (const all of stretches) all.sort((a, b) => a.category - b.category);
  return stretches;
}

/** What each coder gave each unit: per unit and coder the numbers of the categories. */
export function givenCategories(
  { coders }: MarkedTexts,
  marked: readonly (readonly Stretches[])[],
  units: readonly Unit[],
  overlap: Overlap,
): readonly (readonly number[])[][] {
  return units.map(({ document, start, end }) => {
    const given = coders.map((): number[] => []);
    const due = fewest(overlap, end - start);
    for (const one of marked[document]!) if (covered(one, start, end, due) >= due) given[one.coder]!.push(one.category);
    return given;
  });
}

/** What one coder marked of a document with one category: stretches that do not meet, in order. */
export interface Stretches {
  readonly coder: number;
  readonly category: number;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function grouped(marks: readonly Mark[]): Map<string, Mark[]> {
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) {
    const key = `${mark.document} ${mark.coder} ${mark.category}`;
    const group = groups.get(key);
    if (group) group.push(mark);
    else groups.set(key, [mark]);
  }
  return groups;
}

/** Marks in the order of their starts as stretches that do not meet. */
function united(marks: readonly Mark[]): { starts: number[]; ends: number[] } {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { start, end } of marks) {
    if (start === end) continue;
    const last = ends.at(-1);
    if (last !== undefined && start <= last) ends[ends.length - 1] = Math.max(last, end);
    else {
      starts.push(start);
      ends.push(end);
    }
  }
  return { starts, ends };
}

/** The parts of a unit that are covered, in order. */
export function partsIn({ starts, ends }: Stretches, { start, end }: Unit): (readonly [start: number, end: number])[] {
  const parts: (readonly [number, number])[] = [];
  for (let i = firstAfter(ends, start); i < starts.length && starts[i]! < end; i += 1)
    parts.push([Math.max(starts[i]!, start), Math.min(ends[i]!, end)]);
  return parts;
}

/** How many characters from `start` on, without `end`, are covered, or as many as are enough. */
function covered({ starts, ends }: Stretches, start: number, end: number, enough: number): number {
  let characters = 0;
  for (let i = firstAfter(ends, start); i < starts.length && starts[i]! < end && characters < enough; i += 1)
    characters += Math.min(ends[i]!, end) - Math.max(starts[i]!, start);
  return characters;
}

/** The first of ascending numbers that is larger. */
function firstAfter(numbers: readonly number[], than: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! <= than) low = middle + 1;
    else high = middle;
  }
  return low;
}
