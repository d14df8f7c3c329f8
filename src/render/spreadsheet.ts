import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | null;

/** Rows for a spreadsheet: numbers unrounded, nothing for null, text that would be taken for a formula made safe. */
export function spreadsheetText<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, Cell>>[],
  delimiter: ',' | '\t',
  { bom = false }: { readonly bom?: boolean } = {},
): string {
  return stringify([...rows], {
    bom,
    header: true,
    columns: [...columns],
    delimiter,
    cast: { string: (text) => safe(text), number: (number) => String(number) },
  });
}

/** Text at whose start a spreadsheet would see a formula gets an apostrophe before it. */
function safe(text: string): string {
  return startsFormula(text) ? `'${text}` : text;
}

/** Whether a spreadsheet might calculate the text: also after spaces or a line break, and with the wide signs of East Asian keyboards. */
export function startsFormula(text: string): boolean {
  return /^[\t\r\n]|^\s*[=+\-@＝＋－＠]/.test(text);
}
