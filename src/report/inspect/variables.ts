import type { Studies } from '../../study/read-study.ts';
import { commonFacts, ofEachStudy } from '../variables.ts';
import { type FoundBeside, inspectionReport } from './inspection.ts';
import type { VariableInspection, VariablesInspection } from './variables-schema.ts';

/** How sheets with several variables were read: what is true of all of them, and what was found of each. */
export function inspectionOfVariables(
  studies: Studies,
  found: FoundBeside,
  by: readonly string[] = [],
): VariablesInspection {
  const ofVariable = (variable: string) =>
    found.notices.filter((notice) => !('variable' in notice) || notice.variable === variable);
  const all = ofEachStudy(studies, (study) =>
    inspectionReport(study, { ...found, notices: ofVariable(study.variable ?? '') }, by),
  );
  const { schema, layout, sheets, firstRows, rivals } = all[0]!.reported;
  const facts = all.map(({ reported: { coders, units } }) => ({ coders: coders.map(({ coder }) => coder), units }));
  return {
    ...{ schema, layout, sheets, firstRows, rivals },
    ...commonFacts(facts),
    variables: all.map(({ variable, reported }): VariableInspection => {
      const { schema: _schema, layout: _layout, sheets: _sheets, firstRows: _rows, rivals: _rivals, ...own } = reported;
      return { variable, ...own };
    }),
  };
}
