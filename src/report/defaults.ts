/** What an option is unless it is given, and between which bounds it may be. The command line and the library use the same. */
export interface Bounded {
  readonly usual: number;
  readonly lowest: number;
  readonly highest: number;
}

export const confidence: Bounded = { usual: 0.95, lowest: 0.5, highest: 0.9999 };

/** Of the bootstrap of one study. */
export const resamples: Bounded = { usual: 10_000, lowest: 100, highest: 10_000_000 };

export const seed: Bounded = { usual: 1, lowest: 0, highest: 2_147_483_647 };

/** Of the bootstrap of a change between two rounds. */
export const resamplesOfChange: Bounded = { usual: 2000, lowest: 100, highest: 1_000_000 };

/** Of a change, and of random groupings. */
export const smallerSeed: Bounded = { ...seed, highest: 2_000_000_000 };

/** Random groupings that a revision is compared with. */
export const groupings: Bounded = { usual: 1000, lowest: 100, highest: 1_000_000 };

/** Figures of a category with fewer units than this are too uncertain for a gate to judge. */
export const minUnits: Bounded = { usual: 5, lowest: 0, highest: 1_000_000 };

/** By how much more often than a model a person may be the better one: 0.2 is meant for experts, 0.15 for skilled people, 0.1 for crowds. */
export const epsilon: Bounded = { usual: 0.2, lowest: 0, highest: 1 };

/** k in "at least k of n coders". */
export const leastCoders = { lowest: 2, highest: 1_000_000 } as const;

/** How many units or categories may be asked for. */
export const howMany = { lowest: 1, highest: 1_000_000 } as const;

/** The value that figures are tested against. */
export const tested = { lowest: -1, highest: 1 } as const;

export const policies = ['agree', 'disagree', 'exclude'] as const;

export { scales } from '../codebook/variables.ts';

export const jointReadings = ['common', 'every-pair'] as const;

/** How the intervals of a change are made. */
export const intervalsOfChange = ['auto', 'published'] as const;

export const pairings = ['auto', 'paired', 'text', 'row', 'unpaired'] as const;

/** The rule of reports that have one. */
export const usualRule = 'any' as const;

/** Weights of gamma, as its authors have them. */
export const gamma = { alpha: 1, beta: 1, empty: 1 } as const;

/** How much of the longer of two segments must be in both for them to agree; as MAXQDA proposes. */
export const segmentOverlap = 0.9;
