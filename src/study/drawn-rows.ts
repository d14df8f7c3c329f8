import type { FirstRows } from '../problems.ts';
import { columnName, type Table } from '../read/table.ts';
import { firstRows, rolesIn } from './first-rows.ts';
import { factsOf, type Placed } from './placement.ts';
import { tablesRead } from './reading/views/view.ts';
import type { TakenRole } from './reading-taken.ts';
import { columnsOfCounts } from './take-reading.ts';

/** The first rows of the first table, with what the columns were taken for. */
export function firstRowsOf({ reading, placement: { located } }: Placed): FirstRows {
  const [first] = located;
  const facts = factsOf(reading);
  if (first === undefined || facts.turned !== undefined) return facts.rows;
  const beside = new Map<number, TakenRole>([
    ...first.strata.map(({ number }) => [number, 'stratum'] as const),
    ...(['text', 'note'] as const).flatMap((role) => (first[role] ? [[first[role].number, role] as const] : [])),
  ]);
  const ofReading = rolesIn(facts);
  const roleOf = (number: number) => {
    const found = ofReading(number);
    const used = beside.get(number);
    return found.role === 'left-out' && used !== undefined ? { role: used } : found;
  };
  return firstRows(tablesRead(reading.proposal.view)[0]!, roleOf, facts.headingRows, facts.titleRows);
}

/** The same of counts of patterns. */
export function firstRowsOfCounts(table: Table): FirstRows {
  const roles = new Map(columnsOfCounts([table]).map(({ name, role }) => [name, role]));
  const names = new Map(table.columns.map((column) => [column.number, columnName(column)]));
  return firstRows(table, (number) => ({ role: roles.get(names.get(number)!) ?? 'left-out' }), 1, 0);
}
