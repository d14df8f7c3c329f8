import type { Notice } from '../notices.ts';
import { BadInputError, type Problem } from '../problems.ts';

/** Beyond this many, notices of single variables are counted, not listed. */
const MAX_LISTED = 20;

interface OfVariable {
  readonly variable?: string | undefined;
}

/**
 * The same read of each variable. What is said of every variable is said once, and the rest names its variables.
 *
 * @throws {BadInputError} with the problems of all variables
 */
export function ofEachVariable<Placed extends OfVariable, Result extends { readonly notices: readonly Notice[] }>(
  all: readonly Placed[],
  read: (placed: Placed) => Result,
): { results: readonly Result[]; notices: readonly Notice[] } {
  const problems: { variable: string; of: Problem }[] = [];
  const notices: { variable: string; of: Notice }[] = [];
  const results = all.flatMap((placed): Result[] => {
    const { variable = '' } = placed;
    try {
      const result = read(placed);
      notices.push(...result.notices.map((of) => ({ variable, of })));
      return [result];
    } catch (error) {
      if (!(error instanceof BadInputError)) throw error;
      problems.push(...error.problems.map((of) => ({ variable, of })));
      return [];
    }
  });
  if (problems.length > 0) throw new BadInputError(namedProblems(problems, all.length));
  return { results, notices: namedNotices(notices, all.length) };
}

function namedProblems(problems: readonly { variable: string; of: Problem }[], variables: number): Problem[] {
  return together(problems).map(({ of, variables: some }) =>
    some.length === variables || of.at.column !== undefined ? of : { ...of, variable: some[0]! },
  );
}

function namedNotices(notices: readonly { variable: string; of: Notice }[], variables: number): Notice[] {
  const all = together(notices);
  const ofAll = all.filter((one) => one.variables.length === variables).map(({ of }) => of);
  const ofSome = all.filter((one) => one.variables.length < variables);
  const rest = ofSome.slice(MAX_LISTED);
  return [
    ...ofAll,
    ...ofSome
      .slice(0, MAX_LISTED)
      .map(({ of, variables: some }): Notice => ({ code: 'of-variables', variables: some, notice: of })),
    ...(rest.length > 0
      ? [
          {
            code: 'more-of-variables',
            notices: rest.length,
            variables: [...new Set(rest.flatMap(({ variables: some }) => some))],
          } as const,
        ]
      : []),
  ];
}

/** Equal facts once, each with its variables. */
function together<Fact>(
  facts: readonly { readonly variable: string; readonly of: Fact }[],
): { of: Fact; variables: string[] }[] {
  const groups = new Map<string, { of: Fact; variables: string[] }>();
  for (const { variable, of } of facts) {
    const key = JSON.stringify(of);
    const group = groups.get(key) ?? { of, variables: [] };
    if (!group.variables.includes(variable)) group.variables.push(variable);
    groups.set(key, group);
  }
  return [...groups.values()];
}
