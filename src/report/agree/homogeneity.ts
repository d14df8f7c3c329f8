import { knowsCoders } from '../../codings/crowd.ts';
import { chiSquaredTail } from '../../measures/intervals/chi-squared.ts';
import { fleissCohenEveritt } from '../../measures/intervals/fleiss-cohen-everitt.ts';
import { normalQuantile } from '../../measures/intervals/quantiles.ts';
import { cohenKappa, cohenKappaMeasure } from '../../measures/kappa/cohen-kappa.ts';
import { sumOf } from '../../measures/sum.ts';
import { pairsOf, pairTable } from '../../patterns/pair-table.ts';
import { patternsOf } from '../../patterns/patterns.ts';
import { patternsOfUnits, strataOf } from '../../patterns/strata.ts';
import type { Rule } from '../../rules/rule.ts';
import { weightsOf } from '../../rules/weights.ts';
import type { Study } from '../../study/study.ts';
import { isWithReference } from '../figures/choose.ts';
import { isRequested, policyOf } from '../figures/figures.ts';
import type { FigureOptions } from '../figures/options.ts';
import type { Homogeneity, Note } from './schema.ts';

const METHOD = 'fleiss-1981';

interface Options extends FigureOptions {
  readonly by?: readonly string[] | undefined;
}

/**
 * Whether Cohen's kappa of a pair is the same in all strata, and if it is, the kappa pooled over them: κ̄ = Σ κₛ/seₛ² / Σ 1/seₛ² with the
 * standard error 1 / √Σ 1/seₛ², and χ² = Σ (κₛ − κ̄)² / seₛ² with one degree of freedom less than strata. The standard errors are those of
 * kappas that are not 0. A stratum without kappa or without a standard error has no part in it.
 *
 * @see Fleiss (1981), Statistical Methods for Rates and Proportions, 2nd ed., section 13.1
 */
export function homogeneity(data: Study, options: Options): { homogeneity: Homogeneity[]; notes: Note[] } {
  const { by = [], test, rules } = options;
  if (test === undefined || by.length === 0 || !knowsCoders(data.rows) || !isRequested(cohenKappaMeasure, options))
    return { homogeneity: [], notes: [] };
  const strata = strataOf(data).map(({ stratum, units }) => ({ stratum, patterns: patternsOfUnits(data, units) }));
  const order = data.coderOrder;
  const pairs = pairsOf(order.length)
    .map(([i, j]) => [order[i]!, order[j]!] as const)
    .filter((pair) => isWithReference(pair, options));
  const coders = patternsOf(data).coders;
  const found = rules.flatMap((rule) =>
    pairs.map((pair) => {
      const all = strata.map(({ stratum, patterns }) => ({
        stratum,
        ...kappaOf(patterns, [coders.indexOf(pair[0]), coders.indexOf(pair[1])], rule, options),
      }));
      return { rule: rule.name, coders: [...pair], all };
    }),
  );
  return {
    homogeneity: found.flatMap(({ all, ...about }) =>
      pooled(all.flatMap(withError), { ...about, by: [...by] }, options),
    ),
    notes: found.flatMap(({ all, ...about }): Note[] => {
      const without = all.filter((one) => withError(one).length === 0);
      if (without.length === 0) return [];
      return [{ code: 'strata-not-pooled', ...about, strata: without.map(({ stratum }) => stratum) }];
    }),
  };
}

interface OfStratum {
  readonly stratum: string | null;
  readonly value: number | null;
  readonly se: number | null;
  readonly units: number;
}

function kappaOf(
  patterns: ReturnType<typeof patternsOf>,
  [i, j]: readonly [number, number],
  rule: Rule,
  options: Options,
) {
  const table = pairTable(patterns, i, j);
  const weights = weightsOf(rule, patterns, options.scale, policyOf(rule, options));
  const { value, expected, units } = cohenKappa(table, weights);
  if (value === null || expected === null) return { value, se: null, units };
  return { value, se: fleissCohenEveritt(table, weights, { value, expected }, options.confidence).se, units };
}

/** The stratum, if its kappa has a standard error above 0; units that are in no stratum are none. */
function withError({ stratum, value, se, units }: OfStratum) {
  return stratum === null || value === null || se === null || !(se > 0) ? [] : [{ stratum, value, se, units }];
}

function pooled(
  strata: ReturnType<typeof withError>,
  about: Pick<Homogeneity, 'rule' | 'coders' | 'by'>,
  { confidence }: FigureOptions,
): Homogeneity[] {
  if (strata.length < 2) return [];
  const precision = sumOf(strata, ({ se }) => 1 / se ** 2);
  const value = sumOf(strata, (one) => one.value / one.se ** 2) / precision;
  const se = 1 / Math.sqrt(precision);
  const half = normalQuantile(confidence) * se;
  const statistic = sumOf(strata, (one) => ((one.value - value) / one.se) ** 2);
  const df = strata.length - 1;
  return [
    {
      measure: 'cohen-kappa',
      ...about,
      strata,
      pooled: {
        value,
        se,
        ci: { lower: value - half, upper: Math.min(1, value + half), level: confidence, method: METHOD },
      },
      test: {
        ...{ value: 0, se: null, statistic, distribution: 'chi-squared', df },
        ...{ p: chiSquaredTail(statistic, df), sides: 1, method: METHOD },
      },
    },
  ];
}
