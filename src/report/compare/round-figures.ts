import { MISSING, type UncodedPolicy } from '../../codings/coding.ts';
import { assignmentAgreement } from '../../measures/agreement/assignment-agreement.ts';
import { jointAgreement } from '../../measures/agreement/joint-agreement.ts';
import type { Reading } from '../../measures/agreement/joint-reading.ts';
import { meanAgreement } from '../../measures/agreement/mean-agreement.ts';
import { meetings } from '../../measures/agreement/observed-expected.ts';
import { pairAgreement } from '../../measures/agreement/pair-agreement.ts';
import { krippendorffAlpha } from '../../measures/alpha/krippendorff-alpha.ts';
import { positiveAgreementOfAll } from '../../measures/categories/specific-agreement.ts';
import type { OfCounts } from '../../measures/change/replicates.ts';
import { type Coefficient, chanceCorrected } from '../../measures/coefficient.ts';
import { cohenKappa } from '../../measures/kappa/cohen-kappa.ts';
import { PLAIN } from '../../measures/measure.ts';
import {
  applyingShares,
  assignmentShares,
  jointShares,
  meanShares,
  pairShares,
  shareOf,
} from '../../measures/unit-shares.ts';
import { pairsOf, pairTable } from '../../patterns/pair-table.ts';
import { countUnits, type Patterns, reduce } from '../../patterns/patterns.ts';
import { type RuleName, rules } from '../../rules/catalogue.ts';
import { type Weights, weightsOf } from '../../rules/weights.ts';
import { policyOf } from '../figures/figures.ts';
import type { Change } from './schema.ts';

/** Which figure it is; the same in both rounds. */
export type Key = Pick<Change, 'measure' | 'rule' | 'scope' | 'coders' | 'category' | 'variant' | 'k'>;

/** A figure of one round, and what it would be on other units. */
export interface RoundFigure {
  readonly key: Key;
  readonly found: Coefficient;
  readonly of: OfCounts;
  /** The units that bear on it, where these are not all: of a category, those to which somebody applied it. */
  readonly bearing?: number;
}

export interface RoundOptions {
  readonly rules: readonly RuleName[];
  readonly uncoded?: UncodedPolicy | undefined;
}

/** Every figure of a round that is compared: pairs, all coders, each category. The data need not be in canonical form. */
export function roundFigures(patterns: Patterns, options: RoundOptions): RoundFigure[] {
  const ruled = options.rules.flatMap((name) => {
    const weights = weightsOf(rules[name], patterns, 'nominal', policyOf(name, options));
    const pairs = pairsOf(patterns.coders.length).flatMap((pair) => pairFigures(patterns, pair, weights));
    return [...pairs, ...groupFigures(patterns, weights)];
  });
  return [
    ...ruled.filter(({ key }) => key.scope === 'pair'),
    ...ruled.filter(({ key }) => key.scope === 'all'),
    ...assignments(patterns),
    ...patterns.categories.flatMap((_, category) => categoryFigures(patterns, category)),
  ];
}

const WHOLE = { category: null, variant: null, k: null };

function pairFigures(patterns: Patterns, [i, j]: readonly [number, number], weights: Weights): RoundFigure[] {
  const table = pairTable(patterns, i, j);
  const shares = pairShares(patterns, i, j, weights);
  const coders = [patterns.coders[i]!, patterns.coders[j]!];
  const key: Key = { ...WHOLE, measure: 'agreement', rule: weights.rule.name, scope: 'pair', coders };
  return [
    { key, found: pairAgreement(table, weights), of: (counts) => shareOf(shares, counts) },
    {
      key: { ...key, measure: 'cohen-kappa' },
      found: cohenKappa(table, weights),
      of: (counts) => {
        const observed = shareOf(shares, counts);
        return observed === null ? null : chanceCorrected(observed, expectedOf(patterns, [i, j], weights, counts));
      },
    },
  ];
}

/** Aₑ of a pair, over the units both coded. */
function expectedOf(
  { cells, coders, codings }: Patterns,
  [i, j]: readonly [number, number],
  weights: Weights,
  counts: Float64Array,
): number {
  const first = new Float64Array(codings.length);
  const second = new Float64Array(codings.length);
  for (let p = 0; p < counts.length; p += 1) {
    const [a, b] = [cells[p * coders.length + i]!, cells[p * coders.length + j]!];
    if (a === MISSING || b === MISSING) continue;
    first[a] = first[a]! + counts[p]!;
    second[b] = second[b]! + counts[p]!;
  }
  const { pairs, agreed } = meetings(first, second, weights);
  return agreed / pairs;
}

function groupFigures(patterns: Patterns, weights: Weights): RoundFigure[] {
  const n = patterns.coders.length;
  const key: Key = {
    ...WHOLE,
    measure: 'agreement',
    rule: weights.rule.name,
    scope: 'all',
    coders: [...patterns.coders],
  };
  const mean = meanShares(patterns, weights);
  const joint = (reading: Reading): RoundFigure => {
    const shares = jointShares(patterns, weights, n, reading);
    return {
      key: { ...key, measure: 'joint-agreement', variant: reading === 'common' ? null : reading, k: n },
      found: jointAgreement(patterns, weights, n, reading),
      of: (counts) => shareOf(shares, counts),
    };
  };
  return [
    { key, found: meanAgreement(patterns, weights), of: (counts) => shareOf(mean, counts) },
    ...(n > 2 && weights.rule.offers !== undefined ? [joint('common'), joint('every-pair')] : []),
    {
      key: { ...key, measure: 'krippendorff-alpha' },
      found: krippendorffAlpha(patterns, weights),
      of: (counts) => krippendorffAlpha({ ...patterns, counts }, weights).value,
    },
  ];
}

function assignments(patterns: Patterns): RoundFigure[] {
  const n = patterns.coders.length;
  const shares = assignmentShares(patterns, n);
  const coders = [...patterns.coders];
  return [
    {
      key: { ...WHOLE, measure: 'assignment-agreement', rule: null, scope: 'all', coders, k: n },
      found: assignmentAgreement(patterns, n),
      of: (counts) => shareOf(shares, counts),
    },
  ];
}

/** Of one category alone, applied or not: agreement on applying it, and alpha. */
function categoryFigures(patterns: Patterns, category: number): RoundFigure[] {
  const codings = patterns.codings.map((set) => (set.includes(category) ? [1] : [0]));
  const inPlace = { ...patterns, categories: ['not applied', 'applied'], codings };
  const alone = reduce(inPlace);
  const weights = weightsOf(rules.exact, alone);
  const shares = applyingShares(patterns, category);
  const coders = [...patterns.coders];
  const key: Key = {
    ...WHOLE,
    measure: '',
    rule: null,
    scope: 'all',
    coders,
    category: patterns.categories[category]!,
  };
  const exact = weightsOf(rules.exact, inPlace);
  const bearing = countUnits(patterns, (cells) => cells.some((cell) => codings[cell]?.[0] === 1));
  return [
    {
      key: { ...key, measure: 'positive-agreement' },
      found: positiveAgreementOfAll.coefficient(alone, weights, PLAIN),
      of: (counts) => shareOf(shares, counts),
      bearing,
    },
    {
      key: { ...key, measure: 'krippendorff-alpha' },
      found: krippendorffAlpha(alone, weights),
      of: (counts) => krippendorffAlpha({ ...inPlace, counts }, exact).value,
      bearing,
    },
  ];
}
