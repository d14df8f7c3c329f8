import type { Position } from '../../../problems.ts';
import { damaged } from '../../fault.ts';
import type { Entry, Zip } from '../archive/zip.ts';
import { type Attributes, readXml, type XmlReader } from '../xml.ts';
import { columnOf, dateText, lineOf, type NumberKind, numberKind, numberText, truthText } from './cell-texts.ts';
import { SheetCells, type SheetEntry, type Workbook } from './workbook.ts';

const FORMAT = 'xlsx';

/** Excel's own limit. */
const MOST_COLUMNS = 16_384;

interface XlsxSheet extends SheetEntry {
  readonly part: Entry;
}

/** What cells refer to. */
interface Context {
  readonly texts: readonly string[];
  readonly styles: readonly NumberKind[];
  readonly is1904: boolean;
}

/** Whether an archive holds an Excel workbook, by the parts that one must have. */
export function isXlsx(zip: Zip): boolean {
  return (
    zip.find('[Content_Types].xml') !== undefined && zip.entries.some(({ name }) => /(^|\/)workbook\.xml$/.test(name))
  );
}

/** The workbook in an archive; its sheets are read when they are asked for. */
export async function openXlsx(zip: Zip, at: Position): Promise<Workbook<XlsxSheet>> {
  const root = await relationsOf(zip, '');
  const path = pathOf(root, 'officeDocument') ?? 'xl/workbook.xml';
  const main = partOf(zip, path, at);
  const relations = await relationsOf(zip, path);
  const { sheets, is1904 } = await readWorkbook(zip, main);
  const [texts, styles] = [pathOf(relations, 'sharedStrings'), pathOf(relations, 'styles')];
  let context: Context | undefined;
  return {
    sheets: sheets.flatMap(({ name, state, id }) => {
      const relation = relations.find((one) => one.id === id);
      if (relation && !isOfType(relation, 'worksheet')) return []; // a chart
      if (!relation) throw damaged({ ...at, sheet: name }, FORMAT, 'missing-part');
      return [
        {
          name,
          isHidden: state !== undefined && state !== 'visible',
          part: partOf(zip, relation.target, { ...at, sheet: name }),
        },
      ];
    }),
    async read(sheet) {
      context ??= {
        texts: texts === undefined || !zip.find(texts) ? [] : await readTexts(zip, partOf(zip, texts, at)),
        styles: styles === undefined || !zip.find(styles) ? [] : await readStyles(zip, partOf(zip, styles, at)),
        is1904,
      };
      const cells = new SheetCells({ ...at, sheet: sheet.name });
      await readXml(zip.pieces(sheet.part), zip.at(sheet.part), FORMAT, sheetReader(context, cells));
      return cells;
    },
  };
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** What a part refers to, with the targets as names in the archive. */
async function relationsOf(zip: Zip, path: string): Promise<Relation[]> {
  const slash = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, slash);
  const entry = zip.find(`${folder}_rels/${path.slice(slash)}.rels`);
  if (!entry) return [];
  const relations: Relation[] = [];
  await readXml(zip.pieces(entry), zip.at(entry), FORMAT, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const { Id: id = '', Type: type = '', Target: target = '' } = attributes;
      relations.push({ id, type, target: resolved(folder, target) });
    },
  });
  return relations;
}

function resolved(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function isOfType({ type }: Relation, kind: string): boolean {
  return type.endsWith(`/${kind}`);
}

function pathOf(relations: readonly Relation[], kind: string): string | undefined {
  return relations.find((relation) => isOfType(relation, kind))?.target;
}

function partOf(zip: Zip, path: string, at: Position): Entry {
  const entry = zip.find(path);
  if (!entry) throw damaged(at, FORMAT, 'missing-part', path);
  return entry;
}

async function readWorkbook(zip: Zip, entry: Entry) {
  const sheets: { name: string; state: string | undefined; id: string }[] = [];
  let is1904 = false;
  await readXml(zip.pieces(entry), zip.at(entry), FORMAT, {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      sheets.push({ name: attributes['name'] ?? '', state: attributes['state'], id });
    },
  });
  return { sheets, is1904 };
}

/** The texts of cells, which many of them share. */
async function readTexts(zip: Zip, entry: Entry): Promise<string[]> {
  const texts: string[] = [];
  const runs = runReader();
  await readXml(zip.pieces(entry), zip.at(entry), FORMAT, {
    open(name) {
      if (name === 'si') runs.start();
      else runs.open(name);
    },
    text: runs.text,
    close(name) {
      if (name === 'si') texts.push(runs.take());
      else runs.close(name);
    },
  });
  return texts;
}

/** Puts together a text of one run or of several; how it is pronounced is left out. */
function runReader() {
  let text = '';
  let [isText, isPhonetic] = [false, false];
  return {
    start() {
      text = '';
    },
    open(name: string) {
      if (name === 't') isText = !isPhonetic;
      else if (name === 'rPh') isPhonetic = true;
    },
    text(more: string) {
      if (isText) text += more;
    },
    close(name: string) {
      if (name === 't') isText = false;
      else if (name === 'rPh') isPhonetic = false;
    },
    take: () => unescaped(text),
  };
}

/** Signs that XML cannot hold are written by number: `_x000D_` is a return. */
function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** What the format of each style makes of numbers. */
async function readStyles(zip: Zip, entry: Entry): Promise<NumberKind[]> {
  const codes = new Map<string, string>();
  const styles: NumberKind[] = [];
  let inCells = false;
  await readXml(zip.pieces(entry), zip.at(entry), FORMAT, {
    open(name, attributes) {
      const id = attributes['numFmtId'] ?? '0';
      if (name === 'numFmt') codes.set(id, attributes['formatCode'] ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) styles.push(numberKind(Number(id), codes.get(id)));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

function sheetReader({ texts, styles, is1904 }: Context, into: SheetCells): XmlReader {
  const wrong = () => damaged(into.at, FORMAT, 'structure');
  const runs = runReader();
  let inRows = false;
  let [line, column] = [0, -1];
  let [type, style] = ['', 0];
  let [isValue, isInline, hasFormula, hasValue] = [false, false, false, false];
  let value = '';

  const openCell = (attributes: Attributes) => {
    const name = attributes['r'];
    column = name === undefined ? column + 1 : columnOf(name);
    if (column < 0 || column >= MOST_COLUMNS) throw wrong();
    type = attributes['t'] ?? 'n';
    style = Number(attributes['s'] ?? 0);
    [isValue, isInline, hasFormula, hasValue] = [false, false, false, false];
    value = '';
    runs.start();
  };

  const closeCell = () => {
    if (hasFormula && (!hasValue || (value === '' && type !== 'str'))) into.unknown(line, column);
    const text = isInline ? runs.take() : shown();
    if (type === 'e') into.error(line, column, text);
    into.cell(column, text);
  };

  const shown = (): string => {
    if (value === '') return '';
    if (type === 's') {
      const text = texts[Number(value)];
      if (text === undefined) throw wrong();
      return text;
    }
    if (type === 'b') return truthText(isTrue(value));
    if (type === 'd') return value.replace(/T00:00:00(\.0+)?$/, '').replace('T', ' ');
    if (type !== 'n') return unescaped(value);
    const number = Number(value);
    if (!Number.isFinite(number)) throw wrong();
    const kind = styles[style] ?? 'number';
    return kind === 'date' ? dateText(number, is1904) : numberText(number, kind);
  };

  return {
    open(name, attributes) {
      if (!inRows) {
        if (name === 'sheetData') inRows = true;
        else if (name === 'mergeCell') merge(attributes['ref'] ?? '', into);
      } else if (name === 'c') openCell(attributes);
      else if (name === 'v') [isValue, hasValue] = [true, true];
      else if (name === 'f') hasFormula = true;
      else if (name === 'is') isInline = true;
      else if (name === 'row') {
        const number = attributes['r'] === undefined ? line + 1 : Number(attributes['r']);
        if (!(number > line)) throw wrong();
        line = number;
        column = -1;
      } else if (isInline) runs.open(name);
    },
    text(more) {
      if (isValue) value += more;
      else if (isInline) runs.text(more);
    },
    close(name) {
      if (!inRows) return;
      if (name === 'v') isValue = false;
      else if (name === 'c') closeCell();
      else if (name === 'row') into.row(line);
      else if (name === 'is') return;
      else if (name === 'sheetData') inRows = false;
      else if (isInline) runs.close(name);
    },
  };
}

/** "A2:A5" */
function merge(range: string, into: SheetCells): void {
  const [first = '', last = first] = range.split(':');
  const column = columnOf(first);
  if (column >= 0) into.merged({ column, firstLine: lineOf(first), lastLine: lineOf(last) });
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}
