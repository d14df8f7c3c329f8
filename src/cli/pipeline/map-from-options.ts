import { identityMap } from '../../codebook/category-map.ts';
import type { Codebook } from '../../codebook/codebook.ts';
import type { Level } from '../../codebook/entries.ts';
import { mapToLevel, type Named } from '../../codebook/levels.ts';
import { mapOfSheet } from '../../codebook/map-file.ts';
import { type Move, type MoveFault, mapOfMoves, writtenMerge, writtenRename } from '../../codebook/moves.ts';
import type { CategoryMap } from '../../codings/coding.ts';
import { type NameSeparator, splitNames } from '../../names/separator.ts';
import { BadInputError } from '../../problems.ts';
import type { Table } from '../../read/table.ts';
import { CommandLineError, ofEach, together } from '../wording/command-line-error.ts';
import { list, quote, quoteApart } from '../wording/text.ts';

/** The options that define what each category becomes. */
export interface MapOptions {
  readonly merge: readonly string[];
  readonly drop: readonly string[];
  readonly rename: readonly string[];
  readonly map?: Table | undefined;
  readonly level?: Level | undefined;
  readonly codebook?: Codebook | undefined;
  readonly separator?: string | undefined;
}

/** The map that the options define; without any, the one that changes nothing. */
export function mapFromOptions(
  named: Named,
  requested: MapOptions,
): { map: CategoryMap; level?: { column: string; without: readonly string[] } } {
  const { merge, drop, rename, map, level } = requested;
  const single = Object.entries({ merge, drop, rename }).flatMap(([name, { length }]) =>
    length > 0 ? [`--${name}`] : [],
  );
  const whole = Object.entries({ map, level }).flatMap(([name, given]) => (given ? [`--${name}`] : []));
  if (whole.length > 1 || (whole.length > 0 && single.length > 0))
    throw new CommandLineError(
      `${[...whole, ...single].join(', ')} cannot be used together: ${whole[0]} already covers every category`,
      'put all changes into one map file, or use one of them',
    );
  const { categories } = named;
  if (map) return { map: mapOfSheet(map, categories, requested) };
  if (level) {
    if (!requested.codebook)
      throw new CommandLineError(`--level ${level} needs a codebook that names them`, 'add it: --codebook FILE');
    const rolled = mapToLevel(requested.codebook, level, named);
    if ('problem' in rolled) throw new BadInputError([rolled.problem]);
    return { map: rolled.map, level: { column: level === 'theme' ? 'theme' : 'parent', without: rolled.without } };
  }
  return { map: writtenMap(categories, requested) };
}

/** Nobody reads more of them at once. */
const MOST_FAULTS = 20;

interface MoveOfOption extends Move {
  readonly option: string;
}

/** The map of --merge, --rename and --drop together. */
function writtenMap(categories: readonly string[], { merge, drop, rename, separator }: MapOptions): CategoryMap {
  const written: MoveOfOption[] = [];
  const known = () => [...categories, ...written.flatMap(({ to }) => to)];
  const merged = (text: string) => {
    const option = `--merge ${quote(text)}`;
    const moves = writtenMerge(text, known());
    if (moves === null)
      throw new CommandLineError(`${option}: A+B=C is expected`, 'for example --merge "Training+Supervision=Support"');
    const into = moves[0]!.to[0]!;
    checkName(into, option, categories, separator);
    if (categories.includes(into) && !moves.some(({ from }) => from === into))
      throw new CommandLineError(
        `${option}: there is already a category ${quote(into)}`,
        `to include it: --merge "${[...moves.map(({ from }) => from), into].join('+')}=${into}"; otherwise use a new name`,
      );
    written.push(...moves.map((move) => ({ ...move, option })));
  };
  const renamed = (text: string) => {
    const option = `--rename ${quote(text)}`;
    const move = writtenRename(text, known());
    if (move === null) throw new CommandLineError(`${option}: A=B is expected`, 'for example --rename "HR=Personnel"');
    const to = move.to[0]!;
    checkName(to, option, categories, separator);
    if (known().includes(to))
      throw new CommandLineError(
        `${option}: there is already a category ${quote(to)}`,
        `to merge the two: --merge "${move.from}+${to}=${to}"`,
      );
    written.push({ ...move, option });
  };
  ofEach([...merge.map((text) => () => merged(text)), ...rename.map((text) => () => renamed(text))], (make) => make());
  written.push(...drop.map((from) => ({ from: from.trim(), to: [], option: `--drop ${quote(from)}` })));
  if (written.length === 0) return identityMap(categories);
  const made = mapOfMoves(categories, written, 'in-steps');
  if ('map' in made) return made.map;
  throw together(made.faults.slice(0, MOST_FAULTS).map((fault) => faultError(fault, written)));
}

/** Throws if sheets would be read as having several categories for a new name. */
function checkName(name: string, option: string, categories: readonly string[], separator: NameSeparator): void {
  if (categories.includes(name) || splitNames(name, separator).length <= 1) return;
  throw new CommandLineError(
    `${option}: ${quote(name)} would be read as several categories`,
    `use a name without ${quote(separator ?? ';')}`,
  );
}

function faultError(fault: MoveFault, written: readonly MoveOfOption[]): CommandLineError {
  const { option } = written[fault.move]!;
  switch (fault.code) {
    case 'unknown':
      return new CommandLineError(
        `${option}: there is no category ${quote(fault.name)}`,
        fault.nearest === undefined
          ? 'name categories as they are written in the sheets (intercoder inspect lists them)'
          : `did you mean ${quoteApart(fault.nearest)}? Case and spelling count`,
      );
    case 'two-targets':
      return new CommandLineError(
        `${option}: ${written[fault.first]!.option} already changes ${quote(fault.name)}`,
        'a category can become only one other: leave one of the two out',
      );
    case 'cycle':
      return new CommandLineError(
        `${option}: ${list(fault.names)} become each other`,
        'to merge them, make all of them become one category',
      );
    case 'nothing-left':
      return new CommandLineError(`${option}: no category is left`, 'leave at least one');
  }
}
