import { remembering } from '../../../memoize.ts';
import { headingOrPosition } from '../../../names/heading-or-position.ts';
import { hasDigit, isLetter, LetterPattern } from '../../../names/letter-pattern.ts';
import { writtenWide } from '../../written/wide.ts';
import { factorings } from '../axes.ts';
import { folded } from '../cells.ts';
import { type ChosenUnit, chooseUnit, isCalledUnit, unitOfParts } from '../choose-unit.ts';
import { alike, type Judged } from '../column-kinds.ts';
import { explainBeside, reasonByHeading } from '../explain.ts';
import type { Fixed } from '../fixed.ts';
import { isHeaded, isWhollyHeaded, isWordFor, wordsOf } from '../headings.ts';
import { kappa, mean } from '../kappa.ts';
import { isUnique, together } from '../keys.ts';
import { isHeadedAsCoders, likeACoder, likeCoders, withoutCommon } from '../like-a-coder.ts';
import { areNumbered, lettersBehind } from '../numbered.ts';
import { partsOfFamily } from '../parts-of-family.ts';
import { type Evidence, type LeftOut, type Proposal, type Unexplained, usedColumns } from '../proposal.ts';
import { columnsNamed, freeOf, nameAsWritten, saidCoder, saidProposal, saidUnit } from '../said.ts';
import { allMatching, namedUnit, setAside } from '../set-aside.ts';
import type { ViewColumn } from '../view-column.ts';
import { isMatrix, type View } from '../views/view.ts';
import type { Layout } from './layout.ts';

/** A row a unit, a column a coder. */
export const wide: Layout = {
  name: 'wide',
  title: 'one column per coder',
  coders: 'headings',
  rows: 'units',
  columnsAre: 'coder',
  chosenBy: 'coders',
  written: writtenWide,
  propose: proposeCoders,
  said(view, fixed) {
    const isAsked = fixed.layout === 'wide';
    if (!isAsked && saidCoder(view, fixed) !== undefined) return undefined;
    const names = fixed.coders?.length ? fixed.coders : isAsked ? (fixed.category ?? []) : [];
    const named = columnsNamed(view, names);
    if (names.length > 0 && named.length === 0) return undefined;
    const unit = saidUnit(view, fixed, named, ({ isKey }) => isKey);
    const headed = freeOf(view, fixed).filter(
      (column) => !unit.includes(column) && column.filled > 0 && likeACoder(column.heading) >= 1,
    );
    const coders = named.length > 0 ? named : headed;
    if (named.length === 0 && coders.length < 2) return undefined;
    const own = coders.map((column) => nameAsWritten(view, column));
    return saidProposal(view, fixed, {
      layout: 'wide',
      unit: unit.length > 0 ? unit : [view.row],
      coder: undefined,
      coders: own,
      coded: coders.map((column, i) => ({ coder: own[i]!, variable: '', form: 'cell', columns: [column] })),
    });
  },
};

/** Sets of columns that may be the coders', of a view whose rows are units. */
export function proposeCoders(view: View, fixed: Fixed): Proposal[] {
  // What options set aside are columns of the sheet.
  const { columns, aside } = setAside(view, view.how.isTurned ? { ...fixed, ignore: [] } : fixed);
  // Places are those of the columns in the sheet.
  const names = view.how.isTurned ? fixed.coders?.filter((name) => !/^#\d+$/.test(name)) : fixed.coders;
  const asked = names?.length ? allMatching(view.columns, names) : [];
  const named = namedUnit(view, fixed);
  const open = columns.filter((column) => !named.includes(column));
  const isAsked = asked.length > 0;
  const sets = isAsked ? (asked.length >= 2 ? [asked] : []) : withNamed(coderSets(view, open), open, fixed);
  const whole = sets.flatMap((coders) => proposal(view, fixed, columns, aside, coders, isAsked));
  if (isAsked || view.how.isTurned) return whole;
  const parts = sets.flatMap((family) => partsOfFamily(view, family).map((coders) => ({ coders, family })));
  return [
    ...whole,
    ...parts.flatMap(({ coders, family }) =>
      proposal(view, fixed, columns, aside, coders, false)
        .filter(({ unit }) => !unit.some((column) => family.includes(column)))
        .map((made) => inDoubt(made, family)),
    ),
  ];
}

/** The columns that hold alike and are left out are doubted, whatever else is said of them. */
function inDoubt(made: Proposal, family: readonly ViewColumn[]): Proposal {
  const used = usedColumns(made);
  const doubted = new Set(made.unexplained.flatMap(({ columns }) => columns));
  const more = family.filter((column) => !used.has(column) && !doubted.has(column));
  if (more.length === 0) return made;
  return {
    ...made,
    leftOut: made.leftOut.filter(({ column }) => !more.includes(column)),
    unexplained: [...made.unexplained, { columns: more, doubt: 'like-the-codings' }],
  };
}

/** The sets with the columns that other options name as coders; where there are two of these or more, they are a set by themselves. */
function withNamed(
  sets: readonly (readonly ViewColumn[])[],
  open: readonly ViewColumn[],
  fixed: Fixed,
): (readonly ViewColumn[])[] {
  const named = namedAsCoders(open, fixed);
  if (named.length === 0) return [...sets];
  if (sets.length === 0) return named.length > 1 ? [named] : [];
  return sets.map((set) => open.filter((column) => set.includes(column) || named.includes(column)));
}

/** A pattern may match other columns too, so only names in full make a column a coder's. */
function namedAsCoders(columns: readonly ViewColumn[], { asCoders = [] }: Fixed): ViewColumn[] {
  return allMatching(
    columns,
    asCoders.filter((name) => !name.includes('*')),
  );
}

function proposal(
  view: View,
  fixed: Fixed,
  free: readonly ViewColumn[],
  aside: Proposal['leftOut'],
  coders: readonly ViewColumn[],
  isAsked: boolean,
): Proposal[] {
  const named = namedUnit(view, fixed);
  const rest = free.filter((column) => !coders.includes(column));
  const chosen = chooseUnit(view, rest, named, fixed.byRow === true);
  const whole = proposalOf(view, fixed, free, aside, coders, isAsked, chosen);
  // Names that are surely coders' leave no doubt of what rows are: a unit that comes again is told row by row.
  const mayHaveParts = named.length === 0 && !fixed.byRow && !view.file && !view.how.isTurned && !isAsked;
  if (!mayHaveParts || likeCoders(coders.map(({ heading }) => heading)) >= 2) return whole;
  const parts = unitOfParts(view, rest);
  if (parts === undefined || isUnique(together(chosen.unit))) return whole;
  const evidence: Evidence[] = [
    { fact: 'unit-column', points: 1 },
    { fact: 'composite-unit', points: -0.5 },
  ];
  const ofParts = proposalOf(view, fixed, free, aside, coders, isAsked, { unit: parts, evidence, perFile: false });
  return [
    ...whole,
    ...ofParts.map((made) => ({
      ...made,
      unexplained: [...made.unexplained, { columns: [parts[1]], doubt: 'part-of-the-unit' as const }],
    })),
  ];
}

/** The same, with these units. */
function proposalOf(
  view: View,
  fixed: Fixed,
  free: readonly ViewColumn[],
  aside: Proposal['leftOut'],
  coders: readonly ViewColumn[],
  isAsked: boolean,
  chosen: ChosenUnit,
): Proposal[] {
  const rest = free.filter((column) => !coders.includes(column));
  const used = new Set([...coders, ...chosen.unit]);
  const judged = coders.map((column) => view.judged.get(column)!);
  const areMarks = judged.every((one) => one.isMarks);
  const { leftOut, unexplained } = isAsked
    ? {
        leftOut: rest
          .filter((column) => !used.has(column))
          .map((column) => ({ column, reason: 'not-chosen' as const })),
        unexplained: [],
      }
    : explainBeside(view, free, used, coders, { areMarks, inBlock: true });
  const doubts: Unexplained[] = [...unexplained];
  const headings = coders.map(({ heading }) => heading);
  const likeness = view.how.isTurned
    ? Math.max(likeCoders(headings), isCalledCoders(view.turned?.corner ?? '') ? 2 : 0)
    : likeCoders(headings);
  if (!isAsked) {
    const ofHeadings = exceptNamed(doubtsOf(view, coders, chosen.perFile), namedAsCoders(coders, fixed));
    doubts.push(
      ...ofHeadings,
      ...besideInGrid(free, coders, leftOut),
      ...inMatrix(view, view.how.isTurned ? [] : coders, fixed),
      ...unitsOfEachFile(view, chosen.unit, rest),
      ...otherUnits(chosen.unit, rest),
      ...categoriesInRows(view, chosen.unit, rest),
    );
  }
  const evidence: Evidence[] = [...chosen.evidence];
  if (view.how.isTurned && likeness < 1.5 && !isAsked) {
    if (areNumberedUnits(view)) {
      evidence.push({ fact: 'units-numbered', points: 2 });
      // Numbers in the rows of what may be anything are counts as often as codings: how often each document has each code.
      const areCounts = likeness === 0 && judged.every(({ isNumeric, isMarks }) => isNumeric && !isMarks);
      if (areCounts) doubts.push({ columns: [...coders], doubt: 'headed-otherwise' });
    }
    // Beside names that nobody knows the reading is shown, and never taken.
    else if (!view.turned?.areNumbered && !mayNumberUnits(view)) return [];
    // Participants may have judged what the columns name, or answered questions about themselves.
    else if (isWhollyHeaded(view.turned?.corner ?? '', 'participant'))
      doubts.push({ columns: [...coders], doubt: 'headed-otherwise' });
  }
  if (isAsked) evidence.push({ fact: 'named-by-option', points: 4 });
  else if (isMatrix(view) && fixed.layout !== undefined) evidence.push({ fact: 'named-by-option', points: 3 });
  else evidence.push(...namedByOthers(coders, fixed));
  if (likeness > 0) evidence.push({ fact: view.how.isTurned ? 'coders-in-rows' : 'coders-headed', points: likeness });
  if (!isAsked) evidence.push(...forAndAgainst(view, coders, judged, likeness));
  const names = namesOf(coders);
  return [
    {
      layout: view.how.isTurned ? 'transposed' : 'wide',
      view,
      unit: chosen.unit,
      coder: undefined,
      coders: names,
      coded: coders.map((column, i) => ({ coder: names[i]!, variable: '', form: 'cell' as const, columns: [column] })),
      leftOut: [...aside, ...leftOut],
      unexplained: doubts,
      evidence,
      overRows: false,
    },
  ];
}

/** "coder", or "Q1 | Which coder are you?", over the names in front of the rows. */
function isCalledCoders(corner: string): boolean {
  return likeACoder(corner) === 3 || isHeadedAsCoders(corner);
}

/** The heading of a column that an option names as a coder is no reason for doubt. */
function exceptNamed(doubts: readonly Unexplained[], named: readonly ViewColumn[]): Unexplained[] {
  return doubts.flatMap((one) => {
    if (one.doubt !== 'headed-otherwise') return [one];
    const columns = one.columns.filter((column) => !named.includes(column));
    return columns.length === 0 ? [] : [{ ...one, columns }];
  });
}

/** Options that name all of them leave no doubt; those that name some are an argument. */
function namedByOthers(coders: readonly ViewColumn[], fixed: Fixed): Evidence[] {
  const named = namedAsCoders(coders, fixed).length;
  return named === 0 ? [] : [{ fact: 'named-by-option', points: named === coders.length ? 4 : 2 }];
}

/** The corner is blank and the headings number units: "s1", "Item 2". */
function areNumberedUnits({ columns: [unit], turned }: View): boolean {
  return (
    turned?.corner === '' && unit!.values.length > 1 && unit!.values.every((heading) => NUMBERED_UNIT.test(heading))
  );
}

/** The headings are numbers behind the same word, or behind none, and no coders' names; nor are the names beside them called units. */
function mayNumberUnits({ columns: [unit], turned }: View): boolean {
  const corner = turned?.corner ?? '';
  // a name may be a unit's or a person's, and participants may have coded or been coded
  const mayBePeople = wordsOf(corner).some((word) => word === 'name' || isWordFor(word, 'participant'));
  if (isWhollyHeaded(corner, 'unit') && !mayBePeople) return false;
  // Over what is asked stands the name of the question.
  const names = unit!.values.map((heading) => heading.split(' | ')[0]!);
  return areNumbered(names) && names.every((name) => /\d$/.test(name) && likeACoder(name) === 0);
}

const NUMBERED_UNIT = /^(s|q|u|unit|item|section|segment|sentence|paragraph|statement|question|excerpt|doc)[ _-]?\d+$/i;

/** Coders are called by their headings, as they are: options name them so. */
function namesOf(coders: readonly ViewColumn[]): string[] {
  return coders.map(({ heading, number }) => headingOrPosition(heading, number));
}

function forAndAgainst(
  view: View,
  coders: readonly ViewColumn[],
  judged: readonly Judged[],
  likeness: number,
): Evidence[] {
  const evidence: Evidence[] = [];
  if (shareWords(judged)) evidence.push({ fact: 'columns-share-words', points: likeness >= 1 ? 2 : 0.5 });
  const otherwise = coders.filter(
    ({ heading }) =>
      likeACoder(heading) < 2 &&
      (['category', 'text', 'unit', 'confidence'] as const).some((role) => isHeaded(heading, role)),
  ).length;
  const own = withoutCommon(coders.map(({ heading }) => heading));
  if (otherwise > 0 && !(likeness >= 1 && own !== undefined))
    evidence.push({ fact: 'coders-headed-otherwise', points: -otherwise });
  const axes = coders.length >= 4 ? strengthOfAxes(coders) : 0;
  if (axes > 0) evidence.push({ fact: 'headings-have-two-axes', points: -axes });
  if (coders.length > view.rows) evidence.push({ fact: 'more-coders-than-units', points: -1 });
  return evidence;
}

/**
 * 2 where all headings have two parts at a sign, 1.5 where a capital begins the second one; "rater1", "llm2" have but one, and "C1", "D1"
 * two again.
 */
function strengthOfAxes(coders: readonly ViewColumn[]): number {
  const full = factorings(coders).filter(
    ({ columns, left, right }) =>
      coders.filter((column) => columns.has(column)).length * 3 >= coders.length * 2 &&
      (left.every((part) => isLetter(part)) || !right.every((part) => /^\d+$/.test(part))),
  );
  return Math.max(0, ...full.map(({ strength }) => strength));
}

function doubtsOf(view: View, coders: readonly ViewColumn[], perFile: boolean): Unexplained[] {
  const doubts: Unexplained[] = [];
  if (view.file && areRounds(view.tables.map(({ name }) => name)))
    doubts.push({ columns: [view.file], doubt: 'rounds' });
  if (perFile) doubts.push({ columns: [view.file!], doubt: 'variables-look-like-coders' });
  const areMarks = coders.every((column) => view.judged.get(column)!.isMarks);
  const odd = coders.filter(
    ({ heading }) =>
      !areMarks &&
      likeACoder(heading) === 0 &&
      (['category', 'unit', 'note'] as const).some((role) => isWhollyHeaded(heading, role)),
  );
  odd.push(
    ...coders.filter(
      (column) =>
        likeACoder(column.heading) === 0 &&
        !odd.includes(column) &&
        (['result', 'confidence', 'total', 'number'].includes(
          reasonByHeading(column, view.judged.get(column)!, []) ?? '',
        ) ||
          (isHeaded(column.heading, 'count') && mayBeScores(column, view.judged.get(column)!))),
    ),
  );
  // "Scale", 5 in every row, beside initials: a coder who always said the same would be headed as the others are.
  const plain = coders.filter(({ heading }) => likeACoder(heading) === 0);
  if (plain.length === 1 && plain[0]!.size === 1 && !plain[0]!.hasBlank && !odd.includes(plain[0]!))
    odd.push(plain[0]!);
  if (odd.length > 0 && odd.length < coders.length) doubts.push({ columns: odd, doubt: 'headed-otherwise' });
  // Among numbers a heading of another kind may be anything: years, counts, groups.
  const named = areOfOneSeries(coders) ? [] : coders.filter((column) => likeACoder(column.heading) >= 2);
  const places = named.map(view.placeOf);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const areWords = named.some(isOneWord);
  const isOutside = (column: ViewColumn) => {
    const place = view.placeOf(column);
    return likeACoder(column.heading) === 0 && (place < first || place > last) && !(areWords && isOneWord(column));
  };
  const outside = coders.filter(isOutside);
  // Beside scores under a single name those under another word may be of anything.
  if (named.length === 1 && coders.every((column) => mayBeScores(column, view.judged.get(column)!)))
    outside.push(...coders.filter((column) => likeACoder(column.heading) === 0 && !outside.includes(column)));
  outside.push(...coders.filter((column) => !isOutside(column) && isOffTheScale(view, column, coders)));
  if (!view.how.isTurned && named.length >= 1 && outside.length > 0 && outside.length < coders.length)
    doubts.push({ columns: outside, doubt: 'headed-otherwise' });
  const unlike = coders.filter((column) => likeACoder(column.heading) === 0 && isUnlike(column, named));
  if (named.length >= 2 && unlike.length > 0) doubts.push({ columns: unlike, doubt: 'unlike-the-others' });
  const alone = isCalledInOneWay(coders) ? [] : coders.filter((column) => isLetterAlone(view, column, coders));
  if (!view.how.isTurned && alone.length > 0) doubts.push({ columns: alone, doubt: 'unlike-the-others' });
  if (view.how.isTurned && hasOddUnits(view, coders)) doubts.push({ columns: [], doubt: 'odd-units' });
  if (view.how.isTurned && hasQuestionsInTurn(view)) doubts.push({ columns: [], doubt: 'questions-in-turn' });
  if (view.rows >= 5 && neverAgree(view, coders)) doubts.push({ columns: [...coders], doubt: 'never-agree' });
  return doubts;
}

/** Without headings, rows and columns may be the coders' or the units', unless an option says it. */
export function inMatrix(view: View, columns: readonly ViewColumn[], { layout }: Fixed): Unexplained[] {
  return isMatrix(view) && layout === undefined ? [{ columns, doubt: 'more-columns-than-rows' }] : [];
}

const INITIALS = new LetterPattern(String.raw`^\p{Lu}{2,3}$`);

/** Names, initials of two letters or more, and letters or numbers that follow each other: each of them is one of the coders. */
function isCalledInOneWay(columns: readonly ViewColumn[]): boolean {
  const headings = columns.map(({ heading }) => heading.trim());
  const letters = headings.map((heading) => heading.toUpperCase().codePointAt(0)!);
  const areLetters = headings.every((heading) => isLetter(heading));
  return (
    areNumbered(headings) ||
    headings.every((heading) => INITIALS.test(heading) || likeACoder(heading) >= 2) ||
    (areLetters && Math.max(...letters) - Math.min(...letters) < headings.length)
  );
}

/** Whether a column that is headed by a letter holds one text, which no other one holds. */
function isLetterAlone(view: View, column: ViewColumn, coders: readonly ViewColumn[]): boolean {
  const atomsOf = (one: ViewColumn) => view.judged.get(one)!.atoms;
  const [atom, ...more] = atomsOf(column);
  if (likeACoder(column.heading) !== 1 || atom === undefined || more.length > 0) return false;
  return coders.every((other) => other === column || !atomsOf(other).has(atom));
}

/** Headings of one series are of one role, though a name may be among them. */
function areOfOneSeries(columns: readonly ViewColumn[]): boolean {
  const headings = columns.map(({ heading }) => heading);
  return lettersBehind(headings) !== undefined || areNumbered(headings);
}

/** Whether coders agree among each other, and none of them with this column, which is none of theirs. */
function isUnlike(column: ViewColumn, coders: readonly ViewColumn[]): boolean {
  const others = coders.slice(0, 6);
  const own = mean(others.map((other) => kappa(column, other)));
  const theirs = mean(others.flatMap((one, i) => others.slice(i + 1).map((other) => kappa(one, other))));
  return column.rows >= 8 && own !== undefined && theirs !== undefined && own < 0.1 && theirs > 0.4;
}

/** Whether a column of numbers, not headed like a coder, shares only the smaller part of them with the others. */
function isOffTheScale(view: View, column: ViewColumn, coders: readonly ViewColumn[]): boolean {
  const { isNumeric, atoms } = view.judged.get(column)!;
  if (!isNumeric || likeACoder(column.heading) > 0 || column.size > 8) return false;
  const others = coders.filter((other) => other !== column).map((other) => view.judged.get(other)!.atoms);
  const shared = [...atoms].filter((atom) => others.some((set) => set.has(atom))).length;
  return shared * 2 < atoms.size;
}

const CAPITALISED = new LetterPattern(String.raw`^\p{Lu}\p{Ll}+$`);

/** "Xin", "Wei": one word with a capital, as names are written. */
function isOneWord({ heading }: ViewColumn): boolean {
  return CAPITALISED.test(heading);
}

/**
 * Columns headed as units whose units come again in other files: all may be of the same ones, though another column tells the rows apart.
 * Numbers that begin anew in each file say so only beside what a program gave the rows, and beside its identifiers anything does.
 */
function unitsOfEachFile(view: View, unit: readonly ViewColumn[], rest: readonly ViewColumn[]): Unexplained[] {
  const { file, judged } = view;
  if (file === undefined || unit.includes(file)) return [];
  const areGuids = unit.every((column) => judged.get(column)?.kind === 'guid');
  const isGiven = unit.every((column) => !isCalledUnit(column) || judged.get(column)?.kind === 'guid');
  const columns = rest.filter(
    (column) =>
      !unit.includes(column) &&
      (areGuids || isCalledUnit(column)) &&
      !column.isKey &&
      (isGiven || judged.get(column)?.kind !== 'running') &&
      isUnique(together([column, file])),
  );
  return columns.length > 0 ? [{ columns, doubt: 'part-of-the-unit' }] : [];
}

/** "unit 2" behind "unit 1" that names other units: those of another coder's table, which stands beside. */
function otherUnits(unit: readonly ViewColumn[], rest: readonly ViewColumn[]): Unexplained[] {
  const [own, ...more] = unit;
  if (own === undefined || more.length > 0 || !isHeaded(own.heading, 'unit')) return [];
  const isOther = (column: ViewColumn) =>
    column !== own &&
    areNumbered([own.heading, column.heading]) &&
    Array.from({ length: own.rows }, (_, row) => row).some((row) => own.textAt(row) !== column.textAt(row));
  const columns = rest.filter(isOther);
  return columns.length > 0 ? [{ columns, doubt: 'part-of-the-unit' }] : [];
}

/** A row for each unit and category: what coders marked is whether the category applies. */
function categoriesInRows(view: View, unit: readonly ViewColumn[], rest: readonly ViewColumn[]): Unexplained[] {
  if (!unit.includes(view.row)) return [];
  const units = rest.filter(isCalledUnit);
  const columns = rest.filter(
    (column) =>
      isWhollyHeaded(column.heading, 'category') &&
      units.some((one) => one !== column && isUnique(together([one, column]))),
  );
  return columns.length > 0 ? [{ columns, doubt: 'headed-like-a-category' }] : [];
}

/** Columns left out that make a full grid with the coders': what the coders said of another variable. */
function besideInGrid(
  free: readonly ViewColumn[],
  coders: readonly ViewColumn[],
  leftOut: readonly LeftOut[],
): Unexplained[] {
  const unsure = new Set(
    leftOut
      .filter(
        ({ reason }) =>
          reason === 'values-of-its-own' || reason === 'number' || reason === 'constant' || reason === 'identifier',
      )
      .map(({ column }) => column),
  );
  if (unsure.size === 0) return [];
  const full = [
    ...factorings(free.filter((column) => unsure.has(column) || coders.includes(column))),
    ...factorings([...free]),
  ];
  const beside = full
    .filter(({ columns }) => coders.filter((column) => columns.has(column)).length >= 2)
    .flatMap(({ columns }) => [...columns].filter((column) => unsure.has(column)));
  return beside.length > 0 ? [{ columns: [...new Set(beside)], doubt: 'headed-like-a-coder' }] : [];
}

/** Tables called nothing but "Round 1" and "Round 2" are no coders'. */
export function areNamedAsRounds({ file, tables }: View): boolean {
  return file !== undefined && tables.every(({ name }) => isWhollyHeaded(name, 'round'));
}

/** Tables called "Round 1" and "Round 2" are of one study each, whose figures are not to be mixed. */
export function areRounds(names: readonly string[]): boolean {
  return names.every((name) => wordsOf(name).some((word) => isWordFor(word, 'round')));
}

/** Whether no two of the columns have anything in common in any row. */
export function neverAgree(view: View, columns: readonly ViewColumn[]): boolean {
  if (columns.length > 30) return false;
  // Scores of a hundred points hardly ever meet.
  if (columns.every((column) => view.judged.get(column)!.isNumeric && column.size > 8)) return false;
  const numbers = new Map<string, number>();
  const numberOf = (part: string) => {
    const key = folded(part);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
  // in most sheets two coders agree in one of the first rows, so few texts are taken apart
  const coded = columns.map(({ values, cells }) => {
    const of = remembering((cell) => {
      const text = values[cell]!;
      return view.cells.isMissing(text) ? [] : view.cells.parts(text).map(numberOf);
    });
    return { of, cells };
  });
  let compared = 0;
  for (let row = 0; row < columns[0]!.rows; row += 1) {
    const seen = new Set<number>();
    let coders = 0;
    for (const { of, cells } of coded) {
      const parts = cells[row]! < 0 ? [] : of(cells[row]!);
      if (parts.some((part) => seen.has(part))) return false;
      for (const part of parts) seen.add(part);
      if (parts.length > 0) coders += 1;
    }
    if (coders > 1) compared += 1;
  }
  return compared >= 5;
}

/** Whether each column shares words with another one. */
export function shareWords(judged: readonly Judged[]): boolean {
  const met = new Map<string, Judged>();
  for (const one of judged)
    met.set(one.atoms.size > 200 ? String(one.atoms.size) : [...one.atoms].sort().join('\n'), one);
  const kinds = [...met.values()];
  if (kinds.length === 1) return judged.length > 1 && alike(kinds[0]!, kinds[0]!) === 2;
  return (
    kinds.length <= 300 &&
    kinds.every(
      (one) =>
        kinds.some((other) => other !== one && alike(one, other) === 2) ||
        judged.filter((same) => same.atoms === one.atoms).length > 1,
    )
  );
}

/** The sets of columns that may be the coders': families that hold alike, and those headed like coders. */
/** All rows but those that say whether the others agree, or what they sum up to, in values of their own. */
function codersInRows(view: View, rows: readonly ViewColumn[]): ViewColumn[] {
  const judged = (column: ViewColumn) => view.judged.get(column)!;
  const coders = rows.filter((column) => {
    const reason = likeACoder(column.heading) > 0 ? undefined : reasonByHeading(column, judged(column), []);
    const isBeside = reason === 'result' || reason === 'total';
    return !isBeside || rows.some((other) => other !== column && alike(judged(other), judged(column)) > 0);
  });
  return coders.length < 2 ? [...rows] : coders;
}

function coderSets(view: View, free: readonly ViewColumn[]): ViewColumn[][] {
  const judged = (column: ViewColumn) => view.judged.get(column)!;
  if (view.how.isTurned)
    return [
      codersInRows(
        view,
        free.filter((column) => column !== view.columns[0] && column.filled > 0),
      ),
    ];
  const like = new Map(free.map((column) => [column, likeACoder(column.heading)]));
  const usable = free.filter((column) => mayHoldCodings(judged(column), like.get(column)!) && !isCalledUnitKey(column));
  const found: ViewColumn[][] = families(view, usable);
  const headed = free.filter(
    (column) => like.get(column)! >= 2 && judged(column).kind !== 'date' && !isCalledUnitKey(column),
  );
  const wholes = [...found];
  for (const family of wholes) {
    const named = family.filter((column) => like.get(column)! >= 1);
    if (named.length >= 2 && named.length < family.length) found.push(named);
  }
  // One of those called by initials gave what nobody else did.
  const initialed = usable.filter((column) => like.get(column)! >= 1);
  for (const family of wholes)
    if (family.every((column) => initialed.includes(column)) && initialed.length > family.length) found.push(initialed);
  // A coder of an unknown name, all of whose cells differ, stands among others with names that are known.
  const others = free.filter(
    (column) =>
      !usable.includes(column) &&
      ['ids', 'number', 'running', 'text'].includes(judged(column).kind) &&
      !isHeaded(column.heading, 'unit') &&
      !isHeaded(column.heading, 'text'),
  );
  for (const family of wholes) {
    if (!family.some((column) => like.get(column)! >= 1)) continue;
    const more = others.filter((column) => family.some((member) => alike(judged(member), judged(column)) > 0));
    if (more.length > 0) found.push(free.filter((column) => family.includes(column) || more.includes(column)));
  }
  if (headed.length >= 2) found.push(headed);
  // "J1", "J2": what is headed alike and holds numbers is of one kind, though few units have the same ones.
  const numbered = free.filter((column) => like.get(column)! >= 1 && judged(column).isNumeric);
  if (areNumbered(numbered.map(({ heading }) => heading))) found.push(numbered);
  for (const family of wholes) {
    const both = free.filter((one) => family.includes(one) || headed.includes(one));
    if (headed.length > 0 && both.length > family.length && family.some((column) => headed.includes(column)))
      found.push(both);
  }
  // Scores with many values, under headings of which no two are names.
  const scores = free.filter((column) => mayBeScores(column, judged(column)));
  const isOpen = (family: readonly ViewColumn[]) =>
    family.filter((column) => like.get(column)! >= 2).length < 2 &&
    !found.some((set) => family.every((column) => set.includes(column)));
  const isCount = ({ heading }: ViewColumn) => isHeaded(heading, 'count');
  for (const some of [scores.filter((column) => !isCount(column)), scores])
    found.push(...families(view, some).filter(isOpen));
  const keys = new Set<string>();
  return found.filter((set) => {
    const key = set.map((column) => view.placeOf(column)).join(' ');
    return set.length >= 2 && !keys.has(key) && keys.add(key);
  });
}

function mayBeScores({ heading }: ViewColumn, { kind, isNumeric }: Judged): boolean {
  return isNumeric && ['number', 'ids', 'labels'].includes(kind) && !isHeaded(heading, 'unit');
}

function isCalledUnitKey(column: ViewColumn): boolean {
  return isCalledUnit(column) && (column.isKey || column.size * 2 > column.filled);
}

export function mayHoldCodings({ kind }: Judged, likeness: number): boolean {
  if (kind === 'marks' || kind === 'constant' || kind === 'labels') return true;
  return likeness >= 1 && kind !== 'date' && kind !== 'address';
}

/** Columns that hold alike, directly or through others. */
export function families(view: View, columns: readonly ViewColumn[]): ViewColumn[][] {
  const byValues = new Map<string, { judged: Judged; columns: ViewColumn[] }>();
  for (const column of columns) {
    const judged = view.judged.get(column)!;
    const key = judged.atoms.size > 200 ? `#${view.placeOf(column)}` : [...judged.atoms].sort().join('\n');
    const same = byValues.get(key);
    if (same) same.columns.push(column);
    else byValues.set(key, { judged, columns: [column] });
  }
  const groups: { judged: Judged[]; columns: ViewColumn[] }[] = [];
  for (const one of byValues.values()) {
    const near = groups.filter(({ judged }) => judged.some((other) => alike(one.judged, other) > 0));
    const merged = {
      judged: [one.judged, ...near.flatMap(({ judged }) => judged)],
      columns: [...one.columns, ...near.flatMap((group) => group.columns)],
    };
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups
    .map((group) => group.columns.sort((a, b) => view.placeOf(a) - view.placeOf(b)))
    .filter(({ length }) => length >= 2);
}

/** Of a turned table: whether some columns hold what nobody said twice, as comments and questions about the coders do. */
function hasOddUnits(view: View, coders: readonly ViewColumn[]): boolean {
  const times = new Map<string, number>();
  const units = Array.from({ length: view.rows }, (_, row) => {
    const texts = coders.map((column) => column.textAt(row)).filter((text) => !view.cells.isMissing(text));
    return texts.flatMap((text) => view.cells.parts(text).map(folded));
  });
  for (const text of units.flat()) times.set(text, (times.get(text) ?? 0) + 1);
  const odd = units.filter((unit) => unit.length > 0 && unit.every((text) => times.get(text) === 1)).length;
  return (odd > 0 && odd * 3 <= view.rows) || hasUnitsApart(view, units);
}

/** Whether some headings stand apart from those that number units, and what is said there is said of no other unit: "Gender". */
function hasUnitsApart({ columns: [unit], rows }: View, said: readonly (readonly string[])[]): boolean {
  const headings = Array.from({ length: rows }, (_, row) => unit!.textAt(row));
  const numbered = headings.filter((heading) => hasDigit(heading));
  if (numbered.length * 5 < rows * 4 || numbered.length === rows || !areNumbered(numbered)) return false;
  return headings.some((heading, row) => {
    const own = new Set(said[row]);
    const isAlone =
      own.size > 0 && said.every((texts, other) => other === row || texts.every((text) => !own.has(text)));
    return isAlone && !numbered.includes(heading);
  });
}

const NUMBER_AT_END = new LetterPattern(String.raw`(?<!\p{N})\p{N}+\)?$`);

/** Of a turned table: whether every second heading, or every third, is the same, as a further question on each unit is. */
function hasQuestionsInTurn({ columns: [unit], rows }: View): boolean {
  const stems = Array.from({ length: rows }, (_, row) =>
    unit!
      .textAt(row)
      .replace(NUMBER_AT_END, '')
      .replace(/(?<![\s_.:#(])[\s_.:#(]+$/, '')
      .trim(),
  );
  const places = new Map<string, number[]>();
  for (const [place, stem] of stems.entries()) places.set(stem, [...(places.get(stem) ?? []), place]);
  return [...places.values()].some(([first, second, ...more]) => {
    if (first === undefined || second === undefined || more.length === 0) return false;
    const own = [first, second, ...more];
    const step = second - first;
    return (
      step > 1 && own.length === Math.floor(stems.length / step) && own.every((place, i) => place === first + i * step)
    );
  });
}
