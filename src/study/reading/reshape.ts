import type { Position } from '../../problems.ts';
import { placeOf, positionIn } from '../../read/table.ts';
import type { Located } from '../located.ts';
import { alteredColumn, madeColumn, madeTable } from '../tables/made-table.ts';
import { listParts } from './cells.ts';
import { areTexts, saysYes } from './column-kinds.ts';
import type { Fixed } from './fixed.ts';
import { isHeaded, isWhollyHeaded } from './headings.ts';
import type { Layout } from './layouts/layout.ts';
import { layoutOf } from './layouts/list.ts';
import { variablesWithMissing } from './not-asked.ts';
import type { Coded, Proposal, Reason } from './proposal.ts';
import type { Reading } from './reading.ts';
import { allMatching } from './set-aside.ts';
import { allRows, type Beside, byVariable, type Change, type ShapedCodings } from './shaped.ts';
import type { Column, Table } from './table.ts';
import type { ViewColumn } from './view-column.ts';
import type { View } from './views/view.ts';

/** The codings of one variable, where nothing is to be guessed any more. */
export interface ShapedVariable extends ShapedCodings {
  readonly blank: 'missing' | 'uncoded';
  /** Undefined: as the cells show; "none": cells are whole. */
  readonly separator: string | undefined;
  readonly byRow: boolean;
  /** Tokens that stand for cells that nobody coded, beside those that the cells have. */
  readonly ownTokens: readonly string[];
  /** Cells are written anew, with `separator` between their categories. */
  readonly isRespelled: boolean;
  /** A set stands over several rows. */
  readonly union: boolean;
}

/** In place of a blank cell, where blank cells mean that nobody coded and other cells that nothing applies. */
export const NOT_CODED = '(not coded)';

/** The tables of a reading in shapes that need no guess, for each variable. */
export function reshape(reading: Reading, fixed: Fixed = {}): ShapedVariable[] {
  const { proposal, blank } = reading;
  const { view } = proposal;
  const { change, settings } = spellingOf(reading, fixed);
  const withMissing = fixed.blank === undefined ? variablesWithMissing(proposal) : new Set();
  const blankOf = (variable: string) => (withMissing.has(variable) ? 'missing' : settings.blank);
  const shape = layoutOf(proposal).shape ?? shapeOfRows(blankOf);
  const conditions = (fixed.where ?? []).map(({ column }) => column);
  const beside = {
    strata: allMatching(view.columns, fixed.by),
    conditions: allMatching(view.columns, conditions),
  };
  const asHeaded = { separator: 'none', blank, ownTokens: [], isRespelled: false };
  return shape(proposal, change, beside).map((codings) => ({
    ...codings,
    ...(codings.areHeadings ? asHeaded : { ...settings, blank: blankOf(codings.variable) }),
    byRow: reading.byRow && view.file !== undefined,
    union: proposal.overRows,
  }));
}

interface Spelling {
  readonly change: Change | undefined;
  readonly settings: Pick<ShapedVariable, 'separator' | 'blank' | 'ownTokens' | 'isRespelled'>;
}

/** Lists, and cells with several signs between categories, are written with one sign. */
function spellingOf({ proposal, separators, hasLists, blank, none, form }: Reading, fixed: Fixed): Spelling {
  const { view } = proposal;
  const plain = {
    separator: form === 'marks' ? 'none' : separators[0],
    blank,
    ownTokens: [],
    isRespelled: false,
  };
  if (form === 'marks') return { change: undefined, settings: { ...plain, ownTokens: [NOT_CODED] } };
  const isSplitOddly = separators.some((sign) => fixed.categories?.some((name) => name.includes(sign)));
  const needed = hasLists || separators.length > 1 || isSplitOddly;
  if (!needed) return { change: undefined, settings: plain };
  const texts = proposal.coded.flatMap(({ columns }) => columns.flatMap(({ values }) => values));
  const sign =
    [';', '|', '\n', '\u241f'].find((one) =>
      texts.every((text) => view.cells.parts(text).every((part) => !part.includes(one))),
    ) ?? '\u241f';
  const empty = texts.some((text) => listParts(text)?.length === 0);
  const marksMissing = empty && blank === 'missing';
  const nothing = new Set(none);
  return {
    change: (text) => {
      const said = text.trim();
      if (said === '') return marksMissing ? NOT_CODED : '';
      return nothing.has(said) && hasLists ? said : view.cells.parts(said).join(sign);
    },
    settings: marksMissing
      ? {
          separator: sign,
          blank: 'uncoded',
          ownTokens: [NOT_CODED],
          isRespelled: true,
        }
      : { separator: sign, blank, ownTokens: [], isRespelled: true },
  };
}

/** Rows that are units or codings already. */
function shapeOfRows(blankOf: (variable: string) => Located['blank']): NonNullable<Layout['shape']> {
  return (proposal, change, beside) =>
    byVariable(proposal).map(({ variable, coded }) => ({
      variable,
      located: locatedIn(proposal, coded, change, blankOf(variable), beside),
    }));
}

function locatedIn(
  proposal: Proposal,
  coded: readonly Coded[],
  change: Change | undefined,
  blank: Located['blank'],
  beside: Beside,
): Located[] {
  const { view, coder } = proposal;
  return view.tables.map((_, number): Located => {
    const table = new TableOfView(proposal, number, beside);
    if (coder === undefined) {
      // Of several tables one may lack the columns of some coders.
      const own = coded.filter(({ columns }) => columns.some((column) => table.has(column)));
      const codings = own.map((one) => ({
        coder: { from: 'heading' as const, name: one.coder },
        columns: categoriesOf(table, one, change),
      }));
      return {
        ...table.located(
          codings.flatMap(({ columns }) => columns),
          [],
        ),
        row: 'unit',
        codings,
        blank,
      };
    }
    const columns = categoriesOf(table, coded[0]!, change);
    if (coder === view.file) {
      const name = view.tables[number]!.name;
      return {
        ...table.located(columns, []),
        row: 'unit',
        codings: [{ coder: { from: 'file', name }, columns }],
        blank,
      };
    }
    const column = table.column(coder);
    return {
      ...table.located(columns, [column]),
      row: 'coding',
      codings: [{ coder: { from: 'cells', column }, columns }],
      blank,
    };
  });
}

/** The columns of one coding; marks become their categories. */
function categoriesOf(
  table: TableOfView,
  { form, columns, categories = [] }: Coded,
  change: Change | undefined,
): Column[] {
  const own = columns.map((column) => table.column(column));
  if (form !== 'marks') return own.map((column) => alteredColumn(column, column.name, change));
  const isOnlyYes = columns.every((column) => column.values.every(saysYes));
  return own.map((column, i) => {
    const marked = alteredColumn(column, column.name, (text) => (saysYes(text.trim()) ? categories[i]! : ''));
    return i > 0 || isOnlyYes ? marked : withUncodedRows(column, marked, own);
  });
}

/** A row without any mark, neither yes nor no, was not coded. */
function withUncodedRows(column: Column, marked: Column, all: readonly Column[]): Column {
  const isBlank = (row: number) => all.every((other) => other.textAt(row).trim() === '');
  let blanks = 0;
  if (all.every(({ hasBlank }) => hasBlank))
    for (let row = 0; row < column.rows; row += 1) if (isBlank(row)) blanks += 1;
  if (blanks === 0) return marked;
  const texts = [...marked.texts, NOT_CODED];
  const cells = new Int32Array(column.rows);
  for (let row = 0; row < column.rows; row += 1) cells[row] = isBlank(row) ? texts.length - 1 : column.cell(row);
  return madeColumn(marked.name, marked.number, texts, cells);
}

/** One of a view's tables: as it was read, where the view shows it so, else made of what the view shows. */
class TableOfView {
  readonly number: number;
  readonly #proposal: Proposal;
  readonly #made = new Map<ViewColumn, Column>();
  readonly #from: number;
  readonly #rows: number;
  readonly #isWhole: boolean;
  readonly #beside: Beside;

  constructor(proposal: Proposal, number: number, beside: Beside) {
    const { view } = proposal;
    const table = view.tables[number]!;
    const { from, to } = view.spans[number]!;
    const lengths = view.spans.map((span) => span.rows);
    this.number = number;
    this.#proposal = proposal;
    this.#beside = beside;
    this.#rows = lengths[number]!;
    this.#from = lengths.slice(0, number).reduce((sum, length) => sum + length, 0);
    this.#isWhole = !view.how.isTurned && view.how.headingRows === 1 && from === 0 && to === table.rows;
  }

  has(column: ViewColumn): boolean {
    return column.parts[this.number]?.column !== undefined;
  }

  /** The column of this table that a column of the view shows. */
  column(column: ViewColumn): Column {
    let found = this.#made.get(column);
    if (found === undefined) {
      const part = column.parts[this.number];
      const { view } = this.#proposal;
      const isOwn = this.#isWhole && column !== view.file && column !== view.row && part?.column !== undefined;
      found = isOwn ? part.column : this.#make(column);
      this.#made.set(column, found);
    }
    return found;
  }

  #make(shown: ViewColumn): Column {
    const column = allRows(this.#proposal.view).of(shown);
    const cells = column.cells.slice(this.#from, this.#from + this.#rows);
    const blank = column.values.length;
    for (let row = 0; row < cells.length; row += 1) if (cells[row]! < 0) cells[row] = blank;
    return madeColumn(column.heading, column.number, [...column.values, ''], cells);
  }

  located(codings: readonly Column[], others: readonly Column[]): Omit<Located, 'row' | 'codings' | 'blank'> {
    const { view, unit, leftOut, coder } = this.#proposal;
    const named = unit.filter((column) => column !== view.row);
    const unitColumns = (named.length === 1 && named[0] === view.file ? unit : named).map((column) =>
      this.column(column),
    );
    const found = leftOut.filter(
      ({ column, reason }) => reason !== 'known' && reason !== 'stratum' && column.filled > 0 && this.has(column),
    );
    const note = (
      found.find(({ reason }) => reason === 'note') ??
      found.find(({ column, reason }) => reason !== 'text' && isWhollyHeaded(column.heading, 'note'))
    )?.column;
    const text = (
      found.find(({ reason }) => reason === 'text') ??
      found.find(
        ({ column: { heading } }) =>
          isWhollyHeaded(heading, 'text') && !isHeaded(heading, 'note') && !isHeaded(heading, 'category'),
      ) ??
      found.find(
        ({ column, reason }) =>
          PERHAPS_TEXTS.has(reason) && areTexts(column.values, column.filled) && !isHeaded(column.heading, 'note'),
      )
    )?.column;
    const { strata: by, conditions } = this.#beside;
    const strata = by.every((column) => this.has(column)) ? by.map((column) => this.column(column)) : [];
    const table = view.tables[this.number]!;
    const own = [text, coder === undefined ? undefined : note].map((column) => column && this.column(column));
    const { to, rows } = view.spans[this.number]!;
    const first = to - rows;
    const position = (row: number): Position =>
      first + row < 0 ? { file: table.path, line: 1 } : positionIn(table, Math.min(table.rows - 1, first + row));
    const columns = [
      ...new Set([
        ...unitColumns,
        ...others,
        ...codings,
        ...strata,
        ...own.filter((column) => column !== undefined),
        ...conditions.filter((column) => this.has(column)).map((column) => this.column(column)),
      ]),
    ];
    const isSame = this.#isWhole && codings.every((column) => table.columns.includes(column));
    return {
      table: isSame
        ? table
        : madeTable(
            table,
            columns,
            this.#rows,
            this.#isWhole ? undefined : view.turned ? positionInTurned(table, view.turned) : position,
          ),
      unit: unitColumns,
      text: own[0],
      note: own[1],
      strata,
    };
  }
}

/** Reasons that say nothing against a column of texts. */
const PERHAPS_TEXTS: ReadonlySet<Reason> = new Set<Reason>([
  'identifier',
  'of-the-unit',
  'values-of-its-own',
  'not-chosen',
]);

/** Where the cells of a turned table are: its columns were rows. */
function positionInTurned(table: Table, { units, from }: NonNullable<View['turned']>) {
  return (unit: number, coder?: Column): Position => {
    const column = units[unit]!.number;
    const row = from + (coder?.number ?? 0) - 1;
    return coder === undefined || row < 0
      ? { ...placeOf(table), line: 1, column }
      : { ...positionIn(table, row), column };
  };
}
