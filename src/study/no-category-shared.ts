import { MISSING } from '../codings/coding.ts';
import { knowsCoders } from '../codings/crowd.ts';
import { timesGiven } from '../codings/distinct-rows.ts';
import { fold } from '../names/look.ts';
import type { Notice } from '../notices.ts';
import type { Study } from './study.ts';

/** Coders, and the categories that they gave. */
interface Group {
  readonly coders: readonly number[];
  readonly categories: readonly string[];
}

/** On fewer units two coders may well have given different categories. */
const FEWEST_UNITS = 4;

/** More numbers than this are scores, of which no two need be the same. */
const MOST_NUMBERS = 12;

/**
 * Coders who gave not one category that any of the others gave, although both gave several: the same categories probably have two names.
 * Who always gave the same category is left aside.
 */
export function noCategoryShared(
  study: Pick<Study, 'coders' | 'coderOrder' | 'rows' | 'codings' | 'categories' | 'declared'>,
): Extract<Notice, { code: 'no-category-shared' }>[] {
  if (!knowsCoders(study.rows)) return [];
  const groups = groupsOf(study).filter(({ categories }) => categories.length > 1);
  if (groups.length < 2 || areScores(groups) || unitsOfSeveral(study, groups) < FEWEST_UNITS) return [];
  const place = (coder: number) => study.coderOrder.indexOf(study.coders[coder]!);
  const inOrder = groups
    .map(({ coders, categories }) => ({ coders: [...coders].sort((a, b) => place(a) - place(b)), categories }))
    .sort((a, b) => b.coders.length - a.coders.length || place(a.coders[0]!) - place(b.coders[0]!));
  const named = inOrder.map(({ coders, categories }) => ({
    coders: coders.map((coder) => study.coders[coder]!),
    categories,
  }));
  return [{ code: 'no-category-shared', groups: named }];
}

/** Coders who are joined by the categories that they share. */
function groupsOf({ coders, rows, codings, categories, declared }: Parameters<typeof noCategoryShared>[0]): Group[] {
  // Names that differ in case and the like are told of as such.
  const keys = categories.map((name) => (declared ? name : fold(name)));
  const given = timesGiven(rows, coders.length, codings.length);
  const groups: { coders: number[]; keys: Set<string>; categories: Set<string> }[] = [];
  for (const coder of coders.keys()) {
    const own = codings.flatMap((set, coding) => (given[coder * codings.length + coding]! > 0 ? [...set] : []));
    const all = {
      coders: [coder],
      keys: new Set(own.map((at) => keys[at]!)),
      categories: new Set(own.map((at) => categories[at]!)),
    };
    const shared = groups.filter((group) => [...all.keys].some((key) => group.keys.has(key)));
    const others = groups.filter((group) => !shared.includes(group));
    const joined = [...shared, all];
    groups.splice(0, groups.length, ...others, {
      coders: joined.flatMap((group) => group.coders),
      keys: new Set(joined.flatMap((group) => [...group.keys])),
      categories: new Set(joined.flatMap((group) => [...group.categories])),
    });
  }
  return groups.map((group) => ({ coders: group.coders, categories: [...group.categories].sort() }));
}

function areScores(groups: readonly Group[]): boolean {
  const all = groups.flatMap(({ categories }) => categories).map(Number);
  return all.every(Number.isFinite) && (all.length > MOST_NUMBERS || !all.every(Number.isInteger));
}

/** How many units coders of several groups coded. */
function unitsOfSeveral({ coders, rows: { cells, counts } }: Pick<Study, 'coders' | 'rows'>, groups: readonly Group[]) {
  const groupOf = new Map(groups.flatMap((group, i) => group.coders.map((coder) => [coder, i] as const)));
  let units = 0;
  for (let row = 0; row < counts.length; row += 1) {
    const met = new Set<number>();
    for (const coder of coders.keys()) {
      const group = groupOf.get(coder);
      if (group !== undefined && cells[row * coders.length + coder] !== MISSING) met.add(group);
    }
    if (met.size > 1) units += counts[row]!;
  }
  return units;
}
