import { MISSING } from '../../codings/coding.ts';
import { measureNames, measures } from '../../measures/catalogue.ts';
import { type CodersFigure, groupFigure, pairFigure } from '../../measures/coders-figure.ts';
import { type Facts, type GroupMeasure, type Measure, type PairMeasure, PLAIN } from '../../measures/measure.ts';
import { numberOf } from '../../names/numbers.ts';
import { pairsOf } from '../../patterns/pair-table.ts';
import type { Patterns } from '../../patterns/patterns.ts';
import { isMultiple } from '../../patterns/select.ts';
import { UsageError } from '../../problems.ts';
import type { Weights } from '../../rules/weights.ts';
import type { FigureOptions } from './options.ts';

/** What measures need to know of data, as a whole or of one category alone. */
export function factsOf(
  patterns: Patterns,
  alone: boolean,
  {
    atLeast = [],
    scale = 'nominal',
    declared = false,
  }: Partial<Pick<FigureOptions, 'atLeast' | 'scale' | 'declared'>> = {},
): Facts {
  return {
    coders: patterns.coders.length,
    categories: patterns.categories.length,
    multiple: isMultiple(patterns),
    alone,
    missing: patterns.cells.includes(MISSING),
    ordered: scale !== 'nominal' && hasOrder(patterns.categories, declared),
    numeric: scale === 'interval' || scale === 'ratio',
    atLeast,
  };
}

/** Whether the order of the categories is known: a codebook declares it, or they are numbers. */
export function hasOrder(categories: readonly string[], declared: boolean): boolean {
  return declared || categories.every((category) => !Number.isNaN(numberOf(category)));
}

/**
 * The measures that are wanted: for "default" the usual ones in their order, then those that "all" or their names ask for, in the
 * catalogue's order.
 */
export function wantedMeasures<Of extends Measure>(
  among: readonly Of[],
  names: readonly string[],
  usual: readonly string[],
): Of[] {
  const byDefault = names.includes('default')
    ? usual.flatMap((name) => among.filter((measure) => measure.name === name))
    : [];
  const named = among.filter((measure) => names.includes('all') || names.includes(measure.name));
  return [...new Set([...byDefault, ...named])];
}

/** The measures of two coders for every pair of these, pair by pair. */
export function figuresOfEachPair(measures: readonly PairMeasure[], coders: number): CodersFigure[] {
  return pairsOf(coders).flatMap((pair) => measures.map((measure) => pairFigure(measure, pair)));
}

/** The measures of all coders in all their variants; of figures of at least k coders, that of all. */
export function figuresOfAllCoders(measures: readonly GroupMeasure[], facts: Facts, weights: Weights): CodersFigure[] {
  return measures.flatMap((measure) =>
    (measure.variants?.(facts, weights) ?? [PLAIN])
      .filter(({ k }) => k === null || k === facts.coders)
      .map((variant) => groupFigure(measure, facts.coders, variant)),
  );
}

/** Throws if a measure is named that has no figure among these. */
export function checkNamedMeasures(names: readonly string[], figures: readonly { readonly measure: string }[]): void {
  const lacking = names.filter(
    (name) => measureNames.includes(name) && !figures.some(({ measure }) => measure === name),
  );
  if (lacking.length > 0)
    throw new UsageError(
      ...lacking.map((measure) => ({ code: 'measure-not-allowed' as const, measure, asks: demandsOf(measure) })),
    );
}

/** What a measure asks of the data: of two coders, and of all, if these differ. */
export function demandsOf(name: string): string[] {
  return [...new Set(measures.filter((measure) => measure.name === name).map(({ about }) => about.asks))];
}

/** Whether a pair has one of the reference coders, if some are named. */
export function isWithReference(
  pair: readonly string[],
  { references = [] }: Pick<FigureOptions, 'references'>,
): boolean {
  return references.length === 0 || pair.some((coder) => references.includes(coder));
}

/** Whether only the usual figures are wanted. */
export function isUsual(names: readonly string[]): boolean {
  return names.every((name) => name === 'default');
}
