import { fold } from './look.ts';

/** What is left of a unit's name without all that people and spreadsheet programs change in it: "p 07" and "P-7" are the same. */
export function unitKey(name: string): string {
  return asSpreadsheetsDo(fold(name)).replace(/(?<!\d)0+(?=\d)| /g, '');
}

/** A number as spreadsheet programs write it: 7 for 007, 1.1 for 1.10. */
function asSpreadsheetsDo(name: string): string {
  return /^\d+(\.\d+)?$/.test(name) ? String(Number(name)) : name;
}
