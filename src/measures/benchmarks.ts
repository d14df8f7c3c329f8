import { normalProbability } from './intervals/normal.ts';

/** A level of a scale and the probability that the coefficient lies in it or above. */
export interface BenchmarkLevel {
  readonly level: string;
  readonly probability: number;
}

/**
 * The highest level that a coefficient reaches with the wanted probability: by Gwet's cumulative membership probability, from its
 * standard error and not from its point alone. The normal distribution is cut off at 1, which no coefficient exceeds.
 *
 * @param value - the coefficient
 * @param se - its standard error; with 0 the point decides
 * @param probability - how sure it is to be, .95 by default
 * @see Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., chapter 6
 */
export function benchmarkLevel(scale: BenchmarkScale, value: number, se: number, probability = 0.95): BenchmarkLevel {
  const reached = scale.levels.map(({ name, from }) => ({ level: name, probability: atLeast(from, value, se) }));
  return reached.find((level) => level.probability >= probability) ?? reached.at(-1)!;
}

/** P(coefficient ≥ bound), given that it is at most 1. */
function atLeast(bound: number, value: number, se: number): number {
  if (bound === Number.NEGATIVE_INFINITY) return 1;
  if (se === 0) return value >= bound ? 1 : 0;
  const below = (x: number) => normalProbability((x - value) / se);
  return 1 - below(bound) / below(1);
}
/** A scale of words for coefficients: a level holds from its lower bound up to the next. */
export interface BenchmarkScale {
  readonly title: string;
  readonly source: string;
  /** From the highest level down; the last has no lower bound. */
  readonly levels: readonly { readonly name: string; readonly from: number }[];
}

const LOWEST = Number.NEGATIVE_INFINITY;

/** What Krippendorff (2004) asks of alpha: at least this for tentative conclusions, and this to rely on the data. */
export const KRIPPENDORFF = { tentative: 0.667, reliable: 0.8 } as const;

/** The benchmark scales there are. All of them are conventions; none follows from the coefficients. */
export const benchmarkScales = {
  'landis-koch': {
    title: 'Landis & Koch (1977)',
    source: 'Landis & Koch (1977), Biometrics 33, 159–174',
    levels: [
      { name: 'almost perfect', from: 0.8 },
      { name: 'substantial', from: 0.6 },
      { name: 'moderate', from: 0.4 },
      { name: 'fair', from: 0.2 },
      { name: 'slight', from: 0 },
      { name: 'poor', from: LOWEST },
    ],
  },
  krippendorff: {
    title: 'Krippendorff (2004)',
    source: 'Krippendorff (2004), Human Communication Research 30, 411–433',
    levels: [
      { name: 'reliable', from: KRIPPENDORFF.reliable },
      { name: 'good for tentative conclusions', from: KRIPPENDORFF.tentative },
      { name: 'not reliable', from: LOWEST },
    ],
  },
  mchugh: {
    title: 'McHugh (2012)',
    source: 'McHugh (2012), Biochemia Medica 22, 276–282',
    levels: [
      { name: 'almost perfect', from: 0.9 },
      { name: 'strong', from: 0.8 },
      { name: 'moderate', from: 0.6 },
      { name: 'weak', from: 0.4 },
      { name: 'minimal', from: 0.2 },
      { name: 'none', from: LOWEST },
    ],
  },
  altman: {
    title: 'Altman (1991)',
    source: 'Altman (1991), Practical Statistics for Medical Research',
    levels: [
      { name: 'very good', from: 0.8 },
      { name: 'good', from: 0.6 },
      { name: 'moderate', from: 0.4 },
      { name: 'fair', from: 0.2 },
      { name: 'poor', from: LOWEST },
    ],
  },
} satisfies Record<string, BenchmarkScale>;

export type BenchmarkName = keyof typeof benchmarkScales;

export const benchmarkNames = Object.keys(benchmarkScales) as BenchmarkName[];

/** What a scale is called; an unknown name stays as it is. */
export function benchmarkTitle(name: string): string {
  return name in benchmarkScales ? benchmarkScales[name as BenchmarkName].title : name;
}
