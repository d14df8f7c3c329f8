import type { Inspection } from '../report/inspect/schema.ts';
import type { VariablesInspection } from '../report/inspect/variables-schema.ts';

/** What `inspect` printed; of several variables, what was found of any of them, as of one. */
export function inspected(json: string): Inspection {
  const found = JSON.parse(json) as Inspection | VariablesInspection;
  if (!('variables' in found)) return found;
  const { variables, coders: names, ...whole } = found;
  const all = <Fact>(factsOf: (variable: VariablesInspection['variables'][number]) => readonly Fact[]) =>
    variables.flatMap(factsOf);
  const coders = all((variable) => variable.coders);
  const { variable: _first, ...first } = variables[0]!;
  return {
    ...first,
    ...whole,
    coders: names.map((name) => coders.find(({ coder }) => coder === name)!),
    categories: all((variable) => variable.categories),
    nearDuplicates: all((variable) => variable.nearDuplicates),
    notices: all((variable) => variable.notices).filter(
      (notice, i, notices) => notices.findIndex((other) => JSON.stringify(other) === JSON.stringify(notice)) === i,
    ),
  };
}
