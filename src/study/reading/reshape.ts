import { listParts } from './cells.ts';
import { saysYes } from './column-kinds.ts';
import type { Fixed } from './fixed.ts';
import { alteredColumn, columnOfRows, madeColumn, madeTable } from './made-table.ts';
import type { Coded, Proposal } from './proposal.ts';
import type { Reading } from './reading.ts';
import type { Column, Table } from './table.ts';
import { cleaned, type ViewColumn } from './view-column.ts';

interface Common {
  readonly sheet: Table;
  readonly unit: readonly Column[];
  readonly text: Column | undefined;
  readonly strata: readonly Column[];
}

/** A table in one of the shapes that are read without any guess, with the columns in which everything stands. */
export type ShapedTable =
  | (Common & { readonly layout: 'wide'; readonly coders: readonly Column[]; readonly note: undefined })
  | (Common & { readonly layout: 'long'; readonly coder: Column; readonly categories: readonly Column[]; readonly note: Column | undefined })
  | (Common & { readonly layout: 'per-coder'; readonly coder: string; readonly categories: readonly Column[]; readonly note: Column | undefined })
  | { readonly layout: 'patterns'; readonly sheet: Table };

/** What is to be understood of the shaped tables of one variable. */
export interface ShapedVariable {
  /** "" where there is one variable. */
  readonly variable: string;
  readonly tables: readonly ShapedTable[];
  readonly blank: 'missing' | 'uncoded';
  readonly missing: readonly string[];
  /** Undefined: as the cells show; "none": cells are whole. */
  readonly separator: string | undefined;
  readonly byRow: boolean;
  /** A set stands over several rows. */
  readonly union: boolean;
  /** Coders have no names: only figures of all coders mean anything. */
  readonly isAnonymous: boolean;
}

/** In place of a blank cell, where blank cells mean that nobody coded and other cells that nothing applies. */
const NOT_CODED = '(not coded)';

/** The tables of a reading in shapes that need no guess, for each variable. */
export function reshape(reading: Reading, fixed: Fixed = {}): ShapedVariable[] {
  const { proposal } = reading;
  const { coded, layout, view } = proposal;
  const base = { blank: reading.blank, missing: reading.missing, byRow: reading.byRow && view.file !== undefined, union: proposal.overRows, isAnonymous: false };
  if (layout === 'contingency') return [{ ...base, variable: '', tables: [{ layout: 'patterns', sheet: patternsOf(proposal) }], separator: 'none' }];
  if (layout === 'counts') return [{ ...base, variable: '', tables: [expandedCounts(proposal)], separator: 'none', isAnonymous: true }];
  const spelling = spellingOf(reading, fixed);
  const variables = [...new Set(coded.map(({ variable }) => variable))];
  return variables.map((variable) => {
    const own = coded.filter((one) => one.variable === variable);
    return { ...base, ...spelling.settings, variable, tables: tablesOf(proposal, own, spelling.change) };
  });
}

interface Spelling {
  readonly change: ((text: string) => string) | undefined;
  readonly settings: Pick<ShapedVariable, 'separator' | 'blank' | 'missing'>;
}

/** Lists, and cells with several signs between categories, are written with one sign. */
function spellingOf({ proposal, separators, hasLists, blank, missing, none, form }: Reading, fixed: Fixed): Spelling {
  const { view } = proposal;
  const plain = { separator: form === 'marks' ? 'none' : separators[0], blank, missing };
  if (form === 'marks') return { change: undefined, settings: plain };
  const isSplitOddly = separators.some((sign) => fixed.categories?.some((name) => name.includes(sign)));
  const needed = hasLists || separators.length > 1 || isSplitOddly;
  if (!needed) return { change: spelledAlike(proposal), settings: plain };
  const texts = proposal.coded.flatMap(({ columns }) => columns.flatMap(({ values }) => values));
  const sign = [';', '|', '\n', '\u241f'].find((one) => texts.every((text) => view.cells.parts(text).every((part) => !part.includes(one)))) ?? '\u241f';
  const empty = texts.some((text) => listParts(text)?.length === 0);
  const marksMissing = empty && blank === 'missing';
  const nothing = new Set(none);
  return {
    change: (text) => {
      const said = text.trim();
      if (said === '') return marksMissing ? NOT_CODED : '';
      return nothing.has(said) && hasLists ? said : view.cells.parts(said).join(sign);
    },
    settings: marksMissing ? { separator: sign, blank: 'uncoded', missing: [...missing, NOT_CODED] } : { separator: sign, blank, missing },
  };
}

/** Cells that the eye cannot tell apart as one, and numbers with a decimal comma with a point; undefined where there are none. */
function spelledAlike({ coded, view }: Proposal): Spelling['change'] {
  const columns = coded.flatMap((one) => one.columns);
  const isOdd = columns.some((column) => column.parts.some((part) => part.column !== undefined && part.column.size <= MOST_TEXTS && part.column.texts.some((text) => cleaned(text) !== text.trim())));
  const isDecimal = view.tables.every(({ dialect }) => dialect.delimiter !== ',') && columns.every((column) => view.judged.get(column)?.isNumeric !== false) && columns.some(({ values }) => values.some((text) => text.includes(',')));
  if (!isOdd && !isDecimal) return undefined;
  return (text) => (isDecimal ? cleaned(text).replace(',', '.') : cleaned(text));
}

/** Longer lists of texts are not looked through for oddities. */
const MOST_TEXTS = 20_000;

function tablesOf(proposal: Proposal, coded: readonly Coded[], change: Spelling['change']): ShapedTable[] {
  const { view, coder, layout } = proposal;
  if (layout === 'slots') return [slotTable(proposal, coded, change)];
  const tables = view.tables.map((_, table) => new TableOfView(proposal, table));
  if (coder === undefined) return tables.flatMap((table) => besideEachOther(table, coded, change));
  const [only] = coded;
  return tables.map((table): ShapedTable => {
    const categories = categoriesOf(table, only!, change);
    const common = table.common(categories, coder === view.file ? [] : [table.column(coder)]);
    if (coder === view.file) return { ...common, layout: 'per-coder', coder: view.file.values[table.number]!, categories };
    return { ...common, layout: 'long', coder: table.column(coder), categories };
  });
}

/** A column a coder; where a coder has several columns, a table a coder. */
function besideEachOther(table: TableOfView, coded: readonly Coded[], change: Spelling['change']): ShapedTable[] {
  if (coded.every(({ form }) => form === 'cell')) {
    const coders = coded.map(({ columns: [column], coder }) => alteredColumn(table.column(column!), coder, change));
    return [{ ...table.common(coders, []), layout: 'wide', coders, note: undefined }];
  }
  return coded.map((one): ShapedTable => {
    const categories = categoriesOf(table, one, change);
    return { ...table.common(categories, []), layout: 'per-coder', coder: one.coder, categories };
  });
}

/** The columns of one coding; marks become their categories. */
function categoriesOf(table: TableOfView, { form, columns, categories = [] }: Coded, change: Spelling['change']): Column[] {
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
  if (all.every(({ hasBlank }) => hasBlank)) for (let row = 0; row < column.rows; row += 1) if (isBlank(row)) blanks += 1;
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

  common(codings: readonly Column[], others: readonly Column[]): Common & { note: Column | undefined } {
    const { view, unit, leftOut } = this.#proposal;
    const named = unit.filter((column) => column !== view.row);
    const unitColumns = (named.length === 1 && named[0] === view.file ? [...named, view.row] : named).map((column) => this.column(column));
    const beside = (reason: string) => leftOut.find((one) => one.reason === reason && one.column.filled > 0)?.column;
    const text = beside('text');
    const note = beside('note');
    const strata = leftOut.filter(({ reason }) => reason === 'stratum').map(({ column }) => this.column(column));
    const sheet = view.tables[this.number]!;
    const own = [text, note].map((column) => column && this.column(column));
    const line = this.#isWhole ? sheet.line : (row: number) => sheet.line(Math.max(0, Math.min(sheet.rows - 1, row + view.spans[this.number]!.from - (view.how.headingRows === 0 ? 1 : 0))));
    const columns = [...new Set([...unitColumns, ...others, ...codings, ...strata, ...own.filter((column) => column !== undefined)])];
    const isSame = this.#isWhole && codings.every((column) => sheet.columns.includes(column));
    return {
      sheet: isSame ? sheet : madeTable(sheet, columns, this.#rows, line),
      unit: unitColumns,
      text: own[0],
      note: own[1],
      strata,
    };
  }
}

/** A row a unit and name, from values with a name beside each. */
function slotTable({ view, unit }: Proposal, coded: readonly Coded[], change: Spelling['change']): ShapedTable {
  const [table] = view.tables;
  const rows: { row: number; one: Coded }[] = [];
  for (let row = 0; row < view.rows; row += 1) {
    for (const one of coded) if (one.namedBy!.cells[row]! >= 0) rows.push({ row, one });
  }
  const named = unit.length === 0 ? [view.row] : unit;
  const units = named.map((column, i) => columnOfRows(column.heading, i + 1, rows.map(({ row }) => column.textAt(row))));
  const coder = columnOfRows('coder', units.length + 1, rows.map(({ row, one }) => one.namedBy!.textAt(row)));
  const value = columnOfRows('category', units.length + 2, rows.map(({ row, one }) => one.columns[0]!.textAt(row)));
  const category = alteredColumn(value, 'category', change);
  const sheet = madeTable(table!, [...units, coder, category], rows.length, (row) => table!.line(Math.min(table!.rows - 1, rows[row]!.row)));
  return { layout: 'long', sheet, unit: units, coder, categories: [category], text: undefined, note: undefined, strata: [] };
}

/** Counts as coders without names, each of whom gave one category. */
function expandedCounts({ view, unit, coded }: Proposal): ShapedTable {
  const [table] = view.tables;
  const rows: { row: number; coder: number; category: string }[] = [];
  for (let row = 0; row < view.rows; row += 1) {
    let coder = 0;
    for (const { columns: [column] } of coded) {
      const times = Number(column!.textAt(row) || '0');
      for (let i = 0; i < times; i += 1) rows.push({ row, coder: (coder += 1), category: column!.heading });
    }
  }
  const units = unit.map((column, i) => columnOfRows(column.heading, i + 1, rows.map(({ row }) => column.textAt(row))));
  const coder = columnOfRows('coder', units.length + 1, rows.map((one) => String(one.coder)));
  const category = columnOfRows('category', units.length + 2, rows.map((one) => one.category));
  const sheet = madeTable(table!, [...units, coder, category], rows.length, (row) => table!.line(Math.min(table!.rows - 1, rows[row]!.row)));
  return { layout: 'long', sheet, unit: units, coder, categories: [category], text: undefined, note: undefined, strata: [] };
}

/** A cross-table of two coders as counts of patterns. */
function patternsOf({ view, coded }: Proposal): Table {
  const [table] = view.tables;
  const rows: { pattern: string; units: string; coder: string; category: string; row: number }[] = [];
  const first = view.columns.find((column) => column.isKey && !coded.some(({ columns }) => columns[0] === column))!;
  for (let row = 0; row < view.rows; row += 1) {
    for (const { columns: [column] } of coded) {
      const units = column!.textAt(row);
      if (units === '' || Number(units) === 0) continue;
      const pattern = String(rows.length / 2 + 1);
      rows.push({ pattern, units, coder: 'row', category: first.textAt(row), row });
      rows.push({ pattern, units, coder: 'column', category: column!.heading, row });
    }
  }
  const column = (name: string, number: number, textOf: (row: (typeof rows)[number]) => string) => columnOfRows(name, number, rows.map(textOf));
  const columns = [
    column('pattern', 1, ({ pattern }) => pattern),
    column('units', 2, ({ units }) => units),
    column('coder', 3, ({ coder }) => coder),
    column('coding', 4, () => 'coded'),
    column('category', 5, ({ category }) => category),
    column('duplicates', 6, () => '0'),
  ];
  return madeTable(table!, columns, rows.length, (row) => table!.line(Math.min(table!.rows - 1, rows[row]!.row)));
}

