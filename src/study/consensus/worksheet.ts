import { type CategorySet, compareSets } from '../../codings/coding.ts';
import { suggester } from '../../names/nearest.ts';
import { BadInputError, type Position, type Problem } from '../../problems.ts';
import { type Column, headedColumns, headerOf, placeOf, positionIn, type Table } from '../../read/table.ts';
import { isAgreed } from '../reading/set-aside.ts';
import { type Study, singleUnits } from '../study.ts';
import { consensusReader, type NewCategory, NOT_FILLED_IN, unitReader } from './consensus-cell.ts';

/** What a completed worksheet says of the units it lists: the final coding, or that it is still open. */
export type Decided = ReadonlyMap<number, CategorySet | typeof NOT_FILLED_IN>;

export interface Worksheet {
  readonly decided: Decided;
  /** Categories that the team decided on and that were not known: in codings, their positions follow those of the study's own. */
  readonly added: readonly NewCategory[];
}

interface CellOptions {
  readonly separator?: string | undefined;
  readonly ignoreCase: boolean;
}

/** Reads a completed worksheet; throws with every problem in it. */
export function readWorksheet(table: Table, data: Study, options: CellOptions): Worksheet {
  return readDecisions(table, columnNamed(table, 'unit'), columnNamed(table, 'consensus'), data, options);
}

/**
 * Reads a sheet of units with their right codings: a worksheet, a final sheet, or one with a column of units and one of codings.
 * Throws with every problem in it.
 */
export function readRightCodings(table: Table, data: Study, options: CellOptions): Worksheet {
  const headings = headerOf(table);
  const has = (name: string) => headings.includes(name);
  const [unit, coding] = has('consensus')
    ? ['unit', 'consensus']
    : headings.length === 2
      ? headings
      : ['unit', has('category') ? 'category' : (headings.find((heading) => isAgreed({ heading })) ?? 'consensus')];
  return readDecisions(table, columnNamed(table, unit!), columnNamed(table, coding!), data, options);
}

function readDecisions(table: Table, unit: Column, consensus: Column, data: Study, options: CellOptions): Worksheet {
  const names = singleUnits(data).names();
  const unitOf = unitReader(names);
  const { read, added } = consensusReader(data, options);
  const problems: Problem[] = [];
  const decided = new Map<number, CategorySet | typeof NOT_FILLED_IN>();
  const first = new Map<number, Position>();
  const suggest = suggester(names);
  for (let row = 0; row < table.rows; row += 1) {
    const at = (column: Column) => positionIn(table, row, column);
    const name = unit.textAt(row);
    const cell = consensus.textAt(row);
    if (name.trim() === '') {
      if (cell.trim() !== '') problems.push({ code: 'empty-unit', at: at(unit) });
      continue;
    }
    const number = unitOf(name);
    if (number === undefined) {
      const nearest = sameNumber(name.trim(), names) ?? suggest(name.trim());
      problems.push({
        code: 'unknown-unit',
        at: at(unit),
        found: name.trim(),
        ...(nearest === undefined ? {} : { nearest }),
      });
      continue;
    }
    const coding = read(cell, at(consensus));
    if (coding !== NOT_FILLED_IN && 'problem' in coding) problems.push(coding.problem);
    else if (first.has(number) && !isSame(decided.get(number), coding))
      problems.push({ code: 'decided-twice', at: at(unit), unit: name.trim(), first: first.get(number)! });
    else {
      decided.set(number, coding);
      first.set(number, at(unit));
    }
  }
  if (problems.length > 0) throw new BadInputError(problems);
  return { decided, added };
}

/** The unit whose name a spreadsheet program turns into this one: 007 into 7. */
function sameNumber(name: string, units: readonly string[]): string | undefined {
  const number = name === '' ? Number.NaN : Number(name);
  return Number.isNaN(number) ? undefined : units.find((unit) => unit.trim() !== '' && Number(unit) === number);
}

function isSame(a: CategorySet | typeof NOT_FILLED_IN | undefined, b: CategorySet | typeof NOT_FILLED_IN): boolean {
  if (a === undefined || a === NOT_FILLED_IN || b === NOT_FILLED_IN) return a === b;
  return compareSets(a, b) === 0;
}

function columnNamed(table: Table, name: string): Column {
  const columns = headedColumns(table, name);
  const at = { ...placeOf(table), line: 1 };
  if (columns.length === 0)
    throw new BadInputError([{ code: 'worksheet-without-column', at, column: name, columns: headerOf(table) }]);
  if (columns.length > 1)
    throw new BadInputError([
      { code: 'worksheet-column-twice', at, column: name, numbers: columns.map(({ number }) => number) },
    ]);
  return columns[0]!;
}
