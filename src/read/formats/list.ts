import type { Table } from '../table.ts';
import { gzipFormat, zipFormat } from './archive/archives.ts';
import { brat } from './brat/brat.ts';
import { csv } from './csv/read-csv.ts';
import type { TreeFormat } from './file-tree.ts';
import type { Format, QueriedFormat, Read, TableOptions } from './format.ts';
import { json } from './json/json.ts';
import { parquet } from './parquet/parquet.ts';
import { qdc } from './qdc/qdc.ts';
import { qdpx } from './qdpx/qdpx.ts';
import { type ByteSource, headOf, nameOf } from './source.ts';
import { qualCoder, sqlite } from './sqlite/sqlite.ts';
import { webAnno, webAnnoTsv } from './webanno/webanno.ts';
import { flatOds, xls } from './workbook/workbooks.ts';

/** Formats of several files that belong together, in a folder or in an archive. */
const treeFormats: readonly TreeFormat[] = [qdpx, qualCoder, webAnno, brat];

/** The format of files that belong together, by their names; undefined if they do not. */
export function treeFormatOf(names: readonly string[]): TreeFormat | undefined {
  return treeFormats.find(({ fits }) => fits(names));
}

/** The formats in the order in which they are tried; the last one takes what no other does. */
const formats: readonly (Format | QueriedFormat)[] = [
  parquet,
  zipFormat(readSource, tableExtensions, treeFormats),
  sqlite,
  webAnnoTsv,
  xls,
  gzipFormat(readSource),
  flatOds,
  qdc,
  json,
  csv,
];

/** So many bytes show what kind of file it is. */
const HEAD = 1 << 10;

/** The format of a file that begins so, whatever it is called: what no other format takes may be CSV. */
export function formatOf(head: Uint8Array): Format | QueriedFormat {
  return formats.find((format) => format.sniff(head)) ?? csv;
}

/** Reads a file by what it is. */
export async function readSource(source: ByteSource, options: TableOptions): Promise<Read> {
  const format = formatOf(headOf(source, HEAD));
  if ('tables' in format) return named(await format.tables(source, options), source.path);
  const kind = `a ${format.name} file, although its name does not end in .${format.extensions[0]}`;
  return { tables: [], problems: [{ code: 'not-text', at: { file: source.path }, kind }] };
}

/** What was read, with tables that are no sheets called by the file, whatever format its name promises. */
function named(read: Read, path: string): Read {
  const name = nameOfFile(path);
  return { ...read, tables: read.tables.map((table) => (isNamedByItself(table) ? table : { ...table, name })) };
}

function isNamedByItself({ name, sheet, inside }: Table): boolean {
  return inside !== undefined || name === sheet;
}

/** A file's name without the ending of any format. */
export function nameOfFile(path: string): string {
  return nameOf(path, [...tableExtensions(), 'gz']);
}

/** The format of which the file is to be queried, by its name; undefined if it is read row by row. */
export function queriedFormat(path: string): QueriedFormat | undefined {
  const format = formats.find(({ extensions }) =>
    extensions.some((ending) => path.toLowerCase().endsWith(`.${ending}`)),
  );
  return format && 'query' in format ? format : undefined;
}

/** The endings of the names of files that are read row by row, without the dot. */
export function tableExtensions(): string[] {
  const plain = formats.flatMap((format) => ('query' in format || format.name === 'gzip' ? [] : format.extensions));
  return [...plain, ...plain.map((ending) => `${ending}.gz`)];
}
