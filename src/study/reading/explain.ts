import { alike, areTexts, type Judged, saysYes } from './column-kinds.ts';
import { isHeaded, isWhollyHeaded, wordsOf } from './headings.ts';
import { type Classes, classesOf, crossed, isFunctionOf, isUnique, varyingShare } from './keys.ts';
import { isHeadedAsCoders, likeACoder } from './like-a-coder.ts';
import { chanceOfNone, type Disagreement, disagreementIn } from './no-disagreement.ts';
import { areNumbered, areNumberedOrLettered } from './numbered.ts';
import type { LeftOut, Reason, Unexplained } from './proposal.ts';
import { scalesBeside } from './scales-beside.ts';
import { isAgreed } from './set-aside.ts';
import type { ViewColumn } from './view-column.ts';
import type { View } from './views/view.ts';

export interface Explained {
  readonly leftOut: readonly LeftOut[];
  readonly unexplained: readonly Unexplained[];
}

/** What a heading says of a column, where its cells go with it. */
export function reasonByHeading(column: ViewColumn, judged: Judged, codings: readonly Judged[]): Reason | undefined {
  const { heading } = column;
  const { kind, isNumeric, isMarks } = judged;
  const hasGaps = column.filled * 10 < column.rows * 9;
  if (isAgreed(column)) return 'agreed';
  if (isHeaded(heading, 'confidence') && (isNumeric || isMarks || isLevels(judged))) return 'confidence';
  if (isHeaded(heading, 'duration') && isNumeric && !isMarks && column.size > 2) return 'number';
  if (
    isHeaded(heading, 'date') &&
    (kind === 'date' || (column.size <= 1 && !isMarks && !codings.some((coding) => alike(coding, judged) > 0)))
  )
    return 'date';
  if (
    isHeaded(heading, 'note') &&
    !isMarks &&
    (hasGaps || kind === 'text' || kind === 'ids') &&
    !codings.some((coding) => alike(coding, judged) === 2)
  )
    return 'note';
  if (isHeaded(heading, 'text') && (kind === 'text' || kind === 'ids')) return 'text';
  if (isHeaded(heading, 'result') && (column.size <= 2 || (isNumeric && judged.hasDecimals))) return 'result';
  if (isHeaded(heading, 'total') && isNumeric && !isMarks && column.size > 2) return 'total';
  return undefined;
}

const LEVELS = new Set(
  'low medium high sure unsure certain uncertain very easy hard niedrig mittel hoch sicher unsicher faible moyen eleve bajo medio alto basso'.split(
    ' ',
  ),
);

function isLevels({ atoms }: Judged): boolean {
  return atoms.size > 0 && [...atoms].every((atom) => atom.split(/\s+/).some((word) => LEVELS.has(word)));
}

/** What a column's cells say of it alone. */
export function reasonByKind(column: ViewColumn, judged: Judged): Reason | undefined {
  switch (judged.kind) {
    case 'empty':
      return 'empty';
    case 'date':
      return 'date';
    case 'address':
      return 'address';
    case 'guid':
      return 'identifier';
    case 'text':
      return 'text';
    case 'running':
      return 'running';
    case 'number':
      return 'number';
    case 'ids':
      return 'identifier';
    case 'constant':
      return column.hasBlank ? undefined : 'constant';
    default:
      return undefined;
  }
}

/**
 * Explains the columns that are left where each row is a unit.
 *
 * @param coded - the columns of codings
 * @param used - these, and the unit's
 */
export function explainBeside(
  view: View,
  free: readonly ViewColumn[],
  used: ReadonlySet<ViewColumn>,
  coded: readonly ViewColumn[],
  settings: { readonly areMarks: boolean; readonly inBlock: boolean; readonly inGrid?: boolean },
): Explained {
  const leftOut: LeftOut[] = [];
  const unexplained: Unexplained[] = [];
  const codings = coded.map((column) => view.judged.get(column)!);
  const kinds = distinctKinds(codings);
  const places = coded.map((column) => view.placeOf(column));
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const areInitials = coded.every(({ heading }) => likeACoder(heading) >= 1);
  for (const column of free) {
    if (used.has(column)) continue;
    const judged = view.judged.get(column)!;
    const byHeading = reasonByHeading(column, judged, kinds);
    const place = view.placeOf(column);
    const like = likeACoder(column.heading);
    const isBlankMark =
      judged.kind === 'empty' && settings.areMarks && codings.every((coding) => coding.atoms.size <= 1);
    if (byHeading) leftOut.push({ column, reason: byHeading });
    else if (judged.kind === 'empty' && like < 1 && !(isBlankMark && settings.inBlock && place > first && place < last))
      leftOut.push({ column, reason: 'empty' });
    else if (like >= (settings.inGrid && !isHeaded(column.heading, 'unit') ? 1 : 2) && !isUnitLike(column, judged))
      unexplained.push({ columns: [column], doubt: 'headed-like-a-coder' });
    // Beside "SG" and "KO" a column "MW" is a third coder's, who may have given what nobody else did.
    else if (like === 1 && areInitials && (judged.kind === 'constant' || judged.kind === 'labels'))
      unexplained.push({ columns: [column], doubt: 'headed-like-a-coder' });
    else if (settings.inBlock && place > first && place < last)
      unexplained.push({ columns: [column], doubt: 'between-coders' });
    else if (settings.areMarks && judged.isMarks) unexplained.push({ columns: [column], doubt: 'marks-left-out' });
    else if (
      !isHard(judged) &&
      kinds.some((coding) => alike(coding, judged) > (settings.inGrid && judged.isNumeric ? 1 : 0))
    )
      unexplained.push({ columns: [column], doubt: 'like-the-codings' });
    else leftOut.push({ column, reason: reasonByKind(column, judged) ?? 'values-of-its-own' });
  }
  return { leftOut, unexplained };
}

function isHard({ kind }: Judged): boolean {
  return (
    kind === 'text' ||
    kind === 'date' ||
    kind === 'address' ||
    kind === 'guid' ||
    kind === 'running' ||
    kind === 'empty'
  );
}

/** "patient", "student": people who are coded, where every row is another one. */
function isUnitLike(column: ViewColumn, { kind }: Judged): boolean {
  return (kind === 'ids' || kind === 'running') && isHeaded(column.heading, 'unit');
}

/** Of many columns with the same values one is enough to compare with. */
function distinctKinds(codings: readonly Judged[]): Judged[] {
  const met = new Map<string, Judged>();
  for (const judged of codings) {
    const key = judged.atoms.size > 50 ? `${judged.atoms.size} ${judged.lowest}` : [...judged.atoms].sort().join('\n');
    if (!met.has(key)) met.set(key, judged);
  }
  return [...met.values()].slice(0, 50);
}

/** What the columns of a sheet with a row a coding are, apart from unit and coder. */
export interface Within extends Explained {
  /** The columns that vary within units, or are headed as codings. */
  readonly coded: readonly ViewColumn[];
  /** The columns of which it is unclear whether they were coded. */
  readonly unclear: readonly ViewColumn[];
}

/** What is known of a sheet in which a unit has a row for each coder, beside unit and coder. */
export interface Known {
  /** The columns that options name as codings. */
  readonly chosen: readonly ViewColumn[];
  /** Columns that every coder filled in for every unit. */
  readonly asked: readonly ViewColumn[];
  readonly isCoderHeaded: boolean;
  /** Whether columns of which it is unclear are taken as codings. */
  readonly takesUnclear: boolean;
  /** Whether columns that are headed as agreed on are. */
  readonly takesAgreed: boolean;
}

/** Explains the columns of a sheet in which a unit has a row for each coder. */
export function explainWithin(
  view: View,
  free: readonly ViewColumn[],
  used: ReadonlySet<ViewColumn>,
  units: Classes,
  coders: Classes,
  { chosen, asked, isCoderHeaded, takesUnclear, takesAgreed }: Known,
): Within {
  const leftOut: LeftOut[] = [];
  const unexplained: Unexplained[] = [];
  const varying: ViewColumn[] = [...chosen];
  const ofUnit: ViewColumn[] = [];
  const isChosen = chosen.length > 0;
  const only = isChosen ? undefined : onlyCategory(view, free, used, units);
  const besideOnly: ViewColumn[] = [];
  for (const column of free) {
    if (used.has(column) || chosen.includes(column)) continue;
    const judged = view.judged.get(column)!;
    const isAsked = !isChosen && asked.includes(column) && column.filled > 0 && !reasonByHeading(column, judged, []);
    const isTakenAsCoded = takesAgreed && !isChosen && column.filled > 0 && isAgreed(column);
    if (column === only || isAsked || isTakenAsCoded) {
      varying.push(column);
      continue;
    }
    const reason = reasonWithin(view, column, judged, units, coders, isCoderHeaded);
    if (reason === 'varies') {
      if (isChosen) leftOut.push({ column, reason: 'not-chosen' });
      else if (isBeside(view, column, only)) besideOnly.push(column);
      else varying.push(column);
    } else if (reason === 'of-the-unit' && !isChosen && !saysWhoShares(column, units, coders)) ofUnit.push(column);
    else if (reason === 'headed-like-a-coder') {
      if (isChosen) leftOut.push({ column, reason: 'not-chosen' });
      else unexplained.push({ columns: [column], doubt: reason });
    } else leftOut.push({ column, reason });
  }
  for (const column of sumsOfMarks(view, varying)) {
    if (chosen.includes(column)) continue;
    varying.splice(varying.indexOf(column), 1);
    leftOut.push({ column, reason: 'total' });
  }
  const unclear = besideOnly.filter((column) => mayBeCodedBeside(column, view.judged.get(column)!));
  if (unclear.length > 0) unexplained.push({ columns: [...unclear], doubt: 'varies-beside' });
  const isTaken = (column: ViewColumn) => takesUnclear && unclear.includes(column);
  varying.push(...besideOnly.filter(isTaken));
  leftOut.push(
    ...besideOnly.filter((column) => !isTaken(column)).map((column): LeftOut => ({ column, reason: 'not-chosen' })),
  );
  const beside = isChosen ? undefined : scalesBeside(view, varying);
  if (beside && !beside.areConfidence) {
    unclear.push(...beside.columns);
    unexplained.push({ columns: beside.columns, doubt: 'scale-beside' });
  }
  if (beside && (beside.areConfidence || !takesUnclear)) {
    varying.splice(0, varying.length, ...varying.filter((column) => !beside.columns.includes(column)));
    leftOut.push(...beside.columns.map((column): LeftOut => ({ column, reason: 'confidence' })));
  }
  // "code 2" beside "code 1" is what was coded, too, though all say the same.
  const isNumberedBeside = ({ heading }: ViewColumn) =>
    isHeaded(heading, 'category') && varying.some((other) => areNumberedOrLettered([other.heading, heading]));
  const numbered = isChosen ? [] : ofUnit.filter(isNumberedBeside);
  varying.push(...numbered);
  ofUnit.splice(0, ofUnit.length, ...ofUnit.filter((column) => !numbered.includes(column)));
  const named = headedAsCategory(view, ofUnit, varying, units);
  const early = disagreementIn(varying, units);
  // A label that all coders were shown is headed as theirs are.
  const shown = varying.length > 0 ? named.filter((column) => chanceOfNone(column, early) < UNLIKELY) : [];
  if (shown.length > 0) {
    unclear.push(...shown);
    unexplained.push({ columns: shown, doubt: 'same-for-all-coders' });
    if (!takesUnclear) leftOut.push(...shown.map((column): LeftOut => ({ column, reason: 'of-the-unit' })));
  }
  const headed = takesUnclear ? named : named.filter((column) => !shown.includes(column));
  const coded = isChosen || asked.length > 0 ? varying : afterDependency(view, varying, leftOut);
  if (!isChosen) coded.push(...headed);
  const same: ViewColumn[] = [];
  const varied = variedIn(view, coded);
  const disagreement = disagreementIn(coded, units);
  const isNamed = new Set(named);
  const before = placesBefore(view, used, ofUnit, units);
  for (const column of ofUnit) {
    if (isNamed.has(column)) continue;
    const judged = view.judged.get(column)!;
    const fate = fateOf(view, column, varied, before, units, disagreement);
    if (fate === 'unclear') same.push(column);
    if (fate === 'coded' || (fate === 'unclear' && takesUnclear)) coded.push(column);
    else if (fate === 'like-the-codings') unexplained.push({ columns: [column], doubt: fate });
    else
      leftOut.push({
        column,
        reason: judged.kind === 'text' ? 'text' : judged.kind === 'constant' ? 'constant' : 'of-the-unit',
      });
  }
  if (coded.length === 0 && same.length === 0 && !isChosen) {
    // All agree on all units, and nothing says which column they coded.
    const likely = likelyCodings(view, ofUnit, units);
    same.push(...likely);
    if (takesUnclear) coded.push(...likely);
  }
  if (same.length > 0) unexplained.push({ columns: same, doubt: 'same-for-all-coders' });
  coded.sort((a, b) => view.placeOf(a) - view.placeOf(b));
  // Marks come together: one that no coder ever changes may be a category, or say who the coder is.
  const areMarks = !isChosen && coded.length > 0 && coded.every((column) => view.judged.get(column)!.isMarks);
  const ofCoders = leftOut.filter(
    ({ column, reason }) => areMarks && reason === 'of-the-coder' && view.judged.get(column)!.isMarks,
  );
  if (ofCoders.length > 0) unexplained.push({ columns: ofCoders.map(({ column }) => column), doubt: 'marks-left-out' });
  return {
    coded,
    leftOut: leftOut.filter((one) => !ofCoders.includes(one) && !coded.includes(one.column)),
    unexplained,
    unclear: [...unclear, ...same],
  };
}

/** Less likely than this, coders did not code what all of them say of every unit. */
const UNLIKELY = 0.01;
const LIKELY = 0.5;

/**
 * What becomes of a column in which all coders say the same of each unit: a variable, or a category, on which all agree, or a fact about
 * the unit. Its place and its values, and how much coders disagree elsewhere, tell these apart; where they do not go together, nothing does.
 */
function fateOf(
  view: View,
  column: ViewColumn,
  varied: Varied,
  before: readonly number[],
  units: Classes,
  disagreement: Disagreement,
): 'coded' | 'left-out' | 'unclear' | 'like-the-codings' {
  const judged = view.judged.get(column)!;
  const { kinds, count, areHeaded, areMarks, first, last } = varied;
  const chance = chanceOfNone(column, disagreement);
  const orUnclear = (fate: 'coded' | 'left-out', isSure: boolean) => (isSure ? fate : 'unclear');
  // A "1" in every row is no mark beside "yes" and "no".
  if (judged.isMarks && areMarks && kinds.some((kind) => alike(kind, judged) > 0))
    return orUnclear('coded', chance >= UNLIKELY || column.size < 2);
  const isAlike =
    !isHard(judged) &&
    judged.kind !== 'number' &&
    kinds.some((kind) => alike(kind, judged) > (judged.isNumeric && count > 1 ? 1 : 0)) &&
    !isStrictlyUnit(column, judged);
  if (isAlike && (count > 1 || (!areHeaded && kinds.some((kind) => alike(kind, judged) === 2))))
    return orUnclear('coded', chance >= UNLIKELY);
  // Beside "theme" what holds some of the same words may be another variable.
  if (isAlike && varied.areVariables && !judged.isNumeric) return 'unclear';
  if (mayBeVariable(column, judged, units, varied.words) && !varied.areNumbered) {
    if (isQuestion(view, column) && chance < UNLIKELY) return 'unclear';
    const place = view.placeOf(column);
    const isAmong = count > 1 && place > first && place < last;
    if (isAmong) return orUnclear('coded', chance >= LIKELY);
    // What is known of a unit stands in front of who coded it.
    const isInFront = place < first && place < Math.max(...before);
    // What stands between who coded and what else was coded is a variable on which all agree.
    const isBehind = !view.file && before.length > 1 && place > Math.max(...before) && place < first;
    // Behind the unit a fact about it stands as well.
    const [ofCoder = -1, ofUnit = -1] = before;
    if (isBehind && count > 1) return orUnclear('coded', ofCoder > ofUnit || chance >= UNLIKELY);
    const isBehindCoder = ofCoder > ofUnit && chance >= UNLIKELY;
    if (isBehind && count === 1 && (!areHeaded || isBehindCoder)) return 'unclear';
    // What holds values of the codings, and is the same for all coders, may have been coded, too.
    if (count > 0 && !areHeaded) return orUnclear('left-out', !isAlike && (isInFront || chance < UNLIKELY));
  }
  return isAlike && !areHeaded ? 'like-the-codings' : 'left-out';
}

/** Whether a survey program says what was asked: what is known of a unit has no other text than its name. */
function isQuestion({ how }: View, { heading }: ViewColumn): boolean {
  const [name, asked] = heading.split(' | ');
  return how.headingRows === HEADING_ROWS_OF_SURVEYS && asked !== undefined && asked !== name;
}
const HEADING_ROWS_OF_SURVEYS = 3;

/** Where columns name coder and unit; of several columns that tell the units apart the first one counts. Files stand nowhere. */
function placesBefore(
  view: View,
  used: ReadonlySet<ViewColumn>,
  ofUnit: readonly ViewColumn[],
  units: Classes,
): number[] {
  if (view.file && used.has(view.file)) return [];
  const [coder, ...unit] = used;
  const names = ofUnit.filter((column) => column.filled === column.rows && column.size === units.size);
  const atUnit = Math.min(Math.max(...unit.map(view.placeOf)), ...names.map(view.placeOf));
  return [view.placeOf(coder!), atUnit].filter((place) => place >= 0);
}

/** What the columns that vary within units have in common. */
interface Varied {
  readonly count: number;
  readonly kinds: readonly Judged[];
  readonly areMarks: boolean;
  readonly areHeaded: boolean;
  /** Their headings are names of variables, too. */
  readonly areVariables: boolean;
  readonly areNumbered: boolean;
  /** How many words their longest heading has. */
  readonly words: number;
  readonly first: number;
  readonly last: number;
}

function variedIn(view: View, columns: readonly ViewColumn[]): Varied {
  const judged = columns.map((column) => view.judged.get(column)!);
  const headings = columns.map(({ heading }) => heading);
  const places = columns.map(view.placeOf);
  return {
    count: columns.length,
    kinds: distinctKinds(judged),
    areMarks: judged.length > 0 && judged.every(({ isMarks }) => isMarks),
    areHeaded: headings.every((heading) => isHeaded(heading, 'category')),
    areVariables: headings.every(mayNameVariable),
    areNumbered: areNumbered(headings),
    words: Math.max(...headings.map(wordsAsked)),
    first: Math.min(...places),
    last: Math.max(...places),
  };
}

/** How many words a heading has; under the name of a question stands what is asked. */
function wordsAsked(heading: string): number {
  return wordsOf(heading.split(' | ').at(-1)!).length;
}

/** Longer headings name variables only where those of other variables are as long: the questions of a form. */
const USUAL_WORDS = 3;

function mayBeVariable(column: ViewColumn, judged: Judged, units: Classes, words = USUAL_WORDS): boolean {
  return column.size * 2 <= units.size && looksLikeVariable(column, judged, words);
}

function looksLikeVariable(column: ViewColumn, { kind }: Judged, words = USUAL_WORDS): boolean {
  return (
    (kind === 'labels' || kind === 'marks') &&
    wordsAsked(column.heading) <= Math.max(USUAL_WORDS, words) &&
    !isHeaded(column.heading, 'unit') &&
    !isHeaded(column.heading, 'text') &&
    !isHeaded(column.heading, 'position') &&
    !isHeaded(column.heading, 'date')
  );
}

/** Columns that count in every row how many of the mark columns apply. */
function sumsOfMarks(view: View, varying: readonly ViewColumn[]): ViewColumn[] {
  const marks = varying.filter((column) => view.judged.get(column)!.isMarks);
  if (marks.length < 2) return [];
  const yes = marks.map(({ values }) => values.map((text) => Number(saysYes(text))));
  const sum = (row: number) =>
    marks.reduce((all, { cells }, i) => all + (cells[row]! < 0 ? 0 : yes[i]![cells[row]!]!), 0);
  return varying.filter((column) => {
    const judged = view.judged.get(column)!;
    if (!judged.isNumeric || judged.isMarks || !column.isComplete) return false;
    for (let row = 0; row < column.rows; row += 1) if (Number(column.textAt(row) || '0') !== sum(row)) return false;
    return true;
  });
}

/** Words for categories that are names of variables, too. */
const NAMES_OF_VARIABLES = new Set([
  'theme',
  'themes',
  'thema',
  'tema',
  'choice',
  'score',
  'scores',
  'value',
  'values',
  'grade',
  'outcome',
]);

function mayNameVariable(heading: string): boolean {
  return wordsOf(heading).some((word) => NAMES_OF_VARIABLES.has(word));
}

/** The only column whose heading says nothing but that it holds the codings. */
function onlyCategory(
  view: View,
  free: readonly ViewColumn[],
  used: ReadonlySet<ViewColumn>,
  units: Classes,
): ViewColumn | undefined {
  const named = free.filter(
    (column) =>
      !used.has(column) &&
      isWhollyHeaded(column.heading, 'category') &&
      !mayNameVariable(column.heading) &&
      !isAgreed(column) &&
      column.filled > 0,
  );
  const kind = named.length === 1 ? view.judged.get(named[0]!)!.kind : 'empty';
  if (kind === 'empty' || kind === 'date' || kind === 'address') return undefined;
  // A "response" that all coders read, different for each unit, is what they coded.
  const isReadByAll = (column: ViewColumn) =>
    column.size * 2 > units.size && areTexts(column.values, units.size) && isFunctionOf(column, units);
  return named[0] && isReadByAll(named[0]) ? undefined : named[0];
}

/** Beside the only column of codings, one that is not headed so and shares no value with it. */
function isBeside(view: View, column: ViewColumn, only: ViewColumn | undefined): boolean {
  if (only === undefined || isHeaded(column.heading, 'category')) return false;
  if (isHeaded(column.heading, 'text') || isHeaded(column.heading, 'note')) return true;
  return alike(view.judged.get(only)!, view.judged.get(column)!) === 0;
}

/** Whether a column beside the only one headed as codings may be a second question that coders answered: "urgent", yes or no. */
function mayBeCodedBeside(column: ViewColumn, judged: Judged): boolean {
  const isOtherwise = (['note', 'round', 'duration', 'result', 'machine', 'progress'] as const).some((role) =>
    isHeaded(column.heading, role),
  );
  const isVaried = column.size * 4 <= column.filled && !isSlip(column);
  return isVaried && looksLikeVariable(column, judged) && !isOtherwise;
}

/** Whether all cells except one are the same, as after a slip. */
function isSlip({ cells, size, filled }: ViewColumn): boolean {
  const times = new Int32Array(size);
  for (const cell of cells) if (cell >= 0) times[cell]! += 1;
  return size > 1 && Math.max(...times) >= filled - 1;
}

function isStrictlyUnit({ heading }: ViewColumn, { kind }: Judged): boolean {
  return (isHeaded(heading, 'unit') && kind === 'ids') || kind === 'constant';
}

/** Where all coders agree on all units nothing varies, and headings say what is coded. */
function headedAsCategory(
  view: View,
  ofUnit: readonly ViewColumn[],
  varying: readonly ViewColumn[],
  units: Classes,
): ViewColumn[] {
  const named = ofUnit.filter(
    (column) => isHeaded(column.heading, 'category') && !isHard(view.judged.get(column)!) && !isAgreed(column),
  );
  if (varying.length === 0 && named.length === 0) {
    // What is another one for each unit names the units.
    const labels = ofUnit.filter(
      (column) =>
        column.size < units.size &&
        ['labels', 'marks', 'constant'].includes(view.judged.get(column)!.kind) &&
        likeACoder(column.heading) < 2 &&
        reasonByHeading(column, view.judged.get(column)!, []) === undefined,
    );
    return labels.length === 1 || (labels.length > 1 && labels.every((column) => view.judged.get(column)!.isMarks))
      ? labels
      : [];
  }
  const kinds = distinctKinds(varying.map((column) => view.judged.get(column)!));
  return named.filter(
    (column) => varying.length === 0 || kinds.some((kind) => alike(kind, view.judged.get(column)!) > 0),
  );
}

/** Columns of few words that may be what was coded; of few numbers where there are none. */
function likelyCodings(view: View, ofUnit: readonly ViewColumn[], units: Classes): ViewColumn[] {
  const possible = ofUnit.filter((column) => {
    const judged = view.judged.get(column)!;
    return mayBeVariable(column, judged, units) && reasonByHeading(column, judged, []) === undefined;
  });
  const words = possible.filter((column) => !view.judged.get(column)!.isNumeric);
  return words.length > 0 ? words : possible;
}

/** Among more columns that are headed as category none groups the categories of another one. */
const MOST_HEADED = 100;

/** Of the columns that vary those that say no more than another one, headed as category, does. */
function afterDependency(view: View, varying: readonly ViewColumn[], leftOut: LeftOut[]): ViewColumn[] {
  const headed = varying.filter((column) => isHeaded(column.heading, 'category'));
  const places = new Map(headed.map((column, i) => [column, i]));
  const kept: ViewColumn[] = [];
  for (const column of varying) {
    const judged = view.judged.get(column)!;
    const place = places.get(column);
    // Of two columns that say the same of each other the first one headed is kept.
    const isFirst = (other: ViewColumn) =>
      place !== undefined && places.get(other)! > place && isFunctionOf(other, classesOf(column));
    const isGroup =
      headed.length <= MOST_HEADED &&
      headed.some(
        (other) =>
          other !== column &&
          !areNumbered([other.heading, column.heading]) &&
          other.size >= column.size &&
          other.size < other.filled &&
          other.size * 2 <= other.filled + 2 &&
          alike(view.judged.get(other)!, judged) === 0 &&
          isFunctionOf(column, classesOf(other)) &&
          !isFirst(other),
      );
    const isMeasured =
      place === undefined && headed.length > 0 && judged.isNumeric && (judged.hasDecimals || judged.atoms.size > 12);
    if (isGroup) leftOut.push({ column, reason: 'of-the-category' });
    else if (isMeasured) leftOut.push({ column, reason: 'number' });
    else kept.push(column);
  }
  return kept;
}

function reasonWithin(
  view: View,
  column: ViewColumn,
  judged: Judged,
  units: Classes,
  coders: Classes,
  isCoderHeaded: boolean,
): Reason | 'varies' | 'headed-like-a-coder' {
  if (column === view.file || column === view.row) return 'constant';
  const { kind } = judged;
  const isNamed = isHeaded(column.heading, 'category');
  if (kind === 'empty') return 'empty';
  const areBlanksMarks = judged.isMarks && column.size === 1 && column.hasBlank;
  const isOfCoder = isFunctionOf(column, coders, areBlanksMarks);
  const isOfUnit = isFunctionOf(column, units, areBlanksMarks);
  // What was agreed on is the same in all rows of a unit.
  if (isAgreed(column) && isOfUnit) return 'agreed';
  if (kind !== 'constant' && likeACoder(column.heading) === 3 && !isHeadedAsCoders(column.heading) && !isNamed)
    return 'headed-like-a-coder';
  if (isOfCoder && kind !== 'constant' && (!isNamed || likeACoder(column.heading) >= 2 || isId(column)))
    return 'of-the-coder';
  if (kind === 'constant' && !isNamed && !column.hasBlank && !judged.isMarks) return 'constant';
  if (isHeadedAsCoders(column.heading) && !isOfCoder && !isCoderHeaded && kind !== 'constant' && !isNamed)
    return 'headed-like-a-coder';
  // Of two columns headed as coders, the one with few names may be the coder's, and the other one the unit's.
  const mayBeCoder = isHeadedAsCoders(column.heading) && column.size < coders.size && !isNamed;
  if (isOfUnit && mayBeCoder && isUnique(crossed(classesOf(column), coders))) return 'headed-like-a-coder';
  if (isOfUnit) return kind === 'text' ? 'text' : 'of-the-unit';
  const like = likeACoder(column.heading);
  if (like === 3 && !isNamed) return 'headed-like-a-coder';
  const byHeading = reasonByHeading(column, judged, []);
  if (byHeading && byHeading !== 'agreed') return byHeading;
  if (kind === 'date' || kind === 'address' || kind === 'guid') return reasonByKind(column, judged)!;
  // Texts copied by hand differ here and there.
  if ((kind === 'text' || kind === 'ids') && varyingShare(column, units) <= 0.2) return 'text';
  if (kind === 'text' || kind === 'running') return reasonByKind(column, judged)!;
  if (kind === 'ids' && !isNamed) return 'identifier';
  if (!isNamed && isOncePerCoder(column, coders)) return 'once-per-coder';
  if (
    kind === 'number' &&
    !isNamed &&
    wordsOf(column.heading).some((word) => ['time', 'id', 'offset', 'length', 'area', 'size'].includes(word))
  )
    return 'number';
  return 'varies';
}

/** "double coded": one value for all units that several coders have, and another for all units that one coder has. */
function saysWhoShares(column: ViewColumn, units: Classes, coders: Classes): boolean {
  if (column.size !== 2 || column.filled < column.rows) return false;
  const first = new Int32Array(units.size).fill(-1);
  const isShared = new Uint8Array(units.size);
  for (let row = 0; row < column.rows; row += 1) {
    const unit = units.of[row]!;
    if (unit < 0) continue;
    if (first[unit]! < 0) first[unit] = row;
    else if (coders.of[first[unit]!] !== coders.of[row]) isShared[unit] = 1;
  }
  const saidOf = (shared: 0 | 1) =>
    new Set([...first].flatMap((row, unit) => (row >= 0 && isShared[unit] === shared ? [column.cells[row]!] : [])));
  const [alone, together] = [saidOf(0), saidOf(1)];
  return alone.size === 1 && together.size === 1 && [...alone][0] !== [...together][0];
}

/** "ResponseId": a word for codings in front makes no codings of what names something. */
function isId({ heading }: ViewColumn): boolean {
  return ['id', 'ids', 'uid', 'guid', 'uuid'].includes(wordsOf(heading).at(-1) ?? '');
}

/** A column with no value twice for a coder numbers his rows. */
function isOncePerCoder(column: ViewColumn, coders: Classes): boolean {
  if (column.size < 5 || column.filled < column.rows) return false;
  const seen = new Set<number>();
  const size = coders.size;
  for (let row = 0; row < column.rows; row += 1) {
    const coder = coders.of[row]!;
    if (coder < 0) continue;
    const place = column.cells[row]! * size + coder;
    if (seen.has(place)) return false;
    seen.add(place);
  }
  return true;
}
