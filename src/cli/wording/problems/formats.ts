import type { Damage, Danger, Excess } from '../../../problems.ts';
import { visible } from '../../../render/visible.ts';
import { thousands } from '../../../render/words.ts';
import { list, quote, quoteApart } from '../text.ts';
import { typedTaker, type Wording } from './wording.ts';

/** Workbooks, archives and JSON files that cannot be read. */
export const formatProblems: Wording<
  | 'damaged-file'
  | 'refused-file'
  | 'encrypted-file'
  | 'unread-kind'
  | 'too-large'
  | 'formula-without-value'
  | 'no-filled-sheet'
  | 'unknown-sheet'
  | 'several-sheets'
  | 'no-workbook'
  | 'bad-json'
  | 'json-without-records'
  | 'spans-only'
> = {
  'damaged-file': ({ format, why, detail }) => ({
    error: `the ${FORMATS[format] ?? 'file'} is damaged: ${DAMAGES[why]}${detail === undefined ? '' : ` (${quote(detail)})`}`,
    hint: AGAIN[format] ?? 'open it in your spreadsheet program and save it again, or download it again',
  }),
  'refused-file': ({ why, limit }) => ({
    error: DANGERS[why](limit === undefined ? '' : thousands(limit)),
    hint: 'if you trust the file, open it with the program that wrote it, and export it again, or what it contains as CSV',
  }),
  'encrypted-file': () => ({
    error: 'the file is protected by a password',
    hint: 'open it with the password, save a copy without one, and give that file',
  }),
  'unread-kind': ({ kind }) => KINDS[kind] ?? KINDS['compound']!,
  'too-large': ({ of, limit }) => ({
    error: LARGE[of](thousands(limit)),
    hint: OF_PROJECTS.has(of)
      ? 'leave what nobody coded out of the project, or split it, and export it again'
      : 'give only the part that has the codings; tables of this size are read as CSV',
  }),
  'formula-without-value': () => ({
    error: 'the cell has a formula, and its value was not saved',
    hint: 'open the workbook in your spreadsheet program and save it there, which calculates every formula',
  }),
  'no-filled-sheet': ({ hidden }) => ({
    error: hidden.length > 0 ? 'every sheet that is not hidden is blank' : 'the workbook has no cells',
    hint:
      hidden.length > 0
        ? `to read a hidden sheet, name it: ${hidden
            .slice(0, 3)
            .map((name) => `--sheet ${quote(name)}`)
            .join(' or ')}`
        : 'save the workbook with the codings in it',
  }),
  'unknown-sheet': ({ found, sheets, nearest }) => ({
    error: `there is no sheet ${quote(found)}`,
    hint:
      nearest === undefined
        ? `the sheets are ${list(sheets)}`
        : `did you mean ${quoteApart(nearest)}? The sheets are ${list(sheets)}`,
  }),
  'several-sheets': ({ at, sheets, ...taker }) => ({
    error: `${typedTaker(taker)} takes one sheet, and the workbook has several: ${list(sheets)}`,
    hint: `name one: ${sheets
      .slice(0, 3)
      .map((sheet) => `${typedTaker(taker)} '${at.file}#${sheet}'`)
      .join(' or ')}`,
  }),
  'no-workbook': ({ at, sheet }) =>
    sheet === undefined
      ? {
          error: '--sheet names sheets of workbooks, and none of the files is one',
          hint: 'leave --sheet out, or name the workbook',
        }
      : { error: `there is no sheet ${quote(sheet)}, since this is not a workbook`, hint: `name the file: ${at.file}` },
  'bad-json': ({ expected, actual }) => ({
    error: `this is not valid JSON: expected ${expected} ${actual === '' ? 'at the end of the line' : `before ${visible(actual)}`}`,
    hint: 'export the file again from the program that wrote it; if you edited it, correct this place',
  }),
  'json-without-records': () => ({
    error: 'the JSON has no list of records, one for each unit or coding',
    hint: 'if it is not a sheet, name the sheets instead of their folder; else export it as CSV, or as a list of objects: [{"unit": "s1", "coder": "Anna", "category": "A"}]',
  }),
  'spans-only': () => ({
    error:
      'the JSON marks parts (regions of pictures or sound, or spans that are not of a known program), not whole units',
    hint: 'to compare codings of whole units, export a classification project; for marked texts, a sheet of spans: --layout spans',
  }),
};

const FORMATS: Record<string, string> = {
  workbook: 'workbook',
  xlsx: 'Excel workbook',
  xls: 'Excel workbook',
  ods: 'OpenDocument spreadsheet',
  zip: 'ZIP archive',
  gzip: 'gzip file',
  qdc: 'REFI-QDA codebook',
  qdpx: 'REFI-QDA project',
  webanno: 'WebAnno TSV file',
};

/** How to get another copy of what no spreadsheet program opens. */
const AGAIN: Readonly<Record<string, string>> = {
  zip: 'download or pack it again',
  gzip: 'download or pack it again',
  qdc: 'export the codebook again from the program that wrote it',
  qdpx: 'export the project again from the program that wrote it',
  webanno: 'export the project again from the program that wrote it',
};

const DAMAGES: Record<Damage, string> = {
  'cut-off': 'its end is missing, or what is packed in it cannot be unpacked',
  checksum: 'what it contains does not match its checksum',
  structure: 'its parts do not fit together',
  packing: 'it is packed in a way that is not read',
  'missing-part': 'a part of it is missing',
  'one-id': 'two of its codes, or of its users, have the same id',
  'not-xml': 'a part of it is not valid XML',
  'not-utf-8': 'a part of it is not valid UTF-8',
};

const DANGERS: Record<Danger, (limit: string) => string> = {
  path: () => 'the name of this file leads out of the archive; nothing was unpacked',
  entries: (limit) => `the archive has more than ${limit} files; nothing was unpacked`,
  name: (limit) => `the archive has a file whose name is longer than ${limit} bytes; nothing was unpacked`,
  size: (limit) => `unpacked, the archive would be larger than ${limit} bytes; nothing was unpacked`,
  ratio: (limit) =>
    `this file would be more than ${limit} times as large when unpacked, as in a ZIP bomb; nothing was unpacked`,
  overlap: () => 'files in the archive share the same bytes, as in a ZIP bomb; nothing was unpacked',
  twice: () => 'two files in the archive have the same name; nothing was unpacked',
  doctype: () => 'the XML has a DOCTYPE, which may define entities, so it was not read',
  depth: (limit) => `it is nested more than ${limit} levels deep, so it was not read`,
};

const AS_WORKBOOK = 'save it as an Excel workbook (.xlsx) or as CSV, and give that file';

const AS_CSV = 'export it as CSV, and give that file';

const KINDS: Record<string, { readonly error: string; readonly hint: string }> = {
  xlsb: { error: 'this is a binary Excel workbook (.xlsb), which is not read', hint: AS_WORKBOOK },
  'xls-before-5': { error: 'this is an Excel file from before 1993, which is not read', hint: AS_WORKBOOK },
  numbers: {
    error: 'this is a Numbers document, which is not read',
    hint: 'export it from Numbers as Excel or CSV, and give that file',
  },
  word: {
    error: 'this is a Word document, not a spreadsheet',
    hint: 'copy the table into a spreadsheet, save it, and give that file',
  },
  powerpoint: {
    error: 'this is a PowerPoint presentation, not a spreadsheet',
    hint: 'copy the table into a spreadsheet, save it, and give that file',
  },
  odt: {
    error: 'this is an OpenDocument file, but not a spreadsheet',
    hint: 'copy the table into a spreadsheet, save it, and give that file',
  },
  gsheet: {
    error: 'this is only a link to a Google sheet',
    hint: 'download the sheet (File, Download, Comma-separated values), and give that file',
  },
  sav: { error: 'this is an SPSS file, which is not read', hint: AS_CSV },
  dta: { error: 'this is a Stata file, which is not read', hint: AS_CSV },
  sas7bdat: { error: 'this is a SAS file, which is not read', hint: AS_CSV },
  rds: { error: 'this is an R file, which is not read', hint: AS_CSV },
  rda: { error: 'this is an R file, which is not read', hint: AS_CSV },
  rdata: { error: 'this is an R file, which is not read', hint: AS_CSV },
  qdpx: {
    error: 'this is a REFI-QDA project, which is not read',
    hint: 'export the coded segments from your program as an Excel workbook or as CSV, and give that file',
  },
  compound: {
    error: 'this is an Office file, but not a spreadsheet',
    hint: 'give the spreadsheet itself, or a CSV file',
  },
  archive: { error: 'the archive contains no sheets', hint: 'unpack it, and give the sheets or their folder' },
  report: {
    error: 'this is a report that intercoder wrote, not a sheet',
    hint: 'give the sheets that it was made from',
  },
};

/** What is too large in a project of marked texts. */
const OF_PROJECTS: ReadonlySet<Excess> = new Set(['part', 'project', 'codes']);

const LARGE: Record<Excess, (limit: string) => string> = {
  bytes: (limit) => `the file is larger than ${limit} bytes`,
  cell: (limit) => `the cell has more than ${limit} characters`,
  cells: (limit) => `the sheet has more than ${limit} cells`,
  columns: (limit) => `there are more than ${limit} columns`,
  part: (limit) => `this file of the project is larger than ${limit} bytes`,
  project: (limit) => `the texts of the project have more than ${limit} bytes`,
  codes: (limit) => `the project has more than ${limit} codes`,
};
