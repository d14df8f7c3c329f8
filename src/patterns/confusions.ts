import { type CategorySet, sharedCount } from '../codings/coding.ts';
import { givenCodings } from './coded-units.ts';
import type { PairTable } from './pair-table.ts';
import type { Patterns } from './patterns.ts';

/** In place of a category: the coder gave nothing that the other's category could be confused with. */
export const NOTHING = -1;

/** How often one coder gave category `a` where the other gave `b`, over the units both coded. */
export interface Confusion {
  readonly a: number;
  readonly b: number;
  readonly units: number;
}

/**
 * Which categories two coders confuse. A category that both gave a unit is matched with itself. Of the
 * others, each that only the first gave is matched with each that only the second gave, or with NOTHING if there is none,
 * and the other way round.
 */
export function confusions({ categories, codings, cells, counts }: PairTable): Confusion[] {
  const matches = new Matches(categories.length);
  for (let i = 0; i < cells.length; i += 1) {
    const [first, second] = [codings[cells[i]!.a]!, codings[cells[i]!.b]!];
    if (counts[i] !== 0) forEachMatch(first, second, (a, b) => matches.add(a, b, counts[i]!));
  }
  return matches.inOrder();
}

/** Two categories, no matter who gave which: the earlier first, NOTHING last. */
export function unordered(a: number, b: number): [number, number] {
  if (a === NOTHING || b === NOTHING) return [Math.max(a, b), NOTHING];
  return a < b ? [a, b] : [b, a];
}

/** More matches take minutes to go through. */
const MOST_MATCHES = 50_000_000;

/** More pairs of categories hardly fit into memory. */
const MOST_PAIRS = 2_000_000;

/** Whether codings have so many categories that the confusions of all coders are too many to count. */
export function areConfusionsTooMany(patterns: Patterns): boolean {
  const { codings, categories } = patterns;
  const pairs = (categories.length * (categories.length + 3)) / 2; // with itself, and with NOTHING
  const most = pairs > MOST_PAIRS ? MOST_PAIRS : MOST_MATCHES;
  let matches = 0;
  return someMeeting(patterns, (first, second) => {
    matches += numberOfMatches(codings[first]!, codings[second]!);
    return matches > most;
  });
}

/** How many categories the largest coding has. */
export function largestCoding({ codings }: Pick<Patterns, 'codings'>): number {
  return codings.reduce((largest, { length }) => Math.max(largest, length), 0);
}

/**
 * The confusions of all coders, over every pair of codings of a unit, no matter who gave which: how many times category `a` is
 * matched with `b`, with `a` before `b` and NOTHING last. Needs no pair tables, so many coders cost no more than few.
 */
export function allConfusions(patterns: Patterns): Confusion[] {
  const { codings, categories } = patterns;
  const matches = new Matches(categories.length);
  someMeeting(patterns, (first, second, times) => {
    forEachMatch(codings[first]!, codings[second]!, (a, b) => matches.addUnordered(a, b, times));
    return false;
  });
  return matches.inOrder();
}

/** Two codings of a unit from two coders, no matter who gave which, the earlier coding first, and how often they meet so. */
type VisitMeeting = (first: number, second: number, times: number) => boolean;

/** Whether the test is true of some meeting; none is looked at after that. Of few codings, each two are looked at once. */
function someMeeting(patterns: Patterns, test: VisitMeeting): boolean {
  const size = patterns.codings.length;
  if (size ** 2 > givenCodings(patterns).coding.length) return someMeetingOfUnits(patterns, test);
  const met = new Float64Array(size ** 2);
  someMeetingOfUnits(patterns, (first, second, times) => {
    met[first * size + second] = met[first * size + second]! + times;
    return false;
  });
  return met.some((times, i) => times > 0 && test(Math.floor(i / size), i % size, times));
}

function someMeetingOfUnits(patterns: Patterns, test: VisitMeeting): boolean {
  const { start, coding, times } = givenCodings(patterns);
  for (let p = 0; p < patterns.counts.length; p += 1) {
    const units = patterns.counts[p]!;
    if (units === 0) continue;
    for (let i = start[p]!; i < start[p + 1]!; i += 1) {
      for (let j = i; j < start[p + 1]!; j += 1) {
        const pairs = i === j ? (times[i]! * (times[i]! - 1)) / 2 : times[i]! * times[j]!;
        if (pairs > 0 && test(coding[i]!, coding[j]!, pairs * units)) return true;
      }
    }
  }
  return false;
}

/** How often each two categories are matched, of which the second may be NOTHING. */
class Matches {
  readonly #times = new Map<number, number>();
  readonly #categories: number;

  constructor(categories: number) {
    this.#categories = categories;
  }

  add(a: number, b: number, times: number): void {
    const key = (a - NOTHING) * (this.#categories + 1) + (b - NOTHING);
    this.#times.set(key, (this.#times.get(key) ?? 0) + times);
  }

  addUnordered(a: number, b: number, times: number): void {
    if (b === NOTHING || (a !== NOTHING && a <= b)) this.add(a, b, times);
    else this.add(b, a, times);
  }

  inOrder(): Confusion[] {
    const width = this.#categories + 1;
    return Array.from(this.#times, ([key, units]) => ({
      a: Math.floor(key / width) + NOTHING,
      b: (key % width) + NOTHING,
      units,
    })).sort((x, y) => x.a - y.a || x.b - y.b);
  }
}

/** The matches between two codings of one unit. */
export function against(first: CategorySet, second: CategorySet): [number, number][] {
  const matches: [number, number][] = [];
  forEachMatch(first, second, (a, b) => matches.push([a, b]));
  return matches;
}

function forEachMatch(first: CategorySet, second: CategorySet, visit: (a: number, b: number) => void): void {
  const { onlyFirst, onlySecond, shared } = parted(first, second);
  for (const category of shared) visit(category, category);
  if (onlyFirst.length === 0) for (const b of onlySecond) visit(NOTHING, b);
  if (onlySecond.length === 0) for (const a of onlyFirst) visit(a, NOTHING);
  for (const a of onlyFirst) for (const b of onlySecond) visit(a, b);
}

function numberOfMatches(first: CategorySet, second: CategorySet): number {
  const shared = sharedCount(first, second);
  const [onlyFirst, onlySecond] = [first.length - shared, second.length - shared];
  return shared + (onlyFirst === 0 || onlySecond === 0 ? onlyFirst + onlySecond : onlyFirst * onlySecond);
}

/** What both codings have, and what only one of them has. */
function parted(first: CategorySet, second: CategorySet) {
  const shared: number[] = [];
  const onlyFirst: number[] = [];
  const onlySecond: number[] = [];
  for (let i = 0, j = 0; i < first.length || j < second.length; ) {
    const difference = (first[i] ?? Number.POSITIVE_INFINITY) - (second[j] ?? Number.POSITIVE_INFINITY);
    if (difference === 0) shared.push(first[i]!);
    else if (difference < 0) onlyFirst.push(first[i]!);
    else onlySecond.push(second[j]!);
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return { shared, onlyFirst, onlySecond };
}
