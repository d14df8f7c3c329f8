import type { Table } from '../../read/table.ts';
import { columnsCalled } from '../columns.ts';

/** What a column of coders is called that is made of another one. */
export function coderHeading(table: Table): string {
  return columnsCalled(table, 'coder').length === 0 ? 'coder' : '(coder)';
}
