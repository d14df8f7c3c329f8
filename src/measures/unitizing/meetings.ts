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

/** The units of one category alone; what other categories have is gap. */
export function ofCategory(continuum: Continuum, category: number): Continuum {
  const stretches = continuum.stretches.map((stretch) => ({
    ...stretch,
    units: stretch.units.map((own) => own.filter((unit) => unit.category === category)),
  }));
  return { ...continuum, stretches };
}

/** Whether a coder’s units overlap, so that a place has two values. */
export function hasOverlaps({ stretches }: Continuum): boolean {
  return stretches.some(({ units }) =>
    units.some((own) => own.some((unit, i) => i > 0 && unit.start < own[i - 1]!.end)),
  );
}
