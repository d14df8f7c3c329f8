/** Signs that have no shape of their own. Tags stay: they tell flags apart that have the same first sign. */
export const INVISIBLE = /(?![\u{E0020}-\u{E007F}])\p{Default_Ignorable_Code_Point}/gu;

/**
 * The text with one sign for those that look alike: without signs that have no shape, such as soft hyphens and marks of direction, with
 * plain spaces, straight quotes, and plain hyphens beside letters and digits. Two names of the same look are the same name.
 */
export function lookOf(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.trim();
  const shown = text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\p{Zs}/gu, ' ')
    .replace(/[\u2018-\u201b\u02bc]/g, "'")
    .replace(/[\u201c-\u201f]/g, '"')
    .trim();
  if (shown === '') return text;
  return /[\p{L}\p{N}]/u.test(shown) ? shown.replace(/[\u2010-\u2015\u2212]/g, '-') : shown;
}
