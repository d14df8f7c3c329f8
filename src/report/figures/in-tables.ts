import type { RuleName } from '../../rules/catalogue.ts';
import type { Report } from '../schema.ts';

/** Which figure it is, of the data as a whole or of one category alone. */
interface Figure {
  readonly measure: string;
  readonly scope: 'pair' | 'all';
  readonly rule: string | null;
  readonly alone: boolean;
  /** Whether codings are sets of categories. */
  readonly multiple: boolean;
}

const AGREEMENT_UNDER: readonly (string | null)[] = ['any', 'exact'] satisfies RuleName[];
/** Under hamming it is pooled over categories. */
const KAPPA_UNDER: readonly (string | null)[] = ['any', 'exact', 'hamming'] satisfies RuleName[];

/** Whether tables show a figure that nobody asked for by its measure or its rule; files for programs hold all. */
export function standsInTables({ measure, scope, rule, alone, multiple }: Figure): boolean {
  if (measure === 'assignment-agreement') return multiple;
  if (alone) return scope === 'pair' ? measure === 'cohen-kappa' : measure !== 'krippendorff-alpha';
  if (measure === 'agreement') return AGREEMENT_UNDER.includes(rule);
  return measure !== 'cohen-kappa' || KAPPA_UNDER.includes(rule);
}

/** The same report with those figures only. */
export function forTables(report: Report): Report {
  const { multiple } = report.data;
  const shown = (results: Report['results']) =>
    results.filter(({ category, ...figure }) => standsInTables({ ...figure, alone: category !== null, multiple }));
  return {
    ...report,
    results: shown(report.results),
    strata: report.strata.map((stratum) => ({ ...stratum, results: shown(stratum.results) })),
  };
}
