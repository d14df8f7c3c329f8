import { isSame } from './choices.ts';
import type { MeetingUnit } from './meeting-study.ts';

/** Which units a meeting looks at; null: whatever it is. */
export interface Filter {
  /** Two coders whose codings differ. */
  readonly pair: readonly [string, string] | null;
  /** A category that some coders gave and others did not. */
  readonly category: string | null;
  /** Two categories that stand against each other. */
  readonly confusion: readonly [string, string] | null;
}

export function fits({ codings }: Pick<MeetingUnit, 'codings'>, { pair, category, confusion }: Filter): boolean {
  const coded = codings.flatMap(({ coder, categories }) => (categories === null ? [] : [{ coder, categories }]));
  if (pair !== null) {
    const [a, b] = pair.map((name) => coded.find(({ coder }) => coder === name));
    if (a === undefined || b === undefined || isSame(a.categories, b.categories)) return false;
  }
  if (category !== null) {
    const given = coded.filter(({ categories }) => categories.includes(category)).length;
    if (given === 0 || given === coded.length) return false;
  }
  return (
    confusion === null ||
    coded.some((one) => coded.some((other) => standAgainst(one.categories, other.categories, confusion)))
  );
}

/** Whether only the one coding has the first category and only the other the second. */
function standAgainst(one: readonly string[], other: readonly string[], [a, b]: readonly [string, string]): boolean {
  return one.includes(a) && !other.includes(a) && other.includes(b) && !one.includes(b);
}
