import type { Report, Result } from '../../../report/agree/schema.ts';
import type { AltTest } from '../../../report/alt-test/schema.ts';
import type { Gold } from '../../../report/gold/schema.ts';
import { type Records, records, type Value } from '../../document.ts';
import { stratumText } from '../../words.ts';
import { INTERVAL_COLUMNS, intervalCells, KEY_COLUMNS, keyCells } from '../result-columns.ts';

const COLUMNS = [
  ...KEY_COLUMNS,
  'value',
  'reason',
  'observed',
  'expected',
  'corrected',
  'units',
  'agreed',
  ...INTERVAL_COLUMNS,
] as const;

/** The columns that data with groups have besides. */
const GROUP_COLUMNS = ['group', 'between'] as const;

/**
 * One row per figure. With strata, the figures of all units come first; their stratum is empty. Those of the alternative annotator test and
 * beside gold come after those of agreement.
 */
export function agreementRecords(report: Pick<Report, 'results' | 'strata' | 'options' | 'altTest' | 'gold'>): Records {
  const { results, strata, options, altTest, gold } = report;
  const further = [
    ...(altTest === undefined ? [] : altTestResults(altTest)),
    ...(gold === undefined ? [] : goldResults(gold)),
  ];
  const rows = [
    ...[...results, ...further].map((result) => ({ stratum: null, ...rowOf(result) })),
    ...strata.flatMap((one) => one.results.map((result) => ({ stratum: stratumText(one.stratum), ...rowOf(result) }))),
  ];
  const hasTests = results.some(({ test }) => test !== undefined);
  const columns = [
    ...(options.by.length > 0 ? (['stratum'] as const) : []),
    ...(options.groups === undefined ? [] : GROUP_COLUMNS),
    ...COLUMNS,
    ...(hasTests ? TEST_COLUMNS : []),
  ];
  return records(columns, rows);
}

const TEST_COLUMNS = ['test_value', 'test_statistic', 'test_df', 'p', 'p_greater'] as const;

function rowOf(result: Result): Record<(typeof COLUMNS | typeof GROUP_COLUMNS | typeof TEST_COLUMNS)[number], Value> {
  const { value, reason, observed, expected, corrected, units, agreed } = result;
  return {
    group: result.group ?? null,
    between: result.between?.join(' | ') ?? null,
    ...keyCells(result),
    ...{ value, reason, observed, expected, corrected, units, agreed },
    ...intervalCells(result),
    ...testCells(result),
  };
}

function testCells({ test }: Result): Record<(typeof TEST_COLUMNS)[number], Value> {
  return {
    test_value: test?.value ?? null,
    test_statistic: test?.statistic ?? null,
    test_df: test?.df == null ? null : [test.df].flat().join(' '),
    p: test?.p ?? null,
    p_greater: test?.pGreater ?? null,
  };
}

const OF_CODER = ['exact', 'matthews'] as const;
const AVERAGES = ['micro', 'macro', 'weighted'] as const;
const OF_AVERAGE = ['precision', 'recall', 'f1'] as const;
const OF_CATEGORY = ['precision', 'recall', 'f1', 'specificity', 'matthews'] as const;

const NONE = { observed: null, expected: null, corrected: null, agreed: null, se: null } as const;

/** The figures of the alternative annotator test, for each model. */
function altTestResults({ models, rule }: AltTest): Result[] {
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
function goldResults({ coder: gold, coders }: Gold): Result[] {
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
