import type { Names } from '../codebook/codebook.ts';
import type { Notice } from '../notices.ts';
import { BadInputError, type Problem } from '../problems.ts';
import type { Table } from '../read/table.ts';
import { readCells } from './cells/read-cells.ts';
import {
  codebooksAsSheets,
  coderNotices,
  halfCodedNotices,
  rowNumberAsUnit,
  sameCoderTwice,
  sameSheets,
  sheetNotices,
  tooLittle,
  unitNotices,
} from './checks.ts';
import { arePatterns } from './layouts/counted-patterns.ts';
import { locate } from './layouts/list.ts';
import { readPatterns } from './layouts/patterns.ts';
import type { ReadingOptions } from './reading-options.ts';
import { metCoders, misspeltCoders } from './rows/coder-reader.ts';
import { collect } from './rows/collect.ts';
import { fillTable } from './rows/fill-table.ts';
import type { Study } from './study.ts';

/** What went wrong before: the problems, and the sheets that were meant, some of which could not be read. */
export interface Before {
  readonly problems: readonly Problem[];
  readonly meant: readonly string[];
}

/**
 * From sheets to reliability data, with what was guessed or left out on the way.
 *
 * @throws {BadInputError} with every problem of every sheet, those met before too
 */
export function readStudy(
  sheets: readonly Table[],
  options: ReadingOptions,
  codebook?: Names,
  before: Before = { problems: [], meant: sheets.map(({ path }) => path) },
): { data: Study; notices: readonly Notice[] } {
  const { layout: asked } = options;
  if (asked === 'patterns' || arePatterns(sheets, options)) return countedData(sheets, options, codebook, before);
  const {
    located,
    layout,
    problems: notLocated,
    notices: guessed,
  } = locate(sheets, { ...options, layout: asked }, before.meant.length > 1);
  const sameCoder = sameCoderTwice(located);
  const distinct = located.filter(({ sheet }) => sameCoder.every(({ at }) => at.file !== sheet.path));
  const { list, problems: inRows, notices: met } = collect(distinct, options);
  const meanings = readCells(list, options, codebook);
  const table = fillTable(list, meanings, options, distinct);
  const misspelt = layout === 'wide' ? [] : misspeltCoders(options.coders, metCoders(located), sheets);
  const problems = [
    ...notLocated,
    ...sameCoder,
    ...codebooksAsSheets(located),
    ...misspelt,
    ...rowNumberAsUnit(located),
    ...inRows,
    ...meanings.problems,
  ];
  stopAt(inOrder([...before.problems, ...problems, ...table.problems], before.meant));
  const { coders, coderOrder, units, notes, width } = list;
  const { codings, rows } = table;
  stopAt(tooLittle({ coders, rows }, sheets, layout, options, [...guessed, ...met]));
  const { categories, declared, vocabulary } = meanings;
  return {
    data: {
      coders,
      coderOrder,
      categories,
      declared,
      vocabulary,
      codings,
      rows,
      unitCount: units.size,
      units: {
        name: units.name,
        names: units.names,
        cells: (unit) => Int32Array.from({ length: width }, (_, cell) => table.codingAt(unit * width + cell)),
      },
      notes,
      texts: list.texts,
      strata: list.strata,
      layout,
      tables: sheets,
    },
    notices: [
      ...guessed,
      ...sheetNotices(sheets),
      ...sameSheets(located),
      ...met,
      ...meanings.notices,
      ...coderNotices({ coders, codings, rows }),
      ...halfCodedNotices({ coders, ...table }, list.blank),
      ...table.notices,
      ...unitNotices(units, width, table),
    ],
  };
}

/** The same from sheets that hold counts of patterns in place of units. */
function countedData(
  sheets: readonly Table[],
  options: ReadingOptions,
  codebook: Names | undefined,
  before: Before,
): { data: Study; notices: readonly Notice[] } {
  const { problems, notices, ...counted } = readPatterns(sheets, options, codebook);
  stopAt(inOrder([...before.problems, ...problems], before.meant));
  stopAt(tooLittle(counted, sheets, 'patterns', options, notices));
  return {
    data: {
      ...counted,
      units: undefined,
      texts: new Map(),
      notes: new Map(),
      strata: new Map(),
      layout: 'patterns',
      tables: sheets,
    },
    notices: [...notices, ...sheetNotices(sheets), ...coderNotices(counted)],
  };
}

/** Table by table, then the codebook; within a file from top to bottom. */
function inOrder(problems: readonly Problem[], files: readonly string[]): Problem[] {
  const order = new Map(files.map((path, i) => [path, i]));
  const key = ({ at }: Problem) => [order.get(at.file) ?? files.length, at.line ?? 0, at.column ?? 0];
  return [...problems].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    return x[0]! - y[0]! || x[1]! - y[1]! || x[2]! - y[2]!;
  });
}

function stopAt(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new BadInputError(problems);
}
