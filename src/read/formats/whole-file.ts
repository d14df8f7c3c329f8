import { BadInputError, type Position, type Problem } from '../../problems.ts';
import { tooLarge } from '../fault.ts';
import { placeName, type Table } from '../table.ts';
import { MOST_FILE_BYTES } from './archive/limits.ts';
import type { Read, TableOptions } from './format.ts';
import { allOf, type ByteSource } from './source.ts';

/** All bytes of a file that can only be read as a whole. */
export function bytesOf(source: ByteSource): Uint8Array {
  const bytes = allOf(source, MOST_FILE_BYTES);
  if (source.size > MOST_FILE_BYTES) throw tooLarge({ file: source.path }, 'bytes', MOST_FILE_BYTES);
  return bytes;
}

/** What was read; if that failed, its problems. */
export async function readOrProblems(read: () => Promise<Read> | Read): Promise<Read> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof BadInputError)) throw error;
    return { tables: [], problems: error.problems };
  }
}

/** A part of a file that is a table. */
export interface Part {
  readonly sheet: string | undefined;
  /** What it is called, if not by the file's name. */
  readonly name: string | undefined;
  readonly cells: Pick<Table, 'columns' | 'rows' | 'line' | 'dropped' | 'program'>;
}

/** The parts of a file as tables. If it is only one, it must be fit to be read. */
export function tablesOfParts(
  parts: readonly Part[],
  source: ByteSource,
  { fewestColumns = 1 }: TableOptions,
): Pick<Read, 'tables' | 'problems'> {
  const sha256 = source.fingerprint();
  const tables = parts.map(
    ({ sheet, name = source.path, cells }): Table => ({
      path: source.path,
      name,
      ...(sheet === undefined ? {} : { sheet }),
      ...cells,
      source: { path: placeName({ path: source.path, sheet }), sha256, rows: cells.rows },
      dialect: { delimiter: '', encoding: 'utf-8' },
    }),
  );
  const [only] = tables;
  const problem = tables.length === 1 ? unfit(only!, fewestColumns) : undefined;
  return problem ? { tables: [], problems: [problem] } : { tables, problems: [] };
}

function unfit({ path, sheet, columns, rows }: Table, fewestColumns: number): Problem | undefined {
  const at: Position = { file: path, ...(sheet === undefined ? {} : { sheet }) };
  if (columns.length < fewestColumns)
    return { code: 'single-column', at: { ...at, line: 1 }, heading: columns[0]?.name ?? '' };
  return rows === 0 ? { code: 'header-only', at } : undefined;
}
