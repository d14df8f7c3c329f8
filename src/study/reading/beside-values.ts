import { folded } from './cells.ts';
import { PairsOfPlaces } from './held-by-numbered.ts';
import { isHeadedAsCoders, likeACoder, likeCoders } from './like-a-coder.ts';
import type { ViewColumn } from './view-column.ts';
import type { View } from './views/view.ts';

/** The member of an axis whose columns hold who gave what stands beside. */
export interface Namer {
  readonly member: string;
  readonly isSure: boolean;
}

/**
 * Of the members of an axis, such as "Score" and "Rater" of "Score1", "Rater1", "Score2", "Rater2", the one whose columns hold who gave
 * what stands beside: by its heading, or because its columns hold the same names, of which no row has one twice.
 *
 * @param places - what the columns of a member are told apart by
 */
export function namerAmong(
  view: View,
  members: readonly string[],
  places: readonly string[],
  at: (member: string, place: string) => ViewColumn,
): Namer | undefined {
  const columnsOf = (member: string) => places.map((place) => at(member, place));
  const headed = members.filter((member) => likeACoder(member) === 3);
  // Where several members are like coders, they are people and no heading of their names.
  if (headed.length > 1) return undefined;
  if (headed.length === 1) {
    const [member] = headed;
    return isHeadedAsCoders(member!) && holdNames(view, columnsOf(member!))
      ? { member: member!, isSure: true }
      : undefined;
  }
  if (places.length < 2 || members.length < 2 || likeCoders(places) > 0 || likeCoders(members) === 2) return undefined;
  const byChance = members.map((member) => ({ member, often: oftenByChance(view, columnsOf(member)) }));
  const [found, ...others] = byChance.filter(({ often }) => often !== undefined);
  if (found === undefined || others.length > 0) return undefined;
  // Names of coders are no codings, too.
  const namer = columnsOf(found.member);
  const values = members.filter((member) => member !== found.member).flatMap(columnsOf);
  if (namer.some((column) => values.some((value) => shareAny(view, column, value)))) return undefined;
  return { member: found.member, isSure: found.often! >= ENOUGH };
}

function shareAny({ judged }: View, a: ViewColumn, b: ViewColumn): boolean {
  const held = judged.get(b)!.atoms;
  return [...judged.get(a)!.atoms].some((atom) => held.has(atom));
}

export function holdNames(view: View, columns: readonly ViewColumn[]): boolean {
  const values = [...new Set(columns.flatMap((column) => column.values.slice(0, 50)))];
  const kinds = columns.map((column) => view.judged.get(column)!);
  if (kinds.every(({ isMarks }) => isMarks)) return false;
  return (
    values.length >= 2 &&
    (likeCoders(values) >= 1 || kinds.every(({ kind }) => kind === 'labels' || kind === 'ids' || kind === 'constant'))
  );
}

/** Where chance would give so many, none is no chance: e^-5 is less than 1%. */
const ENOUGH = 5;
const FEWEST_ROWS = 5;

/**
 * Of columns of words of which no row has one twice, how many rows would if one word had nothing to do with another; undefined for other
 * columns.
 */
function oftenByChance(view: View, columns: readonly ViewColumn[]): number | undefined {
  if (view.rows < FEWEST_ROWS || columns.some(({ isComplete }) => !isComplete)) return undefined;
  const judged = columns.map((column) => view.judged.get(column)!);
  if (!judged.every(({ kind, isNumeric }) => !isNumeric && (kind === 'labels' || kind === 'ids'))) return undefined;
  const numberOf = new Map<string, number>();
  const texts = columns.map(({ values }) =>
    values.map((text) => {
      const name = folded(text);
      const number = numberOf.get(name) ?? numberOf.size;
      numberOf.set(name, number);
      return number;
    }),
  );
  const pairs = new PairsOfPlaces(columns.length);
  for (let row = 0; row < view.rows; row += 1) {
    const own = columns.map(({ cells }, i) => (cells[row]! < 0 ? -1 : texts[i]![cells[row]!]!));
    const given = own.filter((text) => text >= 0);
    if (new Set(given).size < given.length) return undefined;
    pairs.put(own);
  }
  return pairs.byChance();
}
