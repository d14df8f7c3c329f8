import type { Sample } from '../../report/sample/schema.ts';
import { type Records, records } from '../document.ts';

/** The drawn units, one per row. */
export function drawnUnits({ drawn, by }: Sample): Records {
  const columns = ['unit', ...(by.length > 0 ? ['stratum'] : []), ...(hasTexts(drawn) ? ['text'] : [])];
  return records(columns, drawn);
}

/** A sheet to fill in: the units to be coded, their stratum under the given heading, and room for categories and a note. */
export function blankSheet({ drawn, by }: Sample, stratum: string): Records {
  const columns = ['unit', ...(by.length > 0 ? [stratum] : []), ...(hasTexts(drawn) ? ['text'] : []), ...FILLED_IN];
  const rows = drawn.map((one) => ({
    unit: one.unit,
    [stratum]: one.stratum,
    text: one.text,
    category: null,
    note: null,
  }));
  return records(columns, rows);
}

const FILLED_IN = ['category', 'note'];

function hasTexts(drawn: Sample['drawn']): boolean {
  return drawn.some(({ text }) => text !== null);
}
