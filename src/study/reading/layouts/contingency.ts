import { folded, isNumber } from '../cells.ts';
import { isHeaded } from '../headings.ts';
import type { LeftOut } from '../proposal.ts';
import { setAside } from '../set-aside.ts';
import type { LayoutProposals } from './layout.ts';

/** How often two coders met: the rows are the one's categories, the columns the other's. */
export const contingency: LayoutProposals = {
  name: 'contingency',
  of: ['rows'],
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
