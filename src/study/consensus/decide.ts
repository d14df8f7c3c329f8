import { type CategorySet, categorySet, compareSets } from '../../codings/coding.ts';

/** How a final coding is reached from the coders' own. */
export type Method =
  | { readonly name: 'majority' }
  | { readonly name: 'unanimous' }
  | { readonly name: 'at-least'; readonly k: number };

/** Why a unit has no final coding. */
type OpenReason = 'not-coded' | 'too-few-coders' | 'not-unanimous' | 'no-majority' | 'fewer-than-k' | 'not-filled-in';

export type Decision =
  | { readonly final: CategorySet; readonly by: string }
  | { readonly final: null; readonly reason: OpenReason };

/**
 * The final coding of a unit, category by category.
 * - `unanimous`: all coders gave the same coding.
 * - `majority`: more than half of the coders gave a category, or more than half did not, for every category. If none is given
 *   by more than half, the unit is uncoded if more than half left it so.
 * - `at-least`: the categories that at least k coders gave. If there is none, the unit is uncoded if at least k left it so.
 * Whatever the method, a unit that one coder coded takes that coding, unless k coders are required.
 *
 * @param codings - of the coders who coded the unit
 */
export function decide(codings: readonly CategorySet[], method: Method): Decision {
  const [first] = codings;
  if (first === undefined) return open('not-coded');
  const same = codings.every((coding) => compareSets(coding, first) === 0);
  if (method.name === 'at-least' && codings.length < method.k) return open('too-few-coders');
  if (same) return { final: first, by: codings.length === 1 ? 'only-coder' : 'unanimous' };
  switch (method.name) {
    case 'unanimous':
      return open('not-unanimous');
    case 'majority':
      return byMajority(codings);
    case 'at-least':
      return byAtLeast(codings, method.k);
  }
}

function byMajority(codings: readonly CategorySet[]): Decision {
  const given = timesGiven(codings);
  const half = codings.length / 2;
  if ([...given.values()].some((times) => times === half)) return open('no-majority');
  const final = [...given].flatMap(([category, times]) => (times > half ? [category] : []));
  if (final.length > 0 || timesUncoded(codings) > half) return { final: categorySet(final), by: 'majority' };
  return open('no-majority');
}

function byAtLeast(codings: readonly CategorySet[], k: number): Decision {
  const final = [...timesGiven(codings)].flatMap(([category, times]) => (times >= k ? [category] : []));
  if (final.length > 0 || timesUncoded(codings) >= k) return { final: categorySet(final), by: `at-least:${k}` };
  return open('fewer-than-k');
}

function timesGiven(codings: readonly CategorySet[]): Map<number, number> {
  const times = new Map<number, number>();
  for (const category of codings.flat()) times.set(category, (times.get(category) ?? 0) + 1);
  return times;
}

function timesUncoded(codings: readonly CategorySet[]): number {
  return codings.filter((coding) => coding.length === 0).length;
}

function open(reason: OpenReason): Decision {
  return { final: null, reason };
}
