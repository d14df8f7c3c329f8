import type { Problem } from '../../problems.ts';
import type { Column, Sheet } from '../../read/sheet.ts';
import { columnFor, headerOf, isUnique, namedColumns } from '../find-columns.ts';
import { isCoderColumn, isConsensus, rankFor, stem } from '../header-words.ts';
import type { ReadingOptions } from '../options.ts';
import { textAndNote } from './common-columns.ts';
import type { LocatedWide } from './located.ts';

/** The columns of a sheet in which each row is a unit and each coder has a column. */
export function locateWide(sheet: Sheet, options: ReadingOptions): LocatedWide | readonly Problem[] {
  const named = namedColumns(sheet, options.unit, '--unit');
  const asked = namedColumns(
    sheet,
    options.coders.length > 0 ? options.coders : options.category,
    options.coders.length > 0 ? '--coders' : '--category',
  );
  const byName =
    options.unit.length > 0 || options.byRow ? undefined : columnFor(sheet, 'unit', asked.columns, isUnique);
  const unit = byName ? [byName] : named.columns;
  const { text, note, problems } = textAndNote(sheet, options, [...unit, ...asked.columns]);
  const described = [...unit, text, note].filter((column): column is Column => column !== undefined);
  const coders = asked.columns.length > 0 || asked.problems.length > 0 ? asked : coderColumns(sheet, described);
  const all = [...named.problems, ...problems, ...coders.problems];
  if (all.length > 0) return all;
  const fallback = unit.length > 0 || options.byRow ? [] : firstKey(sheet, coders.columns);
  return { layout: 'wide', sheet, unit: unit.length > 0 ? unit : fallback, coders: coders.columns, text, note };
}

/** Whether the sheet has columns that look like coders' own. */
export function looksWide(sheet: Sheet): boolean {
  const unit = columnFor(sheet, 'unit', [], isUnique);
  return coderColumns(sheet, unit ? [unit] : []).problems.every(({ code }) => code !== 'no-coder-columns');
}

/** The first column, if it is not a coder's and names every row differently. */
function firstKey(sheet: Sheet, coders: readonly Column[]): Column[] {
  const [first] = sheet.columns;
  return first && !coders.includes(first) && isUnique(first) ? [first] : [];
}

/** Coders' columns: by their headings, else the most columns that hold the same categories. */
function coderColumns(sheet: Sheet, taken: readonly Column[]): { columns: Column[]; problems: Problem[] } {
  const candidates = sheet.columns.filter((column) => !taken.includes(column) && !isConsensus(column.name));
  const byName = candidates.filter(({ name }) => isCoderColumn(name));
  const at = { file: sheet.path };
  if (byName.length >= 2) return { columns: byName, problems: [] };
  const variables = variablesOf(candidates);
  if (variables.length >= 2) {
    return {
      columns: [],
      problems: [
        { code: 'several-variables', at, variables: variables.map((columns) => columns.map(({ name }) => name)) },
      ],
    };
  }
  const alike = largestAlike(candidates);
  if (alike.length >= 2) return { columns: alike, problems: [] };
  return { columns: [], problems: [{ code: 'no-coder-columns', at, columns: headerOf(sheet) }] };
}

/** "why_1, why_2, what_1, what_2": several variables, each with the same coders' columns. */
function variablesOf(columns: readonly Column[]): Column[][] {
  const byStem = new Map<string, Column[]>();
  for (const column of columns) {
    const name = stem(column.name);
    if (name !== undefined) byStem.set(name, [...(byStem.get(name) ?? []), column]);
  }
  return [...byStem.values()].filter((group) => group.length >= 2);
}

/** The largest group of columns of which each holds mostly what another of the group holds too. */
function largestAlike(columns: readonly Column[]): Column[] {
  const values = new Map(
    columns.map((column) => [column, new Set(column.texts.map((text) => text.trim()).filter((text) => text !== ''))]),
  );
  const repeating = columns.filter(
    (column) => values.get(column)!.size > 1 && !isUnique(column) && rankFor(column.name, 'unit') === undefined,
  );
  const alike = (a: Column, b: Column) => {
    const [small, large] = [values.get(a)!, values.get(b)!].sort((x, y) => x.size - y.size) as [
      Set<string>,
      Set<string>,
    ];
    return [...small].filter((text) => large.has(text)).length * 2 > small.size;
  };
  const groups: Column[][] = [];
  for (const column of repeating) {
    const group = groups.find((members) => members.some((member) => alike(member, column)));
    if (group) group.push(column);
    else groups.push([column]);
  }
  return groups.reduce((a, b) => (b.length > a.length ? b : a), []);
}
