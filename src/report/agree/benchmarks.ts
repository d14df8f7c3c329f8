import { type BenchmarkName, benchmarkLevel, benchmarkScales } from '../../measures/benchmarks.ts';
import { measures } from '../../measures/catalogue.ts';
import type { Measure } from '../../measures/measure.ts';
import { hasInformativeInterval } from '../figures/result.ts';
import { isOfGroup } from '../groups/own-figures.ts';
import type { Report } from './schema.ts';

/** The same report with the level of a scale that each chance-corrected coefficient of the whole data reaches. */
export function withBenchmarks(report: Report, scale: BenchmarkName): Report {
  const own = report.results.filter((result) => !isOfGroup(result));
  const benchmarks = own.flatMap(({ measure, rule, scope, coders, category, variant, value, se, ci }) => {
    if (category !== null || value === null || se === null || !isBenchmarked(measure, scope)) return [];
    if (!hasInformativeInterval({ ci })) return [];
    const reached = benchmarkLevel(benchmarkScales[scale], value, se, report.options.confidence);
    return [{ scale, measure, rule, scope, coders, variant, ...reached }];
  });
  return { ...report, benchmarks };
}

function isBenchmarked(name: string, scope: Measure['scope']): boolean {
  return measures.some((measure) => measure.name === name && measure.scope === scope && measure.benchmarked);
}
