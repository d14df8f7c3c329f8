import { type BenchmarkName, benchmarkLevel, benchmarkScales } from '../../measures/benchmarks.ts';
import { hasInformativeInterval } from '../figures/result.ts';
import type { Report } from './schema.ts';

/** Measures that a benchmark scale is meant for: those corrected for chance. */
const JUDGED = [
  'cohen-kappa',
  'scott-pi',
  'fleiss-kappa',
  'conger-kappa',
  'hubert-kappa',
  'light-kappa',
  'mezzich-kappa',
  'krippendorff-alpha',
  'gwet-ac',
  'brennan-prediger',
  'randolph-kappa',
];

/** The same report with the level of a scale that each chance-corrected coefficient of the whole data reaches. */
export function withBenchmarks(report: Report, scale: BenchmarkName): Report {
  const benchmarks = report.results.flatMap(({ measure, rule, scope, coders, category, variant, value, se, ci }) => {
    if (category !== null || value === null || se === null || !JUDGED.includes(measure)) return [];
    if (!hasInformativeInterval({ ci })) return [];
    const reached = benchmarkLevel(benchmarkScales[scale], value, se, report.options.confidence);
    return [{ scale, measure, rule, scope, coders, variant, ...reached }];
  });
  return { ...report, benchmarks };
}
