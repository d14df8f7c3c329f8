import { type Column, columnName, headedColumns, type Table } from '../read/table.ts';

/** What the columns of a sheet of spans are called. */
export const SPAN_HEADINGS = {
  document: [
    ...['document', 'doc', 'file', 'filename', 'source', 'document name', 'document id', 'doc_id', 'text_id'],
    ...['dokument', 'datei', 'dokumentname', 'fichier', 'documento', 'archivo', 'bestand'],
  ],
  coder: [
    ...['coder', 'annotator', 'rater', 'user', 'author', 'created by'],
    ...['codierer', 'kodierer', 'codiererin', 'kodiererin', 'codeur', 'codeuse', 'codificador', 'codificadora'],
    ...['codificatore', 'codificatrice', 'codeerder', 'autor', 'autorin', 'auteur', 'autore'],
    ...['erstellt von', 'créé par', 'creado por', 'creato da', 'criado por', 'gemaakt door'],
  ],
  category: [
    ...['category', 'code', 'label', 'tag', 'type', 'codename'],
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
    ...['text', 'quote', 'segment', 'marked text', 'content', 'span', 'coded'],
    ...['textstelle', 'zitat', 'extrait', 'citation', 'cita', 'citazione', 'trecho', 'citaat'],
  ],
} as const;

/** Whether every table has a row for each span: a category, and the numbers of its first and its last character. */
export function areOfSpans(tables: readonly Table[]): boolean {
  return tables.length > 0 && tables.every(isOfSpans);
}

function isOfSpans(table: Table): boolean {
  const [category, start, end] = (['category', 'start', 'end'] as const).map(
    (role) => headedColumns(table, ...SPAN_HEADINGS[role])[0],
  );
  if (category === undefined || start === undefined || end === undefined || table.rows === 0) return false;
  return Array.from({ length: table.rows }, (_, row) => row).every((row) => {
    const [from, to] = [numberIn(start.textAt(row).trim()), numberIn(end.textAt(row).trim())];
    return Number.isSafeInteger(from) && Number.isSafeInteger(to) && from >= 0 && from <= to;
  });
}

/** Whether the numbers count the characters of the texts beside them, and no paragraphs: each text is as long as they say. */
export function areOfCharacters(tables: readonly Table[]): boolean {
  return areOfSpans(tables) && tables.every(isOfCharacters);
}

function isOfCharacters(table: Table): boolean {
  const [start, end, text] = (['start', 'end', 'text'] as const).map(
    (role) => headedColumns(table, ...SPAN_HEADINGS[role])[0],
  );
  if (text === undefined) return false;
  let fits = 0;
  for (let row = 0; row < table.rows; row += 1) {
    const length = numberIn(end!.textAt(row).trim()) - numberIn(start!.textAt(row).trim());
    const written = text.textAt(row);
    if ([written, written.trim()].some((one) => Math.abs(one.length - length) <= 1)) fits += 1;
  }
  return fits * 5 >= table.rows * 4;
}

/** The columns that say where each span is, as options name them. */
export function placesOfSpans(table: Table): string[] {
  return (['document', 'start', 'end'] as const).flatMap((role) => {
    const [column] = headedColumns(table, ...SPAN_HEADINGS[role]);
    return column === undefined ? [] : [columnName(column)];
  });
}

/** A number as it is written; NaN if it is none. */
export function numberIn(text: string): number {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}

/** So many rows show whether cells list marks. */
const ROWS_SHOWN = 100;

/** The first column whose cells list marks as JSON does: [{"start": 4, "end": 7, "labels": ["cost"]}]. */
export function columnOfMarks({ columns, rows }: Table): Column | undefined {
  return columns.find((column) => {
    let listed = 0;
    for (let row = 0; row < Math.min(rows, ROWS_SHOWN); row += 1) {
      const text = column.textAt(row).trim();
      if (text === '' || text === '[]') continue;
      if (!/^\[\s*\{(?=.*"start)(?=.*"end)/s.test(text)) return false;
      listed += 1;
    }
    return listed > 0;
  });
}
