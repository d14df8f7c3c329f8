import { MISSING } from '../../codings/coding.ts';
import { knowsCoders } from '../../codings/crowd.ts';
import { timesGiven } from '../../codings/distinct-rows.ts';
import { fold } from '../../names/look.ts';
import type { Notice } from '../../notices.ts';
import type { Study } from '../study.ts';

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
  const ofCoders = coders.map((_, coder) => [
    ...new Set(codings.flatMap((set, coding) => (given[coder * codings.length + coding]! > 0 ? [...set] : []))),
  ]);
  const joined = joinedKeys(ofCoders.map((own) => own.map((at) => keys[at]!)));
  const groups = new Map<string, { coders: number[]; categories: Set<string> }>();
  for (const [coder, own] of ofCoders.entries()) {
    if (own.length === 0) continue;
    const key = joined(keys[own[0]!]!);
    const group = groups.get(key) ?? { coders: [], categories: new Set() };
    groups.set(key, group);
    group.coders.push(coder);
    for (const at of own) group.categories.add(categories[at]!);
  }
  return [...groups.values()].map((group) => ({ coders: group.coders, categories: [...group.categories].sort() }));
}

/** Joins keys that are in one list, or in lists that share keys. The function returned gives the same key for all that are joined. */
function joinedKeys(lists: readonly (readonly string[])[]): (key: string) => string {
  const links = new Map<string, string>();
  const standsFor = (key: string): string => {
    let at = key;
    for (let next = links.get(at); next !== undefined; next = links.get(at)) at = next;
    if (at !== key) links.set(key, at); // shortens the next search
    return at;
  };
  for (const [first, ...others] of lists)
    for (const other of others) {
      const [from, to] = [standsFor(other), standsFor(first!)];
      if (from !== to) links.set(from, to);
    }
  return standsFor;
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
