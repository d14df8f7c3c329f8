import { LetterPattern } from '../../names/letter-pattern.ts';
import type { Column, Table } from '../../read/table.ts';
import { type Factoring, factorings } from '../reading/axes.ts';
import { isHeadedAsCoders, likeCoders } from '../reading/like-a-coder.ts';
import { trimmed } from '../reading/views/row-shapes.ts';
import { alteredColumn, columnOfRows } from '../tables/made-table.ts';
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
    const table = withoutQuestionRows(all);
    const found = bestAsked(table);
    if (found === undefined) return undefined;
    // A unit of which one question was not asked is one of them, too.
    const { units, questions, at, columns } = bestAsked(withLackingQuestions(table, found)) ?? found;
    const [first] = columns;
    const kept = table.columns.filter((column) => !columns.has(column));
    const rows: MadeRow[] = Array.from({ length: table.rows }, (_, row) =>
      units.map((unit) => ({ row, part: unit })),
    ).flat();
    const number = nextNumber(table);
    const made = [
      { name: 'unit', number, textOf: ({ part: unit }: MadeRow) => unit },
      ...questions.map((name, i) => ({
        name,
        number: number + 1 + i,
        textOf: ({ row, part: unit }: MadeRow) => at(unit, name).textAt(row),
      })),
    ];
    return {
      table: withRows({ ...table, columns: kept }, rows, made),
      column: first!.name,
      example: first!.textAt(0),
      asked: questions,
    };
  },
};

/** Without the rows that say what questions ask, and what they are called inside: headings are their names, and who is asked for. */
function withoutQuestionRows(table: Table): Table {
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
  readonly headingOf: HeadingOf;
}

type HeadingOf = (unit: string, question: string) => string;

const FEWEST_UNITS = 3;

/** The most columns that are the answers of coders. */
function bestAsked(table: Table): Asked | undefined {
  const headed = table.columns.map((column) => ({ heading: column.name, column }));
  const found = factorings(headed, [2, 2]).flatMap((factoring) => asked(table, factoring) ?? []);
  return found.sort((a, b) => b.columns.size - a.columns.size)[0];
}

/** What stands where a question was not asked: a blank cell would say that nothing applies. */
const NOT_ASKED = 'not coded';

/** With a column for each question that was not asked of a unit whose other questions were. */
function withLackingQuestions(table: Table, { units, questions, columns, headingOf }: Asked): Table {
  const headings = new Set(table.columns.map(({ name }) => name));
  const shapes = new Set(units.map(shapeOf));
  const others = table.columns.filter((column) => !columns.has(column)).map(({ name }) => name);
  const further = others.flatMap((name) => {
    const unit = unitIn(name, questions, headingOf);
    return unit !== undefined && shapes.has(shapeOf(unit)) ? [unit] : [];
  });
  const lacking = [...new Set(further)]
    .flatMap((unit) => questions.map((question) => headingOf(unit, question)))
    .filter((heading) => !headings.has(heading));
  if (lacking.length === 0) return table;
  const texts = Array.from({ length: table.rows }, () => NOT_ASKED);
  const number = nextNumber(table);
  return {
    ...table,
    columns: [...table.columns, ...lacking.map((heading, i) => columnOfRows(heading, number + i, texts))],
  };
}

/** Of the heading of a question the unit. */
function unitIn(heading: string, questions: readonly string[], headingOf: HeadingOf): string | undefined {
  for (const question of questions) {
    const [before, behind] = headingOf(MARK, question).split(MARK);
    if (heading.length > before!.length + behind!.length && heading.startsWith(before!) && heading.endsWith(behind!))
      return heading.slice(before!.length, heading.length - behind!.length);
  }
  return undefined;
}

/** Stands in no heading. */
const MARK = '\0';

const DIGITS = new LetterPattern(String.raw`\p{N}+`, 'g');
const LETTERS = new LetterPattern(String.raw`\p{L}+`, 'g');

/** Letters and digits as such: "12" and "7" are units alike, "overall" is another thing. */
const shapeOf = (unit: string) => unit.replace(DIGITS, '0').replace(LETTERS, 'a');

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
  if (!areAlike) return undefined;
  const [between, behind] = signsIn(at(left[0]!, right[0]!).heading, left[0]!, right[0]!);
  const headingOf = (unit: string, question: string) =>
    (areUnitsLeft ? [unit, between, question, behind] : [question, between, unit, behind]).join('');
  return { units, questions, at: columnAt, columns: own, headingOf };
}

/** What stands between the two parts of a heading, and behind them. */
function signsIn(heading: string, left: string, right: string): readonly [between: string, behind: string] {
  const rest = heading.trim().slice(left.length);
  const at = rest.lastIndexOf(right);
  return [rest.slice(0, at), rest.slice(at + right.length)];
}

function namesRows(column: Column): boolean {
  if (column.isAside || column.rows < 2) return false;
  const texts = Array.from({ length: column.rows }, (_, row) => column.textAt(row).trim());
  return texts.every((text) => text !== '') && new Set(texts).size === texts.length;
}

/** Whether what is answered on one unit is answered on others, too. */
function holdAlike(columns: readonly Column[]): boolean {
  const times = new Map<string, number>();
  const held = columns.map(
    (column) => new Set(column.texts.map((text) => text.trim()).filter((text) => text !== '' && text !== NOT_ASKED)),
  );
  for (const texts of held) for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  const filled = held.filter(({ size }) => size > 0);
  return (
    filled.length > 1 &&
    filled.filter((texts) => [...texts].some((text) => times.get(text)! > 1)).length * 4 >= filled.length * 3
  );
}
