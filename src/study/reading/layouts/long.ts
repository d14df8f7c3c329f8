import { headingOrPosition } from '../../../names/heading-or-position.ts';
import { LetterPattern } from '../../../names/letter-pattern.ts';
import type { Problem } from '../../../problems.ts';
import { placeOf } from '../../../read/table.ts';
import { writtenLong } from '../../written/long.ts';
import { writtenPerCoder } from '../../written/per-coder.ts';
import { isCalledUnit } from '../choose-unit.ts';
import { alike } from '../column-kinds.ts';
import { explainWithin } from '../explain.ts';
import type { Fixed } from '../fixed.ts';
import { codedBy, inDoubtOfForm, layoutFor, type Together, togetherAsAsked, togetherByNumbers } from '../forms.ts';
import { isHeaded, isWhollyHeaded } from '../headings.ts';
import { kappa, kappaOfClasses, mean } from '../kappa.ts';
import {
  type Classes,
  classesOf,
  crossed,
  isFunctionOf,
  isUnique,
  type Meeting,
  meeting,
  together,
  varyingShare,
} from '../keys.ts';
import { areNamesBetween, holdsCoders, isHeadedAsCoders, likeACoder, likeCoders } from '../like-a-coder.ts';
import { areNumbered } from '../numbered.ts';
import type { Coded, Evidence, LeftOut, Proposal, Unexplained } from '../proposal.ts';
import { freeOf, saidCategories, saidCoder, saidCodings, saidProposal, saidUnit } from '../said.ts';
import { allMatching, type Free, matching, namedUnit, setAside } from '../set-aside.ts';
import type { Table } from '../table.ts';
import type { ViewColumn } from '../view-column.ts';
import type { View } from '../views/view.ts';
import { pairedByHeadings } from './grid.ts';
import type { Layout } from './layout.ts';
import { areNamedAsRounds, areRounds, inMatrix } from './wide.ts';

/** A row a unit and coder: a column, or the file, names the coder, and others the unit. */
export const long: Layout = {
  name: 'long',
  title: 'one row per coding',
  coders: 'cells',
  rows: 'codings',
  columnsAre: 'category',
  chosenBy: 'category',
  written: writtenLong,
  propose(view, fixed) {
    const free = setAside(view, fixed);
    const all = proposals(view, fixed, free);
    const found = view.parted === undefined ? all : all.filter((one) => mayBeOfNames(view, one));
    const agreed = free.aside.flatMap(({ column, reason }) => (reason === 'agreed' ? [column] : []));
    if (agreed.length === 0 || found.some(({ unexplained }) => unexplained.length === 0)) return found;
    // What is headed as agreed on may be all that was coded.
    const withAgreed: Free = {
      columns: view.columns.filter((column) => free.columns.includes(column) || agreed.includes(column)),
      aside: free.aside.filter(({ reason }) => reason !== 'agreed'),
      takesAgreed: true,
    };
    const others = proposals(view, fixed, withAgreed).map(
      (made): Proposal => ({
        ...made,
        unexplained: [...made.unexplained, { columns: agreed, doubt: 'headed-otherwise' }],
      }),
    );
    return [...found, ...others];
  },
  said(view, fixed) {
    const coder = saidCoder(view, fixed);
    if (coder === undefined) return undefined;
    if (fixed.byRow) return { problems: view.tables.map((table) => rowsHaveCoders(table, coder)) };
    // A unit has a row for each of its coders.
    const unit = saidUnit(view, fixed, [coder], ({ isKey }) => !isKey);
    const categories = saidCategories(view, fixed, [coder, ...unit]);
    if (unit.length === 0 || categories.length === 0) return undefined;
    const coded = saidCodings(view, categories);
    return saidProposal(view, fixed, { layout: layoutFor('long', coded), unit, coder, coders: coder.values, coded });
  },
};

function proposals(view: View, fixed: Fixed, free: Free): Proposal[] {
  const { columns } = free;
  const found: Proposal[] = [];
  const coders = fixed.coder === undefined ? coderCandidates(view, columns, fixed) : namedCoder(view, fixed.coder);
  for (const coder of coders) {
    const own = new Set<string>();
    const ofCoder: Proposal[] = [];
    for (const unit of unitCandidates(view, columns, coder, fixed)) {
      const key = unit
        .map((column) => view.placeOf(column))
        .sort()
        .join(' ');
      if (own.has(key)) continue;
      own.add(key);
      const plain = proposal(view, fixed, free, coder, unit, {});
      const other =
        plain?.isUnclear === false ? undefined : proposal(view, fixed, free, coder, unit, { takesUnclear: true });
      for (const one of [plain, other]) if (one) ofCoder.push(...one.proposals);
    }
    // A row number is no unit where another column has units that coders share.
    const isShared = ({ evidence }: Proposal) => !evidence.some(({ fact }) => fact === 'no-unit-shared');
    const shared = ofCoder.some(isShared) ? ofCoder.filter(isShared) : ofCoder;
    found.push(...withoutMisplacedRows(view, shared));
  }
  return found;
}

/**
 * Rows in another order are not paired by their places where columns name the same units together. Where only their cells show that they
 * do, it may be by chance: then the places are in doubt.
 */
function withoutMisplacedRows(view: View, list: readonly Proposal[]): readonly Proposal[] {
  const isByRow = ({ unit }: Proposal) => unit.length === 1 && unit[0] === view.row;
  const rows = classesOf(view.row);
  const misplacing = list.filter(
    ({ unit, evidence }) =>
      unit.length > 1 &&
      evidence.some(({ fact }) => fact === 'every-coder-every-unit' || fact === 'key-shared') &&
      unit.some((column) => varyingShare(column, rows) > FEW_MISPLACED),
  );
  const [first] = misplacing;
  if (first === undefined) return list;
  const isByChance = ({ unexplained }: Proposal) => unexplained.some(({ doubt }) => doubt === 'part-of-the-unit');
  if (!misplacing.every(isByChance)) return list.filter((one) => !isByRow(one));
  const doubt: Unexplained = { columns: first.unit, doubt: 'part-of-the-unit' };
  return list.map((one) => (isByRow(one) ? { ...one, unexplained: [...one.unexplained, doubt] } : one));
}
const FEW_MISPLACED = 0.2;

/** One part of the names is what makes a view of parts; tables with the same name are of no coder each. */
function mayBeOfNames({ parted, file, tables }: View, { coder }: Proposal): boolean {
  if (parted?.as === 'parts') return coder === file;
  return coder !== file || new Set(tables.map(({ name }) => name)).size === tables.length;
}

/** Whether the names of tables leave it open who the coders are, or what the units. */
function doubtsOfNames(view: View, fixed: Fixed, coder: ViewColumn, unit: readonly ViewColumn[]): Unexplained[] {
  const { parted, file } = view;
  if (parted === undefined || file === undefined || coder !== file || fixed.coders?.length) return [];
  if (parted.as === 'wholes') return [{ columns: [file], doubt: 'names-in-parts' }];
  const { column } = parted;
  if (areRounds(column.values)) return [{ columns: [column], doubt: 'rounds' }];
  return arePartsOfUnits(view, column, unit) ? [] : [{ columns: [column], doubt: 'parts-or-rounds' }];
}

/** Whether the tables of a coder are of other units each: they are called so, or say other things of the same number. */
function arePartsOfUnits(view: View, part: ViewColumn, unit: readonly ViewColumn[]): boolean {
  const others = unit.filter((column) => column !== part);
  if (others.length === unit.length || part.values.every((name) => isHeaded(name, 'unit'))) return true;
  const units = together(unit);
  const inAll = together(others);
  return view.columns.some(
    (column) =>
      !unit.includes(column) &&
      column.size >= ENOUGH_UNITS &&
      ['text', 'ids', 'labels'].includes(view.judged.get(column)!.kind) &&
      isFunctionOf(column, units) &&
      varyingShare(column, inAll) > 0.5,
  );
}

/** A row a unit in a table of each coder, who is named by the file: proposed with `long`, as if the file were a column. */
export const perCoder: Layout = {
  name: 'per-coder',
  title: 'one file per coder',
  coders: 'file',
  rows: 'units',
  columnsAre: 'category',
  chosenBy: 'category',
  written: writtenPerCoder,
  said(view, fixed) {
    const { file } = view;
    const isAsked = fixed.layout === 'per-coder';
    if (file === undefined || (!isAsked && saidCoder(view, fixed) !== undefined)) return undefined;
    const inColumns = freeOf(view, fixed).filter(({ heading }) => likeACoder(heading) >= 1);
    if (!isAsked && view.tables.length === 1 && inColumns.length >= 2) return undefined;
    const unit = saidUnit(view, fixed, [], (column) => isOncePerFile(column, file));
    const categories = saidCategories(view, fixed, unit);
    if (unit.length === 0 || categories.length === 0) return undefined;
    const coded = saidCodings(view, categories);
    const layout = layoutFor('per-coder', coded);
    return saidProposal(view, fixed, { layout, unit, coder: file, coders: file.values, coded });
  },
};

function isOncePerFile(column: ViewColumn, file: ViewColumn): boolean {
  return column.filled === column.rows && isUnique(together([column, file]));
}

/** Rows can be numbered as units only if each of them is another unit. */
function rowsHaveCoders(table: Table, { heading, number }: ViewColumn): Problem {
  return { code: 'rows-have-coders', at: placeOf(table), coderColumn: headingOrPosition(heading, number) };
}

/** So many columns are tried as coders', and as units'; of a sheet with hundreds of columns fewer. */
const TRIED = { coders: 14, units: 24 };
const TRIED_OF_MANY = { coders: 3, units: 4 };
const MANY = 300;

function tried({ columns }: View): typeof TRIED {
  return columns.length > MANY ? TRIED_OF_MANY : TRIED;
}

function coderCandidates(view: View, columns: readonly ViewColumn[], fixed: Fixed): ViewColumn[] {
  const files = view.file ? [view.file] : [];
  const taken = new Set([...namedUnit(view, fixed), ...allMatching(view.columns, fixed.category)]);
  const weighed = columns
    .filter(
      (column) =>
        !taken.has(column) &&
        column.size >= 2 &&
        (isHeadedAsCoders(column.heading) || (column.size < column.filled && !holdsLists(column))),
    )
    .map((column) => ({ column, weight: coderWeight(view, column) }))
    .filter(({ weight }) => weight > -1)
    .sort((a, b) => b.weight - a.weight);
  return [...files, ...weighed.slice(0, tried(view).coders).map(({ column }) => column)];
}

/** The column that an option names; a pattern for several, such as those beside the values of a unit, names no column of all rows. */
function namedCoder(view: View, name: string): ViewColumn[] {
  const named = matching(view.columns, name);
  return name.includes('*') && named.length > 1 ? [] : named;
}

/** Whether its cells are lists or records, as JSON has them: nobody is called so. */
function holdsLists({ values }: ViewColumn): boolean {
  return values.every((value) => /^(\[.*\]|\{.*\})$/s.test(value));
}

function coderWeight(view: View, column: ViewColumn): number {
  const { kind, isMarks } = view.judged.get(column)!;
  if (isHeadedAsCoders(column.heading)) return 3;
  // "1, 2, 3, 1, 2, 3": every unit's coders, numbered; where numbers begin anew less often they are those of units.
  if (kind === 'running') return column.size * 4 <= column.filled ? 0 : -1;
  if (kind === 'date' || kind === 'text' || kind === 'ids') return -1;
  if (kind === 'address' || kind === 'guid') return 0;
  if (isMarks || isHeaded(column.heading, 'category')) return -0.25;
  return holdsCoders(column) + (kind === 'labels' ? 0.5 : 0);
}

function unitCandidates(view: View, columns: readonly ViewColumn[], coder: ViewColumn, fixed: Fixed): ViewColumn[][] {
  if (fixed.byRow) return view.file ? [[view.row]] : [];
  const named = namedUnit(view, fixed);
  if (named.length > 0) return [named];
  const taken = new Set([coder, ...allMatching(view.columns, fixed.category)]);
  const usable = columns.filter((column) => !taken.has(column) && column.filled > 0);
  const isTelling = (column: ViewColumn) => {
    if (column === partOf(view)) return true;
    const kind = view.judged.get(column)!.kind;
    if (likeACoder(column.heading) === 3 && !isHeaded(column.heading, 'unit')) return false;
    return (
      isHeaded(column.heading, 'unit') ||
      isHeaded(column.heading, 'position') ||
      kind === 'text' ||
      isHeaded(column.heading, 'text')
    );
  };
  const single = usable
    .filter(
      (column) =>
        column.size >= 1 &&
        (column.filled * 10 >= column.rows * 9 || (isCalledUnit(column) && column.filled * 2 > column.rows)),
    )
    .map((column) => ({ column, telling: Number(isTelling(column)) }))
    .sort((a, b) => b.telling - a.telling)
    .map(({ column }) => column)
    .slice(0, tried(view).units);
  const found: ViewColumn[][] = single.map((column) => [column]);
  const coders = classesOf(coder);
  const telling = usable
    .filter(
      (column) => isTelling(column) && column.filled === column.rows && column.size > 1 && !isOwnNumber(column, coders),
    )
    .slice(0, 8);
  const keys = new Set<string>();
  const isAKey = (list: readonly ViewColumn[]) => isUnique(crossed(together(list), coders));
  const pairs: ViewColumn[][] = [];
  for (const [i, a] of telling.entries()) for (const b of telling.slice(i + 1)) pairs.push([a, b]);
  const sets = pairs.filter((pair) => !pair.some((column) => isAKey([column])));
  for (const pair of sets) {
    found.push(pair);
    keys.add(pair.map((column) => columns.indexOf(column)).join(' '));
  }
  if (!sets.some(isAKey)) {
    for (const pair of sets) {
      for (const third of telling) if (columns.indexOf(third) > columns.indexOf(pair[1]!)) found.push([...pair, third]);
    }
    if (telling.length > 3) found.push(telling.slice(0, 5));
    if (!found.some(isAKey)) found.push(...looseKeys(view, usable, coder, coders));
  }
  if (view.file && coder === view.file) found.push([view.row]);
  // A file per unit, with a row per coder.
  const isPerUnit = isHeadedAsCoders(coder.heading) && !columns.some(isCalledUnit);
  if (view.file && isPerUnit && likeCoders(view.file.values) < 1.5) found.push([view.file]);
  return found;
}

/** So many columns are tried together. */
const TRIED_TOGETHER = 8;

/** Columns of which nothing but their cells shows that they name units together: none does alone, and coders share what they name. */
function looseKeys(view: View, usable: readonly ViewColumn[], coder: ViewColumn, coders: Classes): ViewColumn[][] {
  const likely = usable
    .filter((column) => {
      const { kind } = view.judged.get(column)!;
      const isOtherwise = (['category', 'note', 'confidence', 'duration', 'result', 'gold'] as const).some((role) =>
        isHeaded(column.heading, role),
      );
      const isNaming =
        kind === 'labels' || kind === 'running' || kind === 'number' || kind === 'ids' || kind === 'date';
      return isNaming && !isOtherwise && column.filled === column.rows && column.size > 1;
    })
    .slice(0, TRIED_TOGETHER);
  const isKeyShared = (list: readonly ViewColumn[]) => {
    if (repeatsEarly(list, coders)) return false;
    const met = meeting(together(list), coders);
    // If the heading says that these are coders, they may share only some of the units, as when a part is coded twice.
    const least = isHeadedAsCoders(coder.heading) ? ENOUGH_UNITS : met.units / 2;
    return met.isKey && met.units >= ENOUGH_UNITS && met.shared >= least;
  };
  const pairs = likely.flatMap((a, i) => likely.slice(i + 1).map((b) => [a, b]));
  const keys = pairs.filter(isKeyShared);
  if (keys.length > 0) return keys;
  return pairs
    .flatMap((pair) => likely.slice(likely.indexOf(pair[1]!) + 1).map((third) => [...pair, third]))
    .filter(isKeyShared);
}

const FIRST_ROWS = 500;

/** Whether one of the first rows already has the same in all columns, and the same coder, as one above it. */
function repeatsEarly(columns: readonly ViewColumn[], coders: Classes): boolean {
  const met = new Set<string>();
  const rows = Math.min(FIRST_ROWS, coders.of.length);
  for (let row = 0; row < rows; row += 1)
    met.add(`${coders.of[row]} ${columns.map(({ cells }) => cells[row]).join(' ')}`);
  return met.size < rows;
}

/** Fewer units may share by chance what names them. */
const ENOUGH_UNITS = 4;

/** The column of that part of the tables' names that is not the coder's. */
function partOf({ parted }: View): ViewColumn | undefined {
  return parted?.as === 'parts' ? parted.column : undefined;
}

/** A column that numbers the rows of each coder, or all rows, is no unit's. */
function isOwnNumber(column: ViewColumn, coders: Classes): boolean {
  return column.size === column.filled && coders.size > 1;
}

/** What is chosen where nothing tells: whether unclear columns are codings, and what columns hold together. */
interface Taken {
  readonly takesUnclear?: boolean;
  readonly form?: Together | undefined;
}

function proposal(
  view: View,
  fixed: Fixed,
  free: Free,
  coder: ViewColumn,
  unit: readonly ViewColumn[],
  taken: Taken,
): { readonly proposals: readonly Proposal[]; readonly isUnclear: boolean } | undefined {
  const { takesUnclear = false } = taken;
  const units = together(unit);
  const coders = classesOf(coder);
  const met = meeting(units, coders);
  const isByOption = fixed.coder !== undefined || (fixed.unit?.length ?? 0) > 0;
  if (met.coders < 2 && !isByOption) return undefined;
  if (!isPossible(view, met, coder, unit, fixed)) return undefined;
  const chosen = fixed.variables?.length
    ? allMatching(view.columns, fixed.variables)
    : allMatching(view.columns, fixed.category);
  const used = new Set<ViewColumn>([coder, ...unit]);
  const part = partOf(view);
  const others = free.columns.filter((column) => column !== part);
  const within = explainWithin(view, others, used, units, coders, {
    chosen,
    asked: allMatching(view.columns, fixed.asCodings),
    isCoderHeaded: coder !== view.file && isHeadedAsCoders(coder.heading),
    takesUnclear,
    takesAgreed: free.takesAgreed ?? false,
  });
  if (within.coded.length === 0) return undefined;
  const isUnclear = within.unclear.length > 0;
  const possible = taken.form === undefined ? togetherIn(view, fixed, within.coded, units) : [taken.form];
  if (possible.length > 1) {
    const all = possible.map((one) => proposal(view, fixed, free, coder, unit, { ...taken, form: one }));
    return { proposals: all.flatMap((one) => one?.proposals ?? []).map(inDoubtOfForm), isUnclear };
  }
  const forms = codedForms(view, within.coded, possible[0]);
  const categories = forms.flatMap(({ columns }) => columns);
  const isKeyed = met.isKey;
  const overRows = !isKeyed && isSetOverRows(units, coders, categories, met, fixed);
  // Where a coder's units come again they are not those of one coder.
  if (!isKeyed && part !== undefined) return undefined;
  if (!isKeyed && !overRows && !isFewDuplicates(view, met, coder, unit, categories, fixed)) return undefined;
  const leftOut: LeftOut[] = [...free.aside, ...within.leftOut];
  if (part && !unit.includes(part)) leftOut.push({ column: part, reason: 'of-the-unit' });
  const doubts: Unexplained[] = [...within.unexplained, ...doubtsOfNames(view, fixed, coder, unit)];
  if (unit.length > 1 && (fixed.unit?.length ?? 0) === 0) {
    for (const column of unit) {
      const known =
        column === part ||
        isHeaded(column.heading, 'unit') ||
        isHeaded(column.heading, 'position') ||
        isHeaded(column.heading, 'text') ||
        view.judged.get(column)?.kind === 'text';
      if (!known) doubts.push({ columns: [column], doubt: 'part-of-the-unit' });
    }
  }
  const names = forms.map(({ columns: [column] }) => column!.heading);
  const evidence = evidenceFor(view, fixed, coder, unit, met, categories, overRows, chosen.length > 0);
  const echoes = within.coded.filter((column) => !categories.includes(column));
  leftOut.push(...echoes.map((column): LeftOut => ({ column, reason: 'of-the-category' })));
  if ((fixed.unit?.length ?? 0) === 0) {
    // Where a passage ends differs from coder to coder: the unit is not where it begins alone.
    const places = leftOut
      .map(({ column }) => column)
      .filter(
        (column) =>
          isHeaded(column.heading, 'position') &&
          column.size > 1 &&
          view.judged.get(column)?.isNumeric === true &&
          view.judged.get(column)?.kind !== 'running',
      );
    const loose = places.filter(
      (column) => unit.some((part) => isHeaded(part.heading, 'position')) && !isFunctionOf(column, units),
    );
    if (loose.length > 0) doubts.push({ columns: loose, doubt: 'part-of-the-unit' });
  }
  if (unit.length === 1 && unit[0] === view.row && !fixed.byRow) {
    // Rows of the same units, or several rows of one unit, are not paired by their places.
    const named = free.columns.filter(
      (column) =>
        isCalledUnit(column) &&
        (recursInOthers(column, coder) ||
          (column.size > 1 && column.size * 2 <= column.filled && !isUnique(crossed(classesOf(column), coders)))),
    );
    if (named.length > 0) doubts.push({ columns: named, doubt: 'part-of-the-unit' });
  }
  const isWhoAndWhatNamed = fixed.coder !== undefined && (fixed.unit?.length ?? 0) > 0;
  const asUnits =
    chosen.length > 0 || isWhoAndWhatNamed
      ? []
      : categories.filter(
          (column) =>
            isCalledUnit(column) && !isHeaded(column.heading, 'category') && !view.judged.get(column)!.isMarks,
        );
  if (asUnits.length > 0) doubts.push({ columns: asUnits, doubt: 'part-of-the-unit' });
  // One column under a name may stand beside others that seem to be of something else.
  const isOfOne = categories.length === 1 && (coder !== view.file || likeACoder(categories[0]!.heading) < 2);
  const likeness = !isOfOne && chosen.length === 0 ? likeCoders(categories.map(({ heading }) => heading)) : 0;
  if (likeness >= (coder === view.file ? 1 : 1.5) && !categoriesAreHeaded(names)) {
    doubts.push({ columns: categories, doubt: 'variables-look-like-coders' });
    evidence.push({ fact: 'other-axis-like-coders', points: -likeness });
  } else if (coder === view.file && chosen.length === 0 && agreeAsCoders(view, categories, coder, units)) {
    doubts.push({ columns: categories, doubt: 'agree-like-coders' });
  } else if (coder === view.file && chosen.length === 0 && likeCoders(coder.values) === 0) {
    const constant = leftOut.filter(({ column, reason }) => reason === 'constant' && mayCodeBeside(column, categories));
    if (constant.length > 0) doubts.push({ columns: constant.map(({ column }) => column), doubt: 'like-the-codings' });
  }
  // If no two coders share a unit, "tone" and "tone_reli" are the columns of two coders, not two variables.
  if (met.shared === 0 && chosen.length === 0) {
    const paired = pairedByHeadings(view, categories).flatMap(({ columns: both }) => [...both]);
    if (paired.length > 0) doubts.push({ columns: [...new Set(paired)], doubt: 'variables-look-like-coders' });
  }
  if (view.judged.get(coder)?.kind === 'running' && !isHeadedAsCoders(coder.heading) && fixed.coder === undefined)
    doubts.push({ columns: [coder], doubt: 'headed-otherwise' });
  if (coder !== view.file && fixed.coder === undefined && fixed.separator === undefined && namesSeveral(coder))
    doubts.push({ columns: [coder], doubt: 'several-in-a-cell' });
  if (!fixed.unit?.length) {
    const headedAsCoders =
      coder === view.file ? unit.filter(({ heading }) => isHeadedAsCoders(heading) && !isHeaded(heading, 'unit')) : [];
    if (headedAsCoders.length > 0) doubts.push({ columns: headedAsCoders, doubt: 'headed-like-a-coder' });
    // "Code" over the names, and marks beside: categories in rows, units in columns.
    const areMarked = forms.every(({ form }) => form === 'marks');
    const asCategories = unit.filter(
      ({ heading }) => isWhollyHeaded(heading, 'category') && !isHeaded(heading, 'unit'),
    );
    if (areMarked && asCategories.length > 0) doubts.push({ columns: asCategories, doubt: 'headed-like-a-category' });
  }
  if (overRows && !isByOption) {
    // Sets over rows stand in doubt beside a column that names each coder's units one by one.
    const keys = free.columns.filter(
      (column) => !used.has(column) && !categories.includes(column) && namesEachOnce(column, coders),
    );
    if (keys.length > 0) doubts.push({ columns: keys, doubt: 'part-of-the-unit' });
  }
  if (coder === view.file && chosen.length === 0 && areNamedAsRounds(view))
    doubts.push({ columns: [view.file], doubt: 'rounds' });
  if (coder === view.file) doubts.push(...inMatrix(view, categories, fixed));
  const made: Proposal = {
    layout: layoutFor(coder === view.file ? 'per-coder' : 'long', forms),
    view,
    unit,
    coder,
    coders: coder.values,
    coded: forms,
    leftOut,
    unexplained: doubts,
    evidence,
    overRows,
  };
  return { proposals: [made], isUnclear };
}

/** Whether the columns of a file agree with each other, and the files hardly do: columns are coders', and files are of one category each. */
function agreeAsCoders(view: View, columns: readonly ViewColumn[], file: ViewColumn, units: Classes): boolean {
  const likeness = likeCoders(file.values);
  if (columns.length < 2 || likeness === 2) return false;
  // Where files are called like coders in part, there has to be more to it.
  const least = likeness === 0 ? 0.1 : 0.3;
  const some = columns.slice(0, MOST_COLUMNS);
  const inFiles = mean(some.flatMap((a, i) => some.slice(i + 1).map((b) => kappa(a, b))));
  if (inFiles === undefined) return false;
  const files = classesOf(file);
  const difference = inFiles - (mean(some.map((column) => kappaOfClasses(column, files, units))) ?? 0);
  // Marks may be of a file for each category as well: only that files agree shows whose they are.
  const areMarks = likeness === 0 && columns.every((column) => view.judged.get(column)!.isMarks);
  return areMarks ? difference > -CLEARLY_MORE : inFiles >= least && difference > least;
}

/** By so much more agree coders than columns of different things do. */
const CLEARLY_MORE = 0.3;
const MOST_COLUMNS = 8;

/** Whether a column that is the same in every row may be a coder's who always gave one of these categories. */
function mayCodeBeside(column: ViewColumn, categories: readonly ViewColumn[]): boolean {
  return (
    !categoriesAreHeaded(categories.map(({ heading }) => heading)) &&
    categories.every(({ values }) => column.values.every((value) => values.includes(value)))
  );
}

const BETWEEN_NAMES = [';', '|', '\n', '&', '+', '/', ' and ', ','];

/** "Ana; Ben" beside "Ana" and "Ben": several coders, who gave the same, and not a third one. */
function namesSeveral({ heading, values, isComplete }: ViewColumn): boolean {
  if (!isComplete) return false;
  const held = values.flatMap((text) => {
    const signs = BETWEEN_NAMES.filter((sign) => text.includes(sign));
    return signs.map((sign) => ({ sign, parts: text.split(sign).map((part) => part.trim()) }));
  });
  if (held.length === 0) return false;
  const names = new Set(values);
  return held.some(
    ({ sign, parts }) =>
      parts.every((part) => names.has(part)) || (isHeadedAsCoders(heading) && areNamesBetween(sign, parts)),
  );
}

/** Whether no coder has a text twice, and coders share some. */
function namesEachOnce(column: ViewColumn, coders: Classes): boolean {
  const met = meeting(classesOf(column), coders);
  return column.filled === column.rows && met.isKey && met.shared > 0;
}

/** Whether coders share a unit: then these name what was coded, not the rows. */
function recursInOthers(column: ViewColumn, coder: ViewColumn): boolean {
  return meeting(classesOf(column), classesOf(coder)).shared > 0;
}

function categoriesAreHeaded(names: readonly string[]): boolean {
  return names.some((name) => isHeaded(name, 'category'));
}

/** Enough units that two coders have, unless headings say who codes what. */
function isPossible(view: View, met: Meeting, coder: ViewColumn, unit: readonly ViewColumn[], fixed: Fixed): boolean {
  const isSaid =
    (coder === view.file || fixed.coder !== undefined || isHeadedAsCoders(coder.heading)) &&
    unit.every(
      (column) =>
        isHeaded(column.heading, 'unit') || isHeaded(column.heading, 'position') || isHeaded(column.heading, 'text'),
    );
  if (met.shared === 0 && !isSaid && !(fixed.unit?.length && fixed.coder !== undefined)) return false;
  // A row without a coder is nobody's: only a heading, or an option, says that the column names coders all the same.
  if (coder.filled < coder.rows && fixed.coder === undefined && !isHeadedAsCoders(coder.heading)) return false;
  if (met.shared === 0 && unit.every((column) => view.judged.get(column)?.kind === 'running')) return false;
  // Who has one row alone has coded one unit alone, and a heading must say that it is one.
  if (coder !== view.file && coder.isKey && !fixed.unit?.length && !unit.every(isCalledUnit)) return false;
  if (met.units === 1 && !unit.some((column) => isHeaded(column.heading, 'unit'))) return false;
  // By row, tables of different lengths are not of the same units.
  const isByRow = unit.length === 1 && unit[0] === view.row;
  if (isByRow && view.parted?.as === 'parts' && !view.parted.areEqual) return false;
  if (isByRow && !fixed.byRow && view.file && !sameLength(view)) return false;
  return met.repeated <= 0.75;
}

function sameLength(view: View): boolean {
  const lengths = new Map<number, number>();
  for (const cell of view.file!.cells) lengths.set(cell, (lengths.get(cell) ?? 0) + 1);
  return new Set(lengths.values()).size === 1;
}

/** One row a label: what repeats differs in the category, and less than half of the rows repeat. */
function isSetOverRows(
  units: Classes,
  coders: Classes,
  categories: readonly ViewColumn[],
  met: Meeting,
  fixed: Fixed,
): boolean {
  if (categories.length !== 1) return false;
  if (fixed.onDuplicate !== undefined && fixed.onDuplicate !== 'error') return true;
  if (met.repeated >= 0.5 || !repeatsOften(units, coders)) return false;
  const given = classesOf(categories[0]!);
  // What no coder ever gives twice names the rows.
  return isUnique(crossed(crossed(units, coders), given)) && !isUnique(crossed(given, coders));
}

/** Two coders or more have several rows of a unit, and two units or more: not a slip of one coder. */
function repeatsOften(units: Classes, coders: Classes): boolean {
  const both = crossed(units, coders);
  const seen = new Uint8Array(both.size);
  const who = new Set<number>();
  const what = new Set<number>();
  for (let row = 0; row < both.of.length; row += 1) {
    const pair = both.of[row]!;
    if (pair < 0) continue;
    if (seen[pair] === 1) {
      who.add(coders.of[row]!);
      what.add(units.of[row]!);
    }
    seen[pair] = 1;
  }
  return who.size >= 2 && what.size >= 2;
}

/** Where headings say who codes what, a few rows that come again are mistakes, which are told line by line. */
function isFewDuplicates(
  view: View,
  met: Meeting,
  coder: ViewColumn,
  unit: readonly ViewColumn[],
  categories: readonly ViewColumn[],
  fixed: Fixed,
): boolean {
  if (fixed.onDuplicate !== undefined && fixed.onDuplicate !== 'error') return true;
  const isCoder = coder === view.file || fixed.coder !== undefined || isHeadedAsCoders(coder.heading);
  const isUnit = (fixed.unit?.length ?? 0) > 0 || unit.every((column) => isCalledUnit(column));
  const isCategory =
    (fixed.category?.length ?? 0) > 0 || categories.every(({ heading }) => isHeaded(heading, 'category'));
  return isCoder && isUnit && isCategory && met.repeated <= 0.5;
}

function togetherIn(
  view: View,
  fixed: Fixed,
  columns: readonly ViewColumn[],
  { of }: Classes,
): readonly (Together | undefined)[] {
  const asked = togetherAsAsked(fixed);
  if (asked !== undefined) return [asked];
  return togetherByNumbers(view, { names: columns.map(nameOf), ofCoders: [columns], unitOf: of });
}

function codedForms(view: View, columns: readonly ViewColumn[], asked: Together | undefined): Coded[] {
  const [only] = columns;
  if (columns.length === 1)
    return [{ coder: '', variable: asked === 'variables' ? only!.heading : '', form: 'cell', columns: [only!] }];
  const members = columns.map((column) => ({ name: nameOf(column), column }));
  return codedBy(view, '', members, asked);
}

function nameOf({ heading, number }: ViewColumn): string {
  return headingOrPosition(heading, number);
}

function isSameAsFile(coder: ViewColumn, file: ViewColumn): boolean {
  return isFunctionOf(coder, classesOf(file), true) && isFunctionOf(file, classesOf(coder));
}

const TWO_LETTERS = new LetterPattern(String.raw`^\p{L}{2}`);

/** Files called "export1", "export2" are nobody's names: words, or initials, that stand for each in one of its columns may be. */
function namesNumberedFiles(view: View, column: ViewColumn, file: ViewColumn): boolean {
  const isOtherwise = (['unit', 'category', 'text', 'note', 'date', 'round', 'position'] as const).some((role) =>
    isHeaded(column.heading, role),
  );
  const areWords = column.values.every((text) => TWO_LETTERS.test(text) || likeACoder(text) > 0);
  return areNumbered(file.values) && !isOtherwise && areWords && view.judged.get(column)!.kind === 'labels';
}

function evidenceFor(
  view: View,
  fixed: Fixed,
  coder: ViewColumn,
  unit: readonly ViewColumn[],
  met: Meeting,
  categories: readonly ViewColumn[],
  overRows: boolean,
  isChosen: boolean,
): Evidence[] {
  const evidence: Evidence[] = [];
  const put = (fact: Evidence['fact'], points: number) => evidence.push({ fact, points });
  const isHeadedSo = isHeadedAsCoders(coder.heading);
  const names = holdsCoders(coder);
  const headedUnit = unit.filter(
    (column) =>
      column !== view.row &&
      likeACoder(column.heading) < 3 &&
      (isHeaded(column.heading, 'unit') || (unit.length > 1 && isHeaded(column.heading, 'position'))),
  );
  // A column that says the same as the files' names says it better.
  const saysMore = (file: ViewColumn) => isHeadedSo || names >= 1.5 || namesNumberedFiles(view, coder, file);
  const isFilesName =
    view.file !== undefined && coder !== view.file && saysMore(view.file) && isSameAsFile(coder, view.file);
  if (isFilesName) put('coders-are-files', 3);
  if (fixed.coder !== undefined) put('named-by-option', 3);
  else if (coder === view.file) put('coders-are-files', 3 + (names >= 1.5 ? 1 : 0.5));
  else if (isHeadedSo) put('coder-column-headed', 2);
  else if (names >= 1.5) put('coder-column-names', 2);
  else if (isFilesName) put('coder-column-names', 1);
  else if (names === 1) put('coder-column-names', 0.5);
  if ((fixed.unit?.length ?? 0) > 0) put('named-by-option', 2);
  else if (headedUnit.length > 0) put('unit-headed', 1);
  if (isChosen) put('named-by-option', 2);
  else if (categories.some((column) => isHeaded(column.heading, 'category'))) put('category-headed', 1);
  if (met.isKey && met.isComplete) put('every-coder-every-unit', 2);
  else if (met.isKey && met.shared * 2 >= met.units) put('key-shared', 1.5);
  else if (met.isKey && met.shared > 0) put('key', 0.5);
  if (met.shared === 0) put('no-unit-shared', -1.5);
  if (coder !== view.file && fixed.coder === undefined && !isHeadedSo) {
    if (isHeaded(coder.heading, 'category') || isHeaded(coder.heading, 'unit') || isHeaded(coder.heading, 'note'))
      put('coder-headed-otherwise', -3);
    // Columns that are all headed as people are each one's own.
    else if ([coder, ...categories].every(({ heading }) => likeACoder(heading) >= 1)) put('coder-headed-otherwise', -2);
  }
  if (unit.some((column) => column !== view.row && likeACoder(column.heading) === 3) && (fixed.unit?.length ?? 0) === 0)
    put('unit-headed-as-coder', -2);
  if (
    unit.some(
      (column) => column !== view.row && isHeaded(column.heading, 'category') && !isHeaded(column.heading, 'unit'),
    ) &&
    (fixed.unit?.length ?? 0) === 0
  )
    put('unit-headed-as-category', -1);
  if (
    (fixed.unit?.length ?? 0) === 0 &&
    unit.some((part) => categories.some((column) => areNumbered([part.heading, column.heading])))
  )
    put('unit-headed-as-category', -2);
  if (
    coder !== view.file &&
    !isHeadedSo &&
    names < 1.5 &&
    (fixed.unit?.length ?? 0) === 0 &&
    unit.some((column) => column.size > 1 && holdsCoders(column) >= 1.5)
  )
    put('unit-holds-names', -2);
  const saysWho = coder === view.file || isFilesName || isHeadedSo || names >= 1.5 || fixed.coder !== undefined;
  if (!saysWho && names === 0) put('nothing-headed', -3);
  else if (!saysWho && headedUnit.length === 0 && (fixed.unit?.length ?? 0) === 0) put('nothing-headed', -2);
  // A crowd codes few units, but then these, or the coders' names, are called so.
  const isCrowd = headedUnit.length > 0 || names > 0 || fixed.coder !== undefined || (fixed.unit?.length ?? 0) > 0;
  if (met.coders > met.units) put('more-coders-than-units', isCrowd ? -1 : -4);
  if (unit.length === 1 && unit[0] === view.row && !fixed.byRow) put('by-row', -1);
  if (coder === view.file && view.parted?.as === 'wholes') put('names-have-parts', -1);
  if (unit.some((column) => view.judged.get(column)?.kind === 'date') && (fixed.unit?.length ?? 0) === 0)
    put('unit-is-date', -0.5);
  if (
    categories.some((column) => coder !== view.file && alike(view.judged.get(coder)!, view.judged.get(column)!) > 0)
  ) {
    put('coders-like-categories', -2);
  }
  const isBesideUnits = (column: ViewColumn) =>
    (['note', 'confidence', 'duration', 'gold'] as const).some((role) => isHeaded(column.heading, role)) &&
    !isHeaded(column.heading, 'unit');
  if ((fixed.unit?.length ?? 0) === 0 && unit.some(isBesideUnits)) put('unit-headed-otherwise', -3);
  if (overRows) put('sets-over-rows', -1);
  if (unit.length > 1 && (fixed.unit?.length ?? 0) === 0) put('composite-unit', -0.5 * (unit.length - 1));
  return evidence;
}
