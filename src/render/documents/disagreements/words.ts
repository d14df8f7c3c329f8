import type { UnitReport } from '../../../report/disagreements/schema.ts';

type Match = readonly [string | null, string | null];

/** A single pair's kind alone, else each kind with its number of pairs: "2 disjoint, 1 same". */
export function kindsText(kinds: UnitReport['kinds']): string {
  const [only] = kinds;
  if (kinds.length === 1 && only?.pairs === 1) return only.kind;
  return kinds.map(({ kind, pairs }) => `${pairs} ${kind}`).join(', ');
}

/** "Boundaries / Disclosure (9)": how often in all the data. */
export function confusionText(confusion: UnitReport['confusion']): string {
  return confusion === null ? '' : `${matchText(confusion.categories)} (${confusion.times})`;
}

export function matchText([a, b]: Match, name: (category: string) => string = (category) => category): string {
  return `${a === null ? NOTHING : name(a)} / ${b === null ? NOTHING : name(b)}`;
}

/** No category that would stand against the other coder's. */
export const NOTHING = '(nothing)';
