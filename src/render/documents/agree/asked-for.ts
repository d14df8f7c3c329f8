import type { Report } from '../../../report/agree/schema.ts';
import type { Part } from '../../document.ts';
import { withoutGroupFigures } from '../select.ts';

/** The parts that a report has only if they were asked for. Few are, so each is loaded when it is. */
export interface AskedFor {
  readonly altTest: readonly Part[];
  readonly gold: readonly Part[];
  readonly groups: readonly Part[];
  readonly tests: readonly Part[];
  readonly strata: readonly Part[];
}

/** @param most - beside gold, the categories of each coder are shown of so many coders */
export async function askedFor(all: Report, most?: number): Promise<AskedFor> {
  const report = withoutGroupFigures(all);
  const { options, results, strata } = report;
  const hasTests = options.test !== undefined || results.some(({ test }) => test);
  return {
    altTest: all.altTest ? (await import('./alt-test.ts')).altTestParts(all) : [],
    gold: all.gold ? (await import('./gold.ts')).goldParts(all, most) : [],
    groups: options.groups ? (await import('./groups.ts')).groupParts(all) : [],
    tests: hasTests ? (await import('./tests.ts')).testParts(report) : [],
    strata: strata.length > 0 ? (await import('./strata-table.ts')).strataParts(report) : [],
  };
}
