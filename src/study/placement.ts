import { everyName, type Names } from '../codebook/codebook.ts';
import { nearestName } from '../names/nearest.ts';
import { matcherOf } from '../names/pattern.ts';
import { splitCell } from '../names/separator.ts';
import type { Notice } from '../notices.ts';
import type { Position, PossibleReading, Problem } from '../problems.ts';
import { type Column, columnName, headerOf, placeName, placeOf, type Table } from '../read/table.ts';
import { columnsCalled, inTwoRoles } from './columns.ts';
import { firstRows, rolesIn } from './first-rows.ts';
import { strataColumns, textAndNote } from './layouts/common-columns.ts';
import type { Reshape, RowLayout } from './layouts/layout.ts';
import { layoutNamed, layoutOf, locate, readAs } from './layouts/list.ts';
import { isOwnSheet } from './layouts/wide.ts';
import { isOfAllCoders, type Located, type Placement } from './located.ts';
import { isNumber, isSaidMissing } from './reading/cells.ts';
import { baseOf, chooseReading } from './reading/find-reading.ts';
import type { Fixed } from './reading/fixed.ts';
import { isHeaded, isWhollyHeaded } from './reading/headings.ts';
import { isHeadedAsCoders, likeACoder } from './reading/like-a-coder.ts';
import { READ_LAYOUTS } from './reading/proposal.ts';
import type { AsideTable, ChoosingOption, ColumnRole, Outcome, Reading } from './reading/reading.ts';
import { reshape, type ShapedVariable } from './reading/reshape.ts';
import { roleTaken } from './reading/role-taken.ts';
import { matching } from './reading/set-aside.ts';
import { FILE, type RowsBeside, rowsBeside, trimmed, viewsOf } from './reading/views.ts';
import type { ReadingOptions } from './reading-options.ts';

type NotRead = Extract<Outcome, { readonly read: undefined }>;

/** Where the codings of one variable are, and how their cells are to be read. */
export interface Placed {
  /** Its name; undefined where tables contain one variable without a name of its own. */
  readonly variable?: string | undefined;
  /** The name of the layout, as reports call it. */
  readonly layout: string;
  readonly placement: Placement;
  readonly options: ReadingOptions;
  readonly reading: Reading | undefined;
  /** The other readings that fit, the likeliest first. */
  readonly rivals: () => readonly Reading[];
  /** The files that hold no coder's codings. */
  readonly asideTables: readonly AsideTable[];
  /** Counts of patterns, where tables hold no units. */
  readonly counts: Table | undefined;
  /** Nobody knows who gave which coding: units were only counted by what coders gave them. */
  readonly isAnonymous?: boolean;
  /** What stands in the way of this reading, unless the rows have problems that say it better. */
  readonly doubt?: Problem;
}

/** Where the codings of all variables are. */
export interface Placements {
  /** At least one. */
  readonly placed: readonly [Placed, ...Placed[]];
  /** What is said of all variables together. */
  readonly notices: readonly Notice[];
}

/**
 * Finds out where codings are in tables: as options say it all, else by the reading that wins clearly. Where none does there is a
 * problem with those among which to choose.
 *
 * @param isWhole - whether all sheets that were requested are here
 */
export function placedIn(
  tables: readonly Table[],
  options: ReadingOptions,
  codebook: Names | undefined,
  isWhole: boolean,
): Placements {
  const single = (placed: Placed): Placements => ({ placed: [placed], notices: [] });
  const requested = options.variables ?? [];
  if (tables.length === 0) return single(nothingPlaced(options, []));
  const shown = tables.map((table) => trimmed(table, options.headerRows));
  const own = shown.map(({ table }) => table);
  const asOptionsSay = () => {
    const placed = withNotices(
      byOptions(own, options, !isWhole),
      shown.flatMap((one) => besideTable(one.table, one)),
    );
    return single(withVariables(placed, tables, requested));
  };
  const isNothingLeft = saysAll(options) && options.separator !== undefined;
  const withHeadings = (options.headerRows ?? 1) > 1 ? tables : own;
  if (isNothingLeft || tables.some(isOwnSheet) || areNamesFaulty(withHeadings, options)) return asOptionsSay();
  const fixed = fixedBy(options, codebook);
  const { outcome, unknown } = chosenOutcome(tables, fixed);
  if (saysAll(options) && !outcome.read) return asOptionsSay();
  const { asideTables } = outcome;
  const aside = asideTables.map(
    ({ path, reason }): Notice =>
      reason === 'agreed' ? { code: 'not-a-coder', name: path, kind: 'file' } : { code: 'codebook-left-out', path },
  );
  if (unknown.length > 0) return single(nothingPlaced(options, aside, unknown));
  if (!outcome.read) {
    const found = withNotices(
      notRead(own, options, outcome, aside, isWhole),
      shown.flatMap((one) => besideTable(one.table, one)),
    );
    return single(withVariables({ ...found, asideTables }, tables, requested));
  }
  const layout = nameOf(outcome.read);
  const isMeant = anyOf(requested);
  const shaped = reshape(outcome.read, fixed).filter(({ variable }) => requested.length === 0 || isMeant(variable));
  const { read, rivals } = outcome;
  const placed = shaped.map((one) => ({ ...placedVariable(read, layout, one, options), rivals, asideTables }));
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
        layout,
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

/** Tables that are read as options say contain one variable, without a name. */
function withVariables(placed: Placed, tables: readonly Table[], requested: readonly string[]): Placed {
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

/**
 * Where no reading wins: rows that are wrong are told line by line if headings leave no doubt of what the columns are, or if nothing fits.
 */
function notRead(
  tables: readonly Table[],
  options: ReadingOptions,
  { why, readings, facts }: NotRead,
  aside: readonly Notice[],
  isWhole: boolean,
): Placed {
  const doubt: Problem = {
    code: 'unclear-reading',
    at: atAll(tables),
    why,
    readings: readings.map(factsOf),
    columns: headerOf(tables[0]!),
    looksHeadless: looksHeadless(tables[0]!),
  };
  if (why !== 'several-fit' && why !== 'no-such-reading' && !facts.has('texts-differ') && !isOfReadings(options)) {
    const byHeadings = byOptions(tables, options, !isWhole);
    const isSaid = saysAllByHeadings(byHeadings.placement, readings.length === 0, !isWhole || tables.length > 1);
    if (isSaid && (why !== 'one-coder' || !isWhole)) return byHeadings;
    if ((isSaid || readings.length === 0 || options.coders.length > 0) && isWhole) return { ...byHeadings, doubt };
  }
  return nothingPlaced(options, aside, isWhole ? [doubt] : []);
}

const MOST_PATHS = 3;

function pathsOf(tables: readonly Table[]): string {
  const paths = [...new Set(tables.map(({ path }) => path))];
  const more = paths.length - MOST_PATHS;
  return more > 0 ? `${paths.slice(0, MOST_PATHS).join(', ')} and ${more} more` : paths.join(', ');
}

/** Whether most headings look like cells. */
function looksHeadless(table: Table): boolean {
  const headings = headerOf(table);
  return headings.filter((text) => isNumber(text) || isSaidMissing(text)).length * 2 > headings.length;
}

function nothingPlaced(options: ReadingOptions, notices: readonly Notice[], problems: readonly Problem[] = []): Placed {
  return {
    layout: 'wide',
    placement: { located: [], problems, notices },
    options,
    reading: undefined,
    ...NO_OTHERS,
    counts: undefined,
  };
}

const NO_OTHERS = { rivals: () => [], asideTables: [] } as const satisfies Partial<Placed>;

/** What words need to know of a reading. */
export function factsOf(reading: Reading): PossibleReading {
  const { number, layout, unit, byRow, coder, coders, variables, columns, options, first, proposal } = reading;
  const { view } = proposal;
  const turned = view.turned && view.tables[0]!.columns[view.turned.column]!.number;
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
      view.tables[0]!,
      rolesIn({ columns: withRoles, turned }),
      reading.how.headingRows,
      reading.titleRows,
    ),
    first,
  };
}

function placedVariable(reading: Reading, layout: string, shaped: ShapedVariable, options: ReadingOptions): Placed {
  const located = shaped.located.map((one) =>
    reading.proposal.view.tables.includes(one.table) ? asRead(one, options) : one,
  );
  const separator = shaped.isRespelled ? shaped.separator : (options.separator ?? separatorOf(reading, shaped));
  const isMade = located.some(({ table }) => !reading.proposal.view.tables.includes(table));
  const agreed = isMade ? reading.columns.filter(({ reason }) => reason === 'agreed') : [];
  const notices: Notice[] = [
    ...agreed.map(({ heading: name }): Notice => ({ code: 'not-a-coder', name, kind: 'column' })),
    ...(isMade ? [readAsReading(reading, layout, { ...shaped, located })] : readAs(layout, located)),
    ...besideRows(reading),
    ...(reading.form === 'marks' ? [{ code: 'marks-as-categories' as const, categories: categoriesOf(reading) }] : []),
  ];
  if (options.separator === undefined && separator !== undefined && separator !== 'none') {
    notices.push({ code: 'separator-guessed', separator, cells: cellsWith(located, separator) });
  }
  const problems = [...alikeColumns(located), ...roleProblems(located, options)];
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

/** Rows that a reading leaves out: titles above the headings and sums below the units. */
function besideRows({ proposal: { view } }: Reading): Notice[] {
  const { hasTitle, hasTotal } = view.how;
  return hasTitle || hasTotal ? view.tables.flatMap((table) => besideTable(table, rowsBeside(table))) : [];
}

function besideTable(table: Table, { titles, total }: RowsBeside): Notice[] {
  const file = placeName(table);
  return [
    ...titles.map((title): Notice => ({ code: 'title-left-out', file, title })),
    ...(total ? [{ code: 'total-left-out' as const, file, ...total }] : []),
  ];
}

function withNotices(placed: Placed, notices: readonly Notice[]): Placed {
  const { placement } = placed;
  if (placement.located.length === 0) return placed;
  return { ...placed, placement: { ...placement, notices: [...placement.notices, ...notices] } };
}

function categoriesOf({ proposal: { coded } }: Reading): string[] {
  return [...new Set(coded.flatMap(({ categories = [] }) => categories))];
}

/** What each column was taken for, where tables were made of others; those of another variable are not used. */
function readAsReading(
  { columns, proposal: { coder, view } }: Reading,
  layout: string,
  { variable, located }: ShapedVariable,
): Notice {
  const beside = new Set(
    located.flatMap(({ text, note, strata }) => [text, note, ...strata].map((one) => one?.number)),
  );
  const roleOf = (column: ColumnRole) =>
    variable !== '' && column.role === 'category' && column.variable !== variable ? 'left-out' : column.role;
  const as = (role: ColumnRole['role']) =>
    columns
      .filter((column) => roleOf(column) === role && !(role === 'left-out' && beside.has(column.number)))
      .map(nameOfColumn);
  const isCoded = coder !== undefined || layout === 'counts';
  return {
    code: 'read-as',
    layout,
    sheets: view.tables.length,
    unit: as('unit'),
    coder: [...as('coder'), ...(isCoded ? [] : as('category'))],
    category: isCoded ? as('category') : [],
    ignored: as('left-out'),
  };
}

function nameOfColumn({ heading, number }: ColumnRole): string {
  return heading || `#${number}`;
}

/** The same of several variables. */
function readAsVariables(
  { columns, coders, proposal: { view } }: Reading,
  layout: string,
  variables: readonly string[],
  isRequested: boolean,
): Notice {
  const isOf = (column: ColumnRole, variable: string) => column.role === 'category' && column.variable === variable;
  const as = (role: ColumnRole['role']) => columns.filter((column) => column.role === role);
  const coder = as('coder').map(nameOfColumn);
  return {
    code: 'read-as-variables',
    layout,
    sheets: view.tables.length,
    unit: as('unit').map(nameOfColumn),
    coder,
    coders: coder.length > 0 ? [] : coders,
    variables: variables.map((name) => ({
      name,
      columns: columns.filter((column) => isOf(column, name)).map(nameOfColumn),
    })),
    ignored: columns
      .filter(
        (column) =>
          column.role === 'left-out' || (column.role === 'category' && !variables.some((name) => isOf(column, name))),
      )
      .map(nameOfColumn),
    isRequested,
  };
}

/** What is beside codings in a table as it was read: as options name it, else by headings. */
function asRead(located: Located, options: ReadingOptions): Located {
  const { table, unit, codings } = located;
  const taken = [
    ...unit,
    ...codings.flatMap(({ coder, columns }) => (coder.from === 'cells' ? [coder.column, ...columns] : columns)),
  ];
  const { text, note } = textAndNote(table, options, taken);
  const isOfAll = codings.every(({ coder }) => coder.from === 'heading');
  return { ...located, text, note: isOfAll ? undefined : note, strata: strataColumns(table, options.by) };
}

/** The options that name where codings were found. */
export function optionsFor({ layout, placement: { located } }: Placed): ChoosingOption[] {
  const [first] = located;
  if (first === undefined) return [];
  const names = (columns: readonly Column[]) => [...new Set(columns.map(columnName))];
  const coder = first.codings.flatMap((coding) => (coding.coder.from === 'cells' ? [coding.coder.column] : []));
  const coded = names(located.flatMap(({ codings }) => codings.flatMap(({ columns }) => columns)));
  const unit: ChoosingOption =
    first.unit.length === 0 ? { option: 'by-row', values: [] } : { option: 'unit', values: names(first.unit) };
  return [
    { option: 'layout', values: [layout] },
    ...(layout === 'transposed' ? [] : [unit]),
    ...(coder.length === 0 ? [] : [{ option: 'coder', values: names(coder).slice(0, 1) } as const]),
    ...(layout === 'transposed'
      ? []
      : [{ option: isOfAllCoders(first) ? 'coders' : 'category', values: coded } as const]),
  ];
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
  if (layout === undefined || headerRows !== 1 || isOfReadings({ layout })) return false;
  if (layoutNamed(layout) === undefined || layout === 'transposed') return true;
  const isKeyed = unit.length > 0 || byRow;
  if (layout === 'long') return isKeyed && coder !== undefined && category.length > 0;
  return layout === 'wide' ? coders.length + category.length > 0 && unit.length > 0 : isKeyed && category.length > 0;
}

/** A layout in which no table is read as it is. */
function isOfReadings({ layout }: Pick<ReadingOptions, 'layout'>): boolean {
  return layout !== undefined && layout in READ_LAYOUTS;
}

/** An option names a column that is not there, that is there twice, or that another option names, too. */
function areNamesFaulty(tables: readonly Table[], options: ReadingOptions): boolean {
  const { unit, coder, coders, category, text, note, by, where } = options;
  const single = [coder, text, note].filter((name) => name !== undefined);
  const roles = [unit, category, ...single.map((name) => [name]), by, where.map(({ column }) => column)];
  const isFile = (name: string) => name === FILE && tables.length > 1;
  const calledIn = columnsWithNames(tables, options);
  const isNowhere = (name: string) => !isFile(name) && calledIn.every((called) => called(name).length === 0);
  const isTwice = (name: string) => !name.includes('*') && calledIn.some((called) => called(name).length > 1);
  const heading = coders.filter((name) => !isNowhere(name));
  if (roles.flat().some((name) => isNowhere(name) || isTwice(name))) return true;
  if (heading.length > 0 && (heading.length < coders.length || heading.some(isTwice))) return true;
  return calledIn.some((called) => {
    const columns = [unit, category, ...single.map((name) => [name])].map((names) => new Set(names.flatMap(called)));
    const all = columns.flatMap((set) => [...set]);
    return new Set(all).size < all.length;
  });
}

/** Per table the columns that a name names. Where there are several rows of headings, all of them together are a column's name. */
function columnsWithNames(
  tables: readonly Table[],
  { headerRows = 1 }: ReadingOptions,
): ((name: string) => readonly { readonly number: number }[])[] {
  const [view] = headerRows > 1 ? viewsOf(tables, { headerRows }) : [];
  if (view) return [(name) => matching(view.columns, name)];
  return tables.map((table) => (name) => columnsCalled(table, name));
}

/** Coders' columns with the same heading would be one coder. */
function alikeColumns(located: readonly Located[]): Problem[] {
  return located.flatMap(({ table, codings }): Problem[] => {
    const headings = codings.flatMap(({ coder, columns }) =>
      coder.from === 'heading' ? [{ name: coder.name, number: columns[0]!.number }] : [],
    );
    const twice = headings.filter(({ name }) => headings.filter((other) => other.name === name).length > 1);
    if (twice.length === 0) return [];
    const found = twice[0]!.name;
    return [
      {
        code: 'coder-columns-alike',
        at: placeOf(table),
        found,
        numbers: twice.filter(({ name }) => name === found).map(({ number }) => number),
      },
    ];
  });
}

function byOptions(tables: readonly Table[], options: ReadingOptions, several: boolean): Placed {
  const isListed = options.layout !== undefined && layoutNamed(options.layout) !== undefined;
  const asked = isListed ? options : { ...options, layout: undefined };
  const layout = layoutOf(tables, asked, several || tables.length > 1) as RowLayout | Reshape;
  return {
    layout: layout.name,
    placement: locate(layout, tables, options),
    options,
    reading: undefined,
    ...NO_OTHERS,
    counts: undefined,
  };
}

/** Whether each column has its role by its heading; a file names a coder only beside others. */
function saysAllByHeadings({ located, problems }: Placement, isNothingElse: boolean, areSeveral: boolean): boolean {
  return (
    problems.length === 0 &&
    located.length > 0 &&
    located.every(({ unit, codings }) => {
      const areUnits =
        unit.length > 0 && unit.every(({ name }) => isWhollyHeaded(name, 'unit') || isWhollyHeaded(name, 'position'));
      return codings.every(({ coder, columns }) => {
        if (coder.from === 'heading') return isNothingElse && areUnits && likeACoder(coder.name) >= 1;
        const isCoder = coder.from === 'file' ? areSeveral : isHeadedAsCoders(coder.column.name);
        return areUnits && isCoder && columns.every(({ name }) => isHeaded(name, 'category'));
      });
    })
  );
}

/** Layouts are called by what a row is, whatever the codings of a row look like. */
function nameOf({ proposal: { layout, coder, view } }: Reading): string {
  if (layout === 'transposed') return 'transposed';
  if (layout === 'contingency') return 'patterns';
  if (layout === 'counts') return 'counts';
  if (layout === 'slots') return 'long';
  return baseOf({ coder, view });
}

function fixedBy(options: ReadingOptions, codebook: Names | undefined): Fixed {
  return {
    ...options,
    ignore: options.aside,
    categories: codebook && everyName(codebook),
    saysAll: saysAll(options),
  };
}
