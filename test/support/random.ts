import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Coding } from './study.ts';

/** Numbers from 0 to 1, the same for the same seed. */
export type Random = () => number;

export function random(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
}

/** One of the positions, with these probabilities. */
export function drawn(probabilities: readonly number[], next: Random): number {
  let left = next();
  const found = probabilities.findIndex((p) => {
    left -= p;
    return left < 0;
  });
  return found === -1 ? probabilities.length - 1 : found;
}

/** The order of these at random. */
export function shuffled<T>(items: readonly T[], next: Random): T[] {
  return items
    .map((item) => ({ item, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

export interface CodingHabits {
  readonly probabilities: readonly number[];
  /** How often a coder gives the unit's own category; else any, by the probabilities. */
  readonly right: number;
  /** How often a coder adds another category. */
  readonly more: number;
  /** How often a coder leaves the unit uncoded. */
  readonly none: number;
  /** Two categories that coders take for each other, and how often. */
  readonly confused?: readonly [a: number, b: number, share: number];
}

/** What so many coders give a unit of this category. */
export function codedBy(coders: number, truth: number, how: CodingHabits, next: Random): Coding[] {
  return Array.from({ length: coders }, () => {
    if (next() < how.none) return [];
    let given = next() < how.right ? truth : drawn(how.probabilities, next);
    const [a, b, share] = how.confused ?? [-1, -1, 0];
    if ((given === a || given === b) && next() < share) given = given === a ? b : a;
    const other = next() < how.more ? drawn(how.probabilities, next) : given;
    return [...new Set([given, other])].sort((x, y) => x - y);
  });
}
