import type { Position } from '../../problems.ts';
import { placeOf, positionIn } from '../../read/table.ts';
import type { Located } from '../located.ts';
import { alteredColumn, columnOfRows, madeColumn, madeTable } from '../made-table.ts';
import { listParts } from './cells.ts';
import { saysYes } from './column-kinds.ts';
import type { Fixed } from './fixed.ts';
import type { Coded, Proposal } from './proposal.ts';
import type { Reading } from './reading.ts';
import type { Column, Table } from './table.ts';
import type { ViewColumn } from './view-column.ts';
import type { View } from './views.ts';

/** The codings of one variable, where nothing is to be guessed any more. */
export interface ShapedVariable {
  /** "" where there is one variable. */
  readonly variable: string;
  /** Where the codings are; empty where there are counts. */
  readonly located: readonly Located[];
  /** A table of counts of patterns, where nothing else is known of the units. */
  readonly counts: Table | undefined;
  readonly blank: 'missing' | 'uncoded';
  readonly missing: readonly string[];
  /** Undefined: as the cells show; "none": cells are whole. */
  readonly separator: string | undefined;
  readonly byRow: boolean;
  /** Tokens that stand for cells that nobody coded, beside those that the cells have. */
  readonly ownTokens: readonly string[];
  /** Cells are written anew, with `separator` between their categories. */
  readonly isRespelled: boolean;
  /** A set stands over several rows. */
  readonly union: boolean;
  /** Coders have no names: only figures of all coders mean anything. */
  readonly isAnonymous: boolean;
}

/** In place of a blank cell, where blank cells mean that nobody coded and other cells that nothing applies. */
export const NOT_CODED = '(not coded)';

/** The tables of a reading in shapes that need no guess, for each variable. */
export function reshape(reading: Reading, fixed: Fixed = {}): ShapedVariable[] {
  const { proposal } = reading;
  const { coded, layout, view } = proposal;
  const base = {
    counts: undefined,
    ownTokens: [],
    isRespelled: false,
    blank: reading.blank,
    missing: reading.missing,
    byRow: reading.byRow && view.file !== undefined,
    union: proposal.overRows,
    isAnonymous: false,
  };
  if (layout === 'contingency')
    return [{ ...base, variable: '', located: [], counts: patternsOf(proposal), separator: 'none' }];
  if (layout === 'counts')
    return [{ ...base, variable: '', located: [expandedCounts(proposal)], separator: 'none', isAnonymous: true }];
  const spelling = spellingOf(reading, fixed);
  const variables = [...new Set(coded.map(({ variable }) => variable))];
  return variables.map((variable) => {
    const own = coded.filter((one) => one.variable === variable);
    return {
      ...base,
      ...spelling.settings,
      variable,
      located: locatedIn(proposal, own, spelling.change, spelling.settings.blank),
    };
  });
}

interface Spelling {
  readonly change: ((text: string) => string) | undefined;
  readonly settings: Pick<ShapedVariable, 'separator' | 'blank' | 'missing' | 'ownTokens' | 'isRespelled'>;
}

/** Lists, and cells with several signs between categories, are written with one sign. */
function spellingOf({ proposal, separators, hasLists, blank, missing, none, form }: Reading, fixed: Fixed): Spelling {
  const { view } = proposal;
  const plain = {
    separator: form === 'marks' ? 'none' : separators[0],
    blank,
    missing,
    ownTokens: [],
    isRespelled: false,
  };
  if (form === 'marks')
    return { change: undefined, settings: { ...plain, missing: [...missing, NOT_CODED], ownTokens: [NOT_CODED] } };
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
          missing: [...missing, NOT_CODED],
          ownTokens: [NOT_CODED],
          isRespelled: true,
        }
      : { separator: sign, blank, missing, ownTokens: [], isRespelled: true },
  };
}

function locatedIn(
  proposal: Proposal,
  coded: readonly Coded[],
  change: Spelling['change'],
  blank: Located['blank'],
): Located[] {
  const { view, coder, layout } = proposal;
  if (layout === 'slots') return [slotTable(proposal, coded, change)];
  return view.tables.map((_, number): Located => {
    const table = new TableOfView(proposal, number);
    if (coder === undefined) {
      const codings = coded.map((one) => ({
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
  change: Spelling['change'],
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

  constructor(proposal: Proposal, number: number) {
    const { view } = proposal;
    const table = view.tables[number]!;
    const { from, to } = view.spans[number]!;
    const lengths = view.spans.map((span) => span.to - span.from + (view.how.headingRows === 0 ? 1 : 0));
    this.number = number;
    this.#proposal = proposal;
    this.#rows = lengths[number]!;
    this.#from = lengths.slice(0, number).reduce((sum, length) => sum + length, 0);
    this.#isWhole = !view.how.isTurned && view.how.headingRows === 1 && from === 0 && to === table.rows;
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

  #make(column: ViewColumn): Column {
    const cells = column.cells.slice(this.#from, this.#from + this.#rows);
    const blank = column.values.length;
    for (let row = 0; row < cells.length; row += 1) if (cells[row]! < 0) cells[row] = blank;
    return madeColumn(column.heading, column.number, [...column.values, ''], cells);
  }

  located(codings: readonly Column[], others: readonly Column[]): Omit<Located, 'row' | 'codings' | 'blank'> {
    const { view, unit, leftOut, coder } = this.#proposal;
    const named = unit.filter((column) => column !== view.row);
    const unitColumns = (named.length === 1 && named[0] === view.file ? [...named, view.row] : named).map((column) =>
      this.column(column),
    );
    const beside = (reason: string) => leftOut.find((one) => one.reason === reason && one.column.filled > 0)?.column;
    const text = beside('text');
    const note = beside('note');
    const strata = leftOut.filter(({ reason }) => reason === 'stratum').map(({ column }) => this.column(column));
    const table = view.tables[this.number]!;
    const own = [text, coder === undefined ? undefined : note].map((column) => column && this.column(column));
    const { from } = view.spans[this.number]!;
    const first = view.how.headingRows === 0 ? from - 1 : from;
    const position = (row: number): Position =>
      first + row < 0 ? { file: table.path, line: 1 } : positionIn(table, Math.min(table.rows - 1, first + row));
    const columns = [
      ...new Set([...unitColumns, ...others, ...codings, ...strata, ...own.filter((column) => column !== undefined)]),
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

/** Where the cells of a turned table are: its columns were rows. */
function positionInTurned(table: Table, { column: first, from }: NonNullable<View['turned']>) {
  return (unit: number, coder?: Column): Position => {
    const column = table.columns[first + 1 + unit]!.number;
    const row = (coder?.number ?? 0) - 1;
    return row < 0 ? { ...placeOf(table), line: 1, column } : { ...positionIn(table, from + row), column };
  };
}

/** A row a unit and name, from values with a name beside each. */
function slotTable({ view, unit }: Proposal, coded: readonly Coded[], change: Spelling['change']): Located {
  const [table] = view.tables;
  const rows: { row: number; one: Coded }[] = [];
  for (let row = 0; row < view.rows; row += 1) {
    for (const one of coded) if (one.namedBy!.cells[row]! >= 0) rows.push({ row, one });
  }
  const units = unitsOf(unit.length === 0 ? [view.row] : unit, rows);
  const coder = columnOfRows(
    'coder',
    units.length + 1,
    rows.map(({ row, one }) => one.namedBy!.textAt(row)),
  );
  const value = columnOfRows(
    'category',
    units.length + 2,
    rows.map(({ row, one }) => one.columns[0]!.textAt(row)),
  );
  const category = alteredColumn(value, 'category', change);
  return ofRows(table!, units, coder, category, rows);
}

/** The columns of units, with the texts of these rows. */
function unitsOf(unit: readonly ViewColumn[], rows: readonly { readonly row: number }[]): Column[] {
  return unit.map((column, i) =>
    columnOfRows(
      column.heading,
      i + 1,
      rows.map(({ row }) => column.textAt(row)),
    ),
  );
}

/** A long table made of these rows. */
function ofRows(
  table: Table,
  unit: readonly Column[],
  coder: Column,
  category: Column,
  rows: readonly { readonly row: number }[],
): Located {
  const made = madeTable(table, [...unit, coder, category], rows.length, (row) =>
    positionIn(table, Math.min(table.rows - 1, rows[row]!.row)),
  );
  const codings = [{ coder: { from: 'cells' as const, column: coder }, columns: [category] }];
  return { table: made, row: 'coding', unit, codings, text: undefined, note: undefined, strata: [], blank: 'missing' };
}

/** Counts as coders without names, each of whom gave one category. */
function expandedCounts({ view, unit, coded }: Proposal): Located {
  const [table] = view.tables;
  const rows: { row: number; coder: number; category: string }[] = [];
  for (let row = 0; row < view.rows; row += 1) {
    let coder = 0;
    for (const {
      columns: [column],
    } of coded) {
      const times = Number(column!.textAt(row) || '0');
      for (let i = 0; i < times; i += 1) {
        coder += 1;
        rows.push({ row, coder, category: column!.heading });
      }
    }
  }
  const units = unitsOf(unit, rows);
  const coder = columnOfRows(
    'coder',
    units.length + 1,
    rows.map((one) => String(one.coder)),
  );
  const category = columnOfRows(
    'category',
    units.length + 2,
    rows.map((one) => one.category),
  );
  return ofRows(table!, units, coder, category, rows);
}

/** A cross-table of two coders as counts of patterns. */
function patternsOf({ view, coded }: Proposal): Table {
  const [table] = view.tables;
  const rows: { pattern: string; units: string; coder: string; category: string; row: number }[] = [];
  const first = view.columns.find((column) => column.isKey && !coded.some(({ columns }) => columns[0] === column))!;
  for (let row = 0; row < view.rows; row += 1) {
    for (const {
      columns: [column],
    } of coded) {
      const units = column!.textAt(row);
      if (units === '' || Number(units) === 0) continue;
      const pattern = String(rows.length / 2 + 1);
      rows.push({ pattern, units, coder: 'row', category: first.textAt(row), row });
      rows.push({ pattern, units, coder: 'column', category: column!.heading, row });
    }
  }
  const column = (name: string, number: number, textOf: (row: (typeof rows)[number]) => string) =>
    columnOfRows(name, number, rows.map(textOf));
  const columns = [
    column('pattern', 1, ({ pattern }) => pattern),
    column('units', 2, ({ units }) => units),
    column('coder', 3, ({ coder }) => coder),
    column('coding', 4, () => 'coded'),
    column('category', 5, ({ category }) => category),
    column('duplicates', 6, () => '0'),
  ];
  return madeTable(table!, columns, rows.length, (row) =>
    positionIn(table!, Math.min(table!.rows - 1, rows[row]!.row)),
  );
}
