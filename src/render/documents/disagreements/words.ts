import type { UnitReport } from '../../../report/disagreements/schema.ts';
import { categories, wholeName } from '../../text.ts';

/** The kind of a single pair, or each kind with its number of pairs: "2 disjoint, 1 same". */
export function kindsText(kinds: UnitReport['kinds']): string {
  const [only] = kinds;
  if (kinds.length === 1 && only?.pairs === 1) return only.kind;
  return kinds.map(({ kind, pairs }) => `${pairs} ${kind}`).join(', ');
}

/** "Boundaries / Disclosure (9)", with how often it occurs in all the data. */
export function confusionText(confusion: UnitReport['confusion']): string {
  return confusion === null ? '' : `${wholeName(categories(confusion.categories, ' / '))} (${confusion.times})`;
}
