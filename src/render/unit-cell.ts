import { isGuarded } from '../formula-guard.ts';

const DIGITS_KEPT = 15;
const MONTHS = 'jan|feb|mar|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez';

/**
 * A unit's name for a sheet that comes back from a spreadsheet program: with an apostrophe before it where the program would
 * take it for a number or a date and write something else (1.10 becomes 1.1, 007 becomes 7, 3-4 becomes a date).
 */
export function unitCell(unit: string): string {
  if (isGuarded(unit)) return unit; // as every text of a sheet that is written
  return unit.startsWith("'") || isRewritten(unit) ? `'${unit}` : unit;
}

/** Whether a spreadsheet program takes the name for a number, a date or a truth value, and writes something else when it saves. */
export function isRewritten(unit: string): boolean {
  const text = unit.trim();
  if (/^(0|[1-9]\d*)$/.test(text)) return text.length > DIGITS_KEPT;
  return (
    /^[\d.,][\d.,:/%e\s-]*$/i.test(text) ||
    /^(true|false|wahr|falsch|vrai|faux)$/i.test(text) ||
    new RegExp(`^\\d{0,4}[-/. ]?(${MONTHS})[a-z]*[-/. ]?\\d{0,4}$`, 'i').test(text)
  );
}
