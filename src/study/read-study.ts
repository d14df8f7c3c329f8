import type { Names } from '../codebook/codebook.ts';
import type { Notice } from '../notices.ts';
import { BadInputError, type Problem } from '../problems.ts';
import type { Table } from '../read/table.ts';
import { readCells } from './cells/read-cells.ts';
import {
  codebooksAsTables,
  coderNotices,
  rowNumberAsUnit,
  sameCoderTwice,
  sameTables,
  tableNotices,
  tooLittle,
  unfinishedCoderNotices,
  unitNotices,
} from './checks.ts';
import { withoutIgnored } from './ignored-columns.ts';
import type { CountLayout } from './layouts/layout.ts';
import { countLayoutOf } from './layouts/list.ts';
import { patterns } from './layouts/patterns.ts';
import { otherBlanks } from './other-blanks.ts';
import { placedIn } from './placement.ts';
import type { ReadingOptions } from './reading-options.ts';
import { codersInTables, misspeltCoders } from './rows/coder-reader.ts';
import { collect } from './rows/collect.ts';
import { fillTable } from './rows/fill-table.ts';
import type { Study } from './study.ts';

/** Earlier problems, and the paths of all requested sheets, some of which could not be read. */
export interface Before {
  readonly problems: readonly Problem[];
  readonly requestedSheets: readonly string[];
}

/**
 * Reads tables into a study, with notices of what was guessed or left out.
 *
 * @throws {BadInputError} with every problem of every table, those met before too
 */
export function readStudy(
  all: readonly Table[],
  options: ReadingOptions,
  codebook?: Names,
  before: Before = { problems: [], requestedSheets: all.map(({ path }) => path) },
): { data: Study; notices: readonly Notice[] } {
  const { tables, problems, notices: ignored } = withoutIgnored(all, options);
  const { data, notices } = readTables(tables, options, codebook, {
    ...before,
    problems: [...before.problems, ...problems],
  });
  return { data: { ...data, tables: all }, notices: [...ignored, ...notices] };
}

function readTables(
  tables: readonly Table[],
  requested: ReadingOptions,
  codebook: Names | undefined,
  before: Before,
): { data: Study; notices: readonly Notice[] } {
  const counting = countLayoutOf(tables, requested);
  if (counting) return countedStudy(counting, tables, requested, codebook, before);
  const placed = placedIn(tables, requested, codebook, before.problems.length === 0);
  const { layout, placement, options, counts, isAnonymous, doubt } = placed;
  if (counts) return countedStudy(patterns, [counts], { ...options, missing: [] }, codebook, before);
  const { located, problems: notLocated, notices: guessed } = placement;
  const sameCoder = sameCoderTwice(located);
  const distinct = located.filter(({ table }) =>
    sameCoder.every(({ at }) => at.file !== table.path || at.inside !== table.inside || at.sheet !== table.sheet),
  );
  const { list, problems: inRows, notices: met } = collect(distinct, options, isAnonymous);
  const meanings = readCells(list, options, codebook);
  const filled = fillTable(list, meanings, options, distinct);
  const problems = [
    ...notLocated,
    ...sameCoder,
    ...codebooksAsTables(located),
    ...misspeltCoders(options.coders, codersInTables(located), tables),
    ...rowNumberAsUnit(located),
    ...inRows,
    ...meanings.problems,
  ];
  const { coders, coderOrder, units, notes, width } = list;
  const { codings, rows } = filled;
  const inTables = [...problems, ...filled.problems];
  if (doubt && inTables.some(dependsOnUnit)) stopAt([doubt]);
  stopAt(inOrder([...before.problems, ...inTables], before.requestedSheets));
  stopAt(tooLittle({ coders, rows }, tables, layout, options, [...guessed, ...met]));
  if (doubt) stopAt([doubt]);
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
      otherBlanks: otherBlanks({ list, meanings, options, codebook, located: distinct, reading: placed.reading }),
      unitCount: units.size,
      unitsAreRows: placed.reading?.byRow === true || located.some(({ unit }) => unit.length === 0),
      units: {
        name: units.name,
        names: units.names,
        cells: (unit) => Int32Array.from({ length: width }, (_, cell) => filled.codingAt(unit * width + cell)),
      },
      notes,
      texts: list.texts,
      strata: list.strata,
      layout,
      tables,
    },
    notices: [
      ...guessed,
      ...tableNotices(tables),
      ...sameTables(located),
      ...met,
      ...meanings.notices,
      ...coderNotices({ coders, codings, rows }),
      ...unfinishedCoderNotices({ coders, ...filled }, list.blank),
      ...filled.notices,
      ...unitNotices(units, width, filled),
    ],
  };
}

/** The same from tables that count units with the same codings. */
function countedStudy(
  layout: CountLayout,
  tables: readonly Table[],
  options: ReadingOptions,
  codebook: Names | undefined,
  before: Before,
): { data: Study; notices: readonly Notice[] } {
  const { problems, notices, ...counted } = layout.readCounts(tables, options, codebook);
  stopAt(inOrder([...before.problems, ...problems], before.requestedSheets));
  stopAt(tooLittle(counted, tables, layout.name, options, notices));
  return {
    data: {
      ...counted,
      units: undefined,
      unitsAreRows: false,
      texts: new Map(),
      notes: new Map(),
      strata: new Map(),
      layout: layout.name,
      tables,
    },
    notices: [...notices, ...tableNotices(tables), ...coderNotices(counted)],
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

/** Units that come again, or never do, say nothing where it is not known what the columns are. */
function dependsOnUnit({ code }: Problem): boolean {
  return code === 'duplicate-coding' || code === 'duplicate-unit' || code === 'row-number-as-unit';
}

function stopAt(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new BadInputError(problems);
}
