import type { Continuum, Segment } from '../../spans/continuum.ts';
import type { UnitizingFigure } from './figure.ts';
import type { NamedFigure } from './measure.ts';
import { ofCategory } from './meetings.ts';

/** One document as two coders unitized it: the units of the one and of the other. */
export type TwoCoders = readonly [readonly Segment[], readonly Segment[]];

/** Figures, by name, for each pair of coders and each category, and for all categories together if `areTogether`. */
export function figuresOfPairs(
  continuum: Continuum,
  areTogether: boolean,
  figuresOf: (documents: readonly TwoCoders[]) => Readonly<Record<string, UnitizingFigure>>,
): NamedFigure[] {
  const { coders, categories } = continuum;
  const pairs = Array.from({ length: coders }, (_, i) =>
    Array.from({ length: coders - i - 1 }, (_, j) => [i, i + 1 + j] as const),
  ).flat();
  const parts = [
    ...(areTogether ? [{ category: null, of: continuum }] : []),
    ...Array.from({ length: categories }, (_, category) => ({ category, of: ofCategory(continuum, category) })),
  ];
  return pairs.flatMap((pair) =>
    parts.flatMap(({ category, of: { stretches } }) => {
      const figures = figuresOf(stretches.map(({ units }): TwoCoders => [units[pair[0]]!, units[pair[1]]!]));
      return Object.entries(figures).map(([measure, figure]) => ({ measure, pair, category, figure }));
    }),
  );
}
