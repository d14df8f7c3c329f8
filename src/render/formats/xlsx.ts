import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Document, Part, Sheet, TablePart } from '../document.ts';
import type { Figure } from '../figures.ts';
import { cellText, isSheetName, MAX_NAME, MAX_TEXT, widthOf } from '../tables/xlsx.ts';
import { isName, piecesOf, spelled, type Text } from '../text.ts';
import { visibleLines } from '../visible.ts';
import type { Style } from './format.ts';

/** A workbook: the sheet that the document is meant for, or what it says in words and a sheet per table. */
export async function workbookOfDocument(document: Document, style: Style): Promise<Uint8Array> {
  const sheets = document.sheet === undefined ? await tableSheets(document, style) : filledInSheets(document.sheet());
  return writeXlsx({ sheets });
}

/** A workbook of one sheet to fill in. */
export async function workbookOfSheet(sheet: Sheet): Promise<Uint8Array> {
  return writeXlsx({ sheets: filledInSheets(sheet) });
}

async function tableSheets(document: Document, { actionText }: Style): Promise<WriteSheet[]> {
  const written = (text: Text) => visibleLines(spelled(text, { action: actionText }));
  const parts = (await document.parts()).filter(({ only }) => only !== 'screen');
  const words = parts.flatMap((part) => wordsOf(part, written));
  const summary = {
    name: 'summary',
    columns: [{ width: 100, style: WRAPPED }],
    rows: words.map((line) => [cut(line)]),
  };
  const taken = new Set(['summary']);
  return [
    summary,
    ...parts.flatMap((part) =>
      part.kind === 'table'
        ? [tableSheet(part, sheetName(written(part.title) || written(part.head[0]!), taken), written)]
        : [],
    ),
  ];
}

function wordsOf(part: Part, written: (text: Text) => string): string[] {
  return part.kind === 'headline' || part.kind === 'paragraph' ? [written(part.text)] : [];
}

const WRAPPED = { alignment: { wrapText: true, vertical: 'top' } } as const;

/** A sheet whose figures are numbers, rounded only where they are shown. */
function tableSheet({ title, head, rows }: TablePart, name: string, written: (text: Text) => string): WriteSheet {
  const lines = [head, ...rows];
  const above = title === '' ? [] : [[cut(written(title))]];
  const cells = new Map(
    lines.flatMap((line, row) =>
      line.flatMap((cell, column) => {
        const format = numberFormat(onlyFigure(cell));
        return format === undefined
          ? []
          : [[`${row + above.length},${column}`, { style: { numFmt: format } }] as const];
      }),
    ),
  );
  return {
    name,
    columns: head.map((_, column) => ({ width: widthOf(lines.map((line) => written(line[column] ?? ''))) })),
    rows: [...above, ...lines.map((line) => line.map((cell) => numberIn(cell) ?? cut(written(cell))))],
    cells,
    freezePane: { rows: above.length + 1, columns: 1 },
  };
}

/** The figure in a cell that holds nothing else. */
function onlyFigure(cell: Text): Figure | undefined {
  const [only, ...more] = piecesOf(cell);
  if (only === undefined || more.length > 0 || typeof only === 'string' || only.kind === 'action' || isName(only))
    return undefined;
  return only;
}

function numberIn(cell: Text): number | undefined {
  const figure = onlyFigure(cell);
  if (figure === undefined || numberFormat(figure) === undefined) return undefined;
  return 'value' in figure ? (figure.value ?? undefined) : undefined;
}

/** How spreadsheet programs show it; undefined if it is not one number. */
function numberFormat(figure: Figure | undefined): string | undefined {
  if (figure === undefined || !('value' in figure) || figure.value === null) return undefined;
  switch (figure.kind) {
    case 'share':
      return figure.whole ? '0%' : '0.0%';
    case 'coefficient':
      return '0.00';
    case 'exact':
      return figure.signed ? undefined : `0.${'0'.repeat(figure.decimals)}`.replace(/\.$/, '');
    case 'count':
      return figure.of === null ? '#,##0' : undefined;
    case 'change':
      return undefined;
  }
}

/** The title as the name of a sheet: without the signs that none may have, short enough, and not taken yet. */
function sheetName(title: string, taken: Set<string>): string {
  const plain =
    title
      .replace(/[[\]:*?/\\]+/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^'+|(?<!')'+$/g, '')
      .trim() || 'table';
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : ` ${number}`;
    const name = `${plain.slice(0, MAX_NAME - end.length).trim()}${end}`;
    if (taken.has(name.toLowerCase()) || !isSheetName(name)) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

/** The sheet to fill in and, hidden, the sheet of the categories that its cells offer. */
function filledInSheets({ name, records: { columns, rows }, choices }: Sheet): WriteSheet[] {
  const values = rows.map((row) => columns.map((column) => row[column] ?? null));
  const cell = (value: string | number | null): CellValue => (typeof value === 'string' ? cut(value) : value);
  const sheet: WriteSheet = {
    name,
    columns: columns.map((column, i) => ({
      width: widthOf([column, ...values.slice(0, 1000).map((row) => String(row[i] ?? ''))]),
      style: WRAPPED,
    })),
    rows: [columns.map(cellText), ...values.map((row) => row.map(cell))],
    freezePane: { rows: 1, columns: 1 },
  };
  if (choices === undefined || rows.length === 0) return [sheet];
  const place = columns.indexOf(choices.column);
  const letter = columnLetter(place);
  const offered = {
    type: 'list',
    formula1: `choices!$A$1:$A$${choices.values.length}`,
    range: `${letter}2:${letter}${rows.length + 1}`,
    allowBlank: true,
    showErrorMessage: false, // several categories are typed, and new ones
    showInputMessage: true,
    inputTitle: choices.column,
    inputMessage: choices.hint,
  } as const;
  return [
    { ...sheet, dataValidations: [offered] },
    { name: 'choices', rows: choices.values.map((value) => [cut(value)]), hidden: true },
  ];
}

/** 0 → A, 26 → AA */
function columnLetter(place: number): string {
  const rest = Math.floor(place / 26);
  return `${rest === 0 ? '' : columnLetter(rest - 1)}${String.fromCharCode(65 + (place % 26))}`;
}

const CUT = ' … (cut: a cell holds no more)';

/** A text in a cell, which does not calculate it. */
function cut(text: string): string | null {
  const whole = cellText(text);
  return whole === null || whole.length <= MAX_TEXT ? whole : whole.slice(0, MAX_TEXT - CUT.length) + CUT;
}
