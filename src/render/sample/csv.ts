import type { Sample } from '../../report/sample/schema.ts';
import { spreadsheetText } from '../spreadsheet.ts';

/** The units drawn, one a row. */
export function sampleCsv({ drawn, by }: Sample, delimiter: ',' | '\t'): string {
  const columns = ['unit', ...(by.length > 0 ? ['stratum'] : []), ...(hasTexts(drawn) ? ['text'] : [])];
  return spreadsheetText(columns, drawn, delimiter);
}

/** A sheet to be filled in: what is to be coded, and room for categories and a note. */
export function blankSheet({ drawn }: Sample): string {
  const columns = ['unit', ...(hasTexts(drawn) ? ['text'] : []), 'category', 'note'];
  const rows = drawn.map(({ unit, text }) => ({ unit, text, category: null, note: null }));
  return spreadsheetText(columns, rows, ',');
}

function hasTexts(drawn: Sample['drawn']): boolean {
  return drawn.some(({ text }) => text !== null);
}
