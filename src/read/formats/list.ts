import { csv } from './csv/read-csv.ts';
import type { Format, QueriedFormat } from './format.ts';
import { parquet } from './parquet/parquet.ts';

/** The formats in the order in which they are tried; the last one takes what no other does. */
const formats: readonly (Format | QueriedFormat)[] = [parquet, csv];

/** The format of a file: by how it begins, if that leaves no doubt, else by how its name ends. */
export function formatOf(path: string, head: Uint8Array): Format | QueriedFormat {
  return formats.find((format) => format.sniff(head)) ?? formatNamed(path) ?? csv;
}

/** The format of which the file is to be queried, by its name; undefined if it is read row by row. */
export function queriedFormat(path: string): QueriedFormat | undefined {
  const format = formatNamed(path);
  return format && 'query' in format ? format : undefined;
}

/** The endings of the names of files that are read row by row, without the dot. */
export function tableExtensions(): string[] {
  return formats.flatMap((format) => ('query' in format ? [] : format.extensions));
}

function formatNamed(path: string): Format | QueriedFormat | undefined {
  return formats.find(({ extensions }) => extensions.some((ending) => path.toLowerCase().endsWith(`.${ending}`)));
}
