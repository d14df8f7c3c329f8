import { matcherOf } from '../../names/pattern.ts';
import { UsageError } from '../../problems.ts';
import type { Study } from '../../study/study.ts';
import type { EarlierReport, EarlierReports } from '../agree/earlier-report.ts';
import { commonFacts, ofEachStudy } from '../variables.ts';
import { type GateOptions, gateReport } from './gate.ts';
import type { Threshold } from './judge.ts';
import type { Gate } from './schema.ts';
import type { VariablesGate } from './variables-schema.ts';
import { verdictOfGates } from './verdict.ts';

/** As of one study, with the earlier reports of all variables. */
export interface GateOptionsOfStudies extends Omit<GateOptions, 'baseline'> {
  readonly baseline: { readonly path: string; readonly reports: EarlierReports } | null;
}

/** Tests the figures of each study against the thresholds for its variable; one study has the gate of a study that is read alone. */
export function gateOfStudies(studies: readonly [Study], options: GateOptionsOfStudies): Gate;
export function gateOfStudies(studies: readonly Study[], options: GateOptionsOfStudies): Gate | VariablesGate;
export function gateOfStudies(studies: readonly Study[], options: GateOptionsOfStudies): Gate | VariablesGate {
  const variables = studies.flatMap(({ variable }) => variable ?? []);
  checkThresholds(options.thresholds, variables);
  const isGated = (study: Study) => options.thresholds.length === 0 || thresholdsFor(study, options).length > 0;
  const gated = studies.filter(isGated);
  if (gated.length === 0) throw new UsageError({ code: 'no-threshold-for-variables', variables });
  const gateOf = (study: Study) =>
    gateReport(study, {
      ...options,
      thresholds: thresholdsFor(study, options),
      baseline: options.baseline && {
        path: options.baseline.path,
        report: baselineFor(study, options.baseline.reports, studies.length),
      },
    });
  if (studies.length === 1) return gateOf(studies[0]!);
  const gates = ofEachStudy(gated, gateOf);
  const [{ reported: first }] = gates as [(typeof gates)[number]];
  const { schema, tool, command, data } = first;
  return {
    schema,
    tool,
    command,
    ...verdictOfGates(gates.map(({ reported }) => reported)),
    data: { ...commonFacts(gates.map(({ reported }) => reported.data)), layout: data.layout, sources: data.sources },
    variables: gates.map(({ variable, reported }) => {
      const { schema: _schema, tool: _tool, command: _command, exitCode: _exitCode, ...own } = reported;
      return { variable, ...own };
    }),
    ungated: studies.filter((study) => !isGated(study)).flatMap(({ variable }) => variable ?? []),
  };
}

/** The thresholds for a variable, without its name before them. */
function thresholdsFor({ variable }: Study, { thresholds }: Pick<GateOptions, 'thresholds'>): Threshold[] {
  return thresholds.flatMap((one): Threshold[] => {
    if (one.variable === null) return [one];
    const isMeant = variable !== undefined && matcherOf(one.variable)(variable);
    return isMeant ? [{ ...one, text: one.text.slice(one.variable.length).replace(/^\s*:\s*/, '') }] : [];
  });
}

/** Throws if a threshold is for a variable that is not there. */
function checkThresholds(thresholds: readonly Threshold[], variables: readonly string[]): void {
  const faults = thresholds.flatMap(({ text, variable }) =>
    variable === null || variables.some(matcherOf(variable))
      ? []
      : [{ code: 'threshold-of-no-variable' as const, threshold: text, found: variable, variables }],
  );
  if (faults.length > 0) throw new UsageError(...faults);
}

function baselineFor({ variable }: Study, reports: EarlierReports, studies: number): EarlierReport {
  const named = reports.flatMap((one) => one.variable ?? []);
  const own = reports.find((one) => one.variable !== undefined && one.variable === variable);
  const only = named.length === 0 && studies === 1 ? reports[0] : undefined;
  const found = own ?? only;
  if (found === undefined) throw new UsageError({ code: 'baseline-of-other-variables', baseline: named });
  return found.report;
}
