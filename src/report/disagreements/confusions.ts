import {
  allConfusions,
  areConfusionsTooMany,
  type Confusion,
  confusions,
  largestCoding,
  NOTHING,
  unordered,
} from '../../patterns/confusions.ts';
import { pairTable } from '../../patterns/pair-table.ts';
import type { Patterns } from '../../patterns/patterns.ts';
import type { DisagreementsReport } from './schema.ts';

type Confusions = DisagreementsReport['confusions'];

type Pair = NonNullable<Confusions['pairs']>[number];

/** Pairs of more coders than this are not listed one by one. */
export const MOST_CODERS = 40;

/** The pairs of coders that are looked at: those with one coder, or all of them; null if these are too many to list. */
export interface Pairs {
  readonly pairs: readonly (readonly [number, number])[] | null;
  readonly ofOneCoder: boolean;
}

/** How often each category stands against each over these pairs, whoever gave which; undefined if that is too much to count. */
export function confusionsOver(patterns: Patterns, { pairs, ofOneCoder }: Pairs): Confusion[] | undefined {
  if (areConfusionsTooMany(patterns)) return undefined;
  return ofOneCoder && pairs !== null
    ? summed(pairs.flatMap(([i, j]) => confusions(pairTable(patterns, i, j))))
    : allConfusions(patterns); // without pair tables
}

/**
 * Which categories are given where another coder gave which: over all these pairs, and pair by pair.
 *
 * @param over - the confusions over all these pairs
 * @param category - only what concerns it: its confusions, and how often two coders both gave what it is confused with
 */
export function confusionTables(
  patterns: Patterns,
  looked: Pairs,
  over: readonly Confusion[] | undefined,
  category?: number,
): Confusions {
  if (over === undefined) return { all: [], pairs: null, leftOut: largestCoding(patterns) };
  const name = (one: number) => (one === NOTHING ? null : patterns.categories[one]!);
  const all = concerning(category, over);
  return {
    all: all.map(({ a, b, units }) => ({ categories: [name(a), name(b)], times: units })),
    pairs:
      looked.pairs?.map(([i, j]): Pair => {
        const table = pairTable(patterns, i, j);
        return {
          coders: [patterns.coders[i]!, patterns.coders[j]!],
          units: table.units,
          matches: concerning(category, confusions(table)).map(({ a, b, units }) => ({
            categories: [name(a), name(b)],
            units,
          })),
        };
      }) ?? null,
  };
}

function concerning(category: number | undefined, all: readonly Confusion[]): readonly Confusion[] {
  if (category === undefined) return all;
  const own = all.filter(({ a, b }) => a === category || b === category);
  const partners = new Set(own.flatMap(({ a, b }) => [a, b]));
  return all.filter((one) => own.includes(one) || (one.a === one.b && partners.has(one.a)));
}

/** The same confusions whoever gave which, counted together. */
function summed(all: readonly Confusion[]): Confusion[] {
  const times = new Map<string, Confusion>();
  for (const one of all) {
    const [a, b] = unordered(one.a, one.b);
    const key = `${a} ${b}`;
    times.set(key, { a, b, units: (times.get(key)?.units ?? 0) + one.units });
  }
  return [...times.values()].sort((x, y) => x.a - y.a || x.b - y.b);
}
