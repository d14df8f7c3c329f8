import { type CategorySet, compareSets } from '../../codings/coding.ts';
import { against, NOTHING } from '../../patterns/confusions.ts';
import type { Study } from '../../study/study.ts';
import type { Outcome } from './final-codings.ts';
import type { CoderMoves } from './schema.ts';

/** A coder's coding beside the final one, and of how many units. */
interface Both {
  readonly own: CategorySet;
  readonly final: CategorySet;
  readonly units: number;
}

/** How far each coder's codings are from the final ones, and what moved where. */
export function coderMoves(data: Study, outcomes: readonly Outcome[]): CoderMoves[] {
  return data.coderOrder.map((coder) => {
    const position = data.coders.indexOf(coder);
    const both = outcomes.flatMap(({ given, decision: { final }, units }): Both[] => {
      const own = given[position]!;
      return final === null || own === null ? [] : [{ own, final, units: units.length }];
    });
    return {
      coder,
      units: unitsOf(both),
      moved: unitsOf(both.filter(({ own, final }) => compareSets(own, final) !== 0)),
      ...movesBetween(both, data.categories),
    };
  });
}

function unitsOf(all: readonly Both[]): number {
  return all.reduce((sum, { units }) => sum + units, 0);
}

function movesBetween(both: readonly Both[], categories: readonly string[]) {
  const name = (category: number) => (category === NOTHING ? null : categories[category]!);
  const moves = tally(both, ({ own, final }) => against(own, final).filter(([from, to]) => from !== to));
  const dropped = tally(both, ({ own, final }) => without(own, final).map((category) => [category]));
  const added = tally(both, ({ own, final }) => without(final, own).map((category) => [category]));
  return {
    dropped: dropped.map(({ key: [category], units }) => ({ category: categories[category!]!, units })),
    added: added.map(({ key: [category], units }) => ({ category: categories[category!]!, units })),
    moves: moves.map(({ key: [from, to], units }) => ({ from: name(from!), to: name(to!), units })),
  };
}

type Key = readonly number[];

/** How many units have each key: the most frequent first, then in the codebook's order. */
function tally(both: readonly Both[], keysOf: (one: Both) => readonly Key[]): { key: Key; units: number }[] {
  const found = new Map<string, { key: Key; units: number }>();
  for (const one of both) {
    for (const key of keysOf(one)) {
      const text = key.join(' ');
      found.set(text, { key, units: (found.get(text)?.units ?? 0) + one.units });
    }
  }
  return [...found.values()].sort((x, y) => y.units - x.units || compareSets(x.key, y.key));
}

function without(set: CategorySet, other: CategorySet): number[] {
  return set.filter((category) => !other.includes(category));
}
