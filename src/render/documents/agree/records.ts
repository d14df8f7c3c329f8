import type { Report, Result } from '../../../report/agree/schema.ts';
import { type Records, records, type Value } from '../../document.ts';
import { stratumText } from '../../words.ts';
import { INTERVAL_COLUMNS, intervalCells, KEY_COLUMNS, keyCells } from '../result-columns.ts';
import { altTestResults, goldResults } from './further-records.ts';

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
