import { MISSING } from '../../codings/coding.ts';
import { codingShares } from '../../patterns/coded-units.ts';
import { pairsOf, pairTable } from '../../patterns/pair-table.ts';
import type { Patterns } from '../../patterns/patterns.ts';
import type { Weights } from '../../rules/weights.ts';
import { jointAgreement } from '../agreement/joint-agreement.ts';
import { meanAgreement } from '../agreement/mean-agreement.ts';
import { meetings } from '../agreement/observed-expected.ts';
import { pairAgreement } from '../agreement/pair-agreement.ts';
import { krippendorffAlpha } from '../alpha/krippendorff-alpha.ts';
import { alphaParts } from '../alpha/parts.ts';
import { correctedParts } from '../chance/chance.ts';
import { congerChance } from '../chance/conger.ts';
import { type Coefficient, chanceCorrected } from '../coefficient.ts';
import type { LinearPart } from '../intervals/gwet-linearised.ts';
import { congerKappa } from '../kappa/conger-kappa.ts';
import { sumOf } from '../sum.ts';
import { influenceOnShare, jointShares, meanShares, pairShares, shareOf, type UnitShares } from '../unit-shares.ts';

/** A figure by which a revision of the codebook is judged. The data need not be in canonical form. */
export interface RegroupedFigure {
  readonly measure: string;
  readonly scope: 'pair' | 'all';
  /** Positions of the two coders, or of all. */
  readonly coders: readonly number[];
  /** The figure with its agreement expected by chance. */
  readonly full: (patterns: Patterns, weights: Weights) => Coefficient;
  /** Its value alone, which is all that is needed of each of very many groupings. */
  readonly value: (patterns: Patterns, weights: Weights) => number | null;
  /** How far one unit of each pattern moves the figure, to first order; the sum over the units is 0. */
  readonly influence: (patterns: Patterns, weights: Weights) => Float64Array;
}

/** With more coders, pairs are too many to be shown and to be compared with random groupings. */
const MOST_CODERS_FOR_PAIRS = 5;

/** The pairs' agreement, mean and joint agreement, agreement beyond chance, and alpha. */
export function regroupedFigures(coders: number, { rule }: Weights): RegroupedFigure[] {
  const everybody = Array.from({ length: coders }, (_, i) => i);
  const all = { scope: 'all', coders: everybody } as const;
  return [
    ...(coders > 2 && coders <= MOST_CODERS_FOR_PAIRS ? pairsOf(coders).map(pairFigure) : []),
    { ...all, measure: 'agreement', full: meanAgreement, ...asShare(meanShares) },
    ...(coders > 2 && rule.offers !== undefined ? [{ ...all, ...jointFigure }] : []),
    { ...all, ...beyondChance },
    { ...all, ...alphaFigure },
  ];
}

type Own = Omit<RegroupedFigure, 'scope' | 'coders'>;

function asShare(sharesOf: (patterns: Patterns, weights: Weights) => UnitShares): Pick<Own, 'value' | 'influence'> {
  return {
    value: (patterns, weights) => shareOf(sharesOf(patterns, weights), patterns.counts),
    influence: (patterns, weights) => influenceOnShare(sharesOf(patterns, weights), patterns.counts),
  };
}

function pairFigure([i, j]: readonly [number, number]): RegroupedFigure {
  return {
    measure: 'agreement',
    scope: 'pair',
    coders: [i, j],
    full: (patterns, weights) => pairAgreement(pairTable(patterns, i, j), weights),
    ...asShare((patterns, weights) => pairShares(patterns, i, j, weights)),
  };
}

const jointFigure: Own = {
  measure: 'joint-agreement',
  full: (patterns, weights) => jointAgreement(patterns, weights, patterns.coders.length, 'common'),
  ...asShare((patterns, weights) => jointShares(patterns, weights, patterns.coders.length, 'common')),
};

/** The mean agreement corrected for chance: Cohen's kappa of two coders, Conger's of more. */
const beyondChance: Own = {
  measure: 'conger-kappa',
  full: congerKappa,
  value: (patterns, weights) => {
    const observed = shareOf(meanShares(patterns, weights), patterns.counts);
    const expected = expectedOfPairs(patterns, weights);
    return observed === null || expected === null ? null : chanceCorrected(observed, expected);
  },
  influence: (patterns, weights) => {
    const { value } = congerKappa(patterns, weights);
    return unitInfluence(patterns, correctedParts(patterns, weights, congerChance), value ?? 0, 1);
  },
};

/** Conger's Aₑ, as `congerChance`, without what each unit contributes to it. */
function expectedOfPairs(patterns: Patterns, weights: Weights): number | null {
  const shares = codingShares(patterns).filter((share) => share.some((p) => p > 0));
  const chance = pairsOf(shares.length).map(([i, j]) => meetings(shares[i]!, shares[j]!, weights));
  const pairs = sumOf(chance, (one) => one.pairs);
  return pairs === 0 ? null : sumOf(chance, ({ agreed }) => agreed) / pairs;
}

const alphaFigure: Own = {
  measure: 'krippendorff-alpha',
  full: krippendorffAlpha,
  value: (patterns, weights) => krippendorffAlpha(patterns, weights).value,
  influence: (patterns, weights) => unitInfluence(patterns, alphaParts(patterns, weights), 0, 2),
};

/** Linear parts, which stand in the order of the patterns with at least so many codings, as influences on the figure. */
function unitInfluence(
  patterns: Patterns,
  parts: readonly LinearPart[],
  figure: number,
  codings: number,
): Float64Array {
  const units = sumOf([...patterns.counts], (count) => count);
  const scale = units / sumOf(parts, ({ count }) => count);
  const width = patterns.coders.length;
  let next = 0;
  return patterns.counts.map((count, p) => {
    const cells = patterns.cells.subarray(p * width, (p + 1) * width);
    if (count === 0 || cells.filter((cell) => cell !== MISSING).length < codings) return 0;
    const { part } = parts[next]!;
    next += 1;
    return (part - figure) * scale;
  });
}
