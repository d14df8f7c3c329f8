import { getOrCompute } from '../../memoize.ts';
import type { Continuum, Segment, Stretch } from '../../spans/continuum.ts';

/** The category of what lies between units, which is a segment, too. */
export const GAP = -1;

/** Two segments that have characters in common, and how many. */
export interface Meeting {
  readonly one: Segment;
  readonly other: Segment;
  readonly length: number;
}

/** Units that do not overlap, in order, with the gaps between them. */
export function withGaps({ start, end }: Stretch, units: readonly Segment[]): Segment[] {
  const segments: Segment[] = [];
  let place = start;
  for (const unit of units) {
    if (unit.start > place) segments.push({ start: place, end: unit.start, category: GAP });
    segments.push(unit);
    place = unit.end;
  }
  if (place < end) segments.push({ start: place, end, category: GAP });
  return segments;
}

/** Each pair of segments with characters in common; both lists cover the same stretch, in order and without overlaps. */
export function meetings(ones: readonly Segment[], others: readonly Segment[]): Meeting[] {
  const met: Meeting[] = [];
  let [i, j] = [0, 0];
  while (i < ones.length && j < others.length) {
    const [one, other] = [ones[i]!, others[j]!];
    const length = Math.min(one.end, other.end) - Math.max(one.start, other.start);
    if (length > 0) met.push({ one, other, length });
    if (one.end <= other.end) i += 1;
    if (other.end <= one.end) j += 1;
  }
  return met;
}

/** L: how many characters the continuum has. */
export function lengthOf({ stretches }: Continuum): number {
  return stretches.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** What a measure takes from a document, found once, although the jackknife computes a figure without each of the others. */
export function onceForStretch<Part>(find: (stretch: Stretch) => Part): (stretch: Stretch) => Part {
  const known = new WeakMap<Stretch, Part>();
  return (stretch) => getOrCompute(known, stretch, () => find(stretch));
}

/** The units of one category alone, which is the only one; what other categories have is gap. */
export function ofCategory(continuum: Continuum, category: number): Continuum {
  const stretches = continuum.stretches.map((stretch) => byCategory(stretch).get(category) ?? withoutUnits(stretch));
  return { ...continuum, categories: 1, stretches };
}

/** A document once for each category that somebody used in it. */
const byCategory = onceForStretch((stretch): ReadonlyMap<number, Stretch> => {
  const used = new Set(stretch.units.flat().map(({ category }) => category));
  const alone = (category: number): Stretch => ({
    ...stretch,
    units: stretch.units.map((own) =>
      own.filter((unit) => unit.category === category).map((unit) => ({ ...unit, category: 0 })),
    ),
  });
  return new Map([...used].map((category) => [category, alone(category)]));
});

const withoutUnits = onceForStretch((stretch): Stretch => ({ ...stretch, units: stretch.units.map(() => []) }));

/** Whether a coder’s units overlap, so that a place has two values. */
export function hasOverlaps({ stretches }: Continuum): boolean {
  return stretches.some(isWithOverlaps);
}

const isWithOverlaps = onceForStretch(({ units }) =>
  units.some((own) => own.some((unit, i) => i > 0 && unit.start < own[i - 1]!.end)),
);
