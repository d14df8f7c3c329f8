import stringWidth from 'string-width';

/** Letters and signs of western languages, each one column wide. */
const NARROW = /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/;

/** How many columns a text takes on a terminal; looked up in the tables of all scripts only where it must. */
export function widthOf(text: string): number {
  return NARROW.test(text) ? text.length : stringWidth(text);
}
