import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Segment } from '../../spans/continuum.ts';

/**
 * A continuum as chance would have it: for each coder the units of one of the coders, drawn at random, moved along by a random shift;
 * what passes the end goes on at the start. Shifts differ by at least half the mean length of a unit, as far as there is room.
 *
 * @param units - of each coder, on a continuum from 0 to `length`
 * @see Mathet, Widlöcher & Métivier (2015), section 5.2
 */
export function shuffled(
  units: readonly (readonly Segment[])[],
  length: number,
  generator: RandomGenerator,
): Segment[][] {
  const all = units.flat();
  const apart = all.reduce((sum, { start, end }) => sum + end - start, 0) / all.length / 2;
  let free: (readonly [start: number, end: number])[] = [[0, length]];
  return units.map(() => {
    const shift = shiftIn(free.length > 0 ? free : [[0, length]], generator);
    free = free.flatMap(([start, end]) => without(start, end, shift - apart, shift + apart));
    const own = units[uniformInt(generator, 0, units.length - 1)]!;
    const moved = own.map(({ start, end, category }) => {
      const by = start + shift > length ? shift - length : shift;
      return { start: start + by, end: end + by, category };
    });
    return moved.toSorted((a, b) => a.start - b.start);
  });
}

/** A whole number in one of the stretches, each as likely as it is long. */
function shiftIn(stretches: readonly (readonly [number, number])[], generator: RandomGenerator): number {
  const total = stretches.reduce((sum, [start, end]) => sum + end - start, 0);
  const GRAINS = 2 ** 31 - 1;
  let place = (uniformInt(generator, 0, GRAINS) / (GRAINS + 1)) * total;
  for (const [start, end] of stretches) {
    if (place < end - start) return Math.floor(start + place);
    place -= end - start;
  }
  return Math.floor(stretches.at(-1)![1]);
}

function without(start: number, end: number, from: number, to: number): (readonly [number, number])[] {
  if (to <= start || from >= end) return [[start, end]];
  const rest = [[start, Math.min(from, end)] as const, [Math.max(to, start), end] as const];
  return rest.filter(([first, last]) => last > first);
}
