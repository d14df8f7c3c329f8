export const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;

/** A number in its one spelling, however many digits it has; any other text as it is. */
export function plainNumber(text: string): string {
  if (!NUMBER.test(text)) return text;
  const [whole = '', fraction = ''] = text.replace(/^[+-]/, '').split('.');
  const decimals = withoutAtEnd(fraction, '0');
  const size = `${whole.replace(/^0+/, '') || '0'}${decimals === '' ? '' : `.${decimals}`}`;
  return text.startsWith('-') && size !== '0' ? `-${size}` : size;
}

/** The text without these signs at its end. An expression such as /0+$/ would look at each run of them anew from each of its signs. */
export function withoutAtEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}

/** "1" for "1.0", as statistics programs write whole numbers in a column with gaps; any other text as it is. */
export function wholeNumber(text: string): string {
  return /^-?(0|[1-9]\d*)\.0+$/.test(text) ? plainNumber(text) : text;
}

/** "2.5" for "2,5", as spreadsheet programs of many countries write it; a whole number as it is; undefined for any other text. */
export function withDecimalPoint(text: string): string | undefined {
  return /^[+-]?\d+(,\d+)?$/.test(text) ? text.replace(',', '.') : undefined;
}

/** Whether a text is a number that holds a sign beside its digits: "2,5", or "1.000e+00", as NumPy saves it. */
export function isWrittenNumber(text: string): boolean {
  return withDecimalPoint(text) !== undefined || /^[+-]?\d+(\.\d+)?e[+-]?\d+$/i.test(text);
}

/** "100000" for "1E+05", as spreadsheet programs write it; any other text, also of a number too large to be written so, as it is. */
export function withoutExponent(text: string): string {
  if (!/^[+-]?\d{1,15}(\.\d{1,15})?e[+-]?\d{1,2}$/i.test(text)) return text;
  const written = String(Number(text));
  return written.includes('e') ? text : written;
}

/** The number that a text is; NaN if it is none, or too large for one. */
export function numberOf(text: string): number {
  const number = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : Number.NaN;
}

/** A number as it is typed: "0.7", ".7", "70%"; undefined if it is not one. */
export function shareOf(typed: string): number | undefined {
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?%?$/i.test(typed)) return undefined;
  return typed.endsWith('%') ? Number(typed.slice(0, -1)) / 100 : Number(typed);
}

/** What to type instead of a decimal comma. */
export function withPoint(typed: string): string {
  return /^[+-]?\d*,\d+%?$/.test(typed) ? `; numbers have a decimal point: ${typed.replace(',', '.')}` : '';
}
