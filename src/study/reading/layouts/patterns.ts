import type { Names } from '../../../codebook/codebook.ts';
import { MISSING } from '../../../codings/coding.ts';
import { type CountedRows, renumberedRows } from '../../../codings/distinct-rows.ts';
import { NO_SEPARATOR, USUAL_SEPARATORS } from '../../../names/separator.ts';
import type { Notice } from '../../../notices.ts';
import { type Problem, ProblemList } from '../../../problems.ts';
import type { Table } from '../../../read/table.ts';
import { CellDictionary } from '../../cells/cell-dictionary.ts';
import { type UsedCell, type UsedList, usedCells } from '../../cells/cell-uses.ts';
import { readCells } from '../../cells/read-cells.ts';
import type { Found } from '../../located.ts';
import type { ReadingOptions } from '../../reading-options.ts';
import { misspeltCoders } from '../../rows/coder-reader.ts';
import type { Study } from '../../study.ts';
import { isAgreed } from '../set-aside.ts';
import { areNamedAsCounts, type CountedPattern, countedPatterns, type WrittenCoding } from './counted-patterns.ts';
import type { Layout } from './layout.ts';

/** A row for what a coder gave the units of a pattern, under fixed headings, so that nothing is to be proposed. */
export const patterns: Layout = {
  name: 'patterns',
  title: 'counts of units with the same codings',
  coders: 'cells',
  rows: 'counts',
  columnsAre: 'category',
};

/** What counts say of a study: all but its single units. */
export type CountedStudy = Pick<
  Study,
  'coders' | 'coderOrder' | 'categories' | 'declared' | 'vocabulary' | 'codings' | 'rows' | 'unitCount'
>;

/** Whether tables count patterns: it was asked for, or their headings say so. */
export function arePatterns(tables: readonly Table[], options: ReadingOptions): boolean {
  return options.layout === undefined ? areNamedAsCounts(tables, options) : options.layout === patterns.name;
}

/**
 * Counts of patterns; those of several tables are added up. A category is its whole text unless a separator is
 * named, since the table has a row for each.
 */
export function readPatterns(
  tables: readonly Table[],
  options: ReadingOptions,
  codebook: Names | undefined,
): CountedStudy & Found {
  const read = tables.map(countedPatterns);
  const counted = read.flatMap((one) => one.patterns);
  const who = keptCoders(counted, options, tables);
  const kept = counted.map(({ units, codings }) => ({
    units,
    codings: [...codings].filter(([coder]) => who.coderOrder.includes(coder)),
  }));
  const coders = [...who.coderOrder].sort((a, b) => (a < b ? -1 : 1));
  const columnOf = new Map(coders.map((name, column) => [name, column]));
  const dictionary = new CellDictionary();
  const cells = new Int32Array(kept.length * coders.length).fill(MISSING);
  const counts = Float64Array.from(kept, ({ units }) => units);
  kept.forEach(({ codings }, pattern) => {
    for (const [coder, { categories, at }] of codings) {
      if (categories === null) continue;
      cells[pattern * coders.length + columnOf.get(coder)!] = dictionary.intern(categories.toSorted(), () => at);
    }
  });
  const used: UsedList = { dictionary, coders, rows: { cells, counts }, repeated: { slot: [], cell: [] } };
  const separator = options.separator ?? NO_SEPARATOR;
  const meanings = readCells({ ...used, blank: 'uncoded', decimalCommas: false }, { ...options, separator }, codebook);
  const again = duplicates(kept, options);
  const { categories, codings, declared, vocabulary } = meanings;
  const rows = renumberedRows(used.rows, meanings.codingOf, codings.length);
  const unitCount = counts.reduce((sum, count) => sum + count, 0);
  return {
    coders,
    coderOrder: who.coderOrder,
    categories,
    declared,
    vocabulary,
    codings,
    rows,
    unitCount,
    problems: [...read.flatMap((one) => one.problems), ...who.problems, ...again.problems, ...meanings.problems],
    notices: [
      { code: 'read-as-patterns', sheets: tables.length, patterns: counted.length, units: unitCount },
      ...who.notices,
      ...meanings.notices.filter(({ code }) => code !== 'blanks'),
      ...(options.separator === undefined ? unusedSeparators(usedCells(used)) : []),
      ...again.notices,
      ...singleCoded(rows, coders.length),
    ],
  };
}

/** The coders to keep: those named, else everybody except those that contain what was agreed on. */
function keptCoders(
  patterns: readonly CountedPattern[],
  { coders: named, asCoders }: ReadingOptions,
  tables: readonly Table[],
): { coderOrder: readonly string[]; problems: Problem[]; notices: Notice[] } {
  const met = [...new Set(patterns.flatMap(({ codings }) => [...codings.keys()]))];
  if (named.length > 0) {
    const left = met.filter((coder) => !named.includes(coder));
    return {
      coderOrder: [...new Set(named)],
      problems: misspeltCoders(named, met, tables),
      notices: left.length > 0 ? [{ code: 'coders-left-out', coders: left }] : [],
    };
  }
  return {
    coderOrder: met.filter((coder) => !isAgreed({ heading: coder }, { asCoders })),
    problems: [],
    notices: met
      .filter((heading) => isAgreed({ heading }, { asCoders }))
      .map((name) => ({ code: 'not-a-coder', name, kind: 'value' })),
  };
}

/** Units that a coder coded in several rows of the table: the counts unite their categories, so the options must say so. */
function duplicates(
  patterns: readonly { readonly units: number; readonly codings: readonly (readonly [string, WrittenCoding])[] }[],
  { onDuplicate }: ReadingOptions,
): { problems: readonly Problem[]; notices: Notice[] } {
  const problems = new ProblemList();
  let resolved = 0;
  for (const { units, codings } of patterns) {
    for (const [coder, { duplicates: further, at }] of codings) {
      if (further === 0) continue;
      resolved += units * further;
      if (onDuplicate !== 'union') problems.add(() => ({ code: 'pattern-duplicates', at, coder, units }));
    }
  }
  const united = onDuplicate === 'union' && resolved > 0;
  return {
    problems: problems.list,
    notices: united ? [{ code: 'duplicates-resolved', how: onDuplicate, codings: resolved }] : [],
  };
}

/** Signs in categories that may separate several: the query may have been made without --separator. */
function unusedSeparators(cells: readonly UsedCell[]): Notice[] {
  return USUAL_SEPARATORS.flatMap((separator): Notice[] => {
    const times = cells
      .filter(({ texts }) => texts.some((text) => text.includes(separator)))
      .reduce((sum, cell) => sum + cell.times, 0);
    return times > 0 ? [{ code: 'separator-unused', separator, cells: times }] : [];
  });
}

function singleCoded({ cells, counts }: CountedRows, width: number): Notice[] {
  const isCodedOnce = (row: number) =>
    cells.subarray(row * width, (row + 1) * width).filter((cell) => cell !== MISSING).length === 1;
  const units = counts.reduce((sum, count, row) => sum + (isCodedOnce(row) ? count : 0), 0);
  return units > 0 ? [{ code: 'single-coded', units, examples: [] }] : [];
}
