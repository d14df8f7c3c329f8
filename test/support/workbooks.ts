import { BadInputError, type Problem } from '../../src/problems.ts';
import { Zip } from '../../src/read/formats/archive/zip.ts';
import { openOds } from '../../src/read/formats/workbook/ods.ts';
import { type Found, tablesOf } from '../../src/read/formats/workbook/workbook.ts';
import { openXls } from '../../src/read/formats/workbook/xls.ts';
import { openXlsx } from '../../src/read/formats/workbook/xlsx.ts';
import type { Column } from '../../src/read/table.ts';
import { type Packed, zipOf } from './zip-writer.ts';

/** A table as rows of texts, the headings first. */
export function rowsIn({ columns, rows }: { readonly columns: readonly Column[]; readonly rows: number }): string[][] {
  return [
    columns.map(({ name }) => name),
    ...Array.from({ length: rows }, (_, row) => columns.map((column) => column.textAt(row))),
  ];
}

/** The sheets found in a workbook, by their names if there are several, as rows of texts. */
export function sheetsIn({ tables, isOnly }: Found): Record<string, string[][]> {
  return Object.fromEntries(tables.map(({ sheet, grid }) => [isOnly ? '' : sheet, rowsIn(grid.finish())]));
}

/** The only sheet found. */
export function rowsOf(found: Found): string[][] {
  const [first] = Object.values(sheetsIn(found));
  return first!;
}

export async function readXlsx(bytes: Uint8Array, sheets?: readonly string[]): Promise<Found> {
  const at = { file: 'book.xlsx' };
  return tablesOf(await openXlsx(new Zip(bytes, at, 'xlsx'), at), at, sheets);
}

export async function readOds(bytes: Uint8Array, sheets?: readonly string[]): Promise<Found> {
  const at = { file: 'book.ods' };
  return tablesOf(await openOds(new Zip(bytes, at, 'ods'), at), at, sheets);
}

export async function readXls(bytes: Uint8Array, sheets?: readonly string[]): Promise<Found> {
  const at = { file: 'book.xls' };
  return tablesOf(openXls(bytes, at), at, sheets);
}

/** What was wrong with it. */
export async function problemsOf(read: () => unknown): Promise<readonly Problem[]> {
  try {
    await read();
  } catch (error) {
    if (error instanceof BadInputError) return error.problems;
    throw error;
  }
  throw new Error('nothing was wrong');
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export interface XlsxParts {
  /** The XML of each sheet's `sheetData` and what follows it. */
  readonly sheets: readonly {
    readonly name: string;
    readonly xml: string;
    readonly state?: string;
    readonly kind?: string;
  }[];
  readonly texts?: string;
  readonly styles?: string;
  readonly is1904?: boolean;
}

/** The files of an Excel workbook, with its sheets as XML. */
export function xlsxParts({ sheets, texts, styles, is1904 }: XlsxParts): Packed[] {
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  const relations = (...list: string[]) =>
    `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
  return [
    { name: '[Content_Types].xml', content: `<Types xmlns="${PACKAGE}/content-types"/>` },
    { name: '_rels/.rels', content: relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets>${sheets
        .map(
          ({ name, state }, i) =>
            `<sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations(
        ...sheets.map(({ kind = 'worksheet' }, i) => relation(`rId${i + 1}`, kind, `worksheets/sheet${i + 1}.xml`)),
        relation('rIdS', 'styles', '/xl/styles.xml'),
        relation('rIdT', 'sharedStrings', 'sharedStrings.xml'),
      ),
    },
    ...(texts === undefined ? [] : [{ name: 'xl/sharedStrings.xml', content: `<sst xmlns="${MAIN}">${texts}</sst>` }]),
    ...(styles === undefined
      ? []
      : [{ name: 'xl/styles.xml', content: `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }]),
    ...sheets.map(({ xml }, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      content: `<worksheet xmlns="${MAIN}">${xml}</worksheet>`,
    })),
  ];
}

/** An Excel workbook of one sheet, by the XML of its rows and what follows them. */
export function xlsxOf(
  rows: string,
  { after = '', ...parts }: Partial<XlsxParts> & { readonly after?: string } = {},
): Buffer {
  return zipOf(xlsxParts({ sheets: [{ name: 'Coding', xml: `<sheetData>${rows}</sheetData>${after}` }], ...parts }));
}

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';

export const odsContent = (tables: string, styles = '') =>
  `<office:document-content xmlns:office="${OASIS}:office:1.0" xmlns:table="${OASIS}:table:1.0" xmlns:text="${OASIS}:text:1.0" xmlns:style="${OASIS}:style:1.0"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;

/** An OpenDocument spreadsheet, by the XML of its tables. */
export function odsOf(tables: string, { styles = '', manifest = '' } = {}): Buffer {
  return zipOf([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', isStored: true },
    { name: 'content.xml', content: odsContent(tables, styles) },
    {
      name: 'META-INF/manifest.xml',
      content: `<manifest:manifest xmlns:manifest="${OASIS}:manifest:1.0">${manifest}</manifest:manifest>`,
    },
  ]);
}
