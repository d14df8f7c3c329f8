import type { Factoring } from '../axes.ts';
import { alike, isYesMark } from '../column-kinds.ts';
import type { Fixed } from '../fixed.ts';
import { isHeaded, isWhollyHeaded } from '../headings.ts';
import { kappa, mean, pairs } from '../kappa.ts';
import { likeACoder, likeCoders } from '../like-a-coder.ts';
import { areNumbered } from '../numbered.ts';
import type { Proposal, Unexplained } from '../proposal.ts';
import { allMatching, setAside } from '../set-aside.ts';
import type { ViewColumn } from '../view-column.ts';
import type { View } from '../views/view.ts';
import { readingOfGrid } from './grid.ts';
import type { Layout } from './layout.ts';
import { areRounds } from './wide.ts';

/** A table per category, in each of which a row is a unit and a column is a coder's. */
export const perCategory: Layout = {
  name: 'per-category',
  title: 'one sheet per category, one column per coder',
  coders: 'headings',
  rows: 'units',
  columnsAre: 'coder',
  becomes: 'per-category',
  chosenBy: 'names',
  of: 'beside',
  propose(view, fixed) {
    const { columns, aside } = setAside(view, fixed);
    return factoringsOf(view, fixed, columns).flatMap((factoring) =>
      readingOfGrid(view, fixed, columns, aside, factoring, 'right').map((one) => inSheets(one, factoring, fixed)),
    );
  },
};

/** The same of variables. */
export const perVariable: Layout = {
  ...perCategory,
  name: 'per-variable',
  title: 'one sheet per variable, one column per coder',
  becomes: 'per-variable',
  chosenBy: 'variables',
  propose: () => [],
};

type Beside = NonNullable<View['beside']>;

function inSheets(proposal: Proposal, factoring: Factoring, fixed: Fixed): Proposal {
  const { view, coders, coded } = proposal;
  const beside = view.beside!;
  const likeness = likeCoders(coders);
  const isAsked = fixed.layout === perCategory.name || fixed.layout === perVariable.name;
  const evidence = proposal.evidence.filter(({ fact }) => fact !== 'two-axes');
  if (likeness < 1.5) evidence.push({ fact: 'letters-over-columns', points: -0.5 });
  if (fixed.coders?.length || isAsked) evidence.push({ fact: 'named-by-option', points: 4 });
  const doubts: Unexplained[] = [...proposal.unexplained];
  if (!isAsked) {
    if (areStages(beside)) doubts.push({ columns: [], doubt: 'rounds' });
    else if (areRepeats(factoring)) doubts.push({ columns: [], doubt: 'sheets-repeat' });
    if (likeness === 0 && coded[0]!.form === 'cell')
      doubts.push({
        columns: factoring.right.map((coder) => factoring.at(factoring.left[0]!, coder)),
        doubt: 'headed-otherwise',
      });
    if (!areSameUnits(proposal)) doubts.push({ columns: [], doubt: 'other-units' });
  }
  return {
    ...proposal,
    layout: coded[0]!.form === 'marks' ? 'per-category' : 'per-variable',
    evidence,
    unexplained: doubts,
  };
}

/** The tables by the headings of coders. */
function factoringsOf({ beside, judged, placeOf }: View, fixed: Fixed, free: readonly ViewColumn[]): Factoring[] {
  const { tables, tableOf } = beside!;
  const byHeading = new Map<string, ViewColumn[]>();
  for (const column of free)
    if (tableOf.has(column)) byHeading.set(column.heading, [...(byHeading.get(column.heading) ?? []), column]);
  const full = [...byHeading].filter(([, columns]) => columns.length === tables.length);
  const areMarks = (columns: readonly ViewColumn[]) =>
    columns.every((column) => judged.get(column)!.isMarks || column.filled === 0) &&
    columns.some(({ filled }) => filled > 0);
  const mayCode = (columns: readonly ViewColumn[]) =>
    columns.every((column) => ['marks', 'labels', 'constant', 'empty'].includes(judged.get(column)!.kind));
  const marks = full.filter(([, columns]) => areMarks(columns));
  const named = fixed.coders?.length ? allMatching(free, fixed.coders) : [];
  const labels = full.filter(([, columns]) => mayCode(columns));
  const headed = labels.filter(([heading]) => likeACoder(heading) >= 1);
  const known = headed.flatMap(([, columns]) => columns).map(placeOf);
  const isAmong = (columns: readonly ViewColumn[]) =>
    columns.some((column) => placeOf(column) > Math.min(...known) && placeOf(column) < Math.max(...known));
  const holdAlike = (some: readonly ViewColumn[], others: readonly ViewColumn[]) =>
    some.every((column, table) => alike(judged.get(column)!, judged.get(others[table]!)!) > 0);
  // A coder of an unknown name stands among others with names that are known.
  const withUnknown = labels.filter(
    ([heading, columns]) =>
      likeACoder(heading) >= 1 || (isAmong(columns) && headed.some(([, others]) => holdAlike(columns, others))),
  );
  const chosen =
    named.length > 0
      ? [full.filter(([, [column]]) => named.includes(column!))]
      : marks.length >= 2
        ? [marks]
        : headed.length >= 2
          ? [headed, ...(withUnknown.length > headed.length ? [withUnknown] : [])]
          : [labels];
  return chosen.filter(({ length }) => length >= 2).map((columns) => factoringBy(tables, tableOf, columns));
}

function factoringBy(
  tables: Beside['tables'],
  tableOf: Beside['tableOf'],
  chosen: readonly (readonly [string, readonly ViewColumn[]])[],
): Factoring {
  const names = tables.map(({ name }) => name);
  const places = new Map(chosen);
  return {
    left: names,
    right: chosen.map(([heading]) => heading),
    at: (name, heading) => places.get(heading)!.find((column) => tableOf.get(column) === names.indexOf(name))!,
    others: [],
    strength: 2,
    columns: new Set(chosen.flatMap(([, columns]) => columns)),
  };
}

/** "Round 1" and "Round 2", "2023" and "2024": no categories and no variables, but times at which units were coded. */
function areStages({ tables }: Beside): boolean {
  const names = tables.map(({ name }) => name);
  return areRounds(names) || (areNumbered(names) && !names.every((name) => isWhollyHeaded(name, 'category')));
}

/** Coders who say in one table what they say in the next code the same units once more. */
function areRepeats({ left, right, at }: Factoring): boolean {
  const agreement = mean(right.flatMap((coder) => pairs(left).map(([a, b]) => kappa(at(a, coder), at(b, coder)))));
  return agreement !== undefined && agreement > 0.4;
}

/** Units that are only numbered may be other ones in each table; what is said of each of them everywhere shows that they are not. */
function areSameUnits({ view, unit, leftOut, coded, evidence }: Proposal): boolean {
  // Each sheet has categories of its own.
  if (evidence.some(({ fact }) => fact === 'coders-share-values')) return true;
  const isNumbering = (column: ViewColumn) => {
    const { kind } = view.judged.get(column) ?? { kind: 'running' };
    return kind === 'running' || isNumbered(column.values);
  };
  if (unit.some((column) => column !== view.row && !isNumbering(column))) return true;
  const said = leftOut.filter(
    ({ column }) => !view.beside!.tableOf.has(column) && column.size > 2 && !isHeaded(column.heading, 'note'),
  );
  return said.some(({ column }) => !isNumbering(column)) || areExclusive(view, coded);
}

/** Whether each coder gave each unit one category. */
function areExclusive(view: View, coded: Proposal['coded']): boolean {
  return (
    coded.every(({ form }) => form === 'marks') &&
    Array.from({ length: view.rows }, (_, row) => row).every((row) =>
      coded.every(({ columns }) => columns.filter((column) => isYesMark(column, row)).length === 1),
    )
  );
}

/** "1", "2", "3" or "s1", "s2", "s3": the same text with the numbers from 1 up. */
function isNumbered(values: readonly string[]): boolean {
  const found = values.map((text) => /(?<!\d)\d+$/.exec(text));
  if (new Set(found.map((digits, i) => digits && values[i]!.slice(0, digits.index))).size > 1) return false;
  const numbers = new Set(found.map((digits) => Number(digits)));
  return values.every((_, i) => numbers.has(i + 1)) || values.every((_, i) => numbers.has(i));
}
