import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { figureOf } from '../support/figures.ts';
import { fixture } from '../support/paths.ts';
import { agreeReport } from '../support/run.ts';

/** Odd sheets that can be read: what is said about them, and the agreement of SG and KO, which was counted by hand. */
interface Odd {
  readonly folder: string;
  readonly options?: readonly string[];
  readonly agreed: number;
  readonly of: number;
  readonly categories: readonly string[];
  readonly says: readonly string[];
}

const EACH = 'note: 2 sheets read as per-coder (one file per coder)';
const WIDE = 'note: 1 sheet read as wide (one column per coder)';
const LONG = 'note: 1 sheet read as long (one row per coding)';
const CHANGE = '(change with --layout, --unit, --coder, --coders, --category)';
const plain = (layout: string) =>
  ({
    [EACH]: `${EACH}; unit "unit"; category "category" ${CHANGE}`,
    [WIDE]: `${WIDE}; unit "unit"; coders "SG", "KO" ${CHANGE}`,
    [LONG]: `${LONG}; unit "unit"; coder "coder"; category "category" ${CHANGE}`,
  })[layout]!;

const PER_CODER = ['./SG.csv', './KO.csv'];
const ONE = ['./codings.csv'];

const odd: Record<string, Odd & { readonly sheets: readonly string[] }> = {
  'a byte-order mark, semicolons and CRLF': {
    folder: 'mark-semicolons-crlf',
    sheets: PER_CODER,
    agreed: 3,
    of: 4,
    categories: ['Boundaries', 'Role clarity', 'Shared experience'],
    says: [`${EACH}; unit "Unit"; category "Category" ${CHANGE}`],
  },
  'tabs in a file named .csv': {
    folder: 'tabs-named-csv',
    sheets: ONE,
    agreed: 2,
    of: 3,
    categories: ['fear, anger', 'hope'],
    says: [plain(LONG)],
  },
  'commas, quotes and line breaks within quoted cells': {
    folder: 'line-breaks-in-cells',
    sheets: PER_CODER,
    agreed: 2,
    of: 3,
    categories: ['Boundaries', 'Role clarity', 'Shared experience'],
    says: [plain(EACH)],
  },
  'blank rows and trailing empty columns': {
    folder: 'blank-rows-and-columns',
    sheets: ONE,
    agreed: 3,
    of: 4,
    categories: ['fear', 'hope'],
    says: [plain(WIDE), 'note: codings.csv: left out 3 blank rows and 2 blank columns'],
  },
  'Windows-1252, with its own quotes': {
    folder: 'windows-1252',
    sheets: PER_CODER,
    options: ['--encoding', 'windows-1252'],
    agreed: 2,
    of: 3,
    categories: ['Café “bleu”', 'Rôle modèle'],
    says: [plain(EACH), 'note: SG.csv: read as windows-1252', 'note: KO.csv: read as windows-1252'],
  },
  'UTF-16 as a spreadsheet’s "Unicode text"': {
    folder: 'utf-16-with-mark',
    sheets: ONE,
    agreed: 2,
    of: 3,
    categories: ['fear', 'hope'],
    says: [plain(WIDE), 'note: codings.csv: read as utf-16le'],
  },
  'encodings that the sheets do not name': {
    folder: 'encoding-not-named',
    sheets: PER_CODER,
    agreed: 2,
    of: 3,
    categories: ['Rôle', 'peur'],
    says: [plain(EACH), 'note: SG.csv: read as windows-1252', 'note: KO.csv: read as macintosh'],
  },
  'an Excel workbook, of which other sheets are hidden or blank': {
    folder: 'excel-workbook',
    sheets: ['./codings.xlsx'],
    agreed: 2,
    of: 3,
    categories: ['fear', 'hope'],
    says: [
      'note: codings.xlsx: hidden sheet "Old" left out (to read one, use --sheet)',
      'note: codings.xlsx: blank sheet "Sheet3" left out',
      plain(WIDE),
    ],
  },
  'an Excel workbook with one sheet per coder': {
    folder: 'excel-sheet-per-coder',
    sheets: ['./codings.xlsx'],
    agreed: 2,
    of: 3,
    categories: ['fear', 'hope'],
    says: [plain(EACH)],
  },
  'merged cells, which stand for all their rows': {
    folder: 'excel-merged-cells',
    sheets: ['./codings.xlsx'],
    options: ['--unit', 'interview,section'],
    agreed: 2,
    of: 3,
    categories: ['fear', 'hope'],
    says: [
      'note: codings.xlsx:Coding: 1 cell filled in that is merged with the cell above',
      `${WIDE}; unit "interview", "section"; coders "SG", "KO" ${CHANGE}`,
    ],
  },
  'an Excel workbook of 2003': {
    folder: 'excel-of-2003',
    sheets: ['./codings.xls'],
    agreed: 2,
    of: 3,
    categories: ['fear', 'hope'],
    says: [plain(WIDE)],
  },
  'an OpenDocument spreadsheet': {
    folder: 'opendocument',
    sheets: ['./codings.ods'],
    agreed: 2,
    of: 3,
    categories: ['fear', 'hope'],
    says: [plain(WIDE)],
  },
  'JSON Lines': {
    folder: 'json-lines',
    sheets: ['./SG.jsonl', './KO.jsonl'],
    agreed: 2,
    of: 3,
    categories: ['fear', 'hope'],
    says: [plain(EACH)],
  },
  'a packed sheet': {
    folder: 'gzip',
    sheets: ['./codings.csv.gz'],
    agreed: 2,
    of: 3,
    categories: ['fear', 'hope'],
    says: [plain(WIDE)],
  },
  'an archive of sheets': {
    folder: 'archive',
    sheets: ['./codings.zip'],
    agreed: 2,
    of: 3,
    categories: ['fear', 'hope'],
    says: [
      'note: codings.zip: "export/read-me.md" not read; sheets are CSV, Excel, OpenDocument and JSON files, and archives of these',
      plain(EACH),
    ],
  },
  'a folder of sheets of any kind': {
    folder: 'folder-of-any-kind',
    sheets: ['./'],
    agreed: 2,
    of: 3,
    categories: ['fear', 'hope'],
    says: [plain(EACH)],
  },
  'carriage returns alone': {
    folder: 'old-mac-line-breaks',
    sheets: ONE,
    agreed: 2,
    of: 3,
    categories: ['fear', 'hope'],
    says: [plain(WIDE)],
  },
  'a unit’s categories over the columns Code 1 to Code 3': {
    folder: 'code-slots',
    sheets: PER_CODER,
    agreed: 2,
    of: 4,
    categories: ['anger', 'fear', 'hope', 'joy'],
    says: [
      `${EACH}; unit "Section"; category "Code 1", "Code 2", "Code 3" as one set of categories ${CHANGE}`,
      'note: 1 blank cell read as uncoded: the coder applied no category (if the unit was not coded, use --blank missing)',
    ],
  },
  'a unit that two columns name': {
    folder: 'composite-unit',
    sheets: ONE,
    options: ['--unit', 'interview,section'],
    agreed: 2,
    of: 3,
    categories: ['fear', 'hope'],
    says: [`${LONG}; unit "interview", "section"; coder "coder"; category "category" ${CHANGE}`],
  },
  'several categories in the cells of a wide sheet, beside what was agreed on': {
    folder: 'several-categories-in-wide-cells',
    sheets: ONE,
    agreed: 3,
    of: 4,
    categories: ['anger', 'fear', 'hope'],
    says: [
      'note: left out column "agreed": it contains the agreed codings, not one coder’s (to compare the coders with it, use --gold agreed; to count it as one of them, name it in --coders)',
      `${WIDE}; unit "unit"; coders "SG", "KO"; not used: "agreed", "Remark" ${CHANGE}`,
      'note: 3 cells split at ";" (to keep them whole, use --separator none)',
    ],
  },
  'sheets with headings of their own': {
    folder: 'sheets-with-other-headings',
    sheets: PER_CODER,
    agreed: 2,
    of: 3,
    categories: ['fear', 'hope'],
    says: [
      `note: SG.csv read as per-coder (one file per coder); unit "id"; category "code" ${CHANGE}`,
      `note: KO.csv read as per-coder (one file per coder); unit "section"; category "category"; not used: "extra" ${CHANGE}`,
    ],
  },
  'a folder that holds more than the sheets': {
    folder: 'folder-with-other-files',
    sheets: ['./'],
    agreed: 1,
    of: 2,
    categories: ['fear', 'hope'],
    says: [
      'note: .: "memo.docx" not read; sheets are CSV, Excel, OpenDocument and JSON files, and archives of these',
      'note: codebook.csv looks like a codebook, not a sheet, and was not used (to use it: --codebook codebook.csv)',
      'note: left out file consensus.csv: it contains the agreed codings, not one coder’s (to compare the coders with it, use --gold consensus.csv; to count it as one of them, name it in --coders)',
      plain(EACH),
    ],
  },
  'a pattern that matches the codebook too': {
    folder: 'folder-with-other-files',
    sheets: ['./*.csv'],
    options: ['--codebook', './codebook.csv'],
    agreed: 1,
    of: 2,
    categories: ['hope', 'fear'],
    says: [
      'note: left out file consensus.csv: it contains the agreed codings, not one coder’s (to compare the coders with it, use --gold consensus.csv; to count it as one of them, name it in --coders)',
      plain(EACH),
    ],
  },
  'a pattern in a folder whose name has parentheses': {
    folder: 'parentheses-in-the-path',
    sheets: ['./round (1)/*.csv'],
    agreed: 1,
    of: 2,
    categories: ['fear', 'hope'],
    says: [plain(EACH)],
  },
  'texts that stand at other units': {
    folder: 'texts-mixed-up',
    sheets: PER_CODER,
    agreed: 3,
    of: 3,
    categories: ['fear', 'hope'],
    says: [
      plain(EACH),
      'warning: 2 units have different texts in different rows (first: "S2", KO.csv:3); check that no rows were mixed up',
    ],
  },
  'numbers in two spellings': {
    folder: 'numbers-in-two-spellings',
    sheets: ONE,
    agreed: 3,
    of: 4,
    categories: ['1', '2'],
    says: [
      plain(WIDE),
      'note: read as one category: "1.0" and "1", "2.0" and "2", "01" and "1" (to keep them apart, use --normalize none)',
    ],
  },
  'words for missing codings': {
    folder: 'missing-tokens',
    sheets: ONE,
    options: ['--missing', 'NA,99'],
    agreed: 2,
    of: 3,
    categories: ['fear', 'hope'],
    says: [
      plain(WIDE),
      'note: 1 blank cell read as missing: the coder did not code the unit (if no category applied, use --blank uncoded)',
      'note: 2 cells with "NA", "99" read as missing',
      'note: 3 units coded by one coder only: "S2", "S4", "S6"',
    ],
  },
  'a remark under the table': {
    folder: 'notes-under-the-table',
    sheets: PER_CODER,
    agreed: 1,
    of: 2,
    categories: ['fear', 'hope'],
    says: [plain(EACH), 'note: left out 1 row without a unit and a category (first: SG.csv:4:1)'],
  },
  'a title above the headings, and sums below the units': {
    folder: 'title-above-headings',
    sheets: ONE,
    agreed: 2,
    of: 3,
    categories: ['fear', 'hope'],
    says: [
      plain(WIDE),
      'note: codings.csv:6: left out the last row, "Total": it contains sums or means',
      'note: codings.csv: left out the title "Coding sheet of round one" above the headings',
    ],
  },
  'a coder named twice': {
    folder: 'composite-unit',
    sheets: ONE,
    options: ['--unit', 'interview,section', '--coders', 'SG,KO,SG'],
    agreed: 2,
    of: 3,
    categories: ['fear', 'hope'],
    says: [`${LONG}; unit "interview", "section"; coder "coder"; category "category" ${CHANGE}`],
  },
};

describe('sheets that are odd but good', () => {
  it.each(Object.entries(odd))('%s', async (_, { folder, sheets, options = [], agreed, of, categories, says }) => {
    const path = fixture('sheets', 'good', folder);
    const args = [...sheets, ...options].map((word) => (word.startsWith('./') ? join(path, word) : word));
    const { report, stderr } = await agreeReport([...args, '--rule', 'any']);
    const said = stderr.replaceAll(`${path}/:`, '.:').replaceAll(`${path}/`, '').trimEnd().split('\n');
    expect(said).toEqual(says);
    expect(report.data.categories).toEqual(categories);
    const figure = figureOf(report, { measure: 'agreement', coders: ['SG', 'KO'] });
    expect(figure).toMatchObject({ value: agreed / of, agreed, units: of });
  });
});
