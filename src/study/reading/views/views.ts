import type { Fixed } from '../fixed.ts';
import { gatherings } from '../names-in-parts.ts';
import { pickRows, type Sample } from '../pick-rows.ts';
import type { Table } from '../table.ts';
import { besideView, joined } from './joined.ts';
import { shapesOf, trimmed } from './row-shapes.ts';
import { turnedMatrix, turnedView } from './turned.ts';
import { kindOf, type View, viewOf } from './view.ts';

/**
 * Every way to look at the tables that is not plainly wrong.
 *
 * @param areBeside - whether options say that tables stand side by side
 */
export function viewsOf(tables: readonly Table[], fixed: Fixed, sample: Sample = 'more', areBeside = false): View[] {
  const picked = pickRows(tables, sample, fixed.where);
  const shapes = tables.map((table, i) => shapesOf(table, fixed, picked[i]));
  const alikeAll = Math.min(...shapes.map(({ length }) => length));
  const views: View[] = [];
  if (tables.length === 1) {
    for (const shape of shapes[0]!) views.push(viewOf(tables, [shape], fixed));
    const turned = [turnedView(tables[0]!, shapes[0]![0]!, fixed), turnedMatrix(tables[0]!, shapes[0]!, fixed)];
    return [...views, ...turned.filter((view) => view !== undefined)];
  }
  for (let i = 0; i < alikeAll; i += 1) {
    const chosen = shapes.map(
      (list, table) => list.find(({ how }) => how.headingRows === shapes[0]![i]!.how.headingRows) ?? shapes[table]![0]!,
    );
    const view = joined(tables, chosen, fixed);
    if (view) views.push(view);
  }
  const beside = besideView(
    tables,
    shapes.map(([shape]) => shape!),
    fixed,
    areBeside || (fixed.coders?.length ?? 0) > 0,
  );
  return beside ? [...views, beside] : views;
}

/** The same of the tables of each coder, where one part of their names may be the coder's, and the other one a part of the unit. */
export function viewsByParts(tables: readonly Table[], fixed: Fixed, sample: Sample): View[] {
  const bare = tables.map((table) => trimmed(table, fixed.headerRows));
  const once = { ...fixed, headerRows: fixed.headerRows === undefined ? undefined : 1 };
  return gatherings(bare.map(({ table }) => table)).flatMap(({ tables: own, column: name, areEqual }) =>
    viewsOf(own, once, sample).flatMap((view): View[] => {
      const column = view.columns.find(({ heading }) => heading === name);
      if (column === undefined || kindOf(view) !== 'rows' || view.how.headingRows !== 1) return [];
      const how = {
        ...view.how,
        hasTitle: bare.some(({ titles }) => titles.length > 0),
        hasRowsBelow: bare.some(({ total, notes }) => total !== undefined || notes.length > 0),
      };
      return [{ ...view, how, parted: { as: 'parts', tables, column, areEqual } }];
    }),
  );
}
