import type { Continuum } from '../../spans/continuum.ts';
import type { Description } from '../measure.ts';
import type { GammaWeights } from './alignment.ts';
import type { UnitizingFigure } from './figure.ts';

const NAMES = ['alpha-u', 'gamma', 'character-kappa', 'segment-agreement'] as const;

export type UnitizingName = (typeof NAMES)[number];

/** What the measures of marked texts are called: known without loading them, as few runs need one. */
export const unitizingNames: readonly string[] = NAMES;

/** A figure of marked texts with its name; `category` by position in the list of categories, null for all. */
export interface NamedFigure {
  readonly measure: string;
  readonly category: number | null;
  /** The two coders, if it is not a figure of all. */
  readonly pair?: readonly [number, number];
  readonly figure: UnitizingFigure;
  /** How many continua of chance it rests on, if these are drawn. */
  readonly samples?: number;
}

export interface UnitizingOptions {
  readonly gamma: GammaWeights;
  readonly seed: number;
  /** How much of the longer of two segments must be in both for them to agree, of 1. */
  readonly overlap: number;
}

/** A measure of marked texts as coders unitized them: a function of the continuum that gives one figure or several. */
export interface UnitizingMeasure<Name extends string = string> {
  readonly name: Name;
  readonly about: Description;
  /** Whether chance is drawn: leaving out each document would take too long, and show the draws rather than the documents. */
  readonly isDrawn?: true;
  /** Whether its figures are of two coders each. */
  readonly isOfPairs?: true;
  readonly figures: (continuum: Continuum, options: UnitizingOptions) => readonly NamedFigure[];
}

/** Declares a measure of marked texts; its type knows its name. */
export function measureOfMarks<const Name extends string>(measure: UnitizingMeasure<Name>): UnitizingMeasure<Name> {
  return measure;
}
