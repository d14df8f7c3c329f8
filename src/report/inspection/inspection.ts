import { strataOf } from '../../data/by-stratum.ts';
import { forEachPattern, MISSING, reduce } from '../../data/patterns.ts';
import type { ReliabilityData } from '../../data/reliability-data.ts';
import type { Notice } from '../../problems.ts';
import type { Inspection } from './schema.ts';

/** How sheets were read: everything that was found, no figure of agreement. */
export function inspectionReport(
  data: ReliabilityData,
  notices: readonly Notice[],
  by: readonly string[] = [],
): Inspection {
  const patterns = reduce(data.distinct);
  const position = (coder: string) => patterns.coders.indexOf(coder);
  const count = (test: (cells: Int32Array) => boolean) => {
    let units = 0;
    forEachPattern(patterns, (cells, times) => {
      if (test(cells)) units += times;
    });
    return units;
  };
  const holds = (cell: number, test: (size: number) => boolean) =>
    cell !== MISSING && test(patterns.codings[cell]!.length);
  return {
    schema: 'intercoder/inspection@1',
    layout: data.layout,
    sheets: data.sheets.map(({ path, rows, columns, dialect, source }) => ({
      path,
      rows,
      columns: columns.map(({ name }) => name),
      ...dialect,
      sha256: source.sha256,
    })),
    units: data.unitCount,
    coders: data.coderOrder.map((coder) => {
      const at = position(coder);
      const coded = count((cells) => cells[at] !== MISSING);
      return {
        coder,
        coded,
        uncoded: count((cells) => holds(cells[at]!, (size) => size === 0)),
        missing: data.unitCount - coded,
      };
    }),
    overlap: data.coderOrder.flatMap((a, i) =>
      data.coderOrder.slice(i + 1).map((b) => ({
        coders: [a, b],
        units: count((cells) => cells[position(a)] !== MISSING && cells[position(b)] !== MISSING),
      })),
    ),
    strata: by.length === 0 ? [] : strataOf(data).map(({ stratum, units }) => ({ stratum, units: units.length })),
    declared: data.declared,
    categories: data.categories.map((category, c) => ({
      category,
      applied: data.coderOrder.map((coder) => ({
        coder,
        units: count((cells) => {
          const cell = cells[position(coder)]!;
          return cell !== MISSING && patterns.codings[cell]!.includes(c);
        }),
      })),
    })),
    distinctCodings: patterns.codings.length,
    patterns: patterns.counts.length,
    notices: [...notices],
  };
}
