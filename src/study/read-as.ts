import { headingOrPosition } from '../names/heading-or-position.ts';
import type { Notice } from '../notices.ts';
import { type Column, columnName, placeName } from '../read/table.ts';
import { isOfAllCoders, type Located } from './located.ts';
import { layoutOf, rowLayoutOf } from './reading/layouts/list.ts';
import type { Coded } from './reading/proposal.ts';
import type { ColumnRole, Reading } from './reading/reading.ts';
import type { ShapedVariable } from './reading/reshape.ts';
import { isAgreed } from './reading/set-aside.ts';
import { tablesRead } from './reading/views/view.ts';

/** The role of each column: once for all tables in which it is the same. */
export function readAs(layout: string, located: readonly Located[]): Notice[] {
  const alike = new Map<string, Located[]>();
  for (const one of located) {
    const key = JSON.stringify(rolesOf(one));
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  return [...alike.values()].flatMap((tables): Notice[] => {
    const first = tables[0]!;
    const roles = rolesOf(first);
    const consensus = isOfAllCoders(first) ? roles.ignored.filter((heading) => isAgreed({ heading })) : [];
    return [
      ...consensus.map((name): Notice => ({ code: 'not-a-coder', name, kind: 'column' })),
      {
        code: 'read-as',
        layout,
        sheets: tables.length,
        ...(alike.size > 1 ? { first: placeName(first.table) } : {}),
        ...roles,
        ...withJoined(
          first.codings.map(({ coder, columns }) => ({
            coder: coder.from === 'heading' ? coder.name : '',
            columns: columns.map(columnName),
          })),
        ),
      },
    ];
  });
}

interface Joined {
  readonly coder: string;
  readonly columns: readonly string[];
}

/** The columns that are joined, with their coder if each coder has columns of their own. */
function withJoined(sets: readonly Joined[]): Pick<Extract<Notice, { code: 'read-as' }>, 'joined'> {
  const joined = sets.filter(({ columns }) => columns.length > 1);
  if (joined.length === 0) return {};
  return { joined: joined.map(({ coder, columns }) => (coder === '' ? { columns } : { coder, columns })) };
}

/** The names of the columns by role. */
function rolesOf(located: Located): { unit: string[]; coder: string[]; category: string[]; ignored: string[] } {
  const { codings, unit, strata, text, note, table } = located;
  const coders = codings.flatMap(({ coder, columns }) => {
    if (coder.from === 'heading') return columns;
    return coder.from === 'cells' ? [coder.column] : [];
  });
  const categories = codings.flatMap(({ coder, columns }) => (coder.from === 'heading' ? [] : columns));
  const used = [...unit, ...coders, ...categories, ...strata, text, note];
  const names = (columns: readonly Column[]) => columns.map(columnName);
  return {
    unit: names(unit),
    coder: names(coders),
    category: names(categories),
    ignored: names(table.columns.filter((column) => !used.includes(column))),
  };
}

/** What each column was taken for, where tables were made of others; those of another variable are not used. */
export function readAsReading(
  { columns, coders, form, proposal }: Reading,
  { variable, located }: Pick<ShapedVariable, 'variable' | 'located'>,
): Notice {
  const { coder, view } = proposal;
  const beside = new Set(
    located.flatMap(({ text, note, strata }) => [text, note, ...strata].map((one) => one?.number)),
  );
  const roleOf = (column: ColumnRole) =>
    variable !== '' && column.role === 'category' && column.variable !== variable ? 'left-out' : column.role;
  const as = (role: ColumnRole['role']) =>
    namesOf(columns.filter((column) => roleOf(column) === role && !(role === 'left-out' && beside.has(column.number))));
  // beside each coding may stand who gave it
  const areNamedBeside = proposal.coded.some(({ namedBy }) => namedBy !== undefined);
  const isCoded = coder !== undefined || areNamedBeside || layoutOf(proposal).columnsAre === 'count';
  // a coder's marks are in several columns, each of which is called by a category too
  const isMarked = form === 'marks' && !isCoded;
  return {
    code: 'read-as',
    layout: isMarked || areNamedBeside ? proposal.layout : rowLayoutOf(proposal),
    sheets: tablesRead(view).length,
    unit: as('unit'),
    coder: [...as('coder'), ...(isMarked ? coders : isCoded ? [] : as('category'))],
    category: isCoded ? as('category') : [],
    ...(form === 'labels' ? withJoined(proposal.coded.map(ofCoded)) : {}),
    ignored: as('left-out'),
  };
}

function ofCoded({ coder, columns }: Coded): Joined {
  return { coder, columns: columns.map(({ heading, number }) => headingOrPosition(heading, number)) };
}

/** The names of columns; of tables side by side the same one in each. */
function namesOf(columns: readonly ColumnRole[]): string[] {
  return [...new Set(columns.map(({ heading, number }) => headingOrPosition(heading, number)))];
}

/** The same of several variables. */
export function readAsVariables(
  { columns, coders, proposal }: Reading,
  variables: readonly string[],
  isRequested: boolean,
): Notice {
  const isOf = (column: ColumnRole, variable: string) => column.role === 'category' && column.variable === variable;
  const as = (role: ColumnRole['role']) => namesOf(columns.filter((column) => column.role === role));
  const coder = as('coder');
  return {
    code: 'read-as-variables',
    layout: rowLayoutOf(proposal),
    sheets: tablesRead(proposal.view).length,
    unit: as('unit'),
    coder,
    coders: coder.length > 0 ? [] : coders,
    variables: variables.map((name) => ({
      name,
      columns: [...new Set(proposal.coded.flatMap((one) => (one.variable === name ? ofCoded(one).columns : [])))],
    })),
    ignored: namesOf(
      columns.filter(
        (column) =>
          column.role === 'left-out' || (column.role === 'category' && !variables.some((name) => isOf(column, name))),
      ),
    ),
    isRequested,
  };
}
