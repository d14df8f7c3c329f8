import type { Judged } from './column-kinds.ts';
import { likeACoder } from './like-a-coder.ts';
import type { ViewColumn } from './view-column.ts';
import type { View } from './views/view.ts';

/**
 * Columns that may be the coders' among more that hold alike, such as a scale beside scores: neighbours, those headed in one form, or all
 * but the one that is least like the others. Which of them it is, if any, nobody can tell: they are only shown.
 */
export function partsOfFamily(view: View, family: readonly ViewColumn[]): ViewColumn[][] {
  if (family.length < 3 || family.length > MOST_COLUMNS || family.some(({ heading }) => likeACoder(heading) > 0))
    return [];
  const parts = [...runsOf(view, family), ...headedAlike(family), allButOne(view, family)];
  return parts.filter(({ length }) => length >= 2 && length < family.length);
}

/** Of more columns a list is too long to be looked through. */
const MOST_COLUMNS = 10;

/** Columns that stand side by side. */
function runsOf(view: View, family: readonly ViewColumn[]): ViewColumn[][] {
  const runs: ViewColumn[][] = [];
  for (const column of family) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && view.placeOf(last) + 1 === view.placeOf(column)) runs.at(-1)!.push(column);
    else runs.push([column]);
  }
  return runs;
}

/** "Ana (code)", "Ben (code)"; "code_Ana", "code_Ben". */
function headedAlike(family: readonly ViewColumn[]): ViewColumn[][] {
  const forms = new Map<string, ViewColumn[]>();
  for (const column of family) {
    for (const form of [START, END]) {
      const part = form.exec(column.heading)?.[0];
      if (part !== undefined) forms.set(`${form}${part}`, [...(forms.get(`${form}${part}`) ?? []), column]);
    }
  }
  return [...forms.values()];
}

const START = /^[^\s_.:/|()-]+[\s_.:/|(-]+/u;
const END = /(?<![\s_.:/|(-])[\s_.:/|(-]+[^\s_.:/|()-]+\)?$/u;

function allButOne(view: View, family: readonly ViewColumn[]): ViewColumn[] {
  const weighed = family.map((column) => {
    const others = family.filter((other) => other !== column).map((other) => view.judged.get(other)!);
    return { column, likeness: likenessTo(others, view.judged.get(column)!) };
  });
  const least = weighed.reduce((a, b) => (b.likeness < a.likeness ? b : a));
  return family.filter((column) => column !== least.column);
}

/** How much of what a column and others hold all of them hold: of numbers the range, else the values. */
function likenessTo(others: readonly Judged[], one: Judged): number {
  if (one.isNumeric && others.every(({ isNumeric }) => isNumeric)) {
    const [lowest, highest] = [
      Math.min(...others.map((other) => other.lowest)),
      Math.max(...others.map((other) => other.highest)),
    ];
    const common = Math.min(highest, one.highest) - Math.max(lowest, one.lowest);
    return common / (Math.max(highest, one.highest) - Math.min(lowest, one.lowest) || 1);
  }
  const theirs = new Set(others.flatMap(({ atoms }) => [...atoms]));
  const shared = [...one.atoms].filter((atom) => theirs.has(atom)).length;
  return shared / (theirs.size + one.atoms.size - shared || 1);
}
