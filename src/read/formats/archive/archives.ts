import { beginsWith } from '../decode.ts';
import type { TreeFormat } from '../file-tree.ts';
import type { Format, ReadInner } from '../format.ts';
import { readOrProblems } from '../whole-file.ts';
import { ZIPPED_WORKBOOKS } from '../workbook/workbooks.ts';

/** ZIP archives: workbooks and projects, which are such, and archives of files that are read. */
export function zipFormat(
  readInner: ReadInner,
  endings: () => readonly string[],
  trees: readonly TreeFormat[],
): Format {
  return {
    name: 'ZIP',
    extensions: [...ZIPPED_WORKBOOKS, 'zip', 'qdpx'],
    sniff: (head) => beginsWith(head, 'PK\x03\x04') || beginsWith(head, 'PK\x05\x06'),
    tables: (source, options) =>
      readOrProblems(async () => {
        const { readZip } = await import('./read-zip.ts');
        return readZip(source, options, readInner, endings(), trees);
      }),
  };
}

/** Files packed by gzip. */
export function gzipFormat(readInner: ReadInner): Format {
  return {
    name: 'gzip',
    extensions: ['gz'],
    sniff: (head) => beginsWith(head, '\x1f\x8b'),
    tables: (source, options) =>
      readOrProblems(async () => {
        const { readGzip } = await import('./read-gzip.ts');
        return readGzip(source, options, readInner);
      }),
  };
}
