import { UsageError } from '../problems.ts';
import type { Table } from '../read/table.ts';
import type { Study } from '../study/study.ts';
import { writtenLayoutNamed, writtenLayouts } from '../study/written/list.ts';
import { categoryTable, holdingLayout, readBack } from '../study/written/read-back.ts';
import type { WrittenLayoutName } from '../study/written/written-layout.ts';
import { oneOf } from './arguments.ts';
import { worded } from './faults.ts';
import { checkStudy, type TableOptions } from './studies.ts';

export type { WrittenLayoutName };

/** A study as tables, with the options with which `studyOf` makes the same study of them. */
export interface WrittenTables {
  readonly tables: readonly Table[];
  readonly options: TableOptions;
}

/**
 * The way back: a study as tables in a layout. Nothing is lost: order, missing and empty codings, texts, notes and strata come back from
 * `studyOf(tables, options)`, which was tried before the tables are given.
 *
 * @param layout - "long" (one row per coding), "wide" (one column per coder), "per-coder" (one table per coder) or "one-hot" (one column
 * per category)
 * @throws TypeError or RangeError if an argument is wrong, or if the layout cannot hold the study: wide tables have no notes
 * @example
 * const study = studyOf([['a', 'b'], [['a', 'b'], null]], { coders: ['Ana', 'Ben'] });
 * const { tables, options } = tablesOf(study, 'wide');
 * tables[0].columns.map(({ name }) => name); // → ["unit","Ana","Ben"]
 * tables[0].columns[1].texts; // → ["a","a; b"]
 * studyOf(tables, options).categories; // → ["a","b"]
 */
export function tablesOf(study: Study, layout: WrittenLayoutName = 'long'): WrittenTables {
  checkStudy('tablesOf: study', study);
  oneOf(writtenLayouts.map(({ name }) => name))(layout, 'tablesOf: layout');
  return worded('tablesOf', () => written(study, layout));
}

function written(study: Study, name: WrittenLayoutName): WrittenTables {
  if (study.units === undefined) throw new UsageError({ code: 'layout-needs-units', layout: name });
  const layout = writtenLayoutNamed(name);
  const tables = layout.tables(study, { cells: 'separated', by: [] }).map(({ table }) => table);
  const read = readBack(study, layout, tables, { by: [] });
  if ('lost' in read) {
    const others = writtenLayouts.filter((other) => other !== layout);
    const holding = holdingLayout(study, others, { by: [] });
    throw new UsageError({ code: 'layout-cannot-hold', layout: name, lost: read.lost, holding: holding?.name });
  }
  const { trim, ...options } = read.options;
  return {
    tables,
    options: {
      ...(study.declared ? { codebook: categoryTable(study) } : {}),
      ...(options as TableOptions),
      ...(trim === false ? { normalize: 'none' as const } : {}),
    },
  };
}
