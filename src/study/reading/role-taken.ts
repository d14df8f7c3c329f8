import { layoutNamed } from './layouts/list.ts';
import type { ColumnRole, Reading, Role } from './reading.ts';

/** What a column is in words for readers: where each coder has one column, that is the coder's; numbers of coders are counts. */
export function roleTaken({ layout, form, proposal }: Reading, { role }: ColumnRole): Role | 'count' {
  if (role !== 'category') return role;
  const { columnsAre } = layoutNamed(layout)!;
  return columnsAre === 'coder' && form !== 'cell' && !proposal.view.beside ? role : columnsAre;
}
