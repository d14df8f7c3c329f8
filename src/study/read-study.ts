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
  const found = [
    ...notLocated,
    ...sameCoder,
    ...codebooksAsSheets(located),
    ...misspelt,
    ...rowNumberAsUnit(located),
    ...inRows,
    ...meanings.problems,
  ];
  stopAt(inOrder([...before.problems, ...found, ...table.problems], before.meant));
  const { coders, coderOrder, units, notes } = list;
  const { codings, rows, crowd } = table;
  const columns = crowd ? Array.from({ length: list.width }, (_, slot) => `${slot + 1}`) : coders;
  const coded = { coders: columns, ...rows };
  const ofCrowd = crowd ? { crowd } : {};
  stopAt(tooLittle(coded, sheets, layout, options, [...guessed, ...met]));
  const { categories, declared, held } = meanings;
  let cells: Int32Array | undefined; // figures need the distinct rows only
  return {
    data: {
      coders: columns,
      coderOrder,
      get units() {
        return units.list;
      },
      unitCount: units.size,
      categories,
      declared,
      held,
      codings,
      get cells() {
        cells ??= Int32Array.from({ length: table.places }, (_, place) => table.codingAt(place));
        return cells;
      },
      ...ofCrowd,
      distinct: { coders: columns, categories, codings, ...rows, ...ofCrowd },
      notes,
      texts: list.texts,
      strata: list.strata,
      layout,
      sheets,
    },
    notices: [
      ...guessed,
      ...sheetNotices(sheets),
      ...sameSheets(located),
      ...met,
      ...meanings.notices,
      ...(crowd ? [] : coderNotices(coded)),
      ...halfCodedNotices({ coders: columns, ...table }, list.blank),
      ...table.notices,
      ...unitNotices(coded, units, table),
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
  const { problems, notices, ...rows } = readPatterns(sheets, options, codebook);
  stopAt(inOrder([...before.problems, ...problems], before.meant));
  stopAt(tooLittle(rows, sheets, 'patterns', options, notices));
  return {
    data: {
      ...rows,
      distinct: rows,
      units: [],
      texts: new Map(),
      notes: new Map(),
      strata: new Map(),
      layout: 'patterns',
      sheets,
    },
    notices: [...notices, ...sheetNotices(sheets), ...coderNotices(rows)],
  };
}

/** Table by sheet, then the codebook; within a file from top to bottom. */
function inOrder(problems: readonly Problem[], files: readonly string[]): Problem[] {
  const place = new Map(files.map((path, i) => [path, i]));
  const key = ({ at }: Problem) => [place.get(at.file) ?? files.length, at.line ?? 0, at.column ?? 0];
  return [...problems].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    return x[0]! - y[0]! || x[1]! - y[1]! || x[2]! - y[2]!;
  });
}

function stopAt(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new BadInputError(problems);
}
