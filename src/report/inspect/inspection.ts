import { type CategorySet, MISSING } from '../../codings/coding.ts';
import type { Notice } from '../../notices.ts';
import { codingsByCoder } from '../../patterns/coded-units.ts';
import { codersOf, forEachPattern, type Patterns, patternsOf } from '../../patterns/patterns.ts';
import { strataOf } from '../../patterns/strata.ts';
import { knownCoders, type Study } from '../../study/study.ts';
import { showsPairs } from '../figures/check.ts';
import type { Inspection } from './schema.ts';

/** How sheets were read: everything that was found, no figure of agreement. */
export function inspectionReport(data: Study, notices: readonly Notice[], by: readonly string[] = []): Inspection {
  const patterns = patternsOf(data);
  const position = (coder: string) => patterns.coders.indexOf(coder);
  const count = (test: (cells: Int32Array) => boolean) => {
    let units = 0;
    forEachPattern(patterns, (cells, times) => {
      if (test(cells)) units += times;
    });
    return units;
  };
  const givenBy = codingsGiven(patterns);
  return {
    schema: 'intercoder/inspection@1',
    layout: data.layout,
    sheets: data.tables.map(({ rows, columns, dialect, source }) => ({
      path: source.path,
      rows,
      columns: columns.map(({ name }) => name),
      ...dialect,
      sha256: source.sha256,
    })),
    units: data.unitCount,
    coders: knownCoders(data).map((coder) => {
      const coded = givenBy(coder, () => true);
      return { coder, coded, uncoded: givenBy(coder, (set) => set.length === 0), missing: data.unitCount - coded };
    }),
    overlap: (showsPairs(patterns) ? data.coderOrder : []).flatMap((a, i) =>
      data.coderOrder.slice(i + 1).map((b) => ({
        coders: [a, b],
        units: count((cells) => cells[position(a)] !== MISSING && cells[position(b)] !== MISSING),
      })),
    ),
    strata: by.length === 0 ? [] : strataOf(data).map(({ stratum, units }) => ({ stratum, units: units.length })),
    declared: data.declared,
    categories: data.categories.map((category, c) => ({
      category,
      applied: knownCoders(data).map((coder) => ({ coder, units: givenBy(coder, (set) => set.includes(c)) })),
    })),
    distinctCodings: patterns.codings.length,
    patterns: patterns.counts.length,
    notices: [...notices],
  };
}

/** How many units a coder gave codings that pass a test. */
function codingsGiven(patterns: Patterns) {
  const { codings } = patterns;
  const coders = codersOf(patterns);
  const given = codingsByCoder(patterns);
  return (name: string, test: (set: CategorySet) => boolean): number => {
    const from = coders.indexOf(name) * codings.length;
    return codings.reduce((units, set, coding) => units + (test(set) ? given[from + coding]! : 0), 0);
  };
}
