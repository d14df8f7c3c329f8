import { LetterPattern } from '../../../names/letter-pattern.ts';
import { positionIn } from '../../../read/table.ts';
import { columnOfRows, madeTable } from '../../tables/made-table.ts';
import { folded, isNumber } from '../cells.ts';
import { isHeaded } from '../headings.ts';
import type { LeftOut, Proposal } from '../proposal.ts';
import { setAside } from '../set-aside.ts';
import { allRows } from '../shaped.ts';
import type { Table } from '../table.ts';
import type { ViewColumn } from '../view-column.ts';
import type { Layout } from './layout.ts';

/** How often two coders met: the rows are the one's categories, the columns the other's. */
export const contingency: Layout = {
  name: 'contingency',
  title: 'a cross-table of two coders',
  coders: 'axes',
  rows: 'counts',
  columnsAre: 'count',
  becomes: 'patterns',
  shape: (proposal) => [{ variable: '', located: [], counts: patternsOf(proposal), areHeadings: true }],
  propose(view, fixed) {
    if (view.file) return [];
    const { columns, aside } = setAside(view, fixed);
    const across = acrossAndDown(columns, view.rows);
    if (!across) return [];
    const { labels, square } = across;
    const leftOver = columns.filter((column) => column !== labels && !square.includes(column));
    if (leftOver.some(({ heading }) => !isHeaded(heading, 'total')) || !square.every(isOfCounts)) return [];
    return [
      {
        layout: 'contingency',
        view,
        unit: [],
        coder: undefined,
        coders: ['row', 'column'],
        coded: square.map((column) => ({ coder: '', variable: column.heading, form: 'cell', columns: [column] })),
        leftOut: [...aside, ...leftOver.map((column): LeftOut => ({ column, reason: 'total' }))],
        unexplained: [],
        evidence: [{ fact: 'square', points: 6 }],
        overRows: false,
      },
    ];
  },
};

const SIGNS = new LetterPattern(String.raw`[^\p{L}\p{M}\p{N}]+`, 'g');

/** How alike a heading and a label are if they name one category: to the letter, but for case, or but for signs, as in "Bipolar.Disorder". */
const LIKENESSES: readonly ((text: string) => string)[] = [
  (text) => text,
  folded,
  (text) => folded(text).replace(SIGNS, ' ').trim(),
];

/** The column that names the rows, the columns that are headed as its cells are, and the name of each such column's category. */
function acrossAndDown(columns: readonly ViewColumn[], rows: number) {
  if (rows >= columns.length) return undefined;
  for (const like of LIKENESSES) {
    const headings = new Map(columns.map((column) => [column, like(column.heading)]));
    const headed = new Set(headings.values());
    for (const labels of columns) {
      // numbers behind other columns are counts, and those below a number are values without headings
      const mayBeNumbers = labels === columns[0] && !isNumber(labels.heading);
      if (!labels.isKey || (!mayBeNumbers && labels.values.some(isNumber))) continue;
      const names = new Map(labels.values.map((text) => [like(text), text]));
      // of thousands of columns few are looked at together with all others
      if (names.size < labels.values.length || [...names.keys()].filter((name) => headed.has(name)).length < rows)
        continue;
      const square = columns.filter((column) => column !== labels && names.has(headings.get(column)!));
      const size = new Set(square.map((column) => headings.get(column))).size;
      if (size < Math.max(square.length, 2, rows)) continue;
      return { labels, square, categoryOf: (heading: string) => names.get(like(heading)) ?? heading };
    }
  }
  return undefined;
}

function isOfCounts({ values }: ViewColumn): boolean {
  return values.every((text) => isNumber(text) && Number(text) >= 0 && Number.isInteger(Number(text)));
}

/** A cross-table of two coders as counts of patterns. */
function patternsOf({ view, coded, leftOut }: Proposal): Table {
  const [table] = view.tables;
  const square = coded.map(({ columns }) => columns[0]!);
  const rows: { pattern: string; units: string; coder: string; category: string; row: number }[] = [];
  const taken = view.columns.filter((column) => leftOut.every((one) => one.column !== column));
  const { labels, categoryOf } = acrossAndDown(taken, view.rows)!;
  const all = allRows(view);
  const columns = square.map((column) => all.of(column));
  const names = all.of(labels);
  for (let row = 0; row < all.rows; row += 1) {
    for (const column of columns) {
      const units = column.textAt(row);
      if (units === '' || Number(units) === 0) continue;
      const pattern = String(rows.length / 2 + 1);
      rows.push({ pattern, units, coder: 'row', category: names.textAt(row), row });
      rows.push({ pattern, units, coder: 'column', category: categoryOf(column.heading), row });
    }
  }
  const column = (name: string, number: number, textOf: (row: (typeof rows)[number]) => string) =>
    columnOfRows(name, number, rows.map(textOf));
  const made = [
    column('pattern', 1, ({ pattern }) => pattern),
    column('units', 2, ({ units }) => units),
    column('coder', 3, ({ coder }) => coder),
    column('coding', 4, () => 'coded'),
    column('category', 5, ({ category }) => category),
    column('duplicates', 6, () => '0'),
  ];
  return madeTable(table!, made, rows.length, (row) => positionIn(table!, Math.min(table!.rows - 1, rows[row]!.row)));
}
