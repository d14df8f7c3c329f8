import { type BenchmarkName, benchmarkNames } from '../measures/benchmarks.ts';
import { measures } from '../measures/catalogue.ts';
import { usualRules } from '../measures/meant-rules.ts';
import type { Document } from '../render/document.ts';
import { type FormatName, formatNamed, formats } from '../render/formats/list.ts';
import { withBenchmarks } from '../report/agree/benchmarks.ts';
import type { Report } from '../report/agree/schema.ts';
import type { Comparison } from '../report/compare/schema.ts';
import type { DisagreementsReport } from '../report/disagreements/schema.ts';
import { forTables } from '../report/figures/result.ts';
import type { Gate } from '../report/gate/schema.ts';
import type { Revision } from '../report/revise/schema.ts';
import { checkOptions, flag, oneOf, wholeNumberIn } from './arguments.ts';

/** How a report looks. */
export interface RenderStyle {
  /** How many columns a line of "table" may have: 80 by default. */
  readonly columns?: number;
  /** Whether words of "table" may be bold or dim; not by default. */
  readonly colour?: boolean;
  /** Whether "csv" and "tsv" begin with a byte-order mark, from which Excel knows that they are UTF-8; not by default. */
  readonly bom?: boolean;
  /** For a report of agreement: the scale that puts coefficients into words for readers; "landis-koch" by default. */
  readonly benchmark?: BenchmarkName | 'none';
  /** For disagreements: which categories are confused, instead of the units; not by default. */
  readonly confusion?: boolean;
}

/** Every report of the library. */
export type AnyReport = Report | Gate | Comparison | Revision | DisagreementsReport;

/**
 * A report as text, as the command writes it.
 *
 * @param format - "markdown", "html", "json", "csv", "tsv" or "table" (for a screen); a gate also "junit" and "github"
 * @throws TypeError or RangeError, with the argument’s name, if an argument is wrong or the report has no such format
 * @example
 * const report = agreementReport(studyOf([['a', 'a'], ['b', 'a'], ['b', 'b']]));
 * (await render(report, 'csv')).split('\n')[1].slice(0, 20); // → agreement,any,pair,1
 */
export async function render(report: AnyReport, format: FormatName, style: RenderStyle = {}): Promise<string> {
  oneOf(formats.map(({ name }) => name))(format, 'render: format');
  checkOptions('render', style, {
    ...{ columns: wholeNumberIn({ lowest: 20, highest: 10_000 }), colour: flag, bom: flag, confusion: flag },
    benchmark: oneOf([...benchmarkNames, 'none']),
  });
  const document = await documentOf(report, style);
  const { writes } = formatNamed(format);
  if (document[writes] === undefined) {
    const known = formats.filter((one) => document[one.writes] !== undefined).map(({ name }) => `"${name}"`);
    throw new RangeError(`render: format is "${format}"; for this report one of ${known.join(', ')} expected`);
  }
  const { columns = 80, colour = false, bom = false } = style;
  return formatNamed(format).write(document, { columns, colour, whole: true, bom });
}

async function documentOf(report: AnyReport, style: RenderStyle): Promise<Document> {
  switch ((report as Partial<AnyReport> | null | undefined)?.command) {
    case 'agree': {
      const { agreementDocument } = await import('../render/documents/agree/document.ts');
      return agreementDocument(report as Report, () => forReaders(report as Report, style));
    }
    case 'gate':
      return (await import('../render/documents/gate/document.ts')).gateDocument(report as Gate);
    case 'compare':
      return (await import('../render/documents/compare/document.ts')).comparisonDocument(report as Comparison);
    case 'revise':
      return (await import('../render/documents/revise/document.ts')).revisionDocument(report as Revision);
    case 'disagreements': {
      const { disagreementsDocument } = await import('../render/documents/disagreements/document.ts');
      return disagreementsDocument(report as DisagreementsReport, { confusion: style.confusion ?? false });
    }
    default:
      throw new TypeError('render: report is not a report of agreementReport, gate, compare, revise or disagreements');
  }
}

/** As the command shows it: of the usual figures only those for tables, and coefficients in words. */
function forReaders(report: Report, { benchmark }: RenderStyle): Report {
  const shown = isUsual(report) ? forTables(report) : report;
  if (benchmark === undefined && report.benchmarks.length > 0) return shown;
  return benchmark === 'none' ? { ...shown, benchmarks: [] } : withBenchmarks(shown, benchmark ?? 'landis-koch');
}

/** Whether the report has the figures that are given if none are named. */
function isUsual({ data, options, results }: Report): boolean {
  const rules = usualRules(data);
  const usual = new Set(measures.filter(({ byDefault }) => byDefault).map(({ name }) => name));
  return (
    options.rules.join() === rules.map(({ name }) => name).join() && results.every(({ measure }) => usual.has(measure))
  );
}
