import { BadInputError, type Problem, ProblemList } from '../problems.ts';
import type { FoundDocument, FoundMark, MarkedFile } from '../read/marked-file.ts';
import { type Column, columnName, headedColumns, headerOf, placeOf, positionIn, type Table } from '../read/table.ts';

/** What the columns of a sheet of spans are called. */
const HEADINGS = {
  document: [
    ...['document', 'doc', 'file', 'filename', 'source', 'document name', 'document id', 'doc_id', 'text_id'],
    ...['dokument', 'datei', 'dokumentname', 'fichier', 'documento', 'archivo', 'bestand'],
  ],
  coder: [
    ...['coder', 'annotator', 'rater', 'user', 'author', 'created by'],
    ...['codierer', 'kodierer', 'codiererin', 'kodiererin', 'codeur', 'codeuse', 'codificador', 'codificadora'],
    ...['codificatore', 'codificatrice', 'codeerder'],
  ],
  category: [
    ...['category', 'code', 'label', 'tag', 'type'],
    ...['kategorie', 'kode', 'catégorie', 'categorie', 'categoría', 'categoria', 'código', 'codigo', 'codice'],
  ],
  start: [
    ...['start', 'begin', 'from', 'start_offset', 'startposition', 'start position', 'beginning'],
    ...['anfang', 'beginn', 'von', 'début', 'debut', 'inicio', 'inizio', 'início'],
  ],
  end: [
    ...['end', 'to', 'stop', 'end_offset', 'endposition', 'end position'],
    ...['ende', 'bis', 'fin', 'fine', 'fim', 'einde', 'eind'],
  ],
  text: [
    ...['text', 'quote', 'segment', 'marked text', 'content', 'span'],
    ...['textstelle', 'zitat', 'extrait', 'citation', 'cita', 'citazione', 'trecho', 'citaat'],
  ],
} as const;

type SpanColumn = keyof typeof HEADINGS;

/** Columns that the user named. */
export type NamedColumns = Partial<Record<SpanColumn, string | undefined>>;

/**
 * A sheet with a row for each span: document, coder, category, start, end, and perhaps the marked text. Positions count characters, the
 * end is not included.
 *
 * @param texts - the documents' texts, or their stretches
 */
export function markedSheet(table: Table, named: NamedColumns, texts: readonly FoundDocument[]): MarkedFile {
  const columns = columnsOfSpans(table, named);
  const problems = new ProblemList();
  const documents = new Map(texts.map((one) => [one.name, one]));
  const marks: FoundMark[] = [];
  for (let row = 0; row < table.rows; row += 1) {
    const at = positionIn(table, row);
    const cell = (column: Column | undefined) => column?.textAt(row).trim() ?? '';
    const name = withoutEnding(cell(columns.document));
    const category = cell(columns.category);
    const coder = cell(columns.coder);
    const lacking = (['document', 'category'] as const).find((one) => cell(columns[one]) === '');
    if (lacking !== undefined || (columns.coder && coder === '')) {
      problems.add(() => ({ code: 'span-cell-blank', at, column: lacking ?? 'coder' }));
      continue;
    }
    if (!documents.has(name)) documents.set(name, { name, text: undefined, at });
    const quote = columns.text?.textAt(row);
    marks.push({
      document: name,
      coder: columns.coder && coder,
      code: [category],
      start: numberIn(cell(columns.start)),
      end: numberIn(cell(columns.end)),
      ...(quote === undefined ? {} : { quote }),
      at,
    });
  }
  if (problems.list.length > 0) throw new BadInputError(problems.list);
  return {
    path: table.path,
    name: table.name,
    format: 'sheet of spans',
    source: table.source,
    documents: [...documents.values()],
    codes: undefined,
    coders: [],
    marks,
    read: [],
    areQuotesSure: true,
    counting: [
      { by: 'characters', lineEnd: 2, mark: 0 },
      { by: 'utf-16', lineEnd: 2, mark: 0 },
      { by: 'characters', lineEnd: 1, mark: 0 },
      { by: 'utf-16', lineEnd: 1, mark: 0 },
      { by: 'bytes', lineEnd: 2, mark: 0 },
      { by: 'characters', lineEnd: 2, mark: 1 },
      { by: 'bytes', lineEnd: 2, mark: 1 },
    ],
  };
}

/** The documents of a sheet that gives their texts, or where each begins and ends. */
export function documentsIn(table: Table): FoundDocument[] {
  const [document] = headedColumns(table, ...HEADINGS.document);
  const [text] = headedColumns(table, ...HEADINGS.text);
  const [start] = headedColumns(table, ...HEADINGS.start);
  const [end] = headedColumns(table, ...HEADINGS.end);
  if (document === undefined || (text === undefined && (start === undefined || end === undefined)))
    throw new BadInputError([
      { code: 'extents-without-columns', at: placeOf(table), columns: headerOf(table).filter((name) => name !== '') },
    ]);
  return Array.from({ length: table.rows }, (_, row) => {
    const name = withoutEnding(document.textAt(row).trim());
    const at = positionIn(table, row);
    if (text !== undefined) return { name, text: text.textAt(row), at };
    const extent = { start: numberIn(start!.textAt(row).trim()), end: numberIn(end!.textAt(row).trim()) };
    const isStretch = Number.isSafeInteger(extent.start) && Number.isSafeInteger(extent.end) && extent.start >= 0;
    if (isStretch && extent.start <= extent.end) return { name, text: undefined, extent, at };
    throw new BadInputError([
      { code: 'mark-outside', at, document: name, ...extent, length: Number.POSITIVE_INFINITY },
    ]);
  });
}

/** Whether every table has a row for each span: a category, and the numbers of its first and its last character. */
export function areOfSpans(tables: readonly Table[]): boolean {
  return tables.length > 0 && tables.every(isOfSpans);
}

function isOfSpans(table: Table): boolean {
  const [category, start, end] = (['category', 'start', 'end'] as const).map(
    (role) => headedColumns(table, ...HEADINGS[role])[0],
  );
  if (category === undefined || start === undefined || end === undefined || table.rows === 0) return false;
  return Array.from({ length: table.rows }, (_, row) => row).every((row) => {
    const [from, to] = [numberIn(start.textAt(row).trim()), numberIn(end.textAt(row).trim())];
    return Number.isSafeInteger(from) && Number.isSafeInteger(to) && from >= 0 && from <= to;
  });
}

/** Who read what, by a sheet with the columns document and coder. */
export function readersIn(table: Table): { document: string; coder: string; row: number }[] {
  const [document] = headedColumns(table, ...HEADINGS.document);
  const [coder] = headedColumns(table, ...HEADINGS.coder);
  const lacking = [...(document === undefined ? ['document'] : []), ...(coder === undefined ? ['coder'] : [])];
  if (document === undefined || coder === undefined)
    throw new BadInputError([{ code: 'spans-without-columns', at: placeOf(table), lacking, columns: headerOf(table) }]);
  return Array.from({ length: table.rows }, (_, row) => ({
    document: withoutEnding(document.textAt(row).trim()),
    coder: coder.textAt(row).trim(),
    row,
  }));
}

/** A document is called by its file without the ending of a text. */
export function withoutEnding(name: string): string {
  return name.normalize('NFC').replace(/\.txt$/i, '');
}

type Columns = Record<'document' | 'category' | 'start' | 'end', Column> & Record<'coder' | 'text', Column | undefined>;

function columnsOfSpans(table: Table, named: NamedColumns): Columns {
  const at = placeOf(table);
  const problems: Problem[] = [];
  const found = (role: SpanColumn): Column | undefined => {
    const asked = named[role];
    if (asked === undefined) return headedColumns(table, ...HEADINGS[role])[0];
    const column = table.columns.find((one) => columnName(one).toLowerCase() === asked.toLowerCase());
    if (column === undefined)
      problems.push({ code: 'unknown-column', at, option: role, found: asked, columns: headerOf(table) });
    return column;
  };
  const columns = Object.fromEntries((Object.keys(HEADINGS) as SpanColumn[]).map((role) => [role, found(role)]));
  const lacking = (['document', 'category', 'start', 'end'] as const).filter((role) => columns[role] === undefined);
  if (problems.length === 0 && lacking.length > 0)
    problems.push({ code: 'spans-without-columns', at, lacking, columns: headerOf(table) });
  if (problems.length > 0) throw new BadInputError(problems);
  return columns as Columns;
}

/** A number as it is written; NaN if it is none. */
function numberIn(text: string): number {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}
