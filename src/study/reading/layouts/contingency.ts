import { positionIn } from '../../../read/table.ts';
import { columnOfRows, madeTable } from '../../tables/made-table.ts';
import { folded, isNumber } from '../cells.ts';
import { isHeaded } from '../headings.ts';
import type { LeftOut, Proposal } from '../proposal.ts';
import { setAside } from '../set-aside.ts';
import { allRows } from '../shaped.ts';
import type { Table } from '../table.ts';
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
    const [first, ...rest] = columns;
    if (!first?.isKey || rest.length < 2) return [];
    const rows = new Map(first.values.map((text) => [folded(text), text]));
    const square = rest.filter(({ heading }) => rows.has(folded(heading)));
    const leftOver = rest.filter((column) => !square.includes(column));
    if (square.length < 2 || square.length < view.rows || leftOver.some(({ heading }) => !isHeaded(heading, 'total')))
      return [];
    if (
      !square.every((column) =>
        column.values.every((text) => isNumber(text) && Number(text) >= 0 && Number.isInteger(Number(text))),
      )
    )
      return [];
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

/** A cross-table of two coders as counts of patterns. */
function patternsOf({ view, coded }: Proposal): Table {
  const [table] = view.tables;
  const rows: { pattern: string; units: string; coder: string; category: string; row: number }[] = [];
  const first = view.columns.find((column) => column.isKey && !coded.some(({ columns }) => columns[0] === column))!;
  const all = allRows(view);
  const columns = coded.map((one) => all.of(one.columns[0]!));
  const names = all.of(first);
  for (let row = 0; row < all.rows; row += 1) {
    for (const column of columns) {
      const units = column.textAt(row);
      if (units === '' || Number(units) === 0) continue;
      const pattern = String(rows.length / 2 + 1);
      rows.push({ pattern, units, coder: 'row', category: names.textAt(row), row });
      rows.push({ pattern, units, coder: 'column', category: column.heading, row });
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
