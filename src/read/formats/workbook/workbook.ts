import { nearestName } from '../../../names/nearest.ts';
import type { Notice } from '../../../notices.ts';
import { BadInputError, type Position, type Problem, ProblemList } from '../../../problems.ts';
import { CellGrid, type MergedCells, MOST_CELLS } from '../../columns/cell-grid.ts';
import { tooLarge } from '../../fault.ts';
import { isErrorText } from './cell-texts.ts';

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly isHidden: boolean;
}

/** A workbook, of which sheets are read one by one. */
export interface Workbook<Entry extends SheetEntry = SheetEntry> {
  /** Those that hold cells; charts are none. */
  readonly sheets: readonly Entry[];
  read(sheet: Entry): Promise<SheetCells>;
}

/** One sheet's cells. */
export interface SheetTable {
  readonly sheet: string;
  readonly grid: CellGrid;
}

/** What was found in a file: its tables, what was left out or changed, and what is wrong. */
export interface Found {
  readonly tables: readonly SheetTable[];
  /** Whether the workbook has no other sheet that is shown and filled, so that the file's name is name enough. */
  readonly isOnly: boolean;
  readonly notices: readonly Notice[];
}

/** Takes the cells of a sheet. */
export class SheetCells {
  readonly at: Position;
  readonly grid: CellGrid;
  #texts: string[] = [];
  #columns: number[] = [];
  readonly #merged: MergedCells[] = [];
  readonly #unknown = new ProblemList();
  #errors = 0;
  #firstError: { readonly position: Position; readonly text: string } | undefined;

  constructor(at: Position) {
    this.at = at;
    this.grid = new CellGrid(at);
  }

  /** Takes a cell of the row that is being read; columns count from 0. */
  cell(column: number, text: string): void {
    if (text === '') return;
    this.#columns.push(column);
    this.#texts.push(text);
  }

  /** Ends a row; lines count from 1. A row may be repeated. */
  row(line: number, times = 1): void {
    if (times * this.#texts.length > MOST_CELLS) throw tooLarge(this.at, 'cells', MOST_CELLS);
    for (let i = 0; i < times && this.#texts.length > 0; i += 1) this.grid.add(line + i, this.#texts, this.#columns);
    this.#texts = [];
    this.#columns = [];
  }

  /** A cell that shows an error. */
  error(line: number, column: number, text: string): void {
    if (!isErrorText(text)) return;
    this.#errors += 1;
    this.#firstError ??= { position: { ...this.at, line, column: column + 1 }, text };
  }

  /** A formula, of which nobody kept what it gives. */
  unknown(line: number, column: number): void {
    this.#unknown.add(() => ({ code: 'formula-without-value', at: { ...this.at, line, column: column + 1 } }));
  }

  /** Cells merged into one. Those beside each other make a heading or a title, and stay as they are. */
  merged(cells: MergedCells): void {
    if (cells.lastLine > cells.firstLine) this.#merged.push(cells);
  }

  /** What is to be said of the sheet, once all of it has been taken. */
  finish(): { readonly problems: readonly Problem[]; readonly notices: readonly Notice[] } {
    const filled = this.grid.fillDown(this.#merged);
    const notices: Notice[] = [];
    if (filled > 0) notices.push({ code: 'merged-filled', at: this.at, cells: filled });
    if (this.#firstError) {
      const { position, text } = this.#firstError;
      notices.push({ code: 'error-cells', first: position, found: text, cells: this.#errors });
    }
    return { problems: this.#unknown.list, notices };
  }
}

/**
 * The sheets of a workbook that are asked for; else all that are not hidden and hold something.
 *
 * @param wanted - sheets' names
 * @throws {BadInputError} if there is no such sheet, or one cannot be read
 */
export async function tablesOf<Entry extends SheetEntry>(
  workbook: Workbook<Entry>,
  at: Position,
  wanted: readonly string[] = [],
): Promise<Found> {
  const shown = workbook.sheets.filter(({ isHidden }) => !isHidden);
  const chosen = wanted.length > 0 ? chooseSheets(workbook.sheets, wanted, at) : shown;
  const tables: SheetTable[] = [];
  const problems: Problem[] = [];
  const notices: Notice[] = [];
  const blank: string[] = [];
  for (const sheet of chosen) {
    const cells = await workbook.read(sheet);
    const said = cells.finish();
    problems.push(...said.problems);
    notices.push(...said.notices);
    if (cells.grid.rows > 0) tables.push({ sheet: sheet.name, grid: cells.grid });
    else blank.push(sheet.name);
  }
  if (problems.length > 0) throw new BadInputError(problems);
  const hidden = workbook.sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name);
  if (tables.length === 0)
    throw new BadInputError([{ code: 'no-filled-sheet', at, hidden: wanted.length > 0 ? [] : hidden }]);
  if (wanted.length === 0 && hidden.length > 0)
    notices.push({ code: 'sheets-left-out', at, why: 'hidden', sheets: hidden });
  if (blank.length > 0) notices.push({ code: 'sheets-left-out', at, why: 'blank', sheets: blank });
  const others = shown.length - (wanted.length > 0 ? 0 : blank.length);
  return { tables, isOnly: tables.length === 1 && others <= 1, notices };
}

/** Each sheet by its name, whatever its case; a number that is no name is a place. */
function chooseSheets<Entry extends SheetEntry>(
  sheets: readonly Entry[],
  wanted: readonly string[],
  at: Position,
): Entry[] {
  const problems: Problem[] = [];
  const chosen = wanted.flatMap((name) => {
    const exact = sheets.find((sheet) => sheet.name === name);
    const alike = exact ?? sheets.find((sheet) => plain(sheet.name) === plain(name));
    const found = alike ?? (/^\d+$/.test(name) ? sheets[Number(name) - 1] : undefined);
    if (found) return [found];
    const names = sheets.map((sheet) => sheet.name);
    const nearest = nearestName(name, names);
    problems.push({
      code: 'unknown-sheet',
      at,
      found: name,
      sheets: names,
      ...(nearest === undefined ? {} : { nearest }),
    });
    return [];
  });
  if (problems.length > 0) throw new BadInputError(problems);
  return [...new Set(chosen)];
}

function plain(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
