import { mersenne } from 'pure-rand/generator/mersenne';
import type { Continuum, Segment } from '../../spans/continuum.ts';
import { alignment, disorderOf, type GammaWeights, placesApart, type Tuple } from './alignment.ts';
import { type UnitizingFigure, undefinedFigure } from './figure.ts';
import { lengthOf } from './meetings.ts';
import { shuffled } from './shuffled.ts';

/** γ with what it was made from. */
export interface Gamma {
  readonly gamma: UnitizingFigure;
  readonly cat: UnitizingFigure;
  /** How many continua of chance were drawn. */
  readonly samples: number;
}

const FEWEST_SAMPLES = 30;
const MOST_SAMPLES = 1000;

/** How far the expected disorder may be off, as a share of it, in 95 of 100 cases. */
const PRECISION = 0.02;
const Z = 1.959963984540054;

/**
 * γ = 1 − δ / δₑ. δ is the disorder of the best alignment: the sum of the disorders of its tuples over the mean number of units of a
 * coder. δₑ is the mean of the same on continua of chance: 30, and as many more as an error of 2% asks for, at most 1000. Units of
 * different documents are never in one tuple; chance takes the documents as one text.
 *
 * γcat = 1 − δcat / δcatₑ looks at the categories of what is aligned: δcat = Σ w d / Σ w over the pairs of units in a tuple, where d is 0
 * for one category and 1 for two, and w = max(0, 1 − α d(places)) / (units in the tuple − 1).
 *
 * Range: to 1; 0 is what chance gives. Undefined for fewer than two coders and where nothing is marked. For two coders the alignment is
 * the best; for more see `alignment`, and then the observed disorder may be a little too large.
 *
 * @see Mathet, Widlöcher & Métivier (2015), The unified and holistic method gamma (γ) for inter-annotator agreement measure and alignment,
 * Computational Linguistics 41, 437–479; Mathet (2017), The agreement measure γcat, Computational Linguistics 43, 661–681
 */
export function gamma(continuum: Continuum, weights: GammaWeights, seed: number): Gamma {
  const { coders, stretches } = continuum;
  const count = stretches.reduce((sum, { units }) => sum + units.flat().length, 0);
  const reason = coders < 2 ? 'one-coder' : stretches.length === 0 ? 'no-document-in-common' : 'nothing-marked';
  if (coders < 2 || count === 0) {
    const none = undefinedFigure(reason);
    return { gamma: none, cat: none, samples: 0 };
  }
  const tuples = stretches.flatMap(({ units }) => alignment(units, weights));
  const observed = disorderOfAll(tuples, count / coders, weights);
  const generator = mersenne(seed);
  const [joined, length] = [asOneText(continuum), lengthOf(continuum)];
  const [disorders, categorical]: [number[], number[]] = [[], []];
  for (let due = FEWEST_SAMPLES; disorders.length < due; ) {
    const units = shuffled(joined, length, generator);
    const own = units.flat().length;
    if (own === 0) continue; // coders who marked nothing were drawn for all
    const sample = alignment(units, weights);
    disorders.push(disorderOfAll(sample, own / coders, weights));
    categorical.push(disorderOfCategories(sample, weights) ?? 0);
    if (disorders.length === FEWEST_SAMPLES) due = samplesFor(disorders);
  }
  return {
    gamma: against(observed, mean(disorders)),
    cat: against(disorderOfCategories(tuples, weights), mean(categorical)),
    samples: disorders.length,
  };
}

/** The units of each coder, the documents one behind the other from 0 on. */
function asOneText({ coders, stretches }: Continuum): Segment[][] {
  let place = 0;
  const all = Array.from({ length: coders }, (): Segment[] => []);
  for (const { start, end, units } of stretches) {
    units.forEach((own, coder) => {
      for (const unit of own)
        all[coder]!.push({ ...unit, start: unit.start - start + place, end: unit.end - start + place });
    });
    place += end - start;
  }
  return all;
}

function disorderOfAll(tuples: readonly Tuple[], unitsOfCoder: number, weights: GammaWeights): number {
  return tuples.reduce((sum, tuple) => sum + disorderOf(tuple, weights), 0) / unitsOfCoder;
}

/** δcat; null if no two units are aligned. */
function disorderOfCategories(tuples: readonly Tuple[], { alpha, empty }: GammaWeights): number | null {
  let [sum, total] = [0, 0];
  for (const tuple of tuples) {
    const units = tuple.filter((unit) => unit !== undefined);
    units.forEach((u, i) => {
      for (const v of units.slice(i + 1)) {
        const weight = Math.max(0, 1 - alpha * placesApart(u, v, empty)) / (units.length - 1);
        sum += u.category === v.category ? 0 : weight;
        total += weight;
      }
    });
  }
  return total === 0 ? null : sum / total;
}

function against(observed: number | null, expected: number): UnitizingFigure {
  if (observed === null) return undefinedFigure('no-units-meet');
  const parts = { reason: null, observedDisagreement: observed, expectedDisagreement: expected };
  if (expected > 0) return { value: 1 - observed / expected, ...parts };
  return undefinedFigure('no-variation');
}

/** How many samples make the mean as precise as it should be: (z · coefficient of variation / precision)². */
function samplesFor(disorders: readonly number[]): number {
  const average = mean(disorders);
  const variance = disorders.reduce((sum, one) => sum + (one - average) ** 2, 0) / (disorders.length - 1);
  const due = Math.ceil((Z ** 2 * variance) / (average * PRECISION) ** 2);
  return Math.min(MOST_SAMPLES, Math.max(FEWEST_SAMPLES, Number.isNaN(due) ? 0 : due));
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
