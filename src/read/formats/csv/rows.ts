import { type Problem, ProblemList } from '../../../problems.ts';
import { breaksIn, LONGEST_RECORD } from '../../columns/bytes.ts';
import type { RowScanner } from '../../kernel/row-scanner.ts';
import { isBlank, isBlankRow, type Row, rowIn } from './cells.ts';
import type { Region, RegionReader } from './regions.ts';
import type { RowKeeper } from './row-keeper.ts';
import { scanRowEnds, scanRows } from './scan.ts';

/** How the rows of a file are read. */
export interface Rules {
  readonly path: string;
  readonly delimiter: string;
  /** Whether rows may end early. */
  readonly shortRows: boolean;
  /** Reads rows as fast as it can be; not every delimiter and machine allows that. */
  readonly scanner: RowScanner | undefined;
}

/** The headings, and where the row behind them starts. */
export interface Headings {
  readonly header: readonly string[];
  readonly region: Region;
  readonly next: number;
  readonly line: number;
  /** The empty lines above them. */
  readonly emptyLines: number;
  /** The titles above them. */
  readonly above: readonly string[];
}

/**
 * The heading row, which is the first that is not empty; undefined if there is none.
 *
 * @param start - where the text begins in the first region
 * @param titles - how many rows with one filled cell may stand above it
 */
export function readHeadings(
  regions: RegionReader,
  start: number,
  rules: Rules,
  titles = 0,
): Headings | Problem | undefined {
  const above: string[] = [];
  let line = 1;
  let emptyLines = 0;
  let at = start;
  let region = regions.next(0, line);
  while (region !== undefined && !('code' in region)) {
    const row = at < region.end ? wellFormed(region, at, line, rules) : 'cut';
    if (row === 'cut') {
      region = regions.next(at, line);
      at = 0;
      continue;
    }
    if ('code' in row) return row;
    const next = at + row.bytes;
    line += breaksIn(region.input.bytes, at, next);
    at = next;
    const filled = row.cells.filter((cell) => !isBlank(cell));
    if (above.length < titles && filled.length === 1) above.push(filled[0]!);
    else if (above.length > 0 && filled.length === 0) continue;
    else if (row.cells.length > 1 || row.bytes > 2 || row.cells[0] !== '')
      return { header: row.cells, region, next, line, emptyLines, above };
    else emptyLines += 1;
  }
  return region;
}

/** The rows that have too few cells or too many. */
export interface Ragged {
  readonly list: readonly Problem[];
  /** How many cells the first of them has. */
  readonly first: number | undefined;
}

/** Reads all rows behind the headings into the keeper; gives those that have other cells than they should have, and where the last row ends. */
export function readRows(
  regions: RegionReader,
  { region: first, next }: Headings,
  rows: RowKeeper,
  rules: Rules,
): { ragged: Ragged; end: number } | Problem {
  const { delimiter, scanner, path, shortRows } = rules;
  const ragged = new ProblemList();
  let firstWidth: number | undefined;
  const isByte = delimiter.length === 1 && delimiter.charCodeAt(0) < 128;
  let region = first;
  let at = next;
  for (;;) {
    if (scanner && rows.ends) at = scanRowEnds(region, at, delimiter, rows, scanner);
    else if (isByte) at = scanRows(region, at, delimiter, rows);
    const row = at < region.end ? wellFormed(region, at, rows.line, rules) : 'cut';
    if (row === 'cut') {
      const following = regions.next(at, rows.line);
      if (following === undefined) return { ragged: { list: ragged.list, first: firstWidth }, end: region.start + at };
      if ('code' in following) return following;
      region = following;
      at = 0;
      continue;
    }
    if ('code' in row) return row;
    const { cells, bytes } = row;
    const breaks = breaksIn(region.input.bytes, at, at + bytes) - 1;
    const { line } = rows;
    const [expected, found] = [rows.width, cells.length];
    if (isBlankRow(cells)) rows.blank(isEmpty(row), breaks);
    else {
      if (found < expected ? !shortRows : !isBlankRow(cells.slice(expected))) {
        firstWidth ??= found;
        ragged.add(() => ({ code: 'ragged-row', at: { file: path, line }, expected, found, delimiter }));
      }
      rows.push(cells, region.start + at, breaks);
    }
    at += bytes;
  }
}

type WholeRow = Row & { readonly bytes: number };

/** The row that starts here, why it is none, or that it goes on in the next region. */
function wellFormed(
  { input, end, isLast }: Region,
  at: number,
  line: number,
  rules: Rules,
): WholeRow | Problem | 'cut' {
  const file = rules.path;
  const row = rowIn(input.bytes, at, end, rules.delimiter);
  const isClosed = 'fault' in row ? row.fault === 'stray-quote' : row.isWhole;
  const length = 'bytes' in row && isClosed ? row.bytes : end - at;
  if (length > LONGEST_RECORD && !('fault' in row && isClosed))
    return { code: 'record-too-long', at: { file, line }, limit: LONGEST_RECORD };
  if (!isClosed && !isLast) return 'cut';
  return 'fault' in row ? { code: row.fault, at: { file, line, column: row.column } } : row;
}

/** Whether a row is no more than a line break. */
function isEmpty({ cells, bytes }: WholeRow): boolean {
  return cells.length === 1 && cells[0] === '' && bytes <= 2;
}
