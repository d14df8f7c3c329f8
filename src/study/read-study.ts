import { declaredFor, everyName, type Names } from '../codebook/codebook.ts';
import { nameIn, type Vocabulary } from '../codebook/entries.ts';
import { once as onceAsked } from '../memoize.ts';
import type { Notice } from '../notices.ts';
import { type Apart, BadInputError, type FirstRows, type PossibleReading, type Problem } from '../problems.ts';
import { columnName, headerOf, placeOf, type Table } from '../read/table.ts';
import { readCells } from './cells/read-cells.ts';
import { answeredTwice } from './checks/answered-twice.ts';
import {
  codebooksAsTables,
  coderNotices,
  rowNumberAsUnit,
  sameCoderTwice,
  sameTables,
  tableNotices,
  tooLittle,
  unfinishedCoderNotices,
  unitNotices,
} from './checks/checks.ts';
import { withoutDittos } from './checks/ditto-marks.ts';
import { noCategoryShared } from './checks/no-category-shared.ts';
import { onePerson, personTwice } from './checks/one-person.ts';
import { repeatedBy } from './checks/repeated-rows.ts';
import { shiftedUnits } from './checks/shifted-units.ts';
import { unitsOfOneName } from './checks/units-of-one-name.ts';
import { columnsCalled } from './columns.ts';
import { firstRowsOf, firstRowsOfCounts } from './drawn-rows.ts';
import { namesOfColumns, otherColumns } from './expected-columns.ts';
import type { Located } from './located.ts';
import { readNumbered, withUnpacked } from './numbered-readings.ts';
import { haveMarksForNo, otherBlanks } from './other-blanks.ts';
import { factsOf, type Placed, type Placements, pathsOf, placedIn, variablesToChoose } from './placement.ts';
import { withPreset } from './presets/with-preset.ts';
import { classesOf, meeting, together } from './reading/keys.ts';
import { arePatterns, patterns, readPatterns } from './reading/layouts/patterns.ts';
import type { ChoosingOption, Reading } from './reading/reading.ts';
import type { ReadingOptions } from './reading-options.ts';
import { codersInTables, misspeltCoders } from './rows/coder-reader.ts';
import { collect } from './rows/collect.ts';
import { fillTable } from './rows/fill-table.ts';
import { nothingMatches } from './rows/row-filter.ts';
import { areOfSpans, columnOfMarks, placesOfSpans } from './span-columns.ts';
import type { Study } from './study.ts';
import { withoutHeadingsAgain } from './tables/headings-again.ts';
import { withoutIgnored } from './tables/ignored-columns.ts';
import { withJoinedSides } from './tables/joined-sides.ts';
import { readableApart } from './tables/kinds-of-sheets.ts';
import { withNamedParts } from './tables/named-parts.ts';
import { categoriesOfKinds, withOneCategory } from './tables/one-category.ts';
import { withNumberedHeadings } from './tables/repeated-headings.ts';
import { columnsOfCounts, readingOfCounts, readingTaken } from './take-reading.ts';
import { keepingOptions, type Trial, withTriedOptions } from './tried-options.ts';
import { unpacked, wordsToAsk } from './unpacked/unpacked.ts';
import { ofEachVariable } from './variables.ts';

/** Earlier problems, and the paths of all requested sheets, some of which could not be read. */
export interface Before {
  readonly problems: readonly Problem[];
  readonly requestedSheets: readonly string[];
}

/** A study of each variable; of most tables one. */
export type Studies = readonly [Study, ...Study[]];

export interface StudiesRead {
  readonly studies: Studies;
  /** What was guessed or left out. */
  readonly notices: readonly Notice[];
  /** The other readings that fit, with options that were tried. */
  readonly rivals: () => readonly PossibleReading[];
  /** The first rows, with what the columns were taken for; undefined if there is no table. */
  readonly firstRows: () => FirstRows | undefined;
  /** Options with which the tables are read so again, and tables of another shape are not; undefined if there are none. */
  readonly keeping: () => ReadingOptions | undefined;
}

export interface StudyRead extends Omit<StudiesRead, 'studies'> {
  readonly data: Study;
}

/**
 * Reads tables into a study, with notices of what was guessed or left out. Tables with several variables are a problem, since each of
 * them is a study.
 *
 * @throws {BadInputError} with every problem of every table, those met before too
 */
export function readStudy(
  tables: readonly Table[],
  options: ReadingOptions,
  codebook?: Names,
  before?: Before,
): StudyRead {
  const { studies, ...read } = readTried(tables, options, codebook, before, (placements, used) => {
    if (placements.placed.length > 1) stopAt([variablesToChoose(used, placements)]);
  });
  return { data: studies[0], ...read };
}

/** The same of tables that may contain several variables: a study of each. */
export function readStudies(
  tables: readonly Table[],
  options: ReadingOptions,
  codebook?: Names,
  before?: Before,
): StudiesRead {
  return readTried(tables, options, codebook, before, () => {});
}

/** Throws if variables must not be read as they were found. */
type Check = (placements: Placements, tables: readonly Table[]) => void;

/** Reads tables; every reading that is shown has options that were tried. */
function readTried(
  tables: readonly Table[],
  options: ReadingOptions,
  codebook: Names | undefined,
  before: Before = { problems: [], requestedSheets: tables.map(({ path }) => path) },
  check: Check,
): StudiesRead {
  const once = (asked: ReadingOptions, isChecked: Check = () => {}) =>
    readOnce(tables, asked, codebook, before, isChecked);
  const words = onceAsked(() => (isSmall(tables) ? wordsToAsk(tables, options) : []));
  const byNumber = (asked: ReadingOptions, isChecked?: Check) =>
    asked.reading === undefined ? once(asked, isChecked) : readNumbered(asked, words(), (one) => once(one, isChecked));
  const tryWith = (asked: ReadingOptions) => trialOf(() => byNumber(asked));
  const tried = (reading: PossibleReading) => {
    const columns = [...new Set(tables.flatMap(headerOf))];
    return withTriedOptions(reading, options, columns, isSmall(tables) ? tryWith : undefined);
  };
  /** The same options for some of the tables, or for what is left of them. */
  const tryRead = (some: readonly Table[]) =>
    trialOf(() => readOnce(some, options, codebook, { ...before, problems: [] }, () => {}));
  const isRead = (alike: readonly Table[]) => 'studies' in tryRead(alike);
  const apart = ({ readings }: { readonly readings: readonly unknown[] }) =>
    readings.length === 0 && isSmall(tables) ? readableApart(tables, isRead) : [];
  const together = () =>
    isSmall(tables) && options.category.length === 0
      ? categoriesOfKinds(tables, (category) => 'studies' in tryWith({ ...options, category }))
      : [];
  try {
    const read = byNumber(options, check);
    return {
      ...read,
      rivals: () => read.rivals().map(factsOf).map(tried),
      keeping: () =>
        keepingOptions(
          read,
          options,
          namesOfColumns(tables, { headerRows: options.headerRows ?? read.studies[0].reading?.headerRows }),
          tryWith,
        ),
    };
  } catch (error) {
    if (!(error instanceof BadInputError)) throw error;
    if (options.layout === undefined && error.problems.every(comesOfRepeats) && areOfSpans(tables))
      throw new BadInputError([spansAsSheet(tables)]);
    const repeated = isSmall(tables) && error.problems.every(comesOfRepeats) && repeatedBy(tables, options, tryWith);
    if (repeated) throw new BadInputError([repeated]);
    const isUnclear = error.problems.some(({ code }) => code === 'unclear-reading');
    const again = isUnclear ? answeredTwice(tables, options, tryRead) : [];
    if (again.length > 0) throw new BadInputError(again);
    const kinds = error.problems.every(comesOfKinds) ? apart({ readings: [] }) : [];
    if (kinds.length > 0) throw new BadInputError([sheetsOfKinds(tables, kinds, together())]);
    throw new BadInputError(
      error.problems.map((problem) =>
        problem.code === 'unclear-reading'
          ? {
              ...problem,
              readings: withUnpacked(problem.readings, options, words(), once).map(tried),
              apart: apart(problem),
              categories: problem.readings.length === 0 ? together() : [],
            }
          : problem,
      ),
    );
  }
}

/** Larger tables are not read several times to find out which options lead to a reading. */
const MOST_CELLS = 1_000_000;
/** To ask what a column holds takes about as long as to read so many cells. */
const CELLS_OF_COLUMN = 500;

function isSmall(tables: readonly Table[]): boolean {
  const cells = tables.map(({ rows, columns }) => (rows + CELLS_OF_COLUMN) * columns.length);
  return cells.reduce((sum, own) => sum + own, 0) <= MOST_CELLS;
}

function trialOf(read: () => Pick<StudiesRead, 'studies' | 'notices'>): Trial {
  try {
    const { studies, notices } = read();
    return { studies, notices };
  } catch (error) {
    if (!(error instanceof BadInputError)) throw error;
    return { stopped: { problems: error.problems.length, code: error.problems[0]!.code, at: error.problems[0]!.at } };
  }
}

interface Once extends Omit<StudiesRead, 'rivals' | 'keeping'> {
  readonly choosing: () => readonly ChoosingOption[];
  readonly rivals: () => readonly Reading[];
  /** The reading that was taken, with the options that choose it. */
  readonly taken: () => PossibleReading | undefined;
}

function readOnce(
  all: readonly Table[],
  typed: ReadingOptions,
  codebook: Names | undefined,
  earlier: Before,
  check: Check,
): Once {
  const named = withOneCategory(all, typed);
  const joined = withJoinedSides(named.tables, named.options);
  const requested = joined.options;
  const parted = withNamedParts(joined.tables, requested);
  const numbered = withNumberedHeadings(parted.tables, requested);
  const paged = withoutHeadingsAgain(numbered.tables, requested);
  const { tables: kept, problems, notices: met } = withoutIgnored(paged.tables, requested);
  const others = otherColumns(all, requested);
  if (others.length > 0) stopAt([...earlier.problems, ...others]);
  stopAt(kept.flatMap((table) => withMarksInCells(table, requested)));
  const ignored = met.flatMap((notice) => (notice.code === 'columns-ignored' ? notice.columns : []));
  const declared = new Set(codebook && everyName(codebook));
  const written = requested.trim
    ? withoutDittos(kept, (text) => declared.has(text))
    : { tables: kept, notices: [] as readonly Notice[] };
  const apart = unpacked(written.tables, requested);
  const preset = withPreset(apart.tables, apart.options);
  const before: Before = { ...earlier, problems: [...earlier.problems, ...problems] };
  if (preset.problems.length > 0) stopAt(inOrder([...before.problems, ...preset.problems], before.requestedSheets));
  const { tables, options } = preset;
  if (arePatterns(tables, options)) {
    const { data, notices } = countedStudy(tables, options, codebook, before);
    return {
      studies: [{ ...data, tables: all }],
      notices: [...paged.notices, ...met, ...written.notices, ...apart.notices, ...preset.notices, ...notices],
      choosing: () => [],
      taken: () => undefined,
      rivals: () => [],
      firstRows: () => tables[0] && firstRowsOfCounts(tables[0]),
    };
  }
  stopAt(nothingMatches(tables, options.where));
  const placements = placedIn(tables, options, codebook, before.problems.length === 0);
  if ('problems' in placements)
    throw new BadInputError(inOrder([...before.problems, ...placements.problems], before.requestedSheets));
  check(placements, tables);
  const [first] = placements.placed;
  if (preset.notices.length === 0 && areFreeMarks(tables, first, options)) stopAt([spansAsSheet(all)]);
  const isSingle = placements.placed.length === 1;
  const { results, notices } = ofEachVariable(placements.placed, (placed) => {
    const { names, scale } = declaredFor(codebook, placed.variable);
    const read = placedStudy(placed, tables, names, ignored, before);
    const { variable } = placed;
    const { reading } = read.data;
    // Tables that were unpacked have one row of headings, whatever those that were read have.
    const asRead = reading && { ...reading, headerRows: typed.headerRows ?? reading.headerRows };
    const data = { ...read.data, reading: asRead, tables: all };
    return { ...read, data: { ...data, ...(variable === undefined ? {} : { variable, scale }) } };
  });
  const undeclared =
    codebook?.variables === undefined ? [] : results.flatMap(({ data }) => undeclaredVariable(data, codebook));
  return {
    studies: results.map(({ data }) => data) as unknown as Studies,
    notices: [
      ...joined.notices,
      ...parted.notices,
      ...numbered.notices,
      ...paged.notices,
      ...met,
      ...written.notices,
      ...apart.notices,
      ...preset.notices,
      ...placements.notices,
      ...(undeclared.length > 0 ? [{ code: 'variable-not-declared', variables: undeclared } as const] : []),
      ...(isSingle ? results[0]!.notices : notices),
    ],
    rivals: first.rivals,
    firstRows: () => firstRowsOf(first),
    choosing: () => choosingOf(placements.placed),
    taken: () => ({ ...factsOf(first.reading), options: choosingOf(placements.placed) }),
  };
}

/** Units of which fewer than so many are of several coders were not given to them. */
const FEWEST_SHARED = 0.75;

/** Whether coders marked spans as they liked, each of which would be a unit of its own. */
function areFreeMarks(tables: readonly Table[], { reading }: Placed, { layout, unit }: ReadingOptions): boolean {
  const { proposal } = reading;
  if (layout !== undefined || unit.length > 0 || proposal.coder === undefined || !areOfSpans(tables)) return false;
  const { shared, units } = meeting(together(proposal.unit), classesOf(proposal.coder));
  return shared < units * FEWEST_SHARED;
}

/** Marks in a cell are no category of the whole row. Columns beside those that options name for codings have none. */
function withMarksInCells(table: Table, { category, coders, variables = [] }: ReadingOptions): Problem[] {
  const named = [...category, ...coders, ...variables].flatMap((name) => columnsCalled(table, name));
  const column = columnOfMarks(named.length > 0 ? { ...table, columns: named } : table);
  return column === undefined ? [] : [{ code: 'marks-in-cells', at: placeOf(table), found: columnName(column) }];
}

function spansAsSheet(tables: readonly Table[]): Problem {
  return { code: 'spans-as-sheet', at: { file: pathsOf(tables) }, places: placesOfSpans(tables[0]!) };
}

/** The options that choose a reading, and of its variables those that are read. */
function choosingOf(placed: Placements['placed']): readonly ChoosingOption[] {
  const [first] = placed;
  const variables = placed.flatMap(({ variable }) => variable ?? []);
  return first.reading.options.map((one) => (one.option === 'variables' ? { ...one, values: variables } : one));
}

/** The variable of a study that a codebook of several does not name. */
function undeclaredVariable({ variable }: Study, { variables }: Names): string[] {
  const isDeclared = variables?.some((one) => one.variable.toLowerCase() === variable?.toLowerCase());
  return variable === undefined || isDeclared ? [] : [variable];
}

function placedStudy(
  placed: Placed,
  tables: readonly Table[],
  codebook: Names | undefined,
  ignored: readonly string[],
  before: Before,
): { data: Study; notices: readonly Notice[] } {
  const { layout, placement, counts, isAnonymous, doubt } = placed;
  if (counts) {
    const { data, notices } = countedStudy([counts], { ...placed.options, missing: [] }, codebook, before);
    return { data: { ...data, reading: readingTaken(placed, ignored, 'uncoded', notices) }, notices };
  }
  const { located, problems: notLocated, notices: guessed } = placement;
  const sameCoder = sameCoderTwice(located);
  const distinct = located.filter(({ table }) =>
    sameCoder.every(({ at }) => at.file !== table.path || at.inside !== table.inside || at.sheet !== table.sheet),
  );
  const { options, list, problems: inRows, notices: met } = collectedByUnit(distinct, placed.options, isAnonymous);
  const meanings = readCells(list, options, codebook);
  const filled = fillTable(list, meanings, options, distinct);
  const problems = [
    ...notLocated,
    ...sameCoder,
    ...codebooksAsTables(located),
    ...misspeltCoders(options.coders, codersInTables(located), tables),
    ...rowNumberAsUnit(located),
    ...inRows,
    ...meanings.problems,
    ...personTwice({ coders: list.coders, coderOrder: list.coderOrder, rows: filled.rows }, located, options, {
      file: pathsOf(tables),
    }),
  ];
  const { coders, coderOrder, units, notes, width } = list;
  const { codings, rows } = filled;
  const inTables = [...problems, ...filled.problems];
  if (doubt && inTables.some(dependsOnUnit)) stopAt([doubt]);
  stopAt(inOrder([...before.problems, ...inTables], before.requestedSheets));
  stopAt(tooLittle({ coders, rows, codings: filled.codings }, tables, layout, options, [...guessed, ...met]));
  if (doubt) stopAt([doubt]);
  const { categories, declared, vocabulary, otherNames } = meanings;
  const areMarks = haveMarksForNo(placed.reading);
  const notices = [
    ...guessed,
    ...tableNotices(tables),
    ...sameTables(located),
    ...met,
    ...meanings.notices.map((one) => (one.code === 'blanks' && areMarks ? { ...one, areMarks } : one)),
    ...coderNotices({ coders, codings: filled.codings, rows }),
    ...onePerson({ coders, coderOrder, rows }),
    ...noCategoryShared({ coders, coderOrder, rows, codings, categories, declared }),
    ...unfinishedCoderNotices({ coders, ...filled }, list.blank),
    ...filled.notices,
    ...unitNotices(units, width, filled),
    ...shiftedUnits({ coders, rows }, units, filled.codingAt),
  ];
  return {
    data: {
      coders,
      coderOrder,
      categories,
      declared,
      vocabulary,
      ...(otherNames.size > 0 ? { otherNames } : {}),
      definitions: saidIn(codebook, vocabulary, 'definition'),
      examples: saidIn(codebook, vocabulary, 'example'),
      codings,
      rows,
      otherBlanks: otherBlanks({ list, meanings, options, codebook, located: distinct, reading: placed.reading }),
      unitCount: units.size,
      unitsAreRows: placed.reading.byRow === true || located.some(({ unit }) => unit.length === 0),
      units: {
        name: units.name,
        names: units.names,
        cells: (unit) => Int32Array.from({ length: width }, (_, cell) => filled.codingAt(unit * width + cell)),
      },
      notes,
      texts: list.texts,
      strata: list.strata,
      layout,
      reading: readingTaken(placed, ignored, list.blank, notices),
      tables,
    },
    notices,
  };
}

/** The rows of tables, with one name for units of which coders wrote the names with other capitals. */
function collectedByUnit(located: readonly Located[], options: ReadingOptions, isAnonymous = false) {
  const asWritten = collect(located, options, isAnonymous);
  const unitNames = options.trim ? unitsOfOneName(asWritten.list) : new Map<string, string>();
  if (unitNames.size === 0) return { options, ...asWritten };
  const unified = { ...options, unitNames };
  const { notices, ...collected } = collect(located, unified, isAnonymous);
  const [[name, other]] = [...unitNames] as [[string, string]];
  const notice: Notice = { code: 'units-unified', units: unitNames.size, example: [other, name] };
  return { options: unified, ...collected, notices: [...notices, notice] };
}

/** What a codebook says of names; where several of its rows have one name, the first that says something. */
function saidIn(
  codebook: Names | undefined,
  vocabulary: Vocabulary,
  what: 'definition' | 'example',
): ReadonlyMap<string, string> | undefined {
  const said = (codebook?.entries ?? []).flatMap((entry): [string, string][] => {
    const text = entry[what];
    return text === undefined ? [] : [[nameIn(entry, vocabulary), text]];
  });
  return said.length === 0 ? undefined : new Map(said.reverse());
}

/** The same from tables that count units with the same codings. */
function countedStudy(
  tables: readonly Table[],
  options: ReadingOptions,
  codebook: Names | undefined,
  before: Before,
): { data: Study; notices: readonly Notice[] } {
  const { problems, notices, ...counted } = readPatterns(tables, options, codebook);
  stopAt(inOrder([...before.problems, ...problems], before.requestedSheets));
  stopAt(tooLittle(counted, tables, patterns.name, { ...options, mayAllBeBlank: true }, notices));
  const all = [...notices, ...tableNotices(tables), ...coderNotices(counted), ...noCategoryShared(counted)];
  return {
    data: {
      ...counted,
      units: undefined,
      unitsAreRows: false,
      texts: new Map(),
      notes: new Map(),
      strata: new Map(),
      layout: patterns.name,
      reading: readingOfCounts(patterns.name, columnsOfCounts(tables), options, all),
      tables,
    },
    notices: all,
  };
}

/** Table by table, then the codebook; within a file from top to bottom. */
function inOrder(problems: readonly Problem[], files: readonly string[]): Problem[] {
  const order = new Map(files.map((path, i) => [path, i]));
  const key = ({ at }: Problem) => [order.get(at.file) ?? files.length, at.line ?? 0, at.column ?? 0];
  return [...problems].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    return x[0]! - y[0]! || x[1]! - y[1]! || x[2]! - y[2]!;
  });
}

/** Rows that come again are refused, or keep it from being seen what the columns are. */
function comesOfRepeats({ code }: Problem): boolean {
  return (
    dependsOnUnit({ code }) || code === 'unclear-reading' || code === 'no-coder-column' || code === 'no-unit-column'
  );
}

/** Sheets that lack what others have may be of another kind. */
function comesOfKinds({ code }: Problem): boolean {
  return code === 'no-unit-column' || code === 'no-coder-column' || code === 'no-category-column';
}

function sheetsOfKinds(tables: readonly Table[], apart: readonly Apart[], categories: readonly string[]): Problem {
  const [first] = tables;
  return {
    code: 'unclear-reading',
    at: { file: pathsOf(tables) },
    why: 'unexplained',
    readings: [],
    columns: headerOf(first!),
    looksHeadless: false,
    apart,
    categories,
  };
}

/** Units that come again, or never do, say nothing where it is not known what the columns are. */
function dependsOnUnit({ code }: Pick<Problem, 'code'>): boolean {
  return code === 'duplicate-coding' || code === 'duplicate-unit' || code === 'row-number-as-unit';
}

function stopAt(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new BadInputError(problems);
}
