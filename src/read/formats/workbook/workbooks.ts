import { beginsWith } from '../decode.ts';
import type { Format, Read, TableOptions } from '../format.ts';
import type { ByteSource } from '../source.ts';
import { bytesOf, readOrProblems, tablesOfParts } from '../whole-file.ts';
import type { SheetEntry, Workbook } from './workbook.ts';

/** The endings of Excel's and OpenDocument's files that are archives. */
export const ZIPPED_WORKBOOKS = ['xlsx', 'xlsm', 'xltx', 'xltm', 'ods', 'ots'];

/** Excel's format before 2007. A newer workbook with a password is packed in the same way. */
export const xls: Format = {
  name: 'Excel 97',
  extensions: ['xls', 'xlt'],
  sniff: (head) => beginsWith(head, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
  tables: (source, options) =>
    readOrProblems(async () => {
      const { openXls } = await import('./xls.ts');
      return readWorkbook(openXls(bytesOf(source), { file: source.path }), source, options);
    }),
};

/** An OpenDocument spreadsheet in one file of XML. */
export const flatOds: Format = {
  name: 'flat OpenDocument',
  extensions: ['fods'],
  sniff: (head) => /^(\xef\xbb\xbf)?\s*<\?xml[^<]*<office:document\s/.test(String.fromCharCode(...head)),
  tables: (source, options) =>
    readOrProblems(async () => {
      const { readOds } = await import('./ods.ts');
      const at = { file: source.path };
      return readWorkbook(await readOds([bytesOf(source)], at, at), source, options);
    }),
};

/** The sheets of a workbook that are asked for, as tables. */
export async function readWorkbook<Entry extends SheetEntry>(
  workbook: Workbook<Entry>,
  source: ByteSource,
  options: TableOptions,
): Promise<Read> {
  const { tablesOf } = await import('./workbook.ts');
  const { tables, isOnly, notices } = await tablesOf(workbook, { file: source.path }, options.sheets);
  const parts = tables.map(({ sheet, grid }) => ({ sheet, name: isOnly ? undefined : sheet, cells: grid.finish() }));
  return { ...tablesOfParts(parts, source, options), notices };
}
