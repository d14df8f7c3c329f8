import { BadInputError, type Position } from '../../../problems.ts';
import { damaged } from '../../fault.ts';
import type { Zip } from '../archive/zip.ts';
import { type Attributes, readXml, type XmlReader } from '../xml.ts';
import { isErrorText, numberText, timeText, truthText } from './cell-texts.ts';
import { SheetCells, type SheetEntry, type Workbook } from './workbook.ts';

const FORMAT = 'ods';

const MOST_COLUMNS = 16_384;

/** A row that holds something may be repeated so many times. Blank ones fill the sheet to its end. */
const MOST_LINES = 1 << 20;

interface OdsSheet extends SheetEntry {
  readonly cells: SheetCells;
}

/** Whether an archive says that it is an OpenDocument spreadsheet, or a template of one. */
export async function isOds(zip: Zip): Promise<boolean> {
  const entry = zip.find('mimetype');
  if (!entry || entry.size > 100) return false;
  let type = '';
  for await (const piece of zip.pieces(entry)) type += new TextDecoder('latin1').decode(piece);
  return /^application\/vnd\.oasis\.opendocument\.spreadsheet/.test(type);
}

/** The workbook in an archive. All of its sheets are one file in it, so all are read at once. */
export async function openOds(zip: Zip, at: Position): Promise<Workbook<OdsSheet>> {
  const manifest = zip.find('META-INF/manifest.xml');
  if (manifest) {
    await readXml(zip.pieces(manifest), zip.at(manifest), FORMAT, {
      open(name) {
        if (name === 'encryption-data') throw new BadInputError([{ code: 'encrypted-file', at }]);
      },
    });
  }
  const content = zip.find('content.xml');
  if (!content) throw damaged(at, FORMAT, 'missing-part', 'content.xml');
  return readOds(zip.pieces(content), zip.at(content), at);
}

/** The workbook in an XML file: that of an archive, or a flat one (.fods). */
export async function readOds(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  of: Position,
  at: Position,
): Promise<Workbook<OdsSheet>> {
  const sheets: OdsSheet[] = [];
  await readXml(pieces, of, FORMAT, contentReader(sheets, at));
  return { sheets, read: async ({ cells }) => cells };
}

/** Parts whose cells or texts are not the table's: earlier versions, notes, drawings, what the program looks up elsewhere. */
const ASIDE = new Set([
  'tracked-changes',
  'annotation',
  'shapes',
  'frame',
  'g',
  'custom-shape',
  'table-source',
  'dde-links',
  'forms',
  'note',
]);

function contentReader(sheets: OdsSheet[], at: Position): XmlReader {
  const hiddenStyles = new Set<string>();
  let style = '';
  let aside = 0;
  let cells: SheetCells | undefined;
  let line = 0;
  let row: { readonly times: number; column: number; isFilled: boolean } | undefined;
  let cell: Attributes | undefined;
  let isCovered = false;
  let paragraphs: string[] = [];
  /** How deep the reader is in the paragraphs of a cell. */
  let depth = 0;

  const closeCell = () => {
    const { times, column } = row!;
    const repeated = count(cell!['table:number-columns-repeated'], MOST_COLUMNS);
    const shown = isCovered ? '' : cellText(cell!, paragraphs.join('\n'));
    if (shown === undefined) cells!.unknown(line + 1, column);
    else if (shown !== '') {
      if (column + repeated > MOST_COLUMNS) throw damaged(cells!.at, FORMAT, 'structure');
      for (let i = 0; i < repeated; i += 1) cells!.cell(column + i, shown);
      row!.isFilled = true;
      if (cell!['table:formula'] !== undefined) cells!.error(line + 1, column, shown);
      const rows = count(cell!['table:number-rows-spanned'], MOST_LINES);
      if (rows > 1 && times === 1) cells!.merged({ column, firstLine: line + 1, lastLine: line + rows });
    }
    row!.column += repeated;
    cell = undefined;
  };

  const closeRow = () => {
    const { times, isFilled } = row!;
    if (isFilled && line + times > MOST_LINES) throw damaged(cells!.at, FORMAT, 'structure');
    if (isFilled) cells!.row(line + 1, times);
    line += times;
    row = undefined;
  };

  return {
    open(name, attributes) {
      if (aside > 0 || ASIDE.has(name)) {
        aside += 1;
        return;
      }
      if (depth > 0) {
        depth += 1;
        if (name === 's') paragraphs.push(`${paragraphs.pop()}${' '.repeat(count(attributes['text:c'], 1000))}`);
        else if (name === 'tab' || name === 'line-break')
          paragraphs.push(`${paragraphs.pop()}${name === 'tab' ? '\t' : '\n'}`);
      } else if (name === 'style') style = attributes['style:name'] ?? '';
      else if (name === 'table-properties') {
        if (attributes['table:display'] === 'false') hiddenStyles.add(style);
      } else if (name === 'table' && cells === undefined) {
        const sheet = attributes['table:name'] ?? `Sheet${sheets.length + 1}`;
        cells = new SheetCells({ ...at, sheet });
        sheets.push({ name: sheet, isHidden: hiddenStyles.has(attributes['table:style-name'] ?? ''), cells });
        line = 0;
      } else if (name === 'table-row' && cells && !row) {
        const times = count(attributes['table:number-rows-repeated'], Number.MAX_SAFE_INTEGER);
        row = { times, column: 0, isFilled: false };
      } else if ((name === 'table-cell' || name === 'covered-table-cell') && row && !cell) {
        cell = attributes;
        isCovered = name === 'covered-table-cell';
        paragraphs = [];
      } else if (name === 'p' && cell) {
        depth = 1;
        paragraphs.push('');
      }
    },
    text(more) {
      if (depth > 0 && aside === 0) paragraphs.push(`${paragraphs.pop()}${more}`);
    },
    close(name) {
      if (aside > 0) aside -= 1;
      else if (depth > 0) depth -= 1;
      else if (cell) {
        if (name === 'table-cell' || name === 'covered-table-cell') closeCell();
      } else if (row) {
        if (name === 'table-row') closeRow();
      } else if (name === 'table') cells = undefined;
    },
  };
}

/** What a cell holds, as text; undefined for a formula, of which nobody kept what it gives. */
function cellText(attributes: Attributes, text: string): string | undefined {
  const value = attributes['office:value'];
  switch (attributes['office:value-type']) {
    case 'float':
    case 'currency':
    case 'percentage':
      if (value === undefined) return text;
      if (isErrorText(text)) return text;
      return /^0\d+$/.test(text) && Number(text) === Number(value) ? text : numberText(Number(value));
    case 'boolean':
      return truthText(attributes['office:boolean-value'] === 'true');
    case 'date':
      return (attributes['office:date-value'] ?? text)
        .replace(/T00:00:00(\.0+)?$/, '')
        .replace('T', ' ')
        .replace(/:00$/, '');
    case 'time':
      return durationText(attributes['office:time-value']) ?? text;
    case 'string':
      return text === '' ? (attributes['office:string-value'] ?? '') : text;
    default:
      return text === '' && attributes['table:formula'] !== undefined ? undefined : text;
  }
}

/** "PT10H05M30S" */
function durationText(value: string | undefined): string | undefined {
  const [, hours, minutes, seconds] = /^PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S$/.exec(value ?? '') ?? [];
  return hours === undefined ? undefined : timeText(3600 * Number(hours) + 60 * Number(minutes) + Number(seconds));
}

/** A number of times, 1 where it is not given. */
function count(text: string | undefined, most: number): number {
  const number = Number(text ?? 1);
  return number >= 1 ? Math.min(Math.floor(number), most) : 1;
}
