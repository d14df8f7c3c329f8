import type { Notice } from '../../notices.ts';
import { type Column, columnName, placeName, type Table } from '../../read/table.ts';
import { isConsensus } from '../columns.ts';
import { READ_LAYOUTS } from '../reading/proposal.ts';
import type { ReadingOptions } from '../reading-options.ts';
import type { Certainty, CountLayout, Layout, Reshape, RowLayout } from './layout.ts';
import { isOfAllCoders, type Located, type Placement } from './located.ts';
import { long } from './long.ts';
import { patterns } from './patterns.ts';
import { perCoder } from './per-coder.ts';
import { transposed } from './transposed.ts';
import { wide } from './wide.ts';

/** Every layout. Of those that fit equally well the last is taken, since later ones look for rarer signs. */
const layouts: readonly Layout[] = [perCoder, wide, long, patterns, transposed];

/** As `--layout` takes them. */
export const layoutNames: readonly string[] = [...layouts.map(({ name }) => name), ...Object.keys(READ_LAYOUTS)];

/** What a layout is called with what it is: "wide (one column per coder)". */
export function layoutTitle(name: string): string {
  const titles: Readonly<Record<string, string>> = READ_LAYOUTS;
  const title = layoutNamed(name)?.title ?? titles[name];
  return title === undefined ? name : `${name} (${title})`;
}

/** The layout of this name; undefined if the study was not read from tables. */
export function layoutNamed(name: string): Layout | undefined {
  return layouts.find((layout) => layout.name === name);
}

/** The layout of counts, if it was asked for or headings say so. */
export function countLayoutOf(tables: readonly Table[], options: ReadingOptions): CountLayout | undefined {
  if (options.layout !== undefined) return options.layout === patterns.name ? patterns : undefined;
  return patterns.fits(tables, options, tables.length > 1) === undefined ? undefined : patterns;
}

const CERTAINTIES: readonly Certainty[] = ['possible', 'likely'];

/** The requested layout, or else the one that fits the tables best. */
export function layoutOf(tables: readonly Table[], options: ReadingOptions, several: boolean): Layout {
  if (options.layout !== undefined) {
    const layout = layoutNamed(options.layout);
    if (layout === undefined)
      throw new RangeError(`options.layout must be one of ${layoutNames.join(', ')}, not "${options.layout}"`);
    return layout;
  }
  let best: Layout = wide;
  let certainty = -1;
  for (const layout of layouts.toReversed()) {
    const fit = layout.fits(tables, options, several);
    if (fit === 'certain') return layout; // so that the others need not look through large tables
    if (fit === undefined || CERTAINTIES.indexOf(fit) <= certainty) continue;
    best = layout;
    certainty = CERTAINTIES.indexOf(fit);
  }
  return best;
}

/** Finds the codings in tables of this layout. Reports problems for tables in which they cannot be found. */
export function locate(layout: RowLayout | Reshape, tables: readonly Table[], options: ReadingOptions): Placement {
  const placement = 'reshape' in layout ? locateReshaped(layout, tables, options) : layout.locate(tables, options);
  return { ...placement, notices: [...placement.notices, ...readAs(layout.name, placement.located)] };
}

function locateReshaped({ reshape, as }: Reshape, tables: readonly Table[], options: ReadingOptions): Placement {
  const placements = tables.map((table): Placement => {
    const reshaped = reshape(table, options);
    if ('tables' in reshaped) return as.locate(reshaped.tables, reshaped.options);
    return { located: [], problems: reshaped, notices: [] };
  });
  return {
    located: placements.flatMap(({ located }) => located),
    problems: placements.flatMap(({ problems }) => problems),
    notices: placements.flatMap(({ notices }) => notices),
  };
}

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
    const consensus = isOfAllCoders(first) ? roles.ignored.filter((name) => isConsensus(name)) : [];
    return [
      ...consensus.map((name): Notice => ({ code: 'not-a-coder', name, kind: 'column' })),
      {
        code: 'read-as',
        layout,
        sheets: tables.length,
        ...(alike.size > 1 ? { first: placeName(first.table) } : {}),
        ...roles,
      },
    ];
  });
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
