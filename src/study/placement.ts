import { everyName, type Names } from '../codebook/codebook.ts';
import { nearestName } from '../names/nearest.ts';
import { matcherOf } from '../names/pattern.ts';
import { splitCell } from '../names/separator.ts';
import type { Notice } from '../notices.ts';
import type { Position, PossibleReading, Problem } from '../problems.ts';
import { type Column, columnName, headerOf, placeOf, type Table } from '../read/table.ts';
import { lackingColumns } from './checks/checks.ts';
import { noUnitShared } from './checks/no-unit-shared.ts';
import { rowsSorted } from './checks/rows-sorted.ts';
import { inTwoRoles } from './columns.ts';
import { firstRows, rolesIn } from './first-rows.ts';
import { isOfAllCoders, type Located, type Placement } from './located.ts';
import { nameFaults } from './name-faults.ts';
import { readAs, readAsReading, readAsVariables } from './read-as.ts';
import { isNumber, isSaidMissing } from './reading/cells.ts';
import { chooseReading } from './reading/find-reading.ts';
import type { Fixed } from './reading/fixed.ts';
import { isHeaded } from './reading/headings.ts';
import { classesOf, meeting, together } from './reading/keys.ts';
import { layoutNamed, layoutOf, rowLayoutOf } from './reading/layouts/list.ts';
import { areNamedInParts } from './reading/names-in-parts.ts';
import { usedColumns } from './reading/proposal.ts';
import type { AsideTable, Outcome, Reading } from './reading/reading.ts';
import { reshape, type ShapedVariable } from './reading/reshape.ts';
import { roleTaken } from './reading/role-taken.ts';
import { isSaidByHeadings } from './reading/said.ts';
import type { ViewColumn } from './reading/view-column.ts';
import { rowsBeside } from './reading/views/row-shapes.ts';
import { tablesRead } from './reading/views/view.ts';
import type { ReadingOptions } from './reading-options.ts';
import { areOwnSheets, ownSheetProblems } from './tables/own-sheets.ts';
import { roundsOfOneCoder } from './tables/rounds-of-one-coder.ts';
import { rowsLeftOut } from './tables/rows-left-out.ts';

type NotRead = Extract<Outcome, { readonly read: undefined }>;

/** Where the codings of one variable are, and how their cells are to be read. */
export interface Placed {
  /** Its name; undefined where tables contain one variable without a name of its own. */
  readonly variable?: string | undefined;
  /** The name of the layout, as reports call it. */
  readonly layout: string;
  readonly placement: Placement;
  readonly options: ReadingOptions;
  readonly reading: Reading;
  /** The other readings that fit, the likeliest first. */
  readonly rivals: () => readonly Reading[];
  /** The files that hold no coder's codings. */
  readonly asideTables: readonly AsideTable[];
  /** Counts of patterns, where tables hold no units. */
  readonly counts: Table | undefined;
  /** Nobody knows who gave which coding: units were only counted by what coders gave them. */
  readonly isAnonymous?: boolean | undefined;
  /** What stands in the way of this reading, unless the rows have problems that say it better. */
  readonly doubt?: Problem;
}

/** What keeps codings from being found. */
export interface NotPlaced {
  readonly problems: readonly Problem[];
}

/** Where the codings of all variables are. */
export interface Placements {
  /** At least one. */
  readonly placed: readonly [Placed, ...Placed[]];
  /** What is said of all variables together. */
  readonly notices: readonly Notice[];
}

/**
 * Finds out where codings are in tables: by the reading that wins clearly among those that options allow. Where none does there is a
 * problem with those among which to choose.
 *
 * @param isWhole - whether all sheets that were requested are here
 */
export function placedIn(
  tables: readonly Table[],
  options: ReadingOptions,
  codebook: Names | undefined,
  isWhole: boolean,
): Placements | NotPlaced {
  const single = (placed: Placed): Placements => ({ placed: [placed], notices: [] });
  if (tables.length === 0) return { problems: isWhole ? [{ code: 'nothing-coded', at: atAll(tables) }] : [] };
  const wrong = [...ownSheetProblems(tables, options), ...nameFaults(tables, options)];
  if (wrong.length > 0) return { problems: wrong };
  const requested = options.variables ?? [];
  const fixed = fixedBy(tables, options, codebook);
  const { outcome, unknown } = chosenOutcome(tables, fixed);
  const { asideTables } = outcome;
  const aside = asideTables.map(
    ({ path, reason }): Notice =>
      reason === 'agreed' ? { code: 'not-a-coder', name: path, kind: 'file' } : { code: 'codebook-left-out', path },
  );
  if (unknown.length > 0) return { problems: unknown };
  if (!outcome.read) {
    const areOfFiles = outcome.readings.every(
      ({ proposal: { coder, view } }) => coder !== undefined && coder === view.file,
    );
    const rounds = isWhole && areOfFiles ? roundsOfOneCoder(tables, options) : [];
    if (rounds.length > 0) return { problems: rounds };
    const { reading, problems, doubt } = notRead(tables, fixed, outcome, isWhole);
    if (reading === undefined) return { problems };
    const [shaped] = reshape(reading, fixed);
    const placed = { ...placedVariable(reading, shaped!, options), asideTables, ...(doubt ? { doubt } : {}) };
    const { placement } = placed;
    const found = { ...placed, placement: { ...placement, notices: [...aside, ...placement.notices] } };
    return single(withoutVariables(found, tables, requested));
  }
  const { proposal } = outcome.read;
  const notPaired = fixed.saysAll ? [] : [...noUnitShared(proposal, fixed), ...rowsSorted(proposal, fixed)].slice(0, 1);
  if (notPaired.length > 0) return { problems: isWhole ? notPaired : [] };
  const isMeant = anyOf(requested);
  const shaped = reshape(outcome.read, fixed).filter(({ variable }) => requested.length === 0 || isMeant(variable));
  const { read, rivals } = outcome;
  const placed = shaped.map((one) => ({ ...placedVariable(read, one, options), rivals, asideTables }));
  const [first, ...others] = placed;
  if (others.length === 0) {
    const { placement } = first!;
    return single({ ...first!, placement: { ...placement, notices: [...aside, ...placement.notices] } });
  }
  return {
    placed: [first!, ...others].map((one) => withoutNotices(one, ['read-as', 'not-a-coder'])) as [Placed, ...Placed[]],
    notices: [
      ...aside,
      ...first!.placement.notices.filter(({ code }) => code === 'not-a-coder'),
      readAsVariables(
        outcome.read,
        placed.map(({ variable = '' }) => variable),
        requested.length > 0,
      ),
    ],
  };
}

/** Of notices that each variable would have, those that are said once of all. */
function withoutNotices(placed: Placed, codes: readonly Notice['code'][]): Placed {
  const { placement } = placed;
  return {
    ...placed,
    placement: { ...placement, notices: placement.notices.filter(({ code }) => !codes.includes(code)) },
  };
}

function anyOf(names: readonly string[]): (name: string) => boolean {
  const areMeant = names.map(matcherOf);
  return (name) => areMeant.some((isMeant) => isMeant(name));
}

/**
 * The reading of all variables, if those that were asked for are among them; else one with these alone, in which marks are variables of
 * their own.
 */
function chosenOutcome(
  tables: readonly Table[],
  fixed: Fixed,
): { readonly outcome: Outcome; readonly unknown: readonly Problem[] } {
  const requested = fixed.variables ?? [];
  const lacking = (variables: readonly string[]) =>
    requested.filter((name) => !variables.some((variable) => matcherOf(name)(variable)));
  const whole = chooseReading(tables, { ...fixed, variables: [] });
  if (requested.length === 0 || (whole.read && lacking(whole.read.variables).length === 0))
    return { outcome: whole, unknown: [] };
  const own = chooseReading(tables, fixed);
  if (own.read && lacking(own.read.variables).length === 0) return { outcome: own, unknown: [] };
  const { variables } = whole.read ?? own.read ?? {};
  const unknown = variables && lacking(variables).map((name) => unknownVariable(tables, name, variables));
  return { outcome: own, unknown: unknown ?? [] };
}

function unknownVariable(tables: readonly Table[], found: string, variables: readonly string[]): Problem {
  const nearest = nearestName(found, variables);
  return {
    code: 'unknown-variable',
    at: atAll(tables),
    found,
    variables,
    ...(nearest === undefined ? {} : { nearest }),
  };
}

/** Tables that are read as options and headings say contain one variable, without a name. */
function withoutVariables(placed: Placed, tables: readonly Table[], requested: readonly string[]): Placed {
  const { placement } = placed;
  if (requested.length === 0 || placement.problems.length > 0) return placed;
  const problems = requested.map((name) => unknownVariable(tables, name, []));
  return { ...placed, placement: { ...placement, located: [], problems } };
}

function atAll(tables: readonly Table[]): Position {
  return { file: pathsOf(tables) };
}

/** The problem of tables with several variables, of which one is to be read. */
export function variablesToChoose(tables: readonly Table[], { placed }: Placements): Problem {
  const columns = placed.flatMap(({ placement }) => placement.located.flatMap(({ codings }) => codings));
  return {
    code: 'variables-to-choose',
    at: atAll(tables),
    variables: placed.map(({ variable = '' }) => variable),
    columns: [...new Set(columns.flatMap((coding) => coding.columns.map(columnName)))],
  };
}

/** What is made of tables of which no reading wins. */
interface WithoutReading {
  /** What headings say all the same. */
  readonly reading?: Reading;
  readonly problems: readonly Problem[];
  /** What stands in the way of this reading, unless the rows have problems that say it better. */
  readonly doubt?: Problem;
}

/**
 * Where no reading wins: rows that are wrong are told line by line if options or headings leave no doubt of what the columns are, or if
 * nothing fits.
 */
function notRead(
  tables: readonly Table[],
  fixed: Fixed,
  { why, readings, facts, said }: NotRead,
  isWhole: boolean,
): WithoutReading {
  const doubt: Extract<Problem, { code: 'unclear-reading' }> = {
    code: 'unclear-reading',
    at: atAll(tables),
    why,
    readings: readings.map(factsOf),
    columns: headerOf(tables[0]!),
    named: namedRoles(fixed),
    looksHeadless: looksHeadless(tables[0]!),
  };
  const onlyDoubt = { problems: isWhole ? [doubt] : [] };
  const unequal = readings.length === 0 ? rowsUnequal(tables, fixed) : [];
  if (unequal.length > 0 && lackUnits(tables)) return { problems: isWhole ? unequal : [] };
  const unknown = why === 'no-such-reading' ? [] : unknownCoders(tables, fixed);
  if (unknown.length > 0) return { problems: unknown };
  const isSaidOtherwise = facts.has('texts-differ') || facts.has('pairs-of-coders');
  if (!fixed.saysAll && (why === 'several-fit' || why === 'no-such-reading' || isSaidOtherwise)) return onlyDoubt;
  // One part of the names may be the coder, which headings do not say.
  if (!fixed.saysAll && readings.length > 0 && areNamedInParts(tables)) return onlyDoubt;
  if (unequal.length > 0) return { problems: isWhole ? unequal : [] };
  const found = said();
  if (found === undefined) return onlyDoubt;
  if ('problems' in found) return found;
  const { reading } = found;
  if (fixed.saysAll) return { reading, problems: [] };
  const isNothingElse = readings.length === 0;
  const isSaid =
    isSaidByHeadings(reading.proposal, !isWhole || tables.length > 1) &&
    lackingColumns(reading.proposal, fixed).length === 0 &&
    (isNothingElse || layoutOf(reading.proposal).coders !== 'headings') &&
    !(comesAgain(reading) && readings.some((other) => other.coder !== undefined && !comesAgain(other)));
  // Where a column stands in doubt, headings that say what others are do not settle what it is.
  if (
    isSaid &&
    !leavesOutWhatIsRead(reading, readings[0]) &&
    why !== 'unexplained' &&
    (why !== 'one-coder' || !isWhole)
  )
    return { reading, problems: [] };
  const isTried = isSaid || isNothingElse || (fixed.coders?.length ?? 0) > 0;
  return isTried && isWhole ? { reading, problems: [], doubt } : onlyDoubt;
}

function namedRoles({ unit, coder, category, variables }: Fixed): ('unit' | 'coder' | 'category')[] {
  const isNamed = (columns: readonly string[] | undefined) => columns !== undefined && columns.length > 0;
  return [
    ...(isNamed(unit) ? ['unit' as const] : []),
    ...(coder === undefined ? [] : ['coder' as const]),
    ...(isNamed(category) || isNamed(variables) ? ['category' as const] : []),
  ];
}

/** Whether the best reading that is shown has codings, or a doubt, in columns that this one leaves out. */
function leavesOutWhatIsRead({ proposal }: Reading, shown: Reading | undefined): boolean {
  if (shown === undefined) return false;
  const { coded, unexplained, view } = shown.proposal;
  const used = new Set([...usedColumns(proposal)].map((column) => proposal.view.placeOf(column)));
  const isLeftOut = (column: ViewColumn) => !used.has(view.placeOf(column));
  const doubted = unexplained.flatMap(({ columns }) => columns).filter((column) => view.placeOf(column) >= 0);
  return doubted.some(isLeftOut) || (coded.length > 1 && [...usedColumns(shown.proposal)].some(isLeftOut));
}

/** So many rows of a unit that a coder has already are no slips. */
const MOST_SLIPS = 0.25;

/** Whether a file, or a column, has the same units again and again: who coded stands elsewhere. */
function comesAgain({ proposal: { unit, coder } }: Reading): boolean {
  return coder !== undefined && meeting(together(unit), classesOf(coder)).repeated > MOST_SLIPS;
}

/** Sheets of coders without units' names that could be read row by row if they had as many rows. */
function rowsUnequal(tables: readonly Table[], fixed: Fixed): Problem[] {
  const { unit = [], coder, byRow, layout } = fixed;
  const rows = tables.map((table) => table.rows);
  if (byRow || unit.length > 0 || coder !== undefined || layout !== undefined || new Set(rows).size < 2) return [];
  const isByRow = () => {
    const { read } = chooseReading(tables, { ...fixed, byRow: true });
    return read?.byRow && layoutOf(read.proposal).coders === 'file';
  };
  return lackUnits(tables) || isByRow() ? [{ code: 'rows-unequal', at: atAll(tables), rows: rows.slice(0, 6) }] : [];
}

/** Coders that options name, where tables can be read, but have others. */
function unknownCoders(tables: readonly Table[], fixed: Fixed): Problem[] {
  if (!fixed.coders?.length) return [];
  const { read } = chooseReading(tables, { ...fixed, coders: [], saysAll: false, reading: undefined });
  if (read === undefined || read.coder !== undefined || layoutOf(read.proposal).coders === 'file') return [];
  const known = new Set(read.coders.map((name) => name.toLowerCase()));
  const others = fixed.coders.filter((name) => !known.has(name.toLowerCase()) && !/^#\d+$|\*/.test(name));
  return others.map((found) => {
    const nearest = nearestName(found, read.coders);
    return {
      code: 'unknown-coder',
      at: atAll(tables),
      option: 'coders',
      found,
      coders: read.coders,
      ...(nearest === undefined ? {} : { nearest }),
    };
  });
}

const MOST_PATHS = 3;

export function pathsOf(tables: readonly Table[]): string {
  const paths = [...new Set(tables.map(({ path }) => path))];
  const more = paths.length - MOST_PATHS;
  return more > 0 ? `${paths.slice(0, MOST_PATHS).join(', ')} and ${more} more` : paths.join(', ');
}

/** Whether nothing tells which rows of several tables are of the same unit: neither a column nor their places. */
function lackUnits(tables: readonly Table[]): boolean {
  // "comment" may head what was commented on, or what coders say of it here and there.
  const isUnit = (column: Column) =>
    (['unit', 'position', 'text'] as const).some((role) => isHeaded(column.name, role)) &&
    !(isHeaded(column.name, 'note') && column.hasBlank);
  return (
    tables.every(({ columns }) => !columns.some(isUnit)) &&
    tables.some(({ columns }) => columns.some(({ name }) => isHeaded(name, 'category')))
  );
}

/** Whether most headings look like cells. */
function looksHeadless(table: Table): boolean {
  const headings = headerOf(table);
  return headings.filter((text) => isNumber(text) || isSaidMissing(text)).length * 2 > headings.length;
}

const NO_OTHERS = { rivals: () => [], asideTables: [] } as const satisfies Partial<Placed>;

/** What words need to know of a reading. */
export function factsOf(reading: Reading): PossibleReading {
  const { number, layout, unit, byRow, coder, coders, variables, columns, options, first, proposal } = reading;
  const { view } = proposal;
  const { column: namer } = view.turned ?? {};
  const turned = view.turned && (namer === undefined ? 0 : view.tables[0]!.columns[namer]!.number);
  const notUnits = new Map(view.turned?.others.map(({ column, reason }) => [column.number, reason]));
  const withRoles = columns.map((column) => ({ ...column, role: roleTaken(reading, column) }));
  const ofColumns = new Set(columns.map(({ doubt }) => doubt));
  const doubts = proposal.unexplained.map(({ doubt }) => doubt).filter((doubt) => !ofColumns.has(doubt));
  return {
    number,
    layout,
    headingRows: reading.how.headingRows,
    titleRows: reading.titleRows,
    turned,
    unit,
    byRow,
    coder,
    coders,
    variables,
    columns: withRoles,
    doubts,
    options,
    rows: firstRows(
      tablesRead(view)[0]!,
      rolesIn({ columns: withRoles, turned }, notUnits),
      reading.how.headingRows,
      reading.titleRows,
    ),
    first,
  };
}

function placedVariable(reading: Reading, shaped: ShapedVariable, options: ReadingOptions): Placed {
  const layout = rowLayoutOf(reading.proposal);
  const { located } = shaped;
  const separator = shaped.isRespelled ? shaped.separator : (options.separator ?? separatorOf(reading, shaped));
  const isMade = located.some(({ table }) => !reading.proposal.view.tables.includes(table));
  const agreed = isMade ? reading.columns.filter(({ reason }) => reason === 'agreed') : [];
  const notices: Notice[] = [
    ...agreed.map(({ heading: name }): Notice => ({ code: 'not-a-coder', name, kind: 'column' })),
    ...(isMade ? [readAsReading(reading, shaped)] : readAs(layout, located)),
    ...besideRows(reading, options),
    ...(reading.form === 'marks' ? [marksAsCategories(reading)] : []),
  ];
  if (options.separator === undefined && separator !== undefined && separator !== 'none') {
    const inSheet = shaped.isRespelled ? (reading.separators[0] ?? separator) : separator;
    const lists = shaped.isRespelled ? listsIn(reading) : { cells: 0, example: '' };
    const cells = cellsWith(located, separator) - lists.cells;
    if (cells > 0) notices.push({ code: 'separator-guessed', separator: inSheet, cells });
    if (lists.cells > 0) notices.push({ code: 'lists-split', ...lists });
  }
  if (shaped.isRespelled) notices.push(...separatorsBesideFirst(reading));
  const problems = [
    ...lackingColumns(reading.proposal, options),
    ...alikeColumns(located),
    ...roleProblems(located, options),
  ];
  return {
    variable: shaped.variable || undefined,
    layout,
    placement: { located: problems.length > 0 ? [] : located, problems, notices },
    options: {
      ...options,
      separator,
      isSeparatorFound: shaped.isRespelled || options.separator === undefined,
      missing: [...options.missing, ...shaped.ownTokens],
      onDuplicate: shaped.union && options.onDuplicate === 'error' ? 'union' : options.onDuplicate,
      byRow: options.byRow || shaped.byRow,
    },
    reading,
    ...NO_OTHERS,
    counts: shaped.counts,
    isAnonymous: shaped.isAnonymous,
  };
}

/** Rows that a reading leaves out: titles above the headings, sums and notes below the units. */
function besideRows({ proposal: { view } }: Reading, { headerRows }: ReadingOptions): Notice[] {
  return tablesRead(view).flatMap((table) => rowsLeftOut(table, rowsBeside(table, headerRows)));
}

function marksAsCategories({ proposal: { coded, view } }: Reading): Notice {
  const categories = [...new Set(coded.flatMap((one) => one.categories ?? []))];
  return { code: 'marks-as-categories', in: view.beside ? 'sheets' : 'columns', categories };
}

/** Columns that options give a second role, and notes that belong to no coder. */
function roleProblems(located: readonly Located[], options: ReadingOptions): Problem[] {
  return located.flatMap((one): Problem[] => {
    const { table, unit, codings, text, note, strata } = one;
    const coder = codings.flatMap(({ coder: named }) => (named.from === 'cells' ? [named.column] : []));
    const isOfAll = isOfAllCoders(one);
    const roles = {
      unit,
      coder: [...new Set(coder)],
      [isOfAll ? 'coders' : 'category']: codings.flatMap(({ columns }) => columns),
      text: [text],
      note: [note],
      // Strata may be a part of the unit: the documents of sentences.
      by: strata.filter((column) => unit.length < 2 || !unit.includes(column)),
    };
    return [
      ...inTwoRoles(table, roles),
      ...(isOfAll && options.note !== undefined ? [{ code: 'note-without-coder' as const, at: placeOf(table) }] : []),
    ];
  });
}

/** Signs that are no usual separators are taken only where the cells show it; the usual ones are looked for cell by cell. */
function separatorOf({ form, separators }: Reading, shaped: ShapedVariable): string | undefined {
  if (form === 'marks' || shaped.isRespelled) return shaped.separator ?? 'none';
  return separators.length === 1 && !USUAL.includes(separators[0]!) ? separators[0] : undefined;
}

const USUAL = [';', '|', '\n', '\uFF1B', '\u3001'];

/** The signs beside the first at which cells are split, each with how many. */
function separatorsBesideFirst({ separators, proposal: { coded, view } }: Reading): Notice[] {
  const columns = new Set(coded.flatMap((one) => one.columns));
  return separators.slice(1).flatMap((separator): Notice[] => {
    let cells = 0;
    for (const column of columns) {
      const isSplit = column.values.map(
        (text) => text.includes(separator) && !view.cells.parts(text).some((part) => part.includes(separator)),
      );
      for (const cell of column.cells) if (isSplit[cell]) cells += 1;
    }
    return cells === 0 ? [] : [{ code: 'separator-beside', separator, cells }];
  });
}

/** The cells that are written as lists of several categories, and the first of them. */
function listsIn({ proposal: { coded, view } }: Reading): { readonly cells: number; readonly example: string } {
  let cells = 0;
  let example: string | undefined;
  for (const column of new Set(coded.flatMap(({ columns }) => columns))) {
    const isList = column.values.map((text) => view.cells.isList(text) && view.cells.parts(text).length > 1);
    example ??= column.values[isList.indexOf(true)];
    for (const cell of column.cells) if (isList[cell]) cells += 1;
  }
  return { cells, example: example ?? '' };
}

function cellsWith(located: readonly Located[], separator: string): number {
  let cells = 0;
  for (const column of new Set(located.flatMap(({ codings }) => codings.flatMap(({ columns }) => columns)))) {
    const isSplit = column.texts.map((text) => splitCell(text, separator).length > 1);
    for (let row = 0; row < column.rows; row += 1) if (isSplit[column.cell(row)]) cells += 1;
  }
  return cells;
}

/** The layout, its columns and its coders are named: nothing is to be found out. */
function saysAll({ layout, unit, coder, coders, category, byRow, headerRows = 1 }: ReadingOptions): boolean {
  if (layout === undefined || headerRows !== 1) return false;
  const isKeyed = unit.length > 0 || byRow;
  switch (layoutNamed(layout)?.coders) {
    case 'rows':
      return true;
    case 'headings':
      return coders.length + category.length > 0 && unit.length > 0;
    case 'cells':
      return isKeyed && coder !== undefined && category.length > 0;
    case 'file':
      return isKeyed && category.length > 0;
    default:
      return false;
  }
}

/** Coders' columns with the same heading would be one coder. */
function alikeColumns(located: readonly Located[]): Problem[] {
  return located.flatMap(({ table, codings }): Problem[] => {
    const headed = new Map<string, number[]>();
    for (const { coder, columns } of codings) {
      if (coder.from !== 'heading') continue;
      headed.set(coder.name, [...(headed.get(coder.name) ?? []), columns[0]!.number]);
    }
    const twice = [...headed].find(([, numbers]) => numbers.length > 1);
    if (twice === undefined) return [];
    const [found, numbers] = twice;
    return [{ code: 'coder-columns-alike', at: placeOf(table), found, numbers }];
  });
}

function fixedBy(tables: readonly Table[], options: ReadingOptions, codebook: Names | undefined): Fixed {
  return {
    ...options,
    ignore: options.aside,
    categories: codebook && everyName(codebook),
    saysAll: saysAll(options) || (options.layout !== undefined && areOwnSheets(tables)),
  };
}
