import { folded } from './cells.ts';
import { isCalledUnit } from './choose-unit.ts';
import type { Judged } from './column-kinds.ts';
import { isHeaded } from './headings.ts';
import { classesOf, crossed, isUnique, together, varyingShare } from './keys.ts';
import { layoutOf } from './layouts/list.ts';
import { isHeadedAsCoders, likeACoder, likeCoders } from './like-a-coder.ts';
import type { Coded, Proposal } from './proposal.ts';
import type { ViewColumn } from './view-column.ts';

/** A hard fact by which a reading cannot be right. */
export type RuledOut =
  | 'one-coder'
  | 'nothing-coded'
  | 'unit-twice'
  | 'coder-twice'
  | 'no-unit-with-two-coders'
  | 'no-category-shared'
  | 'texts-differ'
  | 'names-as-codings'
  | 'pairs-of-coders'
  | 'coders-named-beside';

/** From so many units on coders who share no category with anyone are none. */
const ENOUGH_UNITS = 4;

/** The fact that rules a proposal out, if there is one. */
export function ruledOut(proposal: Proposal): RuledOut | undefined {
  const { coders, coded, evidence } = proposal;
  const isAsked = evidence.some(({ fact }) => fact === 'named-by-option');
  if (arePairsOfCoders(proposal)) return 'pairs-of-coders';
  if (layoutOf(proposal).columnsAre === 'count')
    return !isAsked && comesAgain(proposal.unit) ? 'unit-twice' : undefined;
  if (coders.length < 2) return 'one-coder';
  if (coded.length === 0) return 'nothing-coded';
  if (isCalledAsOther(proposal)) return 'coder-twice';
  const hasUnitTwice = isUnitTwice(proposal);
  if (hasUnitTwice) return hasUnitTwice;
  if (isAsked) return undefined;
  if (holdsNames(proposal) || areListsOfCoders(proposal)) return 'names-as-codings';
  if (areNamedInRows(proposal)) return 'coders-named-beside';
  if (!isHeadedThroughout(proposal) && !sharesCategories(proposal)) return 'no-category-shared';
  if (textsDiffer(proposal)) return 'texts-differ';
  return undefined;
}

/** In place of headings stands what the first unit was given: several coders would be called the same. */
function isCalledAsOther({ view, coder, coders }: Proposal): boolean {
  return (
    coder === undefined && view.reasons.includes('heading-row-holds-values') && new Set(coders).size < coders.length
  );
}

/** "Ana; Ben", "Ben; Cleo" in front of rows: several people coded each of them. */
function areListsOfCoders({ view, coders }: Proposal): boolean {
  if (!view.how.isTurned) return false;
  return [';', '|', ','].some((sign) => {
    const lists = coders.map((name) => name.split(sign).map((part) => part.trim()));
    const parts = lists.flat();
    return lists.every(({ length }) => length > 1) && new Set(parts).size * 2 <= parts.length;
  });
}

/**
 * A reading in which all columns are headed as coders' and some have no category in common with the others, such as those of a model that
 * calls the categories otherwise: never taken, but shown beside one without these coders.
 */
export function withCodersApart(proposal: Proposal): Proposal | undefined {
  const { coded, coders, evidence, view } = proposal;
  if (!evidence.some(({ fact, points }) => fact === 'coders-headed' && points === 2) || coders.length < 3)
    return undefined;
  const columns = coded.flatMap((one) => one.columns);
  const atomsOf = (column: ViewColumn) => view.judged.get(column)!.atoms;
  const sharesAny = (column: ViewColumn) =>
    columns.some((other) => other !== column && [...atomsOf(column)].some((atom) => atomsOf(other).has(atom)));
  const apart = columns.filter((column) => !sharesAny(column));
  return { ...proposal, unexplained: [...proposal.unexplained, { columns: apart, doubt: 'shares-no-category' }] };
}

/** Headings say who coded what, so that coders who never agree are coders all the same. */
function isHeadedThroughout({ evidence }: Proposal): boolean {
  const has = (...facts: readonly string[]) => evidence.some(({ fact }) => facts.includes(fact));
  return has('coder-column-headed', 'coders-are-files') && has('unit-headed') && has('category-headed');
}

/**
 * Under a heading for coders stands who coded in each row, and nothing else is called like a coder: what is taken for coders are units, or
 * variables.
 */
function areNamedInRows({ view, unit, coder, coders, unexplained }: Proposal): boolean {
  if (view.how.isTurned || (coder ? likeACoder(coder.heading) : likeCoders(coders)) > 0) return false;
  const isOfCoders = ({ heading, filled, rows }: ViewColumn) => filled === rows && isHeadedAsCoders(heading);
  const left = unexplained.filter(({ doubt }) => doubt === 'headed-like-a-coder').flatMap(({ columns }) => columns);
  if (coder) return left.some((column) => column.isKey && isOfCoders(column));
  if (unit.includes(view.row)) return left.some(isOfCoders);
  // People may be units, too, but hardly fewer of them than columns.
  return unit.length === 1 && isOfCoders(unit[0]!) && view.columns.length > view.rows;
}

/** The same names stand over the columns and in front of the rows: how far coders agree, not what they said. */
function arePairsOfCoders({ view, coded, coder }: Proposal): boolean {
  if (coder !== undefined) return false;
  const columns = coded.flatMap((one) => one.columns);
  const headings = new Set(columns.map(({ heading }) => heading));
  const standInFront = (column: ViewColumn) =>
    !columns.includes(column) &&
    column.size >= 2 &&
    column.size === column.filled &&
    column.size <= headings.size &&
    column.values.every((name) => headings.has(name));
  return view.columns.some(standInFront) && likeCoders([...headings]) === 2;
}

/** Whether units have several rows; a few under a heading for units are mistakes, which are told line by line. */
function comesAgain(unit: readonly ViewColumn[]): boolean {
  const [first, ...others] = unit;
  if (first === undefined || isUnique(together(unit))) return false;
  return others.length > 0 || !isCalledUnit(first) || first.size * 3 < first.filled * 2;
}

function isUnitTwice({ unit, coder, coded, view }: Proposal): RuledOut | undefined {
  if (coder !== undefined) return undefined;
  if (comesAgain(unit)) return 'unit-twice';
  if (!isUnique(together(unit))) return undefined;
  const names = [...new Set(coded.flatMap(({ namedBy }) => namedBy ?? []))];
  if (names.length > 0) {
    for (let row = 0; row < view.rows; row += 1) {
      const met = names.map((column) => column.textAt(row)).filter((text) => text !== '');
      if (new Set(met).size < met.length) return 'unit-twice';
    }
    return undefined;
  }
  const isShared = view.rows > 0 && byVariable(coded).some((columns) => haveSharedRow(columns));
  return isShared ? undefined : 'no-unit-with-two-coders';
}

function byVariable(coded: readonly Coded[]): ViewColumn[][] {
  const found = new Map<string, ViewColumn[]>();
  for (const { variable, columns } of coded) found.set(variable, [...(found.get(variable) ?? []), ...columns]);
  return [...found.values()];
}

function haveSharedRow(columns: readonly ViewColumn[]): boolean {
  for (let row = 0; row < columns[0]!.rows; row += 1) {
    let filled = 0;
    for (const { cells } of columns) if (cells[row]! >= 0) filled += 1;
    if (filled >= 2) return true;
  }
  return false;
}

/** Beside each value stands who gave it. */
function areNamedBeside(coded: readonly Coded[]): boolean {
  return coded.some(({ namedBy }) => namedBy !== undefined);
}

/** All cells are names of people: who coded, not what. */
function holdsNames({ coded }: Proposal): boolean {
  if (areNamedBeside(coded)) return false;
  const values = [...new Set(coded.flatMap(({ columns }) => columns.flatMap((column) => column.values.slice(0, 100))))];
  return values.length >= 2 && values.every((value) => likeACoder(value) >= 2) && likeCoders(values) === 2;
}

function sharesCategories(proposal: Proposal): boolean {
  const { view, coder, coded } = proposal;
  if (view.rows < ENOUGH_UNITS || coded.some(({ form }) => form === 'marks') || areNamedBeside(coded)) return true;
  if (coder) return coded.some(({ columns }) => shareInLong(proposal, coder, columns));
  const mayBeConstant = areShown(proposal);
  let isAnyShared = false;
  let areAllNumbers = true;
  for (const columns of byVariable(coded)) {
    const judged = columns.map((column) => view.judged.get(column)!);
    if (
      judged.some(({ isNumeric }) => isNumeric) &&
      judged.every(({ isNumeric, atoms }) => isNumeric || atoms.size === 0)
    )
      continue;
    areAllNumbers = false;
    const coders = new Map<string, Set<string>>();
    for (const one of coded) {
      if (!one.columns.some((column) => columns.includes(column))) continue;
      const set = coders.get(one.coder) ?? new Set<string>();
      for (const column of one.columns) for (const atom of view.judged.get(column)!.atoms) set.add(atom);
      coders.set(one.coder, set);
    }
    const { isAny, isEach } = sharedAmong([...coders.values()], mayBeConstant);
    // Who always gave the same may share it with nobody in one of several variables.
    if (!isEach || !(isAny || mayBeConstant)) return false;
    isAnyShared ||= isAny;
  }
  return isAnyShared || areAllNumbers || areNamed(proposal, SURELY);
}

/** Headings show coders, so that one who always gave the same may have given what nobody else did. */
function areShown(proposal: Proposal): boolean {
  return areNamed(proposal, 1) || proposal.evidence.some(({ fact }) => fact === 'two-axes');
}

/** Whether headings, or what stands in front of the rows, are so like coders. */
function areNamed({ evidence }: Proposal, least: number): boolean {
  return evidence.some(
    ({ fact, points }) => (fact === 'coders-headed' || fact === 'coders-in-rows') && points >= least,
  );
}
const SURELY = 2;

/** Whether any coder shares a category with another one, and whether each does who needs to. */
function sharedAmong(
  sets: readonly ReadonlySet<string>[],
  mayBeConstant: boolean,
): { readonly isAny: boolean; readonly isEach: boolean } {
  const times = new Map<string, number>();
  for (const set of sets) for (const atom of set) times.set(atom, (times.get(atom) ?? 0) + 1);
  const shares = (set: ReadonlySet<string>) => [...set].some((atom) => times.get(atom)! > 1);
  const areOthersConstant = sets.filter(({ size }) => size > 1).length === 1;
  return {
    isAny: sets.some(shares),
    isEach: sets.every(
      (set) => set.size === 0 || shares(set) || (mayBeConstant && (set.size === 1 || areOthersConstant)),
    ),
  };
}

function shareInLong({ view }: Proposal, coder: ViewColumn, columns: readonly ViewColumn[]): boolean {
  const judged = columns.map((column) => view.judged.get(column)!);
  if (judged.some(({ isNumeric }) => isNumeric) || columns.some(({ isComplete }) => !isComplete)) return true;
  const sets = new Map<number, Set<string>>();
  const rows = new Map<number, number>();
  for (const column of columns) {
    const parts = column.values.map((text) => (view.cells.isMissing(text) ? [] : view.cells.parts(text).map(folded)));
    for (let row = 0; row < view.rows; row += 1) {
      const [who, cell] = [coder.cells[row]!, column.cells[row]!];
      if (who < 0 || cell < 0) continue;
      let set = sets.get(who);
      if (!set) {
        set = new Set();
        sets.set(who, set);
      }
      for (const part of parts[cell]!) set.add(part);
      rows.set(who, (rows.get(who) ?? 0) + 1);
    }
  }
  const telling = [...sets].filter(([who]) => rows.get(who)! >= ENOUGH_UNITS).map(([, set]) => set);
  if (telling.length < 2) return true;
  const all = [...sets.values()];
  const times = new Map<string, number>();
  for (const set of all) for (const atom of set) times.set(atom, (times.get(atom) ?? 0) + 1);
  const alone = telling.filter((set) => set.size > 0 && ![...set].some((atom) => times.get(atom)! > 1)).length;
  return all.length <= 8 ? alone === 0 : alone * 2 < telling.length;
}

/** The same unit has other texts, or other identifying cells, at another coder's, in more than a fifth. */
function textsDiffer({ view, unit, coder, coded, leftOut }: Proposal): boolean {
  if (coder === undefined) return false;
  const units = together(unit);
  const categories = new Set(coded.flatMap(({ columns }) => columns));
  for (const { column, reason } of leftOut) {
    if (
      categories.has(column) ||
      reason === 'known' ||
      reason === 'note' ||
      reason === 'total' ||
      reason === 'of-the-coder'
    )
      continue;
    const judged = view.judged.get(column);
    const isName = judged !== undefined && namesRowsOfEach(column, coder, judged);
    if (reason === 'not-chosen' && judged?.kind !== 'ids' && !isName) continue;
    if (!judged || judged.kind === 'running' || judged.isMarks || column.size < 3 || isHeaded(column.heading, 'note'))
      continue;
    const isIdentifying =
      isName ||
      judged.kind === 'text' ||
      isHeaded(column.heading, 'text') ||
      isHeaded(column.heading, 'unit') ||
      isHeaded(column.heading, 'position') ||
      judged.kind === 'ids';
    // Day after day numbers nothing.
    const isNumbered = judged.kind !== 'date' && isNumbering(column, coder);
    if (!isIdentifying || !recurs(column, coder) || isNumbered) continue;
    if (varyingShare(column, units) > 0.2) return true;
  }
  return false;
}

/** Whether a column names each of a coder's rows, whatever it is headed. */
function namesRowsOfEach(column: ViewColumn, coder: ViewColumn, { kind, isNumeric }: Judged): boolean {
  return (
    (kind === 'labels' || kind === 'ids' || kind === 'date') &&
    !isNumeric &&
    column.size >= 5 &&
    column.filled === column.rows &&
    isUnique(crossed(classesOf(column), classesOf(coder)))
  );
}

/** Whether each coder's rows are numbered, as in "1:1", "1:2", "2:3": what was numbered anew says nothing of the unit. */
function isNumbering(column: ViewColumn, coder: ViewColumn): boolean {
  const last = new Map<number, number>();
  for (let row = 0; row < column.rows; row += 1) {
    const number = Number(/(?<!\d)(\d+)\D*$/.exec(column.textAt(row))?.[1] ?? Number.NaN);
    const who = coder.cells[row]!;
    const before = last.get(who);
    if (Number.isNaN(number) || (before !== undefined && number !== before + 1 && number !== before)) return false;
    last.set(who, number);
  }
  return true;
}

/** Whether half of a column's values stand at two coders or more. */
function recurs(column: ViewColumn, coder: ViewColumn): boolean {
  const both = crossed(classesOf(column), classesOf(coder));
  const coders = new Map<number, number>();
  const seen = new Uint8Array(both.size);
  for (let row = 0; row < column.rows; row += 1) {
    const place = both.of[row]!;
    if (place < 0 || seen[place]) continue;
    seen[place] = 1;
    const cell = column.cells[row]!;
    coders.set(cell, (coders.get(cell) ?? 0) + 1);
  }
  let several = 0;
  for (const times of coders.values()) if (times > 1) several += 1;
  return several * 2 >= coders.size && several > 0;
}
