import { UsageError, type UsageFault } from '../problems.ts';
import type { Study } from '../study/study.ts';

/** What is reported of each of several variables. */
export interface OfVariable<Reported> {
  readonly variable: string;
  readonly reported: Reported;
}

/** Reports on the study of each variable; throws with the faults of all of them. */
export function ofEachStudy<Reported>(
  studies: readonly Study[],
  report: (study: Study) => Reported,
): OfVariable<Reported>[] {
  const faults: UsageFault[] = [];
  const all = studies.flatMap((study): OfVariable<Reported>[] => {
    const { variable = '' } = study;
    try {
      return [{ variable, reported: report(study) }];
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      faults.push(...error.faults.map((fault) => ({ ...fault, variable })));
      return [];
    }
  });
  if (faults.length > 0) throw new UsageError(...faults);
  return all;
}

/** What variables have in common: whoever coded one of them, and the largest number of units. */
export function commonFacts(list: readonly { readonly coders: readonly string[]; readonly units: number }[]): {
  coders: string[];
  units: number;
} {
  return {
    coders: [...new Set(list.flatMap(({ coders }) => coders))],
    units: Math.max(...list.map(({ units }) => units)),
  };
}
