import { type CategoryMap, identityMap } from '../data/category-map/category-map.ts';
import { type Level, mapToLevel } from '../data/category-map/levels.ts';
import { mapOfSheet } from '../data/category-map/map-file.ts';
import { type Move, type MoveFault, mapOfMoves } from '../data/category-map/moves.ts';
import { writtenMerge, writtenRename } from '../data/category-map/written-moves.ts';
import { UsageError } from '../problems.ts';
import type { Sheet } from '../read/sheet.ts';
import { list, quote } from './wording/text.ts';

/** What a user asked to become of the categories. */
export interface AskedMap {
  readonly merge: readonly string[];
  readonly drop: readonly string[];
  readonly rename: readonly string[];
  readonly map?: Sheet | undefined;
  readonly level?: Level | undefined;
  readonly codebook?: Sheet | undefined;
  readonly separator?: string | undefined;
}

/** The map that the options ask for; without any, the one that changes nothing. */
export function askedMap(
  categories: readonly string[],
  asked: AskedMap,
): { map: CategoryMap; level?: { column: string; without: readonly string[] } } {
  const { merge, drop, rename, map, level } = asked;
  const ways = [
    merge.length + drop.length + rename.length > 0 ? '--merge, --drop and --rename' : '',
    map ? '--map' : '',
    level ? '--level' : '',
  ].filter(Boolean);
  if (ways.length > 1)
    throw new UsageError(
      `${ways.join(' and ')} cannot be used together`,
      'put all changes into one map file, or use one of them',
    );
  if (map) return { map: mapOfSheet(map, categories) };
  if (level) {
    if (!asked.codebook)
      throw new UsageError(`--level ${level} takes a codebook that names them`, 'name it: --codebook FILE');
    const rolled = mapToLevel(asked.codebook, level, categories, asked.separator);
    return { map: rolled.map, level: { column: level === 'theme' ? 'theme' : 'parent', without: rolled.without } };
  }
  return { map: writtenMap(categories, asked) };
}

interface Written extends Move {
  readonly option: string;
}

/** The map of --merge, --rename and --drop together. */
function writtenMap(categories: readonly string[], { merge, drop, rename }: AskedMap): CategoryMap {
  const written: Written[] = [];
  const known = () => [...categories, ...written.flatMap(({ to }) => to ?? [])];
  for (const text of merge) {
    const option = `--merge ${quote(text)}`;
    const moves = writtenMerge(text, known());
    if (moves === null)
      throw new UsageError(`${option}: A+B=C is expected`, 'for instance --merge "Training+Supervision=Support"');
    const into = moves[0]!.to!;
    if (categories.includes(into) && !moves.some(({ from }) => from === into))
      throw new UsageError(
        `${option}: there is a category ${quote(into)} already`,
        `to take it in: --merge "${[...moves.map(({ from }) => from), into].join('+')}=${into}"; else take a new name`,
      );
    written.push(...moves.map((move) => ({ ...move, option })));
  }
  for (const text of rename) {
    const option = `--rename ${quote(text)}`;
    const move = writtenRename(text, known());
    if (move === null) throw new UsageError(`${option}: A=B is expected`, 'for instance --rename "HR=Personnel"');
    if (move.to !== null && known().includes(move.to))
      throw new UsageError(
        `${option}: there is a category ${quote(move.to)} already`,
        `to make one of the two: --merge "${move.from}+${move.to}=${move.to}"`,
      );
    written.push({ ...move, option });
  }
  written.push(...drop.map((from) => ({ from: from.trim(), to: null, option: `--drop ${quote(from)}` })));
  if (written.length === 0) return identityMap(categories);
  const made = mapOfMoves(categories, written);
  if ('map' in made) return made.map;
  throw faultError(made.faults[0]!, written);
}

function faultError(fault: MoveFault, written: readonly Written[]): UsageError {
  const { option } = written[fault.move]!;
  switch (fault.code) {
    case 'unknown':
      return new UsageError(
        `${option}: there is no category ${quote(fault.name)}`,
        fault.nearest === undefined
          ? 'name categories as they stand in the sheets (intercoder inspect lists them)'
          : `did you mean ${quote(fault.nearest)}? Case and spelling count`,
      );
    case 'two-targets':
      return new UsageError(
        `${option}: ${quote(fault.name)} becomes something else already, by ${written[fault.first]!.option}`,
        'a category can become one other only: leave one of the two out',
      );
    case 'cycle':
      return new UsageError(
        `${option}: ${list(fault.names)} become each other`,
        'to merge them, let all become one category',
      );
    case 'nothing-left':
      return new UsageError(`${option}: no category is left`, 'leave at least one');
  }
}
