import { BadInputError, type Problem, ProblemList } from '../problems.ts';
import type { FoundDocument, FoundMark, MarkedFile } from '../read/marked-file.ts';
import { type Column, columnName, headedColumns, headerOf, placeOf, positionIn, type Table } from '../read/table.ts';
import { numberIn, SPAN_HEADINGS } from '../study/span-columns.ts';
import { Characters } from './characters.ts';

type SpanColumn = keyof typeof SPAN_HEADINGS;

/** Columns that the user named. */
export type NamedColumns = Partial<Record<SpanColumn, string | undefined>>;

/**
 * A sheet with a row for each span: document, coder, category, start, end, and perhaps the marked text; or Dedoose's export of excerpts.
 * Positions count characters, the end is not included.
 *
 * @param texts - the documents' texts, or their stretches
 */
export function markedSheet(table: Table, named: NamedColumns, texts: readonly FoundDocument[]): MarkedFile {
  const columns = excerptColumns(table, named) ?? columnsOfSpans(table, named, texts);
  const problems = new ProblemList();
  const documents = [...texts];
  const known = new Set(texts.map(({ name }) => name));
  const marks: FoundMark[] = [];
  for (let row = 0; row < table.rows; row += 1) {
    const at = positionIn(table, row);
    const cell = (column: Column | undefined) => column?.textAt(row).trim() ?? '';
    const name = withoutEnding(cell(columns.document));
    const codes = columns.codesAt(row);
    const coder = cell(columns.coder);
    const lacking = name === '' ? 'document' : codes === undefined ? 'category' : undefined;
    if (lacking !== undefined || (columns.coder && coder === '')) {
      problems.add(() => ({ code: 'span-cell-blank', at, column: lacking ?? 'coder' }));
      continue;
    }
    if (!known.has(name)) documents.push({ name, text: undefined, at });
    known.add(name);
    const quote = columns.text?.textAt(row);
    const place = columns.placeAt(row);
    if (!Array.isArray(place)) {
      problems.add(() => ({ code: 'passage-without-place', at, document: name, quote: quote ?? '', ...place }));
      continue;
    }
    const [start, end] = place;
    for (const code of codes!)
      marks.push({
        document: name,
        coder: columns.coder && coder,
        code: [...code],
        start,
        end,
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
    documents,
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
  const [document] = headedColumns(table, ...SPAN_HEADINGS.document);
  const [text] = headedColumns(table, ...SPAN_HEADINGS.text);
  const [start] = headedColumns(table, ...SPAN_HEADINGS.start);
  const [end] = headedColumns(table, ...SPAN_HEADINGS.end);
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

/** Who read what, by a sheet with the columns document and coder. */
export function readersIn(table: Table): { document: string; coder: string; row: number }[] {
  const [document] = headedColumns(table, ...SPAN_HEADINGS.document);
  const [coder] = headedColumns(table, ...SPAN_HEADINGS.coder);
  const lacking = [...(document === undefined ? ['document'] : []), ...(coder === undefined ? ['coder'] : [])];
  if (document === undefined || coder === undefined)
    throw new BadInputError([{ code: 'spans-without-columns', at: placeOf(table), lacking, columns: headerOf(table) }]);
  return Array.from({ length: table.rows }, (_, row) => ({
    document: withoutEnding(document.textAt(row).trim()),
    coder: coder.textAt(row).trim().normalize('NFC'),
    row,
  }));
}

/** A document is called by its file without the ending of a text. */
export function withoutEnding(name: string): string {
  return name.normalize('NFC').replace(/\.txt$/i, '');
}

/** Where a sheet has what a span is. */
interface SpanColumns {
  readonly document: Column;
  readonly coder: Column | undefined;
  readonly text: Column | undefined;
  /** Where the span of a row starts and ends; how often its text is there, if that is not once. */
  placeAt(row: number): [start: number, end: number] | { readonly times: number };
  /** The codes that it got, each by its path; undefined if the cell is blank. */
  codesAt(row: number): readonly (readonly string[])[] | undefined;
}

const APPLIED = /^code: (.+) applied$/i;

/** Dedoose exports a row for each excerpt, with its place as "1234-1299" and a column for each code that says True or False. */
function excerptColumns(table: Table, named: NamedColumns): SpanColumns | undefined {
  const [range] = headedColumns(table, 'excerpt range');
  const [document] = headedColumns(table, 'media title', 'resource title', 'media name');
  const codes = table.columns.flatMap((column) => {
    const path = APPLIED.exec(column.name.trim())?.[1];
    return path === undefined ? [] : [{ column, path: path.split('\\') }];
  });
  const isNamed = Object.values(named).some((name) => name !== undefined);
  if (isNamed || range === undefined || document === undefined || codes.length === 0) return undefined;
  return {
    document,
    coder: headedColumns(table, 'excerpt creator')[0],
    text: headedColumns(table, 'excerpt copy')[0],
    placeAt: (row) => {
      const [, start = '', end = ''] = /^(\d+) *[-–] *(\d+)$/.exec(range.textAt(row).trim()) ?? [];
      return [numberIn(start), numberIn(end)];
    },
    codesAt: (row) =>
      codes.filter(({ column }) => column.textAt(row).trim().toLowerCase() === 'true').map(({ path }) => path),
  };
}

function columnsOfSpans(table: Table, named: NamedColumns, texts: readonly FoundDocument[]): SpanColumns {
  const at = placeOf(table);
  const problems: Problem[] = [];
  const found = (role: SpanColumn): Column | undefined => {
    const asked = named[role];
    if (asked === undefined) return headedColumns(table, ...SPAN_HEADINGS[role])[0];
    const column = table.columns.find((one) => columnName(one).toLowerCase() === asked.toLowerCase());
    if (column === undefined)
      problems.push({ code: 'unknown-column', at, option: role, found: asked, columns: headerOf(table) });
    return column;
  };
  const columns = Object.fromEntries(
    (Object.keys(SPAN_HEADINGS) as SpanColumn[]).map((role) => [role, found(role)]),
  ) as Record<SpanColumn, Column | undefined>;
  const lacking = (['document', 'category', 'start', 'end'] as const).filter((role) => columns[role] === undefined);
  // without positions, passages are looked for
  const arePassages = lacking.join() === 'start,end' && columns.text !== undefined && texts.length > 0;
  if (problems.length === 0 && lacking.length > 0 && !arePassages)
    problems.push({ code: 'spans-without-columns', at, lacking, columns: headerOf(table) });
  if (problems.length > 0) throw new BadInputError(problems);
  const { document, category, start, end, coder, text } = columns;
  const find = arePassages ? passageFinder(texts) : undefined;
  return {
    document: document!,
    coder,
    text,
    placeAt: (row) =>
      find
        ? find(withoutEnding(document!.textAt(row).trim()), text!.textAt(row))
        : [numberIn(start!.textAt(row).trim()), numberIn(end!.textAt(row).trim())],
    codesAt: (row) => {
      const name = category!.textAt(row).trim();
      return name === '' ? undefined : [[name]];
    },
  };
}

/** Finds the only place of a passage in a document, by characters; how often it is there, if that is not once. */
function passageFinder(
  texts: readonly FoundDocument[],
): (document: string, passage: string) => [start: number, end: number] | { readonly times: number } {
  const byName = new Map(texts.map(({ name, text = '' }) => [name, new Characters(text.replace(/^\uFEFF/, ''))]));
  return (document, passage) => {
    const text = byName.get(document);
    if (text === undefined || passage.trim() === '') return { times: 0 };
    // white space may be folded, accents composed or not, and a passage may overlap itself
    const forms = new Set([passage, passage.normalize('NFC'), passage.normalize('NFD')]);
    const pattern = [...forms].map((form) => literally(form.trim()).replace(/\s+/g, '\\s+')).join('|');
    const found = [...text.text.matchAll(new RegExp(`(?=(${pattern}))`, 'g'))];
    if (found.length !== 1) return { times: found.length };
    const { index, 1: whole } = found[0]!;
    return [text.characterAt(index)!, text.characterAt(index + whole!.length)!];
  };
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
