/** How the numbers of a cell are shown: as dates, with leading zeros, or as they are. */
export type NumberKind = 'number' | 'date' | { readonly digits: number };

/** The formats with a number that show dates or times, in every language. */
function isDateNumber(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** What a cell's format makes of numbers, by its number or, where it is the workbook's own, by its code. */
export function numberKind(id: number, code: string | undefined): NumberKind {
  if (code === undefined) return isDateNumber(id) ? 'date' : 'number';
  const [first] = code.split(';');
  const bare = first!
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[(?![hms]+\])[^[\]]*\]/gi, '')
    .toLowerCase();
  if (/^0{2,}$/.test(bare)) return { digits: bare.length };
  if (/general|^@$/.test(bare)) return 'number';
  return /[ydhs]|m{3}|^m+$|\[m+\]/.test(bare.replace(/e[+-]/g, '')) ? 'date' : 'number';
}

/** The number as it is shown where nothing is rounded: in the 15 digits that spreadsheet programs know. */
export function numberText(value: number, kind: NumberKind = 'number'): string {
  const text = String(Number(value.toPrecision(15)));
  return typeof kind === 'object' && /^\d+$/.test(text) ? text.padStart(kind.digits, '0') : text;
}

const SECONDS_A_DAY = 86_400;
const FIRST_DAY_1904 = Date.UTC(1904, 0, 1);
/** Day 0; there was no 29 February 1900, but it is day 60. */
const DAY_BEFORE_1900 = Date.UTC(1899, 11, 31);
const DAY_BEFORE_MARCH_1900 = Date.UTC(1899, 11, 30);
const LAST_DAY = 2_958_466;

/** "2024-03-01", "2024-03-01 10:05" or "10:05": a day's number, and the share of the day that has passed. */
export function dateText(serial: number, is1904: boolean): string {
  const all = Math.round(serial * SECONDS_A_DAY);
  const day = Math.floor(all / SECONDS_A_DAY);
  if (!(serial >= 0 && day < LAST_DAY)) return numberText(serial);
  const seconds = all - day * SECONDS_A_DAY;
  if (day === 0) return timeText(seconds);
  const zero = is1904 ? FIRST_DAY_1904 : day < 60 ? DAY_BEFORE_1900 : DAY_BEFORE_MARCH_1900;
  const date = new Date(zero + 1000 * SECONDS_A_DAY * day).toISOString().slice(0, 10);
  return seconds === 0 ? date : `${date} ${timeText(seconds)}`;
}

/** "10:05", or "10:05:30". */
export function timeText(seconds: number): string {
  const parts = [
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    ...(seconds % 60 === 0 ? [] : [seconds % 60]),
  ];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

export function truthText(value: boolean): string {
  return value ? 'TRUE' : 'FALSE';
}

/** What a spreadsheet program shows in place of a value that cannot be calculated. */
export function isErrorText(text: string): boolean {
  return /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA|BLOCKED!|CONNECT!)$|^Err:\d+$/.test(
    text,
  );
}

/** The column of "B7", counted from 0, or −1 if it is no such name. */
export function columnOf(name: string): number {
  let column = 0;
  let i = 0;
  for (; i < name.length; i += 1) {
    const letter = name.charCodeAt(i) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = 26 * column + letter - 64;
  }
  return i > 0 && i <= 3 ? column - 1 : -1;
}

/** The row of "B7", or NaN. */
export function lineOf(name: string): number {
  return Number.parseInt(name.replace(/^\$?[a-z]+\$?/i, ''), 10);
}
