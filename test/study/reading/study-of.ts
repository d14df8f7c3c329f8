import type { Table } from '../../../src/read/table.ts';
import { readCells } from '../../../src/study/cells/read-cells.ts';
import type { Fixed } from '../../../src/study/reading/fixed.ts';
import { readPatterns } from '../../../src/study/reading/layouts/patterns.ts';
import type { Reading } from '../../../src/study/reading/reading.ts';
import { reshape, type ShapedVariable } from '../../../src/study/reading/reshape.ts';
import type { ReadingOptions } from '../../../src/study/reading-options.ts';
import { collect } from '../../../src/study/rows/collect.ts';
import { fillTable } from '../../../src/study/rows/fill-table.ts';
import { columnOfRows } from '../../../src/study/tables/made-table.ts';
import type { Given, WrittenStudy } from './studies.ts';

/** A table of these rows, of which the first one holds the headings. */
export function tableOf(path: string, [head, ...rows]: readonly (readonly string[])[]): Table {
  return {
    path,
    name: path.replace(/\.csv$/, ''),
    columns: head!.map((heading, i) =>
      columnOfRows(
        heading,
        i + 1,
        rows.map((row) => row[i] ?? ''),
      ),
    ),
    rows: rows.length,
    line: (row) => row + 2,
    source: { path, sha256: '', rows: rows.length },
    dialect: { delimiter: ',', encoding: 'utf-8' },
    dropped: { rows: 0, columns: 0 },
  };
}

/** What was read of one variable. */
export interface ReadVariable {
  readonly variable: string;
  readonly coders: readonly string[];
  readonly categories: readonly string[];
  /** Per unit, per coder; undefined where the rows have problems. */
  readonly given: readonly (readonly Given[])[] | undefined;
}

/** What the pipeline makes of a reading. */
export function studyOf(reading: Reading, fixed: Fixed = {}): ReadVariable[] {
  return reshape(reading, fixed).map((shaped) => ({ variable: shaped.variable, ...variableOf(shaped, fixed) }));
}

function variableOf(shaped: ShapedVariable, { missing = [] }: Fixed): Omit<ReadVariable, 'variable'> {
  const { located, counts, blank, ownTokens, separator = 'none', byRow, union } = shaped;
  const options: ReadingOptions = {
    ...{ unit: [], coders: [], category: [], by: [], where: [], trim: true, ignoreCase: false },
    ...{ blank, missing: [...missing, ...ownTokens], separator, byRow, onDuplicate: union ? 'union' : 'error' },
  };
  if (counts) {
    const { coders, categories, codings, rows } = readPatterns([counts], { ...options, missing: [] }, undefined);
    const given = Array.from(rows.counts, (times, pattern) =>
      Array.from({ length: times }, () =>
        coders.map((_, coder) => givenAt(rows.cells[pattern * coders.length + coder]!, codings, categories)),
      ),
    );
    return { coders, categories, given: given.flat() };
  }
  const { list, problems } = collect(located, options);
  const meanings = readCells(list, options, undefined);
  const filled = fillTable(list, meanings, options, located);
  const { coders, units } = list;
  const { categories } = meanings;
  if (problems.length + meanings.problems.length + filled.problems.length > 0)
    return { coders, categories, given: undefined };
  const given = Array.from({ length: units.size }, (_, unit) =>
    coders.map((__, coder) => givenAt(filled.codingAt(unit * coders.length + coder), filled.codings, categories)),
  );
  return { coders, categories, given };
}

function givenAt(cell: number, codings: readonly (readonly number[])[], categories: readonly string[]): Given {
  return cell < 0 ? null : codings[cell]!.map((category) => categories[category]!);
}

/** Whether what was read is what was written, whatever units are called and in whatever order they stand. */
export function isTheSame(read: readonly ReadVariable[], { study, isAnonymous }: WrittenStudy): boolean {
  if (study === undefined || read.some(({ given }) => given === undefined)) return false;
  const due = [...study.variables.values()].map((given) => essence(given, study.coders, isAnonymous));
  const found = read.map(({ given, coders }) => essence(given!, coders, isAnonymous));
  return due.sort().join('\n\n') === found.sort().join('\n\n');
}

function essence(units: readonly (readonly Given[])[], coders: readonly string[], isAnonymous: boolean): string {
  const name = (coder: string) => coder.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const plain = (given: Given) => given && [...new Set(given.map((text) => text.replace(/^(\d+)\.0+$/, '$1')))].sort();
  return units
    .filter((unit) => unit.some((given) => given !== null))
    .map((unit) => {
      const cells = unit.map((given, coder) => JSON.stringify([isAnonymous ? '' : name(coders[coder]!), plain(given)]));
      return cells.sort().join(' ');
    })
    .sort()
    .join('\n');
}
