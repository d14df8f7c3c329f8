import type { Report, Result } from '../agree/schema.ts';

/** Whether a figure is of a group, between two, or of a majority, and not of the coders of the report. */
export function isOfGroup({ group, between, variant }: Pick<Result, 'group' | 'between' | 'variant'>): boolean {
  return group !== undefined || between !== undefined || variant === 'majority';
}

/** The same report without the figures of groups. */
export function withoutGroupFigures(report: Report): Report {
  if (!report.results.some(isOfGroup)) return report;
  const own = (results: readonly Result[]) => results.filter((result) => !isOfGroup(result));
  return {
    ...report,
    results: own(report.results),
    strata: report.strata.map((stratum) => ({ ...stratum, results: own(stratum.results) })),
  };
}
