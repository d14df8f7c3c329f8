import { type Position, type Problem, ProblemList } from '../../../problems.ts';
import { type Column, headerOf, placeOf, positionIn, type Table } from '../../../read/table.ts';
import type { ReadingOptions } from '../../reading-options.ts';

/** One pattern as its rows say it, and the number of units that have it. */
export interface CountedPattern {
  readonly units: number;
  /** What each coder gave these units; coders whose row says "missing" are in it too. */
  readonly codings: ReadonlyMap<string, WrittenCoding>;
}

/** What a coder gave the units of a pattern. */
export interface WrittenCoding {
  /** The categories, none of them (uncoded), or null (missing). */
  categories: string[] | null;
  /** How many further rows the table has for each of these units and the coder. */
  readonly duplicates: number;
  readonly at: Position;
}

interface Row {
  readonly cell: (name: PatternColumn) => string;
  readonly at: (name?: PatternColumn) => Position;
}

/** Puts the rows of a table together into patterns; every row that does not fit is a problem. */
export function countedPatterns(table: Table): { patterns: CountedPattern[]; problems: readonly Problem[] } {
  const columns = locatePatterns(table);
  if ('code' in columns) return { patterns: [], problems: [columns] };
  const builder = new Builder();
  for (let row = 0; row < table.rows; row += 1) {
    builder.row({
      cell: (name) => columns[name].textAt(row),
      at: (name) => positionIn(table, row, name && columns[name]),
    });
  }
  return { patterns: [...builder.patterns.values()], problems: builder.problems.list };
}

interface Growing {
  readonly units: number;
  readonly first: Position;
  readonly codings: Map<string, WrittenCoding>;
}

class Builder {
  readonly patterns = new Map<string, Growing>();
  readonly problems = new ProblemList();

  row(row: Row): void {
    const name = this.#text(row, 'pattern');
    const units = this.#number(row, 'units', 1);
    const coder = this.#text(row, 'coder');
    const duplicates = this.#number(row, 'duplicates', 0);
    const categories = this.#categories(row);
    if (name === undefined || units === undefined) return;
    const pattern = this.#pattern(name, units, row);
    if (coder === undefined || duplicates === undefined || categories === undefined) return;
    const known = pattern.codings.get(coder);
    if (known === undefined) pattern.codings.set(coder, { categories, duplicates, at: row.at() });
    else if (!continues(known, categories)) this.#twice(row, name, coder, known);
    else if (known.duplicates !== duplicates) this.#differs(row, 'duplicates', name, known.duplicates, known.at);
    else known.categories!.push(...categories!);
  }

  #pattern(name: string, units: number, row: Row): Growing {
    const known = this.patterns.get(name);
    if (known === undefined) {
      const pattern: Growing = { units, first: row.at(), codings: new Map() };
      this.patterns.set(name, pattern);
      return pattern;
    }
    if (known.units !== units) this.#differs(row, 'units', name, known.units, known.first);
    return known;
  }

  #text(row: Row, column: PatternColumn): string | undefined {
    const text = row.cell(column).trim();
    return text === '' ? this.#unexpected(row, column, 'name') : text;
  }

  #number(row: Row, column: PatternColumn, least: 0 | 1): number | undefined {
    const text = row.cell(column).trim();
    const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    return Number.isSafeInteger(number) && number >= least
      ? number
      : this.#unexpected(row, column, least === 1 ? 'number-from-1' : 'number-from-0');
  }

  #categories(row: Row): string[] | null | undefined {
    const category = row.cell('category');
    const blank = category.trim() === '';
    switch (row.cell('coding').trim()) {
      case 'coded':
        return blank ? this.#unexpected(row, 'category', 'name') : [category];
      case 'uncoded':
        return blank ? [] : this.#unexpected(row, 'category', 'blank');
      case 'missing':
        return blank ? null : this.#unexpected(row, 'category', 'blank');
      default:
        return this.#unexpected(row, 'coding', 'coding');
    }
  }

  #unexpected(
    row: Row,
    column: PatternColumn,
    expected: 'name' | 'number-from-1' | 'number-from-0' | 'blank' | 'coding',
  ): undefined {
    this.problems.add(() => ({
      code: 'pattern-cell',
      at: row.at(column),
      column,
      found: row.cell(column).trim(),
      expected,
    }));
  }

  #differs(row: Row, column: 'units' | 'duplicates', pattern: string, before: number, first: Position): void {
    this.problems.add(() => ({
      code: 'pattern-differs',
      at: row.at(column),
      column,
      pattern,
      found: row.cell(column).trim(),
      before,
      first,
    }));
  }

  #twice(row: Row, pattern: string, coder: string, { at: first }: WrittenCoding): void {
    this.problems.add(() => ({ code: 'pattern-coder-twice', at: row.at('coder'), pattern, coder, first }));
  }
}

/** Whether a further row of a coder names one more category. */
function continues({ categories: known }: WrittenCoding, further: readonly string[] | null): boolean {
  const [category] = further ?? [];
  return known !== null && known.length > 0 && category !== undefined && !known.includes(category);
}

/** The columns of a table of pattern counts, in the order in which they are written. */
export const patternColumns = ['pattern', 'units', 'coder', 'coding', 'category', 'duplicates'] as const;

export type PatternColumn = (typeof patternColumns)[number];

/** Whether all tables have the headings of pattern counts, and no column is named. */
export function areNamedAsCounts(tables: readonly Table[], options: ReadingOptions): boolean {
  const named = [...options.unit, ...options.category, ...(options.coder ?? [])].length > 0;
  return !named && tables.length > 0 && tables.every((table) => patternColumns.every((name) => columnOf(table, name)));
}

/** The columns of a table of pattern counts. */
function locatePatterns(table: Table): Readonly<Record<PatternColumn, Column>> | Problem {
  const columns = patternColumns.map((name) => [name, columnOf(table, name)] as const);
  const lacking = columns.flatMap(([name, column]) => (column === undefined ? [name] : []));
  if (lacking.length > 0)
    return { code: 'patterns-without-columns', at: placeOf(table), lacking, columns: headerOf(table) };
  return Object.fromEntries(columns) as Record<PatternColumn, Column>;
}

function columnOf(table: Table, name: PatternColumn): Column | undefined {
  return table.columns.find((column) => column.name.toLowerCase() === name);
}
