import { BadInputError, type Problem } from '../problems.ts';
import { type Column, positionIn, type Table } from '../read/table.ts';
import { columnsOf, roleOf, withoutAccents } from './headings.ts';

/** The levels of measurement, the lowest first. */
export const scales = ['nominal', 'ordinal', 'interval', 'ratio'] as const;

/** A level of measurement, as a codebook declares it. */
export type DeclaredScale = (typeof scales)[number];

/** The rows of one variable, and what they say of it as a whole. */
interface VariableRows {
  readonly variable: string;
  /** Undefined if it does not say the level of measurement. */
  readonly scale: DeclaredScale | undefined;
  /** Its rows with categories, by their numbers. */
  readonly rows: readonly number[];
  /** The table of these rows; undefined if there are none. */
  readonly table: Table | undefined;
}

/** What the levels are called in German, French, Spanish, Italian and Portuguese, in lower case and without accents. */
const SCALE_WORDS: Readonly<Record<DeclaredScale, string>> = {
  nominal: 'nominal nominale nominalskala nominalskaliert',
  ordinal: 'ordinal ordinale ordinalskala ordinalskaliert',
  interval:
    'interval intervall intervallskala intervallskaliert intervalle intervalles intervalo intervalos intervallo intervallare',
  ratio: 'ratio verhaltnis verhaltnisskala rapport ratios razon rapporto razao',
};

function scaleCalled(said: string): DeclaredScale | undefined {
  const word = withoutAccents(said);
  return scales.find((name) => SCALE_WORDS[name].split(' ').includes(word));
}

/**
 * The parts of a codebook with a column `variable`: one per variable. A column `scale` says its level of measurement, on one of its rows or
 * on all. A blank cell of `variable` means the variable of the row above.
 *
 * @returns undefined if there is no such column
 * @throws {BadInputError} if a level is none, or differs from another one of the same variable
 */
export function variableRows(table: Table): readonly VariableRows[] | undefined {
  const [names] = columnsOf(table, 'variable');
  if (names === undefined) return undefined;
  const categories = (['category', 'code', 'name'] as const).flatMap((role) => columnsOf(table, role));
  const hasUnknown = table.columns.some(({ name }) => name.trim() !== '' && roleOf(name) === undefined);
  const hasNames = (row: number) =>
    categories.length === 0 ? hasUnknown : categories.some((column) => column.textAt(row).trim() !== '');
  const [scaleOf] = columnsOf(table, 'scale');
  const problems: Problem[] = [];
  const groups = new Map<string, { variable: string; rows: number[]; scale: DeclaredScale | undefined }>();
  let last = '';
  for (let row = 0; row < table.rows; row += 1) {
    last = names.textAt(row).trim() || last;
    const key = last.toLowerCase();
    const group = groups.get(key) ?? { variable: last, rows: [], scale: undefined };
    groups.set(key, group);
    const said = scaleOf?.textAt(row).trim() ?? '';
    const scale = scaleCalled(said);
    if (scaleOf && said !== '' && (scale === undefined || (group.scale !== undefined && group.scale !== scale)))
      problems.push({
        code: 'scale-unclear',
        at: positionIn(table, row, scaleOf),
        of: last,
        found: said,
        before: scale === undefined ? undefined : group.scale,
      });
    group.scale ??= scale;
    if (hasNames(row)) group.rows.push(row);
  }
  if (problems.length > 0) throw new BadInputError(problems);
  return [...groups.values()].map(({ variable, rows, scale }) => ({
    variable,
    scale,
    rows,
    table: rows.length === 0 ? undefined : withRows(table, rows),
  }));
}

/** A table of some rows of another one. */
function withRows(table: Table, rows: readonly number[]): Table {
  const { position } = table;
  return {
    ...table,
    rows: rows.length,
    kinds: undefined,
    columns: table.columns.map((column) => columnWithRows(column, rows)),
    line: (row) => table.line(rows[row]!),
    ...(position === undefined ? {} : { position: (row, column) => position(rows[row]!, column) }),
  };
}

function columnWithRows(column: Column, rows: readonly number[]): Column {
  const { name, number, size, texts, hasBlank, isTrimmed } = column;
  return {
    ...{ name, number, size, texts, hasBlank, isTrimmed },
    isGrouped: false,
    rows: rows.length,
    text: (cell) => texts[cell]!,
    cell: (row) => column.cell(rows[row]!),
    cells: (from, to, into) => {
      for (let row = from; row < to; row += 1) into[row - from] = column.cell(rows[row]!);
    },
    textAt: (row) => column.textAt(rows[row]!),
  };
}
