import { assignmentAgreement } from './agreement/assignment-agreement.ts';
import { jointAgreement } from './agreement/joint-agreement.ts';
import { linearParts, meanAgreement } from './agreement/mean-agreement.ts';
import { pairAgreement } from './agreement/pair-agreement.ts';
import { specificAgreement } from './categories/specific-agreement.ts';
import { biasIndex, pabak, prevalenceIndex } from './categories/two-by-two.ts';
import type { Coefficient } from './coefficient.ts';
import { fleissCohenEveritt } from './intervals/fleiss-cohen-everitt.ts';
import { gwetLinearised } from './intervals/gwet-linearised.ts';
import { noUncertainty, type Uncertainty } from './intervals/interval.ts';
import { wilson } from './intervals/wilson.ts';
import { cohenKappa } from './kappa/cohen-kappa.ts';
import { cohenKappaMax } from './kappa/cohen-kappa-max.ts';
import { congerKappa } from './kappa/conger-kappa.ts';
import type { Facts, GroupMeasure, Measure, PairMeasure, Variant } from './measure.ts';

const NOT_APPLIED = 0;
const APPLIED = 1;

const always = () => true;
const oneFigure = (): Variant[] => [{ variant: null, k: null }];
const twoByTwo = (facts: Facts) => facts.categories === 2 && !facts.multiple;

/** n of n, n − 1 of n where that is more than two of four, and what was asked for. */
function levels({ coders, atLeast }: Facts): number[] {
  const usual = coders > 3 ? [coders, coders - 1] : [coders];
  return [...new Set([...usual, ...atLeast])].filter((k) => k >= 2 && k <= coders).sort((a, b) => b - a);
}

function wilsonOf(_data: unknown, _weights: unknown, { agreed, units }: Coefficient, confidence: number): Uncertainty {
  return agreed === null ? noUncertainty : wilson(agreed, units, confidence);
}

const pair: PairMeasure[] = [
  {
    name: 'agreement',
    scope: 'pair',
    byDefault: true,
    ruled: true,
    applies: always,
    coefficient: pairAgreement,
    uncertainty: wilsonOf,
  },
  {
    name: 'cohen-kappa',
    scope: 'pair',
    byDefault: true,
    ruled: true,
    applies: always,
    coefficient: cohenKappa,
    uncertainty: (table, weights, { value, expected }, confidence) =>
      fleissCohenEveritt(table, weights, { value: value!, expected: expected! }, confidence),
  },
  {
    name: 'cohen-kappa-max',
    scope: 'pair',
    byDefault: false,
    ruled: false,
    applies: always,
    coefficient: cohenKappaMax,
  },
  {
    name: 'positive-agreement',
    scope: 'pair',
    byDefault: true,
    ruled: false,
    applies: ({ alone }) => alone,
    coefficient: (table) => specificAgreement([table], APPLIED, table.units),
  },
  {
    name: 'negative-agreement',
    scope: 'pair',
    byDefault: true,
    ruled: false,
    applies: ({ alone }) => alone,
    coefficient: (table) => specificAgreement([table], NOT_APPLIED, table.units),
  },
  {
    name: 'prevalence-index',
    scope: 'pair',
    byDefault: false,
    ruled: false,
    applies: twoByTwo,
    coefficient: prevalenceIndex,
  },
  { name: 'bias-index', scope: 'pair', byDefault: false, ruled: false, applies: twoByTwo, coefficient: biasIndex },
  { name: 'pabak', scope: 'pair', byDefault: false, ruled: false, applies: twoByTwo, coefficient: pabak },
];

const group: GroupMeasure[] = [
  {
    name: 'agreement',
    scope: 'all',
    byDefault: true,
    ruled: true,
    applies: always,
    variants: oneFigure,
    coefficient: ({ patterns }, weights) => meanAgreement(patterns, weights),
    uncertainty: ({ patterns }, weights, { value }, confidence) =>
      gwetLinearised(value!, linearParts(patterns, weights), confidence),
  },
  {
    name: 'joint-agreement',
    scope: 'all',
    byDefault: true,
    ruled: true,
    applies: ({ alone }, { rule }) => !alone && rule.offers !== undefined,
    variants: (facts) => [
      ...levels(facts).map((k): Variant => ({ variant: null, k })),
      { variant: 'every-pair', k: facts.coders },
    ],
    coefficient: ({ patterns }, weights, { variant, k }) => jointAgreement(patterns, weights, k!, variant ?? 'common'),
    uncertainty: wilsonOf,
  },
  {
    name: 'assignment-agreement',
    scope: 'all',
    byDefault: true,
    ruled: false,
    applies: ({ alone }) => !alone,
    variants: (facts) => levels(facts).map((k) => ({ variant: null, k })),
    coefficient: ({ patterns }, _weights, { k }) => assignmentAgreement(patterns, k!),
    uncertainty: wilsonOf,
  },
  {
    name: 'conger-kappa',
    scope: 'all',
    byDefault: true,
    ruled: true,
    applies: ({ alone, coders }) => !alone && coders > 2,
    variants: oneFigure,
    coefficient: ({ patterns }, weights) => congerKappa(patterns, weights),
  },
  ...(['specific-agreement', 'positive-agreement'] as const).map(
    (name): GroupMeasure => ({
      name,
      scope: 'all',
      byDefault: name === 'positive-agreement',
      ruled: false,
      applies: ({ alone }) => alone,
      variants: oneFigure,
      coefficient: ({ patterns, tables }, weights) =>
        specificAgreement(tables, APPLIED, meanAgreement(patterns, weights).units),
    }),
  ),
  {
    name: 'negative-agreement',
    scope: 'all',
    byDefault: true,
    ruled: false,
    applies: ({ alone }) => alone,
    variants: oneFigure,
    coefficient: ({ patterns, tables }, weights) =>
      specificAgreement(tables, NOT_APPLIED, meanAgreement(patterns, weights).units),
  },
];

/** Every measure there is; a new one is a file and an entry here. */
export const measures: readonly Measure[] = [...pair, ...group];

export const measureNames: readonly string[] = [...new Set(measures.map(({ name }) => name))];
