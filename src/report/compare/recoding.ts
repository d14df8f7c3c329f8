import { type CategoryMap, mapCoding } from '../../codings/coding.ts';
import { patternsOf } from '../../patterns/patterns.ts';
import { pairRounds, type Round } from '../../patterns/rounds.ts';
import { resultAt } from '../figures/result.ts';
import { textOf } from './changes.ts';
import { type RoundOptions, roundFigures } from './round-figures.ts';
import type { Change, Recoding } from './schema.ts';

/** Splits the whole change of each figure, since the first round as it was coded, into the map's part and the rest. */
export function recodingParts(
  original: Round,
  after: Round,
  changes: readonly Change[],
  paired: boolean,
  options: RoundOptions,
): Recoding[] {
  const data = paired ? pairRounds(original, after).before : patternsOf(original);
  const known = new Map(roundFigures(data, options).map(({ key, found }) => [textOf(key), found]));
  return changes.flatMap((one): Recoding[] => {
    const found = known.get(textOf(one));
    if (found === undefined || one.category !== null) return [];
    const { before, after: _, change, se, ci, ...key } = one;
    return [
      {
        ...key,
        original: resultAt(one.measure, found),
        byRecoding: found.value === null || before.value === null ? null : before.value - found.value,
        byCoding: change,
      },
    ];
  });
}

/** The round in the categories of a map. */
export function recode<Data extends Round>(round: Data, map: CategoryMap): Data {
  return { ...round, categories: map.to, codings: round.codings.map((coding) => mapCoding(map, coding)) };
}
