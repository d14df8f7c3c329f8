import { agreementReport } from '../../src/report/agree/agreement.ts';
import type { AgreementOptions } from '../../src/report/agree/options.ts';
import type { Report } from '../../src/report/agree/schema.ts';
import type { Study } from '../../src/study/study.ts';
import { figureOptions } from './options.ts';
import { codedRows, type ExampleStudy } from './study.ts';

/** The study as if it had been read from sheets; the n-th row stands for counts[n] units. */
export function dataOf(study: ExampleStudy, counts?: readonly number[]): Study {
  const { cells, counts: times, ...rest } = codedRows(study, counts);
  const width = study.coders.length;
  const names = study.units.map((_, i) => `u${i + 1}`);
  return {
    ...rest,
    rows: { cells, counts: times ?? new Float64Array(names.length).fill(1) },
    units: {
      name: (unit) => names[unit]!,
      names: () => names,
      cells: (unit) => cells.slice(unit * width, (unit + 1) * width),
    },
    unitCount: study.units.length,
    coderOrder: study.coders,
    vocabulary: 'categories',
    declared: true,
    layout: 'wide',
    texts: new Map(),
    strata: new Map(),
    notes: new Map(),
    unitsAreRows: false,
    reading: undefined,
    tables: [],
  };
}

/** The agreement report of a study, with options as on the command line. */
export function reportOf(
  study: ExampleStudy,
  argv: readonly string[] = [],
  counts?: readonly number[],
  more: Partial<AgreementOptions> = {},
): Report {
  return agreementReport(dataOf(study, counts), { ...figureOptions(...argv), ...more });
}

/** The options that ask for every "at least k of n coders". */
export function everyK({ coders }: ExampleStudy): string[] {
  return [
    '--at-least',
    coders
      .slice(1)
      .map((_, i) => i + 2)
      .join(','),
  ];
}
