import { MISSING } from '../../codings/coding.ts';
import { headingOrPosition } from '../../names/heading-or-position.ts';
import type { Notice } from '../../notices.ts';
import { appliedByCoder, marginsOf } from '../../patterns/coded-units.ts';
import { codersOf, forEachPattern, patternsOf } from '../../patterns/patterns.ts';
import { strataOf } from '../../patterns/strata.ts';
import type { FirstRows, PossibleReading } from '../../problems.ts';
import { knownCoders, type Study } from '../../study/study.ts';
import { showsPairs } from '../figures/check.ts';
import { readingFacts } from '../reading.ts';
import type { Inspection } from './schema.ts';

/** What reading found beside the study. */
export interface FoundBeside {
  readonly notices: readonly Notice[];
  readonly rivals: readonly PossibleReading[];
  readonly firstRows: FirstRows | undefined;
}

/** How sheets were read: everything that was found, no figure of agreement. */
export function inspectionReport(data: Study, found: FoundBeside, by: readonly string[] = []): Inspection {
  const { notices } = found;
  const patterns = patternsOf(data);
  const position = (coder: string) => patterns.coders.indexOf(coder);
  const count = (test: (cells: Int32Array) => boolean) => {
    let units = 0;
    forEachPattern(patterns, (cells, times) => {
      if (test(cells)) units += times;
    });
    return units;
  };
  const margins = marginsOf(patterns);
  const applied = appliedByCoder(patterns);
  const coders = codersOf(patterns);
  const known = knownCoders(data).map((coder) => ({ coder, i: coders.indexOf(coder) }));
  const uncoded = patterns.codings.findIndex(({ length }) => length === 0);
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
    reading: readingFacts(data),
    firstRows: found.firstRows === undefined ? null : (structuredClone(found.firstRows) as Inspection['firstRows']),
    rivals: found.rivals.map(rivalFacts),
    units: data.unitCount,
    coders: known.map(({ coder, i }) => {
      const coded = margins[i]!.reduce((sum, units) => sum + units, 0);
      return { coder, coded, uncoded: margins[i]![uncoded] ?? 0, missing: data.unitCount - coded };
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
      applied: known.map(({ coder, i }) => ({ coder, units: applied[i]![c]! })),
    })),
    nearDuplicates: notices.flatMap((notice) =>
      notice.code === 'near-duplicate' ? [{ of: notice.of, names: [...notice.names] as [string, string] }] : [],
    ),
    singleCoded: notices.reduce((sum, notice) => (notice.code === 'single-coded' ? sum + notice.units : sum), 0),
    distinctCodings: patterns.codings.length,
    patterns: patterns.counts.length,
    notices: [...notices],
  };
}

/** A reading that was not taken has at most so many names of a kind; its options are whole. */
const MOST_NAMED = 50;

function rivalFacts(reading: PossibleReading): Inspection['rivals'][number] {
  const { number = null, layout, unit, coder = null, coders, variables, columns, options } = reading;
  return {
    number,
    layout,
    unit: [...unit],
    coder,
    coders: coders.slice(0, MOST_NAMED),
    variables: variables.slice(0, MOST_NAMED),
    leftOut: columns
      .filter(({ role }) => role === 'left-out')
      .map(({ heading, number: place }) => headingOrPosition(heading, place))
      .slice(0, MOST_NAMED),
    options: options.map(({ option, values }) => ({ option, values: [...values] })),
  };
}
