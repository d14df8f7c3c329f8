import type { Column, Table } from '../../read/table.ts';
import { alteredColumn } from '../made-table.ts';
import { type Factoring, factorings } from '../reading/axes.ts';
import { isHeadedAsCoders, likeCoders } from '../reading/like-a-coder.ts';
import { trimmed } from '../reading/views.ts';
import type { Unpacking } from './unpacking.ts';
import { type MadeRow, nextNumber, withRows } from './with-rows.ts';

/**
 * "coder", "1_tone", "1_stance", "2_tone", "2_stance", …: a row per coder, who answers several questions on every unit, as surveys with
 * loops ask them. Each unit and coder gets a row.
 */
export const questionsOfUnits: Unpacking = {
  what: 'questions-of-units',
  unpack(all, options) {
    if (options.layout !== undefined && options.layout !== 'long') return undefined;
    const table = withoutIds(all);
    const headed = table.columns.map((column) => ({ heading: column.name, column }));
    const found = factorings(headed, [2, 2]).flatMap((factoring) => asked(table, factoring) ?? []);
    const [best] = found.sort((a, b) => b.columns.size - a.columns.size);
    if (best === undefined) return undefined;
    const { units, questions, at, columns } = best;
    const [first] = columns;
    const kept = table.columns.filter((column) => !columns.has(column));
    const rows: MadeRow[] = Array.from({ length: table.rows }, (_, row) =>
      units.map((coder) => ({ row, coder })),
    ).flat();
    const number = nextNumber(table);
    const made = [
      { name: 'unit', number, textOf: ({ coder: unit }: MadeRow) => unit },
      ...questions.map((name, i) => ({
        name,
        number: number + 1 + i,
        textOf: ({ row, coder: unit }: MadeRow) => at(unit, name).textAt(row),
      })),
    ];
    return {
      table: withRows({ ...table, columns: kept }, rows, made),
      column: first!.name,
      example: first!.textAt(0),
    };
  },
};

/** Without the rows that say what questions ask, and what they are called inside: headings are their names, and who is asked for. */
function withoutIds(table: Table): Table {
  const isIds = (row: number) =>
    table.columns.filter((column) => /ImportId/.test(column.textAt(row))).length * 2 > table.columns.length;
  if (table.rows < 4 || !isIds(1)) return table;
  const { table: headed } = trimmed(table, 3);
  const columns = headed.columns.map((column, i) => {
    const own = table.columns[i]!;
    const said = own.textAt(0).trim();
    return alteredColumn(column, isHeadedAsCoders(said) ? `${own.name} | ${said}` : own.name);
  });
  return { ...headed, columns };
}

interface Asked {
  readonly units: readonly string[];
  readonly questions: readonly string[];
  readonly at: (unit: string, question: string) => Column;
  readonly columns: ReadonlySet<Column>;
}

const FEWEST_UNITS = 3;

/** Whether rows are those of coders, whom another column names, and what headings are made of are units and questions. */
function asked(
  table: Table,
  { left, right, at, columns }: Factoring<{ readonly heading: string; readonly column: Column }>,
): Asked | undefined {
  const areUnitsLeft = left.length >= right.length;
  const [units, questions] = areUnitsLeft ? [left, right] : [right, left];
  if (units.length < FEWEST_UNITS || units.length < table.rows || likeCoders(units) >= 1 || likeCoders(questions) >= 1)
    return undefined;
  const own = new Set([...columns].map(({ column }) => column));
  const who = table.columns.filter((column) => !own.has(column) && namesRows(column));
  if (!who.some(({ name, texts }) => isHeadedAsCoders(name) || likeCoders(texts) >= 1.5)) return undefined;
  const columnAt = (unit: string, question: string) => (areUnitsLeft ? at(unit, question) : at(question, unit)).column;
  const areAlike = questions.every((question) => holdAlike(units.map((unit) => columnAt(unit, question))));
  return areAlike ? { units, questions, at: columnAt, columns: own } : undefined;
}

function namesRows(column: Column): boolean {
  if (column.isAside || column.rows < 2) return false;
  const texts = Array.from({ length: column.rows }, (_, row) => column.textAt(row).trim());
  return texts.every((text) => text !== '') && new Set(texts).size === texts.length;
}

/** Whether what is answered on one unit is answered on others, too. */
function holdAlike(columns: readonly Column[]): boolean {
  const times = new Map<string, number>();
  const held = columns.map((column) => new Set(column.texts.map((text) => text.trim()).filter((text) => text !== '')));
  for (const texts of held) for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  const filled = held.filter(({ size }) => size > 0);
  return (
    filled.length > 1 &&
    filled.filter((texts) => [...texts].some((text) => times.get(text)! > 1)).length * 4 >= filled.length * 3
  );
}
