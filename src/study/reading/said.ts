import { headingOrPosition } from '../../names/heading-or-position.ts';
import type { Problem } from '../../problems.ts';
import { columnName } from '../../read/table.ts';
import { columnsCalled } from '../columns.ts';
import { alike } from './column-kinds.ts';
import { reasonByHeading } from './explain.ts';
import type { Fixed } from './fixed.ts';
import { codedBy } from './forms.ts';
import { isHeaded, isWhollyHeaded } from './headings.ts';
import { isHeadedAsCoders, likeACoder } from './like-a-coder.ts';
import { areNumbered } from './numbered.ts';
import type { Coded, LeftOut, Proposal } from './proposal.ts';
import { allMatching, setAside } from './set-aside.ts';
import type { ViewColumn } from './view-column.ts';
import type { View } from './views/view.ts';

/** What options, and headings where options are silent, say of tables, whatever the cells hold: then rows have problems, not columns. */
export type Said = { readonly proposal: Proposal } | { readonly problems: readonly Problem[] };

/**
 * The unit as options name it, else the only column headed so; of several the only one that stands out, as `is` says.
 *
 * @param taken - columns that are something else
 */
export function saidUnit(
  view: View,
  fixed: Fixed,
  taken: readonly ViewColumn[],
  is: (column: ViewColumn) => boolean,
): readonly ViewColumn[] {
  const named = columnsNamed(view, fixed.unit);
  if (named.length > 0) return named;
  if (fixed.byRow) return [view.row];
  const free = freeOf(view, fixed).filter((column) => !taken.includes(column) && column.filled > 0);
  const headed = free.filter(({ heading }) => isWhollyHeaded(heading, 'unit') && likeACoder(heading) < 3);
  return only(headed) ?? only(headed.filter(is)) ?? [];
}

/** The columns that options name, as they are written in the tables: with signs that cannot be seen, too. */
export function columnsNamed(view: View, names: readonly string[] = []): readonly ViewColumn[] {
  const { file, columns, tables } = view;
  const found = names.flatMap((name) => {
    const called = new Set(tables.flatMap((table) => columnsCalled(table, name)));
    const own = columns.filter(({ parts }) => parts.some(({ column }) => column !== undefined && called.has(column)));
    return own.length > 0 ? own : allMatching(file ? [file, ...columns] : columns, [name]);
  });
  return [...new Set(found)];
}

/** What a column is called in the first table that has it, if headings stand in its first row. */
export function nameAsWritten({ how, spans }: View, { heading, number, parts }: ViewColumn): string {
  const first = parts.findIndex(({ column }) => column !== undefined);
  const written = parts[first]?.column;
  const isAsRead = how.headingRows === 1 && spans[first]?.from === 0;
  return written !== undefined && isAsRead ? columnName(written) : headingOrPosition(heading, number);
}

function only(columns: readonly ViewColumn[]): readonly ViewColumn[] | undefined {
  return columns.length === 1 ? columns : undefined;
}

/** The columns that options and headings leave for units, coders and codings. */
export function freeOf(view: View, fixed: Fixed): readonly ViewColumn[] {
  return setAside(view, fixed).columns;
}

/** The column that names the coder. */
export function saidCoder(view: View, fixed: Fixed): ViewColumn | undefined {
  if (fixed.coder !== undefined) return columnsNamed(view, [fixed.coder])[0];
  const headed = freeOf(view, fixed).filter(({ heading, filled }) => filled > 0 && isHeadedAsCoders(heading));
  return only(headed)?.[0];
}

/** The columns of categories: as named, else the one headed so, with those that go on counting. */
export function saidCategories(view: View, fixed: Fixed, taken: readonly ViewColumn[]): readonly ViewColumn[] {
  if (fixed.category?.length) return columnsNamed(view, fixed.category);
  const free = freeOf(view, fixed).filter((column) => !taken.includes(column));
  const headed = free.filter(({ heading }) => isHeaded(heading, 'category'));
  const wholly = headed.filter(({ heading }) => isWhollyHeaded(heading, 'category'));
  const found = wholly.length > 0 ? wholly : headed;
  return found.length <= 1 || areNumbered(found.map(({ heading }) => heading)) ? found : [];
}

/** A coding in these columns: in one, marked in a column per category, or its labels side by side. */
export function saidCodings(view: View, columns: readonly ViewColumn[]): readonly Coded[] {
  const coded = codedBy(
    view,
    '',
    columns.map((column) => ({ name: column.heading, column })),
  );
  if (coded.length > 1) return [{ coder: '', variable: '', form: 'labels', columns }];
  return coded.map((one) => ({ ...one, variable: '' }));
}

/** A proposal without any evidence. */
export function saidProposal(
  view: View,
  fixed: Fixed,
  { layout, unit, coder, coders, coded }: Pick<Proposal, 'unit' | 'coder' | 'coders' | 'coded'> & { layout: string },
): Said {
  const used = new Set([...unit, ...(coder ? [coder] : []), ...coded.flatMap(({ columns }) => columns)]);
  const { columns, aside } = setAside(view, fixed);
  const codings = coded.flatMap((one) => one.columns.map((column) => view.judged.get(column)!));
  const rest = columns.filter((column) => !used.has(column));
  return {
    proposal: {
      layout,
      view,
      unit,
      coder,
      coders,
      coded,
      leftOut: [
        ...aside.filter(({ column }) => !used.has(column)),
        ...rest.map((column) => ({
          column,
          reason: reasonByHeading(column, view.judged.get(column)!, codings) ?? ('not-chosen' as const),
        })),
      ],
      unexplained: [],
      evidence: [],
      overRows: false,
    },
  };
}

/**
 * Whether headings leave no doubt of what any column is, so that its rows can be told what is wrong with them.
 *
 * @param areSeveral - whether there are several files, which then may name coders
 */
export function isSaidByHeadings({ unit, coder, coded, leftOut, view }: Proposal, areSeveral: boolean): boolean {
  const areUnits =
    unit.length > 0 &&
    unit.every(({ heading }) => isWhollyHeaded(heading, 'unit') || isWhollyHeaded(heading, 'position'));
  if (!areUnits) return false;
  const columns = coded.flatMap((one) => one.columns);
  const judged = (column: ViewColumn) => view.judged.get(column)!;
  const isLikeThem = ({ column, reason }: LeftOut) =>
    reason === 'not-chosen' && columns.some((one) => alike(judged(one), judged(column)) > 0);
  if (coder === undefined) return columns.every(({ heading }) => likeACoder(heading) >= 1) && !leftOut.some(isLikeThem);
  const isCoder = coder === view.file ? areSeveral : isHeadedAsCoders(coder.heading);
  return isCoder && columns.every(({ heading }) => isHeaded(heading, 'category'));
}
