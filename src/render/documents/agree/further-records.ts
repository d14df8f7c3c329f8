import type { Result } from '../../../report/agree/schema.ts';
import type { AltTest } from '../../../report/alt-test/schema.ts';
import type { Gold } from '../../../report/gold/schema.ts';

const OF_CODER = ['exact', 'matthews'] as const;
const AVERAGES = ['micro', 'macro', 'weighted'] as const;
const OF_AVERAGE = ['precision', 'recall', 'f1'] as const;
const OF_CATEGORY = ['precision', 'recall', 'f1', 'specificity', 'matthews'] as const;

const NONE = { observed: null, expected: null, corrected: null, agreed: null, se: null } as const;

/** The figures of the alternative annotator test, for each model. */
export function altTestResults({ models, rule }: AltTest): Result[] {
  return models.flatMap(({ model, winningRate, advantage, coders }) =>
    Object.entries({ 'winning-rate': winningRate, advantage }).map(
      ([name, value]): Result => ({
        ...{ measure: `alt-test.${name}`, rule, scope: 'all', coders: [model], category: null, variant: null, k: null },
        ...NONE,
        value,
        reason: value === null ? 'no-pairable-units' : null,
        units: Math.max(0, ...coders.map(({ units }) => units)),
        ci: null,
      }),
    ),
  );
}

/** The figures of each coder beside gold as results, one each: of all categories together, of their averages, and of each category. */
export function goldResults({ coder: gold, coders }: Gold): Result[] {
  return coders.flatMap((one) => {
    const row = (
      measure: string,
      value: number | null,
      ci: Result['ci'],
      reason: string | undefined,
      key: { readonly category?: string; readonly variant?: string } = {},
    ): Result => ({
      ...{ measure: `gold.${measure}`, rule: null, scope: 'pair', coders: [one.coder, gold] },
      ...{ category: key.category ?? null, variant: key.variant ?? null, k: null },
      ...NONE,
      ...{ value, reason: reason ?? null, units: one.units, ci },
    });
    return [
      ...OF_CODER.map((name) => row(name, one[name], one.ci[name], one.reason?.[name])),
      ...AVERAGES.flatMap((variant) =>
        OF_AVERAGE.map((name) =>
          row(name, one[variant][name], one.ci[variant][name], one.reason?.[`${variant}.${name}`], { variant }),
        ),
      ),
      ...one.categories.flatMap(({ category, reason, ci, ...own }) =>
        OF_CATEGORY.map((name) => row(name, own[name], ci[name], reason?.[name], { category })),
      ),
    ];
  });
}
