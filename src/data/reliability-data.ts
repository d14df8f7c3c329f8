import { BadInputError, type Notice, type Problem } from '../problems.ts';
import type { Sheet } from '../read/sheet.ts';
import { readCells } from './cells/read-cells.ts';
import { coderNotices, rowNumberAsUnit, sameCoderTwice, sheetNotices, tooLittle, unitNotices } from './checks.ts';
import type { Codebook } from './codebook.ts';
import { collect } from './collect.ts';
import { fillTable } from './fill-table.ts';
import { locate } from './layout/locate.ts';
import type { Layout, ReadingOptions } from './options.ts';
import type { CodedRows } from './patterns.ts';

/** Units × coders × codings, as read. Coders stand in the order of their names, so that figures do not depend on the files' order. */
export interface ReliabilityData extends CodedRows {
  readonly units: readonly string[];
  /** The coders as they were named or met, which is how they are shown. */
  readonly coderOrder: readonly string[];
  /** Whether a codebook declared the categories; otherwise they are those observed. */
  readonly declared: boolean;
  readonly layout: Layout;
  /** Per unit its text, where a sheet has one. */
  readonly texts: ReadonlyMap<number, string>;
  /** Notes by unit × number of coders + coder. */
  readonly notes: ReadonlyMap<number, string>;
  readonly sheets: readonly Sheet[];
}

/** From sheets to reliability data, with what was guessed or left out on the way; throws with every problem found. */
export function reliabilityData(
  sheets: readonly Sheet[],
  options: ReadingOptions,
  codebook?: Codebook,
): { data: ReliabilityData; notices: readonly Notice[] } {
  const { located, layout, notices: guessed } = locate(sheets, options);
  stopAt([...sameCoderTwice(located), ...rowNumberAsUnit(located)]);
  const { list, notices: met } = collect(located, options);
  const meanings = readCells(list, options, codebook);
  const table = fillTable(list, meanings, options, layout);
  stopAt([...meanings.problems, ...table.problems]);
  stopAt(tooLittle(table, sheets));
  const { coders, coderOrder, units, codings, cells, notes } = table;
  const { categories, declared } = meanings;
  return {
    data: { coders, coderOrder, units, categories, declared, codings, cells, notes, texts: list.texts, layout, sheets },
    notices: [
      ...guessed,
      ...sheetNotices(sheets),
      ...met,
      ...meanings.notices,
      ...coderNotices(table),
      ...table.notices,
      ...unitNotices(table),
    ],
  };
}

function stopAt(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new BadInputError(problems);
}
