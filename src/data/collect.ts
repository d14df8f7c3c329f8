import { type Notice, type Position, type Problem, ProblemList } from '../problems.ts';
import type { Column, Sheet } from '../read/sheet.ts';
import { CellDictionary } from './cells/cell-dictionary.ts';
import { fold } from './cells/near-duplicates.ts';
import { type CodingList, Names } from './coding-list.ts';
import { columnName, namedColumns } from './find-columns.ts';
import { isConsensus } from './header-words.ts';
import type { Located } from './layout/located.ts';
import type { ReadingOptions } from './options.ts';

/** Goes through the rows of the located sheets and lists every coding; rows that do not say of which unit or by whom it is are problems. */
export function collect(
  located: readonly Located[],
  options: ReadingOptions,
): { list: CodingList; problems: readonly Problem[]; notices: Notice[] } {
  const list: CodingList = {
    units: new Names(),
    coders: new Names(),
    cells: new CellDictionary(),
    entries: { unit: [], coder: [], cell: [], sheet: [], row: [], note: new Map() },
    texts: new Map(),
    sheets: located.map(({ sheet }) => sheet),
    blank: options.blank ?? (located[0]?.layout === 'wide' ? 'missing' : 'uncoded'),
  };
  const collector = new Collector(list, options, located.length > 1);
  located.forEach((sheet, number) => {
    collector.sheet(sheet, number);
  });
  return { list, problems: collector.problems.list, notices: [...collector.notices, ...collector.leftOut()] };
}

class Collector {
  readonly problems = new ProblemList();
  readonly notices: Notice[] = [];
  readonly #list: CodingList;
  readonly #options: ReadingOptions;
  readonly #several: boolean;
  readonly #consensus = new Set<string>();
  /** Coders met that `--coders` does not name. */
  readonly #unnamed = new Set<string>();
  /** Rows that name no unit and hold no coding, such as sums under a table. */
  readonly #idle: Position[] = [];
  /** Units that have another text in another row, and where. */
  readonly #otherText = new Map<number, Position>();

  constructor(list: CodingList, options: ReadingOptions, several: boolean) {
    this.#list = list;
    this.#options = options;
    this.#several = several;
  }

  leftOut(): Notice[] {
    const coders = [...this.#unnamed];
    return [
      ...(coders.length > 0 ? [{ code: 'coders-left-out', coders } as const] : []),
      ...(this.#idle.length > 0
        ? [{ code: 'rows-without-unit', first: this.#idle[0]!, rows: this.#idle.length } as const]
        : []),
      ...[...this.#otherText].slice(0, 1).map(([unit, first]): Notice => {
        return { code: 'texts-differ', unit: this.#list.units.list[unit]!, first, units: this.#otherText.size };
      }),
    ];
  }

  sheet(located: Located, number: number): void {
    const keep = this.#rowFilter(located.sheet);
    const unitOf = this.#unitReader(located);
    const slots = this.#slots(located);
    for (let row = 0; row < located.sheet.rows; row += 1) {
      if (!keep(row)) continue;
      const unit = unitOf(row);
      if (unit === undefined) continue;
      this.#text(unit, located, row);
      for (const slot of slots) {
        const coder = slot.coderOf(row);
        if (coder === undefined) continue;
        this.#entry(unit, coder, slot.cellOf(row), number, row);
        const note = located.layout === 'wide' || !located.note ? '' : trimmed(located.note, row);
        if (note !== '') this.#list.entries.note.set(this.#list.entries.unit.length - 1, note);
      }
    }
  }

  /** The unit's text is the first one met; that another row has another text may mean that rows were mixed up. */
  #text(unit: number, { sheet, text: column }: Located, row: number): void {
    const text = column === undefined ? '' : trimmed(column, row);
    const known = this.#list.texts.get(unit);
    if (text === '' || text === known) return;
    if (known === undefined) this.#list.texts.set(unit, text);
    else if (fold(text) !== fold(known) && !this.#otherText.has(unit))
      this.#otherText.set(unit, { file: sheet.path, line: sheet.line(row) });
  }

  #entry(unit: number, coder: number, cell: number, sheet: number, row: number): void {
    const { entries } = this.#list;
    entries.unit.push(unit);
    entries.coder.push(coder);
    entries.cell.push(cell);
    entries.sheet.push(sheet);
    entries.row.push(row);
    this.#list.cells.count(cell, coder);
  }

  /** Where in a row codings stand: one place a row, or one a coder in a wide sheet. */
  #slots(located: Located): { coderOf: (row: number) => number | undefined; cellOf: (row: number) => number }[] {
    const { coders } = this.#list;
    if (located.layout === 'wide') {
      return located.coders.map((column) => {
        const coder = coders.intern(columnName(column));
        return { coderOf: () => coder, cellOf: this.#cellReader(located.sheet, [column]) };
      });
    }
    const cellOf = this.#cellReader(located.sheet, located.categories);
    if (located.layout === 'long') return [{ coderOf: this.#coderReader(located.sheet, located.coder), cellOf }];
    const coder = this.#keeps(located.coder) ? coders.intern(located.coder) : undefined;
    return [{ coderOf: () => coder, cellOf }];
  }

  #keeps(coder: string): boolean {
    if (this.#options.coders.length === 0 || this.#options.coders.includes(coder)) return true;
    this.#unnamed.add(coder);
    return false;
  }

  #coderReader(sheet: Sheet, column: Column): (row: number) => number | undefined {
    const known = column.texts.map((text) => this.#coderNamed(text.trim()));
    return (row) => {
      const coder = known[column.cell(row)]!;
      if (coder === 'blank')
        this.problems.add(() => ({
          code: 'empty-coder',
          at: { file: sheet.path, line: sheet.line(row), column: column.number },
        }));
      return typeof coder === 'number' ? coder : undefined;
    };
  }

  #coderNamed(name: string): number | 'blank' | 'left out' {
    if (name === '') return 'blank';
    if (this.#options.coders.length === 0 && isConsensus(name)) {
      if (!this.#consensus.has(name)) this.notices.push({ code: 'not-a-coder', name, kind: 'value' });
      this.#consensus.add(name);
      return 'left out';
    }
    return this.#keeps(name) ? this.#list.coders.intern(name) : 'left out';
  }

  #cellReader(sheet: Sheet, columns: readonly Column[]): (row: number) => number {
    const { cells } = this.#list;
    const [only] = columns;
    if (only && columns.length === 1) {
      const known: number[] = [];
      return (row) => {
        const text = only.cell(row);
        known[text] ??= cells.intern([only.texts[text]!], () => ({
          file: sheet.path,
          line: sheet.line(row),
          column: only.number,
        }));
        return known[text]!;
      };
    }
    return (row) => {
      const texts = columns.map((column) => column.textAt(row));
      return cells.intern(texts, () => ({ file: sheet.path, line: sheet.line(row) }));
    };
  }

  #unitReader(located: Located): (row: number) => number | undefined {
    const { units } = this.#list;
    const { sheet, unit } = located;
    const [only] = unit;
    const prefix = this.#several && !this.#options.byRow ? `${sheet.path} ` : '';
    if (!only) return (row) => units.intern(`${prefix}row ${row + 1}`);
    if (unit.length === 1) {
      const known = only.texts.map(() => -1);
      return (row) => {
        const text = only.cell(row);
        if (known[text] === -1) {
          const name = this.#options.trim ? only.texts[text]!.trim() : only.texts[text]!;
          if (name.trim() === '') return this.#noUnit(located, row, only);
          known[text] = units.intern(name);
        }
        return known[text]!;
      };
    }
    return (row) => {
      const parts = unit.map((column) => trimmed(column, row));
      return parts.every((part) => part === '') ? this.#noUnit(located, row, only) : units.intern(parts.join(' / '));
    };
  }

  #noUnit(located: Located, row: number, column: Column): undefined {
    const at = { file: located.sheet.path, line: located.sheet.line(row), column: column.number };
    const codings = located.layout === 'wide' ? located.coders : located.categories;
    if (codings.every((one) => trimmed(one, row) === '')) this.#idle.push(at);
    else this.problems.add(() => ({ code: 'empty-unit', at }));
  }

  /** The rows that fulfil every condition of `--where`; what that leaves out is counted. */
  #rowFilter(sheet: Sheet): (row: number) => boolean {
    const conditions = this.#options.where.flatMap((condition) => {
      const { columns, problems } = namedColumns(sheet, [condition.column], '--where');
      for (const problem of problems) this.problems.add(() => problem);
      return columns.map((column) => ({ column, condition }));
    });
    if (conditions.length === 0) return () => true;
    const passes = (row: number) =>
      conditions.every(({ column, condition }) => trimmed(column, row) === condition.value.trim());
    const left = Array.from({ length: sheet.rows }, (_, row) => row).filter((row) => !passes(row)).length;
    const condition = conditions.map(({ condition: { column, value } }) => `${column}=${value}`).join(' and ');
    if (left === sheet.rows)
      this.problems.add(() => ({
        code: 'nothing-matches',
        at: { file: sheet.path },
        condition,
        values: valuesThere(conditions),
      }));
    else if (left > 0) this.notices.push({ code: 'rows-left-out', condition, rows: left });
    return passes;
  }
}

/** What the column of the only condition holds. */
function valuesThere(conditions: readonly { readonly column: Column }[]): string[] {
  return conditions.length === 1 ? [...new Set(conditions[0]!.column.texts.map((text) => text.trim()))] : [];
}

function trimmed(column: Column, row: number): string {
  return column.textAt(row).trim();
}
