import { measureLabel } from '../../../measures/catalogue.ts';
import type { Report, Result } from '../../../report/agree/schema.ts';
import { type TablePart, table } from '../../document.ts';
import { coefficient, interval } from '../../figures.ts';
import { coder, text } from '../../text.ts';
import { distinctRules } from '../select.ts';

const NOT_HERE = ['agreement', 'joint-agreement', 'assignment-agreement'];

const MAX_CODERS = 4;

const MAX_COEFFICIENTS = 2;

/** The coefficients of all coders, and as they are without each of them. */
export function coefficientTable(report: Report): TablePart[] {
  const rules = distinctRules(report);
  const results = report.results.filter(
    ({ scope, category, measure, rule }) =>
      scope === 'all' && category === null && !NOT_HERE.includes(measure) && (rule === null || rules.includes(rule)),
  );
  if (results.length === 0) return [];
  const { coders } = report.data;
  const without = report.influence.length > 0 && coders.length <= MAX_CODERS ? coders : [];
  const head = ['', 'value', 'interval', ...without.map((one) => text`w/o ${coder(one)}`)];
  const rows = results.map((result) => [
    name(report, result),
    coefficient(result.value),
    interval('coefficient', result.ci),
    ...without.map((one) => coefficient(withoutCoder(report, result, one))),
  ]);
  const coefficients = table(
    coders.length === 2 ? 'Coefficients for both coders' : 'Coefficients for all coders',
    head,
    rows,
  );
  return report.influence.length > 0 && without.length === 0
    ? [coefficients, influenceTable(report, results)]
    : [coefficients];
}

/** For many coders: one row per coder, with the first coefficients computed without that coder. */
function influenceTable(report: Report, results: readonly Result[]): TablePart {
  const shown = results.slice(0, MAX_COEFFICIENTS);
  const rows = report.data.coders.map((one) => [
    coder(one),
    ...shown.map((result) => coefficient(withoutCoder(report, result, one))),
  ]);
  return table('The same, without one coder', ['coder', ...shown.map((result) => name(report, result))], rows);
}

function name({ data }: Report, { measure, rule, variant }: Result): string {
  const isNominal = !data.multiple && (rule === 'any' || rule === 'exact');
  const level = data.scale === 'nominal' || rule === null ? null : 'nominal';
  const details = [isNominal ? level : rule, variant].filter((part) => part !== null);
  return details.length > 0 ? `${measureLabel(measure)}, ${details.join(', ')}` : measureLabel(measure);
}

function withoutCoder({ influence }: Report, { measure, rule, variant }: Result, coder: string): number | null {
  const without = influence.find(
    (one) => one.without === coder && one.measure === measure && one.rule === rule && one.variant === variant,
  );
  return without?.value ?? null;
}
