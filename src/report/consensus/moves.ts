import { type CategorySet, compareSets } from '../../codings/coding.ts';
import { against, NOTHING } from '../../patterns/confusions.ts';
import type { Decision } from '../../study/consensus/decide.ts';
import type { Study } from '../../study/study.ts';
import { givenTo } from './final-codings.ts';
import type { CoderMoves } from './schema.ts';

/** How far each coder's codings are from the final ones, and what moved where. */
export function coderMoves(data: Study, decisions: readonly Decision[]): CoderMoves[] {
  const given = decisions.map((_, unit) => givenTo(data, unit));
  return data.coderOrder.map((coder) => {
    const position = data.coders.indexOf(coder);
    const both = decisions.flatMap(({ final }, unit): (readonly [CategorySet, CategorySet])[] => {
      const own = given[unit]![position]!;
      return final === null || own === null ? [] : [[own, final]];
    });
    return {
      coder,
      units: both.length,
      moved: both.filter(([own, final]) => compareSets(own, final) !== 0).length,
      ...movesBetween(both, data.categories),
    };
  });
}

function movesBetween(both: readonly (readonly [CategorySet, CategorySet])[], categories: readonly string[]) {
  const name = (category: number) => (category === NOTHING ? null : categories[category]!);
  const moves = tally(both.flatMap(([own, final]) => against(own, final).filter(([from, to]) => from !== to)));
  const dropped = tally(both.flatMap(([own, final]) => without(own, final).map((category) => [category])));
  const added = tally(both.flatMap(([own, final]) => without(final, own).map((category) => [category])));
  return {
    dropped: dropped.map(({ key: [category], units }) => ({ category: categories[category!]!, units })),
    added: added.map(({ key: [category], units }) => ({ category: categories[category!]!, units })),
    moves: moves.map(({ key: [from, to], units }) => ({ from: name(from!), to: name(to!), units })),
  };
}

/** How often each key occurs: the most frequent first, then in the codebook's order. */
function tally(keys: readonly (readonly number[])[]): { key: readonly number[]; units: number }[] {
  const found = new Map<string, { key: readonly number[]; units: number }>();
  for (const key of keys) {
    const text = key.join(' ');
    found.set(text, { key, units: (found.get(text)?.units ?? 0) + 1 });
  }
  return [...found.values()].sort((x, y) => y.units - x.units || compareSets(x.key, y.key));
}

function without(set: CategorySet, other: CategorySet): number[] {
  return set.filter((category) => !other.includes(category));
}
