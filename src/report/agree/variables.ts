import type { Study } from '../../study/study.ts';
import { commonFacts, ofEachStudy } from '../variables.ts';
import type { Report } from './schema.ts';
import type { VariableReport, VariablesReport } from './variables-schema.ts';

/**
 * How far the coders agree on each of several variables.
 *
 * @param reportOf - the report of a study that is read alone
 */
export function agreementOfVariables(studies: readonly Study[], reportOf: (study: Study) => Report): VariablesReport {
  const reports = ofEachStudy(studies, reportOf);
  const { schema, tool, command, data } = reports[0]!.reported;
  return {
    schema,
    tool,
    command,
    data: { ...commonFacts(reports.map(({ reported }) => reported.data)), layout: data.layout, sources: data.sources },
    variables: reports.map(({ variable, reported }): VariableReport => {
      const { schema: _schema, tool: _tool, command: _command, ...own } = reported;
      return { variable, scale: own.data.scale, ...own };
    }),
  };
}
