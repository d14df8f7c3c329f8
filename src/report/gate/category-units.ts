import { MISSING } from '../../codings/coding.ts';
import { countUnits, isPairable, type Patterns } from '../../patterns/patterns.ts';
import type { Report, Result } from '../agree/schema.ts';

/**
 * The number of units to which at least one of a figure's coders applied its category, among the units that the figure can use:
 * those coded by both of a pair, or by two coders or more.
 */
export function categoryUnits(report: Report, patterns: Patterns): (figure: Result) => number {
  const ofAll = new Map<string, number>();
  const ofPairs = unitsOfPairs(report);
  return ({ category, scope, coders }) => {
    if (scope === 'pair') return ofPairs.get(keyOf(category!, coders))!;
    if (!ofAll.has(category!)) ofAll.set(category!, appliedByAny(patterns, category!));
    return ofAll.get(category!)!;
  };
}

/** The same from a report alone, which says it of pairs: for more than two coders together it has no such number. */
export function categoryUnitsIn(report: Report): (figure: Result) => number {
  const ofPairs = unitsOfPairs(report);
  return ({ category, coders }) => ofPairs.get(keyOf(category!, coders))!;
}

function unitsOfPairs({ usage }: Report): ReadonlyMap<string, number> {
  return new Map(
    usage.flatMap(({ category, pairs }) =>
      pairs.map(({ coders, both, one }): [string, number] => [keyOf(category, coders), both + one]),
    ),
  );
}

function appliedByAny(patterns: Patterns, category: string): number {
  const position = patterns.categories.indexOf(category);
  const applies = patterns.codings.map((set) => set.includes(position));
  return countUnits(patterns, (cells) => isPairable(cells) && cells.some((cell) => cell !== MISSING && applies[cell]));
}

function keyOf(category: string, coders: readonly string[]): string {
  return JSON.stringify([category, ...[...coders].sort()]);
}
